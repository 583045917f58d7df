"""In which order a brief tells its articles, and whom they quote most."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2
from typing import NamedTuple

from briefgen.corpus.comparing import find_lead
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet, given, sentence
from briefgen.pages.shelf import Shelf, Telling
from briefgen.pages.views import Tally

CENTRAL, MOST_QUOTED = 3, 10
"""Actors of an article that make it weigh, and those that a week names."""
Known = Mapping[str, int]
"""The path of an actor's page -> in how many articles the actor is; groups are left out, as they are of one article."""


class Line(NamedTuple):
    """An article of a brief; `telling` is its story of several articles, `leads` whether its bottom line stands for it."""

    sheet: Sheet
    telling: Telling | None
    leads: bool


def count_articles(shelf: Shelf) -> Known:
    """In how many articles each actor is that is no group."""
    return {profile.path: profile.articles for profile in shelf.profiles if profile.actor.kind != "group"}


def rank(sheets: Sequence[Sheet], shelf: Shelf, known: Known) -> list[Line]:
    """The stories with most of these articles first, each begun by the one that leads it, then the single articles."""
    stories: dict[str, list[Sheet]] = {}
    single = []
    for sheet in sheets:
        if telling := shelf.story_of.get(sheet.analysis.article.id):
            stories.setdefault(telling.path, []).append(sheet)
        else:
            single.append(sheet)
    told = (
        (-len(group), *min(_order(sheet, shelf, known) for sheet in group), path) for path, group in stories.items()
    )
    lines = [line for *_, path in sorted(told) for line in _tell(stories[path], shelf)]
    return [
        *lines,
        *(Line(sheet, None, is_told(sheet)) for sheet in sorted(single, key=lambda s: _order(s, shelf, known))),
    ]


def is_told(sheet: Sheet) -> bool:
    """Whether the article has a bottom line that may be printed."""
    line = sheet.analysis.bottom_line
    return line is not None and bool(sentence(sheet, line))


def _tell(sheets: Sequence[Sheet], shelf: Shelf) -> list[Line]:
    """The articles of one story, the leading one first, the others oldest first."""
    telling = shelf.story_of[sheets[0].analysis.article.id]
    ordered = sorted(sheets, key=_age)
    told = [sheet for sheet in ordered if is_told(sheet)]
    lead = told[find_lead([sheet.analysis for sheet in told])] if told else None
    others = (sheet for sheet in ordered if sheet is not lead)
    first = [Line(lead, telling, leads=True)] if lead else []
    return [*first, *(Line(sheet, telling, leads=False) for sheet in others)]


def _age(sheet: Sheet) -> tuple[str, str]:
    return sheet.analysis.published or "", sheet.analysis.article.id


def _order(sheet: Sheet, shelf: Shelf, known: Known) -> tuple[float, str, str, str]:
    """What is about actors that are in many articles first, then by outlet and title."""
    id = sheet.analysis.article.id
    return -weigh(sheet, shelf, known), given(sheet.analysis.article.publisher) or "", sheet.title, id


def weigh(sheet: Sheet, shelf: Shelf, known: Known) -> float:
    """How central its actors are, times the logarithm of the number of articles each is in; of the weightiest three."""
    id = sheet.analysis.article.id
    weights = (
        participant.salience * log2(known.get(shelf.actor_paths.get((id, participant.id), ""), 1))
        for participant in sheet.analysis.participants
    )
    return round(sum(sorted(weights, reverse=True)[:CENTRAL]), 6)


def count_quoted(sheets: Sequence[Sheet], shelf: Shelf, known: Known, *, page: str) -> tuple[Tally, ...]:
    """The actors that these articles quote most, with the number of quotations; groups are left out."""
    counts = Counter(
        shelf.actor_paths.get((sheet.analysis.article.id, quotation.speaker), "")
        for sheet in sheets
        for quotation in sheet.analysis.quotations
        if quotation.speaker and quotation.form != "indirect"
    )
    ranked = sorted(
        ((-count, shelf.names[path].casefold(), path) for path, count in counts.items() if path in known),
    )
    return tuple(
        Tally(Link(shelf.names[path], link(path, page=page)), -count) for count, _, path in ranked[:MOST_QUOTED]
    )
