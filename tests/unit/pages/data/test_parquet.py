"""Parquet: an extra, whose absence is one clear sentence."""

import io
import sys

import pytest
from pyarrow import parquet

from briefgen.errors import SettingsError
from briefgen.pages.data.rows import TABLES, columns
from tests.unit.pages.data.library import files, lines_of, two


def test_without_its_package_the_setting_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(SettingsError, match=r'install "briefgen\[parquet\]", or remove the setting'):
        files(two(), parquet=True)


def test_nobody_gets_it_who_did_not_choose_it() -> None:
    assert not any(path.endswith(".parquet") for path in files(two()))


@pytest.mark.parametrize("name", ["articles", "quotations", "actors"])
def test_the_tables_hold_what_the_json_lines_hold(name: str) -> None:
    made = files(two(), parquet=True)
    table = parquet.read_table(io.BytesIO(made[f"data/{name}.parquet"]))

    assert table.to_pylist() == [
        {column.name: row[column.name] for column in columns(TABLES[name].row)}
        for row in lines_of(made, f"data/{name}.jsonl")
    ]
    assert [field.metadata[b"description"].decode() for field in table.schema] == [
        column.meaning for column in columns(TABLES[name].row)
    ]
    assert made == files(two(), parquet=True)
