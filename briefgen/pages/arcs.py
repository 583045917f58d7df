"""Where the names and lines of a drawing lie: names one below another, so that none ever covers another, arcs beside them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from math import sqrt
from typing import Literal

from briefgen.pages.markdown import Markdown

WIDTH, LEFT, RIGHT = 400, 112, 288
"""Units of the drawing; names stand between left and right."""
TOP, STEP = 34, 19
REACH, LEAST = 104, 12
"""How far the longest and the shortest arc lean out."""
APART = 3
"""Arcs leave above the middle of a name and arrive below it."""
TRACE = 3
"""Names at the end of the row whose ties say which comes next."""
Side = Literal["left", "right"]


def arrange(ties: Iterable[tuple[tuple[str, str], int]], *, key: Callable[[str], str]) -> list[str]:
    """All that is tied, in an order that keeps ties short: each time what is most tied to the last few."""
    weights: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (one, other), weight in ties:
        weights[one][other] = weights[one].get(other, 0) + weight
        weights[other][one] = weights[other].get(one, 0) + weight
    order: list[str] = []
    left = set(weights)
    while left:

        def pull(name: str) -> tuple[int, int, str, str]:
            near = sum(weights[name].get(last, 0) for last in order[-TRACE:])
            return -near, -sum(weights[name].values()), key(name), name

        order.append(min(left, key=pull))
        left.remove(order[-1])
    return order


def level(number: int) -> int:
    """The height of the middle of a name."""
    return TOP + number * STEP


def height(count: int) -> int:
    """The height of the drawing of so many names."""
    return level(count)


def bend(start: int, end: int, side: Side, count: int) -> Markdown:
    """The curve between two names, as the `d` of a path; the further apart, the further out, but not in proportion."""
    share = sqrt(abs(end - start) / max(1, count - 1))
    lean = int((LEAST + (REACH - LEAST) * share) * 4 / 3)
    edge, out, apart = (LEFT, LEFT - lean, 0) if side == "left" else (RIGHT, RIGHT + lean, APART)
    begin, finish = level(start) - apart, level(end) + apart
    return Markdown(f"M{edge} {begin}C{out} {begin} {out} {finish} {edge} {finish}")


def point(end: int, side: Side) -> Markdown:
    """The tip of an arrow at the end of a curve, as the `d` of a path; nothing on the side without directions."""
    y = level(end) + APART
    return Markdown("" if side == "left" else f"M{RIGHT} {y}l6 -3v6z")
