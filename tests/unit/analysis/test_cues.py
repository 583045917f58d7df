"""The words that report speech."""

import json
from importlib.resources import files
from typing import get_args

import pytest

from briefgen.analysis.cues import DIRECT_ONLY, verb_kind, verb_kinds
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
        ("Brok demanded that the harbour be closed.", "demanded", "ask"),
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


def test_every_kind_of_the_model_has_verbs_and_no_verb_has_two() -> None:
    lexicon = files("briefgen.analysis.lexicons") / "reporting_verbs.json"
    listed = [verb for verbs in json.loads(lexicon.read_text(encoding="utf-8")).values() for verb in verbs]

    assert sorted(listed) == sorted(verb_kinds())
    assert set(verb_kinds().values()) == set(get_args(VerbKind))
    assert len(verb_kinds()) > 100
    assert all(lemma == lemma.lower().strip() for lemma in verb_kinds())


def test_what_reports_beside_quotations_alone_is_a_reporting_verb() -> None:
    assert set(verb_kinds()) >= DIRECT_ONLY
