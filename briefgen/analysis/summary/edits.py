"""A sentence with its changes as a bullet: each is recorded where it stands, so that undoing them gives the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model import Bullet, Edit, Span

MARK = "[...]"
"""What stands in the place of words left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """The article's characters in `span` give way to a mark, or to brackets around `inserted`; an empty span to brackets alone.

    A space is put before brackets alone, and before a mark for words that begin with their comma.
    """

    span: Span
    inserted: str | None = None


def edit(text: str, sentence: Span, changes: Sequence[Change], evidence: Sequence[Span]) -> Bullet:
    """The sentence with its changes, which are disjoint."""
    parts: list[str] = []
    edits: list[Edit] = []
    length, position = 0, sentence.start
    for change in sorted(changes, key=lambda change: change.span):
        kept = text[position : change.span.start]
        if not change.span or text[change.span.start] == ",":
            kept += " "
        parts += [kept, MARK if change.inserted is None else f"[{change.inserted}]"]
        start = length + len(kept)
        end = start + len(parts[-1])
        edits += _recorded(change, change.span.of(text), start, end)
        length, position = end, change.span.end
    parts.append(text[position : sentence.end])
    return Bullet("".join(parts), tuple(dict.fromkeys(evidence)), tuple(edits))


def _recorded(change: Change, deleted: str, start: int, end: int) -> list[Edit]:
    if change.inserted is None:
        return [Edit("deleted", start, end, deleted)]
    replaced = [Edit("deleted", start, start, deleted)] if deleted else []
    return [*replaced, Edit("bracketed", start, end, change.inserted)]
