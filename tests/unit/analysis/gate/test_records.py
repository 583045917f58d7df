"""Recorded changes are undone, and a change without its record is told."""

from dataclasses import replace

import pytest

from briefgen.analysis.gate import Ground, faults
from briefgen.model import Bullet, Edit, EditOp
from tests.unit.analysis.gate.bulletnotation import make, sentence
from tests.unit.analysis.gate.tale import ADDED, CLAIM, DENIAL, LEDE, PLAIN, PRAISE, SAID, THANKS, refused


@pytest.mark.parametrize(
    ("text", "old", "new", "reason"),
    [
        (THANKS, "twelve", "twenty", "numbers"),
        (PLAIN, "40 masts", "40 ships", "numbers"),
        (CLAIM, "3 weeks", "3 days", "numbers"),
        (DENIAL, "Marn", "Voss", "name"),
        (PRAISE, "Ostwick Pilots", "Pilots Ostwick", "name"),
        (PRAISE, "The Ostwick Pilots (OP) praised Voss", "Voss praised The Ostwick Pilots (OP)", "name"),
        (ADDED, "could not", "could", "negations"),
        (ADDED, "could not", "can not", "modal"),
        (CLAIM, "may fall", "will fall", "hedges"),
        (PLAIN, "nearly 40", "40", "hedges"),
        (DENIAL, "a tale", "the tale", "quoted words"),
        (DENIAL, "sea”", "sea", "marks do not match"),
        (DENIAL, "denied", "admitted", "reporting verbs"),
        (DENIAL, "denied the claim and ", "", "reporting verbs"),
        (SAID, "She said on Monday that the", "The", "reporting verbs"),
        (CLAIM, ", according to the engineers,", "", "What is reported has lost"),
        (SAID, "reopen", "Reopen", "name"),
        (LEDE, "the harbour master", "a harbour master", "Undoing"),
        (LEDE, "closed", "opened", "Undoing"),
        (LEDE, "January.", "January", "Undoing"),
        (LEDE, "January.", "January. It burned.", "Undoing"),
        (LEDE, "Ostwick", "Οstwick", "Undoing"),
        (LEDE, "harbour on", "harbour  on", "Undoing"),
        (LEDE, "closed", "[...] closed", "Undoing"),
        (LEDE, "closed", "closed [Peter Marn]", "Undoing"),
    ],
)
def test_an_unrecorded_change_is_told(text: str, old: str, new: str, reason: str, ground: Ground) -> None:
    one = Bullet(text.replace(old, new, 1), (sentence(ground, text),))

    assert one.text != text
    refused(one, ground, "Undoing the edits", reason)


@pytest.mark.parametrize(
    "edits",
    [
        (Edit("bracketed", 0, 11, "Peter Marn"), Edit("deleted", 0, 0, "She")),
        (Edit("bracketed", 0, 11, "Mara Voss"),),
        (Edit("deleted", 0, 0, "She"),),
        (Edit("deleted", 0, 0, "He"), Edit("bracketed", 0, 11, "Mara Voss")),
        (Edit("deleted", 0, 0, ""), Edit("bracketed", 0, 11, "Mara Voss")),
        (Edit("deleted", 0, 11, "She"),),
        (Edit("deleted", 0, 0, "She"), Edit("bracketed", 0, 12, "Mara Voss")),
        (Edit("deleted", 0, 0, "She"), Edit("bracketed", 0, 11, "Mara Voss"), Edit("deleted", 20, 20, "not ")),
        (Edit("deleted", 0, 0, "She"), Edit("bracketed", 0, 11, "Mara Voss"), Edit("bracketed", 0, 11, "Mara Voss")),
        (Edit("deleted", 0, 0, "She"), Edit("bracketed", 0, 11, "Mara Voss"), Edit("deleted", 900, 905, "x")),
        (Edit("deleted", -3, 0, "She"), Edit("bracketed", 0, 11, "Mara Voss")),
        (),
    ],
)
def test_a_record_that_is_not_what_the_bullet_shows_is_refused(edits: tuple[Edit, ...], ground: Ground) -> None:
    one = make(ground, SAID.replace("She", "{She|Mara Voss}"), second=LEDE)

    assert faults(one, ground) == ()
    refused(replace(one, edits=edits), ground)


def test_an_unknown_sort_of_edit_is_refused(ground: Ground) -> None:
    op: EditOp = "moved"  # type: ignore[assignment]

    refused(Bullet(LEDE, (sentence(ground, LEDE),), (Edit(op, 0, 4, "Mara"),)), ground, "neither a deletion nor")
