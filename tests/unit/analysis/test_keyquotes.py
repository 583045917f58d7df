"""Which quotations lead the page."""

import pytest

from briefgen.analysis.keyquotes import MOST, mark_key
from briefgen.model import Mention, Participant, Quotation, QuotationForm, Span

LONG = "“one two three four five six seven eight nine”"


def participant(id: str, salience: float) -> Participant:
    return Participant(id, id, "person", (Mention(Span(0, 1), "name"),), salience=salience)


def quotation(span: Span, speaker: str | None, *, form: QuotationForm = "direct", via: str | None = None) -> Quotation:
    return Quotation((span,), None, None, speaker, via, form, "named", "say", 0.9)


def keys(quotes: list[tuple[str, str | None]], *saliences: tuple[str, float]) -> list[int]:
    """Index of each key quotation among those printed one after another."""
    text, quotations = "", []
    for printed, speaker in quotes:
        quotations.append(quotation(Span(len(text), len(text) + len(printed)), speaker))
        text += printed + " "
    marked = mark_key(quotations, [participant(*one) for one in saliences], text)
    return [index for index, one in enumerate(marked) if one.key]


def test_every_voice_is_heard_before_one_is_heard_twice() -> None:
    quotes = [(LONG, "brok")] * 5 + [(LONG, "lenz"), (LONG, None)]

    assert keys(quotes, ("brok", 1.0), ("lenz", 0.1)) == [0, 1, 5, 6]


def test_a_page_has_at_most_so_many() -> None:
    assert len(keys([(LONG, f"p{n}") for n in range(9)], *((f"p{n}", 0.5) for n in range(9)))) == MOST


def test_the_most_central_speakers_come_first() -> None:
    saliences = [(f"p{n}", n / 10) for n in range(7)]

    assert keys([(LONG, id) for id, _ in saliences], *saliences) == [3, 4, 5, 6]


@pytest.mark.parametrize("printed", ["“no”", "“ships first”", "“one two three”"])
def test_a_few_words_are_no_key_quotation(printed: str) -> None:
    assert keys([(printed, "brok")], ("brok", 1.0)) == []


@pytest.mark.parametrize("form", ["mixed", "indirect"])
def test_only_direct_quotations_are_key(form: QuotationForm) -> None:
    (marked,) = mark_key([quotation(Span(0, len(LONG)), "brok", form=form)], [participant("brok", 1.0)], LONG)

    assert not marked.key


def test_of_two_by_one_speaker_the_one_of_a_fitting_length_leads() -> None:
    text = f"“one two three four” {LONG}"
    quotations = [quotation(Span(0, 20), "brok"), quotation(Span(21, len(text)), "brok")]
    others = [quotation(Span(21, len(text)), f"p{n}") for n in range(3)]

    marked = mark_key(
        [*quotations, *others], [participant("brok", 1.0), *(participant(f"p{n}", 1.0) for n in range(3))], text
    )

    assert [one.key for one in marked[:2]] == [False, True]


def test_what_came_by_way_of_another_stands_back() -> None:
    text = LONG
    whole = Span(0, len(text))
    five = [quotation(whole, f"p{n}", via="brok" if n == 0 else None) for n in range(5)]

    marked = mark_key(five, [participant(f"p{n}", 0.5) for n in range(5)], text)

    assert [one.key for one in marked] == [False, True, True, True, True]


def test_nothing_but_the_mark_changes_and_the_order_stays() -> None:
    quotations = [quotation(Span(0, len(LONG)), "brok"), quotation(Span(0, len(LONG)), None)]
    marked = mark_key(quotations, [], LONG)

    assert [one.speaker for one in marked] == ["brok", None]
    assert mark_key(marked, [], LONG) == marked


def test_an_article_without_quotations_has_none() -> None:
    assert mark_key([], [participant("brok", 1.0)], "") == ()
