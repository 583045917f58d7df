"""Which fictional people are one person."""

from collections.abc import Sequence

import pytest

from briefgen.model import Participant
from tests.unit.corpus.cast import body, corpus, groups, person, place

Cast = Sequence[tuple[Participant, Sequence[str]]]

STRIKER = person("Ada Brandt", "striker")
MINISTER = person("Ada Brandt", "Norwegian minister", affiliation="norway")
NORWAY = place("Norway")
LIND = person("Bea Lind")


def actors(*casts: Cast) -> list[str]:
    return groups(corpus(*casts).actors, "Ada Brandt")


def test_a_footballer_and_a_minister_of_one_name_stay_two() -> None:
    assert actors([STRIKER], [MINISTER, NORWAY]) == ["a", "b"]


def test_ministers_of_two_countries_are_two_and_of_one_country_one() -> None:
    dane = person("Ada Brandt", "Danish minister", affiliation="denmark")

    assert actors([MINISTER, NORWAY], [dane, place("Denmark")], [MINISTER, NORWAY]) == ["ac", "b"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("striker", "goalkeeper", ["ab"]),
        ("striker", "chief executive of Quist Ropes", ["a", "b"]),
        ("geologist", "Professor", ["ab"]),
        ("baker", "senator", ["a", "b"]),
        ("leader", "senator", ["ab"]),
        ("president of the club", "striker", ["ab"]),
    ],
)
def test_callings_that_nobody_has_at_a_time_part_a_name(one: str, other: str, expected: list[str]) -> None:
    assert actors([person("Ada Brandt", one)], [person("Ada Brandt", other)]) == expected


def test_the_chief_executive_of_a_country_holds_an_office_and_leads_no_company() -> None:
    chief = person("Ada Brandt", "Chief Executive of Norway", affiliation="norway")

    assert actors([chief, NORWAY], [MINISTER, NORWAY]) == ["ab"]


def test_who_has_been_a_footballer_can_be_a_minister() -> None:
    assert actors([person("Ada Brandt", "former striker")], [MINISTER, NORWAY]) == ["ab"]


def test_an_article_that_says_both_makes_them_one() -> None:
    assert actors([STRIKER], [MINISTER, NORWAY], [person("Ada Brandt", "striker", "minister")]) == ["abc"]


def test_a_footballer_and_a_minister_who_meet_the_same_person_are_one() -> None:
    assert actors([STRIKER, LIND], [MINISTER, NORWAY, LIND]) == ["ab"]


def test_a_footballer_and_a_minister_in_the_same_organisation_are_one() -> None:
    striker, minister = (person("Ada Brandt", role, affiliation="tide league") for role in ("striker", "minister"))

    assert actors([striker, body("Tide League")], [minister, body("Tide League")]) == ["ab"]


def test_a_relative_in_both_articles_says_nothing() -> None:
    assert actors([STRIKER, person("Ida Brandt")], [MINISTER, NORWAY, person("Ida Brandt")]) == ["a", "b"]


def test_articles_that_do_not_say_who_is_meant_are_linked_to_nobody_while_two_are_as_known() -> None:
    assert actors(
        [STRIKER], [MINISTER, NORWAY], [person("Ada Brandt")], [STRIKER, LIND], [person("Ada Brandt"), LIND]
    ) == [
        "ade",
        "b",
        "c",
    ]


def test_articles_that_do_not_say_who_is_meant_are_of_the_one_who_is_known_far_better() -> None:
    assert actors(*[[STRIKER]] * 4, [MINISTER, NORWAY], [person("Ada Brandt")]) == ["abcdf", "e"]


def test_no_evidence_keeps_the_link() -> None:
    assert actors([person("Ada Brandt", "director")], [person("Ada Brandt", "leader")], [STRIKER]) == ["abc"]


@pytest.mark.parametrize(
    "other",
    ["Ada M. Brandt", "Dr Ada Brandt", "CEO Ada Brandt", "Senators Ada Brandt", "Ada van Brandt", "ADA BRANDT"],
)
def test_titles_initials_and_particles_part_nobody(other: str) -> None:
    assert actors([person("Ada Brandt")], [person(other)]) == ["ab"]


@pytest.mark.parametrize("other", ["Ada Brandt Jr.", "Ada Brandt-Lind", "A. Brandt", "Brandt", "Ada", "Adam Brandt"])
def test_another_name_is_another_person(other: str) -> None:
    assert groups(corpus([person("Ada Brandt")], [person(other)]).actors) == ["a", "b"]


def test_a_place_or_a_body_of_the_article_begins_no_name() -> None:
    casts = [
        [person(name), place("Velmar"), body("Tide League")]
        for name in ("Velmar Ada Brandt", "Tide League CEO Ada Brandt")
    ]

    assert actors(*casts, [person("Ada Brandt")], [person("Velmar Ada Brandt")]) == ["abc"]


def test_other_middle_names_are_other_people_and_the_short_name_is_neither() -> None:
    casts = [[person(name)] for name in ("Ada Maria Brandt", "Ada Luise Brandt", "Ada Brandt", "Ada M. Brandt")]

    assert groups(corpus(*casts).actors) == ["ad", "b", "c"]


def test_other_initials_are_other_people() -> None:
    assert groups(corpus([person("Ada H. W. Brandt")], [person("Ada W. Brandt")], [LIND]).actors) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Robert Quist", "Bob Quist"), ("Yulia Zoltansky", "Julia Zoltanskiy"), ("Ada Maria Brandt", "Ada Brandt")],
)
def test_kindred_names_are_one_person_with_evidence_only(one: str, other: str) -> None:
    staff = [person(name, "leader", affiliation="tide league") for name in (one, other)]

    assert groups(corpus([person(one)], [person(other)]).actors) == ["a", "b"]
    assert groups(corpus([person(one), LIND], [person(other), LIND]).actors) == ["ab", "ab"]
    assert groups(corpus(*([each, body("Tide League")] for each in staff)).actors) == ["ab", "ab"]


def test_a_middle_name_is_left_out_by_who_does_the_same() -> None:
    assert actors([person("Ada Maria Brandt", "mayor")], [person("Ada Brandt", "mayor")]) == ["ab"]


def test_a_name_that_an_article_explains_is_one_person() -> None:
    told = person("Robert Quist", aliases=("Bob Quist",))

    assert groups(corpus([told], [person("Bob Quist")]).actors) == ["ab"]


def test_letters_with_dots_are_the_letters_that_are_written_for_them() -> None:
    assert groups(corpus([person("Jörg Müller")], [person("Joerg Mueller")], [person("Jorg Muller")]).actors) == ["abc"]


def test_whom_everybody_meets_is_no_evidence() -> None:
    others = [[person(name), LIND] for name in ("Ida Vik", "Ole Vik", "Per Vik", "Kai Vik")]

    assert groups(corpus([person("Robert Quist"), LIND], [person("Bob Quist"), LIND], *others).actors, "Bob Quist") == [
        "b"
    ]


def test_two_people_of_one_article_are_two() -> None:
    both = [person("Robert Quist"), person("Bob Quist"), LIND]

    assert groups(corpus(both, [person("Bob Quist"), LIND]).actors, "Robert Quist", "Bob Quist") == ["a", "ab"]


def test_who_splits_and_joins_keeps_the_old_ids() -> None:
    (before,) = corpus([STRIKER]).actors
    two = [actor for actor in corpus([STRIKER], [MINISTER, NORWAY]).actors if actor.kind == "person"]
    (joined,) = corpus([STRIKER], [person("Ada M. Brandt")]).actors

    assert before.id.startswith("ada-brandt-")
    assert [before.id in actor.former for actor in two] == [True, True]
    assert joined.id.startswith("ada-m-brandt-")
    assert joined.former == (before.id,)


def test_the_name_of_an_actor_has_no_title() -> None:
    casts = [[person(name)] for name in ("CEO Ada Brandt", "CEO Ada Brandt", "Ada Brandt")]
    (actor,) = corpus(*casts).actors

    assert (actor.name, actor.aliases) == ("Ada Brandt", ("CEO Ada Brandt",))
