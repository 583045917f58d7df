"""Which terms are topics: told by several articles of several stories, and not by all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.corpus.topics.likeness import Likeness
from briefgen.corpus.topics.terms import Terms

LEAST = 3
"""Articles that tell of a topic, at least; they are of two stories or more."""
SHARE = 0.15
"""Share of all articles that tell of a topic, at most: more of them it does not tell apart."""
MOST = 300
"""Topics at most, those of which most articles tell."""
ABOUT = 0.2
"""Share of the articles with the word that tell of it, at least: a word of passage stands in many and is told by few."""
CENTRAL = 0.5
"""Share of the articles that tell of it to which it is central, at least by a little: the others tell of it in passing."""
ALIKE = 1.3
"""How much more alike the articles of a single word are than any articles, the word aside: a plant is no power plant."""
WITHIN = 0.7
"""Share of a term's articles in which a longer term with it stands, from which the longer one is the topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A term that articles tell of: `key` in the singular, `name` as most print it, `forms` as it is printed.

    `articles`: the ids of the articles -> the places in their summaries of the bullets that have the term; none where
    only the headline has.
    """

    key: str
    name: str
    forms: tuple[str, ...]
    articles: Mapping[str, tuple[int, ...]]


def choose(terms: Mapping[str, Terms], likeness: Likeness) -> tuple[Topic, ...]:
    """The topics of articles by their ids, that of most articles first."""
    bearers = Counter(term for found in terms.values() for term in found.forms)
    central = Counter(term for found in terms.values() for term in found.central)
    told = defaultdict[str, list[str]](list)
    for id, found in terms.items():
        for term in found.told:
            told[term].append(id)
    most = max(LEAST, SHARE * len(terms))
    fit = {
        term: ids
        for term, ids in told.items()
        if LEAST <= len(ids) <= most
        and len(ids) >= ABOUT * bearers[term]
        and central[term] > CENTRAL * len(ids)
        and likeness.has_several(ids)
        and (" " in term or likeness.among(ids, without=term) >= ALIKE)
    }
    _drop_parts(fit)
    ranked = sorted(fit, key=lambda term: (-len(fit[term]), term))[:MOST]
    return tuple(_topic(term, fit[term], terms) for term in ranked)


def _drop_parts(fit: dict[str, list[str]]) -> None:
    """Leave out what is nearly always used as a part of a longer term."""
    for longer in sorted(fit, key=lambda term: (-len(term), term)):
        for shorter in _parts(longer):
            if shorter in fit and longer in fit and len(fit[longer]) >= WITHIN * len(fit[shorter]):
                del fit[shorter]


def _parts(term: str) -> Iterator[str]:
    words = term.split()
    for length in range(1, len(words)):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def _topic(term: str, ids: Sequence[str], terms: Mapping[str, Terms]) -> Topic:
    forms = Counter[str]()
    for id in ids:
        forms.update(terms[id].forms[term])
    name = min(forms, key=lambda form: (-forms[form], form))
    return Topic(term, name, tuple(sorted(forms)), {id: terms[id].told[term] for id in ids})
