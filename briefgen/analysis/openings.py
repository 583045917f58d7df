"""How a sentence hangs on the one before: by an opening that may be cut, as half of a contrast, or so that it cannot stand."""

import re
from dataclasses import dataclass

CUT = re.compile(
    r"(?:In addition|Additionally|Moreover|Furthermore|Meanwhile|Separately|Also|Besides|Similarly|Likewise|Finally|Then"
    r"|Later|Afterwards|At the same time|In turn|Indeed|In fact|As a result|Consequently|Accordingly|Therefore|Thus|Hence"
    r"|For example|For instance), |And,? |Meanwhile "
)
"""Openings that lose nothing when they are cut: the sentence stays as true as it was."""

CONTRAST = re.compile(
    r"But,? |(?:However|Yet|Still|Nevertheless|Nonetheless|Instead|Conversely|Rather|By contrast|In contrast"
    r"|On the other hand|Even so|That said), |Yet "
)
INNER_CONTRAST = re.compile(r"(?<=, )however,|(?<=, )though(?=\.$)")
"""Words that say: here is the other half of what was just told."""

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
    if match := CUT.match(printed):
        opening = Opening((0, match.end() - 1))
    elif match := CONTRAST.match(printed) or INNER_CONTRAST.search(printed):
        opening = Opening((match.start(), match.start() + len(match[0].rstrip())), contrast=True)
    else:
        opening = Opening()
    rest = printed[opening.cut[1] :].lstrip() if opening.cut and opening.cut[0] == 0 else printed
    if LEANING.match(rest[:1].upper() + rest[1:]) or (SUBORDINATE.match(rest) and "," not in rest):
        return None
    return None if re.search(r"\b(?:however|though)[,.]", rest) and not opening.contrast else opening
