"""What docs/reference/sources.md says."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from briefgen.model import Article
from briefgen.registry import installed
from briefgen.sources import article, files, front, html, jsonl, yamlfront

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "sources.md").read_text(encoding="utf-8")


def test_the_example_reader_reads(tmp_path: Path) -> None:
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    reader = ModuleType("briefgen_srt")
    exec(code, reader.__dict__)
    timings = [f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n" for n in (1, 2)]
    (tmp_path / "a.srt").write_text(f"{timings[0]}The ferry\nsails.\n\n{timings[1]}At last.\n", encoding="utf-8")

    [read] = reader.read(tmp_path / "a.srt", name="a.srt")

    assert isinstance(read, Article)
    assert (read.text, read.publisher) == ("The ferry sails.\nAt last.", "Channel Nine")


@pytest.mark.parametrize("suffix", installed("readers"))
def test_every_suffix_is_documented(suffix: str) -> None:
    assert f"`NAME.{suffix}`" in PAGE


@pytest.mark.parametrize("key", [key for keys in front.KEYS.values() for key in keys])
def test_every_key_is_documented(key: str) -> None:
    assert f"| `{key}` |" in PAGE


@pytest.mark.parametrize(
    "limit",
    [
        f"{files.MAX_BYTES // files.MEBIBYTE} MB",
        f"{article.MAX_CHARACTERS:,} characters",
        f"{jsonl.MAX_FILE // files.MEBIBYTE // 1024} GB, {jsonl.MAX_DEPTH} levels, {jsonl.MAX_FAULTS:,}",
        f"{yamlfront.MAX_FRONT // 1024} kB, {yamlfront.MAX_BRACKETS} opening brackets",
        f"{html.MAX_ELEMENTS:,}, 256",
        f"{html.MAX_VALUE:,}, {html.MAX_LINKED_DATA:,} characters",
        f"at most {article.MAX_HEADLINE_WORDS} words",
    ],
)
def test_every_limit_is_documented(limit: str) -> None:
    assert limit in PAGE
