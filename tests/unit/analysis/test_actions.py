"""What is done, by whom and to whom."""

from collections.abc import Sequence

import pytest

from briefgen.analysis.actions import find_actions
from briefgen.analysis.spans import in_order
from briefgen.model import Action, Span
from tests.unit.analysis.reading import actor, find, line


def actions(text: str, *, quoted: Sequence[Span] = ()) -> list[tuple[str, str, str | None]]:
    """Subject, verb and object as printed."""
    return [in_words(text, act.action) for act in find_actions(line(text), in_order(quoted))]


def in_words(text: str, action: Action) -> tuple[str, str, str | None]:
    """Subject, verb and object of an action as printed."""
    return action.subject.of(text), action.verb.of(text), action.object.of(text) if action.object else None


def parts(text: str) -> list[tuple[list[str], list[str]]]:
    """Who does it and to whom it is done, for each act."""
    return [
        ([head.text for head in act.doers], [head.text for head in act.undergoers])
        for act in find_actions(line(text), in_order(()))
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
        ("The harbour was opened by Brok.", [("The harbour", "was opened", "by Brok")]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brok offered the boat to the museum.", ("Brok", "offered", "the boat to the museum")),
        ("Brok renamed the boat on Friday.", ("Brok", "renamed", "the boat")),
        ("Brok made the port a fortress.", ("Brok", "made", "the port a fortress")),
        ("Brok encouraged Lenz to publish the plans.", ("Brok", "encouraged", "Lenz to publish the plans")),
        ("Brok drew a map, which was lost.", ("Brok", "drew", "a map")),
        ("Brok met the Harbour Union (HU) on Friday.", ("Brok", "met", "the Harbour Union (HU)")),
        ("Brok called the plan a “gift”.", ("Brok", "called", "the plan a “gift”")),
    ],
)
def test_an_object_is_printed_with_what_completes_it(text: str, expected: tuple[str, str, str | None]) -> None:
    assert actions(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Brok would open the harbour.", "would open"),
        ("Brok may open the harbour.", "may open"),
        ("Brok will not open the harbour.", "will not open"),
        ("Brok allegedly sank the boat.", "allegedly sank"),
        ("Brok reportedly never sank the boat.", "reportedly never sank"),
    ],
)
def test_the_verb_is_printed_with_the_words_that_weaken_it(text: str, verb: str) -> None:
    assert [printed for _, printed, _ in actions(text)] == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "If Brok sinks the boat, Lenz will leave.",
        "Lenz will leave unless Brok resigns.",
        "Did Brok sink the boat?",
        "Brok did not sail or swim.",
        "It is possible that Brok sank the boat.",
        "Reportedly, the harbour was shut after Brok sank the boat.",
        "Brok did not say that Lenz sank the boat.",
        "The boat that Brok sank was old.",
    ],
)
def test_what_is_asked_supposed_or_doubted_is_not_told_as_done(text: str) -> None:
    assert not {"sinks", "sank", "sink", "leave", "will leave", "swim", "resigns"} & {
        verb for _, verb, _ in actions(text)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brok was arrested.", ([], ["Brok"])),
        ("Brok was arrested by Lenz.", (["Lenz"], ["Brok"])),
        ("Lenz arrested Brok.", (["Lenz"], ["Brok"])),
        ("Lenz gave Brok the key.", (["Lenz"], ["Brok", "key"])),
        ("Brok and Lenz opened the harbour.", (["Brok", "Lenz"], ["harbour"])),
        ("Brok, a self-described Liberal, opened the harbour.", (["Brok"], ["harbour"])),
        ("The mayor, Hanna Brok, opened the harbour.", (["Brok"], ["harbour"])),
        ("Brok hid until Lenz opened the harbour.", (["Brok"], [])),
        ("Brok had a boat.", (["Brok"], [])),
    ],
)
def test_who_does_it_and_to_whom_it_is_done(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert parts(text)[0] == expected


def test_a_person_behind_a_title_and_a_comma_acts() -> None:
    text = "The opposition leader, Hugo Lenz, opened the harbour."
    (lenz,) = find(text).participants

    assert [in_words(text, action) for action in lenz.actions] == [("Hugo Lenz", "opened", "the harbour")]


@pytest.mark.parametrize(
    "text",
    [
        "Hugo Lenz stayed. Hanna Brok argues that Velmar Bank needs the island.",
        "Hugo Lenz stayed. According to Hanna Brok, Velmar Bank needs the island.",
        "Hugo Lenz stayed. Velmar Bank needs the island, Hanna Brok said.",
        "Hugo Lenz stayed. Hanna Brok believes Velmar Bank needs the island.",
    ],
)
def test_what_somebody_claims_of_another_is_no_action_of_the_other(text: str) -> None:
    bank = actor(find(text), "Velmar Bank")

    assert bank.actions == ()


def test_a_passive_is_undergone_and_its_agent_acts() -> None:
    text = "Hanna Brok was arrested by Hugo Lenz."
    analysis = find(text)
    expected = [("Hanna Brok", "was arrested", "by Hugo Lenz")]

    assert [in_words(text, action) for action in actor(analysis, "Hanna Brok").undergoes] == expected
    assert actor(analysis, "Hanna Brok").actions == ()
    assert [in_words(text, action) for action in actor(analysis, "Hugo Lenz").actions] == expected


def test_the_most_telling_action_comes_first() -> None:
    text = "Hanna Brok, who chaired the board, was glad.\nHanna Brok slept.\nHanna Brok sold the harbour to a bank."

    assert [action.verb.of(text) for action in actor(find(text), "Hanna Brok").actions] == [
        "chaired",
        "slept",
        "sold",
        "was",
    ]


def test_nobody_does_anything_in_a_sentence_without_end() -> None:
    text = "Brok, " + "who met the man, " * 200 + "opened the harbour. Lenz closed it."

    assert actions(text) == [("Lenz", "closed", "it")]
