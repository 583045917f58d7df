"""Which articles are nearly the same text."""

from time import perf_counter

from briefgen.corpus.stories import link_stories
from briefgen.corpus.stories.copies import find_copies
from briefgen.model import Analysis
from tests.unit.pages.factory import HARBOUR, analysis

LINES = HARBOUR.splitlines()


def copies(*texts: str) -> list[list[int]]:
    return [group for group in find_copies([analysis(text, f"a{i}") for i, text in enumerate(texts)]) if len(group) > 1]


def test_another_headline_and_an_appended_paragraph_leave_a_copy() -> None:
    added = (
        "Port shut for weeks\n" + HARBOUR + "The Velmar Courier reported from the quay, where the gates were locked.\n"
    )

    assert copies(HARBOUR, added) == [[0, 1]]


def test_a_cut_report_is_a_copy_down_to_half_of_it() -> None:
    assert copies(HARBOUR, "\n".join(LINES[:7])) == [[0, 1]]
    assert copies("\n".join(LINES[:7]), HARBOUR) == [[0, 1]]
    assert copies(HARBOUR, "\n".join(LINES[:3])) == []


def test_paragraphs_in_another_order_are_a_copy() -> None:
    assert copies(HARBOUR, "\n".join(reversed(LINES))) == [[0, 1]]


def test_other_quotation_marks_capitals_and_blanks_are_a_copy() -> None:
    other = HARBOUR.replace("“", "«").replace("”", "»").replace("’", "'").replace(", ", ",  ").replace("Port", "PORT")

    assert copies(HARBOUR, other) == [[0, 1]]


def test_a_report_that_quotes_the_same_sentences_is_no_copy() -> None:
    own = " ".join(
        f"Our reporter counted {count} ships that lay waiting in the roads of Velmar." for count in range(12)
    )

    assert copies(HARBOUR, LINES[1] + "\n" + LINES[3] + "\n" + own) == []


def test_copies_do_not_drift_from_one_text_to_another() -> None:
    sentences = [f"In street number {number} of Velmar the lamps were lit again on Monday." for number in range(30)]
    drifting = [" ".join(sentences[start : start + 10]) for start in range(0, 20, 3)]

    for first, *others in copies(*drifting):
        assert all(other - first <= 1 for other in others)


def test_a_sentence_that_every_article_ends_with_makes_no_copies() -> None:
    ends = "Subscribe to our newsletter for the tides, the weather and the news of the harbour every morning."
    texts = [f"Boat {n} of the {n}th fleet came in at {n} past four. {ends}" for n in range(60)]

    assert copies(*texts) == []


def test_sentences_without_a_word_make_no_copies() -> None:
    assert copies("… …", "… …", "", "") == []


def test_a_story_names_its_copies_the_first_published_first() -> None:
    def told(id: str, text: str, day: str) -> Analysis:
        return analysis(text, id, title=f"Velmar shuts its port: {id}", published=day)

    own = "The port of Velmar will close for nine weeks from 2 March, as engineers found cracks in the sea wall, Reyl said."
    (story,) = link_stories(
        [
            told("wire", HARBOUR, "2026-02-09"),
            told("later", HARBOUR + "A vigil was held.", "2026-02-10"),
            told("own", own, "2026-02-09"),
        ]
    )

    assert story.articles == ("own", "wire", "later")
    assert story.copies == (("wire", "later"),)


def test_thousands_of_copies_are_found_in_linear_time() -> None:
    many = [analysis(HARBOUR + f"Ship {number} waited.", f"{number:04}") for number in range(1000)]
    begun = perf_counter()

    (story,) = link_stories(many)

    assert perf_counter() - begun < 10
    assert len(story.copies[0]) == 1000
