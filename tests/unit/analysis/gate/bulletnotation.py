"""Bullets by hand: a sentence in which “{, a sailor,}” is cut, “{She|Mara Voss}” replaced and “{+5 January}” put in."""

import re

from briefgen.analysis.gate import Ground
from briefgen.model import Analysis, Bullet, Edit, Span


def ground_of(analysis: Analysis) -> Ground:
    """What bullets of the analysis are checked against."""
    return Ground(
        analysis.article.text,
        analysis.sentences,
        analysis.participants,
        analysis.quotations,
        analysis.dates,
        analysis.published,
    )


def make(ground: Ground, notation: str, *, second: str | None = None) -> Bullet:
    """The bullet that the notation says, of the sentence that it gives when undone; `second` is in the other evidence."""
    source = re.sub(r"\{([^{}]*)\}", lambda match: _removed(match[1]), notation)
    bullet, edits = "", []
    for index, piece in enumerate(re.split(r"[{}]", notation)):
        if index % 2 == 0:
            bullet += piece
            continue
        removed, inserted = _removed(piece), piece[1:] if piece.startswith("+") else piece.partition("|")[2]
        if bullet and not bullet.endswith(" ") and not (removed and inserted):
            bullet += " "
        shown = f"[{inserted}]" if inserted else "[...]"
        start, end = len(bullet), len(bullet) + len(shown)
        if removed:
            edits.append(Edit("deleted", start, start if inserted else end, removed))
        if inserted:
            edits.append(Edit("bracketed", start, end, inserted))
        bullet += shown
    evidence = (sentence(ground, source), *([sentence(ground, second)] if second else []))
    return Bullet(bullet, evidence, tuple(edits))


def _removed(piece: str) -> str:
    return "" if piece.startswith("+") else piece.partition("|")[0]


def sentence(ground: Ground, words: str) -> Span:
    """The one sentence that holds the words."""
    [found] = [one.span for one in ground.sentences if words in one.span.of(ground.text)]
    return found
