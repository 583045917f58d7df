"""Figures of the same matter in which articles differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from briefgen.analysis.paragraphs import APART
from briefgen.analysis.units import norm
from briefgen.corpus.clusters import cluster
from briefgen.corpus.newswords import news_words
from briefgen.model import Analysis, Number, Span

ALIKE = 0.5
"""Share of the shorter sentence's words that the other has too, from which both tell of one matter."""
FEWEST = 4
"""Words that carry news, beside figures, of a sentence that can be compared."""
COMMON = 40
"""Sentences with a word that are looked at."""
NEAR = 45
"""Characters behind a number that say what happened to so many."""
SAME = 0.01
"""Values that differ by less are the same, rounded."""
TOLLS = {
    "dead": r"\b(?:bod(?:y|ies)\b|dead\b|death|die[ds]?\b|fatalit|kill|lives\b|murder|perish)",
    "hurt": r"\b(?:casualt|hospitali[sz]|hurt\b|injur|wound)",
    "missing": r"\bmissing\b",
    "held": r"\b(?:arrest|detain|hostage|kidnap|abduct)",
    "freed": r"\b(?:freed|releas|rescu)",
    "fled": r"\b(?:displac|evacuat|fled\b|homeless)",
}
BEHIND = tuple((name, re.compile(verb, re.IGNORECASE)) for name, verb in TOLLS.items())
JUST_BEFORE = tuple(
    (name, re.compile(rf"{verb}\w*\s(?:at\sleast\s|(?:more|fewer)\sthan\s|[a-z]+ly\s|about\s|some\s)?$", re.IGNORECASE))
    for name, verb in TOLLS.items()
)
ROUND = 1.25
"""So many times as many can be meant by “more than”."""
BOUND = re.compile(r"\b(?:(?:more|greater|higher)\sthan|over|above|at\sleast|upwards?\sof|exceeding)\s$", re.IGNORECASE)
VAGUE = frozenset(
    {"", "time", "way", "thing", "part", "day", "week", "month", "year", "hour", "minute", "second", "century"}
)
"""Units that say nothing of the matter: a sentence has a day and a year of many things."""
DAYS = 1
"""Between articles further apart figures have moved on: they do not differ."""


class Claim(NamedTuple):
    """A number by the place of its article in the story, with its sentence; `matter` is its unit, or what befell so many."""

    article: int
    number: Number
    sentence: Span
    matter: str


class _Read(NamedTuple):
    claim: Claim
    words: frozenset[str]
    is_bound: bool

    def covers(self, other: "_Read") -> bool:
        """Whether it only says less exactly what the other says (“more than 200” of 226); a toll may have risen."""
        few, many = self.claim.number.value, other.claim.number.value
        return self.is_bound and self.claim.matter not in TOLLS and few <= many <= ROUND * few


def find_differences(analyses: Sequence[Analysis]) -> tuple[tuple[Claim, ...], ...]:
    """Claims of one matter with other values in other articles, in the order of publication; of most articles first.

    An article that prints the value of the other too tells of two things, or corrects itself.
    """
    found = [read for place, analysis in enumerate(analyses) for read in _read(place, analysis)]
    days = [_day(analysis.published) for analysis in analyses]
    groups = [[read.claim for read in group] for group in cluster(found, list(_akin(found, days)))]
    differing = [group for group in map(_reduce, groups) if len(group) > 1]
    ranked = sorted(differing, key=lambda group: (-len(group), group[0].article, group[0].number.span))
    return tuple({frozenset(_sentences(group)): group for group in reversed(ranked)}.values())[::-1]


def _sentences(claims: Sequence[Claim]) -> Iterator[tuple[int, Span]]:
    """A length in miles and in kilometres is one figure: its sentences are the same."""
    for claim in claims:
        yield claim.article, claim.sentence


def _reduce(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim of each article; none where all have one value, or one article has several."""
    kept: dict[int, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article, claim.number.span)):
        if not _is_same(kept.setdefault(claim.article, claim), claim):
            return ()
    first = next(iter(kept.values()))
    return tuple(kept.values()) if any(not _is_same(first, claim) for claim in kept.values()) else ()


def _akin(found: Sequence[_Read], days: Sequence[date | None]) -> Iterator[list[int]]:
    """For each claim its own place and those of earlier ones of the same matter."""
    bearers: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    values: defaultdict[tuple[int, str], list[Claim]] = defaultdict(list)
    for read in found:
        values[read.claim.article, read.claim.matter].append(read.claim)
    for index, read in enumerate(found):
        keys = [(read.claim.matter, word) for word in read.words]
        shared = Counter(other for key in keys for other in bearers[key][-COMMON:])
        yield [
            index,
            *(
                other
                for other, times in sorted(shared.items())
                if times >= ALIKE * min(len(read.words), len(found[other].words))
                and _is_near(days[read.claim.article], days[found[other].claim.article])
                and _is_comparable(read, found[other], values)
            ),
        ]
        for key in keys:
            bearers[key].append(index)


def _is_comparable(one: _Read, other: _Read, values: defaultdict[tuple[int, str], list[Claim]]) -> bool:
    """Whether two articles speak, and neither has the value of the other beside its own."""
    left, right = one.claim, other.claim
    if left.article == right.article:
        return False
    if _is_same(left, right):
        return True
    if one.covers(other) or other.covers(one):
        return False
    has_both = (
        any(_is_same(right, claim) for claim in values[left.article, left.matter]),
        any(_is_same(left, claim) for claim in values[right.article, right.matter]),
    )
    return not any(has_both)


def _is_near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= DAYS


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _is_same(one: Claim, other: Claim) -> bool:
    left, right = one.number.value, other.number.value
    return abs(left - right) <= SAME * max(abs(left), abs(right))


def _read(place: int, analysis: Analysis) -> Iterator[_Read]:
    """The numbers of the account with the words of their sentences; of a list of figures none can be told apart."""
    text = analysis.article.text
    told = [s.span for s in analysis.sentences if analysis.paragraphs[s.paragraph].role not in APART]
    numbers = ((number, sentence) for number, sentence in _placed(analysis.numbers, told))
    for sentence, group in groupby(numbers, key=lambda pair: pair[1]):
        words = frozenset(word for _, word in news_words(sentence.of(text)) if not word[0].isdigit())
        claims = [Claim(place, number, sentence, _matter(text, number, sentence)) for number, _ in group]
        several = Counter(claim.matter for claim in claims)
        if len(words) >= FEWEST:
            yield from (
                _Read(claim, words, _is_bound(text, claim))
                for claim in claims
                if claim.matter and several[claim.matter] == 1
            )


def _placed(numbers: Sequence[Number], sentences: Sequence[Span]) -> Iterator[tuple[Number, Span]]:
    """Each number with the sentence that holds it."""
    rest = iter(sentences)
    sentence = next(rest, None)
    for number in numbers:
        while sentence and sentence.end <= number.span.start:
            sentence = next(rest, None)
        if sentence and sentence.contains(number.span):
            yield number, sentence


def _is_bound(text: str, claim: Claim) -> bool:
    """Whether it is said that there are more."""
    start = claim.number.span.start
    return bool(BOUND.search(text, max(claim.sentence.start, start - 16), start))


def _matter(text: str, number: Number, sentence: Span) -> str:
    """What a number counts: what befell so many, else its unit; empty where that says nothing (“a 10-yard run”)."""
    unit = norm(number.unit)
    if "-" in number.span.of(text) and unit != "%":
        return ""
    return _toll(text, number, sentence) or ("" if unit in VAGUE else unit)


def _toll(text: str, number: Number, sentence: Span) -> str:
    """What befell so many: “killed 14”, “14 fishermen were killed”."""
    if not float(number.value).is_integer():
        return ""
    before = text[max(sentence.start, number.span.start - NEAR) : number.span.start]
    behind = text[number.span.start : min(sentence.end, number.span.end + NEAR)]
    found = [(match.start(), name) for name, pattern in BEHIND if (match := pattern.search(behind))]
    first, name = min(found, default=(len(behind), ""))
    just_before = (name for name, pattern in JUST_BEFORE if pattern.search(before))
    return "" if re.search(r"[$£€%]", behind[:first]) else next(just_before, name)
