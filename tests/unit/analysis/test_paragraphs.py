"""Roles of the paragraphs of fictional pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.analysis.paragraphs import assign_roles
from briefgen.model import Article, SourceParagraph, Span

LEDE = "The harbour of Velmar reopened on Friday after a strike of three weeks, the port authority said."
MORE = "Forty ships waited in the roads, and the first of them was unloaded before noon on the northern quay."
TITLE = "Harbour of Velmar reopens after strike"


def roles(article: Article) -> list[str]:
    return [paragraph.role for paragraph in assign_roles(article)]


def hinted(*lines: tuple[str, str | None]) -> Article:
    """An article of these lines, each with what the markup called it."""
    text, paragraphs = "", []
    for line, hint in lines:
        paragraphs.append(SourceParagraph(Span(len(text), len(text) + len(line)), hint))
        text += line + "\n\n"
    return Article(id="a1", path="a1.html", text=text, paragraphs=tuple(paragraphs), title=TITLE)


def test_the_founding_article_has_a_headline_a_caption_and_boilerplate() -> None:
    text = (Path(__file__).parents[3] / "seeds" / "nato-arctic-greenland.txt").read_text(encoding="utf-8")
    start, paragraphs = 0, []
    for line in text.split("\n"):
        if line:
            paragraphs.append(SourceParagraph(Span(start, start + len(line))))
        start += len(line) + 1
    article = Article(id="a1", path="a1.txt", text=text, paragraphs=tuple(paragraphs))

    found = assign_roles(article)

    assert [paragraph.span for paragraph in found] == [paragraph.span for paragraph in article.paragraphs]
    assert [paragraph.role for paragraph in found] == ["headline", "caption", *["body"] * 10, "boilerplate"]


@pytest.mark.parametrize("first", [TITLE, TITLE.upper() + ".", "Harbour of Velmar Reopens After Strike!"])
def test_a_first_line_equal_to_the_title_but_for_case_and_punctuation_is_the_headline(
    make_article: Callable[..., Article], first: str
) -> None:
    assert roles(make_article(f"{first}\n{LEDE}\n{MORE}", title=TITLE)) == ["headline", "body", "body"]


def test_a_title_printed_over_two_lines_is_headline_on_both(make_article: Callable[..., Article]) -> None:
    text = f"Harbour of Velmar reopens;\nunion calls it a victory.\n{LEDE}"

    assert roles(make_article(text, title="Harbour of Velmar reopens; union calls it a victory")) == [
        "headline",
        "headline",
        "body",
    ]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (f"Velmar opens again\n{LEDE}", None, ["headline", "body"]),
        (f"Velmar’s harbour reopens after the strike\n{LEDE}", TITLE, ["headline", "body"]),
        (f"{LEDE}\n{MORE}", None, ["body", "body"]),
        (LEDE, None, ["body"]),
        ("Velmar opens again", None, ["body"]),
        (f"{LEDE}\n{MORE}", TITLE, ["body", "body"]),
        (f"Union calls the settlement a victory for the whole coast\n{LEDE}", TITLE, ["body", "body"]),
        (f"{'A first line of very many words ' * 5}\n{LEDE}", None, ["body", "body"]),
    ],
)
def test_a_first_line_that_is_no_sentence_is_the_headline(
    make_article: Callable[..., Article], text: str, title: str | None, expected: list[str]
) -> None:
    assert roles(make_article(text, title=title)) == expected


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Union calls the settlement a victory for the whole coast", "dek"),
        ("A docker walks along the northern quay during the strike in Velmar, Northmark", "caption"),
        ("A docker passes under the great crane near the northern quay of Velmar.", "caption"),
        ("Dockers on the northern quay on Friday. Photo: Lowri Sands", "caption"),
        ("Dockers on the northern quay. (Ilja Fenn/Coastal Wire)", "caption"),
        ("FILE PHOTO: Dockers on the northern quay, March 2, 2024.", "caption"),
        ("By Ellen Draycott", "byline"),
        ("By Ellen Draycott, Ports Correspondent", "byline"),
        ("Sanjit Orme, Ports Reporter", "byline"),
        ("Words by Ellen Draycott and Sanjit Orme", "byline"),
        ("Rhona Tessler and Ade Marlowe", "byline"),
        ("Friday, May 3, 2024", "dateline"),
        ("VELMAR, 3 May", "dateline"),
        ("Published: 3 May 2024, 10:30 GMT", "dateline"),
        ("VELMAR, 3 May — The harbour reopened, the port authority said.", "body"),
        ("A strike enters its third week as ministers meet in Velmar.", "body"),
        ("The death toll stands at forty after the storm in Velmar.", "body"),
        ("“We walk as one during a strike in Velmar,” Ada Brandt said", "body"),
    ],
)
def test_what_stands_between_headline_and_lede(make_article: Callable[..., Article], line: str, role: str) -> None:
    assert roles(make_article(f"{TITLE}\n{line}\n{LEDE}\n{MORE}", title=TITLE)) == ["headline", role, "body", "body"]


def test_an_author_named_by_the_source_is_a_byline_in_any_form(make_article: Callable[..., Article]) -> None:
    article = make_article(f"{TITLE}\nELLEN DRAYCOTT\n{LEDE}", title=TITLE, authors=("Ellen Draycott",))

    assert roles(article) == ["headline", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Related Posts",
        "RELATED STORIES:",
        "Read more: Barge owner fined over collision",
        "Also read: Ten harbours of the north",
        "Editor’s note: This article has been corrected.",
        "Correction: an earlier version of this article named the wrong quay.",
        "Sign up for our morning newsletter.",
        "Share this story",
        "© 2026 Coastal Wire. All rights reserved.",
        "Copyright 2026 Coastal Wire. All rights reserved.",
        "Photo: Lowri Sands",
        "(Reporting by Ilja Fenn; editing by Carys Amon)",
        "This article is for subscribers only. Subscribe to continue reading.",
        "Follow Ellen Draycott on Twitter: @edraycott",
        "* * *",
    ],
)
def test_lines_of_the_page_are_boilerplate(make_article: Callable[..., Article], line: str) -> None:
    assert roles(make_article(f"{LEDE}\n{MORE}\n{line}", title=TITLE)) == ["body", "body", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright lawyers said that the sea shanty was theirs.",
        "Related companies were searched as well.",
        "Share prices fell by a tenth.",
        "“Read more books,” the governor said on Friday.",
        "Corrections to the chart were made at sea.",
        "Pictures of the crane were sold for charity in Aldmoor.",
        "The harbour has one image: that of a ruin.",
        "He added:",
        "— Ada Brandt",
    ],
)
def test_sentences_that_only_begin_like_boilerplate_are_body(make_article: Callable[..., Article], line: str) -> None:
    assert roles(make_article(f"{LEDE}\n{MORE}\n{line}\n{MORE}", title=TITLE)) == ["body"] * 4


def test_a_headline_may_read_like_boilerplate(make_article: Callable[..., Article]) -> None:
    article = make_article(f"Video: how the harbour burned\n{LEDE}", title="Video: How the harbour burned")

    assert roles(article) == ["headline", "body"]


def test_the_links_below_related_posts_are_boilerplate(make_article: Callable[..., Article]) -> None:
    text = f"{LEDE}\nRelated Posts\nBarge owner fined\nTen harbours of the north\n{MORE}"

    assert roles(make_article(text, title=TITLE)) == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_a_caption_in_the_middle_needs_a_cue(make_article: Callable[..., Article]) -> None:
    text = (
        f"{LEDE}\nThe crane (pictured) has stood since 1926\nThe crane has stood since 1926 {'and more ' * 5}\n{MORE}"
    )

    assert roles(make_article(text, title=TITLE)) == ["body", "caption", "body", "body"]


def test_a_short_line_between_paragraphs_heads_a_part_of_the_article(make_article: Callable[..., Article]) -> None:
    assert roles(make_article(f"{LEDE}\nWaiting for the tide\n{MORE}", title=TITLE)) == ["body", "headline", "body"]


def test_markup_says_what_a_paragraph_is() -> None:
    article = hinted(
        (TITLE, "h1"),
        ("Dockers cheer.", "figcaption"),
        (LEDE, None),
        ("What comes next?", "h2"),
        (MORE, "p"),
        ("More pay", "li"),
        ("Read more", "h3"),
    )

    assert roles(article) == ["headline", "caption", "body", "headline", "body", "body", "boilerplate"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Q: How is it?", "A: Thin.", "Q: Will it last?", "A: No."], ["question", "answer"] * 2),
        (
            ["Owen Strand: What changed?", "Ines Valcourt: I did.", "Strand: And now?", "Valcourt: Wait."],
            ["question", "answer"] * 2,
        ),
        (
            ["((WSS)) Why you?", "Because.", "And why not?", "((WSS)) And now?", "Wait."],
            ["question", "answer", "answer", "question", "answer"],
        ),
        (
            ["Do you remember it?", "I do.", "What did you see?", "Lights.", "Would you go again?", "Yes."],
            ["question", "answer"] * 3,
        ),
        (["Courier: Have you won?", "Hollin: No.", "We wait.", "Courier: And you?", "Hollin: I do."], None),
        (["Moderator: What now?", "Heddle: Cuts.", "Brandt: No cuts.", "Heddle: Cuts."], ["body"] * 4),
        (["Who owns the crane?", "The city.", "Who pays?", "The port.", "Who gains?", "Nobody."], ["body"] * 6),
    ],
)
def test_an_interview_has_questions_and_answers(
    make_article: Callable[..., Article], lines: list[str], expected: list[str] | None
) -> None:
    expected = expected or ["question", "answer", "answer", "question", "answer"]

    assert roles(make_article("\n".join([LEDE, *lines]), title=TITLE)) == ["body", *expected]


def headed(*parts: tuple[str, str]) -> list[str]:
    """The roles of questions in subheadings, each with what stands below it."""
    lines = [line for part in parts for line in part]
    text = "\n".join(lines)
    spans, start = [], 0
    for number, line in enumerate(lines):
        spans.append(SourceParagraph(Span(start, start + len(line)), None if number % 2 else "h3"))
        start += len(line) + 1
    article = Article(id="a", text=text, paragraphs=tuple(spans), path="a.html", title="The keeper of the light")
    return [paragraph.role for paragraph in assign_roles(article)]


def test_questions_in_subheadings_are_those_of_an_interview_if_somebody_answers() -> None:
    asked = [
        ("Q: Where were you born?", "A: On the boat."),
        ("Q: Do you swim?", "A: I sink."),
        ("Q: And your goat?", "A: It swims."),
    ]
    told = [
        ("Where is it?", "The light stands on a rock."),
        ("Who pays?", "“We do,” the town said."),
        ("Why now?", "The lamp broke."),
    ]

    assert headed(*asked) == ["question", "answer"] * 3
    assert headed(*told)[::2] == ["headline"] * 3
