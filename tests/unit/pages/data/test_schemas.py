"""The public schemas are those of the columns, and every data file of the seeds is valid by its own.

`BRIEFGEN_GOLDEN=write` writes them anew, as it does the golden files.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import briefgen
from briefgen.corpus import link
from briefgen.model import Corpus
from tests.unit.pages import factory
from tests.unit.pages.data.library import files, seeds, two
from tests.unit.pages.data.schemas import expected

FOLDER = Path(briefgen.__file__).parent / "schema"
EXPECTED = expected(json.loads((FOLDER / "analysis-1.json").read_text(encoding="utf-8")))
SCHEMA_OF = {
    r"briefings/.*\.json": "briefing-1.json",
    r"actors/.*\.json": "dossier-1.json",
    r"stories/.*\.json": "story-1.json",
    r"data/(articles|quotations|actors|stories)\.jsonl": r"\1-1.json",
    r"data/index\.json": "index-1.json",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_schema_says_what_its_columns_say(name: str) -> None:
    if os.environ.get("BRIEFGEN_GOLDEN") == "write":
        (FOLDER / name).write_bytes((json.dumps(EXPECTED[name], ensure_ascii=False, indent=1) + "\n").encode())

    assert json.loads((FOLDER / name).read_text(encoding="utf-8")) == EXPECTED[name]
    Draft202012Validator.check_schema(EXPECTED[name])


def objects_of(made: dict[str, bytes]) -> list[tuple[str, str, Any]]:
    """(file, schema, object) of every file that has a schema."""
    found = []
    for path, data in made.items():
        for pattern, schema in SCHEMA_OF.items():
            if match := re.fullmatch(pattern, path):
                lines = data.decode().split("\n") if path.endswith("l") else [data.decode()]
                found += [(path, match.expand(schema), json.loads(line)) for line in lines if line]
    return found


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
@pytest.mark.parametrize("corpus", [seeds(), two(), link([])], ids=["seeds", "two", "empty"])
def test_every_file_is_valid(corpus: Corpus, source_text: str) -> None:
    made = objects_of(files(corpus, source_text=source_text))
    validators = {name: Draft202012Validator(schema) for name, schema in EXPECTED.items()}

    assert [(path, error.message) for path, name, data in made for error in validators[name].iter_errors(data)] == []
    assert len(made) >= 1


def test_each_page_has_its_data_and_each_schema_a_file_that_it_describes() -> None:
    made = files(two())

    assert {name for _, name, _ in objects_of(made)} == set(EXPECTED)
    assert {path for path in made if path.startswith("data/schema/")} == {
        f"data/schema/{path.name}" for path in FOLDER.glob("*.json")
    }
    assert sum(path.startswith("actors/") and path.endswith(".json") for path in made) == len(two().actors)


def test_a_title_that_is_no_text_is_a_fault() -> None:
    ((_, name, data),) = [
        each
        for each in objects_of(files(factory.corpus(factory.harbour())))
        if "velmar" in each[0] and "briefings" in each[0]
    ]

    assert [*Draft202012Validator(EXPECTED[name]).iter_errors({**data, "title": 3})]
