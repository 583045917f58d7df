"""Paragraphs of plain text: every line break ends one, unless the text is hard-wrapped."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model import SourceParagraph, Span

WIDTHS = range(40, 101)
"""Characters in the longest line of hard-wrapped text; mail and agency wires wrap at 60 to 80."""

MIN_WRAPS = 3
SENTENCE_ENDS = tuple(".!?:”\"'’)]")


def split_paragraphs(text: str) -> tuple[SourceParagraph, ...]:
    """The paragraphs of `text`, without white space around them; see docs/reference/sources.md for the rule."""
    blocks = tuple(_blocks(text))
    width = _wrap_width(text, blocks)
    spans = (span for block in blocks for span in (_unwrap(text, block, width) if width else block))
    return tuple(SourceParagraph(span) for span in spans)


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines of `text` in runs without a blank line, each as the span of its visible part."""
    block: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        visible = line.strip()
        if any(character.isprintable() and character != " " for character in visible):
            left = start + line.index(visible)
            block.append(Span(left, left + len(visible)))
        elif block:
            yield block
            block = []
        start += len(line)
    if block:
        yield block


def _wrap_width(text: str, blocks: Sequence[Sequence[Span]]) -> int | None:
    """The length of the longest line when lines break where the next word would not fit, else None.

    Lines of their own (a list, a poem, one sentence a line) fail it: most of them are short, leave room for the next
    word, or end where a sentence ends.
    """
    width = max((len(line) for block in blocks for line in block), default=0)
    if width not in WIDTHS:
        return None
    breaks = [pair for block in blocks for pair in pairwise(block)]
    long = [(line, following) for line, following in breaks if not _is_short(line, width)]
    full = sum(not _has_room(text, line, following, width) for line, following in long)
    within = sum(not line.of(text).endswith(SENTENCE_ENDS) for line, _ in long)
    is_wrapped = full >= MIN_WRAPS and 4 * full >= 3 * len(long) and 2 * within > len(long) >= len(breaks) / 2
    return width if is_wrapped else None


def _is_short(line: Span, width: int) -> bool:
    return 3 * len(line) < 2 * width


def _has_room(text: str, line: Span, following: Span, width: int) -> bool:
    """True if the first word of the next line would have fitted on this one."""
    word = following.of(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(word) <= width


def _unwrap(text: str, block: Sequence[Span], width: int) -> Iterator[Span]:
    """Lines joined to paragraphs; a short line with room for the next word ends its own ("Related Posts")."""
    start = block[0].start
    for line, following in pairwise(block):
        if _is_short(line, width) and _has_room(text, line, following, width):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block[-1].end)
