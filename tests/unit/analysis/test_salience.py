"""How central an actor is, and what part it plays."""

from dataclasses import replace

import pytest

from briefgen.analysis.salience import Setting, rank
from briefgen.model import Action, Kind, Mention, Participant, Quotation, Span
from tests.unit.analysis.reading import actor, find

NOWHERE = Setting("  ", (), (), ())


def participant(
    name: str, start: int = 0, *, mentions: int = 1, actions: int = 0, kind: Kind = "person"
) -> Participant:
    spans = [Span(start + n, start + n + 1) for n in range(mentions)]
    action = Action(spans[0], spans[0], None, spans[0])
    return Participant(name.lower(), name, kind, tuple(Mention(s, "name") for s in spans), actions=(action,) * actions)


def order(*participants: Participant, setting: Setting = NOWHERE) -> list[str]:
    return [one.name for one in rank(participants, setting)]


def quoted(speaker: str) -> Quotation:
    return Quotation((Span(0, 1),), None, None, speaker, None, "direct", "named", "say", 0.9)


def test_the_most_central_comes_first_and_has_one() -> None:
    ranked = rank([participant("Brok"), participant("Lenz", 5, mentions=4)], NOWHERE)

    assert [one.name for one in ranked] == ["Lenz", "Brok"]
    assert ranked[0].salience == 1.0
    assert 0 < ranked[1].salience < 1


def test_of_two_equals_the_one_mentioned_first_comes_first() -> None:
    assert order(participant("Brok", 9), participant("Lenz", 3)) == ["Lenz", "Brok"]


@pytest.mark.parametrize("headline", [" brok opens harbour ", " harbour: brok’s day ", " hanna brok, mayor "])
def test_who_is_in_the_headline_comes_before_who_is_mentioned_more(headline: str) -> None:
    ranked = order(participant("Lenz", mentions=5), participant("Brok", 9), setting=Setting(headline, (), (), ()))

    assert ranked == ["Brok", "Lenz"]


def test_a_part_of_another_word_in_the_headline_is_nobody() -> None:
    ranked = order(
        participant("Lenz", mentions=5), participant("Brok", 9), setting=Setting(" brokdale opens ", (), (), ())
    )

    assert ranked == ["Lenz", "Brok"]


@pytest.mark.parametrize(
    "headline", [" ‘brok must go’ ", " is it brok? ", " harbour opens – brok ", " mayor (brok) goes "]
)
def test_a_name_between_other_marks_is_in_the_headline_too(headline: str) -> None:
    if "– brok" in headline:
        headline = headline.replace("– brok", "–brok")
    ranked = order(participant("Lenz", mentions=5), participant("Brok", 9), setting=Setting(headline, (), (), ()))

    assert ranked == ["Brok", "Lenz"]


def test_who_comes_early_comes_before_who_comes_late() -> None:
    setting = Setting("  ", (0, 40, 80, 120, 160), (0, 1, 2, 3, 4), ())

    assert order(participant("Lenz", 160, mentions=2), participant("Brok", 9), setting=setting) == ["Brok", "Lenz"]


def test_who_is_named_in_many_paragraphs_comes_before_who_is_named_in_one() -> None:
    setting = Setting("  ", (0, 2, 4), (0, 1, 2), ())
    everywhere = participant("Brok", mentions=5)
    once = participant("Lenz", 0, mentions=1)
    once = replace(once, mentions=tuple(Mention(Span(0, n), "name") for n in range(1, 6)))

    assert order(once, everywhere, setting=setting) == ["Brok", "Lenz"]


def test_the_place_in_the_headline_weighs_less_than_who_acts_there() -> None:
    setting = Setting(" velmar: brok resigns ", (), (), ())

    assert order(participant("Velmar", kind="place"), participant("Brok", 9), setting=setting) == ["Brok", "Velmar"]


def test_a_group_weighs_less_than_one_actor() -> None:
    assert order(participant("Sailors", kind="group"), participant("Brok", 9)) == ["Brok", "Sailors"]


@pytest.mark.parametrize(
    ("actions", "speaks", "part"),
    [
        (0, False, "mentioned"),
        (2, False, "subject"),
        (0, True, "source"),
        (2, True, "both"),
    ],
)
def test_an_actor_is_subject_source_both_or_mentioned(actions: int, *, speaks: bool, part: str) -> None:
    setting = Setting("  ", (), (), (quoted("brok"),) if speaks else ())
    (one,) = rank([participant("Brok", actions=actions)], setting)

    assert one.part == part


def test_who_is_in_the_headline_is_a_subject() -> None:
    (one,) = rank([participant("Brok")], Setting(" brok opens harbour ", (), (), ()))

    assert one.part == "subject"


def test_nobody_is_ranked_where_nobody_is() -> None:
    assert rank([], NOWHERE) == ()


def test_the_headline_counts_whether_it_is_printed_or_given() -> None:
    title = "Brok opens harbour"
    lede = "The harbour was opened on Friday after a strike of three weeks. Hugo Lenz, Lenz and Lenz met Hanna Brok."

    assert actor(find(lede, title=title), "Hanna Brok").part == "subject"
    assert actor(find(f"{title}\n{lede}"), "Hanna Brok").part == "subject"
    assert actor(find(lede), "Hanna Brok").part == "mentioned"


def test_a_long_interview_with_one_person_is_ranked() -> None:
    """Who is quoted far oftener than named has a score of nought, and here nobody has another."""
    text = "We spoke to Hanna Brok about the port.\n" + "Q: Will it open?\nA: It will open soon, as planned.\n" * 150

    assert [participant.name for participant in find(text).participants] == ["Hanna Brok"]
