"""Months, quarters, halves of years and the ranges they make: "late March", "Q3", "from March to May 2024"."""

import re
from collections.abc import Iterator
from datetime import date

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import (
    WHICH_YEAR,
    Meaning,
    Reading,
    Standpoint,
    forms,
    printed_year,
)
from briefgen.analysis.dates.tense import Tense
from briefgen.analysis.dates.words import (
    COUNT,
    FISCAL,
    MONTH,
    MONTH_OR_SHORT,
    MONTHS,
    NAMES_AND_VERBS,
    ORDINALS,
    SHIFTS,
    TO,
    YEAR,
    any_of,
    month_number,
    small_number,
)

GAME = re.compile(
    r"\b(?:ball|basket|field\s+goal|game|half-?time|points?|possession|scor(?:e|ed|ing)|touchdown|yards?)\b"
)
REACH = 150
YEAR_AND_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")


def _month(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "March 2020", "in March last year", "in late March", "next March"."""
    groups = match.groupdict()
    month = month_number(match["month"])
    if year := printed_year(match, at):
        return Reading(reckoning.iso_month(year, month), "month")
    if groups.get("which") or not at.published:
        return Reading(None, "month")
    shift = SHIFTS[(groups.get("way") or groups.get("shift") or "this").lower()]
    return Reading((not shift and _listed(at.told, month)) or _shifted(at.published, month, shift, at.tense), "month")


def _listed(told: str | None, month: int) -> str | None:
    """The month of a list that runs on ("in November, December and January"): the one just named, or the next."""
    if not (found := YEAR_AND_MONTH.match(told or "")):
        return None
    before = date(int(found["year"]), int(found["month"]), 1)
    ahead = (month - before.month) % 12
    return reckoning.iso_month(*reckoning.shifted_month(before, ahead)) if ahead <= 1 else None


def _shifted(published: date, month: int, shift: int, tense: Tense | None) -> str:
    """The last such month that is over, the next to come, or, unshifted, the one its verb means."""
    if shift < 0:
        year = published.year - (month >= published.month)
    elif shift > 0:
        year = published.year + (month <= published.month)
    else:
        year = reckoning.month_without_year(published, month, tense)
    return reckoning.iso_month(year, month)


def _months(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "from March to May 2024", "between November 2023 and January 2024"."""
    first, last = month_number(match["month"]), month_number(match["until_month"])
    if year := printed_year(match, at):
        until = year
    elif at.published and not match["which"]:
        until = reckoning.month_without_year(at.published, last, at.tense)
    else:
        return Reading(None, "month")
    begin = int(match["from_year"]) if match["from_year"] else until - (first > last)
    if (begin, first) >= (until, last):
        return None
    return Reading(None, "month", reckoning.iso_month(begin, first), reckoning.iso_month(until, last))


def _quarter(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the third quarter of 2025", "Q3", "third-quarter profit"."""
    groups = match.groupdict()
    number = int(groups["q"]) if groups.get("q") else ORDINALS.get(match["ordinal"].lower(), 4)
    year = printed_year(match, at)
    if not year and at.published and not groups.get("which"):
        year, current = reckoning.shifted_quarter(at.published, 0)
        year += (number < current) if at.tense in reckoning.FAR else -(number > current)
    return Reading(f"{year:04d}-Q{number}" if year else None, "quarter")


def _bare_quarter(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "in the third quarter" of business, not of a ball game."""
    around = match.string[max(0, match.start() - REACH) : match.end() + REACH]
    return None if GAME.search(around) else _quarter(match, at)


def _fiscal_quarter(_: re.Match[str], __: Standpoint) -> Reading:
    """Reads "the fiscal third quarter", "the third quarter of fiscal 2025", whose months only its company knows."""
    return Reading(None, "quarter")


def _half(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the first half of 2025", "the second half of this year", "the first half of the year", "H1 2025"."""
    groups = match.groupdict()
    year = printed_year(match, at)
    if not year and at.published and not groups.get("which"):
        year = at.published.year
    if not year:
        return Reading(None, "month")
    begin, until = (1, 6) if match["half"].lower() in {"first", "1"} else (7, 12)
    return Reading(None, "month", reckoning.iso_month(year, begin), reckoning.iso_month(year, until))


def _first_months(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "the first nine months of 2025"."""
    year, months = printed_year(match, at), small_number(match["months"])
    if not 2 <= months < 12:
        return None
    if not year:
        return Reading(None, "month")
    return Reading(None, "month", reckoning.iso_month(year, 1), reckoning.iso_month(year, months))


def _patterns() -> Iterator[tuple[str, Meaning]]:
    yield from _of_months()
    yield from _of_quarters()


def _of_months() -> Iterator[tuple[str, Meaning]]:
    part = r"(?i:early|late|mid)(?:-|\s+)"
    # "May and July of 2016": the year belongs to both
    shared = rf"(?=(?:,\s+{MONTH})*,?\s+(?:and|or)\s+{MONTH},?\s+(?:of\s+)?(?P<year>{YEAR}))"
    yield rf"(?P<month>{MONTH}){shared}", _month
    yield rf"(?:{part})?(?P<month>{MONTH_OR_SHORT}),?(?:\s+of)?\s+(?P<year>{YEAR})", _month
    yield rf"(?:{part})?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b", _month
    yield rf"(?i:(?P<shift>last|this|next)\s+(?:(?P<way>past|coming)\s+)?)(?P<month>{MONTH})\b(?!\s+[0-9])", _month
    yield rf"{part}(?P<month>{MONTH})\b", _month
    yield (
        rf"(?i:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)(?P<month>{MONTH})\b(?!\s+[0-9]{{1,2}}\b)(?:,?\s+(?P<year>{YEAR}))?",
        _month,
    )
    for word in ("[Ii]n", "[Ss]ince", "[Uu]ntil", "month of"):
        yield rf"(?<=\b{word}\s)(?P<month>{MONTH})\b", _month
    yield rf"(?P<month>{any_of(name for name in MONTHS if name not in NAMES_AND_VERBS)})\b(?!\s+[A-Z])", _month
    yield (
        rf"(?<=\b[Bb]y\s)(?P<month>{any_of(sorted(NAMES_AND_VERBS - {'May'}))})\b(?!\s+[A-Z])",
        _month,
    )  # "by May": a surname
    first = rf"(?P<month>{MONTH})(?:,?\s+(?P<from_year>{YEAR}))?"
    last = rf"(?P<until_month>{MONTH})\b(?!\s+[0-9][0-9]?\b){WHICH_YEAR}?"
    yield rf"(?:[Ff]rom\s+)?{first}{TO}{last}", _months
    yield rf"[Bb]etween\s+{first}\s+and\s+{last}", _months
    short = rf"(?P<month>{MONTH_OR_SHORT})(?P<from_year>){TO}(?P<until_month>{MONTH_OR_SHORT})"
    yield rf"{short},?\s+(?P<year>{YEAR})(?P<which>)", _months


def _of_quarters() -> Iterator[tuple[str, Meaning]]:
    ordinal = rf"(?P<ordinal>(?i:{'|'.join(ORDINALS)}))"
    of_year = rf"(?:\s+of)?\s+(?:(?P<year>{YEAR})|(?P<which>last|this|next)\s+year\b)"
    yield rf"{ordinal}[\s-]quarter{of_year}", _quarter
    yield rf"(?P<ordinal>(?i:last))\s+quarter{of_year}", _quarter
    yield rf"(?i:first\s+(?P<months>{COUNT})\s+months){of_year}", _first_months
    yield rf"{ordinal}-quarter(?=\s+[a-z])", _quarter
    yield rf"(?<=\b[Tt]he\s){ordinal}\s+quarter\b", _bare_quarter
    yield rf"Q(?P<q>[1-4])\b(?:{of_year})?", _quarter
    yield rf"(?P<half>(?i:first|second))\s+half(?:{of_year}|\s+of\s+the\s+year\b)", _half
    yield rf"H(?P<half>[12])\s+(?P<year>{YEAR})", _half
    quarter = rf"(?:{ordinal}[\s-]quarter|Q[1-4])"
    yield rf"(?i:fiscal)\s+{quarter}\b(?:\s+(?:of\s+)?{YEAR})?", _fiscal_quarter
    yield rf"{quarter}\s+(?:of\s+)?(?:(?:its|the|their)\s+)?{FISCAL}", _fiscal_quarter


FORMS = forms(_patterns())
