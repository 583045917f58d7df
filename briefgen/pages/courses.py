"""The course of an interview or a live report, as places in its text: questions with their answers, entries with their times."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.model import Analysis, DateRef, Quotation, Span

SHORT_ANSWER = 8
"""Fewer words are no answer to go by: the next sentence is printed too."""
MOST_SENTENCES = 4
SHORT_QUESTION = 4
SIGNATURE = re.compile(r"[—–-]\s*\S{1,30}(?:\s\S{1,30}){0,4}")
"""“—Lena Orr” below a sentence that is set apart: no answer."""
BEFORE_THE_TIME = 10
"""Characters that may stand before the time of an entry: “Updated ”, a bracket."""
BEHIND_THE_TIME = " \t\n:.–—-|)]"


class Turn(NamedTuple):
    """What the page prints of a question or an answer, the sentences behind it, and the quotation that it begins."""

    words: Span
    sentences: tuple[Span, ...]
    quotation: Quotation | None


class Exchange(NamedTuple):
    """A question and what is answered, by nobody, by one or by several."""

    question: Turn
    answers: tuple[Turn, ...]


class Update(NamedTuple):
    """An entry of a live report: its time as printed, and how it begins."""

    time: Span
    words: Span
    sentences: tuple[Span, ...]


def find_exchanges(analysis: Analysis) -> tuple[Exchange, ...]:
    """The questions of an article in its order, each with its answers."""
    text = analysis.article.text
    said = _said(analysis)
    held = _sentences(analysis)
    found: list[tuple[Turn, list[Turn]]] = []
    for index, paragraph in enumerate(analysis.paragraphs):
        quotation = said.get(index)
        start = quotation.content[0].start if quotation else _behind(text, paragraph.span)
        sentences = _from(held[index], start)
        if not sentences:
            continue
        if paragraph.role == "question":
            found.append((_turn(_asked(text, sentences), None), []))
        elif SIGNATURE.fullmatch(paragraph.span.of(text).strip()):
            continue
        elif paragraph.role == "answer" and found and (quotation or not found[-1][1]):
            found[-1][1].append(_turn(_opening(text, sentences), quotation))
    return tuple(Exchange(question, tuple(answers)) for question, answers in found)


def find_updates(analysis: Analysis) -> tuple[Update, ...]:
    """The entries of a live report in the order of the text."""
    if analysis.kind != "live":
        return ()
    held = _sentences(analysis)
    times = dict(_times(analysis))
    found: list[Update] = []
    open_at: Span | None = None
    for index, paragraph in enumerate(analysis.paragraphs):
        date = times.get(index)
        open_at = date.span if date else open_at
        start = (
            _behind(analysis.article.text, Span(date.span.end, paragraph.span.end)) if date else paragraph.span.start
        )
        if open_at is None or start >= paragraph.span.end or paragraph.role in {"boilerplate", "caption", "headline"}:
            continue
        if sentences := _from(held[index], start):
            turn = _turn(_opening(analysis.article.text, sentences), None)
            found.append(Update(open_at, turn.words, turn.sentences))
            open_at = None
    return tuple(found)


def _said(analysis: Analysis) -> dict[int, Quotation]:
    """The direct quotation that each paragraph begins, its label left out."""
    starts = [paragraph.span.start for paragraph in analysis.paragraphs]
    found: dict[int, Quotation] = {}
    for quotation in analysis.quotations:
        index = bisect_left(starts, quotation.content[0].start + 1) - 1
        if quotation.form == "direct" and quotation.cue is None and index >= 0:
            found.setdefault(index, quotation)
    return found


def _times(analysis: Analysis) -> Iterator[tuple[int, DateRef]]:
    """The paragraphs that begin with a time."""
    starts = [paragraph.span.start for paragraph in analysis.paragraphs]
    for date in analysis.dates:
        index = bisect_left(starts, date.span.start + 1) - 1
        if date.precision == "time" and index >= 0 and date.span.start - starts[index] <= BEFORE_THE_TIME:
            yield index, date


def _behind(text: str, rest: Span) -> int:
    """Where the first word of the rest of a paragraph begins, or its end."""
    return next((place for place in range(rest.start, rest.end) if text[place] not in BEHIND_THE_TIME), rest.end)


def _sentences(analysis: Analysis) -> list[list[Span]]:
    """The sentences of each paragraph."""
    held: list[list[Span]] = [[] for _ in analysis.paragraphs]
    for sentence in analysis.sentences:
        held[sentence.paragraph].append(sentence.span)
    return held


class _Part(NamedTuple):
    """What is left of a sentence behind a label or a time, and the whole of it."""

    words: Span
    sentence: Span


def _from(sentences: Sequence[Span], start: int) -> list[_Part]:
    return [_Part(Span(max(start, span.start), span.end), span) for span in sentences if span.end > start]


def _opening(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """The first sentence, and those behind it while it is but a few words or stands inside quotation marks."""
    taken: list[_Part] = []
    for part in parts[:MOST_SENTENCES]:
        taken.append(part)
        opening = text[taken[0].words.start : part.words.end]
        if len(opening.split()) >= SHORT_ANSWER and opening.count("“") <= opening.count("”"):
            break
    return taken


def _asked(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """The last sentence that asks, and the one before where it is but a word or two (“Why?”)."""
    asks = [place for place, part in enumerate(parts) if part.words.of(text).rstrip("”\"’' )").endswith("?")]
    last = asks[-1] if asks else len(parts) - 1
    short = len(parts[last].words.of(text).split()) < SHORT_QUESTION
    return list(parts[max(0, last - 1) if short else last : last + 1])


def _turn(parts: Sequence[_Part], quotation: Quotation | None) -> Turn:
    words = Span(parts[0].words.start, parts[-1].words.end)
    return Turn(words, tuple(part.sentence for part in parts), quotation)
