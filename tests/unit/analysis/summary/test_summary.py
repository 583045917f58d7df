"""The bottom line and the bullets."""

from dataclasses import replace

import pytest

from briefgen.analysis import analyse
from briefgen.analysis.gate import Ground
from briefgen.analysis.summary import candidates
from briefgen.model import Analysis, Bullet, Span
from tests.unit.analysis.reading import SETTINGS, article_of, find

LEDE = "The harbour of Velmar reopened on 3 May after a strike of three weeks, the port authority said."
CAPTION = "Hanna Brok walks past the old crane in the harbour of Velmar on 3 May, 2024. Photo: Lowri Sands"
BODY = [
    "Forty ships waited in the roads, and the first was unloaded before noon on the northern quay.",
    "Hanna Brok, who leads the dockers, told reporters that the strike had cost her members a month of pay.",
    "The ministry of transport will pay 2 million crowns for new cranes and a shelter for the crews.",
    "Fishermen of the coast have asked for a quay of their own since the great flood of 1987.",
    "A court will hear the dispute about the wages of the night shift in the autumn.",
    "Trains from the south carried grain to the mills while the harbour was shut.",
    "The oldest crane, a gift of a shipyard long closed, broke down twice on the first morning.",
]
TEXT = "\n".join([LEDE, *BODY])


def texts(analysis: Analysis) -> list[str]:
    return [bullet.text for bullet in analysis.summary]


def test_the_bottom_line_is_the_lede_and_is_told_once() -> None:
    analysis = find(TEXT, published="2024-05-04")

    assert analysis.bottom_line is not None
    assert analysis.bottom_line.text == LEDE
    assert texts(analysis).count(LEDE) == 1
    assert LEDE not in [bullet.text for bullet in analysis.bullets]


@pytest.mark.parametrize(
    "note",
    [
        "The following is the third edition of a weekly series on the harbour of Velmar and the strike of the dockers.",
        "This article has been updated with the amount that the ministry will pay for the cranes in Velmar.",
        "Correction: the port authority of Velmar said on 3 May that the strike had lasted for three weeks.",
    ],
)
def test_what_is_said_of_the_article_itself_is_no_bullet(note: str) -> None:
    assert note not in texts(analyse(article_of(f"{note}\n{TEXT}"), replace(SETTINGS, bullets=20)))


@pytest.mark.parametrize("bullets", [0, 1, 3, 5, 20])
def test_there_are_as_many_sentences_as_are_asked_for_or_one_less(bullets: int) -> None:
    analysis = analyse(article_of(TEXT), replace(SETTINGS, bullets=bullets))

    assert len(analysis.summary) in {bullets, bullets - 1, len(BODY) + 1}
    assert (analysis.bottom_line is None) == (bullets == 0)


def test_the_bullets_are_in_the_order_of_the_article() -> None:
    starts = [bullet.evidence[0].start for bullet in find(TEXT).summary]

    assert len(starts) >= 4
    assert starts == sorted(starts)


def test_a_sentence_that_shares_words_with_the_title_is_preferred() -> None:
    title = "Court will hear dispute about night shift"

    assert BODY[4] in texts(analyse(article_of(TEXT, title=title), replace(SETTINGS, bullets=3)))
    assert BODY[4] not in texts(analyse(article_of(TEXT), replace(SETTINGS, bullets=3)))


def test_two_sentences_that_say_the_same_are_one_bullet() -> None:
    again = "Forty ships waited in the roads, and the first was unloaded on the northern quay before noon on Friday."

    told = texts(find("\n".join([LEDE, BODY[0], again, BODY[3]])))

    assert len({BODY[0], again} & set(told)) == 1


@pytest.mark.parametrize(
    "furniture", [CAPTION, "Related Posts", "Read more: Barge owner fined over collision in Velmar."]
)
def test_no_bullet_is_made_of_a_caption_or_of_boilerplate(furniture: str) -> None:
    text = "\n".join([furniture, LEDE, *BODY[:2], furniture])
    analysis = find(text)
    told = [*texts(analysis), analysis.bottom_line.text if analysis.bottom_line else ""]

    assert not any(furniture[:12] in one for one in told)
    assert analysis.bottom_line is not None
    assert analysis.bottom_line.text == LEDE


def test_no_bullet_is_made_of_the_headline() -> None:
    title = "The harbour of Velmar reopens after a strike of three weeks"
    analysis = find(f"{title}\n{TEXT}", title=title)

    assert title not in [*texts(analysis), analysis.bottom_line.text if analysis.bottom_line else ""]


@pytest.mark.parametrize("text", ["", "Short.", "What now? Who knows? Why not?", "“We sail,” she said."])
def test_a_text_without_a_sentence_that_stands_alone_has_no_summary(text: str) -> None:
    analysis = find(text)

    assert analysis.bottom_line is None
    assert analysis.summary == ()


def test_a_lede_that_cannot_stand_alone_gives_way_to_the_next_sentence() -> None:
    analysis = find("\n".join(["But what will become of the harbour of Velmar after the strike?", BODY[0], BODY[3]]))

    assert analysis.bottom_line is not None
    assert analysis.bottom_line.text == BODY[0]


@pytest.mark.parametrize("bullets", [2, 3, 4, 5])
def test_an_accusation_is_not_told_without_its_denial(bullets: int) -> None:
    charge = "The council accused Hugo Lenz of fraud in the sale of the cranes. Lenz denied the charge in a letter on Monday."
    told = " ".join(
        texts(analyse(article_of("\n".join([LEDE, BODY[0], charge, *BODY[2:4]])), replace(SETTINGS, bullets=bullets)))
    )

    assert "accused" not in told or "denied" in told


def test_a_list_above_the_lede_is_not_the_first_sentence() -> None:
    results = "Harbour Party - 12 seats\nUnion of Villages - 9 seats\nGreens of the Coast - 2 seats"
    analysis = find("\n".join([results, LEDE, *BODY[:3]]))

    assert analysis.bottom_line is not None
    assert analysis.bottom_line.text == LEDE


def test_a_sentence_of_which_no_bullet_passes_the_check_is_refused_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse_ships(bullet: Bullet, *_: Ground, **_above: Span | None) -> tuple[str, ...]:
        return ("It tells of ships.",) if "ships" in bullet.text else ()

    monkeypatch.setattr(candidates, "faults", refuse_ships)
    analysis = analyse(article_of(TEXT), SETTINGS)

    assert [(one.sentence.of(TEXT), one.faults) for one in analysis.refused] == [(BODY[0], ("It tells of ships.",))]
    assert not any("ships" in text for text in texts(analysis))
