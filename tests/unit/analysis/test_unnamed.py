"""People and groups without a name."""

import pytest

from tests.unit.analysis.reading import find, gap


def unnamed(text: str) -> list[tuple[str, str]]:
    """Name and kind of the participants who are nowhere named."""
    return [
        (participant.name, participant.kind)
        for participant in sorted(find(text).participants, key=lambda participant: participant.mentions[0].span)
        if not any(mention.form in {"name", "demonym"} for mention in participant.mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” officials said.", [("officials", "group")]),
        ("“We sail,” a spokesman said.", [("spokesman", "person")]),
        ("“We sail,” said two officials familiar with the plan.", [("two officials familiar with the plan", "group")]),
        ("Residents said the harbour smelled of fish.", [("residents", "group")]),
        ("Police said the road was closed.", [("police", "group")]),
        ("Prosecutors allege that the boat was stolen.", [("prosecutors", "group")]),
        ("Critics say the harbour is a waste.", [("critics", "group")]),
        ("“We sail every day,” says a woman in a red coat.", [("woman in a red coat", "person")]),
        ("According to two officials, the harbour will open.", [("two officials", "group")]),
        ("European leaders left on Friday.", [("European leaders", "group")]),
    ],
)
def test_whoever_speaks_without_a_name_is_an_actor(text: str, expected: list[tuple[str, str]]) -> None:
    assert unnamed(text) == expected


def test_a_group_that_acts_is_an_actor() -> None:
    assert unnamed("The foreign ministers of Denmark and Sweden met on Friday.") == [
        ("foreign ministers of Denmark and Sweden", "group")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report said the harbour was unsafe.",
        "The harbour opened on Friday.",
        "Ships of the coast came on Friday.",
        "“The officials sail every day,” Hanna Brok said.",
        "Hanna Brok said the harbour was open.",
    ],
)
def test_documents_things_and_what_is_quoted_are_nobody(text: str) -> None:
    assert unnamed(text) == []


def test_a_described_person_who_is_named_elsewhere_is_one_actor() -> None:
    text = "Danish Prime Minister Hanna Brok spoke. “We sail,” the prime minister said."

    assert unnamed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two officials familiar with the plan left. “We sail,” the two officials familiar with the plan said.",
            ["two officials familiar with the plan"],
        ),
        ("“We sail every day,” officials said. “We row every day,” the officials said.", ["officials"]),
    ],
)
def test_the_same_description_is_the_same_actor(text: str, expected: list[str]) -> None:
    assert [name.lower() for name, _ in unnamed(text)] == expected


def test_a_description_keeps_the_capital_of_a_name_in_it() -> None:
    assert unnamed("Danish officials said the harbour was open.") == [("Danish officials", "group")]


@pytest.mark.parametrize(
    "text",
    [
        "“We sail,” said the harbour master.",
        gap("“We sail,” said the 45-year-old.", reason="an age is no role noun"),
        gap("“We sail every day,” said one.", reason="“one” is no noun"),
    ],
)
def test_every_speaker_without_a_name_is_somebody(text: str) -> None:
    assert find(text).quotations[0].speaker is not None
