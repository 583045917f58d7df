"""The scorer: gold scores 1, nothing scores 0, and each kind of damage is caught where it belongs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.evaluation.gold import Gold, load_gold
from briefgen.evaluation.scores import Tallies, add_up, score
from briefgen.model import Analysis, Bullet, DateRef, Mention, Number, Participant, Quotation, Sentence, Span

GOLD = load_gold(Path(__file__).parents[2] / "gold")


def values(tallies: Tallies) -> dict[str, float]:
    """The value of each "layer: figure" that has anything to score."""
    return {
        f"{layer}: {name}": tally.value
        for layer, figures in tallies.items()
        for name, tally in figures.items()
        if tally.total
    }


def quotation(analysis: Analysis, place: int, **changes: object) -> Analysis:
    """The analysis with one quotation changed."""
    quotations = list(analysis.quotations)
    quotations[place] = replace(quotations[place], **changes)
    return replace(analysis, quotations=tuple(quotations))


def participant(analysis: Analysis, id: str, **changes: object) -> Analysis:
    """The analysis with one participant changed."""
    return replace(
        analysis, participants=tuple(replace(p, **changes) if p.id == id else p for p in analysis.participants)
    )


def bottom(analysis: Analysis, bullet: Bullet) -> Analysis:
    """The analysis with that bottom line, whose evidence is a sentence."""
    sentences = tuple(Sentence(span, 0) for span in bullet.evidence)
    return replace(analysis, bottom_line=bullet, summary=(bullet,), sentences=sentences)


def reword(analysis: Analysis, text: str) -> Analysis:
    """The analysis with that text as the bottom line, of the same evidence."""
    line = analysis.bottom_line
    assert line is not None
    return replace(analysis, bottom_line=replace(line, text=text), summary=(replace(line, text=text),))


def span(analysis: Analysis, words: str) -> Span:
    """Where the words stand first."""
    start = analysis.article.text.index(words)
    return Span(start, start + len(words))


def cut(analysis: Analysis, place: int, keep: int) -> Analysis:
    """The analysis with one quotation cut to its first characters."""
    start = analysis.quotations[place].content[0].start
    return quotation(analysis, place, content=(Span(start, start + keep),))


def add_quotation(analysis: Analysis, words: str) -> Analysis:
    """The analysis with a direct quotation more."""
    more = Quotation((span(analysis, words),), None, None, None, None, "direct", "unknown", None, 0.5)
    return replace(analysis, quotations=(*analysis.quotations, more))


def split_quill(analysis: Analysis) -> Analysis:
    """The analysis that takes Lena Quill and Quill for two people."""
    quill = analysis.participant("quill")
    rest = replace(quill, id="other", name="Quill", mentions=quill.mentions[1:], roles=())
    split = participant(analysis, "quill", mentions=quill.mentions[:1])
    return replace(split, participants=(*split.participants, rest))


def merge_brands(analysis: Analysis) -> Analysis:
    """The analysis that takes Otto and Maud Brand for one person."""
    otto, maud = analysis.participant("otto"), analysis.participant("maud")
    one = replace(otto, mentions=otto.mentions + maud.mentions, roles=otto.roles + maud.roles)
    return replace(
        analysis, participants=tuple(one if p is otto else p for p in analysis.participants if p is not maud)
    )


def swap_roles(analysis: Analysis) -> Analysis:
    """The analysis in which the mayor and the diver have each other's role."""
    quill, maud = analysis.participant("quill"), analysis.participant("maud")
    return participant(participant(analysis, "quill", roles=maud.roles), "maud", roles=quill.roles)


def invent_actor(analysis: Analysis) -> Analysis:
    """The analysis that makes a person of the Rusty Lady."""
    lady = Participant("lady", "Rusty Lady", "person", (Mention(span(analysis, "Rusty Lady"), "name"),))
    return replace(analysis, participants=(*analysis.participants, lady))


DAMAGE: dict[str, tuple[Callable[[Analysis], Analysis], set[str]]] = {
    "a swapped speaker": (
        lambda a: quotation(a, 1, speaker="otto"),
        {"speakers: precision", "speakers: recall"},
    ),
    "no speaker": (lambda a: quotation(a, 1, speaker=None), {"speakers: recall"}),
    "a tie that is answered": (
        lambda a: quotation(a, 4, speaker="maud"),
        {"speakers: precision", "speakers: restraint"},
    ),
    "a teller that is lost": (lambda a: quotation(a, 3, via=None), {"speakers: via"}),
    "a quotation cut short": (lambda a: cut(a, 1, 20), {"quotations: exact content"}),
    "a quotation cut to a stump": (
        lambda a: cut(a, 1, 8),
        {f"quotations: {name}" for name in ("direct", "quoted", "all", "attribution quoted", "attribution all")}
        | {"speakers: recall"},
    ),
    "a source from elsewhere": (
        lambda a: quotation(a, 1, source=span(a, "Otto Brand")),
        {"quotations: attribution quoted", "quotations: attribution all"},
    ),
    "a form mistaken": (lambda a: quotation(a, 1, form="mixed"), {"quotations: same form"}),
    "a cue that is another word": (lambda a: quotation(a, 1, cue=span(a, "beams")), {"quotations: cue"}),
    "a denial made of a statement": (lambda a: quotation(a, 1, verb_kind="deny"), {"quotations: verb kind"}),
    "a ship's name as a quotation": (
        lambda a: add_quotation(a, "“Rusty Lady”"),
        {f"quotations: {name}" for name in ("direct", "quoted", "all", "attribution quoted", "attribution all")}
        | {"quotations: traps avoided"},
    ),
    "one person as two": (split_quill, {"actors: named", "actors: grouping", "actors: roles"}),
    "two people as one": (
        merge_brands,
        {"actors: named", "actors: grouping", "actors: roles"}
        | {"speakers: precision", "speakers: recall", "speakers: via"},
    ),
    "a person invented": (invent_actor, {"actors: named"}),
    "a person as a place": (lambda a: participant(a, "otto", kind="place"), {"actors: kind"}),
    "roles exchanged": (swap_roles, {"actors: roles"}),
    "a changed number": (
        lambda a: replace(a, numbers=(replace(a.numbers[0], value=24.0),)),
        {"numbers: value"},
    ),
    "a changed unit": (lambda a: replace(a, numbers=(replace(a.numbers[0], unit="boats"),)), {"numbers: unit"}),
    "a number invented": (
        lambda a: replace(a, numbers=(*a.numbers, Number(span(a, "old ones"), 1.0, None))),
        {"numbers: span", "numbers: value"},
    ),
    "the wrong week": (
        lambda a: replace(a, dates=(a.dates[0], DateRef(a.dates[1].span, "2026-03-10", "day"))),
        {"dates: value"},
    ),
    "a date missed": (lambda a: replace(a, dates=a.dates[:1]), {"dates: span", "dates: value"}),
    "the wrong year": (lambda a: replace(a, published="2025-03-04"), {"dates: published"}),
    "a guess given as a fact": (lambda a: replace(a, published_how="inferred"), {"dates: published"}),
    "a caption taken for text": (
        lambda a: replace(
            a, paragraphs=tuple(replace(p, role="body") if p.role == "caption" else p for p in a.paragraphs)
        ),
        {"paragraphs: roles", "paragraphs: not body"},
    ),
    "news taken for an interview": (lambda a: replace(a, kind="interview"), {"paragraphs: kind"}),
    "a caption as the bottom line": (
        lambda a: bottom(a, Bullet("The pier in Port Anwen.", (span(a, "The pier in Port Anwen."),))),
        {"summary: bottom line", "summary: nothing refused"},
    ),
    "a sentence without news": (
        lambda a: bottom(a, Bullet("[Otto Brand] was not there.", (span(a, "He was not there."),))),
        {"summary: bottom line", "summary: nothing refused"},
    ),
    "a dangling pronoun": (
        lambda a: reword(a, "It will reopen in May, said Lena Quill."),
        {"summary: stands alone", "summary: faithful"},
    ),
    "a number changed in a bullet": (
        lambda a: reword(a, a.bottom_line.text.replace("May", "July")),
        {"summary: faithful"},
    ),
    "evidence that is no sentence": (lambda a: replace(a, sentences=()), {"summary: evidence valid"}),
    "the bottom line said twice": (lambda a: replace(a, summary=a.summary * 2), {"summary: not repeated"}),
}


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.id)
def test_gold_scores_one(gold: Gold, agree: Callable[[Gold], Analysis]) -> None:
    """Gold as the prediction is right in everything."""
    figures = values(score(gold, agree(gold)))

    assert {name: value for name, value in figures.items() if value != pytest.approx(1)} == {}


def test_nothing_scores_nothing(gold: Gold, perfect: Analysis) -> None:
    """An analysis that finds nothing has no figure above 0 but those that count what was not done wrong."""
    empty = replace(
        perfect,
        published=None,
        published_how="unknown",
        kind="stub",
        paragraphs=(),
        sentences=(),
        bottom_line=None,
        summary=(),
        quotations=(),
        participants=(),
        dates=(),
        numbers=(),
    )

    assert {name for name, value in values(score(gold, empty)).items() if value} == {"quotations: traps avoided"}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_caught_where_it_is_done(name: str, gold: Gold, perfect: Analysis) -> None:
    """Each kind of error lowers the figures that are about it, and no others."""
    damage, expected = DAMAGE[name]

    figures = values(score(gold, damage(perfect)))

    assert {figure for figure, value in figures.items() if value < 1} == expected


def test_boilerplate_is_not_scored(gold: Gold, perfect: Analysis) -> None:
    """What is found in bylines and boilerplate, which gold does not annotate, is no error."""
    ledge = Participant("ledge", "Tom Ledge", "person", (Mention(span(perfect, "Tom Ledge"), "name"),))
    monday = DateRef(span(perfect, "Monday"), "2026-03-02", "day")
    more = replace(perfect, participants=(*perfect.participants, ledge), dates=(*perfect.dates, monday))

    assert score(gold, more) == score(gold, perfect)


def test_a_bracketed_name_keeps_a_bullet_faithful(gold: Gold, perfect: Analysis) -> None:
    """Brackets and marked deletions are not looked for in the evidence; the words around them are."""
    text = "The pier in Port Anwen will reopen in May [2026], [...] Lena Quill said [...]."

    assert values(score(gold, reword(perfect, text)))["summary: faithful"] == 1


def test_every_item_weighs_the_same(gold: Gold, perfect: Analysis) -> None:
    """Figures of several articles are over their items, not a mean of the articles' figures."""
    half = quotation(perfect, 1, speaker=None)

    total = add_up([score(gold, perfect), score(gold, half), score(gold, half)])

    assert total["speakers"]["recall"].value == pytest.approx(10 / 12)
