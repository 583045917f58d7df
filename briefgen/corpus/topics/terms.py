"""The terms of one article: nouns of one to three words, how often they stand in it, and where it tells of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.corpus.topics.nouns import Nouns, is_telling
from briefgen.corpus.topics.reading import Reading, Run, in_singular
from briefgen.model import Analysis

LONGEST = 3
"""Words of a term at most."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An article's terms in the singular, with how often each is printed in which form.

    `told` are those of its headlines and summary, with the places in the summary of the bullets that print each;
    `central` are those of its headlines and bottom line, and those that stand in it twice or more.
    """

    forms: Mapping[str, Counter[str]]
    told: Mapping[str, tuple[int, ...]]
    central: frozenset[str]


def find_terms(reading: Reading, analysis: Analysis, nouns: Nouns) -> Terms:
    """The terms of an article."""
    forms = defaultdict[str, Counter[str]](Counter)
    for term, form in _terms(reading.runs, nouns):
        forms[term][form] += 1
    told: dict[str, list[int]] = {}
    leading = set[str]()
    for term, form in _terms(reading.headlines, nouns):
        told[term] = []
        leading.add(term)
        forms[term][form] += 0
    for place, bullet in enumerate(analysis.summary):
        runs = (run for span in bullet.evidence for run in reading.sentences.get(span, ()))
        for term, form in dict.fromkeys(_terms(runs, nouns)):
            if place not in told.get(term, ()) and prints(form, bullet.text):
                told.setdefault(term, []).append(place)
                leading |= {term} if bullet == analysis.bottom_line else set()
    often = (term for term in told if forms[term].total() > 1)
    return Terms(forms, {term: tuple(places) for term, places in told.items()}, frozenset({*leading, *often}))


def prints(form: str, text: str) -> bool:
    """Whether a text has a term in this form, so that it can be marked there."""
    return form.split(maxsplit=1)[0] in text.lower() and bool(pattern([form]).search(text))


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Finds these forms of a term, whole words alone, the longest first; with a capital only where a text begins."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    inside, opening = ("|".join(map(_in_print, some)) for some in (longest, map(str.capitalize, longest)))
    return re.compile(rf"(?:(?<![\w-])(?:{inside})|^(?:{opening}))(?![\w-])")


def _in_print(form: str) -> str:
    """The words of a form with any white space between."""
    return re.escape(form).replace(r"\ ", r"\s+")


def _terms(runs: Iterable[Run], nouns: Nouns) -> Iterator[tuple[str, str]]:
    """Every term of the runs, in the singular and as printed."""
    for run in runs:
        words = run.words
        for end in range(1 + nouns.opens_with_verb(run), len(words) + 1):
            if not (nouns.is_noun(words[end - 1]) and is_telling(words[end - 1])):
                continue
            for start in range(end - 1, max(-1, end - 1 - LONGEST), -1):
                if start < end - 1 and not nouns.modifies(words[start]):
                    break
                yield in_singular(words[start:end]), " ".join(words[start:end])
