"""The reference describes every file, table, column and view that there is, and none that is not."""

import re
from pathlib import Path

from briefgen.pages.data.database import VIEWS
from briefgen.pages.data.publish import FRAMES, LINES, SHEETS
from briefgen.pages.data.rows import TABLES, columns
from tests.unit.pages.data.library import files, json_of, two

TEXT = (Path(__file__).parents[4] / "docs/reference/data.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", TEXT, flags=re.MULTILINE | re.DOTALL))


def test_every_table_and_column_is_described_as_the_code_has_it() -> None:
    assert set(SECTIONS) == set(TABLES)
    for name, table in TABLES.items():
        points = dict(table.points)
        rows = [tuple(row) for row in re.findall(r"^\| `(\w+)` \| (.*?) \| (.*) \|$", SECTIONS[name], re.MULTILINE)]

        assert rows == [
            (
                column.name,
                f"{column.shape}{', or null' if column.optional else ''}",
                f"{column.meaning}{f' Points into `{points[column.name]}`.' if column.name in points else ''}",
            )
            for column in columns(table.row)
        ]


def test_each_table_says_in_which_files_it_comes_and_what_its_key_is() -> None:
    for name, table in TABLES.items():
        forms = [form for form, names in (("CSV", SHEETS), ("JSON lines", LINES), ("Parquet", FRAMES)) if name in names]
        key = " and ".join(f"`{column}`" for column in table.key)

        assert f"Comes as {', '.join([*forms, 'SQLite'])}; its key is {key}." in SECTIONS[name]
        assert (table.row.__doc__ or "") in SECTIONS[name]


def test_every_view_is_described() -> None:
    section = TEXT.split("| view | ")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(VIEWS)


def test_every_kind_of_file_is_named() -> None:
    named = re.findall(r"`([\w/.*]+\.[\w.*]+)`", TEXT.split("\n## ")[0])
    forms = {re.sub(r"\b(NAME|ID|TABLE)\b|\\\*", r"[\\w-]+", re.escape(name)) for name in named}
    lost = [path for path in files(two()) if not any(re.fullmatch(form, path) for form in forms)]

    assert lost == []


def test_every_field_in_which_a_briefing_differs_from_an_analysis_is_told() -> None:
    schemas = {name: json_of(files(two()), f"data/schema/{name}-1.json") for name in ("analysis", "briefing")}
    added = set(schemas["briefing"]["properties"]) - set(schemas["analysis"]["properties"])

    assert added == {"page", "words", "printed", "passages"}
    assert all(f"`{name}`" in TEXT.split("## JSON of one page")[1] for name in added)
