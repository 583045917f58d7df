"""Roles as printed."""

import pytest
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.roles import is_role_noun, role_apposed, role_before, role_behind
from tests.unit.analysis.reading import line, word


def named(text: str, name: str = "Hanna Brok") -> tuple[ParsedParagraph, TokenSpan]:
    """The paragraph, and the tokens of the name in it."""
    paragraph = line(text)
    start = text.index(name)
    tokens = paragraph.doc.char_span(start, start + len(name))
    assert tokens is not None
    return paragraph, tokens


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Danish Prime Minister Hanna Brok spoke.", "Danish Prime Minister"),
        ("NATO Secretary-General Hanna Brok spoke.", "NATO Secretary-General"),
        ("The US Secretary of State Hanna Brok spoke.", "US Secretary of State"),
        ("Secretary of State Hanna Brok spoke.", "Secretary of State"),
        ("Former president Hanna Brok spoke.", "Former president"),
        ("Opposition leader Hanna Brok spoke.", "Opposition leader"),
        ("Deputy mayor Hanna Brok spoke.", "Deputy mayor"),
        ("The actor Hanna Brok spoke.", "actor"),
        ("He met Mayor Hanna Brok.", "Mayor"),
        ("Denmark’s prime minister Hanna Brok spoke.", "Denmark’s prime minister"),
        ("A spokesman for Prime Minister Hanna Brok spoke.", "Prime Minister"),
        ("President-elect Hanna Brok spoke.", "President-elect"),
        ("Former Vice President of the United States Hanna Brok spoke.", "Former Vice President of the United States"),
        ("Former envoy to the United Nations Hanna Brok spoke.", "Former envoy to the United Nations"),
        ("The late organist Hanna Brok spoke.", "late organist"),
        ("Council leader Hanna Brok spoke.", "Council leader"),
        ("The former harbour pilot Hanna Brok spoke.", "former harbour pilot"),
        ("Local actor and producer Hanna Brok spoke.", "Local actor and producer"),
        ("Trade and Industry Secretary Hanna Brok spoke.", "Trade and Industry Secretary"),
        ("Mayor Hugo Lenz of Brask and Mayor Hanna Brok of Ulm met.", "Mayor"),
        ("Sen. Hanna Brok spoke.", "Sen."),
        ("The actors Hanna Brok and Hugo Lenz spoke.", "actors"),
        ("The candidate for vice president and truck driver Hanna Brok spoke.", "truck driver"),
        ("On Friday Prime Minister Hanna Brok spoke.", "Prime Minister"),
        ("Velmar Institute of Technology professor Hanna Brok spoke.", "Velmar Institute of Technology professor"),
        ("One activist, Hugo Lenz, met one baker Hanna Brok knew.", "baker"),
        ("Hugo Lenz’s lawyer Hanna Brok spoke.", "Hugo Lenz’s lawyer"),
        ("Hugo Lenz’s sister Hanna Brok spoke.", "Hugo Lenz’s sister"),
        ("His business partner Hanna Brok spoke.", "business partner"),
    ],
)
def test_a_title_before_the_name_is_a_role(text: str, role: str) -> None:
    found = role_before(*named(text))

    assert found is not None
    assert found.of(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Brok spoke.",
        "On Friday Hanna Brok spoke.",
        "Mrs Hanna Brok spoke.",
        "The boat of Hanna Brok sank.",
        "Hugo Lenz met Hanna Brok.",
        "Ships, said Hanna Brok, come first.",
        "He and his sister Hanna Brok sailed.",
        "He met former rival Hanna Brok.",
        "He told journalists Hanna Brok was alive.",
        "Police arrested Velmar woman Hanna Brok.",
        "The reporter and former Hanna Brok press secretary Hugo Lenz asked.",
    ],
)
def test_other_words_before_the_name_are_no_role(text: str) -> None:
    assert role_before(*named(text)) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hanna Brok, the Danish prime minister, spoke.", "the Danish prime minister"),
        ("Hanna Brok, a doctor in Velmar, spoke.", "a doctor in Velmar"),
        ("Hanna Brok, 45, a doctor in Velmar, spoke.", "a doctor in Velmar"),
        ("Hanna Brok, mayor of Velmar, spoke.", "mayor of Velmar"),
        (
            "“We sail,” said Hanna Brok, the alliance’s secretary-general, on Friday.",
            "the alliance’s secretary-general",
        ),
        ("Hanna Brok, who leads the Danish Liberal Party, spoke.", "who leads the Danish Liberal Party"),
        ("“We sail,” said Hanna Brok, director of the port.", "director of the port"),
        ("“We sail,” said Hanna Brok, director of the port, on Friday.", "director of the port"),
        ("Hanna Brok (the mayor of Velmar) spoke.", "the mayor of Velmar"),
        ("Hanna Brok – the mayor of Velmar – spoke.", "the mayor of Velmar"),
        ("Hanna Brok (D-Velmar), a former baker, spoke.", "a former baker"),
        ("Hanna Brok, chair and founder of Port Watch, spoke.", "chair and founder of Port Watch"),
        ("Hanna Brok, fiancée of the mayor, spoke.", "fiancée of the mayor"),
        ("Hanna Brok, a crossword setter, spoke.", "a crossword setter"),
        ("Hanna Brok, the botanist who led the survey, spoke.", "the botanist who led the survey"),
        (
            "Hanna Brok, a former captain who was praised in Velmar for her long years on the island ferry, spoke.",
            "a former captain",
        ),
    ],
)
def test_an_apposition_behind_the_name_is_a_role(text: str, role: str) -> None:
    found = role_behind(*named(text))

    assert found is not None
    assert found.of(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Brok spoke.",
        "Hanna Brok, 45, spoke.",
        "Hanna Brok, Hugo Lenz and Peter Marn spoke.",
        "Hanna Brok, who was late, spoke.",
        "On the day of Hanna Brok, the harbour opened.",
        "Hanna Brok, in a red coat, spoke.",
        "Hanna Brok, his sister, spoke.",
        "Hanna Brok, who is running for the council, spoke.",
    ],
)
def test_other_words_behind_the_name_are_no_role(text: str) -> None:
    assert role_behind(*named(text)) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The museum’s director, Hanna Brok, spoke.", "museum’s director"),
        ("The opposition leader, Hanna Brok, spoke.", "opposition leader"),
        ("“We sail,” said her lawyer, Hanna Brok.", "lawyer"),
        ("The mayor of Ulm Bridge, Hanna Brok, spoke.", "mayor of Ulm Bridge"),
        ("“We sail,” said its chief executive, Dr Hanna Brok.", "chief executive"),
        ("Lenz was chosen by Marn’s successor, the late Hanna Brok.", "Marn’s successor"),
    ],
)
def test_a_description_before_a_comma_and_the_name_is_a_role(text: str, role: str) -> None:
    found = role_apposed(*named(text))

    assert found is not None
    assert found.of(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "In the harbour, Hanna Brok spoke.",
        "When he saw the mayor, Hanna Brok left.",
        "His sister, Hanna Brok, spoke.",
    ],
)
def test_other_words_before_a_comma_and_a_name_are_no_role(text: str) -> None:
    assert role_apposed(*named(text)) is None


@pytest.mark.parametrize("noun", ["minister", "ministers", "president", "fishmonger", "Mayor", "coach", "widow"])
def test_a_word_for_a_person_by_office_or_work_is_a_role_noun(noun: str) -> None:
    assert is_role_noun(word(f"The {noun} spoke.", noun))


@pytest.mark.parametrize("noun", ["harbour", "ministry", "Denmark", "report", "union"])
def test_a_thing_a_place_and_a_body_are_none(noun: str) -> None:
    assert not is_role_noun(word(f"The {noun} closed.", noun))
