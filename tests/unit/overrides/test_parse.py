"""overrides.yml: what is wrong with one entry concerns that one, what is wrong with the file stops the build."""

from pathlib import Path

import pytest

from briefgen.errors import SettingsError
from briefgen.overrides.parse import read_overrides
from tests.unit.overrides.desk import read

ACTOR = "actors/ana-reyl-7e7b6f05"


def test_no_file_and_an_empty_one_ask_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.yml").write_text("# nothing yet\n", encoding="utf-8")
    for name in ("none.yml", "empty.yml"):
        made = read_overrides(tmp_path / name)
        assert (made.actors, made.takedown, made.warnings) == ((), (), ())


def test_an_entry_is_read_with_its_line_and_a_section_may_stand_twice() -> None:
    made = read(f"""\
        actors:
          - actor: {ACTOR}
            merge: actors/a-reyl-00000000
            describe: >
              Harbour minister,
              until March.
        articles:
          - article: briefings/x-0a1b2c3d
            date: 2026-02-09
        actors:
          - actor: {ACTOR}
            hide: yes
    """)

    assert [(entry.line, entry.merge, entry.describe, entry.hide) for entry in made.actors] == [
        (2, ("actors/a-reyl-00000000",), "Harbour minister, until March.", False),
        (11, (), None, True),
    ]
    assert (made.articles[0].line, made.articles[0].date, made.warnings) == (8, "2026-02-09", ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("actor:\n  - actor: x\n", 'line 1: "actor" is no section: did you mean "actors"?'),
        ("takedowns: []\n", 'line 1: "takedowns" is no section: did you mean "takedown"?'),
        (f"actors:\n  - actor: {ACTOR}\n    renam: A\n    hide: true\n", 'line 3: "renam" is no key: did you mean "rename"?'),
        (f"actors:\n  - actor: {ACTOR}\n    hide: maybe\n    rename: A\n", 'line 3: "hide" must be true or false.'),
        ("articles:\n  - article: b\n    date: 2026-02-30\n    outlet: A\n", 'line 3: "date" must be a day of the calendar'),
        ("articles:\n  - article: b\n    date: May\n    outlet: A\n", 'line 3: "date" must be a day as YYYY-MM-DD.'),
        ("quotes:\n  - quote: q\n    place: 0\n    pin: true\n", 'line 3: "place" must be a whole number from 1 to 99.'),
        ("quotes:\n  - quote: {a: b}\n    pin: true\n", 'line 2: "quote" must be a text.'),
        (f"actors:\n  - actor: {ACTOR}\n", f"line 2: the entry says nothing of what to do with “{ACTOR}”."),
        ("actors:\n  - hide: true\n", 'line 2: an entry of "actors" needs "actor".'),
        ("takedown:\n  - keep: [A]\n", 'line 2: an entry of "takedown" needs either "article" or "actor".'),
        ("outlets:\n  - name: A\n", 'line 2: an entry of "outlets" needs either "host" or "publisher".'),
        ("actors: everybody\n", 'line 1: "actors" must be a list: begin each entry with "- ".'),
        ("- actors\n", "line 1: the file must be a mapping of sections: actors, quotes"),
        ("just words\n", "line 1: the file must be a mapping of sections: actors, quotes"),
    ],
)  # fmt: skip
def test_a_faulty_entry_is_told_with_its_line_and_the_others_count(text: str, fault: str) -> None:
    rest = "takedown:\n  - actor: actors/b-1\n" if not text.startswith(("-", "just")) else ""
    made = read(text + rest)

    assert made.warnings[0].startswith(f"overrides.yml, {fault}".removesuffix("?"))
    assert [entry.actor for entry in made.takedown] == (["actors/b-1"] if rest else [])
    if text.count("\n") > 3:
        assert len([*made.actors, *made.articles, *made.quotes]) == ("quote: {" not in text)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"actors: &a [x]\nquotes: *a\n", "line 1, has an anchor"),
        (b"a: [&a [x, x]]\nb: [*a, *a]\n", "line 1, has an anchor"),
        (b"actors:\n" + b"[" * 60_000, "is no YAML"),
        (b"- " * 60_000, "is nested too deeply"),
        (b"actors: [\n", "is no YAML"),
        (b"actors: !!python/object/apply:os.system [x]\n\tb", "is no YAML"),
        (b"a: b\n---\nc: d\n", "is no YAML"),
        (b"actors: \xff\n", "is not in UTF-8"),
        (b"# \x00\n", "is no YAML"),
        (b"#" * (1024 * 1024 + 1), "more than 1024 kB"),
    ],
)
def test_a_file_that_cannot_be_read_stops_the_build(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "overrides.yml"
    path.write_bytes(data)

    with pytest.raises(SettingsError, match=fault):
        read_overrides(path)


def test_a_tag_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "overrides.yml"
    path.write_text("actors: !!python/object/apply:os.system ['touch owned']\n", encoding="utf-8")

    assert read_overrides(path).actors == ()


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_overrides(tmp_path)
