"""Times of day: beside a date ("at 10:30 a.m. on Monday"), and alone, of the day that was named last."""

import re
from dataclasses import replace

from briefgen.analysis.dates.forms import Reading, Standpoint, before, forms
from briefgen.analysis.dates.words import MONTH_OR_SHORT, WEEKDAY
from briefgen.model import DateRef, Span

HALF = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?\s?(?P<half>[apAP])(?:\.[mM]\.?|[mM])(?!\w)"
FULL = r"(?P<hours>[01]?[0-9]|2[0-3]):(?P<minutes>[0-5][0-9])(?![:\w])"
CLOCK = rf"(?:{HALF}|{FULL}|(?P<noon>noon\b))"
ZONE = r"(?:\s+(?:local\s+time|[A-Z]{2,4}\b))?(?:\s+\([^()]{1,30}\))?"
CLOCK_BEFORE = re.compile(rf"(?<![\w:.]){CLOCK}{ZONE},?\s+(?:on\s+)?\Z")
CLOCK_AFTER = re.compile(rf",?\s+(?:at\s+)?(?:about\s+|around\s+)?{CLOCK}")
AT = re.compile(r"\b(?:at|by|around|about|until|before|after|since|from)\s+$", re.IGNORECASE)
BEFORE_DATE = re.compile(rf"{ZONE},?\s+(?:on\s+)?(?:{WEEKDAY}|{MONTH_OR_SHORT}|[0-9]|today|tomorrow|tonight|yesterday)")
RANGE_BEFORE = re.compile(
    r"\b(?:between|from)\s+$|(?:[ap]\.?m\.?|[0-9])\s*(?:and|to|until|till|-|–|—)\s*$", re.IGNORECASE
)
RANGE_AFTER = re.compile(rf"\s*(?:and|to|until|till|-|–|—)\s*{CLOCK}")
"""Opening hours: "between 3 p.m. and 6 a.m." is no single moment."""
REACH = 60
"""Characters that the time and its time zone may take before a date."""


def with_clock(ref: DateRef, paragraph: str, position: int) -> DateRef:
    """The day with the time printed beside it, or as it was; nothing before `position` is taken."""
    if ref.precision != "day" or ref.value is None:
        return ref
    start, end = ref.span.start, ref.span.end
    match = CLOCK_BEFORE.search(paragraph, max(position, start - REACH), start)
    if match:
        start = match.start()
    elif match := CLOCK_AFTER.match(paragraph, end):
        end = match.end()
    time = _time(match) if match else None
    return replace(ref, span=Span(start, end), value=f"{ref.value}T{time}", precision="time") if time else ref


def _alone(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "at 6.40pm" as of the last day named; a time that opens its paragraph stamps the day of publication."""
    time = _time(match)
    opens = match.start() == 0
    if not time or not (match["half"] or opens or AT.search(before(match))):
        return None
    if BEFORE_DATE.match(match.string, match.end()):
        return None
    day = at.published if opens else at.day or (at.only if at.tense == "past" else None)
    hours = RANGE_BEFORE.search(before(match)) or RANGE_AFTER.match(match.string, match.end())
    gone = day and not (hours or (at.published and day > at.published))
    return Reading(f"{day.isoformat()}T{time}" if day and gone else None, "time")


def _time(match: re.Match[str]) -> str | None:
    """The time as hh:mm of the article's own clock; None for "2:30", which may be in the night or the afternoon."""
    if match["noon"]:
        return "12:00"
    if match["half"]:
        hour = int(match["hour"]) % 12 + 12 * (match["half"].lower() == "p")
        return f"{hour:02d}:{match['minute'] or '00'}"
    if match["hours"] in {"1", "2", "3", "4", "5", "6"}:
        return None
    return f"{int(match['hours']):02d}:{match['minutes']}"


FORMS = forms([(rf"(?<![:.$£€])(?:{HALF}|{FULL}|(?P<noon>(?<=\bat\s)noon\b))", _alone)])
