"""Times of day: beside a date ("at 10:30 a.m. on Monday"), and alone, of the day that was named last."""

import re
from dataclasses import replace

from briefgen.analysis.dates.forms import Reading, Standpoint, before, day_of, forms
from briefgen.analysis.dates.words import MONTH_OR_SHORT, WEEKDAY
from briefgen.model import DateRef, Span

HALF = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?\s?(?P<half>[apAP])(?:\.[mM]\.?|[mM])(?!\w)"
FULL = r"(?P<hours>[01]?[0-9]|2[0-3]):(?P<minutes>[0-5][0-9])(?![:\w])"
CLOCK = rf"(?:{HALF}|{FULL}|(?P<noon>noon\b))"
LATER = CLOCK.replace("(?P<", "(?P<until_")
HOURS = rf"(?:(?:[Bb]etween|[Ff]rom)\s+)?{CLOCK}\s*(?:and|to|until|till|-|–|—)\s*{LATER}"
ZONE = r"(?:\s+(?:local\s+time|[A-Z]{2,4}\b))?(?:\s+\([^()]{1,30}\))?"
NAMED_ZONE = r"(?:\s+(?:local\s+time|[A-Z]{1,3}T|UTC)\b)?"
BEFORE = tuple(re.compile(rf"(?<![\w:.]){times}{ZONE},?\s+(?:on\s+)?\Z") for times in (HOURS, CLOCK))
AFTER = tuple(re.compile(rf",?\s+(?:at\s+)?(?:about\s+|around\s+)?{times}{NAMED_ZONE}") for times in (HOURS, CLOCK))
AT = re.compile(r"\b(?:at|by|around|about|until|before|after|since|from)\s+$", re.IGNORECASE)
BEFORE_DATE = re.compile(
    rf"{ZONE},?\s+(?:on\s+)?"
    rf"(?:{WEEKDAY}|{MONTH_OR_SHORT}|[0-9]|last\s+night|this\s+(?:morning|afternoon|evening)|today|tomorrow|tonight|yesterday)"
)
RANGE_BEFORE = re.compile(
    r"\b(?:between)\s+$|(?:[ap]\.?m\.?|[0-9]|midnight|noon)\s*(?:and|to|until|till|-|–|—)\s*$", re.IGNORECASE
)
RANGE_AFTER = re.compile(rf"\s*(?:and|to|until|till|-|–|—)\s*(?:{CLOCK}|midnight)")
""" "Between 3 p.m. and 6 a.m." is no single moment."""
CONVERTED = re.compile(rf"{CLOCK}{ZONE}\s*\($")
""" "9 p.m. local time (0200 UTC)": the same moment again."""
REACH = 60
"""Characters that the time and its time zone may take before a date."""


def with_clock(ref: DateRef, paragraph: str, position: int) -> DateRef:
    """The day with the time or the hours printed beside it, or as it was; nothing before `position` is taken."""
    if ref.precision != "day" or ref.begin:
        return ref
    start, end = ref.span.start, ref.span.end
    for pattern in BEFORE:
        if match := pattern.search(paragraph, max(position, start - REACH), start):
            return _timed(ref, Span(match.start(), end), match)
    for pattern in AFTER:
        if match := pattern.match(paragraph, end):
            return _timed(ref, Span(start, match.end()), match)
    return ref


def _timed(ref: DateRef, span: Span, match: re.Match[str]) -> DateRef:
    """The day with the time of the match, or from the first to the last of its hours."""
    first, last = _time(match), _time(match, "until_")
    if not first:
        return ref
    if not ref.value or not last:
        return replace(ref, span=span, value=ref.value and f"{ref.value}T{first}", precision="time")
    if last <= first:
        return ref
    begin, until = f"{ref.value}T{first}", f"{ref.value}T{last}"
    return replace(ref, span=span, value=None, precision="time", begin=begin, until=until)


def _alone(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "at 6.40pm" as of the last day named; a time that opens its paragraph stamps the day of publication."""
    time = _time(match)
    opens = match.start() == 0
    if not time or not (match["half"] or opens or AT.search(before(match))):
        return None
    if CONVERTED.search(match.string[max(0, match.start() - REACH) : match.start()]):
        return None
    if BEFORE_DATE.match(match.string, match.end()) or _is_one_of_hours(match):
        return None
    day = at.published if opens else day_of(at.told) or (at.only if at.tense == "past" else None)
    gone = day and not (at.published and day > at.published)
    return Reading(f"{day.isoformat()}T{time}" if day and gone else None, "time")


def _is_one_of_hours(match: re.Match[str]) -> bool:
    """Whether the time begins or ends hours that no day stands beside: opening hours, a curfew."""
    return bool(RANGE_BEFORE.search(before(match)) or RANGE_AFTER.match(match.string, match.end()))


def _time(match: re.Match[str], which: str = "") -> str | None:
    """The time as hh:mm of the article's own clock; None for "2:30", which may be in the night or the afternoon."""
    groups = match.groupdict()
    if groups.get(f"{which}noon"):
        return "12:00"
    if half := groups.get(f"{which}half"):
        hour = int(match[f"{which}hour"]) % 12 + 12 * (half.lower() == "p")
        return f"{hour:02d}:{match[f'{which}minute'] or '00'}"
    hours = groups.get(f"{which}hours")
    if not hours or hours in {"1", "2", "3", "4", "5", "6"}:
        return None
    return f"{int(hours):02d}:{match[f'{which}minutes']}"


FORMS = forms([(rf"(?<![:.$£€])(?:{HALF}|{FULL}|(?P<noon>(?<=\bat\s)noon\b))", _alone)])
