"""What a source says about its article, checked: a wrong value is left out and noted, the article stays."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

MAX_TITLE = 500
MAX_NAME = 200
MAX_AUTHORS = 30
MAX_ID = 200
MAX_URL = 2000

KEYS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title",),
    "authors": ("authors", "author"),
    "publisher": ("publisher", "outlet"),
    "published": ("published", "date"),
    "url": ("url",),
    "language": ("language",),
}
"""Field of an article -> the keys that give it in a sidecar, a front matter or a JSON record; the first one counts."""

CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters, the bidi overrides that make one name look like another, and halves of surrogate pairs."""

DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)? ?(?:Z|UTC|[+-]\d\d:?\d\d)?", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)
NOT_IN_URL = re.compile(r"[\s<>\\]")
"""Browsers read a backslash as a slash: in https://one.example\\@two.example the host depends on who reads it."""


@dataclass(frozen=True, slots=True)
class Front:
    """The fields of an article that its source states; `notes` name the values that were wrong and are left out."""

    id: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def check(values: Mapping[str, object]) -> Front:
    """The fields of a sidecar, a front matter, a JSON record or a page's metadata; other keys are ignored."""
    fields: dict[str, object] = {}
    notes = []
    for field, keys in KEYS.items():
        key = next((key for key in keys if _is_stated(values.get(key))), None)
        if key is None:
            continue
        try:
            fields[field] = CHECKS[field](values[key])
        except ValueError as error:
            notes.append(f'The "{key}" of the source is left out: it must be {error}.')
    return Front(**fields, notes=tuple(notes))  # type: ignore[arg-type]  # each value went through its check


def clean(value: str) -> str:
    """One line without control characters, its white space collapsed."""
    return CONTROL.sub("", " ".join(value.split()))


def _is_stated(value: object) -> bool:
    return value is not None and value not in ([], ()) and not (isinstance(value, str) and not value.strip())


def _id(value: object) -> str:
    """The id exactly as it is: who made the record looks it up again."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or len(text) > MAX_ID or CONTROL.search(text):
        raise ValueError(f"a text of at most {MAX_ID} characters without control characters")
    return text


def _text(most: int) -> Callable[[object], str]:
    def check_text(value: object) -> str:
        text = clean(value) if isinstance(value, str) else ""
        if not 0 < len(text) <= most:
            raise ValueError(f"a text of at most {most} characters")
        return text

    return check_text


def _authors(value: object) -> tuple[str, ...]:
    """Names from a list, or from one text that parts them by semicolons."""
    names = value.split(";") if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or len(names) > MAX_AUTHORS:
        raise ValueError(f"a name, or a list of at most {MAX_AUTHORS} names")
    return tuple(dict.fromkeys(_text(MAX_NAME)(name) for name in names if _is_stated(name)))


def _published(value: object) -> str:
    """The day, as the source's own clock had it: a time zone would move it, and "yesterday" with it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and (match := DATE.fullmatch(value.strip())):
        try:
            return date.fromisoformat(match[1]).isoformat()
        except ValueError:
            pass
    raise ValueError("a day, written as 2026-01-31")


def _url(value: object) -> str:
    if isinstance(value, str) and len(value) <= MAX_URL and value.isprintable() and not NOT_IN_URL.search(value):
        try:
            parts = urlsplit(value)
            if parts.scheme in {"http", "https"} and parts.hostname and parts.username is None and parts.port != 0:
                return value
        except ValueError:  # a port or an IPv6 address that is none
            pass
    raise ValueError("an address that begins with http:// or https://, without spaces and without a password")


def _language(value: object) -> str:
    if isinstance(value, str) and LANGUAGE.fullmatch(text := value.strip().replace("_", "-")):
        return text
    raise ValueError("a code such as en or en-GB")


CHECKS: Mapping[str, Callable[[object], object]] = {
    "id": _id,
    "title": _text(MAX_TITLE),
    "authors": _authors,
    "publisher": _text(MAX_NAME),
    "published": _published,
    "url": _url,
    "language": _language,
}
