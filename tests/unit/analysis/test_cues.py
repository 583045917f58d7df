"""The words that report speech."""

from collections import Counter
from typing import get_args

import pytest

from briefgen.analysis.cues import frames_of, reporting_adjectives, reporting_nouns, reporting_verbs, verb_kind
from briefgen.analysis.lexicon import lines
from briefgen.model import VerbKind
from tests.unit.analysis.reading import word


@pytest.mark.parametrize(
    ("sentence", "verb", "kind"),
    [
        ("Brok said the harbour was ready.", "said", "say"),
        ("Brok says the harbour is ready.", "says", "say"),
        ("Brok has told him that the harbour is ready.", "told", "say"),
        ("“We sail,” Brok posted online.", "posted", "write"),
        ("Brok tweeted that the harbour was ready.", "tweeted", "write"),
        ("Brok argued that the harbour was ready.", "argued", "claim"),
        ("Brok insists that the harbour is ready.", "insists", "claim"),
        ("Brok denied that the harbour was ready.", "denied", "deny"),
        ("Brok asked whether the harbour was ready.", "asked", "ask"),
        ("Brok demanded that the harbour be closed.", "demanded", "demand"),
        ("Brok warned that the harbour was shallow.", "warned", "warn"),
        ("Diplomats caution that the harbour is shallow.", "caution", "warn"),
        ("Brok believes that the harbour is ready.", "believes", "think"),
        ("Brok promised that the harbour would be ready.", "promised", "promise"),
        ("Hanna Brok hopes that the ships will come.", "hopes", "think"),
        ("Hanna Brok hoped that the ships would come.", "hoped", "think"),
        ("Hanna Brok texted that the ships would come.", "texted", "write"),
    ],
)
def test_a_reporting_verb_has_a_kind_in_every_tense(sentence: str, verb: str, kind: VerbKind) -> None:
    assert verb_kind(word(sentence, verb)) == kind


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Brok opened the harbour.", "opened"),
        ("Brok read the report to the council.", "report"),
        ("The claim of the council was dismissed.", "claim"),
        ("Brok read the answer.", "answer"),
    ],
)
def test_other_verbs_and_nouns_report_nothing(sentence: str, printed: str) -> None:
    assert verb_kind(word(sentence, printed)) is None


LEXICONS = {
    "reporting_verbs": reporting_verbs(),
    "reporting_nouns": reporting_nouns(),
    "reporting_adjectives": reporting_adjectives(),
}
FRAMES = {
    "quote",
    "that",
    "inf",
    "np",
    "as",
    "like",
    "for",
    "on",
    "about",
    "against",
    "of",
    "over",
    "with",
    "to",
    "at",
    "from",
    "in",
    "upon",
}


def test_a_verb_may_have_a_kind_for_each_place_of_what_it_reports() -> None:
    call = frames_of(word("Hanna Brok called for a vote.", "called"))

    assert (call["as"], call["for"]) == ("say", "demand")


@pytest.mark.parametrize("sentence", ["Brok seeks a vote.", "Brok attacked the plan.", "Brok plans to sail."])
def test_a_verb_that_takes_an_object_alone_stands_beside_no_quotation(sentence: str) -> None:
    verb = word(sentence, sentence.split()[1])

    assert frames_of(verb)
    assert verb_kind(verb) in {None, "criticise"}


@pytest.mark.parametrize("name", LEXICONS)
def test_a_lexicon_is_well_formed(name: str) -> None:
    listed = []
    for line in lines(name):
        head, _, lemmas = line.partition(":")
        kind, *frames = head.split()
        assert kind in get_args(VerbKind), line
        assert frames, line
        assert set(frames) <= FRAMES, line
        listed += [(lemma, frame) for lemma in lemmas.split() for frame in frames]

    assert [pair for pair, count in Counter(listed).items() if count > 1] == []
    assert all(lemma == lemma.lower().strip() for lemma, _ in listed)


def test_every_kind_of_the_model_has_verbs() -> None:
    verbs = reporting_verbs()

    assert {kind for frames in verbs.values() for kind in frames.values()} == set(get_args(VerbKind))
    assert len(verbs) > 250
