"""How much of an article is printed."""

import re
from collections.abc import Iterator

import pytest

from briefgen.model import Analysis, Bullet, Edit, Span
from briefgen.pages.excerpt import Excerpt, choose, words_of
from briefgen.pages.sentences import behind, sentences_of
from tests.unit.pages import factory
from tests.unit.pages.factory import HARBOUR, find, harbour


def printed_words(page: str, text: str) -> set[int]:
    """The numbers of the article's words that a page prints in bullets, quotations, statements, deeds and evidence."""
    starts = [match.start() for match in re.finditer(r"\S*\w\S*", text)]
    found: set[int] = set()
    for run in runs(page):
        place = text.find(run)
        while run and place >= 0:
            end = place + len(run)
            found.update(number for number, start in enumerate(starts) if place <= start < end)
            place = text.find(run, end)
    return found


def runs(page: str) -> Iterator[str]:
    """Stretches of text between tags, as a reader sees them, that are longer than a name, a role or a number here."""
    body = page.split("---\n", 2)[2]
    for run in re.split(r"<[^>]*>|\n", body):
        plain = re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), run).replace("&nbsp;", " ").strip(" ->.")
        yield plain if len(plain.split()) > 6 else ""


@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.4, 0.75, 1.0])
@pytest.mark.parametrize("source_text", ["evidence", "none"])
def test_a_page_prints_no_more_than_the_share(share: float, source_text: str) -> None:
    """Bullets, quotations, statements, deeds and evidence together, each word of the article counted once."""
    settings = factory.settings(source_share=share, source_text=source_text)
    excerpt = choose(harbour(), settings)
    pages = [page.text for page in factory.pages_of(factory.corpus(harbour(title="Port")), settings)]

    assert excerpt.total == 309
    assert excerpt.words <= share * excerpt.total
    assert len(set().union(*(printed_words(page, HARBOUR) for page in pages))) <= excerpt.words


def test_the_default_share_is_two_fifths_and_is_used() -> None:
    assert choose(harbour(), factory.settings()).words in range(115, 124)


def test_full_prints_every_word() -> None:
    excerpt = choose(harbour(), factory.settings(source_text="full", source_share=0.0))

    assert (excerpt.words, excerpt.total) == (309, 309)
    assert excerpt.prints(Span(0, len(HARBOUR)))


def test_none_prints_what_is_quoted_but_not_its_sentences() -> None:
    evidence = choose(harbour(), factory.settings(source_share=0.8))
    none = choose(harbour(), factory.settings(source_share=0.8, source_text="none"))
    cue = find(HARBOUR, "Reyl said.")

    assert evidence.prints(cue)
    assert not none.prints(cue)
    assert none.prints(find(HARBOUR, "“We do not gamble"))


def order(analysis: Analysis) -> list[str]:
    """What becomes printable as the share grows, by the first share at which it does."""
    wanted = {
        "bottom line": find(HARBOUR, "The port of Velmar will close"),
        "first bullet": find(HARBOUR, "warned that the closure"),
        "first quotation": find(HARBOUR, "We do not gamble"),
        "last bullet": find(HARBOUR, "The neighbouring state of Osmark"),
        "statement": find(HARBOUR, "carriers were considering legal action"),
        "sentence of a number": find(HARBOUR, "is expected to cost 120 million crowns"),
    }
    first: dict[str, int] = {}
    for percent in range(10, 101):
        excerpt = choose(analysis, factory.settings(source_share=percent / 100))
        first |= {name: percent for name, span in wanted.items() if name not in first and excerpt.prints(span)}
    return sorted(first, key=lambda name: first[name])


def test_what_matters_most_is_printed_first() -> None:
    assert order(harbour()) == [
        "bottom line",
        "first bullet",
        "first quotation",
        "last bullet",
        "sentence of a number",
        "statement",
    ]


def test_a_bullet_counts_its_own_words_without_its_edits() -> None:
    bullet = harbour().summary[0]

    assert [span.of(HARBOUR) for span in words_of(HARBOUR, bullet)] == [
        "The Norrland Shippers’ League",
        "warned that the closure would cost its members 4.5 million crowns a day and called the notice period absurd.",
    ]


@pytest.mark.parametrize(
    "bullet",
    [
        Bullet("Words from elsewhere.", (Span(0, 20),)),
        Bullet("", (Span(0, 20),)),
        Bullet("[x]", (Span(0, 20),), (Edit("bracketed", 0, 3, "x"),)),
    ],
)
def test_a_bullet_that_is_not_found_counts_its_whole_evidence(bullet: Bullet) -> None:
    assert words_of(HARBOUR, bullet) == bullet.evidence


def test_clipping_gives_the_printed_parts() -> None:
    excerpt = Excerpt((Span(0, 5), Span(8, 12)), 2, 9)

    assert excerpt.clip(Span(3, 10)) == (Span(3, 5), Span(8, 10))
    assert excerpt.clip(Span(5, 8)) == ()
    assert excerpt.prints(Span(8, 12), Span(0, 1))
    assert not excerpt.prints(Span(4, 9))


def test_the_sentences_behind_a_quotation_are_those_of_its_words_its_verb_and_its_source() -> None:
    analysis = harbour()
    printed = [span.of(HARBOUR) for span in behind(analysis, analysis.quotations[1])]

    assert printed == [
        "“We do not gamble with a wall that keeps the sea out of forty thousand homes,” Reyl said.",
        "“Nine weeks of trouble is cheaper than one night of luck.”",
    ]
    assert sentences_of(analysis, Span(len(HARBOUR), len(HARBOUR))) == (Span(len(HARBOUR), len(HARBOUR)),)
