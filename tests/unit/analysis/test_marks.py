"""Passages in quotation marks."""

import time

import pytest

from briefgen.analysis.marks import find_passages
from briefgen.model import Span


def passages(text: str) -> list[list[str]]:
    """The printed spans of each passage; each line is a paragraph."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [[span.of(text) for span in passage.spans] for passage in find_passages(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” she said.", ["“We sail,”"]),
        ('"We sail," she said.', ['"We sail,"']),
        ("‘We sail,’ she said.", ["‘We sail,’"]),
        ("'We sail,' she said.", ["'We sail,'"]),
        ("«We sail,» she said.", ["«We sail,»"]),
        ("« We sail », she said.", []),
        ("»We sail,« she said.", ["»We sail,«"]),
        ("„We sail,“ she said.", ["„We sail,“"]),
        ("„We sail,” she said.", ["„We sail,”"]),
        ("She said: “We sail.”", ["“We sail.”"]),
        ("“We sail,” she said. “At noon.”", ["“We sail,”", "“At noon.”"]),
        ('"We sail," she said. "At noon."', ['"We sail,"', '"At noon."']),
        ('(“We sail” and "we row")', ["“We sail”", '"we row"']),
        ('She said—"We sail."', ['"We sail."']),
        ("“We sail!!!” she wrote.", ["“We sail!!!”"]),
    ],
)
def test_each_kind_of_mark_encloses_a_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


def test_guillemets_may_stand_apart_from_their_words_by_a_narrow_space() -> None:
    assert passages("«We sail\u00a0» she said.") == [["«We sail\u00a0»"]]


@pytest.mark.xfail(strict=True, reason="French typography: a no-break space behind « makes it no opening mark")
def test_guillemets_with_no_break_spaces_on_both_sides() -> None:
    assert passages("«\u00a0We sail\u00a0» she said.") == [["«\u00a0We sail\u00a0»"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘we sail’ and left,” she said.", ["“He said ‘we sail’ and left,”"]),
        ("\"He said 'we sail' and left,\" she said.", ["\"He said 'we sail' and left,\""]),
        ("‘He said “we sail” and left,’ she said.", ["‘He said “we sail” and left,’"]),
        ("“He said «we sail» and left,” she said.", ["“He said «we sail» and left,”"]),
        ("“He said ‘we sail.’” So she said.", ["“He said ‘we sail.’”"]),
    ],
)
def test_marks_inside_a_passage_are_part_of_it(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    "text",
    [
        "It’s Brok’s boat and the sailors’ wages.",
        "It's Brok's boat and the sailors' wages.",
        "The ships of the '90s and the summer of ’76.",
        "Rock ’n’ roll on the quay.",
        'The pipe is 6" wide.',
        "The mast is 6' 2 tall.",
        "Nothing is quoted here.",
        "",
    ],
)
def test_apostrophes_and_measures_quote_nothing(text: str) -> None:
    assert passages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The sailors’ wages are late,’ she said.", "‘The sailors’ wages are late,’"),
        ("'The sailors' wages are late,' she said.", "'The sailors' wages are late,'"),
        ("‘It’s Brok’s boat,’ she said.", "‘It’s Brok’s boat,’"),
        ("'It's Brok's boat,' she said.", "'It's Brok's boat,'"),
        ("‘We sell boats’ was the sign.", "‘We sell boats’"),
    ],
)
def test_an_apostrophe_ends_no_single_passage(text: str, expected: str) -> None:
    assert passages(text) == [[expected]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We sail.\n“We row.”", [["“We sail.", "“We row.”"]]),
        ("She said: “We sail.\n“We row.\n“We swim.”", [["“We sail.", "“We row.", "“We swim.”"]]),
        ('She said: "We sail.\n"We row."', [['"We sail.', '"We row."']]),
        ("She said: «We sail.\n«We row.»", [["«We sail.", "«We row.»"]]),
        ("“A.” She said: “We sail.\n“We row.” He left. “B.”", [["“A.”"], ["“We sail.", "“We row.”"], ["“B.”"]]),
    ],
)
def test_a_passage_reopened_in_the_next_paragraph_is_one(text: str, expected: list[list[str]]) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail, she said.", []),
        ("We sail,” she said. “At noon.”", ["“At noon.”"]),
        ("“We sail, she said.\nThe crew slept. “We row,” he said.", ["“We row,”"]),
        ("“We sail, she said. “We row,” he said.", ["“We row,”"]),
        ('"We sail, she said.\nThe crew slept.\n"We row," he said.', ['"We row,"']),
        ("“We sail.\n\n‘We row,’ he said.", ["‘We row,’"]),
        ("””““", []),
        ("“”", []),
        ('""', []),
    ],
)
def test_a_mark_without_its_partner_costs_no_other_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.xfail(
    strict=True, reason="an odd straight mark pairs with the next one, and the text between them is quoted"
)
def test_an_unclosed_straight_mark_turns_no_narration_into_a_quotation() -> None:
    assert passages('"We sail, she said. He slept. "We row," he said.') == [['"We row,"']]


def test_a_measure_in_inches_opens_no_passage() -> None:
    assert passages('The 6" pipe burst. "We row," he said.') == [['"We row,"']]


def test_only_the_given_paragraphs_are_read() -> None:
    text = "“One.” “Two.”"

    assert [passage.spans for passage in find_passages(text, [Span(7, 13)])] == [(Span(7, 13),)]


def seconds(text: str) -> float:
    begun = time.process_time()
    passages(text)
    return time.process_time() - begun


@pytest.mark.parametrize("unit", ['"', "“", "”", "«", "»", "„", "(", " ", "'", "’", "“a ", "“a” ", "'a s' ", "“a\n"])
def test_two_hundred_thousand_marks_take_seconds(unit: str) -> None:
    """Measured: 2 s at most on a busy core; a quadratic reading takes hours."""
    assert seconds(unit * (200_000 // len(unit))) < 10


@pytest.mark.parametrize("unit", ['"a ', "'a ", "“'a ", "‘", "‘a ’"])
def test_marks_that_nothing_closes_take_time_in_proportion(unit: str) -> None:
    assert seconds(unit * (4_000 // len(unit))) < 0.1
