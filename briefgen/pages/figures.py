"""Which numbers of an article tell, and which are only there: by their unit, their size, and what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from briefgen.analysis.units import norm
from briefgen.model import Analysis, Number, Span
from briefgen.pages.sentences import sentences_of
from briefgen.pages.standing import Standing
from briefgen.pages.weights import is_age_or_place, weigh

MOST = 6
"""Figures that lead; the others are folded away."""
ENOUGH = 2.5
"""Weight from which a figure leads."""

TO = re.compile(r"\s?(?:[-–—]|to|or|and)\s?")
CHANGE = re.compile(r"\s(?:to|versus|v|against)\s")
FROM = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)
AGAIN = re.compile(r"\s?[(/]\s?(?:about\s|around\s|approximately\s|some\s|~)?")
CLOSED = re.compile(r"\s?\)")
FEW = 20
""" "Over two rivals" is no more than two, "over eight million" is."""
NOUN = re.compile(
    r"(?P<noun>(?:-long)?(?:\s(?!(?:began|came|ended|left|took|went|who|which|that)\b)[a-z]{3,}){1,2}?)"
    r"(?=[.,;:)]|\s(?:a[nst]|after|and|at|before|began|between|but|by|came|for|from|had|has|have|in|into|is|left|meant|of|on|or|over|since|than|that|the|to|took|was"
    r"|went|were|when|which|while|who|will|with|[a-z]+(?:ed|ing))\b|$)"
)
"""What a hyphenated number is a number of: the “prison term” of “a three-year prison term in Velmar”."""
QUALIFIER = re.compile(
    r"\b(?:(?:(?:well|slightly|just|far)\s)?(?:more|fewer|less|greater|higher|lower)\sthan|(?:just|slightly|well)\s(?:over|under|below|above)"
    r"|about|around|approximately|roughly|nearly|almost|at\s(?:least|most)|up\sto|as\s(?:many|much)\sas|close\sto|an?\sestimated"
    r"|estimated|no\s(?:more|fewer|less)\sthan|only|exactly|another|(?P<short>over|under|below|above|some))\s$|~$",
    re.IGNORECASE,
)


class Figure(NamedTuple):
    """A figure as printed with what qualifies it, every place where the same value is printed, and its weight."""

    span: Span
    places: tuple[Span, ...]
    weight: float


class _Printed(NamedTuple):
    """Numbers that are printed as one: a range, a change, a measure and its conversion."""

    span: Span
    numbers: tuple[Number, ...]


def _weigh(printed: _Printed, standing: Standing, title: frozenset[str]) -> float:
    """How much a figure tells; nothing outside the story."""
    text, first = standing.analysis.article.text, printed.numbers[0]
    if standing.is_apart(printed.span) or is_age_or_place(text, printed.span):
        return 0.0
    worth = max(weigh(text, number, sentences_of(standing.analysis, number.span)[0]) for number in printed.numbers)
    if worth <= 0:
        return 0.0
    worth += 1.0 * (len(printed.numbers) > 1) * (norm(first.unit) == norm(printed.numbers[-1].unit))
    worth += 0.75 * standing.leads(printed.span) + 0.5 * standing.is_early(printed.span)
    return worth + 1.5 * (not title.isdisjoint(first.span.of(text).split()[:1]))


def choose_figures(analysis: Analysis) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The telling figures, at most six, and the others, both in the order of the text; each value once."""
    same: dict[tuple[object, ...], list[_Printed]] = {}
    weights: dict[Span, float] = {}
    standing = Standing(analysis)
    title = frozenset(re.findall(r"[\w,.]*\w", analysis.article.title or ""))
    for printed in _printed(analysis):
        same.setdefault(tuple((n.value, norm(n.unit)) for n in printed.numbers), []).append(printed)
        weights[printed.span] = _weigh(printed, standing, title)
    found = []
    for group in same.values():
        best = max(group, key=lambda one: (weights[one.span], -one.span.start)).span
        found.append(Figure(best, tuple(one.span for one in group), weights[best]))
    ranked = sorted(found, key=lambda figure: (-figure.weight, figure.span))
    lead = [figure for figure in ranked if figure.weight >= ENOUGH][:MOST]
    chosen = {figure.span for figure in lead}
    return tuple(sorted(lead, key=lambda f: f.span)), tuple(
        sorted((f for f in found if f.span not in chosen), key=_first)
    )


def _first(figure: Figure) -> Span:
    return figure.places[0]


def _printed(analysis: Analysis) -> Iterator[_Printed]:
    """The numbers, those that are printed as one together."""
    text, run = analysis.article.text, list[Number]()
    for number, after in zip_longest(analysis.numbers, analysis.numbers[1:]):
        run.append(number)
        if after is None or not _goes_on(text, run[0], number, after):
            yield _Printed(_widened(text, run), tuple(run))
            run = []


def _widened(text: str, run: Sequence[Number]) -> Span:
    """From the word that qualifies the first number to the bracket that closes behind the last, or to its noun."""
    start, end = run[0].span.start, run[-1].span.end
    before = QUALIFIER.search(text, max(0, start - 24), start)
    if len(run) > 1 and (opens := FROM.search(text, max(0, start - 9), start)):
        start = opens.start()
    elif before and not (before["short"] and run[0].value < FEW and not text[start].isdigit()):
        start = before.start()
    if len(run) > 1 and (closing := CLOSED.match(text, end)) and text.count("(", start, end):
        end = closing.end()
    elif "-" in run[-1].span.of(text) and (noun := NOUN.match(text, end)):
        end = noun.end("noun")
    return Span(start, end)


def _goes_on(text: str, first: Number, number: Number, after: Number) -> bool:
    """Whether the next number belongs to this one."""
    between = text[number.span.end : after.span.start]
    bare = number.unit is not None and not number.span.of(text).endswith(number.unit)
    if bare and number.unit == after.unit and TO.fullmatch(between):
        return True
    if CHANGE.fullmatch(between) and norm(number.unit) == norm(after.unit):
        return True
    if "(" in between and not CLOSED.match(text, after.span.end):
        return False
    return bool(AGAIN.fullmatch(between)) and norm(first.unit) != norm(after.unit) and after.unit is not None
