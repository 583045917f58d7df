"""Mutations of who says what: attributions gone or made up, other speech verbs, quotations that are altered."""

import re
from collections.abc import Iterator
from random import Random

from briefgen.model import Quotation, Span
from tests.mutations.rewriting import Change
from tests.mutations.untouched import Base, words_of
from tests.mutations.wordlists import SPEECH_VERBS

Changes = tuple[Change, ...]
TOLD = frozenset({"say", "write", "claim", "admit", "warn", "predict", "think", "deny", None})
OPENING, CLOSING = '“"„«‘', '”"“»’'


def attribution_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """What somebody says is told as if it were so."""
    for quotation in base.quotations():
        contents = [place for content in quotation.content if (place := base.find(content))]
        cue = base.find(quotation.cue) or base.find(quotation.source)
        if not contents or cue is None or quotation.verb_kind not in TOLD or len(contents[0]) < 15:
            continue
        if cue.start >= contents[-1].end:
            gap = Span(contents[-1].end, base.close)
        elif cue.end <= contents[0].start:
            gap = Span(0, contents[0].start)
        else:
            gap = Span(contents[0].end, contents[-1].start)
        if gap.contains(cue) and base.is_free(gap):
            yield (Change(gap),)


def attribution_added(base: Base, rng: Random) -> Iterator[Changes]:
    """What the article tells is put into somebody's mouth."""
    if base.quotations() or not base.text.endswith("."):
        return
    for actor in base.strangers()[:3]:
        verb = rng.choice(("said", "claimed", "believes"))
        yield (Change(Span(base.close, base.close), f", {actor.name} {verb}"),)
        yield (Change(Span(0, 0), f"According to {actor.name}, "),)


def speech_verb(base: Base, _rng: Random) -> Iterator[Changes]:
    """Another verb of speech, which judges what is said."""
    for quotation in base.quotations():
        cue = base.find(quotation.cue)
        for match in re.finditer(r"\w+", cue.of(base.text)) if cue else ():
            if cue and (other := SPEECH_VERBS.get(match[0])):
                yield (Change(Span(cue.start + match.start(), cue.start + match.end()), other),)


def speaker(base: Base, rng: Random) -> Iterator[Changes]:
    """Another actor of the article says it."""
    for quotation in base.quotations():
        source = base.find(quotation.source)
        others = base.strangers(*(id for id in (quotation.speaker, quotation.via) if id))[:6]
        if source and others and base.is_free(source):
            yield (Change(source, rng.choice(others).name),)


def _marked(base: Base) -> Iterator[tuple[Quotation, Span]]:
    """The passages between quotation marks, marks included."""
    for quotation in base.quotations():
        if quotation.form != "indirect":
            for content in quotation.content:
                place = base.find(content)
                if place and base.text[place.start] in OPENING and base.text[place.end - 1] in CLOSING:
                    yield quotation, place


def quoted_word(base: Base, rng: Random) -> Iterator[Changes]:
    """A word inside quotation marks is another one, or gone."""
    pool = sorted(word for word in words_of(base.analysis.article.text) if word.isalpha() and len(word) > 3)
    for _, place in _marked(base):
        for match in re.compile(r"\b[a-z]{4,}\b").finditer(base.text, place.start, place.end):
            other = rng.choice(pool)
            if other != match[0]:
                yield (Change(Span(*match.span()), other),)
                yield (Change(Span(match.start() - 1, match.end())),)


def quoted_part(base: Base, _rng: Random) -> Iterator[Changes]:
    """The middle or the end of what is between quotation marks is cut, or more than the end."""
    for _, place in _marked(base):
        blanks = [match.start() for match in re.compile(" ").finditer(base.text, place.start, place.end)]
        if len(blanks) > 3:
            yield (Change(Span(blanks[1], blanks[-2])),)
            yield (Change(Span(blanks[len(blanks) // 2], place.end - 1)),)
            after = re.compile(r" \w+").match(base.text, place.end)
            if after and base.is_free(Span(*after.span())):
                yield (Change(Span(blanks[-2], after.end())),)


def marks(base: Base, _rng: Random) -> Iterator[Changes]:
    """Quotation marks are gone, or hold more or less than was said."""
    for _, place in _marked(base):
        opening, closing = Span(place.start, place.start + 1), Span(place.end - 1, place.end)
        yield (Change(opening), Change(closing))
        yield (Change(closing),)
        yield (Change(opening),)
        blank = base.text.rfind(" ", place.start, place.end)
        if blank > place.start + 1:
            yield (Change(Span(blank, blank), closing.of(base.text)), Change(closing))
        after = re.compile(r" \w+").match(base.text, place.end)
        if after and base.is_free(Span(*after.span())):
            yield (Change(closing), Change(Span(after.end(), after.end()), closing.of(base.text)))


def marks_added(base: Base, rng: Random) -> Iterator[Changes]:
    """Words that nobody is quoted with are put between quotation marks."""
    if any(mark in base.text for mark in OPENING + CLOSING):
        return
    starts = [match.start() for match in base.matches(re.compile(r"(?<= )\w+ \w+ \w+(?=[ .])"))]
    if starts:
        start = rng.choice(starts)
        end = base.text.find(" ", base.text.find(" ", start) + 1)
        if end > 0:
            yield (Change(Span(start, start), "“"), Change(Span(end, end), "”"))
