"""Who is in the article."""

import pytest

from tests.unit.analysis.reading import actor, find, names

LAW = "Danish Prime Minister Hanna Brok met NATO in Velmar. Brok was glad. The prime minister slept."


def test_a_participant_has_every_mention_in_reading_order() -> None:
    brok = actor(find(LAW), "Hanna Brok")

    assert [(m.span.of(LAW), m.form) for m in brok.mentions] == [
        ("Hanna Brok", "name"),
        ("Brok", "name"),
        ("The prime minister", "role"),
    ]


def test_a_person_has_roles_as_printed_and_others_have_none() -> None:
    analysis = find(LAW)

    assert [role.of(LAW) for role in actor(analysis, "Hanna Brok").roles] == ["Danish Prime Minister"]
    assert actor(analysis, "NATO").roles == ()


def test_roles_before_and_behind_are_both_kept() -> None:
    text = "Mayor Hanna Brok spoke. Hanna Brok, the leader of the Liberal Party, left."

    assert [role.of(text) for role in actor(find(text), "Hanna Brok").roles] == [
        "Mayor",
        "the leader of the Liberal Party",
    ]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Danish Prime Minister Hanna Brok spoke.", "Denmark"),
        ("NATO Secretary-General Hanna Brok spoke.", "NATO"),
        ("Hanna Brok, who leads the Danish Liberal Party, spoke.", "Danish Liberal Party"),
        ("Mayor Hanna Brok spoke.", None),
        ("Hanna Brok spoke in Denmark.", None),
    ],
)
def test_the_affiliation_is_the_actor_named_in_the_role(text: str, affiliation: str | None) -> None:
    analysis = find(text)
    id = actor(analysis, "Hanna Brok").affiliation

    assert (analysis.participant(id).name if id else None) == affiliation


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Hanna Brok left. Brok slept.", "Hanna Brok", ("Brok",)),
        ("Hanna Brok’s boat sank. Brok’s crew swam.", "Hanna Brok", ("Brok",)),
        ("The US met. The United States was glad. The US slept.", "United States", ("US",)),
        ("Hanna Brok left. Hanna Brok slept.", "Hanna Brok", ()),
    ],
)
def test_the_other_printed_names_are_aliases(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert actor(find(text), name).aliases == aliases


def test_ids_are_readable_and_those_of_two_equal_names_differ() -> None:
    text = "José Pérez met the Velmar Port Authority. “We sail,” officials said."

    assert {participant.id for participant in find(text).participants} >= {
        "jose-perez",
        "velmar-port-authority",
        "officials",
    }


def test_a_name_without_latin_letters_has_an_id() -> None:
    ids = [participant.id for participant in find("Мария Брок met Олег Ленц in Denmark on Friday.").participants]

    assert all(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Secretary of State, Hanna Brok, spoke.", ["Hanna Brok"]),
        ("Hanna Brok boasted that she SAVED the harbour.", ["Hanna Brok"]),
        ("Hanna Brok and Peter Brok left. Brok was glad.", ["Hanna Brok", "Peter Brok"]),
    ],
)
def test_no_actor_is_made_of_a_fragment(text: str, expected: list[str]) -> None:
    assert names(find(text)) == expected


def test_no_actor_is_made_of_the_headline() -> None:
    headline = "Velmar Harbour Ambitions Rise As NATO Returns"
    text = f"{headline}\nHanna Brok opened the harbour on Friday after a winter of storms and ice."

    assert names(find(text, title=headline)) == ["Hanna Brok"]


def test_a_joint_role_is_that_of_both() -> None:
    analysis = find("Hanna Brok, the mayor, and Hugo Lenz, a doctor, met on Friday.")

    assert [len(actor(analysis, name).roles) for name in ("Hanna Brok", "Hugo Lenz")] == [1, 1]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("President of Argentina Hanna Brok said the bill would pass.", "Hanna Brok", "President of Argentina"),
        ("US Ambassador to Germany Hugo Lenz said the bill would pass.", "Hugo Lenz", "US Ambassador to Germany"),
        ("First Minister of Scotland Nicola Harne said the bill would pass.", "Nicola Harne", "First Minister of Scotland"),
        ("Former US Ambassador to the United Nations Nikki Brok said the bill would pass.", "Nikki Brok", "Former US Ambassador to the United Nations"),
        (
            "Retired FBI agent and terrorism specialist Ali Lenz told reporters he would come.",
            "Ali Lenz",
            "Retired FBI agent and terrorism specialist",
        ),
    ],
)  # fmt: skip
def test_the_holder_of_an_office_is_a_person_of_their_own_and_its_speaker(text: str, name: str, role: str) -> None:
    analysis = find(text)
    brok = actor(analysis, name)

    assert [span.of(text) for span in brok.roles] == [role]
    assert not [one.name for one in analysis.participants if one.kind == "person" and one != brok]
    assert {one.speaker for one in analysis.quotations} == {brok.id}


@pytest.mark.parametrize(
    "who", ["A friend of Hanna Brok", "A spokesman for minister Hanna Brok", "The sister of Hanna Brok"]
)
def test_who_is_described_by_somebody_else_is_not_that_person(who: str) -> None:
    analysis = find(f"{who} said the harbour was open.")

    assert actor(analysis, "Hanna Brok").id not in {one.speaker for one in analysis.quotations}


def test_a_description_does_not_reach_over_a_quotation_mark() -> None:
    text = '"I am in awe of those who ran to keep us all safe" tweeted Mayor of London Sadiq Velmar.'

    assert {one.name for one in find(text).participants} == {"London", "Sadiq Velmar"}
