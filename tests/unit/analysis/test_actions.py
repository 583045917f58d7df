"""What an actor does."""

from collections.abc import Sequence

import pytest

from briefgen.analysis.actions import find_actions
from briefgen.analysis.spans import in_order
from briefgen.model import Span
from tests.unit.analysis.reading import find, line


def actions(text: str, *, quoted: Sequence[Span] = ()) -> list[tuple[str, str, str | None]]:
    """Subject, verb and object as printed."""
    return [
        (action.subject.of(text), action.verb.of(text), action.object.of(text) if action.object else None)
        for action in find_actions(line(text), in_order(quoted))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brok opened the harbour.", [("Brok", "opened", "the harbour")]),
        ("Brok has opened the harbour.", [("Brok", "has opened", "the harbour")]),
        ("Brok did not open the harbour.", [("Brok", "did not open", "the harbour")]),
        ("Brok no longer holds a title.", [("Brok", "no longer holds", "a title")]),
        ("Lenz sailed. Brok did not.", [("Lenz", "sailed", None), ("Brok", "did not", None)]),
        ("Neither Brok nor Lenz opened the harbour.", []),
        ("No mayor opened the harbour.", []),
        ("Brok spoke on Friday.", [("Brok", "spoke", "on Friday")]),
        ("Brok slept.", [("Brok", "slept", None)]),
        ("Brok was glad.", [("Brok", "was", "glad")]),
        ("Brok smiled and left.", [("Brok", "smiled", None), ("Brok", "left", None)]),
        ("The harbour was opened by Brok.", [("harbour", "was opened", "by Brok")]),
    ],
)
def test_a_finite_verb_with_a_subject_is_an_action(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Brok said the harbour was shut.",
        "To open the harbour.",
        "Opening the harbour at noon.",
        "The harbour of Velmar.",
    ],
)
def test_what_only_carries_a_statement_or_is_not_finite_is_none(text: str) -> None:
    assert "Brok" not in [subject for subject, _, _ in actions(text)]


def test_what_is_quoted_is_nobodys_action() -> None:
    text = "“Brok sank the boat,” said Lenz."

    assert "Brok" not in [subject for subject, _, _ in actions(text, quoted=[Span(0, 22)])]


def test_a_long_object_is_left_out_and_not_cut() -> None:
    text = f"Brok opened the harbour of {', '.join(f'Town {n}' for n in range(20))} and the sea."

    assert actions(text)[0] == ("Brok", "opened", None)


def test_the_subject_of_an_action_is_the_whole_mention_and_its_sentence_is_told() -> None:
    text = "Ships came. Danish Prime Minister Hanna Brok opened the harbour. She slept."
    (brok,) = [participant for participant in find(text).participants if participant.kind == "person"]

    assert [(a.subject.of(text), a.verb.of(text), a.sentence.of(text)) for a in brok.actions] == [
        ("Hanna Brok", "opened", "Danish Prime Minister Hanna Brok opened the harbour."),
        ("She", "slept", "She slept."),
    ]


def test_the_sentence_of_an_action_is_one_of_the_analysis() -> None:
    analysis = find(" Hanna Brok opened the harbour on Friday.")

    sentences = {sentence.span for sentence in analysis.sentences}
    assert {action.sentence for one in analysis.participants for action in one.actions} <= sentences


@pytest.mark.xfail(strict=True, reason="the head of the subject is the title, which is no mention of its own")
def test_a_person_behind_a_title_and_a_comma_acts() -> None:
    (lenz,) = find("The opposition leader, Hugo Lenz, opened the harbour.").participants

    assert len(lenz.actions) == 1
