"""Related briefings, and why each is."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefgen.model import Analysis, Kind, Story
from briefgen.pages.related import MOST, relate
from briefgen.pages.shelf import stack
from briefgen.pages.views import Related
from tests.unit.pages import factory

NAMES: dict[str, Kind] = {"Ana Reyl": "person", "Bo Lund": "person", "Velmar": "place", "Osmark": "place"}


def article(id: str, *names: str, day: str = "2026-03-02", salience: float = 1.0) -> Analysis:
    text = f"The works begin at last, it was said, and {' and '.join(names)} were there."
    people = tuple(
        factory.person(text, name.split()[-1].lower(), name, kind=NAMES[name], salience=salience, part="subject")
        for name in names
    )
    return factory.analysis(text, id, title=f"Article {id}", published=day, participants=people)


def related_of(id: str, articles: Sequence[Analysis], stories: tuple[Story, ...] = ()) -> list[Related]:
    shelf = stack(replace(factory.corpus(*articles), stories=stories), factory.settings())
    (path,) = (sheet.path for sheet in shelf.sheets if sheet.analysis.article.id == id)
    return list(relate(shelf)[path])


def titles(related: Sequence[Related]) -> list[str]:
    return [each.entry.briefing.text for each in related]


def test_briefings_about_the_same_actors_are_related_and_name_them() -> None:
    articles = [article("a", "Ana Reyl", "Bo Lund"), article("b", "Ana Reyl", "Bo Lund"), article("c", "Osmark")]

    (one,) = related_of("a", articles)

    assert (one.entry.briefing.text, one.same_story, one.shared) == ("Article b", False, 2)
    assert [actor.text for actor in one.actors] == ["Ana Reyl", "Bo Lund"]
    assert one.actors[0].href is not None
    assert one.actors[0].href.startswith("../actors/ana-reyl")


def test_those_of_the_same_story_come_first_whomever_they_name() -> None:
    articles = [article("a", "Ana Reyl"), article("b", "Ana Reyl"), article("c", "Osmark")]
    found = related_of("a", articles, (Story("story-1", ("a", "c"), "2026-03-02", "2026-03-02"),))

    assert titles(found) == ["Article c", "Article b"]
    assert [(each.same_story, each.shared) for each in found] == [(True, 0), (False, 1)]


@pytest.mark.parametrize(
    ("names", "salience"), [(("Velmar",), 1.0), (("Ana Reyl",), 0.2)], ids=["one place", "only touched on"]
)
def test_a_place_alone_and_those_in_the_margin_relate_nothing(names: tuple[str, ...], salience: float) -> None:
    assert related_of("a", [article("a", *names, salience=salience), article("b", *names, salience=salience)]) == []


def test_what_shares_more_comes_first_and_the_list_is_short() -> None:
    many = [article(f"b{number}", "Ana Reyl", day=f"2026-03-{number:02}") for number in range(1, 10)]
    found = related_of("a", [article("a", "Ana Reyl", "Bo Lund"), article("c", "Ana Reyl", "Bo Lund"), *many])

    assert titles(found)[0] == "Article c"
    assert len(found) <= MOST


def test_the_page_says_why() -> None:
    articles = [article("a", "Ana Reyl", "Bo Lund"), article("b", "Ana Reyl", "Bo Lund")]
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(*articles), factory.settings())}
    (page,) = (text for path, text in pages.items() if path.startswith("briefings/article-a"))

    assert "## Related" in page
    assert "2 actors in common: [Ana Reyl](../actors/ana-reyl" in page
