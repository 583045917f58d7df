"""The two days of a range where both are printed: “from 20 November to 11 December”, but not “this weekend”."""

import re

from briefgen.model import DateRef, Span

JOINT = re.compile(r"\s*(?:[-–—]|\b(?:to|and|until|till|through)\b)\s*", re.IGNORECASE)
OPENING = re.compile(r"(?:from|between)\s+", re.IGNORECASE)


def with_ends(ref: DateRef, text: str) -> DateRef:
    """The range with its ends, each with its own span and value; any other date as it is."""
    if not (ref.begin and ref.until) or ref.precision == "time":
        return ref
    printed = ref.span.of(text)
    opening = OPENING.match(printed)
    first = opening.end() if opening else 0
    joints = list(JOINT.finditer(printed, first))
    if len(joints) != 1 or not (
        _is_dated(printed[first : joints[0].start()]) and _is_dated(printed[joints[0].end() :])
    ):
        return ref
    start = ref.span.start
    spans = Span(start + first, start + joints[0].start()), Span(start + joints[0].end(), ref.span.end)
    ends = (DateRef(spans[0], ref.begin, ref.precision), DateRef(spans[1], ref.until, ref.precision))
    return DateRef(ref.span, ref.value, ref.precision, ref.begin, ref.until, ends)


def _is_dated(printed: str) -> bool:
    """Whether the words on one side of the joint can be a date: a number, a month or a day."""
    return bool(re.search(r"\d|[A-Z][a-z]", printed))
