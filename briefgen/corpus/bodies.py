"""What an organisation's name says by itself: a body of many countries, a common noun, or a name of its own."""

import re
from collections import Counter
from functools import cache

from briefgen.analysis.gazetteer import countries, country
from briefgen.analysis.lexicon import words
from briefgen.corpus.lexicon import shared_bodies
from briefgen.corpus.names import is_acronym, name_key, organisation_key, spells
from briefgen.model import Analysis, Participant

CLEAR = 4
"""An article is about a country that it names this many times as often as any other (157 articles of the news: with 2
one body in twenty went to a wrong country, with 4 one in fifty)."""
ADJECTIVES = frozenset(
    {"appeals", "central", "city", "county", "district", "executive", "federal", "general", "high", "local", "national"}
    | {"public", "regional", "state", "town", "tribal"}
)
OWN_NAMES = frozenset({"state department"})
"""Common nouns that are the name of one body all the same."""
POSTS = frozenset({"embassy", "consulate", "consulate general", "high commission"})
"""A country has one in many cities."""
MINISTRY = re.compile(r"ministry (?:of|for) \w.*|\w.* ministry")
DEPARTMENT = re.compile(r"(?:department|faculty) (?:of|for) \w.*")
"""Of a university, if it is none of a government."""
OF_COUNTRY = re.compile(r"(.+) of (?:the )?(.+)")


def body_key(participant: Participant, home: str | None) -> str | None:
    """The key of a named organisation; None for a common noun ("the Court"), which names nobody elsewhere.

    A body that many countries have is that of the country in its name, else of `home`, the article's; None without one.
    """
    names = (_long_form(participant) or participant.name, participant.name, *participant.aliases)
    key = organisation_key(names[0])
    land, rest = divide(key)
    if land:
        return None if rest in POSTS else f"{name_key(land)} {rest}"
    if is_shared(key):
        printed = [land for land, rest in map(divide, map(organisation_key, names)) if land and rest == key]
        land = printed[0] if printed else home
        return f"{name_key(land)} {key}" if land else None
    return None if is_common(names[0]) else key


def home_of(analysis: Analysis) -> str | None:
    """The country that an article is about: the one in the headline if it names no other as often, else a clear one."""
    text, headline = analysis.article.text, analysis.article.title or ""
    named: Counter[str] = Counter()
    printed: list[str] = []
    for participant in analysis.participants:
        if participant.kind == "place" and country(participant.name):
            forms = [m.span.of(text) for m in participant.mentions if m.form in {"name", "demonym"}]
            named[participant.name] = len(forms)
            if any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", headline) for form in set(forms)):
                printed.append(participant.name)
    (first, times), (_, next_times) = (*named.most_common(2), ("", 0), ("", 0))[:2]
    clear = times > next_times if printed == [first] else times >= CLEAR * next_times
    return first if times and clear else None


def divide(key: str) -> tuple[str | None, str]:
    """The country in an organisation's key and the rest ("us navy"); None where it is a part of the name.

    A country's name parts from two words or more, an adjective only from a body that many countries have: the American
    Red Cross is not the Red Cross of somebody.
    """
    tokens = key.split()
    for length in range(min(4, len(tokens) - 1), 0, -1):
        land, rest = _lands().get(" ".join(tokens[:length])), " ".join(tokens[length:])
        adjective = " ".join(tokens[:length]) not in _names()
        if land and (is_shared(rest) or rest in POSTS or (not adjective and len(tokens) - length > 1)):
            return land, rest
    if (tail := OF_COUNTRY.fullmatch(key)) and tail[2] in _names() and is_shared(tail[1]):
        return _lands()[tail[2]], tail[1]
    return None, key


def is_shared(key: str) -> bool:
    """Whether many countries have a body of that key."""
    return key in _shared() or bool(MINISTRY.fullmatch(key))


def is_country(key: str) -> bool:
    """Whether a key is the name of a country."""
    return key in _names()


def is_common(name: str) -> bool:
    """Whether a name is a noun that many are called by ("the Police", "Owner"), or several ("City Council")."""
    if name_key(name) in OWN_NAMES:
        return False
    if DEPARTMENT.fullmatch(name_key(name)):
        return True
    key = name_key(name).split()
    if len(key) == 1:
        return not {*key, key[0].removesuffix("s")}.isdisjoint(_nouns())
    return words("organisation_nouns").union(ADJECTIVES).issuperset(key) and not ADJECTIVES.issuperset(key)


@cache
def _nouns() -> frozenset[str]:
    return words("organisation_nouns") | words("organisation_endings") | words("role_nouns") | words("counted_nouns")


def _long_form(participant: Participant) -> str | None:
    """The name that spells out the acronym which its article mostly prints."""
    if not is_acronym(participant.name):
        return None
    spelled = [name for name in participant.aliases if spells(name, participant.name) and " " in name_key(name)]
    return max(spelled, key=lambda name: (len(name), name), default=None)


@cache
def _shared() -> frozenset[str]:
    return frozenset(map(organisation_key, shared_bodies()))


@cache
def _names() -> frozenset[str]:
    """Keys of the names of countries."""
    return frozenset(organisation_key(form) for row in countries() for form in (row.name, *row.aliases))


@cache
def _lands() -> dict[str, str]:
    """Key of a country's name or adjective -> the country; forms that are printed for something else left out."""
    return {
        organisation_key(form): row.name
        for row in countries()
        for form in (*row.demonyms, *row.aliases, row.name)
        if form not in row.ambiguous
    }
