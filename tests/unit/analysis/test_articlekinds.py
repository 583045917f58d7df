"""What sort of article it is, by which sign, and which of its sentences may be made bullets."""

from collections.abc import Callable, Sequence
from typing import get_args

import pytest

from briefgen.analysis.articlekinds import tell_kind
from briefgen.analysis.paragraphs import assign_roles
from briefgen.analysis.spans import in_order
from briefgen.analysis.summary.telling import find_telling
from briefgen.model import Article, ArticleKind, Sentence, Span

REPORT = (
    "The harbour board of Velmar closed the eastern quay on Tuesday after a crane had lost its footing in the storm."
)
LONG = "\n".join([REPORT] * 12)
SHORT = "\n".join([REPORT] * 4)
MakeArticle = Callable[..., Article]


@pytest.fixture
def tell(make_article: MakeArticle) -> Callable[..., tuple[str, str | None]]:
    """The kind and its sign of an article of these lines."""

    def telling(*lines: str, quoted: Sequence[str] = (), **fields: object) -> tuple[str, str | None]:
        article = make_article("\n".join(lines), **fields)
        spans = (Span(article.text.index(words), article.text.index(words) + len(words)) for words in quoted)
        return tuple(tell_kind(article, assign_roles(article), in_order(spans)))  # type: ignore[return-value]

    return telling


Tell = Callable[..., tuple[str, str | None]]


def test_a_report_is_news_and_needs_no_sign(tell: Tell) -> None:
    assert tell(LONG) == ("news", None)


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "Media contact: press desk, Velmar Harbour Trust",
        "Notes to editors: the Trust is a registered charity.",
        "Embargoed until 9am, 3 May",
    ],
)
def test_one_line_that_only_releases_have_makes_a_release(tell: Tell, line: str) -> None:
    assert tell(LONG, line) == ("release", f"the line “{line}”")


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Velmar Cranes today announced the opening of its second yard.", LONG], "news"),
        ([LONG, "About Velmar Cranes"], "news"),
        (["Velmar Cranes today announced the opening of its second yard.", LONG, "About Velmar Cranes"], "release"),
        (["Velmar Cranes today announced the opening of its second yard.", LONG, "About the weather"], "news"),
        ([LONG, "###", "For more information, contact Rhea Holm."], "release"),
        ([LONG, "ENDS"], "news"),
    ],
)
def test_weaker_signs_make_a_release_in_pairs(tell: Tell, lines: list[str], kind: str) -> None:
    assert tell(*lines)[0] == kind


def test_a_sender_that_is_the_publisher_needs_no_other_sign(tell: Tell) -> None:
    title = "Velmar Cranes opens its second yard"

    assert tell(LONG, "About Velmar Cranes", title=title, publisher="Velmar Cranes")[0] == "release"
    assert tell(LONG, "About Velmar Cranes", title=title, publisher="The Velmar Post")[0] == "news"


@pytest.mark.parametrize(
    ("lines", "fields", "kind"),
    [
        (["9.40am Sirens sound on the quay.", "9.55am The crane has stopped.", LONG], {}, "news"),
        (["9.40am Sirens sound on the quay.", "9.55am The crane stops.", LONG], {"title": "Storm in Velmar – live updates"}, "live"),
        ([LONG], {"title": "LIVE: storm in Velmar"}, "news"),
        (["09:40 Sirens sound.", "09:55: The crane stops.", "10:10 – It falls.", "10.15 GMT", LONG], {}, "live"),
        (["2 people were hurt.", "10 cranes stood there.", "7 ships left.", "12 May was calm.", LONG], {}, "news"),
        (["6 p.m.", REPORT, "5:45 p.m.", REPORT, "5 p.m.", REPORT, "4:10 p.m.", LONG], {}, "live"),
    ],
)  # fmt: skip
def test_a_live_report_has_entries_with_their_times(
    tell: Tell, lines: list[str], fields: dict[str, str], kind: str
) -> None:
    assert tell(*lines, **fields)[0] == kind


@pytest.mark.parametrize(
    ("lines", "fields", "sign"),
    [
        (["LETTERS", LONG], {}, "the line “LETTERS”"),
        ([LONG], {"title": "Opinion | The crane was ours"}, "the line “Opinion | The crane was ours”"),
        (["Share", "Comment", "Save", LONG, "Comment", "Letters"], {}, None),
        ([LONG], {"title": "The Courier’s view on cranes"}, None),
        ([LONG], {"title": "The Courier view on cranes: mend them"}, "the line “The Courier view on cranes: mend them”"),
        ([LONG], {"url": "https://courier.example/opinion/2026/cranes"}, "its address, which has “/opinion/”"),
        ([LONG], {"url": "https://courier.example/news/opinion-poll"}, None),
        ([LONG, "The views expressed are the author’s own."], {}, "the line “The views expressed are the author’s own.”"),
        (["We must mend our cranes. Our quay is old, and we know it. We built it.", LONG, "Rhea Holm is a former harbour master."], {},
         "the line “Rhea Holm is a former harbour master.”"),
        ([LONG, "Rhea Holm is a former harbour master."], {}, None),
        (["“We must mend our cranes. Our quay is old, and we know it. We built it.”", LONG, "Rhea Holm is a former harbour master."], {}, None),
    ],
)  # fmt: skip
def test_an_opinion_piece_is_told_by_its_place_or_its_author(
    tell: Tell, lines: list[str], fields: dict[str, str], sign: str | None
) -> None:
    quoted = [line for line in lines if line.startswith("“")]
    assert tell(*lines, quoted=quoted, **fields) == ("opinion" if sign else "news", sign)


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Rhea Holm is a former harbour master.", "opinion"), ("Rhea Holm is a reporter on the harbour desk.", "news"), ("Bo Lund is a diver.", "news")],
)  # fmt: skip
def test_an_author_who_is_no_journalist_is_a_guest(tell: Tell, line: str, kind: str) -> None:
    assert tell(LONG, line, authors=("Rhea Holm",))[0] == kind


def test_an_author_who_says_i_all_through_writes_an_opinion_piece_if_it_is_signed(tell: Tell) -> None:
    lines = ["I walked down to my quay and I saw that my crane was gone, and with it the work of my father."] * 4

    assert tell(*lines, authors=("Rhea Holm",)) == ("opinion", "“I” and “my” outside quotation marks, 20 times")
    assert tell(*lines)[0] == "news"


@pytest.mark.parametrize(
    ("lines", "sign"),
    [
        ([SHORT, "The crane, which the board had"], None),
        ([SHORT, "The crane, which the board had bought from the"], "its last words, “board had bought from the”"),
        ([SHORT, "It begins in Velmar, with a …"], "its last words, “in Velmar, with a …”"),
        ([LONG, LONG, "It begins in Velmar, with a …"], None),
        ([LONG, LONG, "It begins in Velmar, with [+2310 chars]"], "its last words, “in Velmar, with [+2310 chars]”"),
        ([SHORT, "Subscribe to continue reading."], "the line “Subscribe to continue reading.”"),
        ([LONG, LONG, "Subscribe to continue reading."], None),
        (["Subscribe to continue reading.", SHORT], None),
        ([REPORT, "Read more"], "the line “Read more”"),
        ([LONG, "Read more"], None),
        (["8 min read", SHORT], "the line “8 min read”"),
        (["2 min read", LONG], None),
    ],
)
def test_an_article_of_which_only_the_beginning_is_there(tell: Tell, lines: list[str], sign: str | None) -> None:
    assert tell(*lines) == ("stub" if sign else "news", sign)


def test_a_short_item_that_ends_is_no_stub(tell: Tell) -> None:
    assert tell(REPORT) == ("brief", "its length, 21 words in all")
    assert tell("港が金曜日に開いた。" * 80) == ("news", None)


def test_a_report_that_ends_with_a_few_questions_is_no_interview(tell: Tell) -> None:
    turns = ["Q: Is it open?", "A: It is.", "Q: Since when?", "A: Since Friday."]

    assert tell(SHORT, *turns)[0] == "news"
    assert tell(REPORT[:40], *turns) == ("interview", "its 2 questions")
    assert tell(SHORT, *turns, title="Interview: the harbour master")[0] == "interview"


# -- sentences that may be made bullets ---------------------------------------------------------------------------------


def bullets(article: Article) -> list[str]:
    """The paragraphs of which bullets may be made, each taken for one sentence."""
    paragraphs = assign_roles(article)
    sentences = [Sentence(paragraph.span, index) for index, paragraph in enumerate(paragraphs)]
    kind = tell_kind(article, paragraphs, in_order(())).kind
    return [s.span.of(article.text) for s in find_telling(article.text, kind, paragraphs, sentences)]


def test_an_answer_is_no_bullet_and_the_introduction_is(make_article: MakeArticle) -> None:
    turns = ["Q: Is it open?", "A: It is, and has been for a week.", "Q: Since when?", "A: Since Friday."]

    assert bullets(make_article("\n".join([REPORT, *turns]), title="An interview")) == [REPORT]


def test_what_a_release_says_of_its_sender_is_no_bullet(make_article: MakeArticle) -> None:
    lines = [
        "FOR IMMEDIATE RELEASE",
        REPORT,
        REPORT,
        "About Velmar Cranes",
        "Velmar Cranes was founded in 1902 by two sisters.",
    ]

    assert bullets(make_article("\n".join(lines))) == [REPORT, REPORT]


def test_what_is_said_of_an_author_is_no_bullet(make_article: MakeArticle) -> None:
    lines = ["OPINION", *[REPORT] * 4, "Rhea Holm is a former harbour master of Velmar."]

    assert bullets(make_article("\n".join(lines))) == [REPORT] * 4


def test_a_sentence_that_breaks_off_is_no_bullet(make_article: MakeArticle) -> None:
    assert bullets(make_article(f"{REPORT}\nIt began in Velmar, where the")) == [REPORT]


@pytest.mark.parametrize(
    "text", ["I " * 60_000, "LIVE: " * 30_000, "9.40am " * 30_000, "About " * 30_000, "… " * 60_000, "Rhea-" * 40_000, "\n".join(["Q: Why?"] * 20_000),
             f"{REPORT} " * 2000 + "\nAbout them" * 20_000]
)  # fmt: skip
def test_a_hostile_article_is_told_to_its_end(make_article: MakeArticle, text: str) -> None:
    """Each took minutes when a line was held against all others."""
    article = make_article(text, title=text[:200])

    assert tell_kind(article, assign_roles(article), in_order(()))[0] in get_args(ArticleKind)
