"""The briefs of days and weeks, and their list."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Analysis, Bullet, Corpus, Span, Story
from briefgen.pages.calendar import week_of
from briefgen.pages.days import list_briefs, list_days, newest_briefs
from briefgen.pages.days.brief import LINES
from briefgen.pages.days.index import LINES as DAYS
from briefgen.pages.days.ranking import MOST_QUOTED
from briefgen.pages.dayviews import Brief
from briefgen.pages.shelf import stack
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour
from tests.unit.pages.test_lists import shelf_of

TOLD = "Ana Reyl opened the new ferry pier of Tessel. Bo Lund stayed at home."


def article(id: str, day: str | None, title: str, **fields: object) -> Analysis:
    """An article with a bottom line of its own and two people, the first more central."""
    cast = (
        factory.person(TOLD, "p1", "Ana Reyl", salience=1.0),
        factory.person(TOLD, "p2", "Bo Lund", salience=0.1),
    )
    line = Bullet("Ana Reyl opened the new ferry pier of Tessel.", (Span(0, 45),))
    defaults = {"participants": cast, "bottom_line": line, "summary": (line,), "publisher": "Velmar Courier"}
    return factory.analysis(TOLD, id, title=title, published=day, **defaults | fields)


def corpus_of(*analyses: Analysis, story: tuple[str, ...] = ()) -> Corpus:
    stories = (Story("story-1", story, None, None),) if story else ()
    return replace(factory.corpus(*analyses), stories=stories)


def pages_of(*analyses: Analysis, story: tuple[str, ...] = (), **settings: object) -> dict[str, str]:
    """All pages; the first story is of the articles named, the first published first."""
    chosen = factory.settings(**{"source_text": "full"} | settings)
    return {page.path: page.text for page in factory.pages_of(corpus_of(*analyses, story=story), chosen)}


def briefs_of(*analyses: Analysis, story: tuple[str, ...] = ()) -> dict[str, Brief]:
    return dict(list_briefs(stack(corpus_of(*analyses, story=story), factory.settings(source_text="full"))))


def test_every_day_and_every_week_on_which_something_was_published_has_a_brief() -> None:
    found = briefs_of(
        article("a", "2026-03-02", "Pier opens"),
        article("b", "2026-03-08T21:30", "Pier shut"),
        article("c", None, "Pier"),
    )

    assert {path: (brief.title, brief.articles) for path, brief in found.items()} == {
        "days/2026-03-08.md": ("Sunday, 8 March 2026", 1),
        "days/2026-03-02.md": ("Monday, 2 March 2026", 1),
        "weeks/2026-W10.md": ("Week of 2 March 2026", 2),
    }


def test_a_story_stands_first_with_the_bottom_line_of_one_article_and_links_to_the_others() -> None:
    page = pages_of(
        article("a", "2026-03-02", "Pier opens"),
        article("b", "2026-03-02", "Pier opened", publisher="Sarn Wire"),
        article("c", "2026-03-03", "Pier is open"),
        article("d", "2026-03-02", "A dog is found"),
        story=("a", "b", "c"),
    )["days/2026-03-02.md"]
    stories, _, others = page.partition("## Other articles")

    assert "3 articles · 1 story · 2 outlets</span>" in stories
    assert re.search(r"^- .*\[Pier is open\]\(\.\./stories/pier-opens-.*2 articles of 3", stories, re.MULTILINE)
    assert stories.count("Ana Reyl opened the new ferry pier of Tessel&#46;") == 1
    assert re.search(
        r"^    - Ana Reyl .*\[Sarn Wire\]\(\.\./briefings/pier-opened-\w+\.md#b-\w+\)", stories, re.MULTILINE
    )
    assert re.search(r"^    - \[Pier opens\]\(\.\./briefings/pier-opens-\w+\.md\)", stories, re.MULTILINE)
    assert "[A dog is found](../briefings/a-dog-is-found-" in others


def test_the_story_with_most_articles_of_the_day_comes_first() -> None:
    analyses = [article(id, "2026-03-02", f"Pier {id}") for id in "abcde"]
    corpus = replace(
        factory.corpus(*analyses),
        stories=(Story("one", ("a", "b"), None, None), Story("two", ("c", "d", "e"), None, None)),
    )
    brief = dict(list_briefs(stack(corpus, factory.settings())))["days/2026-03-02.md"]

    assert [(story.story.text, story.count) for story in brief.stories] == [("Pier e", 3), ("Pier b", 2)]


def test_articles_about_actors_of_many_articles_come_before_others() -> None:
    unknown = "Edda Norling painted a wall in Velmar."
    stranger = factory.analysis(
        unknown,
        "a",
        title="A wall is painted",
        published="2026-03-02",
        participants=(factory.person(unknown, "p1", "Edda Norling", salience=1.0),),
    )
    brief = briefs_of(stranger, article("b", "2026-03-02", "Pier opens"), article("c", "2026-02-01", "Pier is planned"))

    singles = brief["days/2026-03-02.md"].singles
    assert [single.entry.briefing.text for single in singles] == ["Pier opens", "A wall is painted"]
    assert [bool(single.lead) for single in singles] == [True, False]


def test_a_bottom_line_that_may_not_be_printed_is_in_no_brief() -> None:
    articles = (article("a", "2026-03-02", "Pier opens"), article("b", "2026-03-02", "Pier shut"))
    pages = pages_of(
        *articles, article("c", "2026-03-02", "A dog"), story=("a", "b"), source_text="none", source_share=0.0
    )

    for path in ("days/2026-03-02.md", "weeks/2026-W10.md"):
        assert "new ferry pier" not in pages[path]
        assert all(f"[{title}](../briefings/" in pages[path] for title in ("Pier opens", "Pier shut", "A dog"))


def test_a_week_has_its_days_and_whom_it_quotes_most() -> None:
    brief = briefs_of(harbour("a", published="2026-03-02"), harbour("b", published="2026-03-04"))["weeks/2026-W10.md"]

    assert [(day.name.text, day.name.href, day.count) for day in brief.span] == [
        ("2 March 2026", "../days/2026-03-02.md", 1),
        ("4 March 2026", "../days/2026-03-04.md", 1),
    ]
    assert [(actor.name.text, actor.count) for actor in brief.quoted] == [
        ("Ana Reyl", 2),
        ("Bo Lund", 2),
        ("Ilse Varn", 2),
    ]
    assert all(actor.name.href and actor.name.href.startswith("../actors/") for actor in brief.quoted)


def test_briefs_lead_to_their_neighbours_and_a_day_to_its_week() -> None:
    found = briefs_of(*(article(day, day, day) for day in ("2026-03-02", "2026-03-05", "2026-03-30")))
    middle, week = found["days/2026-03-05.md"], found["weeks/2026-W10.md"]

    assert [way and way.href for way in (middle.earlier, middle.later)] == ["2026-03-02.md", "2026-03-30.md"]
    assert [each.name.href for each in middle.span] == ["../weeks/2026-W10.md"]
    assert [way and way.href for way in (week.earlier, week.later)] == [None, "2026-W14.md"]


def test_a_page_of_a_brief_has_at_most_300_links_and_a_big_day_goes_over_several() -> None:
    """Each line brings at most three; besides them the week's days, the quoted, all briefs, neighbours, pages and data."""
    many = [
        article(f"a{number:03}", "2026-03-02", f"Title {number}", url="https://a.example/") for number in range(150)
    ]
    pages = pages_of(*many, story=tuple(f"a{number:03}" for number in range(100)))
    briefs = {path: text for path, text in pages.items() if re.match("days/2|weeks/", path)}

    assert 3 * LINES + 7 + MOST_QUOTED + 1 + 2 + 2 + 2 <= 300
    assert sorted(briefs) == ["days/2026-03-02-2.md", "days/2026-03-02.md", "weeks/2026-W10-2.md", "weeks/2026-W10.md"]
    assert max(len(re.findall(r"\]\(|<a ", text)) for text in briefs.values()) <= 300
    listed = {
        link for path in briefs if path.startswith("days") for link in re.findall(r"briefings/[^)#]+", briefs[path])
    }
    assert len(listed) == 150
    assert briefs["days/2026-03-02-2.md"].count("100 articles") == 1, "the story goes on"


# -- their list -------------------------------------------------------------------------------------------------------


def test_briefs_are_listed_by_month_and_week_and_the_undated_are_counted() -> None:
    days = ("2026-03-30", "2026-04-01", "2026-04-01", None)
    ((path, index),) = list_days(shelf_of(*(article(f"a{n}", day, "Pier") for n, day in enumerate(days))))

    assert path == "days/index.md"
    assert (index.days, index.undated) == (2, 1)
    listed = [
        (month.name, week.week.name.text, week.week.count, [(day.name.text, day.count) for day in week.days])
        for month in index.months
        for week in month.weeks
    ]
    assert listed == [
        ("April 2026", "Week of 30 March 2026", 3, [("1 April 2026", 2)]),
        ("March 2026", "Week of 30 March 2026", 3, [("30 March 2026", 1)]),
    ]
    assert index.months[0].weeks[0].week.name.href == "../weeks/2026-W14.md"


def test_a_page_of_the_list_has_at_most_300_links() -> None:
    days = [(date(2024, 1, 1) + timedelta(days=7 * number)).isoformat() for number in range(150)]
    pages = pages_of(*(article(day, day, day) for day in days))

    assert 2 * DAYS + 2 <= 300
    assert "Page 1 of 2" in pages["days/index.md"]
    assert "days/index-2.md" in pages


def test_the_front_page_leads_to_the_newest_day_and_week() -> None:
    dated, undated = article("a", "2026-03-02", "Pier opens"), article("b", None, "Pier")

    home = pages_of(dated, undated)["index.md"]
    assert "Briefs: [2 March 2026](days/2026-03-02.md) · [week of 2 March 2026](weeks/2026-W10.md)" in home
    assert newest_briefs(shelf_of(undated), page="index.md") == ()
    assert "Briefs:" not in pages_of(undated)["index.md"]
    assert "No article has a date yet." in pages_of(undated)["days/index.md"]


@given(day=st.dates())
def test_any_day_is_in_the_iso_week_of_its_monday(day: date) -> None:
    week = week_of(day.isoformat())

    monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    assert timedelta(0) <= day - monday < timedelta(days=7)


@given(days=st.lists(st.dates(min_value=date(2025, 11, 1), max_value=date(2026, 2, 1)), max_size=8))
def test_every_dated_article_is_in_one_day_and_one_week(days: list[date]) -> None:
    found = briefs_of(*(article(f"a{number}", day.isoformat(), "Pier") for number, day in enumerate(days)))

    for unit in ("day", "week"):
        assert sum(brief.articles for brief in found.values() if brief.unit == unit) == len(days)
        assert sum(len(brief.singles) for brief in found.values() if brief.unit == unit) == len(days)
