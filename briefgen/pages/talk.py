"""Questions with their answers, and entries with their times, as a briefing shows them."""

from collections.abc import Mapping

from briefgen.model import Quotation
from briefgen.pages.citations import Citations
from briefgen.pages.courses import Exchange, Turn, Update, find_exchanges, find_updates
from briefgen.pages.parts import Answered, Link, Log, Talk, Timed, Uttered
from briefgen.pages.sheet import Sheet, fact, given, passage, place
from briefgen.pages.speech import ActorPaths, actor_link

Links = Mapping[str, Link]
"""Participants by id, as the page links them."""


def present_talk(sheet: Sheet, actors: ActorPaths, citations: Citations) -> Talk | None:
    """The questions that may be printed with their first answer; None where there are none."""
    found = find_exchanges(sheet.analysis)
    shown = [
        each for each in found if sheet.excerpt.prints(*(turn.words for turn in (each.question, *each.answers[:1])))
    ]
    links = {p.id: actor_link(sheet, p, actors, page=sheet.path) for p in sheet.analysis.participants}
    exchanges = tuple(_answered(sheet, exchange, links, citations) for exchange in shown)
    return Talk(exchanges, len(found) - len(shown)) if shown else None


def present_log(sheet: Sheet, citations: Citations) -> Log | None:
    """The entries that may be printed; None where there are none."""
    found = find_updates(sheet.analysis)
    shown = [update for update in found if sheet.excerpt.prints(update.words)]
    return Log(tuple(_timed(sheet, update, citations) for update in shown), len(found) - len(shown)) if shown else None


def _answered(sheet: Sheet, exchange: Exchange, links: Links, citations: Citations) -> Answered:
    question = _uttered(sheet, exchange.question, links, citations)
    return Answered(question, tuple(_uttered(sheet, answer, links, citations) for answer in exchange.answers))


def _uttered(sheet: Sheet, turn: Turn, links: Links, citations: Citations) -> Uttered:
    printed = sheet.excerpt.prints(turn.words)
    return Uttered(
        pieces=passage(sheet, turn.words) if printed else (),
        speaker=links.get(turn.quotation.speaker or "") if turn.quotation else None,
        source=_source(sheet, turn.quotation),
        refs=citations.cite(turn.sentences),
        place=place(sheet, turn.words),
    )


def _timed(sheet: Sheet, update: Update, citations: Citations) -> Timed:
    return Timed(
        time=fact(sheet, update.time),
        pieces=passage(sheet, update.words),
        refs=citations.cite(update.sentences),
        place=place(sheet, update.words),
    )


def _source(sheet: Sheet, quotation: Quotation | None) -> str | None:
    return given(fact(sheet, quotation.source)) if quotation and quotation.source else None
