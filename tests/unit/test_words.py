"""The catalogues are complete, and plurals, dates and numbers follow the language."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from briefgen.pages.calendar import say, say_range, say_weekday
from briefgen.words import LANGUAGES, gettext, ngettext, say_number, say_percent, speaking
from tools.words import CATALOGUES, extract, read, write

OTHERS = [language for language in LANGUAGES if language != "en"]


def forms(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def holes(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name}


@pytest.fixture(scope="module")
def said() -> Catalog:
    return extract()


def test_english_german_french_and_spanish_are_there() -> None:
    assert LANGUAGES == ("en", "de", "es", "fr")


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_words_for_every_message_and_for_nothing_else(language: str, said: Catalog) -> None:
    catalog = read(CATALOGUES / f"{language}.po")

    assert {message.id for message in catalog} == {message.id for message in said}
    assert [message.id for message in catalog if message.id and not all(forms(message.string))] == []
    assert [message.id for message in catalog if message.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_holes_of_its_message(language: str) -> None:
    for message in read(CATALOGUES / f"{language}.po"):
        *_, most = forms(message.id)
        for form in forms(message.string) if message.id else ():
            # "the only briefing" may leave the number 1 out
            assert holes(form) | {"number"} == holes(most) | {"number"}, message.id
            assert forms(message.string)[-1].count("{") == most.count("{"), message.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_brings_no_markup(language: str) -> None:
    """Templates print the words as they are, in Markdown, HTML, attributes and SVG."""
    for message in read(CATALOGUES / f"{language}.po"):
        for form in forms(message.string) if message.id else ():
            assert not re.search(r'[<>&"*_`|#\[\]\\]', form), form
            assert [len(form) - len(form.lstrip()), len(form) - len(form.rstrip())] <= [1, 0], form


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_written_as_the_tool_writes_it(language: str, said: Catalog, tmp_path: Path) -> None:
    catalog = read(CATALOGUES / f"{language}.po")
    catalog.update(said, no_fuzzy_matching=True)
    write(tmp_path / f"{language}.po", catalog)

    assert (tmp_path / f"{language}.po").read_bytes() == (CATALOGUES / f"{language}.po").read_bytes(), (
        "run `make words`"
    )


@pytest.mark.parametrize(
    ("language", "none", "one", "many"),
    [
        ("en", "0 quotations", "1 quotation", "12,345 quotations"),
        ("de", "0 Zitate", "1 Zitat", "12.345 Zitate"),
        ("fr", "0 citation", "1 citation", "12\u202f345 citations"),
        ("es", "0 citas", "1 cita", "12.345 citas"),
    ],
)
def test_a_number_takes_the_form_that_goes_with_it(language: str, none: str, one: str, many: str) -> None:
    with speaking(language):
        said = [ngettext("{number} quotation", "{number} quotations", number) for number in (0, 1, 12345)]

    assert said == [none, one, many]


DATES = {
    "en": (
        *("9 February 2026", "week of 9 February 2026", "February 2026", "first quarter of 2026"),
        *("Monday, 9 February 2026", "9 February 2026 to 1 March 2026"),
    ),
    "de": (
        *("9. Februar 2026", "Woche ab 9. Februar 2026", "Februar 2026", "erstes Quartal 2026"),
        *("Montag, 9. Februar 2026", "9. Februar 2026 bis 1. März 2026"),
    ),
    "fr": (
        *("9 février 2026", "semaine du 9 février 2026", "février 2026", "premier trimestre 2026"),
        *("lundi 9 février 2026", "9 février 2026 à 1 mars 2026"),
    ),
    "es": (
        *("9 de febrero de 2026", "semana del 9 de febrero de 2026", "febrero de 2026", "primer trimestre de 2026"),
        *("lunes, 9 de febrero de 2026", "9 de febrero de 2026 a 1 de marzo de 2026"),
    ),
}


@pytest.mark.parametrize("language", DATES)
def test_dates_are_in_the_language(language: str) -> None:
    with speaking(language):
        said = [say(value) for value in ("2026-02-09", "2026-W07", "2026-02", "2026-Q1")]
        said += [say_weekday("2026-02-09"), say_range("2026-02-09", "2026-03-01")]

    assert said == list(DATES[language])


def test_what_is_no_date_stays_as_it_is_in_every_language() -> None:
    for language in LANGUAGES:
        with speaking(language):
            assert [say(value) for value in ("2026-13-40", "soon", "2026")] == ["2026-13-40", "soon", "2026"]


def test_numbers_are_in_the_language() -> None:
    found = {}
    for language in LANGUAGES:
        with speaking(language):
            found[language] = (say_number(9999), say_number(1.44, digits=1), say_percent(0.4))

    assert found == {
        "en": ("9999", "1.4", "40%"),
        "de": ("9999", "1,4", "40\u00a0%"),
        "es": ("9999", "1,4", "40\u00a0%"),
        "fr": ("9999", "1,4", "40\u00a0%"),
    }


def test_a_language_ends_with_its_block() -> None:
    with speaking("de"):
        with speaking("fr"):
            assert gettext("Home") == "Accueil"
        assert gettext("Home") == "Startseite"
    assert gettext("Home") == "Home"


def test_a_message_that_no_catalogue_has_is_english() -> None:
    with speaking("de"):
        assert gettext("Made by {name}", name="{nobody}") == "Made by {nobody}"
