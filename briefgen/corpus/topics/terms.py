"""The terms of one article: nouns of one to three words, how often they stand in it, and where it tells of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.corpus.topics.nouns import Nouns, is_telling
from briefgen.corpus.topics.reading import Reading, Run, in_singular
from briefgen.model import Bullet

LONGEST = 3
"""Words of a term at most."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An article's terms in the singular: how often each stands in the text, and in which forms.

    `headlines` has the terms of its headlines; `bullets` the places in the summary of the bullets that print each term.
    """

    times: Counter[str]
    forms: Mapping[str, Counter[str]]
    headlines: frozenset[str]
    bullets: Mapping[str, tuple[int, ...]]


def find_terms(reading: Reading, summary: Iterable[Bullet], nouns: Nouns) -> Terms:
    """The terms of an article."""
    times, forms = Counter[str](), defaultdict[str, Counter[str]](Counter)
    for term, form in _terms(reading.runs, nouns):
        times[term] += 1
        forms[term][form] += 1
    bullets = defaultdict[str, list[int]](list)
    headlines = frozenset(term for term, _ in _terms(reading.headlines, nouns))
    for place, bullet in enumerate(summary):
        runs = (run for span in bullet.evidence for run in reading.sentences.get(span, ()))
        for term, form in dict.fromkeys(_terms(runs, nouns)):
            if place not in bullets.get(term, ()) and pattern([form]).search(bullet.text):
                bullets[term].append(place)
    return Terms(times, forms, headlines, {term: tuple(places) for term, places in bullets.items()})


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
