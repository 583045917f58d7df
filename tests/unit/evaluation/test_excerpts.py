"""Excerpts: where words of a text stand, without counting characters."""

import pytest

from briefgen.evaluation.excerpts import find, find_all
from briefgen.model import Span

TEXT = "“We dive at dawn,” said Ama Lund.\n\nLund’s boat, the Lundy, dives at dawn. “So we do,” Lund said."


@pytest.mark.parametrize(
    ("excerpt", "content", "source", "cue"),
    [
        ("{“We dive at dawn,”} *said* <Ama Lund>", ["“We dive at dawn,”"], "Ama Lund", "said"),
        ("{“We ... dawn,”} *said* <Ama Lund>", ["“We dive at dawn,”"], "Ama Lund", "said"),
        ("{“We dive ... dawn,”} *said* Ama Lund. <Lund>", ["“We dive at dawn,”"], "Lund", "said"),
        ("{“So we do,”} <Lund> *said*", ["“So we do,”"], "Lund", "said"),
        ("{“We dive at dawn,”} said ... {“So we do,”}", ["“We dive at dawn,”", "“So we do,”"], None, None),
    ],
)
def test_marked_parts_are_found(excerpt: str, content: list[str], source: str | None, cue: str | None) -> None:
    """Content, source and cue are where their marks are; a blank may be a paragraph break, `...` any words."""
    found = find(TEXT, excerpt)

    assert [span.of(TEXT) for span in found.content] == content
    assert (found.source and found.source.of(TEXT)) == source
    assert (found.cue and found.cue.of(TEXT)) == cue


@pytest.mark.parametrize(
    ("excerpt", "fault"),
    [
        ("at noon", "stands 0 times"),
        ("Lund", "stands 3 times"),
        ("{“We dive", 'does not close its "{"'),
        ("We dive} at", 'a stray "}"'),
        ("{“We <dive> at dawn,”}", 'a stray "<"'),
        ("<“We dive> at <dawn>", "more than one source"),
    ],
)
def test_what_is_not_there_once_is_refused(excerpt: str, fault: str) -> None:
    """An excerpt that cannot be placed is an error, never a guess."""
    with pytest.raises(ValueError, match=fault.replace("{", r"\{").replace("}", r"\}")):
        find(TEXT, excerpt)


def test_a_part_of_a_word_is_no_match() -> None:
    """A name stands in its possessive ("Lund’s"), not in a longer word ("Lundy")."""
    assert find_all(TEXT, "Lund") == tuple(Span(place, place + 4) for place in (28, 35, TEXT.rindex("Lund")))


def test_a_mark_of_punctuation_is_matched_as_it_is() -> None:
    """Brackets, dots and pluses of an excerpt are no regular expression."""
    text = "It rose by 4.5% (or 45%) + tax."

    assert find(text, "4.5% (or").whole.of(text) == "4.5% (or"
