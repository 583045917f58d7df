"""What a careful reader finds in short news texts of every shape in which news quotes; the rows stand in quote_shapes.

    [name-of-the-row]
    figcaption| {¹“We sail,”} *¹said* <¹Hanna Brok>.
    <²She> *²told* Radio Velmar that {²the tide had turned}.
    =¹ direct say: Hanna Brok
    =² indirect say: Hanna Brok (pronoun)

A line of text is a paragraph, and what stands before its “|” is its hint. The marks are those of `reading`, {content},
*cue* and <source>, with the number of their quotation when there are several. Of each quotation a line tells the form,
the kind of its verb where it is plain, the speaker (“or” another name that would do; “?” when nobody can know), how the
speaker is found (named, when nothing is told) and via whom. A “maybe” may be found or not, in any way. A line “~found reason” or
“~given reason” tells of a gap: what the row asks for is right, and is not found, or not given to the right one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.mark.structures import ParameterSet

from briefgen.evaluation.pairing import letters, pair_contents
from briefgen.model import Analysis, How, Quotation, QuotationForm, SourceParagraph, Span, VerbKind
from tests.unit.analysis.reading import find

FOLDER = Path(__file__).parent / "quote_shapes"
NUMBERS = "¹²³⁴⁵"
MARK = re.compile(rf"([{{<*][{NUMBERS}]*|[}}>])")
CLOSES = {"}": "{", ">": "<"}
TOLD = re.compile(
    rf"=[{NUMBERS}]? (?P<form>direct|mixed|indirect)(?: (?P<kind>\w+))?: (?P<speaker>[^(]+?)"
    r"(?: \((?P<how>\w+)\))?(?: via (?P<via>.+))?"
)
HOW: dict[str | None, How | None] = {
    None: "named",
    "pronoun": "pronoun",
    "role": "role",
    "previous": "previous_sentence",
    "unnamed": "unnamed_source",
    "any": None,
}
OPENING = re.compile(r"\W*(?:that|whether|which|who)\b", re.IGNORECASE)
"""A word at the beginning of a content that may as well be left out of it."""
HEAD = re.compile(r"[;(]|\s(?:of|from|in|at|for|to|with|by|who|whose|which|that|published|briefed|close|familiar)\s")
"""Where the description behind a source's head begins."""
TITLE = re.compile(
    r"^(?:(?:the|a|an|one|dr|sir|lady|baroness|professor|sister|sgt|rev|general|archbishop|bishop|constable)\.?\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A quotation as the row tells it; `kind` and `how` are None when they are not asked, `speakers` is empty for nobody."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    maybe: bool = False
    form: QuotationForm = "direct"
    kind: VerbKind | None = None
    speakers: tuple[str, ...] = ()
    how: How | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A text, its paragraphs, and every quotation that is in it."""

    name: str
    text: str
    paragraphs: tuple[SourceParagraph, ...]
    expected: tuple[Expected, ...]
    gaps: tuple[tuple[str, str], ...] = ()


class Printed(NamedTuple):
    """A quotation as printed."""

    form: QuotationForm
    content: tuple[str, ...]
    cue: str | None
    source: str | None
    kind: VerbKind | None


class Spoken(NamedTuple):
    """Whose a quotation is."""

    content: tuple[str, ...]
    speaker: str | None
    how: How | None
    via: str | None


# -- the rows --------------------------------------------------------------------------------------------------------


def rows() -> Iterator[Row]:
    """The rows of all shapes, in order."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n")[1:]:
            yield row_of(path.stem, block.split("\n"))


def row_of(shape: str, block: Sequence[str]) -> Row:
    name = block[0].strip("[]")
    told = [line for line in block[1:] if line.startswith("=")]
    gaps = tuple((word, reason) for word, _, reason in (line[1:].partition(" ") for line in block if line[0] == "~"))
    printed = [line.rpartition("| ") for line in block[1:] if line[0] not in "=~"]
    text, spans = unmark("\n".join(line for _, _, line in printed))
    paragraphs, start = [], 0
    for (hint, _, _), line in zip(printed, text.split("\n"), strict=True):
        paragraphs.append(SourceParagraph(Span(start, start + len(line)), hint or None))
        start += len(line) + 1
    expected = tuple(expected_of(line, spans) for line in told)
    marked = {number for _, number in spans}
    if marked != {line[1].strip() for line in told}:
        raise ValueError(f"{shape}: {name}: the marks and the lines of “=” tell of different quotations")
    return Row(f"{shape}:{name}", text, tuple(paragraphs), expected, gaps)


def unmark(marked: str) -> tuple[str, dict[tuple[str, str], list[Span]]]:
    """The text, and (opening mark, number) -> the spans that it marks."""
    plain = ""
    opened: list[tuple[str, int]] = []
    spans: dict[tuple[str, str], list[Span]] = {}
    for piece in MARK.split(marked):
        closes = CLOSES.get(piece) or ("*" if piece == "*" and any(mark[0] == "*" for mark, _ in opened) else None)
        if closes:
            mark, start = opened.pop()
            if mark[0] != closes:
                raise ValueError(f"“{piece}” closes “{mark}”: {marked}")
            for number in mark[1:] or [""]:
                spans.setdefault((closes, number), []).append(Span(start, len(plain)))
        elif MARK.fullmatch(piece):
            opened.append((piece, len(plain)))
        else:
            plain += piece
    if opened:
        raise ValueError(f"“{opened[-1][0]}” is not closed: {marked}")
    return plain, spans


def expected_of(line: str, spans: dict[tuple[str, str], list[Span]]) -> Expected:
    number = line[1].strip()
    content = tuple(spans["{", number])
    cue, source = (next(iter(spans.get((mark, number), ())), None) for mark in "*<")
    if line.endswith(" maybe"):
        return Expected(content, cue, source, maybe=True)
    told = TOLD.fullmatch(line)
    if told is None:
        raise ValueError(f"not in the notation: {line}")
    speakers = () if told["speaker"] == "?" else tuple(told["speaker"].split(" or "))
    return Expected(
        content=content,
        cue=cue,
        source=source,
        form=told["form"],  # type: ignore[arg-type]
        kind=told["kind"],  # type: ignore[arg-type]
        speakers=speakers,
        how=HOW[told["how"]] if speakers else "unknown",
        via=told["via"],
    )


ROWS = tuple(rows())


def cases(asked: str) -> list[ParameterSet]:
    """The rows with something to ask; those with a gap there are expected to fail."""
    return [
        pytest.param(
            row,
            id=row.name,
            marks=[pytest.mark.xfail(strict=True, reason=reason) for word, reason in row.gaps if word == asked],
        )
        for row in ROWS
        if asked == "found" or any(not one.maybe for one in row.expected)
    ]


# -- what was found, told in the row's words wherever it is right -----------------------------------------------------


@cache
def read(row: Row) -> tuple[Analysis, tuple[tuple[Expected | None, Quotation | None], ...]]:
    """The analysis, and what was expected with what was found, in reading order, then what nobody expected."""
    analysis = find(row.text, paragraphs=row.paragraphs)
    found = analysis.quotations
    pairs = pair_contents(
        [letters(row.text, one.content) for one in row.expected], [letters(row.text, one.content) for one in found]
    )
    maybe = [span for one in row.expected if one.maybe for span in one.content]
    left = [
        quotation
        for index, quotation in enumerate(found)
        if index not in pairs.values() and not any(a.overlaps(b) for a in maybe for b in quotation.content)
    ]
    paired = [
        (one, found[pairs[index]] if index in pairs else None)
        for index, one in enumerate(row.expected)
        if not one.maybe
    ]
    return analysis, (*paired, *((None, quotation) for quotation in left))


def printed(one: Expected | Quotation, text: str) -> Printed:
    kind = one.kind if isinstance(one, Expected) else one.verb_kind
    cue, source = (span.of(text) if span else None for span in (one.cue, one.source))
    return Printed(one.form, tuple(span.of(text) for span in one.content), cue, source, kind)


def printed_as(found: Quotation, one: Expected, text: str) -> Printed:
    """The quotation as found, in the row's words wherever it is the same but for its edges."""
    ours, theirs = printed(found, text), printed(one, text)
    return Printed(
        form=ours.form,
        content=theirs.content if core(text, found.content) == core(text, one.content) else ours.content,
        cue=theirs.cue if found.cue and one.cue and found.cue.overlaps(one.cue) else ours.cue,
        source=theirs.source if not (one.source or one.cue) or same_source(found, one, text) else ours.source,
        kind=ours.kind if one.kind or not one.cue else None,
    )


def core(text: str, content: Sequence[Span]) -> frozenset[int]:
    """The places of the content's letters and digits, without a leading “that”."""
    first = min(content)
    opening = OPENING.match(first.of(text))
    inside = (span if span != first or not opening else Span(span.start + opening.end(), span.end) for span in content)
    return letters(text, inside)


def same_source(found: Quotation, one: Expected, text: str) -> bool:
    """Whether the head of the expected source is in the one that was found, and none of what is said."""
    if found.source is None or one.source is None:
        return found.source is one.source
    head = HEAD.split(one.source.of(text), maxsplit=1)[0]
    said = any(span.overlaps(found.source) for span in found.content)
    return Span(one.source.start, one.source.start + len(head)).overlaps(found.source) and not said


def same_name(expected: str, found: str) -> bool:
    """The same name but for its title; for somebody described, all words of the description."""
    if expected.islower():
        return set(expected.split()) <= set(found.casefold().split())
    return TITLE.sub("", found).casefold() == TITLE.sub("", expected).casefold()


def spoken(found: Quotation, one: Expected, analysis: Analysis) -> Spoken:
    """The speaker as found, in the row's words wherever it is the one who is meant."""
    speaker, via = (analysis.participant(id).name if id else None for id in (found.speaker, found.via))
    return Spoken(
        content=printed(one, analysis.article.text).content,
        speaker=one.speakers[0] if speaker and any(same_name(name, speaker) for name in one.speakers) else speaker,
        how=found.how if one.how else None,
        via=one.via if via and one.via and same_name(one.via, via) else via,
    )


# -- the tests -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", cases("found"))
def test_every_quotation_is_found_with_content_cue_and_source_and_no_other(row: Row) -> None:
    _, pairs = read(row)
    expected = [printed(one, row.text) for one, _ in pairs if one]
    found = [
        printed_as(quotation, one, row.text) if one else printed(quotation, row.text)
        for one, quotation in pairs
        if quotation
    ]

    assert found == expected


@pytest.mark.parametrize("row", cases("given"))
def test_every_quotation_is_given_to_whoever_a_reader_gives_it_to(row: Row) -> None:
    analysis, pairs = read(row)
    expected = [
        Spoken(printed(one, row.text).content, next(iter(one.speakers), None), one.how, one.via)
        for one, _ in pairs
        if one
    ]
    found = [spoken(quotation, one, analysis) for one, quotation in pairs if one and quotation]

    assert found == expected
