"""Reported clauses, as the parser sees them."""

import pytest

from briefgen.analysis.clauses import Clause, cue_span, find_clauses
from briefgen.analysis.extents import trim
from briefgen.model import Span
from tests.unit.analysis.reading import gap, line, said, unmark, word


def clauses(text: str) -> list[Clause]:
    paragraph = line(text)
    return list(find_clauses(paragraph, [False] * len(paragraph.doc)))


@pytest.mark.parametrize(
    "sentence",
    [
        "<Hanna Brok> *said* {the harbour was ready}.",
        "<Hanna Brok> *said* {that the harbour was ready}.",
        "{The harbour was ready}, <Hanna Brok> *said*.",
        "{The harbour was ready}, *said* <Hanna Brok>.",
        "<Hanna Brok> *said* on Friday {that the harbour was ready}.",
        "<Hanna Brok> *has repeatedly argued* {that the harbour is ready}.",
        "<Hanna Brok> *told* reporters {that the harbour was ready}.",
        "<Hanna Brok> *asked* {whether the harbour was ready}.",
        "<Hanna Brok> *promised* {to open the harbour}.",
        "<Hanna Brok> *denied* {that the harbour was closed}.",
        "<Hanna Brok> *explained* {how the harbour had burned}.",
        "<The union>, which *says* {the harbour is unsafe}, will strike.",
        "<Hanna Brok> left, *saying* {the harbour was ready}.",
        "*According to* <Hanna Brok>, {the harbour is ready}.",
        "{The harbour is ready}, *according to* <two officials>.",
        "{The harbour will}, *according to* <Hanna Brok>, {open on Friday}.",
        "{The harbour}, <Hanna Brok> *said*, {will open on Friday}.",
        "{On Friday}, <Hanna Brok> *said*, {the ships would come}.",
        gap(
            "<Hanna Brok>, who *said* {the harbour would open}, left at noon.",
            reason="the parser puts the main verb into the reported clause",
        ),
    ],
)
def test_a_reported_clause_has_content_cue_and_source(sentence: str) -> None:
    marked = unmark(sentence)

    found = [said(marked.text, c.content, c.cue, c.source.span if c.source else None) for c in clauses(marked.text)]

    assert found == [marked.printed()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanna Brok did not say that the harbour was ready.",
        "Hanna Brok never said that the harbour was ready.",
        "Hanna Brok could not say whether the harbour was ready.",
        "Hanna Brok was asked whether the harbour was ready.",
        "If Hanna Brok says that the harbour is ready, ships will come.",
        "Hanna Brok read the report and called the mayor.",
        "Hanna Brok opened the harbour.",
        "Hanna Brok declined to say whether the harbour was ready.",
        "Hanna Brok refused to confirm that the harbour was ready.",
        "Hanna Brok failed to say that the harbour was ready.",
        "Hanna Brok has yet to say whether the harbour is ready.",
        "Hanna Brok closed the harbour without saying that it was unsafe.",
        "Hugo Lenz was accused of saying that the harbour was ready.",
        "Did Hanna Brok say that the harbour was ready?",
        "Neither Hanna Brok nor Hugo Lenz said that the harbour was ready.",
        "Nobody said that the harbour was ready.",
        "No official said that the harbour was ready.",
    ],
)
def test_what_was_not_said_is_not_reported(sentence: str) -> None:
    assert clauses(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "source", "untrue"),
    [
        ("Hanna Brok denied saying that the harbour was unsafe.", "Hanna Brok", "saying"),
        ("Hanna Brok denied that she had said the harbour was unsafe.", "she", "had said"),
        ("Hanna Brok asked Hugo Lenz to say that the harbour was ready.", "Hanna Brok", "to say"),
        ("Asked if the harbour was ready, Hanna Brok smiled.", "Hanna Brok", "Asked"),
    ],
)
def test_nobody_is_said_to_have_said_what_another_verb_takes_back(sentence: str, source: str, untrue: str) -> None:
    pairs = [(c.source.span.of(sentence) if c.source else None, c.cue.of(sentence)) for c in clauses(sentence)]

    assert (source, untrue) not in pairs


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The council was told {that the harbour was ready}.", "was told"),
        ("It was announced on Friday {that the harbour would open}.", "was announced"),
    ],
)
def test_what_somebody_was_told_is_said_by_nobody_known(sentence: str, cue: str) -> None:
    marked = unmark(sentence)
    (clause,) = clauses(marked.text)

    assert clause.content == marked.content
    assert (clause.cue.of(marked.text), clause.source) == (cue, None)


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        ("<Hanna Brok> *promised* {to open the harbour}.", "inf"),
        ("<Hanna Brok> *promised* on Monday {to open the harbour}.", "inf"),
        ("<Hanna Brok> *urged* {the council to open the harbour}.", "inf"),
        ("<Hanna Brok> *called* on {the council to open the harbour}.", "inf"),
        ("<The union> *wants* {to close the harbour and sell the cranes}.", "inf"),
        ("<Hanna Brok> *criticised* {the plan as a gift to the rich}.", "np"),
        ("<Hanna Brok> *criticised* {the plan}, which was drawn up in May.", "np"),
        ("<Hanna Brok> *denied* {taking a single crown}.", "np"),
        ("<Hanna Brok> *called* for {a new vote in all of the wards}.", "for"),
        ("<Villagers> *have asked* for {the hill to be gritted}.", "for"),
        ("<Hanna Brok> *warned* of {storms on the coast}.", "of"),
        ("<Hanna Brok> *described* {the plan as a gift to the rich}.", "as"),
        ("<Hanna Brok> *likened* {the plan to a leaking boat}.", "like"),
        ("{The plan} *was criticised* by <Hanna Brok>.", "np"),
    ],
)
def test_an_object_or_an_infinitive_is_reported_where_the_verb_has_it(sentence: str, frame: str) -> None:
    marked = unmark(sentence)
    (clause,) = clauses(marked.text)

    assert (
        said(marked.text, clause.content, clause.cue, clause.source.span if clause.source else None) == marked.printed()
    )
    assert clause.frame == frame


@pytest.mark.parametrize(
    "sentence",
    [
        "The port was criticised last year.",
        "Any sailor who promises to come early is welcome.",
        "The palace declined to comment on Friday.",
        "Hanna Brok asked not to be named.",
        "Hanna Brok called on Sunday.",
    ],
)
def test_an_object_without_somebody_who_says_it_is_not_reported(sentence: str) -> None:
    assert clauses(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reported", "beside"),
    [
        (
            "Hanna Brok said she would sail and warned that storms were coming.",
            "she would sail",
            "that storms were coming",
        ),
        (
            "Hanna Brok said the port was full, adding that ships would wait.",
            "the port was full",
            "that ships would wait",
        ),
        (
            "Hanna Brok said the port was full, with the Courier saying that ships would wait.",
            "the port was full",
            "that ships would wait",
        ),
    ],
)
def test_a_second_report_in_the_sentence_is_no_part_of_the_first(sentence: str, reported: str, beside: str) -> None:
    first, second = clauses(sentence)

    assert [span.of(sentence) for span in first.content] == [reported]
    assert [span.of(sentence) for span in second.content] == [beside]


@pytest.mark.parametrize(
    ("sentence", "source", "relay"),
    [
        ("The Courier quoted Hanna Brok as saying that the harbour was full.", "Hanna Brok", "The Courier"),
        ("Hanna Brok was quoted by the Courier as saying that the harbour was full.", "Hanna Brok", "the Courier"),
    ],
)
def test_who_quotes_relays_and_does_not_speak(sentence: str, source: str, relay: str) -> None:
    (clause,) = clauses(sentence)

    assert clause.source is not None
    assert clause.relay is not None
    assert (clause.source.span.of(sentence), clause.relay.span.of(sentence)) == (source, relay)


def test_a_verb_in_quotation_marks_reports_nothing() -> None:
    paragraph = line("Hanna Brok said the harbour was ready.")

    assert list(find_clauses(paragraph, [True] * len(paragraph.doc))) == []


def test_the_name_in_an_apposition_is_the_head_and_the_phrase_is_whole() -> None:
    text = "The port's director, Hanna Brok, said the harbour was ready."
    (clause,) = clauses(text)

    assert clause.source is not None
    assert clause.source.head.text == "Brok"
    assert clause.source.span.of(text) == "The port's director, Hanna Brok"


@pytest.mark.parametrize(
    ("sentence", "verb", "cue"),
    [
        ("Brok said so.", "said", "said"),
        ("Brok has repeatedly said so.", "said", "has repeatedly said"),
        ("Brok did not say so.", "say", "did not say"),
        ("Brok pointed out that we sail.", "pointed", "pointed out"),
        ("“We sail,” Brok was quoted as saying.", "quoted", "was quoted"),
        ("Later Brok said so.", "said", "said"),
    ],
)
def test_a_cue_has_its_helpers_and_its_particle(sentence: str, verb: str, cue: str) -> None:
    assert cue_span(line(sentence), word(sentence, verb)).of(sentence) == cue


def test_trimming_leaves_quotation_marks_and_takes_commas() -> None:
    text = " , “we sail,” . "

    assert trim(line(text), Span(0, len(text))) == Span(3, 13)
    assert trim(line(text), Span(0, 3)) is None
