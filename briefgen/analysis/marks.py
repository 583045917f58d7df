"""Passages in quotation marks: curly, straight, single, guillemets and German, over paragraphs, unbalanced or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model import Span

PAIRS = {"“": "”", '"': '"', "«": "»", "»": "«", "„": "“”", "‘": "’", "'": "'"}
"""Opening mark -> the marks that may close it."""

DOUBLE = '“"«»„'
SINGLE = "‘'"

UNCLOSED = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """Text between quotation marks, marks included: one span a paragraph."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage inside one paragraph; `closed` is False when the paragraph ends before the mark does."""

    span: Span
    mark: str
    closed: bool


def find_passages(text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
    """The quoted passages of consecutive paragraphs, in order.

    A passage that its paragraph leaves open goes on if the next paragraph opens with the same mark; if it does not,
    the mark is a misprint and nothing is taken for a quotation.
    """
    passages: list[Passage] = []
    running: list[_Piece] = []
    for paragraph in paragraphs:
        pieces = list(_pieces(text, paragraph))
        if running and not (pieces and pieces[0].mark == running[0].mark and pieces[0].span.start == paragraph.start):
            running = []
        for piece in pieces:
            running.append(piece)
            if piece.closed:
                passages.append(Passage(tuple(part.span for part in running)))
                running = []
    return tuple(passages)


def _pieces(text: str, paragraph: Span) -> Iterator[_Piece]:
    """The passages of one paragraph; only the last one may be open."""
    position = paragraph.start
    hopeless: set[str] = set()  # marks that nothing closes from here on: each is looked for once
    while (start := _next_opening(text, position, paragraph.end)) is not None:
        mark = text[start]
        end = None if mark in hopeless else _closing(text, start, paragraph)
        position = start + 1
        if end == UNCLOSED:
            hopeless.add(mark)
            if mark in DOUBLE and text.find(mark, start + 1, paragraph.end) == -1:
                yield _Piece(Span(start, paragraph.end), mark, closed=False)
                return
        elif end is not None:
            yield _Piece(Span(start, end + 1), mark, closed=True)
            position = end + 1


def _next_opening(text: str, position: int, end: int) -> int | None:
    for index in range(position, end):
        if text[index] in PAIRS and _opens(text, index):
            return index
    return None


def _opens(text: str, index: int) -> bool:
    """Whether the mark stands where a passage begins: before a word, and not inside or after one."""
    mark = text[index]
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    if mark in "“„«‘":
        return not after.isspace()
    if mark == "»":
        return before.isspace() and not after.isspace()
    return (before.isspace() or before in "([—–-:“‘/") and not after.isspace()


def _closing(text: str, start: int, paragraph: Span) -> int | None:
    """Index of the mark that closes the one at `start`; None when it opens again first, UNCLOSED when nothing follows."""
    mark = text[start]
    closers = PAIRS[mark]
    for index in range(start + 1, paragraph.end):
        character = text[index]
        if character in closers and _closes(text, index, single=mark in SINGLE):
            return index if index > start + 1 else None
        if character == mark and mark != '"' and mark in DOUBLE and _opens(text, index):
            return None
    return UNCLOSED


def _closes(text: str, index: int, *, single: bool) -> bool:
    """Whether the mark stands where a passage ends; an apostrophe does not."""
    before = text[index - 1]
    after = text[index + 1] if index + 1 < len(text) else " "
    if before.isspace() and before != "\u00a0":
        return False
    if not single:
        return True
    if after.isalnum():
        return False
    return before != "s" or after in ",.;:!?" or not _apostrophe_follows(text, index)


def _apostrophe_follows(text: str, index: int) -> bool:
    """Whether a later mark on the line could close the passage, so that this one is a plural possessive."""
    line_end = text.find("\n", index)
    rest = text[index + 1 : line_end if line_end != -1 else len(text)]
    return any(mark in rest for mark in ("’ ", "’.", "’,", "' ", "'.", "',")) or rest.endswith(("’", "'"))
