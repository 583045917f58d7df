"""Names grouped into the actors that they name."""

import pytest

from briefgen.analysis.comparing import normal
from briefgen.analysis.grouping import Group, group_names
from briefgen.analysis.names import find_names
from tests.unit.analysis.reading import actor, find, gap, read


def groups(text: str) -> tuple[Group, ...]:
    parsed = read(text)
    return group_names(parsed, find_names(parsed))


def forms(text: str) -> dict[str, list[str]]:
    """Name of each actor -> its printed forms, in reading order."""
    return {group.name: [name.tokens.text for name in group.names] for group in groups(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hanna Brok opened the harbour. Brok was glad.", {"Hanna Brok": ["Hanna Brok", "Brok"]}),
        ("Brok was glad. Hanna Brok opened the harbour.", {"Hanna Brok": ["Brok", "Hanna Brok"]}),
        ("Hanna Brok’s boat sank. Brok’s crew swam.", {"Hanna Brok": ["Hanna Brok", "Brok"]}),
        ("Hanna Brok's boat sank. Brok's crew swam.", {"Hanna Brok": ["Hanna Brok", "Brok"]}),
        ("Hanna J. Brok spoke. Hanna Brok was glad.", {"Hanna J. Brok": ["Hanna J. Brok", "Hanna Brok"]}),
        ("José Pérez spoke. Pérez was glad.", {"José Pérez": ["José Pérez", "Pérez"]}),
        (
            "Ludwig van der Brok spoke. Van der Brok was glad. Brok left.",
            {"Ludwig van der Brok": ["Ludwig van der Brok", "Van der Brok", "Brok"]},
        ),
        ("Dr Hanna Brok spoke. Dr Brok was glad.", {"Hanna Brok": ["Hanna Brok", "Brok"]}),
    ],
)
def test_a_surname_is_short_for_the_full_name(text: str, expected: dict[str, list[str]]) -> None:
    assert forms(text) == expected


def test_two_persons_of_one_surname_stay_apart_and_the_bare_surname_is_nobody() -> None:
    text = "Hanna Brok and Peter Brok left early. Brok was glad."

    assert forms(text) == {"Hanna Brok": ["Hanna Brok"], "Peter Brok": ["Peter Brok"]}


def test_a_courtesy_tells_which_of_two_persons_of_one_surname_is_meant() -> None:
    text = "Hanna Brok left. Peter Brok left. Mr. Brok was glad."

    assert forms(text) == {"Hanna Brok": ["Hanna Brok"], "Peter Brok": ["Peter Brok", "Brok"]}


ORDINARY = "any capitalised word that equals a surname is taken for it, even one that only opens a sentence"


@pytest.mark.parametrize(
    ("text", "forms_of"),
    [
        ("Peter March visited Aarhus on Friday. March was cold in the town.", ["Peter March"]),
        ("Hanna Brok spoke. The Brok Foundation was glad.", ["Hanna Brok"]),
        ("Hanna Brok spoke on Brok Street.", ["Hanna Brok"]),
        ("Hugo Rich visited Aarhus on Friday. Rich countries were glad.", ["Hugo Rich"]),
        ("Mark Stone visited Aarhus on Friday. Stone walls fell.", ["Mark Stone"]),
        ("Hanna Brok spoke on Friday. Mr Brok was glad.", ["Hanna Brok"]),
        ("Hanna Brok spoke on Friday. Hanna was glad, said Brok.", ["Hanna Brok", "Hanna", "Brok"]),
    ],
)
def test_a_word_is_the_person_only_where_it_means_the_person(text: str, forms_of: list[str]) -> None:
    assert forms_of in forms(text).values()


def test_a_surname_that_is_no_whole_word_is_nobody() -> None:
    assert forms("Hanna Brok left. Brokdale was glad.")["Hanna Brok"] == ["Hanna Brok"]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The Velmar Port Authority (VPA) closed. The VPA was glad.", ["Velmar Port Authority", "VPA", "VPA"]),
        ("The Velmar Port Authority closed. The VPA was glad.", ["Velmar Port Authority", "VPA"]),
        ("The World Health Organization warned. The WHO was glad.", ["World Health Organization", "WHO"]),
    ],
)
def test_an_acronym_is_short_for_its_long_form(text: str, together: list[str]) -> None:
    assert together in forms(text).values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United States met. The US was glad. American ships left.",
            {"United States": ["United States", "US", "American"]},
        ),
        ("Russia met. The Russians were glad.", {"Russia": ["Russia", "Russians"]}),
        ("The UK met. Britain was glad.", {"United Kingdom": ["UK", "Britain"]}),
    ],
)
def test_a_country_has_one_name_whatever_is_printed(text: str, expected: dict[str, list[str]]) -> None:
    assert forms(text) == expected
    assert {group.kind for group in groups(text)} == {"place"}


def test_a_country_of_the_article_alone_has_its_demonyms_too() -> None:
    assert forms("They sailed to Brevonia. The Brevonian fleet and the Brevonians were glad.") == {
        "Brevonia": ["Brevonia", "Brevonian", "Brevonians"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denmark is ready. Copenhagen has stressed that it will pay.", {"Denmark": ["Denmark", "Copenhagen"]}),
        ("Danish ships left. Copenhagen warned that it would pay.", {"Denmark": ["Danish", "Copenhagen"]}),
        ("Denmark is ready. Ministers met in Copenhagen.", {"Denmark": ["Denmark"], "Copenhagen": ["Copenhagen"]}),
        ("Ministers met in Copenhagen.", {"Copenhagen": ["Copenhagen"]}),
        ("Denmark is ready. Copenhagen is a city.", {"Denmark": ["Denmark"], "Copenhagen": ["Copenhagen"]}),
    ],
)
def test_a_capital_stands_for_its_country_only_when_it_acts(text: str, expected: dict[str, list[str]]) -> None:
    assert forms(text) == expected


def test_the_surnames_that_the_model_left_untagged_are_found() -> None:
    text = "Hugo Stark opened the harbour. Ships, Stark said, come first. Stark’s boat sank."

    assert forms(text)["Hugo Stark"] == ["Hugo Stark", "Stark", "Stark"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Hanna Brok opened the harbour. Brok was glad.", "Hanna Brok", "person"),
        ("The Velmar Port Authority closed the gate.", "Velmar Port Authority", "organisation"),
        ("They sailed to Denmark.", "Denmark", "place"),
        ("Hanna Brok, mayor of Velmar, spoke.", "Velmar", "place"),
        gap(
            "Jordan Brok flew to Jordan. Jordan was hot.",
            "Jordan",
            "place",
            reason="a third actor, a person, is made of it",
        ),
    ],
)
def test_an_actor_has_the_kind_of_its_fullest_name(text: str, name: str, kind: str) -> None:
    assert [group.kind for group in groups(text) if group.name == name] == [kind]


def test_groups_are_in_the_order_of_their_first_mention() -> None:
    assert list(forms("Denmark met NATO. Hanna Brok met Denmark.")) == ["Denmark", "NATO", "Hanna Brok"]


@pytest.mark.parametrize(
    ("printed", "compared"),
    [
        ("Hanna  Brok", "hanna brok"),
        ("HANNA BROK", "hanna brok"),
        ("Brok’s", "brok"),
        ("Brok's", "brok"),
        ("the Broks’", "the broks"),
        ("Straße", "strasse"),
        ("José", "josé"),
    ],
)
def test_names_are_compared_without_case_space_and_possessive(printed: str, compared: str) -> None:
    assert normal(printed) == compared


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Hanna Brok opened it. Her brother, Peter Brok, was there.\nBrok was glad.", "Hanna Brok", 2),
        ("Hanna Brok opened it. Her brother, Peter Brok, was there. Brok was glad.", "Hanna Brok", 1),
        ("Hanna Brok opened it.\nPeter Brok was there.\nBrok was glad.", "Hanna Brok", 1),
        ("Hanna Brok and her husband, Peter Brok, were there.\nMr Brok was glad.", "Hanna Brok", 1),
        ("Mohamed Karim spoke. Mohammed Karim was glad.", "Mohammed Karim", 2),
        ("Ayman al-Karimi spoke. Karimi was glad.", "Ayman al-Karimi", 2),
        ("Hugo Lenz Jr. spoke. Lenz was glad.", "Hugo Lenz Jr.", 2),
    ],
)
def test_a_surname_means_the_one_whose_family_the_others_are(text: str, name: str, count: int) -> None:
    assert len(forms(text).get(name, [])) == count


def test_half_a_country_is_the_country_where_no_other_begins_so() -> None:
    assert forms("North Korea closed the border. The North said so on Friday.")["North Korea"] == [
        "North Korea",
        "North",
    ]


def test_a_noun_for_bodies_with_a_capital_points_at_the_body() -> None:
    (court, *_) = groups("The Velmari Harbour Court ruled on Friday. Lawyers said the Court was right.")

    assert court.name == "Velmari Harbour Court"


@pytest.mark.parametrize(
    ("text", "title", "name", "count"),
    [
        ("Hugo Van Brok met Anna Van Brok.\nVan Brok was glad.", "Anna Van Brok wins", "Anna Van Brok", 2),
        ("Hugo Van Brok met Anna Van Brok.\nVan Brok was glad.", "A win", "Anna Van Brok", 1),
        ("Gloria Brok left. Her mother, Gloria Lenz Brok, stayed.", "", "Gloria Brok", 1),
        ("Ana Montero Ruiz left. Montero was glad.", "", "Ana Montero Ruiz", 2),
        ("Peter John Brok left. John was glad.", "", "Peter John Brok", 1),
    ],
)
def test_of_a_family_the_headline_tells_who_is_meant(text: str, title: str, name: str, count: int) -> None:
    mentions = actor(find(text, title=title), name).mentions

    assert sum(mention.form == "name" for mention in mentions) == count
