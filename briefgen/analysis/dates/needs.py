"""What a text must have for a pattern to match in it: looking for that first is far quicker than trying the pattern."""

from collections.abc import Iterable
from typing import Any

try:  # Python's own reader of patterns, which is private to it: where it is not, every pattern is tried
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    codes = parser = None

Needs = frozenset[str]
"""Strings, of which a folded text has at least one; none stands for a pattern of which that is not known."""


def needs_of(pattern: str) -> Needs:
    """The strings one of which is in every text, once folded, in which the pattern matches; none if there are no such."""
    return _needs(parser.parse(pattern)) if parser else frozenset()


def fold(text: str) -> str:
    """The text as patterns see it that take no notice of capitals: a dotless i and a long s are letters like others."""
    return text.casefold().replace("ı", "i")


def _needs(parts: Iterable[Any]) -> Needs:
    """Of what the parts of a pattern need one after another, the strings that tell most: the longest of the fewest."""
    found: list[Needs] = []
    run = ""
    for code, value in parts:
        letter = _letter(code, value)
        if letter is None and run:
            found.append(frozenset({run}))
            run = ""
        run += letter or ""
        if code is codes.BRANCH:
            branches = [_needs(branch) for branch in value[1]]
            found.append(frozenset().union(*branches) if all(branches) else frozenset())
        elif code is codes.SUBPATTERN or (code in {codes.MAX_REPEAT, codes.MIN_REPEAT} and value[0]):
            found.append(_needs(value[-1]))
    found.append(frozenset({run} if run else ()))
    return max(filter(None, found), key=lambda needs: (min(map(len, needs)), -len(needs)), default=frozenset())


def _letter(code: Any, value: Any) -> str | None:
    """The letter that stands here, in either case; None for anything else."""
    if code is codes.LITERAL:
        return fold(chr(value))
    if code is codes.IN and all(each is codes.LITERAL for each, _ in value):
        letters = {fold(chr(each)) for _, each in value}
        return letters.pop() if len(letters) == 1 else None
    return None
