"""Stories do not depend on the order of the articles, lose none, and keep their addresses."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.corpus.stories import link_stories
from briefgen.model import Analysis
from tests.unit.pages.factory import analysis

WORDS = ["harbour", "ferry", "reef", "school", "pupils", "opera", "mayor", "bridge", "Velmar", "Tessel", "Aldona"]
DAYS = [None, "2026", "2026-01-01", "2026-01-01", "2026-01-04", "2026-03-01", "2027-01-01", "not a day"]

texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=4).map(". ".join)
tellings = st.lists(st.tuples(texts, st.sampled_from(["", *WORDS]), st.sampled_from(DAYS)), max_size=9)


def corpus(tellings: list[tuple[str, str, str | None]]) -> list[Analysis]:
    return [
        analysis(text, f"a{number}", title=title or None, published=day)
        for number, (text, title, day) in enumerate(tellings)
    ]


@settings(max_examples=200, deadline=None)
@given(tellings=tellings, data=st.data())
def test_any_order_of_the_articles_gives_the_same_stories(
    tellings: list[tuple[str, str, str | None]], data: st.DataObject
) -> None:
    analyses = corpus(tellings)

    assert link_stories(data.draw(st.permutations(analyses))) == link_stories(analyses)


@settings(max_examples=200, deadline=None)
@given(tellings=tellings)
def test_every_article_is_in_exactly_one_story_and_its_copies_are_in_the_same(
    tellings: list[tuple[str, str, str | None]],
) -> None:
    analyses = corpus(tellings)

    stories = link_stories(analyses)

    told = sorted(article for story in stories for article in story.articles)
    assert told == sorted(one.article.id for one in analyses)
    assert len({id for story in stories for id in (story.id, *story.former)}) == len(analyses)
    for story in stories:
        copies = [article for group in story.copies for article in group]
        assert len(set(copies)) == len(copies)
        assert set(copies) <= set(story.articles)
        assert all(len(group) > 1 for group in story.copies)


@settings(max_examples=200, deadline=None)
@given(tellings=tellings)
def test_every_id_ever_issued_lives_or_is_a_former_one(tellings: list[tuple[str, str, str | None]]) -> None:
    analyses = corpus(tellings)
    issued: set[str] = set()
    for known in range(len(analyses) + 1):
        stories = link_stories(analyses[:known])
        issued |= {story.id for story in stories}

        assert issued <= {id for story in stories for id in (story.id, *story.former)}


@settings(max_examples=100, deadline=None)
@given(number=st.integers(1, 12), data=st.data())
def test_articles_without_a_word_in_common_are_alone(number: int, data: st.DataObject) -> None:
    analyses = [
        analysis(" ".join(f"{WORDS[i]}{n}" for i in range(8)), f"a{n}", published=data.draw(st.sampled_from(DAYS)))
        for n in range(number)
    ]

    assert all(len(story.articles) == 1 for story in link_stories(analyses))
