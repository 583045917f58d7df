"""Stories: their pages, their list, and the way to them from each briefing."""

from dataclasses import replace

from briefgen.model import Analysis, Bullet, Span, Story
from tests.unit.pages import factory

TOLD = (
    "The port of Velmar closes in March. Ships go to Tessel, sixty kilometres up the coast, where berths are free. "
    "The works at the wall are to last nine weeks."
)


def article(id: str, day: str | None, title: str, **fields: object) -> Analysis:
    line = Bullet("The port of Velmar closes in March.", (Span(0, 35),))
    return factory.analysis(TOLD, id, title=title, published=day, bottom_line=line, summary=(line,), **fields)


def pages_of(*ids: str) -> dict[str, str]:
    """The pages of three articles, those of `ids` on one event."""
    articles = (
        article("a", "2026-02-09", "Port closes", publisher="Velmar Courier"),
        article("b", "2026-02-11", "Carriers protest", publisher="Sarn Wire"),
        article("c", None, "Port closed"),
    )
    story = Story("story-1", ids, "2026-02-09", "2026-02-11")
    corpus = replace(factory.corpus(*articles), stories=(story,))
    return {page.path: page.text for page in factory.pages_of(corpus, factory.settings())}


def test_a_story_has_its_articles_with_their_bottom_lines_oldest_first() -> None:
    (page,) = (page for path, page in pages_of("a", "b").items() if path.startswith("stories/port"))

    assert "# Carriers protest" in page
    assert "2 articles on one event · 9 February 2026 to 11 February 2026 · Sarn Wire, Velmar Courier" in page
    assert page.index("Port closes](../briefings/port-closes-") < page.index("Carriers protest](../briefings/carriers")
    assert page.count("The port of Velmar closes in March&#46;") == 2


def test_each_of_its_briefings_leads_to_the_story_and_no_other_does() -> None:
    pages = pages_of("a", "b")
    leading = {path for path, page in pages.items() if "Story: [Carriers protest](../stories/port-closes-" in page}

    assert len(leading) == 2
    assert not any(path.startswith("briefings/port-closed") for path in leading)


def test_the_list_of_stories_has_those_of_several_articles() -> None:
    assert "- [Carriers protest](port-closes-" in pages_of("a", "b")["stories/index.md"]
    assert "1 event with several articles" in pages_of("a", "b")["stories/index.md"]
    assert "No event is in more than one article yet." in pages_of("a")["stories/index.md"]


def test_a_story_without_dates_says_none() -> None:
    page = pages_of("c", "a")["stories/index.md"]

    assert "2 articles · 9 February 2026</span>" in page
