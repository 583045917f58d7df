"""Questions with their answers, and entries with their times, on the page."""

from dataclasses import replace

import markdown
from markdown_it import MarkdownIt

from briefgen.model import Analysis, DateRef, Paragraph, ParagraphRole
from briefgen.pages.briefing import brief
from briefgen.pages.courses import find_exchanges, find_updates
from briefgen.pages.parts import Piece
from briefgen.pages.paths import lay_out
from briefgen.pages.sheet import prepare
from briefgen.pages.templates import Templates
from briefgen.pages.views import Briefing
from tests.unit.pages import factory
from tests.unit.pages.factory import analysis, bullet, find, person, quotation
from tests.unit.pages.skeleton import Skeleton

INTERVIEW = """Rhea Holm has kept the light of Velmar for thirty years.
You came here by boat. Was it a hard winter?
Holm: Yes. The sea took our coal and then it took our shed.
It took the goat too.
Why?
Nobody asked the goat.
And now?
"""
LIVE = """Storm in Velmar: latest updates
09:40 The sea is over the quay. Sirens sound.
10.15am
“Leave the car. Leave the telly. Bring the cat,” the mayor says. He left too.
The cat is well.
"""


def interview(text: str = INTERVIEW, *roles: ParagraphRole, **fields: object) -> Analysis:
    made = analysis(
        text,
        kind="interview",
        kind_sign="its 3 questions",
        participants=(person(text, "p1", "Rhea Holm", names=["Rhea Holm", "Holm"]),),
        quotations=(quotation(text, "Yes. The sea took our coal and then it took our shed.", speaker="p1"),),
        **fields,
    )
    given = roles or ("body", "question", "answer", "answer", "question", "answer", "question")
    paragraphs = tuple(Paragraph(p.span, role) for p, role in zip(made.paragraphs, given, strict=True))
    return replace(made, paragraphs=paragraphs)


def live(text: str = LIVE) -> Analysis:
    dates = tuple(DateRef(find(text, printed), None, "time") for printed in ("09:40", "10.15am"))
    made = analysis(text, kind="live", kind_sign="its 2 entries with their times", dates=dates)
    return replace(made, paragraphs=(Paragraph(made.paragraphs[0].span, "headline"), *made.paragraphs[1:]))


def view(found: Analysis, **chosen: object) -> Briefing:
    sheet = prepare(found, lay_out([found], ()), factory.settings(**chosen))
    return brief(sheet, {}, factory.settings(**chosen))


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_each_question_has_the_beginning_of_its_answers() -> None:
    found = [
        (each.question.words.of(INTERVIEW), [answer.words.of(INTERVIEW) for answer in each.answers])
        for each in find_exchanges(interview())
    ]

    assert found == [
        ("Was it a hard winter?", ["Yes. The sea took our coal and then it took our shed."]),
        ("Why?", ["Nobody asked the goat."]),
        ("And now?", []),
    ]


def test_every_question_and_answer_leads_to_its_sentences_and_its_speaker() -> None:
    briefing = view(interview(), source_text="full")
    assert briefing.talk
    first, second, third = briefing.talk.exchanges
    anchors = {run.anchor for paragraph in briefing.paragraphs for run in paragraph.runs}

    assert [answer.speaker.text for answer in first.answers if answer.speaker] == ["Rhea Holm"]
    assert second.answers[0].speaker is None
    assert third.answers == ()
    assert all(turn.refs for each in briefing.talk.exchanges for turn in (each.question, *each.answers))
    assert {ref.anchor for each in briefing.talk.exchanges for ref in each.question.refs} <= anchors


def test_a_question_is_printed_with_its_answer_or_not_at_all() -> None:
    talk = view(interview(), source_text="evidence", source_share=0.25).talk

    assert talk
    assert [words(each.question.pieces) for each in talk.exchanges] == ["Why?", "And now?"]
    assert talk.left == 1


def test_bullets_and_questions_share_the_room_by_turns() -> None:
    first, second = "Rhea Holm has kept the light", "It took the goat too"
    made = interview(summary=(bullet(INTERVIEW, first), bullet(INTERVIEW, second)))
    briefing = view(made, source_share=0.64)

    assert briefing.talk
    assert [words(point.pieces) for point in briefing.bullets] == [
        "Rhea Holm has kept the light of Velmar for thirty years."
    ]
    assert words(briefing.talk.exchanges[0].question.pieces) == "Was it a hard winter?"


def test_what_is_no_interview_has_no_questions() -> None:
    assert view(replace(interview(), kind="news"), source_text="full").talk is None


def test_the_entries_of_a_live_report_have_their_times() -> None:
    found = [(each.time.of(LIVE), each.words.of(LIVE)) for each in find_updates(live())]

    assert found == [
        ("09:40", "The sea is over the quay. Sirens sound."),
        ("10.15am", "“Leave the car. Leave the telly. Bring the cat,” the mayor says."),
    ]
    assert find_updates(replace(live(), kind="news")) == ()


def test_the_page_prints_both_and_says_what_is_left_out() -> None:
    templates = Templates(factory.settings().templates)
    asked = templates.render("briefing.md.j2", briefing=view(interview(), source_share=0.25))
    timed = templates.render("briefing.md.j2", briefing=view(live(), source_share=0.35))

    assert "## Questions and answers" in asked
    assert "1 more question, not printed here." in asked
    assert "no answer in this text" in asked
    assert "<dt>09&#58;40</dt>" in timed
    assert "1 more entry, not printed here." in timed


def test_an_answer_is_escaped() -> None:
    templates = Templates(factory.settings().templates)
    page = templates.render(
        "briefing.md.j2", briefing=view(interview(INTERVIEW.replace("goat", "<b>goat</b>")), source_text="full")
    )

    assert "<b>goat" not in page
    assert "Nobody asked the &#60;b&#62;goat" in page or "Nobody asked the &lt;b&gt;goat" in page


def test_markdown_readers_agree_on_the_lists() -> None:
    templates = Templates(factory.settings().templates)
    for found in (interview(), live()):
        body = templates.render("briefing.md.j2", briefing=view(found, source_share=0.35)).split("---\n", 2)[2]
        ours = Skeleton(markdown.markdown(body, extensions=["tables"]))
        theirs = Skeleton(MarkdownIt("commonmark", {"html": True}).enable("table").render(body))

        assert [tag for tag, _ in ours.tags] == [tag for tag, _ in theirs.tags]
        assert ours.words.split() == theirs.words.split()


def test_a_page_of_very_many_questions_counts_them_all() -> None:
    exchange = "Is it so?\nIt is so, and it will be so as long as the light of Velmar burns on its rock.\n"
    made = analysis(exchange * 3000, kind="interview")
    roles: tuple[ParagraphRole, ...] = ("question", "answer") * 3000
    paragraphs = tuple(Paragraph(p.span, role) for p, role in zip(made.paragraphs, roles, strict=True))
    talk = view(replace(made, paragraphs=paragraphs)).talk

    assert talk
    assert len(talk.exchanges) + talk.left == 3000


def test_paragraphs_of_nothing_but_marks_hold_no_question() -> None:
    """A reader that goes on behind the end of each paragraph needs minutes."""
    assert find_exchanges(analysis("-\n" * 20_000)) == ()
