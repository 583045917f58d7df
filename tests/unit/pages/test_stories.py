"""Stories: their pages, their list, and the way to them from each briefing."""

from dataclasses import replace
from typing import Any

from briefgen.model import Analysis, Bullet, DateRef, Number, Span, Story
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


def test_a_story_has_its_articles_oldest_first_and_the_summary_of_one() -> None:
    (page,) = (page for path, page in pages_of("a", "b").items() if path.startswith("stories/port-closes-"))

    assert "# Carriers protest" in page
    assert "2 articles on one event · 9 February 2026 to 11 February 2026 · Sarn Wire, Velmar Courier" in page
    articles = section(page, "Articles, oldest first, and what each adds")
    assert articles.index("[Port closes](../briefings/port") < articles.index(
        "[Carriers protest](../briefings/carriers"
    )
    assert "From [Carriers protest](../briefings/carriers-protest-" in page
    assert page.count("The port of Velmar closes in March&#46;") == 1, "the other adds nothing"


def test_each_of_its_briefings_leads_to_the_story_and_no_other_does() -> None:
    pages = pages_of("a", "b")
    leading = {path for path, page in pages.items() if "Story: [Carriers protest](../stories/port-closes-" in page}

    assert len(leading) == 2
    assert not any(path.startswith("briefings/port-closed") for path in leading)


def test_a_briefing_leads_to_those_before_and_after_it_in_the_story() -> None:
    pages = pages_of("a", "b")
    (first,) = (page for path, page in pages.items() if path.startswith("briefings/port-closes-"))
    (last,) = (page for path, page in pages.items() if path.startswith("briefings/carriers-"))

    assert "After: [Carriers protest](carriers-protest-" in first
    assert "Before:" not in first
    assert "Before: [Port closes](port-closes-" in last
    assert "After:" not in last


def test_the_front_page_has_the_stories_with_the_newest_articles() -> None:
    assert "## Running stories" not in pages_of()["index.md"]
    assert "- [Carriers protest](stories/port-closes-" in pages_of("a", "b")["index.md"]


def test_the_list_of_stories_has_those_of_several_articles() -> None:
    assert "- [Carriers protest](port-closes-" in pages_of("a", "b")["stories/index.md"]
    assert "1 event with several articles" in pages_of("a", "b")["stories/index.md"]
    assert "No event is in more than one article yet." in pages_of("a")["stories/index.md"]


def test_a_story_without_dates_says_none() -> None:
    page = pages_of("c", "a")["stories/index.md"]

    assert "2 articles · 9 February 2026</span>" in page


# -- what the articles say alike, and not -----------------------------------------------------------------------------

COURIER = (
    "The port of Velmar closes in March after cracks were found in the sea wall. "
    "“We do not gamble with a wall that keeps the sea out,” Ana Reyl said. "
    "The works at the sea wall of Velmar are to cost 120 crowns a berth. "
    "On 4 February engineers of Velmar had found the first cracks in the east of the wall."
)
WIRE = (
    "Carriers protest against the closure of the port of Velmar. "
    "Works at the sea wall of Velmar will cost 150 crowns a berth, a league of carriers said. "
    "“We do not gamble with a wall,” Bo Lund was quoted. "
    "Norrland's carriers go to court in Tessel on 20 February. A ruling is expected there by the summer of next year."
)


def compared(copies: tuple[tuple[str, ...], ...] = (), **settings: Any) -> str:
    """The page of a story of two articles."""
    courier = factory.analysis(
        COURIER,
        "a",
        title="Port closes",
        published="2026-02-09",
        publisher="Velmar Courier",
        summary=(factory.bullet(COURIER, "closes in March"),),
        participants=(factory.person(COURIER, "reyl", "Ana Reyl"),),
        quotations=(
            factory.quotation(COURIER, "“We do not gamble with a wall that keeps the sea out,”", speaker="reyl"),
        ),
        numbers=(Number(factory.find(COURIER, "120"), 120, "crowns"),),
        dates=(
            DateRef(factory.find(COURIER, "March"), "2026-03", "month"),
            DateRef(factory.find(COURIER, "4 February"), "2026-02-04", "day"),
        ),
    )
    wire = factory.analysis(
        WIRE,
        "b",
        title="Carriers protest",
        published="2026-02-10",
        publisher="Sarn Wire",
        summary=(factory.bullet(WIRE, "closure of the port"), factory.bullet(WIRE, "go to court")),
        participants=(factory.person(WIRE, "lund", "Bo Lund"),),
        quotations=(factory.quotation(WIRE, "“We do not gamble with a wall,”", speaker="lund"),),
        numbers=(Number(factory.find(WIRE, "150"), 150, "crowns"),),
        dates=(
            DateRef(factory.find(WIRE, "20 February"), "2026-02-20", "day"),
            DateRef(factory.find(WIRE, "next year"), "2027", "year"),
        ),
    )
    corpus = replace(
        factory.corpus(courier, wire),
        stories=(Story("story-1", ("a", "b"), "2026-02-09", "2026-02-10", copies=copies),),
    )
    pages = {
        page.path: page.text
        for page in factory.pages_of(corpus, factory.settings(**{"source_text": "full"} | settings))
    }
    (page,) = (text for path, text in pages.items() if path.startswith("stories/port"))
    return page


def section(page: str, heading: str) -> str:
    return page.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_what_an_article_adds_leads_to_the_bullet_on_its_briefing() -> None:
    added = section(compared(), "Articles, oldest first, and what each adds")

    assert "Norrland's carriers go to court" in added.replace("&#39;", "'")
    assert "[briefing](../briefings/carriers-protest-" in added
    assert ".md#b-" in added
    assert "closes in March" not in added


def test_a_copy_is_named_as_one_and_adds_nothing() -> None:
    articles = section(compared(copies=(("a", "b"),)), "Articles, oldest first, and what each adds")

    assert "nearly the same text as [Velmar Courier](../briefings/port-closes-" in articles
    assert "go to court" not in articles


def test_words_that_several_quote_have_each_wording_with_its_speaker() -> None:
    quoted = section(compared(), "Quoted in several articles")

    assert '- <span class="bg-quote">“We do not gamble with a wall that keeps the sea out,”</span>' in quoted
    assert "the articles name different speakers" in quoted
    assert "[Velmar Courier](../briefings/port-closes-" in quoted
    assert "[Bo Lund](../actors/bo-lund" in quoted
    assert '· in part: <span class="bg-quote">“We do not gamble with a wall,”</span>' in quoted


def test_figures_that_differ_stand_side_by_side_with_their_sentences() -> None:
    figures = section(compared(), "Figures side by side")

    assert "- **120 crowns** · **150 crowns**" in figures.replace("**120**", "**120 crowns**").replace(
        "**150**", "**150 crowns**"
    )
    assert "are to cost 120 crowns a berth" in figures
    assert "[Sarn Wire](../briefings/carriers-protest-" in figures


def test_the_timeline_has_the_days_of_the_articles_and_what_they_tell() -> None:
    timeline = section(compared(), "What happened when")

    days = [line.split("**")[1] for line in timeline.splitlines() if line.startswith("- **")]
    assert days == [
        *("4 February 2026", "9 February 2026", "10 February 2026", "20 February 2026"),
        *("March 2026", "2027"),
    ]
    assert "published: [Velmar Courier](../briefings/port-closes-" in timeline
    assert "engineers of Velmar had found the first cracks" in timeline


def test_a_story_prints_no_more_of_an_article_than_its_briefing() -> None:
    page = compared(source_text="evidence", source_share=0.0)

    assert "## Quoted" not in page
    assert "What happened when" in page
    assert "cracks" not in page
    assert "words, not printed here" in section(page, "Figures side by side")
