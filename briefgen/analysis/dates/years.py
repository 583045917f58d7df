"""Years and what is counted in them: "the 2014 protests", "from 2010 to 2014", "fiscal 2025", "the 1990s"."""

import re
from collections.abc import Iterator

from briefgen.analysis.dates.forms import Meaning, Reading, Standpoint, before, counts, forms
from briefgen.analysis.dates.words import TO, YEAR

NUMBERED = re.compile(
    r"\b(?:[Aa]rticle|[Bb]oeing|[Cc]ase|[Ff]light|[Hh]ighway|[Ii]nterstate|[Mm]odel|[Nn]o\.|[Oo]rder|[Pp]age|[Rr]esolution"
    r"|[Rr]oom|[Rr]oute|[Rr]ule|[Ss]ection|[Uu]nit|[Ww]indows)\s+$"
)
ABOUT = re.compile(r"\b(?:almost|another|approximately|at\s+least|fewer\s+than|nearly|roughly|some|up\s+to)\s+$")
IN = re.compile(r"\b(?:in|since|until|during|year)\s+$", re.IGNORECASE)
WHEN = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|before|after|between|and|circa|during|around|year|the)\s+$", re.IGNORECASE
)
NOT_A_YEAR = re.compile(
    r"\s*(?:GMT|UTC|hours|hrs|local\s+time)\b|\s+years?\b|[”’\"](?!s)"
    r"|\s+(?:[A-Z][\w.]+\s+){1,2}(?:Street|St\b|Avenue|Ave\b|Road|Drive|Lane|Boulevard)"
)
REACH = 100
DECADES = ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
TEMPERATURE = re.compile(r"\b(?:degrees?|highs|lows|temperatures?|percentile)\b|°")
CENTURIES = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first"),
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month they begin in on the northern half of the Earth; the year is mostly the same on the southern."""


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


def _decade(match: re.Match[str], _: Standpoint) -> Reading | None:
    """Reads "the 1990s", "the '90s", "the nineties": ten years; not "temperatures in the nineties"."""
    groups = match.groupdict()
    if groups.get("decade"):
        return _ten_years(int(match["decade"]) * 10)
    around = match.string[max(0, match.start() - REACH) : match.end() + REACH]
    number = DECADES.index(match["name"].lower()) if groups.get("name") else int(match["short"])
    return None if TEMPERATURE.search(around) else _ten_years(1900 + 10 * number)


def _this_decade(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "this decade", "by the end of the decade"; in a story of the past that is another one."""
    if not at.published or at.tense == "past":
        return None
    shift = 10 * ((match.groupdict().get("shift") or "").lower() == "next")
    return _ten_years(at.published.year // 10 * 10 + shift)


def _ten_years(first: int) -> Reading:
    return Reading(None, "year", f"{first:04d}", f"{first + 9:04d}")


def _century(match: re.Match[str], _: Standpoint) -> Reading:
    """Reads "the late 19th century", "the twentieth century": from 1901 to 2000."""
    printed = match["century"].lower()
    number = int(printed[:2]) if printed[0].isdigit() else 10 + CENTURIES.index(printed)
    return Reading(None, "year", f"{number * 100 - 99:04d}", f"{number * 100:04d}")


def _fiscal(match: re.Match[str], _: Standpoint) -> Reading:
    """Reads "fiscal 2025", "FY2025" as 2025, "fiscal 2024-25" as both years.

    The value is the year that the fiscal year is called by. In which month it begins is seldom printed, so a closer
    value would be invented; the span keeps the word "fiscal", and with it the warning.
    """
    year = f"20{match['year'][-2:]}" if len(match["year"]) < 4 else match["year"]
    until = year[: 4 - len(match["until"])] + match["until"] if match.groupdict().get("until") else None
    return Reading(None, "year", year, until) if until and year < until else Reading(year, "year")


def _this_fiscal(_: re.Match[str], __: Standpoint) -> Reading:
    """Reads "the last fiscal year": which that is only its keeper knows."""
    return Reading(None, "year")


def _season(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "this spring", "last autumn" as the year they lie in; not where two years may be meant, nor a winter."""
    if not at.published:
        return Reading(None, "year")
    first = SEASONS[match["season"].lower()]
    month, year = at.published.month, at.published.year
    shift = (match["way"] or match["shift"]).lower()
    if shift in {"last", "past"}:
        if month >= first and shift == "last":
            return None
        year -= month < first
    if shift in {"next", "coming"}:
        if month < first and shift == "next":
            return None
        year += month >= first
    return Reading(f"{year:04d}", "year")


def _patterns() -> Iterator[tuple[str, Meaning]]:
    bare = r"(?<![$£€#/:.,])(?<![0-9][-–])"
    year = rf"{bare}(?P<year>{YEAR})"
    part = r"(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+|(?:early|late)\s+(?:in\s+)?|mid-?\s*"
    yield rf"(?i:{part})(?P<year>{YEAR})", _year
    yield rf"(?i:year[’']?s?[-\s]end|end-)\s*(?P<year>{YEAR})", _year
    yield rf"(?i:(?:spring|summer|autumn|fall|winter)(?:\s+of)?)\s+(?P<year>{YEAR})(?![-–/][0-9])", _year
    yield rf"{year}(?![\w$£€/:]|-[a-z]*[A-Z])", _bare_year
    yield rf"(?:[Ff]rom\s+)?{year}{TO}(?P<until>{YEAR})(?![\w/:-])", _years
    yield rf"[Bb]etween\s+{year}\s+and\s+(?P<until>{YEAR})", _years
    yield rf"{year}[-–/](?P<until>[0-9][0-9])(?![\w/:-])", _years
    yield (
        rf"(?i:(?P<shift>last|this|next)\s+(?:(?P<way>past|coming)\s+)?(?P<season>{'|'.join(SEASONS)}))\b(?!-)",
        _season,
    )
    yield from _of_fiscal_years()
    yield from _of_decades()


def _of_fiscal_years() -> Iterator[tuple[str, Meaning]]:
    until = r"(?:[-–/](?P<until>[0-9]{2}(?:[0-9]{2})?))?(?![\w-])"
    yield rf"(?i:(?:fiscal|financial|tax)(?:\s+year)?)\s+(?P<year>{YEAR}){until}", _fiscal
    yield rf"FY\s?[’']?(?P<year>(?:20)?[0-9][0-9]){until}", _fiscal
    yield rf"(?P<year>{YEAR}){until}\s+(?i:fiscal|financial|tax)\s+year\b", _fiscal
    yield (
        r"(?i:(?:this|last|next|(?:the\s+)?(?:current|previous|coming))\s+(?:fiscal|financial|tax)\s+year)\b",
        _this_fiscal,
    )


def _of_decades() -> Iterator[tuple[str, Meaning]]:
    part = r"(?i:(?:early|late|mid)(?:-|\s+)(?:to\s+late[\s-]+)?)"
    yield rf"{part}?\b(?P<decade>(?:1[5-9]|20)[0-9])0[’']?s\b", _decade
    yield rf"{part}?[’'](?P<short>[3-9])0s\b", _decade
    yield rf"(?<=\b[Tt]he\s){part}?(?P<short>[5-9])0s\b", _decade
    yield rf"(?<=\b[Tt]he\s){part}?(?P<name>(?i:fifties|sixties|seventies|eighties|nineties))\b", _decade
    yield r"(?<!\b[Tt]he\s)(?P<shift>[Tt]his|[Nn]ext)\s+decade\b", _this_decade
    yield r"(?:the\s+)?(?i:end|start|beginning|middle|rest)\s+of\s+(?:the|this)\s+decade\b", _this_decade
    century = rf"(?P<century>1[0-9]th|20th|21st|(?i:{'|'.join(CENTURIES)}))[\s-]century\b(?!\s+B\.?C)"
    yield rf"(?:(?<=\b[Tt]he\s)|(?<=\b[Oo]f\s)|(?<=\b[Aa]\s))(?:{part})?{century}", _century
    yield rf"{part}{century}", _century


FORMS = forms(_patterns())
