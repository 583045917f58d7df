"""Which articles tell of one event, and which do not."""

from time import perf_counter

import pytest

from briefgen.corpus.stories import link_stories
from briefgen.corpus.stories.grouping import _days
from briefgen.model import Analysis
from tests.unit.pages import factory
from tests.unit.pages.factory import analysis

FERRY = """Ferry Aldona runs aground off Velmar
The ferry Aldona ran aground off Velmar on Sunday night with 212 people on board.
Lifeboats took the passengers to Tessel. The captain of the Aldona said the rudder had failed near the Gannet reef."""
FERRY_TOO = """Aldona passengers brought to Tessel after grounding
All 212 passengers of the ferry Aldona are safe in Tessel after it ran aground on the Gannet reef off Velmar.
Investigators will examine the rudder of the ship."""
FERRY_LATER = """Rudder of stranded ferry Aldona had been repaired twice
The rudder of the Aldona, the ferry stranded on the Gannet reef off Velmar, had been repaired twice this year.
The inspectors said so in Tessel."""
SCHOOL = """Brask closes its last village school
The council of Brask voted to close the last village school after years of falling numbers.
Parents of the 19 pupils announced a protest outside the town hall."""
OPERA = """Conductor Mirel Oster leaves the Norrland opera
Mirel Oster will leave the Norrland opera after nine seasons, the house said.
The conductor thanked the orchestra and gave no reason."""
SPRING = """Storm Aldis breaks the dyke at Velmar
Storm Aldis broke the dyke at Velmar in the night and flooded four hundred houses. The mayor called for volunteers.
|Velmar pumps the water out after Storm Aldis
A day after the dyke of Velmar gave way in Storm Aldis, pumps were carrying the water out of the houses.
|Dyke of Velmar was too low for Storm Aldis, engineer says
The dyke at Velmar was half a metre too low for a storm like Aldis, an engineer wrote years before it broke."""
SUMMER = """Coaster Petrel founders in Storm Berit
The coaster Petrel foundered in Storm Berit off the coast of Velmar; a helicopter took six sailors off.
|Sailors of the Petrel tell of their night in Storm Berit
Six sailors of the coaster Petrel clung to the mast for hours in Storm Berit before the helicopter came.
|Owner of the Petrel ignored the warning of Storm Berit
The owner of the Petrel, the coaster lost in Storm Berit, had been warned of the storm, a radio log shows."""


def told(id: str, telling: str, published: str | None = "2026-03-02", **fields: str) -> Analysis:
    """The analysis of an article whose first line is its title."""
    title, text = telling.split("\n", 1)
    return analysis(text, id, title=title, published=published, **fields)


def stories(*analyses: Analysis) -> list[str]:
    """The articles of each story, as a word."""
    return sorted("".join(story.articles) for story in link_stories(analyses))


def test_articles_on_one_event_are_a_story_and_the_others_are_alone() -> None:
    found = stories(told("a", FERRY), told("b", SCHOOL), told("c", FERRY_TOO), told("d", OPERA), told("e", FERRY_LATER))

    assert found == ["ace", "b", "d"]


def test_two_articles_are_enough_to_see_that_they_are_on_one_event() -> None:
    assert stories(told("a", FERRY), told("b", FERRY_TOO)) == ["ab"]
    assert stories(told("a", FERRY), told("b", SCHOOL)) == ["a", "b"]


OBITUARY = """Former harbour minister {name} dies at age {age}
The former harbour minister of Velmar, {name}, died on Sunday at the age of {age}, the ministry said.
The ministry of Velmar lowered its flag for the former minister."""


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Bo Lund", "Bo Lund"), ["ab"]),
        (("Bo Lund", "Mirel Oster"), ["a", "b"]),
        (("Bo Lund", "Mirel Oster, who followed Bo Lund,"), ["ab"]),
    ],
    ids=["the same person", "another", "another, and the first is named"],
)
def test_the_same_words_about_other_people_are_another_event(titles: tuple[str, str], found: list[str]) -> None:
    articles = []
    for id, named in zip("ab", titles, strict=True):
        title, text = OBITUARY.format(name=named, age=81).split("\n", 1)
        people = [factory.person(text, name, name) for name in ("Bo Lund", "Mirel Oster") if name in text]
        articles.append(analysis(text, id, title=title, published="2026-03-02", participants=tuple(people)))

    assert stories(*articles) == found


@pytest.mark.parametrize("day", ["2026-03-04", "2026-03", "2026", "soon", None])
def test_a_date_that_is_missing_or_has_no_day_parts_nobody(day: str | None) -> None:
    assert len(stories(told("a", FERRY), told("b", FERRY_TOO, day))) == 1


def test_a_roundup_joins_no_two_events() -> None:
    roundup = "The week\n" + "\n".join(telling.split("\n", 1)[1] for telling in (SCHOOL, OPERA, FERRY))

    found = stories(
        told("a", FERRY), told("b", FERRY_TOO), told("c", SCHOOL), told("d", OPERA), told("r", roundup, "2026-03-07")
    )

    assert [word.replace("r", "") for word in found if word != "r"] == ["ab", "c", "d"]


def test_two_events_of_one_kind_on_one_coast_are_two_stories() -> None:
    def storm(reports: str, month: int) -> list[Analysis]:
        return [told(f"{month}{i}", one, f"2026-0{month}-1{i}") for i, one in enumerate(reports.split("\n|"))]

    assert stories(*storm(SPRING, 3), *storm(SUMMER, 6)) == ["303132", "606162"]
    assert stories(*storm(SPRING, 3), *storm(SUMMER, 4)) == ["303132", "404142"]


def test_a_story_says_when_its_first_and_last_article_were_published() -> None:
    (story,) = link_stories([told("b", FERRY_TOO, "2026-03-04"), told("a", FERRY, None), told("c", FERRY_LATER)])

    assert story.articles == ("c", "b", "a")
    assert (story.first, story.last) == ("2026-03-02", "2026-03-04")


def test_an_article_that_follows_leaves_the_id_and_one_that_comes_before_makes_it_a_former_one() -> None:
    known = [told("a", FERRY, "2026-03-02")]
    (before,) = link_stories(known)
    (after,) = link_stories([*known, told("b", FERRY_TOO, "2026-03-03")])
    (earlier,) = link_stories([*known, told("c", FERRY_LATER, "2026-03-01")])

    assert after.id == before.id
    assert earlier.id != before.id
    assert before.id in earlier.former


def test_a_copy_that_the_source_knows_of_is_in_no_story() -> None:
    assert stories(told("a", FERRY), told("b", FERRY, duplicate_of="a")) == ["a"]
    assert stories(told("b", FERRY, duplicate_of="a")) == ["b"]


def test_texts_without_a_word_are_alone() -> None:
    empty = [analysis(text, id) for id, text in (("a", ""), ("b", "…"), ("c", "the and of"))]

    assert stories(*empty) == ["a", "b", "c"]
    assert link_stories([]) == ()


def test_only_a_whole_date_is_a_day() -> None:
    assert _days("2026-03-02T10:00") == _days("2026-03-02") != ()
    assert _days("2026-03") == _days("9999-99-99") == _days(None) == ()


def test_thousands_of_articles_of_the_same_words_take_no_time() -> None:
    words = [f"harbour{number}" for number in range(40)]
    texts = (" ".join([words[n % 40], words[n % 37], words[n % 31], *words[n % 7 :: 3], f"no{n}"]) for n in range(1500))
    many = [analysis(text, f"{number:04}") for number, text in enumerate(texts)]
    begun = perf_counter()

    found = link_stories(many)

    assert perf_counter() - begun < 20
    assert sorted(article for story in found for article in story.articles) == [one.article.id for one in many]
