"""What search knows of each page: no more than the page prints, and for each line the place where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import basename
from typing import Literal

from briefgen.model import Bullet, Participant
from briefgen.pages.address import address
from briefgen.pages.calendar import say
from briefgen.pages.paths import outlet_paths
from briefgen.pages.sheet import Sheet, bullet_anchor, content, fact, given, row_anchor, sentence, shorten
from briefgen.pages.shelf import Profile, Shelf, Telling
from briefgen.pages.speech import lead
from briefgen.pages.stories.index import say_when
from briefgen.settings import Site

LineKind = Literal["bullet", "quotation", "statement", "actor"]
RecordKind = Literal["briefing", "actor", "story"]
TOGETHER = 60
"""Actors in one record: the reader's browser loads ten bytes a record, and there are more actors than articles."""
SAID = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True)
class Line:
    """Something to be found by itself: its anchor (an actor's address in a record of actors), who it is about, and its words."""

    kind: LineKind
    anchor: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """A page, or some actors with their pages and no title; `lists` are those by which results are narrowed, and its day."""

    kind: RecordKind
    path: str
    title: str
    lines: tuple[Line, ...]
    text: str = ""
    outlet: str | None = None
    day: str | None = None
    date: str | None = None
    lists: tuple[str, ...] = ()


def record(shelf: Shelf, site: Site) -> Iterator[Record]:
    """Records of all briefings, stories of several articles and actors with a name."""
    plain = Site(directory_urls=site.directory_urls)
    outlets = outlet_lists(shelf)
    for sheet in shelf.sheets:
        yield _briefing(sheet, shelf.story_of.get(sheet.analysis.article.id), outlets)
    yield from map(_story, shelf.tellings)
    named = (profile for profile in shelf.profiles if profile.actor.kind != "group")
    profiles = sorted(named, key=lambda profile: (profile.name.casefold(), profile.actor.id))
    for start in range(0, len(profiles), TOGETHER):
        lines = tuple(_actor(profile, plain) for profile in profiles[start : start + TOGETHER])
        yield Record("actor", f"actors/{start // TOGETHER}.md", "", lines)


def outlet_lists(shelf: Shelf) -> dict[str, str]:
    """An outlet's name -> the name of its list, without "outlet-"."""
    names = {name for sheet in shelf.sheets if (name := given(sheet.analysis.article.publisher))}
    return {name: stem(path) for name, path in outlet_paths(sorted(names)).items()}


def stem(path: str) -> str:
    """The name of a list in the index, by the path of the page that shows it."""
    return basename(path).removesuffix(".md")


def _briefing(sheet: Sheet, telling: Telling | None, outlets: Mapping[str, str]) -> Record:
    analysis = sheet.analysis
    outlet = given(analysis.article.publisher)
    return Record(
        kind="briefing",
        path=sheet.path,
        title=sheet.title,
        lines=(*_bullets(sheet), *_said(sheet), *(_row(sheet, each) for each in analysis.participants)),
        outlet=outlet,
        day=sheet.day,
        date=say(analysis.published) if analysis.published else None,
        lists=(
            *([f"outlet-{outlets[outlet]}"] if outlet else []),
            *([f"story-{stem(telling.path)}"] if telling else []),
            *_periods(sheet.day),
        ),
    )


def _periods(day: str | None) -> tuple[str, ...]:
    return (f"year-{day[:4]}", f"month-{day[:7]}", f"day-{day}") if day else ()


def _bullets(sheet: Sheet) -> Iterator[Line]:
    analysis = sheet.analysis
    bullets: tuple[Bullet, ...] = (*filter(None, (analysis.bottom_line,)), *analysis.bullets)
    for bullet in bullets:
        if pieces := sentence(sheet, bullet):
            yield Line("bullet", bullet_anchor(bullet), "", "".join(piece.text for piece in pieces))


def _said(sheet: Sheet) -> Iterator[Line]:
    """What is said, under the speaker's name; what leads words that are not all the speaker's own is part of them."""
    for anchor, quotation in zip(sheet.quotations, sheet.analysis.quotations, strict=True):
        words = "".join(piece.text for piece in content(sheet, quotation))
        if not words:
            continue
        speaker = sheet.participants.get(quotation.speaker or "")
        source = fact(sheet, quotation.source) if quotation.source and quotation.how != "unknown" else ""
        cue = (lead(sheet, quotation) or "") if quotation.form != "direct" else ""
        yield Line(
            kind="quotation" if quotation.form in SAID else "statement",
            anchor=anchor,
            name=shorten(speaker.name) if speaker else source,
            text=f"{cue} {words}".strip(),
        )


def _row(sheet: Sheet, participant: Participant) -> Line:
    roles = dict.fromkeys(fact(sheet, role) for role in participant.roles)
    return Line("actor", row_anchor(participant), shorten(participant.name), "; ".join(roles))


def _story(telling: Telling) -> Record:
    titles = dict.fromkeys(sheet.title for sheet in reversed(telling.sheets))
    return Record(
        kind="story",
        path=telling.path,
        title=telling.title,
        lines=(),
        text=" · ".join(title for title in titles if title != telling.title),
        day=telling.sheets[-1].day,
        date=say_when(telling) or None,
        lists=("kind-story", f"story-{stem(telling.path)}", *_periods(telling.sheets[-1].day)),
    )


def _actor(profile: Profile, site: Site) -> Line:
    """An actor by its address, name, the role printed last, and its other names."""
    roles = (fact(a.sheet, role) for a in profile.appearances for role in a.participant.roles)
    told = [*filter(None, (next(roles, None),)), *map(shorten, profile.actor.aliases)]
    return Line("actor", address(profile.path, site), profile.name, "; ".join(told))
