"""The briefing page: what it shows, and where each item leads."""

import re
from dataclasses import replace

import pytest

from briefgen.model import Analysis, DateRef, How, Quotation, VerbKind
from briefgen.pages.briefing import brief
from briefgen.pages.markdown import digest
from briefgen.pages.parts import Fact, Fold, Piece, Said, Told, Voice
from briefgen.pages.paths import lay_out
from briefgen.pages.sheet import CUT, Sheet, anchors, headline, passage, prepare
from briefgen.pages.speech import LOUDEST, by_speaker, fold, say_how
from briefgen.pages.views import Briefing
from tests.unit.pages import factory
from tests.unit.pages.factory import HARBOUR, find, harbour


def sheet_of(analysis: Analysis, **chosen: object) -> Sheet:
    return prepare(analysis, lay_out([analysis], ()), factory.settings(**chosen))


def view(analysis: Analysis, **chosen: object) -> Briefing:
    return brief(sheet_of(analysis, **chosen), {}, factory.settings(**chosen))


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def voices(folded: Fold | None) -> tuple[Voice, ...]:
    return folded.voices if folded else ()


def said_in(folded: Fold | None) -> list[Said]:
    return [said for voice in voices(folded) for said in voice.said]


def test_quotations_are_the_characters_of_the_article() -> None:
    briefing = view(harbour(), source_text="full")
    quoted = [words(said.pieces) for said in briefing.key_quotes]

    assert quoted == [
        "“We do not gamble with a wall that keeps the sea out of forty thousand homes,” […] “Nine weeks of trouble is cheaper than one night of luck.”",
        "“Nobody asked us. Nobody even phoned,”",
        "“A neighbour’s roof is on fire, you bring a ladder,” […] “You do not sell tickets.”",
    ]
    assert all(part in HARBOUR for quote in quoted for part in quote.split(f" {CUT} "))


def test_reported_statements_stand_apart_from_quotations() -> None:
    briefing = view(harbour(), source_text="full")

    assert all(said.direct for said in said_in(briefing.quotes))
    assert not any(said.direct for said in said_in(briefing.statements))
    assert [voice.speaker.text for voice in voices(briefing.statements) if voice.speaker] == [
        "Ana Reyl",
        "Norrland Shippers’ League",
        "Bo Lund",
    ]


def test_an_unknown_speaker_is_shown_as_unknown_and_last() -> None:
    briefing = view(harbour(), source_text="full")

    assert [(voice.speaker and voice.speaker.text, voice.source) for voice in voices(briefing.quotes)] == [
        ("A senior official at the ministry", None),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("how", "confidence", "words"),
    [
        ("named", 0.9, "named beside the verb"),
        ("named", 0.89, "named beside the verb (right speaker in about 9 of 10)"),
        ("unnamed_source", 0.9, "unnamed source"),
        ("unnamed_source", 0.7, "unnamed source (right speaker in about 7 of 10)"),
        ("pronoun", 0.7, "“He”, resolved from the text before (right speaker in about 7 of 10)"),
        ("pronoun", 0.96, "“He”, resolved from the text before (right speaker in over 9 of 10)"),
        ("role", 0.84, "“He”, known by the role, resolved from the text (right speaker in about 8 of 10)"),
        ("previous_sentence", 0.04, "named in the sentence before (right speaker in under 1 of 10)"),
        ("unknown", 0.2, "“He” in the text"),
    ],
)
def test_how_a_speaker_was_found_is_said_in_words_and_how_sure_it_is_where_in_doubt(
    how: How, confidence: float, words: str
) -> None:
    quotation = replace(harbour().quotations[4], how=how, confidence=confidence)

    assert say_how(sheet_of(harbour()), quotation).replace("\u00a0", " ") == words


@pytest.mark.parametrize(("kind", "mark"), [("deny", "denial"), ("write", "in writing"), ("say", None), (None, None)])
def test_a_verb_that_does_more_than_say_is_marked_by_its_kind(kind: VerbKind | None, mark: str | None) -> None:
    quotations = tuple(replace(quotation, verb_kind=kind) for quotation in harbour().quotations)
    briefing = view(harbour(quotations=quotations), source_text="full")
    said = [*briefing.key_quotes, *said_in(briefing.quotes), *said_in(briefing.statements)]

    assert [item.kind for item in said] == [mark] * len(quotations)


def test_what_is_folded_away_says_how_much_there_is_and_by_whom() -> None:
    statements = view(harbour(), source_text="full").statements

    assert statements
    assert (statements.count, statements.others) == (4, 0)
    assert [(voice.speaker and voice.speaker.text, len(voice.said)) for voice in statements.most] == [
        ("Ana Reyl", 2),
        ("Norrland Shippers’ League", 1),
        ("Bo Lund", 1),
    ]


def test_of_many_voices_those_that_said_most_are_named() -> None:
    one = said_in(view(harbour(), source_text="full").statements)[0]
    said = [replace(one, speaker=None, source=source) for source in "abcdefghbbch"]
    folded = fold(said)

    assert folded
    assert [(voice.source, len(voice.said)) for voice in folded.most[:4]] == [("b", 3), ("c", 2), ("h", 2), ("a", 1)]
    assert (folded.count, len(folded.most), folded.others) == (12, LOUDEST, 2)
    assert [voice.source for voice in folded.voices] == list("abcdefgh")


def test_nothing_is_folded_away_where_nothing_is_left() -> None:
    briefing = view(harbour(quotations=harbour().quotations[1:2]), source_text="full")

    assert (len(briefing.key_quotes), briefing.quotes, briefing.statements) == (1, None, None)


def test_a_speaker_s_name_leads_to_the_row_on_the_page() -> None:
    briefing = view(harbour())
    rows = {row.anchor for row in (*briefing.actors, *briefing.others, *briefing.groups, *briefing.places)}
    speakers = [voice.speaker for voice in voices(briefing.statements)]

    assert all(speaker and speaker.row in rows for speaker in speakers)


def test_a_key_quotation_that_may_not_be_printed_does_not_lead() -> None:
    briefing = view(harbour(), source_share=0.2)
    places = [said.place for said in said_in(briefing.quotes) if not said.pieces]

    assert len(briefing.key_quotes) < 3
    assert "characters 1385 to 1484" in {place.where for place in places}
    assert all(place.href and ":~:text=" in place.href for place in places)


def test_every_item_leads_to_a_sentence_that_is_on_the_page() -> None:
    briefing = view(harbour())
    items = [briefing.bottom_line, *briefing.bullets, *briefing.key_quotes, *briefing.numbers, *briefing.figures]
    items += [*said_in(briefing.quotes), *said_in(briefing.statements)]
    items += [fact for moment in briefing.dates for fact in moment.printed]
    items += [item for moment in briefing.timeline for item in (*moment.told, *moment.printed)]
    rows = [*briefing.actors, *briefing.others, *briefing.groups, *briefing.places]
    items += [fact for row in rows for fact in (*row.roles, row.deed) if fact]
    anchors = {passage.anchor: passage.number for passage in briefing.evidence}

    assert all(item and item.refs for item in items)
    assert all(row.roles or row.deed or row.first for row in rows)
    assert all(anchors[ref.anchor] == ref.number for item in items if item for ref in item.refs)
    assert [passage.number for passage in briefing.evidence] == list(range(1, len(briefing.evidence) + 1))


def test_an_affiliation_behind_the_name_cites_the_sentence_that_joins_them() -> None:
    text = "Ships came. Bo Lund of the Harbour Party slept."
    party = factory.person(text, "p2", "Harbour Party", kind="organisation")
    lund = factory.person(text, "p1", "Bo Lund", affiliation="p2", part="source")
    briefing = view(factory.analysis(text, "a1", participants=(lund, party)))
    (row,) = briefing.actors

    cited = {ref.anchor for ref in row.first}

    assert row.affiliation is not None
    assert row.affiliation.text == "Harbour Party"
    assert [passage.number for passage in briefing.evidence if passage.anchor in cited] == [1]


@pytest.mark.parametrize("source_text", ["full", "none"])
def test_refs_lead_to_a_place_whatever_is_printed(source_text: str) -> None:
    briefing = view(harbour(), source_text=source_text)
    runs = {run.anchor: run.number for paragraph in briefing.paragraphs for run in paragraph.runs if run.number}
    places = {passage.anchor: passage.number for passage in briefing.evidence}

    assert briefing.bottom_line
    assert [(runs | places)[ref.anchor] for ref in briefing.bottom_line.refs] == [1]
    assert not any(passage.pieces for passage in briefing.evidence)


def test_the_whole_text_is_printed_as_it_is() -> None:
    briefing = view(harbour(), source_text="full")

    assert "\n".join("".join(run.text for run in p.runs) for p in briefing.paragraphs) + "\n" == HARBOUR
    assert briefing.evidence == ()


def test_anchors_come_from_words_alone() -> None:
    moved = replace(harbour(), quotations=tuple(reversed(harbour().quotations)))

    assert set(sheet_of(harbour()).quotations) == set(sheet_of(moved).quotations)
    assert anchors("s", ["a b", "c", "a  b", "a\u200b b"]) == (
        f"s-{digest('a b')}",
        f"s-{digest('c')}",
        f"s-{digest('a b')}-2",
        f"s-{digest('a b')}-3",
    )


def test_edits_of_a_bullet_are_marked() -> None:
    bullets = view(harbour(), source_text="full").bullets

    assert bullets[0].pieces[:2] == (Piece("The Norrland Shippers’ League "), Piece("[...]", "cut"))
    assert [piece for piece in bullets[1].pieces if piece.mark] == [
        Piece("[Ana Reyl]", "inserted"),
        Piece("[...]", "cut"),
    ]


def test_an_evidence_sentence_is_clipped_to_what_may_be_printed() -> None:
    sheet = sheet_of(harbour(), source_text="none")
    shown = passage(
        sheet, find(HARBOUR, "“Nobody asked us. Nobody even phoned,” its chairman, Bo Lund, told the Velmar Courier.")
    )

    assert words(shown) == "“Nobody asked us. Nobody even phoned,” […]"


def test_what_the_source_does_not_say_is_not_stated() -> None:
    briefing = view(harbour(url=None, publisher=" \u200b ", authors=("", "\n"), published=None))

    assert (briefing.original, briefing.outlet, briefing.authors, briefing.date) == (None, None, (), None)


def test_an_inferred_year_is_said() -> None:
    briefing = view(harbour(published="2026-02-09", published_how="inferred"))

    assert briefing.year_inferred
    assert any("year inferred" in remark.text for remark in briefing.made)


def test_notes_say_what_is_odd_about_an_article() -> None:
    analysis = harbour(
        kind="stub",
        kind_sign="the line “Read more”",
        notes=("Encoding guessed.",),
        warnings=("Odd marks.",),
        duplicate_of="other",
    )
    notes = brief(sheet_of(analysis), {}, factory.settings(), copies=["seeds/copy.txt"]).notes

    assert notes == (
        "The source holds only the beginning of this article. Told by the line “Read more”.",
        "The same text also came as seeds/copy.txt; it is shown once.",
        "The same text came before, under another id.",
        "Encoding guessed.",
        "Odd marks.",
    )


def test_actors_groups_and_places_are_listed_apart() -> None:
    briefing = view(harbour())

    assert [row.actor.text for row in briefing.actors] == [
        "Ana Reyl",
        "Bo Lund",
        "Norrland Shippers’ League",
        "harbour ministry",
        "Ilse Varn",
        "Osmark",
        "Harbour Party",
    ]
    assert [row.actor.text for row in briefing.groups] == ["A senior official at the ministry", "Shipping companies"]
    assert [row.actor.text for row in briefing.places] == ["Velmar", "Tessel"]


def test_a_row_says_role_part_and_counts() -> None:
    row = view(harbour()).actors[0]

    assert [role.text for role in row.roles] == ["Harbour Minister"]
    assert (row.part, row.said, row.named, row.aliases) == ("both", 3, 4, ("Reyl",))
    assert row.affiliation
    assert row.affiliation.text == "harbour ministry"


def test_a_role_as_long_as_a_paragraph_is_cut() -> None:
    """No analyser can print an article as somebody's role."""
    analysis = harbour(participants=(factory.person(HARBOUR, "p1", "Ana Reyl", roles=[HARBOUR.split("\n")[1]]),))
    (role,) = view(analysis).actors[0].roles

    assert role.text == "“We do not gamble with a wall that keeps the sea out […]"


def test_a_date_without_a_value_is_left_out_and_a_range_has_two_ends() -> None:
    dates = (
        DateRef(find(HARBOUR, "Monday"), None, "day"),
        DateRef(find(HARBOUR, "last week"), None, "day", "2026-02-02", "2026-02-08"),
    )

    assert [moment.when for moment in view(harbour(dates=dates)).dates] == ["2 February 2026 to 8 February 2026"]


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": "Given"}, "Given"),
        ({"title": " \u200b"}, "The port of Velmar will close to container ships for nine weeks…"),
        ({"title": None, "paragraphs": ()}, "The port of Velmar will close to container ships for nine weeks…"),
    ],
)
def test_the_headline_is_the_title_or_the_first_words(fields: dict[str, object], title: str) -> None:
    assert headline(harbour(**fields)) == title


def test_an_empty_article_has_a_page_all_the_same() -> None:
    briefing = view(factory.analysis("\u200b"))

    assert briefing.title == "Article without text"
    assert briefing.bottom_line is None


def test_an_analysis_that_found_nothing_makes_a_page() -> None:
    briefing = view(factory.analysis("A line.\nAnother line."))

    assert (briefing.bullets, briefing.key_quotes, briefing.actors, briefing.evidence) == ((), (), (), ())
    assert re.search(r"\bLine\b|A line", briefing.title)


def test_speakers_are_grouped_in_the_order_in_which_they_speak() -> None:
    said = said_in(view(harbour(), source_text="full").statements)

    assert [len(voice.said) for voice in by_speaker(said)] == [2, 1, 1]


def test_a_quotation_of_a_participant_that_is_missing_has_no_speaker() -> None:
    stray = replace(harbour().quotations[1], speaker="gone", via="gone", how="named")
    quotation: Quotation = replace(stray, key=False)
    (voice,) = voices(view(harbour(quotations=(quotation,)), source_text="full").quotes)

    assert voice.speaker is None
    assert voice.said[0].via is None


def test_words_outside_every_sentence_have_a_place_too() -> None:
    """A cited span without a sentence, or one that overlaps another, is an anchor all the same."""
    bare = harbour(sentences=(), participants=(), quotations=(), bottom_line=None, summary=())
    briefing = view(bare, source_text="full")
    anchors = {run.anchor for paragraph in briefing.paragraphs for run in paragraph.runs if run.anchor}
    cited: list[Told | Fact] = [*briefing.numbers, *briefing.figures]
    cited += [item for moment in (*briefing.timeline, *briefing.dates) for item in (*moment.told, *moment.printed)]

    assert {ref.anchor for fact in cited for ref in fact.refs} == anchors
    assert "\n".join("".join(run.text for run in p.runs) for p in briefing.paragraphs) + "\n" == HARBOUR
