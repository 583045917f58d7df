"""Pages of topics, their list, and the way to them from each briefing."""

import re
from dataclasses import replace

from briefgen.model import Story
from briefgen.pages.paths import topic_path
from tests.unit.corpus.test_topics import OTHERS, WALL, articles
from tests.unit.pages import factory


def pages_of(stories: tuple[Story, ...] = (), extra: int = 0, **settings: object) -> dict[str, str]:
    """The pages of articles of which three and some more tell of a sea wall."""
    more = (f"A flood broke the sea wall at pier {number}. The flood is over." for number in range(extra))
    others = (f"{text} Entry {number}." for number in range(1 + 2 * extra) for text in OTHERS)
    found = articles([*WALL, *more, *others], published="2026-02-09", publisher="Velmar Courier")
    titled = [
        replace(one, article=replace(one.article, title=f"Title {number}", url=f"https://courier.example/{number}"))
        for number, one in enumerate(found)
    ]
    corpus = replace(factory.corpus(*titled), stories=stories)
    chosen = factory.settings(**{"source_text": "full"} | settings)
    return {page.path: page.text for page in factory.pages_of(corpus, chosen)}


def test_a_topic_has_the_sentences_with_its_term_which_lead_to_their_briefings() -> None:
    page = pages_of()["topics/sea-wall.md"]
    lines = re.findall(r"^- .*", page, re.MULTILINE)

    assert "# sea wall" in page
    assert "3 briefings · 9 February 2026" in page
    assert len(lines) == 3
    assert 'The <span class="bg-term">sea wall</span> of Velmar has cracks' in lines[0]
    assert re.search(r"\[Title 0\]\(\.\./briefings/title-0-[0-9a-f]+\.md#b-[0-9a-f]+\) · Velmar Courier", lines[0])


def test_the_front_page_has_the_topics_of_most_briefings() -> None:
    assert "[sea wall](topics/sea-wall.md)&nbsp;3" in pages_of()["index.md"]


def test_articles_of_one_story_stand_together_before_the_others() -> None:
    page = pages_of((Story("story-1", ("a0", "a2"), "2026-02-09", "2026-02-09"),))["topics/sea-wall.md"]
    story, _, others = page.partition("## Other briefings, newest first")

    assert re.search(r"## Story: \[Title 2\]\(\.\./stories/title-0-[0-9a-f]+\.md\)", story)
    assert story.count("bg-term") == 2
    assert "Title 1" in others
    assert "Title 0" not in others


def test_each_of_its_briefings_leads_to_the_topic_and_no_other_does() -> None:
    pages = pages_of()
    leading = [path for path, page in pages.items() if re.search(r"Topics: .*\[sea wall\]\(\.\./topics/sea-wall", page)]

    assert len(leading) == 3
    assert (
        '| <span class="bg-actor bg-listed">[sea wall](sea-wall.md)</span> | 3 | 9 February 2026 |'
        in pages["topics/index.md"]
    )


def test_a_topic_names_those_that_its_articles_have_too() -> None:
    page = pages_of(extra=4)["topics/sea-wall.md"]

    assert "Also: [flood](flood.md)&nbsp;" in page


def test_a_long_topic_goes_over_pages_of_under_300_links() -> None:
    pages = pages_of(extra=100)
    links = {path: len(re.findall(r"\]\(|<a ", text)) for path, text in pages.items() if path.startswith("topics")}

    assert {"topics/sea-wall.md", "topics/sea-wall-2.md"} <= links.keys()
    assert max(links.values()) <= 300


def test_a_topic_prints_no_more_of_an_article_than_its_briefing() -> None:
    page = pages_of(source_text="evidence", source_share=0.0)["topics/sea-wall.md"]

    assert "cracks" not in re.sub(r'href="[^"]*"', "", page)
    assert "words, not printed here" in page


def test_a_site_without_topics_says_what_makes_one() -> None:
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(), factory.settings())}

    assert "a topic needs three articles on more than one event" in pages["topics/index.md"]


def test_no_two_topics_share_a_path() -> None:
    keys = ("sea wall", "index", "café", "cafe", "topic")
    paths = [topic_path(key) for key in keys]

    assert paths[0] == "topics/sea-wall.md"
    assert "topics/index.md" not in paths
    assert len(set(paths)) == len(keys)
