"""What may be cut from a bullet, and what its truth hangs on."""

import re

import pytest

from briefgen.analysis.gate import Ground, faults
from briefgen.model import Bullet, Edit, Sentence, Span
from tests.unit.analysis.gate.bulletnotation import ground_of, make
from tests.unit.analysis.gate.tale import (
    ADDED,
    CLAIM,
    DENIAL,
    ISLES,
    LEDE,
    PLAIN,
    PRAISE,
    SAID,
    SENTENCES,
    SWORN,
    refused,
)
from tests.unit.analysis.reading import find


@pytest.mark.parametrize(
    "notation",
    [
        LEDE.replace(", the harbour master of Ostwick,", "{, the harbour master of Ostwick,}"),
        PRAISE.replace(", a former sailor", "{, a former sailor}"),
        PRAISE.replace("(OP)", "{(OP)}"),
        PRAISE.replace("(OP)", "{(OP)}").replace(", a former sailor", "{, a former sailor}"),
        DENIAL.replace(", chief of the pilots,", "{, chief of the pilots,}"),
        SWORN.replace(", holding his cap", "{, holding his cap}"),
        ISLES.replace(", a chain of islands,", "{, a chain of islands,}"),
    ],
)
def test_remarks_may_be_cut(notation: str, ground: Ground) -> None:
    assert faults(make(ground, notation), ground) == ()


def test_cuts_names_and_dates_go_together(ground: Ground) -> None:
    notation = SAID.replace(", which lies on the Marsh,", "{, which lies on the Marsh,}")
    notation = notation.replace(", easing the fears of the crews", "{, easing the fears of the crews}")
    notation = notation.replace("She", "{She|Mara Voss}").replace("Monday", "Monday{+5 January}")
    one = make(ground, notation, second=LEDE)

    assert one.text == "[Mara Voss] said on Monday [5 January] that the harbour [...] would reopen [...]."
    assert faults(one, ground) == ()


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        ("On Monday, Voss, led to the pier by Marn, was cheered.", "led to the pier by Marn"),
        ("The crane, built in haste, fell into the harbour.", "built in haste"),
        ("Voss, speaking in Ostwick, praised the pilots.", "speaking in Ostwick"),
        ("Marn, whose boat sank, thanked the pilots.", "whose boat sank"),
        ("The pier, part of which burned, is open.", "part of which burned"),
        ("The pier, most of which burned, is open.", "most of which burned"),
        ("Voss was replaced by Marn, the head of the pilots.", "the head of the pilots"),
        ("Ostwick’s harbour master, Mara Voss, was cheered.", "Mara Voss"),
        ("The pilots, Ostwick’s oldest guild, were cheered.", "Ostwick’s oldest guild"),
        ("On Monday, Voss, Mayor of Ostwick, was cheered.", "Mayor of Ostwick"),
    ],
)
def test_appositions_relative_clauses_and_participles_may_be_cut(sentence: str, following: str) -> None:
    ground = ground_of(find(sentence))
    closed = f", {following}," if f", {following}," in sentence else f", {following}"

    assert faults(make(ground, sentence.replace(closed, f"{{{closed}}}")), ground) == ()


@pytest.mark.parametrize("opening", ["In addition,", "Meanwhile,", "Also,", "And"])
def test_an_additive_opening_may_be_cut(opening: str) -> None:
    ground = ground_of(find(f"{opening} the harbour has a new crane for the heavy ships."))

    assert faults(make(ground, f"{{{opening}}} the harbour has a new crane for the heavy ships."), ground) == ()


@pytest.mark.parametrize("opening", ["However,", "But", "Yet", "Allegedly,", "In theory,", "On Monday,", "If asked,"])
def test_no_other_opening_may_be_cut(opening: str) -> None:
    ground = ground_of(find(f"{opening} the harbour has a new crane for the heavy ships."))
    one = make(ground, f"{{{opening}}} the harbour has a new crane for the heavy ships.")

    refused(one, ground, "opens the sentence")


@pytest.mark.parametrize(
    ("notation", "reason"),
    [
        ("The storm broke {nearly} 40 masts", "a hedge"),
        ("The storm broke nearly {40} masts", "a number"),
        ("The storm broke {nearly 40 masts}", "a number"),
        ("masts{, the pilots say,} but", "a reporting verb"),
        ("say, {but} only", "a condition"),
        ("but {only} if the count", "a condition"),
        ("count{, made in haste, is right}.", "not one phrase"),
    ],
)
def test_what_the_truth_hangs_on_may_not_be_cut(notation: str, reason: str, ground: Ground) -> None:
    plain = re.sub(r"[{}]", "", notation)

    refused(make(ground, PLAIN.replace(plain, notation)), ground, reason)


def test_a_negation_may_not_be_cut(ground: Ground) -> None:
    refused(make(ground, ADDED.replace("not", "{not}")), ground, "a negation", "negations are not")


def test_a_hedge_may_not_be_cut(ground: Ground) -> None:
    refused(make(ground, CLAIM.replace("may", "{may}")), ground, "a hedge", "hedges are not")


@pytest.mark.parametrize(
    "cut", [", according to the engineers,", "according to the engineers", "the engineers", "according to"]
)
def test_who_is_credited_may_not_be_cut(cut: str, ground: Ground) -> None:
    refused(make(ground, CLAIM.replace(cut, f"{{{cut}}}")), ground, "What is reported stays")


def test_a_speaker_keeps_the_name() -> None:
    ground = ground_of(find("The harbour master, Mara Voss, said the harbour would reopen."))
    one = make(ground, "The harbour master{, Mara Voss,} said the harbour would reopen.")

    refused(one, ground, "source")


@pytest.mark.parametrize("cut", [", in all my years,", "never, in all my years,", " Marn said,", "“I never,"])
def test_quoted_words_and_their_marks_are_never_cut(cut: str, ground: Ground) -> None:
    refused(make(ground, SWORN.replace(cut, f"{{{cut}}}")), ground)


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("Voss, Marn, Lund, and Reyl met in Ostwick.", ", Marn,"),
        ("Voss, Marn, and Reyl met in Ostwick.", ", Marn,"),
        ("The treaty binds Norhaven, Sandholm and Tarn.", ", Sandholm and Tarn"),
        ("The storm broke piers in Norhaven, Sandholm and Tarn, the guild wrote.", ", Sandholm and Tarn,"),
        ("The town pays for lamps, housing and the pier.", ", housing and the pier"),
        ("The crews carried ropes, a lamp, nets, and tar.", ", a lamp,"),
        ("Other guilds, the Ropers, Tanners, and Smiths, met.", ", the Ropers,"),
    ],
)
def test_one_of_a_list_is_no_apposition(sentence: str, cut: str) -> None:
    ground = ground_of(find(sentence))

    refused(make(ground, sentence.replace(cut, f"{{{cut}}}")), ground, "may not be deleted")


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("On Monday, the crews burned the pier, then the lamps.", ", the crews burned the pier,"),
        ("In Ostwick, the mayor was arrested.", ", the mayor was arrested"),
        ("In the storm, Norhaven lost its pier.", ", Norhaven lost its pier"),
        ("The mayor, a Green, resigned, stunning the town.", ", a Green, resigned,"),
        ("Brok, the mayor, resigned in tears.", ", resigned in tears"),
        ("Voss sailed to Norhaven on Sunday, joining the fleet, which was freed on Friday.", ", joining the fleet,"),
        ("Voss sailed to Norhaven, where she met Marn, Lund and the pilots.", ", where she met Marn,"),
        ("The toll, which, like all tolls, rises, is unpopular.", ", which,"),
        ("Voss is a proud, harbour-born sailor.", ", harbour-born sailor"),
        ("Lund likes Voss because, above all, she’s a sailor.", ", she’s a sailor"),
        ("Lund was sent to jail for theft, a verdict that was overturned.", ", a verdict that was overturned"),
        ("Lund was sent to jail, refusing to hand over the keys.", ", refusing to hand over the keys"),
        ("The ferry will, in rare cases, sail by night.", ", in rare cases,"),
        ("The ferry will, weather permitting, sail by night.", ", weather permitting,"),
        ("The ferry sails on Monday, pending a ruling.", ", pending a ruling"),
        ("The ferry, however, sails on Monday.", ", however,"),
        ("The ferry (before repairs) is safe for the crews.", "(before repairs)"),
        ("The ferry is safe for the crews, a court heard.", ", a court heard"),
        ("The ferry is safe for the crews, records show.", ", records show"),
        ("The ferry is not safe for the crews, the engineer fears.", ", the engineer fears"),
        ("The ferry is safe for the crews, the rules state.", ", the rules state"),
        ("The ferry is safe for the crews, Lund believes.", ", Lund believes"),
        ("The ferry is safe for the crews, the engineer claims in a letter.", ", the engineer claims in a letter"),
    ],
)
def test_what_is_more_than_a_remark_may_not_be_cut(sentence: str, cut: str) -> None:
    ground = ground_of(find(sentence))

    refused(make(ground, sentence.replace(cut, f"{{{cut}}}")), ground)


@pytest.mark.parametrize("text", SENTENCES)
def test_no_words_in_the_middle_may_be_cut(text: str, ground: Ground) -> None:
    found = list(re.finditer(r"[\w’-]+", text))
    for first in found:
        for last in found:
            if 0 <= last.start() - first.start() < 40:
                cut = text[first.start() : last.end()]
                one = make(ground, f"{text[: first.start()]}{{{cut}}}{text[last.end() :]}")
                assert faults(one, ground), one.text


def test_the_subject_may_not_be_cut(ground: Ground) -> None:
    refused(make(ground, PLAIN.replace("The storm", "{The storm}")), ground, "opens the sentence")
    one = Bullet("[...] was cheered by the crews.", (Span(0, 5),), (Edit("deleted", 0, 5, "Voss"),))
    refused(one, ground, "begins with a verb")


def test_hardly_anything_left_is_no_bullet() -> None:
    ground = ground_of(find("He won (to the joy of the crews)."))

    refused(make(ground, "He won {(to the joy of the crews)}."), ground, "Hardly a word")


def test_a_word_of_contrast_is_cut_only_below_its_other_half() -> None:
    text = "Brok opened the port.\nBut the crane of the port was broken."
    first, second = Span(0, 21), Span(22, len(text))
    ground = Ground(text, (Sentence(first, 0), Sentence(second, 1)), (), (), (), None)
    half = Bullet("[...] the crane of the port was broken.", (second,), (Edit("deleted", 0, 5, "But"),))

    assert faults(half, ground)
    assert faults(half, ground, above=second)
    assert not faults(half, ground, above=first)
