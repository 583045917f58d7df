"""The whole analysis of one article."""

import pickle
from dataclasses import replace
from datetime import date

import pytest

from briefgen import __version__, registry
from briefgen.analysis import analyse, language
from briefgen.model import Analysis, Span
from tests.unit.analysis.reading import SETTINGS, actor, article_of, find

TEXT = """Brok opens harbour of Velmar
By Ellen Draycott
Mayor Hanna Brok opened the new harbour of Velmar on Friday, the Velmar Port Authority said in a statement.
“The ships of the coast will come,” Brok said. “They have waited for this.”
Hugo Lenz, a dockworker, told reporters that the 12 million crowns had been “a waste of money”.
Related Posts
Barge owner fined"""


def test_every_part_of_an_analysis_is_filled() -> None:
    analysis = find(TEXT, published="2024-05-06")

    assert [paragraph.role for paragraph in analysis.paragraphs] == [
        "headline",
        "byline",
        *["body"] * 3,
        *["boilerplate"] * 2,
    ]
    assert [(one.form, len(one.content)) for one in analysis.quotations] == [
        ("indirect", 1),
        ("direct", 2),
        ("mixed", 1),
    ]
    assert actor(analysis, "Hanna Brok").roles
    assert analysis.bottom_line is not None
    assert [ref.value for ref in analysis.dates] == ["2024-05-03"]
    assert [(number.value, number.unit) for number in analysis.numbers] == [(12_000_000.0, "crowns")]
    assert (analysis.published, analysis.published_how, analysis.kind) == ("2024-05-06", "given", "news")
    assert sum(one.key for one in analysis.quotations) == 1


def test_an_analysis_says_by_what_it_was_made() -> None:
    made = find(TEXT, published="2024-05-06").made

    assert made.version == __version__
    assert (made.model, made.model_sha256) == (SETTINGS.model, language.identify(SETTINGS.model).sha256)
    assert made.settings == SETTINGS.analysis()


def test_the_same_article_gives_the_same_analysis() -> None:
    assert analyse(article_of(TEXT), SETTINGS) == analyse(article_of(TEXT), SETTINGS)


def test_an_article_alone_decides_its_analysis() -> None:
    before = analyse(article_of(TEXT), SETTINGS)
    analyse(article_of("Zorblat Holdings said “we sail”. Anna Brok left."), SETTINGS)

    assert analyse(article_of(TEXT), SETTINGS) == before


def test_an_analysis_can_be_sent_to_another_process() -> None:
    analysis = find(TEXT, published="2024-05-06")

    assert pickle.loads(pickle.dumps(analysis)) == analysis
    assert pickle.loads(pickle.dumps(analyse)) is analyse


def test_nothing_is_found_in_boilerplate() -> None:
    lede = "The harbour of Velmar opened on Friday after a strike of three weeks."
    analysis = find(f"{lede}\nRelated Posts\n“We sail,” says Hanna Brok")

    assert [paragraph.role for paragraph in analysis.paragraphs] == ["body", "boilerplate", "boilerplate"]
    assert analysis.quotations == ()
    assert "Hanna Brok" not in [participant.name for participant in analysis.participants]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The harbour opened on Friday.", "brief"),
        ("The harbour opened on Friday. " * 20, "news"),
        ("Q: Is it open?\nA: It is.\nQ: Since when?\nA: Since Friday.", "interview"),
    ],
)
def test_an_article_is_news_an_interview_or_brief(text: str, kind: str) -> None:
    assert find(text).kind == kind


@pytest.mark.parametrize(
    ("text", "fields", "published", "how"),
    [
        ("The harbour opened on Friday.", {"published": "2024-05-06"}, "2024-05-06", "given"),
        ("The harbour opened on Friday (May 3).", {}, "2024-05-03", "inferred"),
        ("The harbour opened.", {}, None, "unknown"),
    ],
)
def test_an_article_is_dated_by_its_source_else_by_its_text(
    text: str, fields: dict[str, str], published: str | None, how: str
) -> None:
    analysis = analyse(article_of(text, **fields), replace(SETTINGS, as_of=date(2025, 1, 1)))

    assert (analysis.published, analysis.published_how) == (published, how)


def test_what_chosen_analysers_add_stands_in_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    def words(analysis: Analysis) -> int:
        return len(analysis.article.text.split())

    monkeypatch.setattr(registry, "load", lambda group, name: {("analysers", "words"): words}[group, name])

    assert analyse(article_of("The harbour opened."), replace(SETTINGS, analysers=("words",))).layers == {"words": 3}


@pytest.mark.parametrize("text", ["", "\n\n", " ", "“", '"', "...", "\u200b", "😀", "Related Posts"])
def test_an_empty_article_has_an_empty_analysis(text: str) -> None:
    analysis = find(text)

    assert (analysis.quotations, analysis.participants, analysis.summary) == ((), (), ())
    assert analysis.bottom_line is None


def test_places_after_an_emoji_or_a_combining_mark_are_code_points() -> None:
    text = "😀 Cafe\u0301 owners wept. “We sail,” said Hanna Brok."
    (one,) = find(text).quotations

    assert one.content[0] == Span(text.index("“"), text.index("”") + 1)


def test_a_line_break_inside_a_paragraph_moves_nothing() -> None:
    text = "Hanna Brok said on Friday that the\nharbour would open. “We\nsail,” she said."
    article = replace(article_of(text), paragraphs=article_of(text.replace("\n", " ")).paragraphs)
    analysis = analyse(article, SETTINGS)

    assert [span.of(text) for one in analysis.quotations for span in one.content] == [
        "that the\nharbour would open",
        "“We\nsail,”",
    ]


def test_speech_in_captions_and_headlines_makes_no_bullet() -> None:
    text = "“We sail,” says Brok\nThe new harbour of Velmar opened on Friday after a strike of three long weeks."

    analysis = find(text, title="“We sail,” says Brok")
    assert [(one.form, one.key) for one in analysis.quotations] == [("direct", False)]
    assert analysis.bottom_line is not None
    assert analysis.bottom_line.text.startswith("The new harbour")


def test_a_sentence_without_end_is_read_as_far_as_it_is_read_at_all() -> None:
    told = "the harbour was open and said that "
    analysis = find(f"Hanna Brok said that {told * 150}it was late.")

    assert any("what is reported was looked for in its first 600" in warning for warning in analysis.warnings)
    assert analysis.quotations
