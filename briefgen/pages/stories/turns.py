"""What happened when, as the articles of a story tell it together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.corpus.newswords import news_words
from briefgen.model import Span
from briefgen.pages.calendar import say
from briefgen.pages.sheet import Sheet
from briefgen.pages.stories.reporting import Reporter, source_of
from briefgen.pages.storyviews import Turn
from briefgen.pages.timeline import tell_time

MOST, TELLINGS, PUBLISHED = 12, 2, 4
"""Dates, sentences told of each, and articles named on the day on which they were published."""
ALIKE = 0.5
"""Share of a sentence's words that another one told has too, from which it tells the same."""


class _Date(NamedTuple):
    key: str
    when: str


class _Told(NamedTuple):
    weight: float
    sheet: Sheet
    span: Span


def tell_turns(sheets: Sequence[Sheet], reporter: Reporter) -> tuple[Turn, ...]:
    """The dates in their order: those of publication, and those of which most is told; each sentence once."""
    told = _gather(sheets)
    days: dict[_Date, list[Sheet]] = {}
    for sheet in sheets:
        if sheet.day:
            days.setdefault(_Date(sheet.day, say(sheet.day)), []).append(sheet)
    chosen = dict(_choose(told, reporter))
    return tuple(
        Turn(
            when=date.when,
            published=tuple(source_of(sheet, page=reporter.page) for sheet in days.get(date, ())[:PUBLISHED]),
            told=tuple(reporter.around(one.sheet, one.span) for one in chosen.get(date, ())),
        )
        for date in sorted({*chosen, *list(days)[-MOST:]})
    )


def _gather(sheets: Sequence[Sheet]) -> dict[_Date, list[_Told]]:
    """What may be printed, by its date."""
    told: dict[_Date, list[_Told]] = {}
    for sheet in sheets:
        for event in tell_time(sheet.analysis)[0]:
            found = [_Told(event.weight, sheet, span) for span in event.told if sheet.excerpt.prints(span)]
            if found:
                told.setdefault(_Date(event.key, event.when), []).extend(found)
    return told


def _choose(told: dict[_Date, list[_Told]], reporter: Reporter) -> Iterator[tuple[_Date, list[_Told]]]:
    """The dates of which several articles tell first; the most telling sentences, and none that tells what one did."""
    shown: list[set[str]] = []
    count = 0
    for date in sorted(told, key=lambda date: (_rank(told[date]), date)):
        chosen: list[_Told] = []
        for one in sorted(told[date], key=_order):
            words = {word for _, word in news_words(_words(one, reporter))}
            if len(chosen) < TELLINGS and not any(len(words & other) >= ALIKE * len(words) for other in shown):
                shown.append(words)
                chosen.append(one)
        if chosen and count < MOST:
            count += 1
            yield date, chosen


def _rank(told: Sequence[_Told]) -> tuple[int, float]:
    return -len({one.sheet.path for one in told}), -max(one.weight for one in told)


def _order(one: _Told) -> tuple[float, str, Span]:
    return -one.weight, one.sheet.path, one.span


def _words(one: _Told, reporter: Reporter) -> str:
    return reporter.clip(one.sheet, one.span).span.of(one.sheet.analysis.article.text)
