"""Who is meant by a source, and how that is known."""

import pytest

from briefgen.model import Analysis, How, Quotation
from tests.unit.analysis.reading import find

CAPITAL = "a title in capitals is a proper noun to the model, and proper nouns are not looked at"
JOINT = "only the first of two joint speakers is named"


def speaker(analysis: Analysis, quotation: Quotation) -> str | None:
    return analysis.participant(quotation.speaker).name if quotation.speaker else None


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("“We sail,” said Hanna Brok.", "Hanna Brok", "named"),
        ("Hanna Brok left. “We sail,” said Brok.", "Hanna Brok", "named"),
        ("“We sail,” said the port’s director, Hanna Brok.", "Hanna Brok", "named"),
        ("“We sail,” said Hugo Lenz, a dockworker.", "Hugo Lenz", "named"),
        ("“We sail,” Danish Prime Minister Hanna Brok said.", "Hanna Brok", "named"),
        ("“We sail,” the Velmar Port Authority said in a statement.", "Velmar Port Authority", "named"),
        ("“We sail on Friday” — Hanna Brok", "Hanna Brok", "named"),
        ("Denmark is ready. “We sail,” Copenhagen said.", "Denmark", "named"),
        ("Hanna Brok spoke on Friday. “We sail,” she said.", "Hanna Brok", "pronoun"),
        ("Hugo Lenz spoke on Friday. “We sail,” he said.", "Hugo Lenz", "pronoun"),
        ("Hanna Brok met Hugo Lenz. “We sail,” he said.", "Hugo Lenz", "pronoun"),
        ("Velmar Holdings cut jobs. “We are sorry,” it said.", "Velmar Holdings", "pronoun"),
        ("“We sail,” said Hanna Brok.\n“We row,” she added.", "Hanna Brok", "pronoun"),
        ("Danish Prime Minister Hanna Brok left. “We sail,” the prime minister said.", "Hanna Brok", "role"),
        ("NATO met in Velmar. The alliance said it was ready.", "NATO", "role"),
        ("“We sail,” officials said.", "officials", "unnamed_source"),
        ("“We sail,” a spokesman said.", "spokesman", "unnamed_source"),
        ("Hanna Brok was blunt on Friday. “The harbour will open at noon.”", "Hanna Brok", "previous_sentence"),
        ("“We sail,” it said.", None, "unknown"),
        ("The report said the harbour was unsafe.", None, "unknown"),
        ("Prime Minister Hanna Brok left. “We sail,” the Prime Minister said.", "Hanna Brok", "role"),
        ("“We sail,” said Hanna Brok.\n“The ships will come on Monday.”", "Hanna Brok", "previous_sentence"),
    ],
)
def test_a_source_means_a_participant_and_how_is_told(text: str, name: str | None, how: How) -> None:
    analysis = find(text)
    last = analysis.quotations[-1]

    assert (speaker(analysis, last), last.how) == (name, how)


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("If he sails with the reckless Hanna Brok, I will stay at home.", "unknown"),
        ("I, Hanna Brok, will stay at home with the crew.", "pronoun"),
        ("I am Hanna Brok, and I will stay at home.", "pronoun"),
        ("I will stay at home with the crew.", "pronoun"),
    ],
)
def test_a_pronoun_is_not_the_one_of_whom_its_words_speak(words: str, how: How) -> None:
    [quotation] = find(f"Hanna Brok spoke in Velmar on Friday. She said: “{words}”").quotations

    assert quotation.how == how


@pytest.mark.parametrize(
    "text",
    [
        "Hugo Lenz and Peter Marn met on Friday. “We sail,” he said.",
        "Anna Lenz and Hanna Brok met on Friday. “We sail,” she said.",
        "Hanna Brok and Peter Brok met. “We sail,” Brok said.",
        "The harbour opened. “We sail,” she said.",
        "Mayor Hanna Brok met Mayor Hugo Lenz. “We sail,” the mayor said.",
    ],
)
def test_a_tie_stays_unknown(text: str) -> None:
    assert [(one.speaker, one.how) for one in find(text).quotations] == [(None, "unknown")]


@pytest.mark.parametrize(
    ("text", "said_by", "by_way_of"),
    [
        ("Hugo Lenz told the Courier that Hanna Brok had said the ships would come.", "Hanna Brok", "Hugo Lenz"),
        ("Hanna Brok said Hugo Lenz had told her that “the ships will come”.", "Hugo Lenz", "Hanna Brok"),
        ("Hanna Brok said Hugo Lenz had told her that the ships would come.", "Hugo Lenz", "Hanna Brok"),
    ],
)
def test_what_was_said_second_hand_is_there_twice_and_says_by_way_of_whom(
    text: str, said_by: str, by_way_of: str
) -> None:
    analysis = find(text)
    outer, inner = sorted(analysis.quotations, key=lambda one: -len(one.content[0]))

    assert (speaker(analysis, outer), outer.via) == (by_way_of, None)
    assert speaker(analysis, inner) == said_by
    assert inner.via is not None
    assert analysis.participant(inner.via).name == by_way_of


def test_nobody_is_quoted_by_way_of_himself() -> None:
    assert [one.via for one in find("Hanna Brok said she had said the ships would come.").quotations] == [None, None]


def test_a_joint_statement_is_not_that_of_its_first_speaker_alone() -> None:
    analysis = find("“We sail on Friday,” Hanna Brok and Hugo Lenz said.")

    assert speaker(analysis, analysis.quotations[0]) != "Hanna Brok"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hanna Brok said the ships would come.", "say"),
        ("“We sail,” Hanna Brok posted online.", "write"),
        ("Hanna Brok insisted that the ships would come.", "claim"),
        ("Hanna Brok denied that the ships would come.", "deny"),
        ("Hanna Brok asked whether the ships would come.", "ask"),
        ("Hanna Brok warned that the ships would come.", "warn"),
        ("Hanna Brok believes that the ships will come.", "think"),
        ("Hanna Brok vowed that the ships would come.", "promise"),
        ("The ships will come, according to Hanna Brok.", "say"),
        ("“We sail on Friday” — Hanna Brok", None),
    ],
)
def test_a_quotation_has_the_kind_of_its_verb(text: str, kind: str | None) -> None:
    assert [one.verb_kind for one in find(text).quotations] == [kind]
