"""Attributions as printed: content, cue and source, in every shape that news prints."""

import pytest

from briefgen.analysis.quotations import find_attributions, quoted_passages
from tests.unit.analysis.reading import attributions, gap, printed, read, unmark

OPENS = "a sentence that begins behind ?” or !” is parted from its quotation, and the cue in it is not seen"
FIRST = "the cue stands in the first paragraph, and only the last one is asked"
SHORT = "a cue one word away from a passage of fewer than four is not taken"
MIXED = "the marks of the earlier paragraphs are not counted, and it is called mixed"
RUNS_ON = "the parser's clause runs on behind the closing mark"


@pytest.mark.parametrize(
    "sentence",
    [
        # the cue behind, before and in the middle
        "{“The harbour will open on Friday,”} *said* <Hanna Brok>.",
        "{“The harbour will open on Friday,”} <Hanna Brok> *said*.",
        "<Hanna Brok> *said*: {“The harbour will open on Friday.”}",
        "<Hanna Brok> *said*, {“The harbour will open on Friday.”}",
        "<Hanna Brok> *said* on Friday: {“The harbour is ready. The ships will come.”}",
        "{“The harbour is ready,”} <Hanna Brok> *added*, {“and the ships will come.”}",
        "{“The harbour is ready,”} *said* <Hanna Brok>, {“and the ships will come.”}",
        "{“We know very well,”} <Hanna Brok> *said*, {“that the harbour will open on Friday.”}",
        "{“We know,”} <Hanna Brok> *said*, {“that the harbour will open on Friday.”}",
        "{“The harbour,”} <Hanna Brok> *said*, {“will open on Friday.”}",
        "{“The harbour,”} *said* <Hanna Brok>, {“will open on Friday.”}",
        "When asked, <Hanna Brok> *said*, {“The harbour is ready.”}",
        # one quotation with two spans
        "{“The harbour is ready,”} <she> *said*. {“The ships will come.”}",
        "{“The harbour is ready,”} <Hanna Brok> *said*. {“The ships will come.”}",
        "{“The harbour is ready,”} *said* <Hanna Brok, who owns a boat>. {“The ships will come.”}",
        "{“The harbour is ready,”} <Hanna Brok> *said*, and left. {“The ships will come.”}",
        "{“The harbour,”} <Hanna Brok> *said*, {“is ready. The ships will come.”}",
        # exclamations and questions
        "{“Come in!”} *shouted* <Hugo Lenz>.",
        "{“Will the harbour open?”} *asked* <Hanna Brok>.",
        "{“Will the harbour open?”} <she> *asked*.",
        "{“Will the harbour open?”} <Hanna Brok> *asked*.",
        "{“The harbour is ready!”} <Hanna Brok> *said*. {“Come and see it!”}",
        "{“Who SAVED the harbour? I did!!!”} <Hanna Brok> *posted* online.",
        "{“I’m the one who SAVED it!!!”} <he> *posted* online.",
        # posts, letters, statements
        "{“The harbour will open tomorrow,”} <Hanna Brok> *wrote* on her blog.",
        "<Hanna Brok> *posted* on her page: {“The harbour will open tomorrow.”}",
        "<Hanna Brok> *tweeted*: {“The harbour will open.”}",
        "In a statement, <the Velmar Port Authority> *said*: {“The harbour will open.”}",
        "{“The harbour will open,”} <the Velmar Port Authority> *said* in a statement.",
        "{“The harbour is ready,”} <the statement> *read*.",
        "{“The harbour is ready,”} *read* <a statement from Hanna Brok>.",
        # passive
        "{“The harbour will open,”} <Hanna Brok> was quoted as *saying*.",
        # sources with descriptions
        "{“The harbour will open,”} *said* <Hugo Lenz, a dockworker>.",
        "<Hugo Lenz, a dockworker>, *said*: {“The harbour will open.”}",
        "{“The harbour will open,”} *said* <the port’s director, Hanna Brok>.",
        "{“We are open,”} <the 45-year-old director, Hanna Brok>, *said*.",
        "{“We are open,”} *said* <Hanna Brok, director of the Velmar Port Authority>, on Friday.",
        "{“We are open,”} <Danish Prime Minister Hanna Brok> *said*.",
        # unnamed and collective
        "{“The harbour will open,”} *said* <two officials familiar with the plan>.",
        "{“The harbour will open,”} <officials> *said*.",
        "{“The harbour will open,”} <a spokesman> *said*.",
        "{“The harbour is open and I am glad,”} *says* <a woman in a red coat>.",
        "{“The harbour is open and I am glad,”} *said* <both ministers>.",
        "{“The harbour is open,”} <Hanna Brok and Hugo Lenz> *said*.",
        # according to
        "{“It is a scandal,”} *according to* <Hanna Brok>.",
        # one or two words
        "{“No,”} *said* <Hugo Lenz>.",
        "{“No,”} <she> *said*.",
        "{“No comment,”} <the port authority> *said*.",
        # other marks
        '{"The harbour will open,"} <Hanna Brok> *said*.',
        '{"The harbour is ready,"} <she> *said*. {"The ships will come."}',
        "{'The harbour will open,'} <Hanna Brok> *said*.",
        "{‘The harbour will open,’} <Hanna Brok> *said*.",
        "{‘The sailors’ wages were late,’} *said* <Hanna Brok>.",
        "{«The harbour will open,»} <Hanna Brok> *said*.",
        "{»The harbour will open,«} <Hanna Brok> *said*.",
        "{„The harbour will open,“} <Hanna Brok> *said*.",
        "{„The harbour will open,”} <Hanna Brok> *said*.",
        # nested
        "{“He told me, ‘the harbour will open,’ and left,”} <Hanna Brok> *said*.",
        "{“The ‘harbour tax’ has ended,”} <Hanna Brok> *said*.",
        gap("{“I asked him ‘Will it open?’ and he said ‘No.’”} <Hanna Brok> *said*.", reason=OPENS),
    ],
)
def test_a_direct_quotation_has_content_cue_and_source(sentence: str) -> None:
    marked = unmark(sentence)

    assert printed(marked.text) == [("direct", marked.printed())]


@pytest.mark.parametrize(
    "sentence",
    [
        "<Hanna Brok> *said* {the plan was “a gift to the whole coast”}.",
        "{The plan is “a gift to the whole coast”}, <Hanna Brok> *said*.",
        "{The plan is “a gift”}, *according to* <Hanna Brok>.",
        "<Hanna Brok> *said* {the “harbour tax” would end}.",
        "<Hanna Brok> *warned* {that the harbour was ‘a hole full of mud’}.",
        "<Hanna Brok> *wrote* {that “the harbour is ready”}.",
        "<Hanna Brok> *described* {the harbour as “a hole full of mud”}.",
        "<Hanna Brok> *called* {the plan “a gift to the whole coast”}.",
        "<Hanna Brok> *dismissed* {the report as “nonsense from start to finish”}.",
        gap(
            "In a letter to Hugo Lenz, <Hanna Brok> *wrote* {that “the harbour is ready”}.",
            reason="the parser finds no subject",
        ),
    ],
)
def test_a_clause_with_a_passage_in_it_is_mixed(sentence: str) -> None:
    marked = unmark(sentence)

    assert printed(marked.text) == [("mixed", marked.printed())]


@pytest.mark.parametrize(
    "sentence",
    [
        "<Hanna Brok> *said* {the harbour would open}.",
        "{The harbour would open}, <officials> *say*.",
        "*According to* <a report by the port>, {the harbour will open}.",
        "<Hanna Brok> *believes* {that the harbour is ready}.",
        "<Hanna Brok> was quoted as *saying* {that the harbour would open}.",
        "<Residents> *said* {the harbour smelled of fish}.",
        "<The Velmar Courier> *reported* {that the harbour was ready}.",
    ],
)
def test_a_clause_without_marks_is_indirect(sentence: str) -> None:
    marked = unmark(sentence)

    assert printed(marked.text) == [("indirect", marked.printed())]


@pytest.mark.parametrize(
    "sentence",
    [
        '<Hanna Brok> *said* {"the harbour is open"} and left.',
        "<Hanna Brok> *said* {“the harbour is open”} and left.",
        "<Hanna Brok> *said* {“the harbour is open”} on Friday.",
    ],
)
def test_what_stands_behind_the_closing_mark_is_no_part_of_what_it_said(sentence: str) -> None:
    marked = unmark(sentence)

    assert printed(marked.text) == [("direct", marked.printed())]


@pytest.mark.parametrize(
    ("text", "contents", "source"),
    [
        ("“The harbour is open.\n“The ships will come,” said Hanna Brok.", 2, "Hanna Brok"),
        ('"The harbour is open.\n"The ships will come," said Hanna Brok.', 2, "Hanna Brok"),
        ("Hanna Brok said: “The harbour will open.\n“The ships will come.”", 2, "Hanna Brok"),
        ("Hanna Brok said:\n“The harbour is open.\n“We row.\n“We sail.”", 3, "Hanna Brok"),
        ("“We sail,” Brok said. “The ships will come.\n“We are glad.”", 3, "Brok"),
    ],
)
def test_a_quotation_reopened_in_the_next_paragraph_is_one(text: str, contents: int, source: str) -> None:
    (one,) = attributions(text)

    assert one.form == "direct"
    assert len(one.content) == contents
    assert one.source is not None
    assert one.source.span.of(text) == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We sail,” Hanna Brok said, adding: “We row every day.”",
            [("“We sail,”", "said", "Hanna Brok"), ("“We row every day.”", "adding", "Hanna Brok")],
        ),
        (
            "“We sail,” Hanna Brok said. She added: “We row every day.”",
            [("“We sail,”", "said", "Hanna Brok"), ("“We row every day.”", "added", "She")],
        ),
        (
            "“We sail on Friday,” Hanna Brok said. “We row on Friday,” Hugo Lenz said.",
            [("“We sail on Friday,”", "said", "Hanna Brok"), ("“We row on Friday,”", "said", "Hugo Lenz")],
        ),
        (
            "Hanna Brok said the harbour was open, adding that the ships would come.",
            [("the harbour was open", "said", "Hanna Brok"), ("that the ships would come", "adding", "Hanna Brok")],
        ),
        (
            "Hanna Brok said the ships would come; Hugo Lenz said they would not.",
            [("the ships would come", "said", "Hanna Brok"), ("they would not", "said", "Hugo Lenz")],
        ),
        (
            "Hanna Brok said Hugo Lenz had told her that the ships would come.",
            [
                ("Hugo Lenz had told her that the ships would come", "said", "Hanna Brok"),
                ("that the ships would come", "had told", "Hugo Lenz"),
            ],
        ),
        (
            "Brok: “We are open and we are glad.”\nLenz: “We are closed and we are sad.”",
            [("“We are open and we are glad.”", None, "Brok"), ("“We are closed and we are sad.”", None, "Lenz")],
        ),
    ],
)
def test_two_attributions_stay_two(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(" ".join(content), cue, source) for _, (content, cue, source) in printed(text)]

    assert found == expected


@pytest.mark.xfail(
    strict=True, reason="the inner clause takes the words and the closing mark, and not the opening mark"
)
def test_a_quotation_inside_a_reported_clause_keeps_both_its_marks() -> None:
    contents = [
        content for _, (content, _, _) in printed("Lenz said that Hanna Brok said “the harbour will never open”.")
    ]

    assert contents[1] == ("“the harbour will never open”",)


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour will open, Hanna Brok said. Hugo Lenz said the ships would come.",
        "The harbour will open,” Hanna Brok said. Hugo Lenz said the ships would come.",
        'Hanna Brok said the "harbour would open. Hugo Lenz said the ships would come.',
        "“We are open“, said Hanna Brok. Hugo Lenz said the ships would come.",
        "He said “we are open\nHugo Lenz said the ships would come.",
    ],
)
def test_an_unbalanced_mark_loses_no_other_attribution(text: str) -> None:
    assert ("the ships would come",) in [content for _, (content, _, _) in printed(text)]


def test_a_headline_quotes_too() -> None:
    parsed = read("“We sail on Friday,” says Hanna Brok\nThe harbour opened.", "headline")
    (one,) = find_attributions(parsed, quoted_passages(parsed))

    assert one.source is not None
    assert parsed.printed(one.source.span) == "Hanna Brok"


def test_attributions_are_in_reading_order() -> None:
    extents = [
        one.extent
        for one in attributions(
            "“We sail at noon,” Brok said. Lenz said the ships would come.\nMarn said that they left."
        )
    ]

    assert extents == sorted(extents)
    assert len(extents) == 3
