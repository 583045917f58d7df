"""Countries and public bodies by the exact form in which a newspaper prints them.

The tables are `lexicons/countries.json` and `lexicons/bodies.json`; `lexicons/README.md` says where they come from.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, get_args

Role = Literal["name", "alias", "demonym", "people", "capital"]

ROLES: tuple[Role, ...] = get_args(Role)
FLAGGED_PARTS = {"GB-ENG", "GB-SCT", "GB-WLS"}  # the only parts of a country whose flags Unicode recommends


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory and its printed forms.

    `code` is ISO 3166-1 alpha-2, XK for Kosovo, or ISO 3166-2 for the four parts of the United Kingdom. `capital` has
    every seat of government; `ambiguous` has the forms that often mean something else ("Jordan", "Washington").
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    ambiguous: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An international body or public institution; `country` is the code of the country it belongs to, if any."""

    name: str
    aliases: tuple[str, ...]
    kind: Literal["organisation"]
    country: str | None
    ambiguous: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a printed form: what it names, and in which role.

    `ambiguous` is true when the form is often printed for something else: another country, a surname, a state, a word.
    """

    name: str
    kind: Literal["place", "organisation"]
    role: Role
    code: str | None
    ambiguous: bool


@lru_cache(maxsize=65_536)
def look_up(printed: str) -> tuple[Entry, ...]:
    """All readings of an exact printed form, best first; () when there are none.

    Case counts; a leading article, a possessive ending, the shape of apostrophes and line breaks do not.
    """
    index = _index()
    return next((index[form] for form in _forms(printed) if form in index), ())


def opens_a_form(word: str) -> bool:
    """Whether a printed form of the tables may begin with the word: a quick no for most."""
    return word in _openings() or f"{word}." in _openings()


def country(name: str) -> Country | None:
    """The row of that canonical name ("United States"), or None."""
    return _by_name().get(name)


def flag(code: str) -> str:
    """The flag as an emoji: of the part for England, Scotland and Wales, else of the country that `code` begins with."""
    if code in FLAGGED_PARTS:
        tags = "".join(chr(0xE0000 + ord(letter)) for letter in code.replace("-", "").lower())
        return f"\N{WAVING BLACK FLAG}{tags}\N{CANCEL TAG}"
    return "".join(chr(ord("\N{REGIONAL INDICATOR SYMBOL LETTER A}") + ord(letter) - ord("A")) for letter in code[:2])


def _forms(printed: str) -> Iterator[str]:
    """The forms to try, the most literal first: “St. John's” is a capital, and not the possessive of “St. John”."""
    plain = " ".join(re.sub("[’ʻʼ]", "'", printed).split())
    plain = re.sub(r"^(?:[A-Z]\.)+[A-Z]$", r"\g<0>.", plain)  # “U.S” at the end of a sentence
    for form in (plain, re.sub("'s?$", "", plain)):
        bare = re.sub("^[Tt]he ", "", form)
        if bare != form:
            yield f"The {bare}"
        yield bare


@cache
def countries() -> tuple[Country, ...]:
    """All countries, sorted by code."""
    return tuple(Country(**row) for row in _read("countries.json"))


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies, sorted by name."""
    return tuple(Body(**row) for row in _read("bodies.json"))


def _read(name: str) -> Iterator[dict[str, Any]]:
    text = (files("briefgen.analysis.lexicons") / name).read_text(encoding="utf-8")
    for row in json.loads(text):
        yield {field: tuple(value) if isinstance(value, list) else value for field, value in row.items()}


@cache
def _by_name() -> Mapping[str, Country]:
    return {row.name: row for row in countries()}


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for form, entry in (*_country_entries(), *_body_entries()):
        found[form].append(entry)
    return {form: tuple(_rank(entries)) for form, entries in found.items()}


@cache
def _openings() -> frozenset[str]:
    """First words of the forms, whole and up to their first hyphen, apostrophe or other mark; an article, too."""
    first = {form.split()[0] for form in _index()}
    return frozenset({"The", *first, *(re.split(r"(?<=\w)[^\w.]", word)[0] for word in first)})


def _rank(entries: list[Entry]) -> Iterator[Entry]:
    """By role; of two countries in one role, the one less often meant (its row says "ambiguous") comes last."""
    shared = len({entry.name for entry in entries}) > 1
    for entry in sorted(entries, key=lambda entry: (ROLES.index(entry.role), entry.ambiguous)):
        yield replace(entry, ambiguous=entry.ambiguous or shared)


def _country_entries() -> Iterator[tuple[str, Entry]]:
    for row in countries():
        for role, printed in zip(ROLES, ((row.name,), row.aliases, row.demonyms, row.people, row.capital), strict=True):
            for form in printed:
                yield form, Entry(row.name, "place", role, row.code, ambiguous=form in row.ambiguous)


def _body_entries() -> Iterator[tuple[str, Entry]]:
    for row in bodies():
        for role, printed in zip(ROLES, ((row.name,), row.aliases), strict=False):
            for form in printed:
                yield form, Entry(row.name, row.kind, role, row.country, ambiguous=form in row.ambiguous)
