"""What a feed says, before it is written in a format."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from briefgen.model import Analysis, Bullet
from briefgen.pages.calendar import say
from briefgen.pages.markdown import clean, url
from briefgen.pages.sheet import Sheet, anchors, given, sentence

NAMESPACE = UUID("6a1f0d5e-52c7-4f0c-9f0e-3b1c7d2a9e44")
"""Fixed for ever: the ids of all entries are made in it."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class Line:
    """A bullet in plain words, and its anchor on the briefing."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Item:
    """A briefing in a feed; every text is plain and visible, `original` a safe address.

    `updated` is the day of publication, or for an undated article the day that the settings name, which `dating` says.
    """

    id: str
    path: str
    title: str
    outlet: str | None
    published: str | None
    updated: str
    dating: str
    original: str | None
    language: str | None
    bottom_line: Line | None
    bullets: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """Items, newest first, of the site or of what has the page `page`; the file lies at `path` without its ending."""

    id: str
    title: str
    path: str
    page: str
    updated: str
    items: tuple[Item, ...]


def urn(kind: str, id: str) -> str:
    """The id of an article, a story, an actor or a site, wherever it is published."""
    name = f"{kind}:{id}".encode("utf-8", "surrogatepass").hex()
    return uuid5(NAMESPACE, name).urn


def moment(day: str) -> str:
    """An ISO day as the point in time that feeds ask for."""
    return f"{day}T00:00:00Z"


def make_item(sheet: Sheet, as_of: date) -> Item:
    """The briefing as a feed shows it: nothing that its page may not print."""
    analysis = sheet.analysis
    article = analysis.article
    bottom_line = _line(sheet, analysis.bottom_line) if analysis.bottom_line else None
    return Item(
        id=urn("article", article.id),
        path=sheet.path,
        title=clean(sheet.title).strip(),
        outlet=given(article.publisher),
        published=sheet.day,
        updated=sheet.day or as_of.isoformat(),
        dating=_dating(sheet, as_of),
        original=url(article.url),
        language=_language(analysis),
        bottom_line=bottom_line,
        bullets=tuple(filter(None, (_line(sheet, bullet) for bullet in analysis.bullets))),
    )


def _language(analysis: Analysis) -> str | None:
    stated = analysis.article.language
    return stated if stated and LANGUAGE.fullmatch(stated) else analysis.foreign


def _dating(sheet: Sheet, as_of: date) -> str:
    if sheet.day is None:
        return f"date not stated, {say(as_of.isoformat())} in this feed"
    return f"{say(sheet.day)}{' (year inferred)' if sheet.analysis.published_how == 'inferred' else ''}"


def _line(sheet: Sheet, bullet: Bullet) -> Line | None:
    text = clean("".join(piece.text for piece in sentence(sheet, bullet))).strip()
    return Line(text, anchors("b", [bullet.text])[0]) if text else None
