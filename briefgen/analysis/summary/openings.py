"""How a sentence hangs on the one before: by an opening that may be cut, as half of a contrast, or so that it cannot stand."""

import re
from dataclasses import dataclass

from briefgen.analysis.lexicon import words

INNER_TURN = re.compile(r", however,|, though(?=\.$)")
LONGEST = 4
"""Words in the longest opening."""

LEANING = re.compile(
    r"(?:Also|Furthermore|Moreover|Additionally|Besides|Then|Thus|Hence|Therefore|Still|Nevertheless|Nonetheless|Instead"
    r"|Otherwise|Or|Nor|So(?! far,)|Until then|By then|Despite (?:this|that)|This is why|Because of (?:this|that)|After (?:this|that)"
    r"|Since then|Either way)\b"
)
"""Openings that only the sentence before can explain."""

SUBORDINATE = re.compile(r"(?:Although|Though|While|Unlike)\b")
"""Openings of a clause; without a main clause behind a comma the sentence is half a thought."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The characters to cut from the sentence, as (start, end), and whether it is half of a contrast."""

    cut: tuple[int, int] | None = None
    contrast: bool = False


def find_opening(printed: str) -> Opening | None:
    """How the sentence opens, or None when it cannot stand without the one before."""
    opening = _cut(printed)
    rest = printed[opening.cut[1] :].lstrip() if opening.cut and opening.cut[0] == 0 else printed
    if LEANING.match(rest[:1].upper() + rest[1:]) or (SUBORDINATE.match(rest) and "," not in rest):
        return None
    return None if re.search(r"\b(?:however|though)[,.]", rest) and not opening.contrast else opening


def _cut(printed: str) -> Opening:
    """What may be cut: the longest opening of the lists, or a turn inside the sentence."""
    listed = printed.split(maxsplit=LONGEST)[:LONGEST]
    for count in range(len(listed), 0, -1):
        first = " ".join(listed[:count])
        turns = first.lower().strip(",") in words("turning_words") and (first.endswith(",") or first in {"But", "Yet"})
        if printed.startswith(f"{first} ") and (turns or first in words("additive_openings")):
            return Opening((0, len(first)), contrast=turns)
    if match := INNER_TURN.search(printed):
        return Opening(match.span(), contrast=True)
    return Opening()
