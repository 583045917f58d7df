"""Mutations of single words: numbers, denials, hedges, modal verbs, dates and the plain words between."""

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from briefgen.model import Span
from tests.mutations import wordlists
from tests.mutations.rewriting import Change
from tests.mutations.untouched import Base

Changes = tuple[Change, ...]


def _any_of(words: Sequence[str] | Mapping[str, str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", flags)


NUMBER = rf"(?:[\d£€$]|a (?:dozen|hundred|thousand|million|quarter|third)|half|{'|'.join(wordlists.NUMBER_WORDS)})"
OPPOSITE = _any_of(wordlists.OPPOSITES)
NUMBER_WORD = _any_of(wordlists.NUMBER_WORDS)
UNIT = re.compile(rf"(?<=\d)(?: |-|)(?:{'|'.join(map(re.escape, wordlists.UNITS))})(?!\w)|[£€$](?=\d)")
MODAL = _any_of(wordlists.MODALS, re.NOFLAG)
HEDGE = re.compile(rf"{_any_of(wordlists.HEDGES, re.NOFLAG).pattern} (?!to have\b)")
LOOSE_HEDGE = re.compile(rf"{_any_of(wordlists.LOOSE_HEDGES, re.NOFLAG).pattern} ")
ROUGH_HEDGE = re.compile(rf"\b(?:{'|'.join(wordlists.ROUGH_HEDGES)}) (?={NUMBER}\b)", re.IGNORECASE)
DENIAL = re.compile(r"(?<!or )\bnot (?!only\b)|\bno (?=[a-z])|\b(?:never|hardly|neither|barely|scarcely) ")
IMPLIED_DENIAL = re.compile(rf"{_any_of(wordlists.IMPLIED_DENIALS, re.NOFLAG).pattern} to (?=[a-z])")
INTENTION = re.compile(rf"{_any_of(wordlists.INTENTIONS, re.NOFLAG).pattern} to (?=[a-z])")
QUALIFIER = re.compile(rf"{_any_of(wordlists.QUALIFIERS, re.NOFLAG).pattern} (?=[A-Za-z])")
QUANTIFIER = re.compile(rf"{_any_of(wordlists.QUANTIFIERS).pattern} of (?=(?:the|its|his|her|their|all|these)\b)")
COUNTED = "|".join(word for word in wordlists.NUMBER_WORDS if word not in {"once", "double"})
CONTRACTED = re.compile(r"\b(?:ca|wo|sha|\w+)n[’']t\b|\bcannot\b")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|could|should|must|may|had|has|have)\b(?! not\b|[’'-])")
ONLY = re.compile(r"(?<!not )(?<!if )\b(?:only|merely|solely|exclusively) ")
DAY = _any_of((*wordlists.WEEKDAYS, *wordlists.MONTHS, *wordlists.SHORT_MONTHS), re.NOFLAG)
RELATIVE_DAY = _any_of(wordlists.DAYS)
NEGATING_PREFIX = re.compile(r"\b(?:un|in|im|non-|ex-|il|ir|dis|under|over|re|mis)(?=[a-z]{4})")
LOOKALIKES = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"}
"""Latin letter -> the Cyrillic one that is printed alike."""


def like(old: str, new: str) -> str:
    """The new word with the capital of the old one."""
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _turn(base: Base, pattern: re.Pattern[str], into: Mapping[str, str]) -> Iterator[Changes]:
    for match in base.matches(pattern):
        yield (Change(Span(*match.span()), like(match[0], into[match[0].lower()])),)


def _drop(base: Base, *patterns: re.Pattern[str]) -> Iterator[Changes]:
    for pattern in patterns:
        for match in base.matches(pattern):
            yield (Change(Span(*match.span())),)


def digits(base: Base, rng: Random) -> Iterator[Changes]:
    """Another digit in a number."""
    for match in base.matches(re.compile(r"\d+")):
        place = rng.randrange(*match.span())
        digit = rng.choice([digit for digit in "123456789" if digit != base.text[place]])
        number = base.text[match.start() : place] + digit + base.text[place + 1 : match.end()]
        yield (Change(Span(*match.span()), number),)


def number_words(base: Base, _rng: Random) -> Iterator[Changes]:
    """Another number word."""
    return _turn(base, NUMBER_WORD, wordlists.NUMBER_WORDS)


def units(base: Base, _rng: Random) -> Iterator[Changes]:
    """Another unit, currency or magnitude."""
    for match in base.matches(UNIT):
        core = match[0].lstrip(" -")
        start = match.end() - len(core)
        yield (Change(Span(start, match.end()), wordlists.UNITS[core]),)


def number_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """A number that counts something is cut."""
    return _drop(base, re.compile(rf"(?<=[a-z] )(?:\d[\d,.]* |(?:{COUNTED}) )(?=[a-z])"))


def denial_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is denied is said to be so."""
    yield from _drop(base, DENIAL, IMPLIED_DENIAL)
    for match in base.matches(CONTRACTED):
        plain = re.sub(r"n[’']t$|not$", "", match[0])
        yield (Change(Span(*match.span()), {"ca": "can", "wo": "will", "sha": "shall"}.get(plain, plain)),)


def denial_added(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is said to be so is denied."""
    for match in base.matches(AUXILIARY):
        yield (Change(Span(match.end(), match.end()), " not"),)


def hedge_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is likely, alleged or rough is certain."""
    return _drop(base, HEDGE, LOOSE_HEDGE, ROUGH_HEDGE)


def intention_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """What is tried, planned or asked for is done."""
    return _drop(base, INTENTION)


def qualifier_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """An attempt becomes the deed, a part the whole."""
    return _drop(base, QUALIFIER, QUANTIFIER)


def modality(base: Base, _rng: Random) -> Iterator[Changes]:
    """What can be must be, and what will be may be."""
    return _turn(base, MODAL, wordlists.MODALS)


def only_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """A limit is gone."""
    return _drop(base, ONLY)


def opposite(base: Base, _rng: Random) -> Iterator[Changes]:
    """A plain word becomes its opposite."""
    return _turn(base, OPPOSITE, wordlists.OPPOSITES)


def dates(base: Base, rng: Random) -> Iterator[Changes]:
    """Another weekday, month or day."""
    for match in base.matches(DAY):
        names = wordlists.WEEKDAYS if match[0] in wordlists.WEEKDAYS else wordlists.MONTHS
        others = [name for name in names if name[:3] != match[0][:3]]
        yield (Change(Span(*match.span()), rng.choice(others)),)
    for ref in base.analysis.dates:
        place = base.find(ref.span)
        match_in = RELATIVE_DAY.search(base.text, place.start, place.end) if place else None
        if match_in:
            other = wordlists.DAYS[match_in[0].lower()]
            yield (Change(Span(*match_in.span()), like(match_in[0], other)),)


def words_added(base: Base, rng: Random) -> Iterator[Changes]:
    """A word of judgement or doubt that the article has not."""
    blanks = [match.start() for match in base.matches(re.compile(r"(?<=[a-z]) (?=[a-z])"))]
    for place in rng.sample(blanks, min(2, len(blanks))):
        word = rng.choice(("allegedly", "falsely", "twice", "former", "illegally", "not", "2014"))
        yield (Change(Span(place, place), f" {word}"),)


def prefix_dropped(base: Base, _rng: Random) -> Iterator[Changes]:
    """A word is cut inside: “unlawful” becomes “lawful”."""
    return _drop(base, NEGATING_PREFIX)


def look_alikes(base: Base, rng: Random) -> Iterator[Changes]:
    """Characters that a reader does not see, or takes for others."""
    letters = list(base.matches(re.compile("[aeocp]")))
    for match in rng.sample(letters, min(2, len(letters))):
        yield (Change(Span(*match.span()), LOOKALIKES[match[0]]),)
        yield (Change(Span(match.start(), match.start()), rng.choice(("\u202e", "\u200b", "\u00ad"))),)
