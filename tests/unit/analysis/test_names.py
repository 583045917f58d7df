"""Names as printed."""

import pytest

from briefgen.analysis.names import find_names
from briefgen.analysis.voices import Source
from briefgen.model import ParagraphRole
from tests.unit.analysis.reading import gap, read


def found(text: str, *roles: ParagraphRole) -> list[tuple[str, str]]:
    """Printed name and kind of each name that is no demonym."""
    return [(name.text, name.kind) for name in find_names(read(text, *roles)) if name.form == "name"]


def demonyms(text: str) -> list[tuple[str, str]]:
    """Printed form and country of each demonym."""
    names = find_names(read(text))
    return [(name.text, name.entry.name) for name in names if name.form == "demonym" and name.entry]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Hanna Brok opened the harbour.", "Hanna Brok", "person"),
        ("Dr Hanna Brok opened the harbour.", "Hanna Brok", "person"),
        ("Mr Lenz opened the harbour.", "Lenz", "person"),
        ("Prime Minister Hanna Brok opened the harbour.", "Hanna Brok", "person"),
        ("Hanna Brok’s boat sank.", "Hanna Brok", "person"),
        ("Hanna Brok's boat sank.", "Hanna Brok", "person"),
        ("Ludwig van der Brok opened the harbour.", "Ludwig van der Brok", "person"),
        ("José Pérez opened the harbour.", "José Pérez", "person"),
        ("The Velmar Port Authority closed the gate.", "Velmar Port Authority", "organisation"),
        ("Vel-Mar Holdings closed the gate.", "Vel-Mar Holdings", "organisation"),
        ("NATO closed the gate.", "NATO", "organisation"),
        ("The White House spoke on Friday.", "White House", "organisation"),
        ("They sailed to Denmark.", "Denmark", "place"),
        ("They sailed to the United States.", "United States", "place"),
        ("They sailed to the US.", "US", "place"),
        ("They sailed to the UK.", "UK", "place"),
    ],
)
def test_a_name_has_no_article_title_or_possessive(text: str, name: str, kind: str) -> None:
    assert found(text) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish ships left.", [("Danish", "Denmark")]),
        ("The Russians and the Chinese met.", [("Russians", "Russia"), ("Chinese", "China")]),
        ("A French court closed the gate.", [("French", "France")]),
        ("She speaks French.", []),
    ],
)
def test_a_demonym_names_its_country(text: str, expected: list[tuple[str, str]]) -> None:
    assert demonyms(text) == expected
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Brok boasted that she SAVED the harbour.",
        "Hanna Brok wrote that SHIPS COME FIRST.",
        "In May, Hanna Brok left on a Friday.",
        "The Secretary of State, Hanna Brok, spoke.",
        "Secretary of State Hanna Brok spoke.",
        gap("Minister of Defence Hanna Brok spoke.", reason="the model's “Defence Hanna Brok” is kept whole"),
    ],
)
def test_capitals_days_and_parts_of_titles_are_nobody(text: str) -> None:
    assert found(text) == [("Hanna Brok", "person")]


def test_capitals_around_an_acronym_leave_the_acronym() -> None:
    assert found("She SAVED NATO on Friday.") == [("NATO", "organisation")]


def test_a_headline_names_nobody() -> None:
    text = "Velmar Harbour Ambitions Rise As Hanna Brok Returns\nThe harbour opened."

    assert found(text, "headline") == []


@pytest.mark.parametrize("role", ["dateline", "byline"])
def test_byline_and_dateline_name_nobody(role: ParagraphRole) -> None:
    assert found("By Hanna Brok in Denmark\nThe harbour opened.", role) == []


def test_a_caption_names_only_places() -> None:
    assert found("Hanna Brok walks past the NATO flag in Denmark\nIt opened.", "caption") == [("Denmark", "place")]


def test_a_dateline_before_the_first_sentence_names_nobody() -> None:
    assert found("COPENHAGEN, May 3 (Coastal Wire) — Hanna Brok opened the harbour.") == [("Hanna Brok", "person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jordan Brok flew to Jordan.", [("Jordan Brok", "person"), ("Jordan", "place")]),
        ("Chad Lenz flew to Chad.", [("Chad Lenz", "person"), ("Chad", "place")]),
        ("Georgia Lenz lives in Georgia.", [("Georgia Lenz", "person"), ("Georgia", "place")]),
        ("The Bank of Denmark closed.", [("Bank of Denmark", "organisation")]),
        gap("Paris Brok lives in Paris.", [("Paris Brok", "person"), ("Paris", "place")], reason="taken for a place"),
    ],
)
def test_a_country_inside_a_longer_name_is_part_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_source_is_a_name_even_where_the_model_saw_none() -> None:
    parsed = read("Zorblat said the harbour was open.")
    head = parsed.paragraphs[0].doc[0]
    source = Source(parsed.paragraphs[0], head, parsed.paragraphs[0].span(head))

    assert ("Zorblat", "person") in [(name.text, name.kind) for name in find_names(parsed, [source])]


def test_names_are_in_reading_order_and_share_no_word() -> None:
    parsed = read("Danish ships left Velmar.\nHanna Brok of the Bank of Denmark met the US Secretary of State.")
    names = find_names(parsed)

    assert [name.place for name in names] == sorted(name.place for name in names)
    taken = [(name.paragraph.index, token.i) for name in names for token in name.tokens]
    assert len(taken) == len(set(taken))


def test_a_nickname_is_part_of_the_name_around_it() -> None:
    assert found("Edward Lodewijk “Ned” Brok, lead guitarist, died in May.")[0] == (
        "Edward Lodewijk “Ned” Brok",
        "person",
    )
