"""Stories: which articles report the same event, and how long a story keeps its id."""

from dataclasses import replace

import pytest

from briefgen.corpus.stories import link_stories
from briefgen.model import Analysis
from tests.unit.pages import factory

CRACKS = (
    "Engineers found cracks in the sea wall of Velmar. Harbour Minister Ana Reyl closed the port to container ships."
)
AGAIN = (
    "The port of Velmar is closed to container ships after cracks were found in the sea wall, Minister Ana Reyl said."
)
OTHERS = (
    "A baker in Sarn won the national prize for rye bread. Judges praised its crust, and queues formed at his shop.",
    "Astronomers at Lethonia measured a comet whose tail is longer than any other seen since records of comets began.",
    "Parliament in Osmark passed the budget by three votes, and the opposition asked the court to examine the tax law.",
)


def article(id: str, text: str, day: str | None) -> Analysis:
    names = [name for name in ("Velmar", "Ana Reyl", "Sarn", "Lethonia", "Osmark") if name in text]
    people = tuple(factory.person(text, f"p{number}", name) for number, name in enumerate(names))
    return factory.analysis(text, id, published=day, participants=people)


EVENT = (article("e1", CRACKS, "2026-02-09"), article("e2", AGAIN, "2026-02-10"))
REST = tuple(article(f"o{number}", text, "2026-02-09") for number, text in enumerate(OTHERS))


def members(*analyses: Analysis) -> set[tuple[str, ...]]:
    return {story.articles for story in link_stories(analyses)}


def test_articles_on_one_event_are_a_story_and_every_other_is_alone() -> None:
    assert members(*EVENT, *REST) == {("e1", "e2"), ("o0",), ("o1",), ("o2",)}


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert link_stories([*EVENT, *REST]) == link_stories([*reversed(REST), *reversed(EVENT)])


def test_a_story_has_the_days_of_its_first_and_last_article_and_the_id_of_the_first() -> None:
    (story,) = (story for story in link_stories([*EVENT, *REST]) if len(story.articles) == 2)
    (alone,) = (story for story in link_stories([EVENT[0], *REST]) if story.articles == ("e1",))
    (later,) = (story for story in link_stories([EVENT[1], *REST]) if story.articles == ("e2",))

    assert (story.first, story.last) == ("2026-02-09", "2026-02-10")
    assert story.id == alone.id
    assert story.former == (later.id,)


def test_a_copy_is_in_no_story() -> None:
    copy = replace(EVENT[1], article=replace(EVENT[1].article, duplicate_of="e1"))

    assert members(EVENT[0], copy, *REST) == {("e1",), ("o0",), ("o1",), ("o2",)}


@pytest.mark.parametrize("day", [None, "2026", "2026-02-30", "soon"])
def test_a_date_that_is_none_parts_nobody(day: str | None) -> None:
    assert {"e1", "e2"} in [set(story) for story in members(EVENT[0], article("e2", AGAIN, day), *REST)]


def test_articles_years_apart_are_two_stories_unless_they_are_much_alike() -> None:
    akin = (
        "Fog closed the port of Velmar for an hour. Ferries waited outside the wall, and passengers were offered soup "
        "by the harbour master of the day, who apologised."
    )

    assert ("e1", "e2") in members(EVENT[0], article("e2", akin, "2026-02-10"), *REST)
    assert members(EVENT[0], article("e2", akin, "2029-03-30"), *REST) >= {("e1",), ("e2",)}
    assert ("e1", "e2") in members(EVENT[0], article("e2", CRACKS, "2029-03-30"), *REST)


def test_no_articles_are_no_stories() -> None:
    assert link_stories([]) == ()
