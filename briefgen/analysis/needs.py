"""What a text must have for a pattern to match in it: looking for that first is far quicker than trying the pattern."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

try:  # Python's own reader of patterns, which is private to it: where it is not, every pattern is tried
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    codes = parser = None

Needs = tuple[frozenset[str], ...]
"""Of each set, a folded text has at least one; no sets stand for a pattern of which nothing is known."""
NONE: frozenset[str] = frozenset()


def needs_of(pattern: str, flags: int = 0) -> Needs:
    """What is in every text, once folded, in which the pattern matches."""
    return tuple(dict.fromkeys(_needs(parser.parse(pattern, flags)))) if parser else ()


def fold(text: str) -> str:
    """The text as patterns see it that take no notice of capitals: a dotless i and a long s are letters like others."""
    return text.casefold().replace("ı", "i")


def find_all(pattern: re.Pattern[str], text: str, folded: str) -> Iterator[re.Match[str]]:
    """Every match in the text, which is `folded` too: the pattern is tried only where it can match."""
    return pattern.finditer(text) if meets(folded, _needs_of(pattern)) else iter(())


def meets(folded: str, needs: Needs) -> bool:
    """Whether the folded text has what is needed."""
    return all(any(each in folded for each in one) for one in needs)


@cache
def _needs_of(pattern: re.Pattern[str]) -> Needs:
    return needs_of(pattern.pattern, pattern.flags)


def _needs(parts: Iterable[Any]) -> Iterator[frozenset[str]]:
    """What the parts of a pattern need one after another; of a choice, what tells most of each branch."""
    run = ""
    for code, value in parts:
        letter = _letter(code, value)
        if letter is None and run:
            yield frozenset({run})
            run = ""
        run += letter or ""
        if code is codes.BRANCH:
            branches = [_most_telling(_needs(branch)) for branch in value[1]]
            yield from [frozenset().union(*branches)] if all(branches) else ()
        elif code is codes.SUBPATTERN or (code in {codes.MAX_REPEAT, codes.MIN_REPEAT} and value[0]):
            yield from _needs(value[-1])
    if run:
        yield frozenset({run})


def _most_telling(needs: Iterable[frozenset[str]]) -> frozenset[str]:
    """The one with the longest strings, and of those the one with the fewest."""
    return max(needs, key=lambda one: (min(map(len, one)), -len(one)), default=NONE)


def _letter(code: Any, value: Any) -> str | None:
    """The letter that stands here, in either case; None for anything else."""
    if code is codes.LITERAL:
        return fold(chr(value))
    if code is codes.IN and all(each is codes.LITERAL for each, _ in value):
        letters = {fold(chr(each)) for _, each in value}
        return letters.pop() if len(letters) == 1 else None
    return None
