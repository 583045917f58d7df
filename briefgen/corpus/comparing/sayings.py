"""The same words quoted in several articles, whole or in part."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.model import Analysis, Quotation

FEWEST = 5
"""Words of a quotation that can be known again: “very sad day” is said of many days."""
RUN = 4
"""Words in a row that are looked up."""
ALIKE = 0.6
"""Share of the shorter one's runs that stand in the longer one too."""
COMMON = 50
"""A run of words in more quotations tells nothing of the next."""
QUOTED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?|„[^„“]*“?|«[^«»]*»?")


class Said(NamedTuple):
    """A quotation by the place of its article in the story and its own there; `words` are what is inside its marks."""

    article: int
    place: int
    words: tuple[str, ...]


def find_sayings(analyses: Sequence[Analysis]) -> tuple[tuple[Said, ...], ...]:
    """Quotations of the same words, those of most articles first; of each the fullest first, one an article."""
    found = [said for number, analysis in enumerate(analyses) for said in _read(number, analysis)]
    ranked = sorted(found, key=lambda said: (-len(said.words), said.article, said.place))
    groups: list[list[Said]] = []
    bearers: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for said in ranked:
        runs = set(_runs(said.words))
        group = _group_of(runs, bearers)
        if group is None:
            for run in runs:
                bearers[run].append(len(groups))
            groups.append([said])
        elif all(said.article != other.article for other in groups[group]):
            groups[group].append(said)
    shared = [_in_order(group) for group in groups if len(group) > 1]
    return tuple(sorted(shared, key=lambda group: (-len(group), -len(group[0].words), group[0])))


def _in_order(group: Sequence[Said]) -> tuple[Said, ...]:
    """The fullest, then the others as they were published."""
    return (group[0], *sorted(group[1:]))


def _group_of(runs: set[tuple[str, ...]], bearers: defaultdict[tuple[str, ...], list[int]]) -> int | None:
    shared = Counter(group for run in runs if len(bearers[run]) <= COMMON for group in bearers[run])
    best = min(shared, key=lambda group: (-shared[group], group), default=None)
    return best if best is not None and shared[best] >= ALIKE * len(runs) else None


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words) - RUN + 1):
        yield tuple(words[start : start + RUN])


def _read(number: int, analysis: Analysis) -> Iterator[Said]:
    for index, quotation in enumerate(analysis.quotations):
        words = tuple(re.findall(r"\w+", " ".join(_quoted(analysis, quotation)).casefold()))
        if len(words) >= FEWEST:
            yield Said(number, index, words)


def _quoted(analysis: Analysis, quotation: Quotation) -> Iterator[str]:
    """What is inside quotation marks: of a mixed quotation the rest is the reporter's."""
    printed = (span.of(analysis.article.text) for span in quotation.content)
    if quotation.form == "direct":
        yield from printed
    elif quotation.form == "mixed":
        yield from (part for text in printed for part in QUOTED.findall(text))
