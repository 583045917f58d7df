"""Who does what a verb says."""

import pytest

from briefgen.analysis.subjects import phrase_of, subject_of
from tests.unit.analysis.reading import gap, line, word


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Hanna Brok said the harbour was ready.", "said", "Brok"),
        ("“We sail,” said Hanna Brok.", "said", "Brok"),
        ("“We sail,” said the port's director, Hanna Brok.", "said", "director"),
        ("Hanna Brok, who said the harbour was ready, left.", "said", "Brok"),
        ("The crew that said so left.", "said", "crew"),
        ("Hanna Brok smiled and said the harbour was ready.", "said", "Brok"),
        ("Hanna Brok left, saying the harbour was ready.", "saying", "Brok"),
        ("Hanna Brok wants to open the harbour.", "open", "Brok"),
        ("By opening the gate, Hanna Brok angered Hugo Lenz.", "opening", "Brok"),
        ("The woman accused of theft left.", "accused", "woman"),
        ("The harbour was opened on Friday.", "opened", "harbour"),
        gap("“We sail,” said on Friday the mayor.", "said", "mayor", reason="a date between the verb and its subject"),
    ],
)
def test_a_verb_has_its_own_subject_or_that_of_its_governor(sentence: str, verb: str, subject: str) -> None:
    found = subject_of(word(sentence, verb))

    assert found is not None
    assert found.text == subject


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Open the gate!", "Open"),
        ("To open the gate is forbidden.", "open"),
    ],
)
def test_an_order_and_a_bare_infinitive_have_none(sentence: str, verb: str) -> None:
    assert subject_of(word(sentence, verb)) is None


@pytest.mark.parametrize(
    ("sentence", "head", "phrase"),
    [
        ("The ministers of Denmark and Sweden left.", "ministers", "The ministers of Denmark and Sweden"),
        ("Two officials familiar with the talks said so.", "officials", "Two officials familiar with the talks"),
        ("Hugo Lenz, a dockworker, said so.", "Lenz", "Hugo Lenz, a dockworker"),
        ("The port’s director, Hanna Brok, said so.", "director", "The port’s director, Hanna Brok"),
        ("The harbour opened.", "harbour", "The harbour"),
        ("Hanna Brok of the Port Authority (VPA) said so.", "Brok", "Hanna Brok of the Port Authority (VPA)"),
    ],
)
def test_a_phrase_is_whole_and_without_the_marks_around_it(sentence: str, head: str, phrase: str) -> None:
    assert phrase_of(line(sentence), word(sentence, head)).of(sentence) == phrase


@pytest.mark.parametrize(
    ("sentence", "head", "verb", "phrase"),
    [
        ("“We sail,” said Hugo Lenz, a dockworker.", "Lenz", "said", "Hugo Lenz, a dockworker"),
        ("The crew that said so left.", "crew", "said", "The crew"),
    ],
)
def test_a_phrase_ends_at_the_verb_that_it_is_told_apart_from(sentence: str, head: str, verb: str, phrase: str) -> None:
    assert phrase_of(line(sentence), word(sentence, head), apart_from=word(sentence, verb)).of(sentence) == phrase
