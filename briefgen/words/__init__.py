"""The words of the interface: English where they are used, each other language in one catalogue beside this file."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

ENGLISH = "en"
CATALOGUES = Path(__file__).parent
LANGUAGES = (ENGLISH, *sorted(path.stem for path in CATALOGUES.glob("*.po")))
"""The languages that the interface has."""
MANY = 10_000
"""The first number that is printed with a mark between its thousands: four digits are read at a glance."""
_language = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Whatever is made inside is in that language, one of `LANGUAGES`."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def spoken() -> str:
    """The code of the language that is spoken now."""
    return _language.get()


def gettext(message: str, /, **values: object) -> str:
    """The message in the language that is spoken, its `{names}` filled in; English where the catalogue has none."""
    return _catalogue(spoken()).gettext(message).format(**values)


def ngettext(one: str, many: str, number: int, /, **values: object) -> str:
    """The form of a message that goes with a number, which is `{number}` in it."""
    return _catalogue(spoken()).ngettext(one, many, number).format(number=say_number(number), **values)


def gettext_noop(message: str) -> str:
    """The message itself: it goes into the catalogues, and is translated where it is printed."""
    return message


def ngettext_noop(one: str, many: str) -> tuple[str, str]:
    """The same for a message with a number."""
    return one, many


def locale() -> Locale:
    """The rules for dates and numbers of the language that is spoken; for English the British ones."""
    return _locale(spoken())


def say_number(number: float, *, digits: int = 0) -> str:
    """A number as the language writes it, with so many digits behind the decimal mark."""
    if number < MANY and not digits:
        return f"{number:.0f}"
    return format_decimal(number, f"#,##0.{'0' * digits}".rstrip("."), locale=locale())


def say_percent(share: float) -> str:
    """A share of one in whole per cent."""
    return format_percent(share, locale=locale())


@cache
def _locale(language: str) -> Locale:
    return Locale("en", "GB") if language == ENGLISH else Locale(language)


@cache
def _catalogue(language: str) -> NullTranslations:
    path = CATALOGUES / f"{language}.po"
    if language == ENGLISH:
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return GNUTranslations(compiled)
