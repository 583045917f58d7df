"""What the articles of one story say alike, what each adds, and where their figures differ."""

import pytest

from briefgen.corpus.comparing import add_up, find_differences, find_lead, find_sayings
from briefgen.model import Analysis, Number
from tests.unit.pages.factory import analysis, bullet, find, quotation

FIRST = (
    "The ferry Aldona ran aground on the Gannet reef on Sunday. "
    "Its captain Bo Lund said: “We felt the rudder go, and then the rock.”"
)
SECOND = (
    "The Aldona ran aground on the Gannet reef, Sunday's last ferry. "
    "Inspectors had found rust at the rudder of the ship in two surveys. "
    "“We felt the rudder go,” Lund told them."
)


def quoting(text: str, content: str, **fields: object) -> Analysis:
    return analysis(text, quotations=(quotation(text, content, **fields),))


def counting(text: str, figure: str, value: float, unit: str | None, published: str = "2026-03-02") -> Analysis:
    return analysis(text, published=published, numbers=(Number(find(text, figure), value, unit),))


# -- sayings ----------------------------------------------------------------------------------------------------------


def test_words_quoted_whole_and_in_part_are_one_saying_the_fullest_first() -> None:
    part, whole = (
        quoting(SECOND, "“We felt the rudder go,”"),
        quoting(FIRST, "“We felt the rudder go, and then the rock.”"),
    )

    ((one, other),) = find_sayings([part, whole])

    assert (one.article, other.article) == (1, 0)
    assert one.words == ("we", "felt", "the", "rudder", "go", "and", "then", "the", "rock")


@pytest.mark.parametrize(
    ("content", "sayings"), [("“A sad day.”", 0), ("“I was on the bridge all night, and nobody asked us.”", 1)]
)
def test_few_words_and_other_words_are_no_saying(content: str, sayings: int) -> None:
    several = quoting(f"{content} Lund told the inspectors of the rust in Tessel.", content)
    other = quoting(FIRST, "“We felt the rudder go, and then the rock.”")

    assert find_sayings([several, other]) == ()
    assert len(find_sayings([several, several])) == sayings


def test_of_a_mixed_quotation_what_is_inside_the_marks_is_compared() -> None:
    text = "The captain swore that they “felt the rudder go, and then the rock” in the fog."
    mixed = quoting(text, "they “felt the rudder go, and then the rock” in the fog", form="mixed")

    ((_, said),) = find_sayings([quoting(FIRST, "“We felt the rudder go, and then the rock.”"), mixed])

    assert said.words == ("felt", "the", "rudder", "go", "and", "then", "the", "rock")


def test_reported_words_are_never_a_saying() -> None:
    indirect = quoting(FIRST, "the rudder go, and then the rock", form="indirect")

    assert find_sayings([indirect, indirect]) == ()


# -- additions --------------------------------------------------------------------------------------------------------


def test_a_bullet_is_new_if_no_earlier_article_tells_it() -> None:
    first = analysis(FIRST, summary=(bullet(FIRST, "ran aground"),))
    second = analysis(SECOND, summary=(bullet(SECOND, "ran aground"), bullet(SECOND, "rust at the rudder")))

    assert [[line.text for line in lines] for lines in add_up([first, second])] == [
        ["The ferry Aldona ran aground on the Gannet reef on Sunday."],
        ["Inspectors had found rust at the rudder of the ship in two surveys."],
    ]


def test_the_lead_tells_most_of_what_the_others_tell() -> None:
    aside = "The pilots of Velmar were not asked for their advice, a council of the harbour said."
    both = analysis(SECOND, summary=(bullet(SECOND, "ran aground"), bullet(SECOND, "rust at the rudder")))
    first, other = (
        analysis(FIRST, summary=(bullet(FIRST, "ran aground"),)),
        analysis(aside, summary=(bullet(aside, "pilots"),)),
    )

    assert find_lead([other, first, both]) in (1, 2)
    assert find_lead([other, other, other]) == 2


# -- differences ------------------------------------------------------------------------------------------------------

STORM = "The storm over Velmar and Tessel has killed 14 fishermen off the Gannet reef."
STORM_TOO = "The storm killed 17 fishermen of Velmar and Tessel off the Gannet reef, the coastguard says."


def test_other_figures_of_one_matter_stand_side_by_side() -> None:
    early, late = counting(STORM, "14", 14, "fishermen"), counting(STORM_TOO, "17", 17, "fishermen")

    ((one, other),) = find_differences([early, late])

    assert (one.article, one.number.value, other.article, other.number.value) == (0, 14, 1, 17)
    assert one.matter == "dead"
    assert one.sentence.of(STORM) == STORM


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit", "published"),
    [
        (STORM, "14", 14, "fishermen", "2026-03-02"),
        (STORM_TOO.replace("17", "14.1"), "14.1", 14.1, "fishermen", "2026-03-02"),
        (STORM_TOO.replace("killed", "hurt"), "17", 17, "fishermen", "2026-03-02"),
        (STORM_TOO, "17", 17, "fishermen", "2026-04-02"),
        ("A bus fell into the gorge of Brask and killed 17 pupils on a trip.", "17", 17, "pupils", "2026-03-02"),
    ],
    ids=["the same", "rounded", "another toll", "a month later", "another matter"],
)
def test_figures_that_agree_or_are_of_something_else_do_not(
    text: str, figure: str, value: float, unit: str, published: str
) -> None:
    early = counting(STORM, "14", 14, "fishermen")

    assert find_differences([early, counting(text, figure, value, unit, published)]) == ()


def test_an_article_that_prints_both_figures_differs_with_nobody() -> None:
    text = f"{STORM_TOO} On Monday it was said to have killed 14 fishermen off the reef of Velmar and Tessel."
    numbers = (Number(find(text, "17"), 17, "fishermen"), Number(find(text, "14"), 14, "fishermen"))

    assert find_differences([counting(STORM, "14", 14, "fishermen"), analysis(text, numbers=numbers)]) == ()


def test_more_than_two_hundred_says_less_exactly_what_226_says() -> None:
    bound = "The closure of the port of Velmar costs the carriers of Norrland more than 200 crowns a berth."
    exact = bound.replace("more than 200", "226")

    assert find_differences([counting(bound, "200", 200, "crowns"), counting(exact, "226", 226, "crowns")]) == ()
    other = counting(exact.replace("226", "900"), "900", 900, "crowns")
    assert len(find_differences([counting(bound, "200", 200, "crowns"), other])) == 1
