"""The public JSON says everything that was found, and reads back without loss."""

import json
from collections.abc import Callable

import pytest

from briefgen.jsonform import SCHEMA, analysis_from_json, analysis_to_json, corpus_to_json
from briefgen.model import (
    Action,
    Actor,
    Analysis,
    Appearance,
    Article,
    Bullet,
    Corpus,
    DatedRole,
    DateRef,
    Edit,
    Made,
    Mention,
    Number,
    Paragraph,
    Participant,
    Quotation,
    Sentence,
    Span,
)

TEXT = "“Bridges are promises,” Mayor Ana Reyl told Velmar on 12 January.\nShe wants 40 ferries."


@pytest.fixture
def analysis(make_article: Callable[..., Article]) -> Analysis:
    """Every field in use."""
    quotation = Quotation(
        content=(Span(0, 23),),
        cue=Span(39, 43),
        source=Span(24, 38),
        speaker="p1",
        via=None,
        form="direct",
        how="named",
        verb_kind="say",
        confidence=0.95,
        key=True,
    )
    mayor = Participant(
        id="p1",
        name="Ana Reyl",
        kind="person",
        mentions=(Mention(Span(30, 38), "name"), Mention(Span(66, 69), "pronoun")),
        roles=(Span(24, 29),),
        affiliation="p2",
        age=Span(40, 42),
        aliases=("Reyl",),
        actions=(Action(Span(66, 69), Span(70, 75), Span(76, 86), Span(66, 87)),),
        part="both",
        salience=0.9,
    )
    return Analysis(
        article=make_article(TEXT, title="Ferries", authors=("Bo Lund",), publisher="The Velmar Post", language="en"),
        made=Made("0.1.0", "model", "abc", {"bullets": 5}),
        published="2026-01-12",
        published_how="inferred",
        kind="release",
        kind_sign="the line “FOR IMMEDIATE RELEASE”",
        paragraphs=(Paragraph(Span(0, 65), "headline"), Paragraph(Span(66, 87), "body")),
        sentences=(Sentence(Span(0, 65), 0), Sentence(Span(66, 87), 1)),
        bottom_line=Bullet(
            "She [Ana Reyl] wants 40 ferries.", (Span(66, 87),), (Edit("bracketed", 4, 14, "Ana Reyl"),)
        ),
        summary=(Bullet("She wants [...]", (Span(66, 87),), (Edit("deleted", 10, 15, "40 ferries"),)),),
        quotations=(quotation,),
        participants=(mayor, Participant(id="p2", name="Velmar", kind="place", mentions=())),
        dates=(
            DateRef(Span(54, 64), "2026-01-12", "day"),
            DateRef(Span(54, 64), None, "week", begin="2026-01-12", until="2026-01-18"),
            DateRef(
                Span(66, 80),
                None,
                "day",
                begin="2026-01-12",
                until="2026-01-18",
                ends=(DateRef(Span(66, 70), "2026-01-12", "day"), DateRef(Span(74, 80), "2026-01-18", "day")),
            ),
        ),
        numbers=(Number(Span(76, 78), 40.0, "ferries"),),
        warnings=("year inferred",),
        layers={"topics": ["ports"]},
    )


def test_an_analysis_reads_back_without_loss(analysis: Analysis) -> None:
    kept = json.loads(json.dumps(analysis_to_json(analysis)))
    assert analysis_from_json(kept, analysis.article) == analysis


def test_the_article_is_as_the_source_gave_it_and_the_findings_point_into_it(analysis: Analysis) -> None:
    data = analysis_to_json(analysis)
    quotation, mayor = data["quotations"][0], data["actors"][0]

    assert data["schema"] == SCHEMA
    assert (data["text"], data["title"], data["authors"]) == (TEXT, "Ferries", ["Bo Lund"])
    assert [TEXT[span["start"] : span["end"]] for span in quotation["content"]] == ["“Bridges are promises,”"]
    assert TEXT[quotation["cue"]["start"] : quotation["cue"]["end"]] == "told"
    assert (quotation["speaker"], mayor["id"], mayor["affiliation"]) == ("p1", "p1", "p2")
    assert data["paragraphs"][0] == {"start": 0, "end": 65, "role": "headline"}
    assert data["dates"][1]["from"] == "2026-01-12"


def test_an_analysis_that_found_nothing_reads_back(make_analysis: Callable[..., Analysis]) -> None:
    analysis = make_analysis()
    assert analysis_from_json(analysis_to_json(analysis), analysis.article) == analysis


def test_a_corpus_names_actors_by_the_ids_that_each_analysis_prints(analysis: Analysis) -> None:
    role = DatedRole("Mayor", "2026-01-12", "a1", Span(24, 29))
    actor = Actor("c1", "Ana Reyl", "person", ("Reyl",), (role,), (Appearance("a1", "p1"),), ("c0",))

    data = corpus_to_json(Corpus((analysis,), (actor,)))

    assert data["actors"] == [
        {
            "id": "c1",
            "name": "Ana Reyl",
            "kind": "person",
            "aliases": ["Reyl"],
            "former": ["c0"],
            "appearances": [{"article": "a1", "actor": "p1"}],
        }
    ]


@pytest.mark.parametrize("damage", [{}, {"paragraphs": None}, {"sentences": [{"start": 900, "end": 901}]}, []])
def test_other_data_is_refused(analysis: Analysis, damage: object) -> None:
    data = {**analysis_to_json(analysis), **damage} if isinstance(damage, dict) and damage else damage
    with pytest.raises((KeyError, TypeError, IndexError)):
        analysis_from_json(data, analysis.article)  # type: ignore[arg-type]
