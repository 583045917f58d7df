"""Mutations that cut a clause: half of a contrast, a condition, an exception, the head of a subject, half a sentence."""

import re
from collections.abc import Iterator
from random import Random

from briefgen.model import Span
from tests.mutations.rewriting import Change
from tests.mutations.untouched import Base

Changes = tuple[Change, ...]
CONTRAST = re.compile(
    r"(?:,|;|(?<!all)(?<!anything)(?<!nothing)(?<!everything)) (?:but|although|though|whereas|even though)\b(?! for)|, yet\b"
)
FIRST_HALF = re.compile(r"^(?:Although|Though|While|Even though|Whereas)\b[^,;.“”]+, ")
REST = r"(?:[^,;.!?”\"—–)]|(?<=\d)[,.](?=\d))"
"""A character inside a clause; the marks of “4,000” and “2.5” end none."""

CONDITION = re.compile(
    r",? (?<!\bask )(?<!asked )(?<! as )(?<! see )(?<!know )(?<! even )(?<!wonder )(?<!wondered )(?<! say )(?<! sure )"
    rf"(?:if|unless|provided that|(?:as|so) long as(?! (?:\d|two|three))|on condition that|in case(?! of))\b {REST}{{4,}}"
)
FIRST_CONDITION = re.compile(rf"^(?:If|Unless|Provided that|As long as|In case)\b{REST}+, ")
EXCEPT = (
    r"(?:except for|except|other than|apart from|excluding|with the exception of|barring|not including|minus|without)\b"
)
EXCEPTION = re.compile(rf", {EXCEPT} {REST}{{3,}}| {EXCEPT}(?:(?: [A-Z]\w*)+| \w+ \w+)")
RESTRICTION = re.compile(
    r"\b(?:the|all|those|every|any|no|only|anyone|everyone|nobody)(?: [a-z-]+){0,2}"
    r"(?<!know)(?<!asked)(?<!of)(?<!to)(?<!learn)(?<!see)(?P<cut> (?:who|whose|whom)(?: [\w’'-]+){1,8})(?=[.!]$)",
    re.IGNORECASE,
)
OPENING = re.compile(
    rf"^(?:Otherwise|Allegedly|Reportedly|Apparently|Perhaps|Until then|(?:According to|Had|Only|Should|Without) {REST}+), "
)
ASIDE = re.compile(
    r", (?:but not|not|though not|or rather|albeit|if not|at least|possibly|perhaps|allegedly|reportedly|apparently|unlike"
    r"|in theory|on paper|in part|only)\b[^,;.!?“”\"]*,"
)
REDUCED = re.compile(
    r"(?!(?:died|lived|arrived|resigned|ran|went|came|fell|rose|spoke|began|took|gave|did|saw|wrote|became|won|lost)\b)"
    r"(?:\w+ing\b|\w+ (?:\w+ ){0,2}(?:by|after|in|at|on|for|from|as)\b)"
)
"""A participle that says more of the noun before it, and so is no predicate: “held by Lund”."""


def opening_and_more(base: Base, _rng: Random) -> Iterator[Changes]:
    """More than the opening is cut: whoever the sentence is about goes with it."""
    for _, place, _ in base.deeds():
        cut = Span(0, place.end)
        if "," in base.text[: place.start] and base.is_free(cut):
            yield (Change(cut),)


def aside(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is said between commas against the rest of the sentence is cut."""
    yield from ((Change(Span(*match.span())),) for match in base.matches(ASIDE))


def restriction(base: Base, _rng: Random) -> Iterator[Changes]:
    """What holds of some of a sort holds of all."""
    yield from ((Change(Span(*match.span("cut"))),) for match in base.matches(RESTRICTION))


def opening(base: Base, _rng: Random) -> Iterator[Changes]:
    """An opening is cut that says against what, under what or after whom the sentence holds."""
    yield from ((Change(Span(*match.span())),) for match in base.matches(OPENING))


def contrast(base: Base, _rng: Random) -> Iterator[Changes]:
    """One half of a contrast is cut."""
    for match in base.matches(CONTRAST):
        halves = Span(match.start(), base.close), Span(0, match.end() + 1)
        yield from ((Change(half),) for half in halves if len(half) > 12 and base.is_free(half))
    yield from ((Change(Span(*match.span())),) for match in base.matches(FIRST_HALF))


def condition(base: Base, _rng: Random) -> Iterator[Changes]:
    """What holds under a condition holds without."""
    for pattern in (CONDITION, FIRST_CONDITION):
        yield from ((Change(Span(*match.span())),) for match in base.matches(pattern))


def exception(base: Base, _rng: Random) -> Iterator[Changes]:
    """What holds with an exception holds without."""
    yield from ((Change(Span(*match.span())),) for match in base.matches(EXCEPTION))


def subject_head(base: Base, _rng: Random) -> Iterator[Changes]:
    """Whoever does it is cut down to a qualifier: the head noun of the subject is gone."""
    for _, place, _ in base.deeds():
        noun_phrase = re.split(r" (?:of|in|at|from|for|with|on|who|that)\b|,| \(", place.of(base.text))[0]
        start = place.start + noun_phrase.rfind(" ") + 1
        head = Span(start, place.start + len(noun_phrase))
        if len(head) > 1 and base.is_free(head):
            yield (Change(head),)


def verb(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is done is cut, and what it is done to is left."""
    for action, _, _ in base.deeds():
        place = base.find(action.verb)
        if place and base.is_free(place):
            yield (Change(place),)


def predicate(base: Base, _rng: Random) -> Iterator[Changes]:
    """What the subject does is cut as if it were an aside (“Lund, who led it for years [...], surrounded by friends.”)."""
    for action, subject, _ in base.deeds():
        place = base.find(action.verb)
        comma = base.text.rfind(",", subject.end, place.start) if place else -1
        if place is None or comma < 0 or place.start - comma > 2 or REDUCED.match(base.text, place.start):
            continue
        ends = {base.close, base.text.find(", ", place.end), base.text.find(", ", place.end) + 1}
        for cut in (Span(comma, end) for end in sorted(ends) if end > place.end):
            if base.is_free(cut):
                yield (Change(cut),)


def second_half(base: Base, rng: Random) -> Iterator[Changes]:
    """The second half is another sentence's."""
    text = base.analysis.article.text
    halves = [match.end() for match in base.matches(re.compile(r"\w (?=\w)")) if 12 < match.start() < base.close - 12]
    others = [s.span.of(text) for s in base.analysis.sentences if len(s.span) > 60 and s.span != base.sentence]
    if halves and others:
        start, other = rng.choice(halves), rng.choice(others)
        middle = other.find(" ", len(other) // 2) + 1
        put, cut = other[middle:].rstrip('.!?”"'), Span(start, base.close)
        if middle and len(cut) and base.is_free(cut) and put not in base.text:
            yield (Change(cut, put),)
