"""The page of an article in a language that is not analysed."""

from briefgen.corpus import link
from tests.unit.analysis.reading import find
from tests.unit.analysis.test_foreign import ARABIC, GERMAN
from tests.unit.pages import factory


def page_of(text: str, **settings: str) -> str:
    title = text.partition("\n")[0]
    corpus = link([find(text, title=title, url="https://courier.example/hafen")])
    pages = factory.pages_of(corpus, factory.settings(**settings))
    return next(page.text for page in pages if page.path.startswith("briefings/") and "index" not in page.path)


def test_the_page_has_title_link_note_and_quotations_and_no_bullets() -> None:
    page = page_of(GERMAN)

    assert '# <span lang="de" dir="auto">Hafen von Velmar öffnet wieder</span>' in page
    assert "In German, which is not analysed" in page
    assert 'href="https://courier.example/hafen' in page
    assert '<span class="bg-quote" lang="de" dir="auto" id="q-' in page
    assert page.count("Speaker unknown") == 2
    assert "none, as the language of the article is not analysed" in page
    assert "## Summary" not in page
    assert "bg-bottom" not in page
    assert "## Actors" not in page


def test_the_source_s_words_are_in_its_language_wherever_they_stand() -> None:
    assert '<ol class="bg-evidence" lang="ar" dir="auto">' in page_of(ARABIC)
    assert '<div class="bg-text" lang="ar" dir="auto">' in page_of(ARABIC, source_text="full")


def test_two_articles_in_a_language_that_is_not_analysed_are_no_story_and_no_topic() -> None:
    other = GERMAN.replace("neun Wochen", "zehn Wochen").replace("Mauer", "Brücke")
    corpus = link([find(GERMAN, id="a"), find(other, id="b"), find(GERMAN.replace("Mai", "Juni") + " Ende.", id="c")])
    pages = {page.path for page in factory.pages_of(corpus, factory.settings())}

    assert all(len(story.articles) - sum(len(copies) - 1 for copies in story.copies) == 1 for story in corpus.stories)
    assert not [path for path in pages if path.startswith("topics/") and path != "topics/index.md"]
