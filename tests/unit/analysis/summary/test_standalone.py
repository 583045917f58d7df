"""Sentences made to stand alone."""

import re

import pytest

from briefgen.model import Bullet, Span
from tests.unit.analysis.reading import find

LEDE = "Hanna Brok, the mayor of Aarhus, opened the new harbour of the town on 3 May."


def bullet(sentence: str, *, after: str = LEDE) -> Bullet | None:
    """What becomes of the sentence after another one."""
    analysis = find(f"{after}\n{sentence}", published="2024-05-06")
    start = len(after) + 1
    return next((one for one in analysis.summary if one.evidence[0].start == start), None)


def faithful(one: Bullet, text: str) -> bool:
    """Whether every kept piece stands in the first evidence sentence, in order, with nothing lost unrecorded."""
    restored = one.text
    for edit in sorted(one.edits, key=lambda edit: (-edit.start, edit.op == "deleted")):
        if edit.op == "bracketed":
            start = edit.start - one.text[: edit.start].endswith(" ")
            replaced = any(other.op == "deleted" and other.start == edit.start for other in one.edits)
            restored = restored[: edit.start if replaced else start] + restored[edit.end :]
        else:
            restored = restored[: edit.start] + edit.text + restored[edit.end :]
    return restored == one.evidence[0].of(text)


SENTENCES = [
    "The harbour has a new crane for the heavy ships of the coast.",
    "She said the harbour would be ready for the ships of the coast.",
    "Her plan for the harbour is to have twelve ships a week by the summer.",
    "In addition, the harbour has a new crane for the heavy ships of the coast.",
    "In addition, she said the harbour would be ready for the ships of the coast.",
    "The mayor thanked the crews of the twelve ships in the new harbour.",
    "The harbour got a new crane for the heavy ships yesterday.",
    "Yesterday's storm broke the new crane for the heavy ships of the coast.",
    "She said on Friday that the harbour would be ready later this week for the ships.",
    "Peter Marn thanked her for the harbour and for the ships of the coast.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_bullet_is_its_evidence_with_every_change_recorded(sentence: str) -> None:
    one = bullet(sentence)

    assert one is not None
    assert faithful(one, f"{LEDE}\n{sentence}")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_edit_points_at_exactly_what_it_put_into_the_bullet(sentence: str) -> None:
    one = bullet(sentence)

    assert one is not None
    for edit in one.edits:
        there = one.text[edit.start : edit.end]
        assert there in ({"[...]", ""} if edit.op == "deleted" else {f"[{edit.text}]"})
    brackets = re.findall(r"\[[^\]]*\]", one.text)
    assert len(brackets) == sum(edit.end > edit.start for edit in one.edits)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour has a new crane for the heavy ships of the coast.",
        "Brok said that the harbour was “a gift to the whole coast” and its ships.",
        "Forty ships came, and the first of them was unloaded at noon.",
        "A teacher was dismissed after he changed the answers of the whole school.",
        "Cats and dogs can be taught to swim when they are young enough.",
        "Hugo Lenz, known to listeners as the I-Man, sang for the ships of the coast.",
        "The harbour had a Halloween-themed contest for the crews of the ships.",
        "Some 130 passengers spent the night on a ferry in the harbour.",
        "One crane of the harbour broke down on the first morning.",
        "Although the harbour has a crane, ships of the coast still wait for days.",
        "So far, the harbour has a crane for the heavy ships of the coast.",
    ],
)
def test_a_sentence_that_needs_nothing_is_printed_as_it_is(sentence: str) -> None:
    assert bullet(sentence) == Bullet(sentence, (Span(len(LEDE) + 1, len(LEDE) + 1 + len(sentence)),))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "She said the harbour would be ready for the ships of the coast.",
            "[Hanna Brok] said the harbour would be ready for the ships of the coast.",
        ),
        (
            "Her plan for the harbour is to have twelve ships a week by the summer.",
            "[Hanna Brok’s] plan for the harbour is to have twelve ships a week by the summer.",
        ),
        (
            "In addition, she said the harbour would be ready for the ships of the coast.",
            "[...] [Hanna Brok] said the harbour would be ready for the ships of the coast.",
        ),
    ],
)
def test_a_leading_pronoun_becomes_a_bracketed_name_with_the_sentence_that_names(sentence: str, expected: str) -> None:
    one = bullet(sentence)

    assert one is not None
    assert one.text == expected
    assert one.evidence[1] == Span(0, len(LEDE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The mayor thanked the crews of the twelve ships in the new harbour.",
            "The mayor [Hanna Brok] thanked the crews of the twelve ships in the new harbour.",
        ),
        (
            "Peter Marn thanked her for the harbour and for the ships of the coast.",
            "Peter Marn thanked her [Hanna Brok] for the harbour and for the ships of the coast.",
        ),
    ],
)
def test_a_role_or_a_later_pronoun_is_followed_by_the_name(sentence: str, expected: str) -> None:
    one = bullet(sentence)

    assert one is not None
    assert one.text == expected
    assert len(one.evidence) == 2


def test_a_name_in_the_sentence_itself_needs_no_bracket() -> None:
    one = bullet("Brok said that she had thanked the crews of the twelve ships in the harbour.")

    assert one is not None
    assert one.edits == ()


@pytest.mark.parametrize("opening", ["In addition,", "Moreover,", "Furthermore,", "Meanwhile,", "Also,", "Separately,"])
def test_an_additive_opening_is_cut(opening: str) -> None:
    one = bullet(f"{opening} the harbour has a new crane for the heavy ships.")

    assert one is not None
    assert one.text == "[...] the harbour has a new crane for the heavy ships."
    assert [(edit.op, edit.text) for edit in one.edits] == [("deleted", opening)]


@pytest.mark.parametrize(
    "sentence",
    [
        "So the harbour has no crane for the heavy ships of the coast.",
        "Since then the harbour has had no crane for the heavy ships.",
        "Otherwise the harbour has no crane for the heavy ships.",
        "Although the harbour has no crane for the heavy ships.",
        "Then the harbour had no crane for the heavy ships of the coast.",
    ],
)
def test_half_of_an_argument_is_refused(sentence: str) -> None:
    assert bullet(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "This was the first time that the harbour had opened in spring.",
        "It was the first time that the harbour had opened in spring.",
        "They said the harbour would be ready for the ships of the coast.",
        "“We broke the crane and we will mend it by Friday,” the harbour of the town wrote to the crews.",
        "One of them said the harbour would be ready for the ships of the coast.",
        "Others said the harbour would be ready for the ships of the coast.",
        "There was no crane for the heavy ships of the coast in the harbour.",
        "What will become of the harbour when the ships of the coast stay away?",
        "I was there when the harbour opened to the ships of the coast.",
        "We were there when the harbour opened to the ships of the coast.",
        "Our harbour has a new crane for the heavy ships of the coast.",
        "The harbour opened.",
        "“The harbour is the best thing that has ever happened to this old town,” Brok said.",
        "The harbour has a “crane for the heavy ships of the coast.",
        "a harbour with a crane for the heavy ships of the coast.",
        "The harbour has a new crane for the heavy ships of the coast",
        f"The harbour has {'cranes and ' * 60}ships.",
    ],
)
def test_what_cannot_be_understood_alone_is_refused(sentence: str) -> None:
    assert bullet(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "after"),
    [
        ("He thanked the town for the harbour and for the ships of the coast.", LEDE),
        (
            "She said the harbour would be ready for the ships.",
            "Anna Lenz and Hanna Brok opened the harbour in Aarhus.",
        ),
        (
            "He thanked the town for the harbour and for the ships of the coast.",
            "Hanna Brok, the mayor of Velmar, opened the new harbour of the town on 3 May.",
        ),
    ],
)
def test_nobody_is_named_who_may_not_be_meant(sentence: str, after: str) -> None:
    assert bullet(sentence, after=after) is None


def test_a_role_that_two_persons_have_is_given_to_neither() -> None:
    one = bullet(
        "The mayor thanked the crews of the twelve ships.", after="Mayor Anna Lenz met Mayor Hugo Brok at sea."
    )

    assert one is None or one.edits == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The harbour got a new crane for the heavy ships yesterday.",
            "The harbour got a new crane for the heavy ships yesterday [5 May].",
        ),
        (
            "The harbour got a new crane on Friday, and it fell at 6 p.m. on the heavy ships.",
            "The harbour got a new crane on Friday [3 May], and it fell at 6 p.m. on the heavy ships.",
        ),
        (
            "The harbour got a new crane for the heavy ships on Friday (May 3).",
            "The harbour got a new crane for the heavy ships on Friday (May 3).",
        ),
        (
            "The harbour got a new crane for the heavy ships at 8:10 am (0610 UTC) yesterday.",
            "The harbour got a new crane for the heavy ships at 8:10 am (0610 UTC) yesterday [5 May].",
        ),
        (
            "Yesterday's storm broke the new crane for the heavy ships of the coast.",
            "Yesterday's [5 May] storm broke the new crane for the heavy ships of the coast.",
        ),
        (
            "The harbour gets a new crane for the heavy ships later this week.",
            "The harbour gets a new crane for the heavy ships later this week [6 to 12 May].",
        ),
        (
            "The harbour got a new crane for the heavy ships on Friday.",
            "The harbour got a new crane for the heavy ships on Friday [3 May].",
        ),
        (
            "The harbour gets a new crane for the heavy ships on 12 May.",
            "The harbour gets a new crane for the heavy ships on 12 May.",
        ),
    ],
)
def test_a_relative_day_is_followed_by_its_date(sentence: str, expected: str) -> None:
    one = bullet(sentence)

    assert one is not None
    assert one.text == expected


CONTRASTS = [
    ("However, the harbour has no crane for heavy ships.", "[...] the harbour has no crane for heavy ships."),
    ("But the harbour has no crane for heavy ships.", "[...] the harbour has no crane for heavy ships."),
    ("The harbour, however, has no crane for heavy ships.", "The harbour [...] has no crane for heavy ships."),
    ("The harbour has no crane for heavy ships, though.", "The harbour has no crane for heavy ships [...]."),
]


@pytest.mark.parametrize(("sentence", "expected"), CONTRASTS)
def test_half_of_a_contrast_is_told_below_the_other(sentence: str, expected: str) -> None:
    one = bullet(sentence)

    assert one is not None
    assert one.text == expected


@pytest.mark.parametrize("sentence", [row[0] for row in CONTRASTS])
def test_half_of_a_contrast_is_not_told_without_the_other(sentence: str) -> None:
    assert bullet(sentence, after=f"{LEDE}\nWhat is to be done about it now?") is None


def test_a_body_that_could_be_another_is_not_named() -> None:
    lede = "Velmar Broadcasting Group sued the Board of Wires in Velmar."

    assert bullet("The network tried to keep the mast of the old town.", after=f"{lede}\nWhat now?") is None
