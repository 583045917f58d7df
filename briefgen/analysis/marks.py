"""Passages in quotation marks of every kind in the news: nested, over paragraphs, badly converted, left open.

Each mark is told by its neighbours to open, to close or to do either, and a stack matches them in one sweep. What
double marks enclose is found first, since no apostrophe looks like one; single marks are then read around it.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefgen.analysis.spans import Spans, in_order
from briefgen.model import Span

EVERY = "“”„‟\"«»‹›‘’‚‛'`"
SINGLE = frozenset("‘’‚‛'`")
MIXED = frozenset(["“", "”", "„", "‟", '"', "''", "``", "‘‘", "‘’", "’’"])
"""Double marks that are put for one another where a text was badly converted (“open")."""

PAIRS = "“‟”:” „:“” \":\" ‘‛'’`:’' ‚:‘’' «:» »:«» ‹:› ›:‹›"
OWN = {
    **{mark: frozenset(own) for marks, own in (pair.split(":") for pair in PAIRS.split()) for mark in marks},
    **dict.fromkeys(["''", "``", "‘‘", "‘’"], frozenset(["''", "’’"])),
}
"""Opening mark -> the marks that close it."""

LEADS, TRAILS, EDGE = frozenset("([{<—–-:/|"), frozenset(",.;:?!…"), "\u2029"
"""What stands before an opening mark and behind a closing one besides white space; the edge of a paragraph is white."""

RUN, EACH = re.compile(f"(?<![{EVERY}])[{EVERY}]{{1,8}}(?![{EVERY}])"), re.compile(f"[{EVERY}]")
MARK = re.compile(rf"(?<=\S)'(?=''(?!'))|''|``|‘‘|‘’|’’|[{EVERY}]")
"""Two single marks are a double one; of three that end a passage, the first is single; more than eight are ornament."""

WORDS = re.compile(rf"[^\s{EVERY}]")
MEASURE = re.compile(r"(?<!\d)\d{1,3}(?:\.\d)?$")
POSSESSIVE = re.compile(r"(?:[szx\d]|in|\b(?:ol?|an|th))$", re.IGNORECASE)
"""What an apostrophe or a measure ends: “sailors’ ”, “6' ”, “goin’ ”, “ol’ ”."""

ELIDED = re.compile(r".(?:(?:[Tt]is|[Tt]was|em|im|er|ere|til|cos|bout|ello)\b|[Nn]['’]|\d\ds\b|(?<=\w\s.)\d\d\b)")
DEEPEST = 8  # marks open inside one another: no news nests deeper
SPEAKING = re.compile(r"\b(?:sa(?:id|ys)|told|add(?:s|ed)|asked|wrote|noted|insisted|explained|argued|warned)\b")


@dataclass(frozen=True, slots=True)
class Passage:
    """Text between quotation marks, marks included: one span a paragraph."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and what its neighbours let it do: `within` a sentence, `weak` as an apostrophe or a measure, or `sure`."""

    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool
    within: bool
    weak: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage inside one paragraph, and what closes its kind; `closed` is False when the paragraph ends before that."""

    span: Span
    closers: frozenset[str]
    closed: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """A paragraph and its outermost pieces, in order."""

    place: Span
    pieces: tuple[_Piece, ...]


def find_passages(text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
    """The quoted passages of consecutive paragraphs, in order.

    A passage that its paragraph leaves open goes on if the next paragraph opens with the same kind of mark. If it does
    not, the passage ends with its paragraph when nothing but speech seems to stand there; else the mark is a misprint.
    """
    double = _join(text, [_read(text, place, None) for place in paragraphs])
    quoted = in_order(span for passage in double for span in passage.spans)
    single = _join(text, [_read(text, place, quoted) for place in paragraphs])
    outer = in_order(span for passage in single for span in passage.spans)
    kept = [passage for passage in double if not outer.covers(passage.spans[0].start)]
    return tuple(sorted([*kept, *single], key=lambda passage: passage.spans[0]))


def _marks(text: str, place: Span, quoted: Spans | None) -> list[_Mark]:
    """The double marks of a paragraph, or the single ones outside the passages in double ones."""
    marks = []
    for run in RUN.finditer(text, place.start, place.end):
        before = text[run.start() - 1] if run.start() > place.start else EDGE
        after = text[run.end()] if run.end() < place.end else EDGE
        lead = text[max(run.start() - 6, place.start) : run.start()]
        sure = before in TRAILS or after in TRAILS or after == EDGE
        weak = not sure and (MEASURE if quoted is None else POSSESSIVE).search(lead) is not None
        within = _is_within(text, place, run.start())
        for found in (MARK if quoted is None else EACH).finditer(text, run.start(), run.end()):
            glyph, start = found[0], found.start()
            if (glyph in SINGLE) == (quoted is not None) and not (quoted and quoted.covers(start)):
                turn = _double(glyph, before, after) if quoted is None else _single(text, start, before, after)
                marks.append(_Mark(start, found.end(), glyph, *turn, within, weak, sure))
    return [mark for mark in marks if mark.opens or mark.closes]


def _double(glyph: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a double mark can open a passage between these characters, and whether it can close one."""
    leads, follows = before.isspace() or before in LEADS, not (after.isspace() or after in TRAILS)
    if glyph in "“‟":
        ends = not leads and (not follows or after in ")]—–-/")
        return not ends, ends
    if glyph in "”»›":
        return leads and (follows or glyph == "”"), True
    if glyph in "«‹":
        return True, not before.isspace()
    if glyph not in {'"', "''"}:
        return glyph != "’’" and (follows or glyph != "‘’"), glyph == "’’"
    if leads and (follows or before.isspace()):
        return True, not follows
    return (after.isalnum() and not (before.isalnum() or before == "=")) or (before.islower() and after.isupper()), True


def _single(text: str, index: int, before: str, after: str) -> tuple[bool, bool]:
    """Whether a single mark can open a passage, and is no apostrophe for what is left out, and whether it can close one."""
    mark, leads = text[index], before.isspace() or before in LEADS
    if after.isspace() or ELIDED.match(text, index):
        opens = False
    elif mark in "‘‛":
        opens = not (before.isalnum() and after.isalnum())
    elif mark == "'":
        opens = leads or not (before.isalnum() or before in TRAILS or before in ")]}%°=")
    else:
        opens = leads and (after.isupper() if mark == "’" else after.isalnum())
    return opens, not before.isspace() and not after.isalnum()


def _is_within(text: str, place: Span, start: int) -> bool:
    """Whether a word stands before the place, so that a passage there is part of a sentence."""
    return text[max(start - 2, place.start) : start].rstrip()[-1:].isalnum()


def _read(text: str, place: Span, quoted: Spans | None) -> _Reading:
    """The outermost pieces of a paragraph: in double marks, or in single ones beside and around those that are known."""
    known = quoted.within(place) if quoted else ()
    marks = _weighed(_marks(text, place, quoted))
    closed, unclosed = _match(marks, [_Piece(span, frozenset(), closed=True) for span in known])
    pieces = [piece for piece in closed if WORDS.search(text, piece.span.start, piece.span.end)]
    pieces += [_Piece(Span(mark.start, place.end), OWN[mark.glyph], closed=False) for mark in unclosed]
    return _Reading(place, _reopened(text, place, sorted(pieces, key=lambda piece: piece.span.start)))


def _weighed(marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks; only those remain weak behind which another surely closes (“‘the sailors’ pay,’”)."""
    weighed: list[_Mark] = []
    ends = False
    for mark in reversed(marks):
        weak = mark.weak and not mark.opens
        weighed.append(replace(mark, weak=weak and ends) if mark.weak else mark)
        ends = ends if weak else not mark.opens
    return weighed[::-1]


def _match(marks: Sequence[_Mark], known: Sequence[_Piece]) -> tuple[list[_Piece], list[_Mark]]:
    """The outermost pieces that opening and closing marks enclose, with what is known outside, and the marks left open."""
    closed: list[_Piece] = []
    opened: list[_Mark] = []
    rest = deque(known)
    for mark, ahead in zip_longest(marks, marks[1:]):
        while rest and rest[0].span.start < mark.start:
            closed.append(rest.popleft())
        index = _partner(opened, mark, ahead, closed[-1].span.start if closed else -1) if mark.closes else None
        if index is not None:
            partner = opened[index]
            del opened[index:]
            while closed and closed[-1].span.start > partner.start:
                closed.pop()
            closed.append(_Piece(Span(partner.start, mark.end), OWN[partner.glyph], closed=True))
        elif mark.opens:
            opened.append(mark)
    return [*closed, *rest], opened


def _partner(opened: Sequence[_Mark], mark: _Mark, ahead: _Mark | None, inside: int) -> int | None:
    """Index of the open mark that this one closes: the last of its own kind, or a last one that it was mixed up with.

    A possible apostrophe closes nothing that was opened before `inside`, where the passage before it begins.
    """
    last = opened[-1] if opened else None
    if last is None or (mark.opens and mark.glyph == last.glyph == "”"):
        return None
    if mark.weak and not (last.within and len(opened) > 1):
        return None
    if mark.glyph in SINGLE and not mark.sure and (last.start < inside or last.glyph == "’"):
        return None
    for index in range(len(opened) - 1, max(len(opened) - DEEPEST, 0) - 1, -1):
        if mark.glyph in OWN[opened[index].glyph]:
            return index
    own_ahead = ahead is not None and not ahead.opens and ahead.glyph in OWN[last.glyph]
    return len(opened) - 1 if {mark.glyph, last.glyph} <= MIXED and not own_ahead else None


def _reopened(text: str, place: Span, pieces: Sequence[_Piece]) -> tuple[_Piece, ...]:
    """The pieces; one left open becomes one with the next if speech runs up to it (“We sail. “We row.”)."""
    joined: list[_Piece] = []
    for piece in reversed(pieces):
        following = joined[-1] if joined else None
        if following is not None and not piece.closed and piece.closers == following.closers:
            gap = Span(piece.span.start, following.span.start)
            ends = gap.of(text).rstrip()[-1] in ".?!…,:;—"
            if ends and _is_speech(text, gap) and _begins_speech(text, place, piece):
                joined[-1] = replace(following, span=Span(gap.start, following.span.end))
                continue
        joined.append(piece)
    return tuple(reversed(joined))


def _is_speech(text: str, span: Span) -> bool:
    """Whether there are words and none of them reports speech, as the words around a quotation do."""
    return WORDS.search(text, span.start, span.end) is not None and not SPEAKING.search(text, span.start, span.end)


def _begins_speech(text: str, place: Span, piece: _Piece) -> bool:
    """Whether a quoted sentence can begin with the piece: not within another one, and not in lower case."""
    word = WORDS.search(text, piece.span.start, piece.span.end)
    return word is not None and not word[0].islower() and not _is_within(text, place, piece.span.start)


def _join(text: str, readings: Iterable[_Reading]) -> list[Passage]:
    """The passages of consecutive paragraphs; every paragraph of a running one opens with its kind of mark."""
    passages: list[Passage] = []
    running: list[_Reading] = []  # of each paragraph the open piece, and those inside it
    for reading in readings:
        pieces = reading.pieces
        first = pieces[0] if pieces and pieces[0].span.start == reading.place.start else None
        if running and first is not None and first.closers == running[0].pieces[0].closers:
            if _is_open_to_end(text, reading):
                running.append(reading)
                continue
            if first.closed:
                passages.append(_passage(running, first.span))
                running, pieces = [], pieces[1:]
        passages += _settled(text, running)
        last = max((index for index, piece in enumerate(pieces) if not piece.closed), default=len(pieces))
        rest = replace(reading, pieces=pieces[last:])
        running = [rest] if rest.pieces and _is_open_to_end(text, rest) else []
        passages += _closed(pieces[:last] if running else pieces)
    return [*passages, *_settled(text, running)]


def _passage(running: Iterable[_Reading], *end: Span) -> Passage:
    return Passage((*(reading.pieces[0].span for reading in running), *end))


def _closed(pieces: Iterable[_Piece]) -> list[Passage]:
    return [Passage((piece.span,)) for piece in pieces if piece.closed and piece.closers]


def _is_open_to_end(text: str, reading: _Reading) -> bool:
    """Whether the first piece is left open by speech that holds no passages but within its sentences (He told me “go”.)."""
    piece, *inner = reading.pieces
    within = all(one.closed and _is_within(text, reading.place, one.span.start) for one in inner)
    return within and not piece.closed and _begins_speech(text, reading.place, piece)


def _settled(text: str, running: Sequence[_Reading]) -> list[Passage]:
    """The passage of paragraphs that no mark closes, as far as they can be speech to the end, and those inside the rest."""
    last = len(running)
    while last and not _is_whole(text, running[last - 1]):
        last -= 1
    inside = _closed(piece for reading in running[last:] for piece in reading.pieces)
    return [_passage(running[:last]), *inside] if last else inside


def _is_whole(text: str, reading: _Reading) -> bool:
    """Whether a paragraph that is open to its end seems to be speech and nothing else up to there."""
    piece, *inner = reading.pieces
    ends = not inner and piece.span.of(text).rstrip()[-1] in ".?!…:—–-)"
    return ends and "'" not in piece.closers and _is_speech(text, piece.span)
