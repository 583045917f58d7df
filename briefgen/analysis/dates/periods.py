"""Months, quarters, years and the ranges they make: "late March", "Q3", "the 2014 protests", "from 2010 to 2014"."""

import re
from collections.abc import Iterator
from datetime import date

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import (
    WHICH_YEAR,
    Meaning,
    Reading,
    Standpoint,
    before,
    counts,
    forms,
    printed_year,
)
from briefgen.analysis.dates.tense import Tense
from briefgen.analysis.dates.words import (
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
)

NUMBERED = re.compile(
    r"\b(?:[Aa]rticle|[Bb]oeing|[Cc]ase|[Ff]light|[Hh]ighway|[Ii]nterstate|[Mm]odel|[Nn]o\.|[Oo]rder|[Pp]age|[Rr]esolution"
    r"|[Rr]oom|[Rr]oute|[Rr]ule|[Ss]ection|[Uu]nit|[Ww]indows)\s+$"
)
ABOUT = re.compile(r"\b(?:almost|another|approximately|at\s+least|fewer\s+than|nearly|roughly|some|up\s+to)\s+$")
IN = re.compile(r"\b(?:in|since|until|during|year)\s+$", re.IGNORECASE)
WHEN = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|before|after|between|and|circa|during|around|year|the)\s+$", re.IGNORECASE
)
GAME = re.compile(r"\b(?:ball|basket|field\s+goal|game|points?|possession|scor(?:e|ed|ing)|touchdown|yards?)\b")
REACH = 150
NOT_A_YEAR = re.compile(
    r"\s*(?:GMT|UTC|hours|hrs|local\s+time)\b|\s+years?\b|[”’\"](?!s)"
    r"|\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\b|Avenue|Ave\b|Road|Drive|Lane|Boulevard)"
)


def _month(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "March 2020", "in March last year", "in late March", "next March"."""
    groups = match.groupdict()
    month = month_number(match["month"])
    if year := printed_year(match, at):
        return Reading(reckoning.iso_month(year, month), "month")
    if groups.get("which") or not at.published:
        return Reading(None, "month")
    shift = SHIFTS[groups["shift"].lower()] if groups.get("shift") else 0
    return Reading(_shifted(at.published, month, shift, at.tense), "month")


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
    number = int(groups["q"]) if groups.get("q") else ORDINALS[match["ordinal"].lower()]
    year = printed_year(match, at)
    if not year and at.published and not groups.get("which"):
        year, current = reckoning.shifted_quarter(at.published, 0)
        year += (number < current) if at.tense == "future" else -(number > current)
    return Reading(f"{year:04d}-Q{number}" if year else None, "quarter")


def _bare_quarter(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "in the third quarter" of business, not of a ball game."""
    around = match.string[max(0, match.start() - REACH) : match.end() + REACH]
    return None if GAME.search(around) else _quarter(match, at)


def _half(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the first half of 2025", "the second half of this year"."""
    year = printed_year(match, at)
    if not year:
        return Reading(None, "month")
    begin, until = (1, 6) if match["ordinal"].lower() == "first" else (7, 12)
    return Reading(None, "month", reckoning.iso_month(year, begin), reckoning.iso_month(year, until))


def _year(match: re.Match[str], _: Standpoint) -> Reading:
    """Reads "early 2024", "summer 2019"."""
    return Reading(match["year"], "year")


def _bare_year(match: re.Match[str], _: Standpoint) -> Reading | None:
    """Reads "in 2019", "the 2014 protests"; not "2019 people", "Flight 1999", "1600 Elm Street"."""
    words = before(match)
    if NUMBERED.search(words) or ABOUT.search(words) or NOT_A_YEAR.match(match.string, match.end()):
        return None
    if not IN.search(words) and counts(match):
        return None
    return Reading(match["year"], "year") if "1900" <= match["year"] <= "2099" or WHEN.search(words) else None


def _years(match: re.Match[str], _: Standpoint) -> Reading | None:
    """Reads "2014-2018", "between 2010 and 2014", the season "2018-19"."""
    begin = match["year"]
    until = begin[: 4 - len(match["until"])] + match["until"]
    return Reading(None, "year", begin, until) if begin < until and not counts(match) else None


def _decade(match: re.Match[str], _: Standpoint) -> Reading:
    """Reads "the 1990s": ten years."""
    return Reading(None, "year", f"{match['decade']}0", f"{match['decade']}9")


def _patterns() -> Iterator[tuple[str, Meaning]]:
    yield from _of_months()
    yield from _of_quarters()
    yield from _of_years()


def _of_months() -> Iterator[tuple[str, Meaning]]:
    part = r"(?i:early|late|mid)(?:-|\s+)"
    # "May and July of 2016": the year belongs to both
    shared = rf"(?=(?:,\s+{MONTH})*,?\s+(?:and|or)\s+{MONTH},?\s+(?:of\s+)?(?P<year>{YEAR}))"
    yield rf"(?P<month>{MONTH}){shared}", _month
    yield rf"(?:{part})?(?P<month>{MONTH_OR_SHORT}),?(?:\s+of)?\s+(?P<year>{YEAR})", _month
    yield rf"(?:{part})?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b", _month
    yield rf"(?i:(?P<shift>last|this|next)\s+(?:past\s+|coming\s+)?)(?P<month>{MONTH})\b(?!\s+[0-9])", _month
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


def _of_quarters() -> Iterator[tuple[str, Meaning]]:
    ordinal = rf"(?P<ordinal>(?i:{'|'.join(ORDINALS)}))"
    of_year = rf"(?:\s+of)?\s+(?:(?P<year>{YEAR})|(?P<which>last|this|next)\s+year\b)"
    yield rf"{ordinal}[\s-]quarter{of_year}", _quarter
    yield rf"{ordinal}-quarter(?=\s+[a-z])", _quarter
    yield rf"(?<=\b[Tt]he\s){ordinal}\s+quarter\b", _bare_quarter
    yield rf"Q(?P<q>[1-4])\b(?:{of_year})?", _quarter
    yield rf"(?P<ordinal>(?i:first|second))\s+half{of_year}", _half


def _of_years() -> Iterator[tuple[str, Meaning]]:
    bare = r"(?<![$£€#/:.,])(?<![0-9][-–])"
    year = rf"{bare}(?P<year>{YEAR})"
    part = r"(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+|(?:early|late)\s+(?:in\s+)?|mid-?\s*"
    yield rf"(?i:{part})(?P<year>{YEAR})", _year
    yield rf"(?i:(?:spring|summer|autumn|fall|winter)(?:\s+of)?)\s+(?P<year>{YEAR})", _year
    yield rf"{year}(?![\w$£€/:]|-[a-z]*[A-Z])", _bare_year
    yield rf"(?:[Ff]rom\s+)?{year}{TO}(?P<until>{YEAR})(?![\w/:-])", _years
    yield rf"[Bb]etween\s+{year}\s+and\s+(?P<until>{YEAR})", _years
    yield rf"{year}[-–/](?P<until>[0-9][0-9])(?![\w/:-])", _years
    yield r"(?i:(?:early|late|mid)(?:-|\s+))?\b(?P<decade>(?:1[5-9]|20)[0-9])0[’']?s\b", _decade


FORMS = forms(_patterns())
