"""Which quotations lead the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from briefgen.analysis.keyquotes import FEW, MOST, mark_key
from briefgen.model import Analysis, Bullet, Mention, MentionForm, Number, Paragraph, Participant, Quotation, Span

PLAIN = "The ships lie in the harbour of Velmar today."
PLEDGE = "We will never sell the harbour of Velmar to anybody."
PLAIN_ONES = (
    PLAIN,
    "A train leaves Aldburg in the morning hours.",
    "The mill has stood at Sorrin for long years.",
    "Two cats live below the old town hall tower.",
)
OTHERS = (
    "We must keep the lighthouse of Sorrin open.",
    "I cannot pay the crews without a loan.",
    "Nobody will close a school in this county.",
    "We refuse to sign what the owners wrote.",
    "I expect that prices will fall by autumn.",
    "Our members will not load another crate.",
    "You cannot build a bridge out of promises.",
)

Keys = Callable[..., list[str]]
Said = tuple[str, str | None]


def participant(id: str, *, salience: float = 0.5, form: MentionForm = "name", **fields: Any) -> Participant:
    return Participant(id, id, "person", (Mention(Span(0, 1), form),), salience=salience, **fields)


CAST = tuple(participant(id) for id in ("brok", "lenz", "reyl", "lund", "dane", "moss", "wick", "tarn"))


@pytest.fixture
def keys(make_article: Any, make_analysis: Any) -> Keys:
    """The words of the key quotations among those said one after another, each a paragraph of its own."""

    def find(*said: Said, cast: tuple[Participant, ...] = CAST, title: str | None = None, **fields: Any) -> list[str]:
        article = make_article("\n".join(["The story begins.", *(f"“{words}”" for words, _ in said)]), title=title)
        spans = [paragraph.span for paragraph in article.paragraphs[1:]]
        quotations = tuple(
            Quotation((span,), None, None, speaker, None, "direct", "named", "say", 0.9)
            for span, (_, speaker) in zip(spans, said, strict=True)
        )
        changes, lede = fields.pop("changes", {}), fields.pop("lede", None)
        quotations = tuple(replace(one, **changes.get(index, {})) for index, one in enumerate(quotations))
        if lede:
            told = Quotation((Span(0, 9),), None, None, lede, None, "indirect", "named", "say", 0.9)
            quotations = (told, *quotations)
        analysis: Analysis = make_analysis(article, quotations=quotations, participants=cast, **fields)
        return [one.content[0].of(article.text)[1:-1] for one in mark_key(analysis) if one.key]

    return find


# -- how many, and whose -----------------------------------------------------------------------------------------------


def test_a_page_has_at_most_so_many(keys: Keys) -> None:
    said = [(words, one.id) for words, one in zip(OTHERS, CAST, strict=False)]

    assert len(keys(*said)) == MOST < len(said)


def test_an_article_with_one_good_quotation_shows_one(keys: Keys) -> None:
    assert keys((PLAIN, "brok"), ("It was true.", "lenz"), ("Was it true, do you think, back then?", "reyl")) == [PLAIN]


def test_an_article_without_a_good_one_shows_none(keys: Keys) -> None:
    assert keys(("And so they did that again.", "brok")) == []


def test_the_more_lead_already_the_better_the_next_has_to_be(keys: Keys) -> None:
    said = [(words, one.id) for words, one in zip(PLAIN_ONES, CAST, strict=False)]

    assert keys(*said) == list(PLAIN_ONES[:FEW])
    assert keys(*said, (PLEDGE, "tarn")) == [*PLAIN_ONES[: FEW - 1], PLEDGE]


def test_every_voice_is_heard_before_one_is_heard_twice(keys: Keys) -> None:
    cast = (participant("brok", salience=1.0), participant("lenz", salience=0.1))
    said = [(words, "brok") for words in OTHERS]

    assert PLAIN in keys(*said, (PLAIN, "lenz"), cast=cast)


def test_a_spokeswoman_and_her_party_are_one_voice(keys: Keys) -> None:
    cast = (participant("brok", affiliation="party"), participant("party"), participant("lenz", salience=0.1))
    said = [(words, id) for words, id in zip(OTHERS, ["brok", "party"] * 3, strict=False)]

    assert PLAIN in keys(*said, (PLAIN, "lenz"), cast=cast)


def test_two_ministers_of_a_country_are_two_voices(keys: Keys) -> None:
    velmar = replace(participant("velmar"), kind="place")
    cast = (participant("brok", affiliation="velmar"), participant("lenz", affiliation="velmar"), velmar)

    assert keys((PLAIN, "brok"), (PLAIN_ONES[1], "lenz"), cast=cast) == [PLAIN, PLAIN_ONES[1]]


def test_what_was_said_twice_leads_once(keys: Keys) -> None:
    assert keys((PLEDGE, "brok"), (PLEDGE, "lenz")) == [PLEDGE]


# -- the speaker -------------------------------------------------------------------------------------------------------


def test_the_most_central_speakers_come_first(keys: Keys) -> None:
    cast = tuple(participant(one.id, salience=n / 10) for n, one in enumerate(CAST))
    said = [(words, one.id) for words, one in zip(PLAIN_ONES, cast, strict=False)]

    assert keys(*said, cast=cast) == list(PLAIN_ONES[1:])


def test_who_speaks_in_the_first_sentence_comes_first(keys: Keys) -> None:
    said = [(words, one.id) for words, one in zip(PLAIN_ONES, CAST, strict=False)]

    assert keys(*said, lede="lund") == [*PLAIN_ONES[: FEW - 1], PLAIN_ONES[3]]


@pytest.mark.parametrize("speaker", [None, "gone"])
def test_nobody_known_comes_last_and_only_under_three(keys: Keys, speaker: str | None) -> None:
    named = [(words, one.id) for words, one in zip(OTHERS[:FEW], CAST, strict=False)]

    assert keys((PLEDGE, speaker), named[0]) == [PLEDGE, named[0][0]]
    assert PLEDGE not in keys((PLEDGE, speaker), *named)


def test_an_unnamed_source_stands_behind_named_ones(keys: Keys) -> None:
    cast = (participant("officials", salience=1.0, form="role"), *CAST)
    said = [(words, one.id) for words, one in zip(OTHERS, CAST, strict=False)]

    assert PLEDGE not in keys((PLEDGE, "officials"), *said, cast=cast)
    assert PLEDGE in keys((PLEDGE, "officials"), said[0], cast=cast)


def test_the_surer_of_two_speakers_comes_first(keys: Keys) -> None:
    said = [(words, one.id) for words, one in zip(OTHERS[:2] * 4, CAST, strict=False)]
    unsure = {index: {"confidence": 0.6} for index in (0, 3, 4, 7)}

    assert keys(*said, changes=unsure) == [OTHERS[1], OTHERS[0]]


def test_a_doubtful_speaker_leads_only_when_nobody_else_does(keys: Keys) -> None:
    doubtful = {0: {"confidence": 0.4}}

    assert keys((PLEDGE, "brok"), (PLAIN, "lenz"), changes=doubtful) == [PLAIN]
    assert keys((PLEDGE, "brok"), (PLAIN, None), changes=doubtful) == [PLAIN]
    assert keys((PLEDGE, "brok"), changes=doubtful) == [PLEDGE]


def test_a_speaker_known_by_a_pronoun_may_lead(keys: Keys) -> None:
    assert keys((PLEDGE, "brok"), changes={0: {"how": "pronoun", "source": Span(0, 2)}}) == [PLEDGE]


# -- the words ---------------------------------------------------------------------------------------------------------

WEAK = "The ships lie in harbour here today."
"""A word short of a plain sentence that leads."""


@pytest.mark.parametrize(
    "words",
    [
        "We will keep the ships in harbour.",
        "The ships must stay in harbour today.",
        "The ships never leave the old harbour.",
        "The owners of the ships lied today.",
        "We kept the ships in harbour today.",
        "No ship lies in the harbour today.",
    ],
)
def test_words_that_do_something_make_up_for_a_few_missing_ones(keys: Keys, words: str) -> None:
    assert len(words.split()) == len(WEAK.split())
    assert keys((WEAK, "brok")) == []
    assert keys((words, "brok")) == [words]


def test_a_commitment_of_four_words_leads_and_no_other_sentence_so_short(keys: Keys) -> None:
    assert keys(("I will keep them.", "brok"), ("Nobody must keep them.", "lenz")) == ["I will keep them."]


@pytest.mark.parametrize("kind", ["deny", "demand", "promise", "warn", "criticise"])
def test_so_does_a_verb_that_is_an_act(keys: Keys, kind: str) -> None:
    assert keys((WEAK, "brok"), changes={0: {"verb_kind": kind}}) == [WEAK]


@pytest.mark.parametrize(
    ("value", "printed", "leads"), [(40.0, "forty", True), (2.5, "2.5", True), (2.0, "two", False)]
)
def test_so_does_a_figure_but_no_small_number(keys: Keys, value: float, printed: str, *, leads: bool) -> None:
    words = f"The {printed} ships lie in harbour here."
    start = len("The story begins.\n“The ")
    number = Number(Span(start, start + len(printed)), value, "ships")

    assert keys((words, "brok"), numbers=(number,)) == [words] * leads


def test_so_does_what_the_headline_quotes(keys: Keys) -> None:
    assert keys((WEAK, "brok"), title="Brok on the fleet that will ‘lie in harbour’") == [WEAK]


def test_of_two_by_one_speaker_the_one_that_commits_leads_alone(keys: Keys) -> None:
    assert keys((PLAIN, "brok"), (PLEDGE, "brok")) == [PLEDGE]


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "Ships first",
        "Never again war!",
        "It was seen by all of the sailors there.",
        "That is why the harbour is open to everybody.",
        "But they lie in the harbour of Velmar today.",
        "He lies in the harbour of Velmar all day long.",
        "“[T]hey lie in the harbour of Velmar today.",
        "lying in the harbour of Velmar all day today",
        "Do the ships lie in the harbour of Velmar?",
        "Why? What are they for? The ships lie in the harbour.",
        "The ships of the line lie in the harbour today and " * 8,
    ],
)
def test_no_plain_quotation_leads_if_it_is_too_short_too_long_dangling_broken_or_asks(keys: Keys, words: str) -> None:
    assert keys((words.strip(), "brok")) == []


@pytest.mark.parametrize(
    "words",
    [
        "It would be easy to write a cheque today.",
        "It is a great shame that nobody came here.",
        "This is not a rescue, it is a slow farewell and we know it.",
        "[W]e will open the harbour of Velmar again.",
    ],
)
def test_an_opening_that_points_at_nothing_before_it_is_no_fault(keys: Keys, words: str) -> None:
    assert keys((words, "brok")) == [words]


def test_what_came_by_way_of_another_is_no_key_quotation(keys: Keys) -> None:
    assert keys((PLAIN, "brok"), changes={0: {"via": "lenz"}}) == []


def test_what_a_bullet_says_already_is_no_key_quotation(keys: Keys) -> None:
    bullet = Bullet(f"“{PLEDGE}” [Hanna] Brok said.", (Span(0, 5),))

    assert keys((PLEDGE, "brok"), (PLAIN_ONES[1], "lenz"), summary=(bullet,)) == [PLAIN_ONES[1]]


@pytest.mark.parametrize("role", ["question", "caption", "dek"])
def test_a_quotation_outside_the_story_is_no_key_quotation(make_analysis: Any, make_article: Any, role: Any) -> None:
    article = make_article(f"“{PLEDGE}”")
    span = article.paragraphs[0].span
    said = (Quotation((span,), None, None, "brok", None, "direct", "named", "say", 0.9),)
    analysis = make_analysis(article, quotations=said, participants=CAST, paragraphs=(Paragraph(span, role),))

    assert [one.key for one in mark_key(analysis)] == [False]


# -- mixed and indirect ------------------------------------------------------------------------------------------------

MIXED = "that Velmar “will never sell a single ship of its fleet to anybody”"


def mixed(make_analysis: Any, make_article: Any, content: str, *direct: str) -> list[bool]:
    article = make_article("\n".join([f"Brok said {content}.", *(f"“{words}”" for words in direct)]))
    spans = [Span(10, 10 + len(content)), *(paragraph.span for paragraph in article.paragraphs[1:])]
    said = tuple(
        Quotation((span,), None, None, one.id, None, "direct" if index else "mixed", "named", "say", 0.9)
        for index, (span, one) in enumerate(zip(spans, CAST, strict=False))
    )
    return [one.key for one in mark_key(make_analysis(article, quotations=said, participants=CAST))]


def test_a_mixed_quotation_helps_out_where_there_are_few_direct_ones(make_analysis: Any, make_article: Any) -> None:
    assert mixed(make_analysis, make_article, MIXED) == [True]
    assert mixed(make_analysis, make_article, MIXED.replace("will never", "did not")) == [True]
    assert mixed(make_analysis, make_article, MIXED, *OTHERS[:FEW]) == [False, True, True, True]


def test_a_mixed_quotation_with_a_whole_sentence_counts_as_a_direct_one(make_analysis: Any, make_article: Any) -> None:
    assert mixed(make_analysis, make_article, f"of the fleet: “{PLEDGE}”", *OTHERS[:FEW])[0]


def test_a_few_words_in_a_paraphrase_are_no_key_quotation(make_analysis: Any, make_article: Any) -> None:
    assert mixed(make_analysis, make_article, "that Velmar would “never sell” its “fleet of nine fine old ships”") == [
        False
    ]


def test_an_indirect_quotation_is_never_key(make_analysis: Any, make_article: Any) -> None:
    assert mixed(make_analysis, make_article, "that Velmar would not sell a single ship of its fleet") == [False]


# -- the rest ----------------------------------------------------------------------------------------------------------


def test_nothing_but_the_mark_changes_and_the_order_stays(make_analysis: Any, make_article: Any) -> None:
    article = make_article(f"“{PLEDGE}”\n“{PLAIN}”")
    said = tuple(
        Quotation((paragraph.span,), None, None, id, None, "direct", "named", "say", 0.9)
        for paragraph, id in zip(article.paragraphs, ("brok", None), strict=True)
    )
    marked = mark_key(make_analysis(article, quotations=said, participants=CAST))

    assert tuple(replace(one, key=False) for one in marked) == said
    assert mark_key(make_analysis(article, quotations=marked, participants=CAST)) == marked


def test_an_article_without_quotations_has_none(make_analysis: Any) -> None:
    assert mark_key(make_analysis()) == ()
