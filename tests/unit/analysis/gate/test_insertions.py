"""The names and dates that may stand in brackets."""

from dataclasses import replace

import pytest

from briefgen.analysis.gate import Ground, faults
from tests.unit.analysis.gate.bulletnotation import ground_of, make
from tests.unit.analysis.gate.tale import DENIAL, LEDE, PRAISE, SAID, THANKS, WEEK, refused
from tests.unit.analysis.reading import find


@pytest.mark.parametrize("name", ["Mara Voss", "Voss"])
def test_a_pronoun_is_replaced_by_a_name_of_whoever_it_means(name: str, ground: Ground) -> None:
    assert faults(make(ground, SAID.replace("She", f"{{She|{name}}}"), second=LEDE), ground) == ()


@pytest.mark.parametrize("name", ["Peter Marn", "Mara Lund", "Ostwick", "Mara Voss’s", "not", "Monday"])
def test_a_pronoun_is_replaced_by_no_other_words(name: str, ground: Ground) -> None:
    refused(make(ground, SAID.replace("She", f"{{She|{name}}}"), second=LEDE), ground, "Nothing says that")


def test_another_speaker_in_brackets_is_told(ground: Ground) -> None:
    one = make(ground, SAID.replace("She", "{She|Peter Marn}"), second=DENIAL)

    refused(one, ground, "is not whom the quotation has")


@pytest.mark.parametrize("word", ["harbour", "Monday", "said"])
def test_nothing_but_a_pronoun_is_replaced(word: str, ground: Ground) -> None:
    refused(make(ground, SAID.replace(word, f"{{{word}|Mara Voss}}"), second=LEDE), ground)


def test_a_role_is_followed_by_the_name_of_whoever_has_it(ground: Ground) -> None:
    role = "The harbour master"

    assert faults(make(ground, THANKS.replace(role, f"{role}{{+Mara Voss}}"), second=LEDE), ground) == ()
    refused(make(ground, THANKS.replace(role, f"{role}{{+Peter Marn}}"), second=DENIAL), ground, "Nothing says that")
    refused(make(ground, THANKS.replace("crews", "crews{+Mara Voss}"), second=LEDE), ground, "Nothing says that")


def test_the_second_evidence_says_who_is_meant(ground: Ground) -> None:
    notation = SAID.replace("She", "{She|Mara Voss}")

    refused(make(ground, notation), ground, "Neither evidence says")
    refused(make(ground, notation, second=DENIAL), ground, "Neither evidence says")
    refused(make(ground, notation, second=PRAISE), ground, "says nothing that the bullet needs")
    refused(make(ground, LEDE, second=DENIAL), ground, "says nothing that the bullet needs")


def test_a_name_that_comes_later_does_not_say_who_is_meant() -> None:
    ground = ground_of(find("Voss sailed on Monday. Her crew waited, and Voss was late for the tide."))
    one = make(ground, "{Her|Voss’s} crew waited, and Voss was late for the tide.", second="Voss sailed")

    assert faults(one, ground) == ()
    refused(replace(one, evidence=one.evidence[:1]), ground, "Neither evidence says")


@pytest.mark.parametrize("told", ["5 January", "5 January 2026"])
def test_a_relative_date_is_followed_by_its_day(told: str, ground: Ground) -> None:
    assert faults(make(ground, SAID.replace("Monday", f"Monday{{+{told}}}")), ground) == ()


@pytest.mark.parametrize(
    "told",
    [
        "6 January",
        "5 February",
        "5 January 2025",
        "January 2026",
        "2026",
        "5",
        "31 June",
        "4 to 5 January",
        "05 January",
    ],
)
def test_a_bracket_with_another_date_is_refused(told: str, ground: Ground) -> None:
    refused(make(ground, SAID.replace("Monday", f"Monday{{+{told}}}")), ground, "is not the date")


@pytest.mark.parametrize(
    ("printed", "told", "passes"),
    [
        ("last week", "29 December 2025 to 4 January 2026", True),
        ("last week", "29 December to 4 January", False),
        ("last week", "5 to 11 January", False),
        ("last month", "December 2025", True),
        ("last month", "December 2026", False),
        ("last month", "December", False),
    ],
)
def test_weeks_and_months_are_told_whole(printed: str, told: str, passes: bool, ground: Ground) -> None:  # noqa: FBT001
    assert (faults(make(ground, WEEK.replace(printed, f"{printed}{{+{told}}}")), ground) == ()) is passes


def test_a_date_told_by_itself_gets_no_bracket(ground: Ground) -> None:
    refused(make(ground, LEDE.replace("5 January", "5 January{+5 January}")), ground, "gets no bracket")


def test_a_year_that_nobody_knows_is_not_left_out() -> None:
    ground = replace(ground_of(find("The harbour has been shut since Monday.", published="2026-01-07")), published=None)

    refused(make(ground, "The harbour has been shut since Monday{+5 January}."), ground, "is not the date")
    assert faults(make(ground, "The harbour has been shut since Monday{+5 January 2026}."), ground) == ()
