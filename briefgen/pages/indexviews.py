"""What the templates of topics and places see; like `views`, part of the public API."""

from dataclasses import dataclass

from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link, Pager, Piece, Place
from briefgen.pages.views import Entry


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a list: its term, how many briefings tell of it, and the days of the first and the last in words."""

    topic: Link
    briefings: int
    when: str


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """All topics, that of most briefings first: `topics.md.j2`."""

    front_matter: Markdown
    topics: tuple[TopicEntry, ...]
    count: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class TopicItem:
    """An article that tells of a topic; `entry` leads to the sentence with the term on its briefing.

    `pieces` is that sentence, or the bottom line where only the headline has the term; it is empty where only the place
    may be given. `place` is absent where the article has no bottom line.
    """

    entry: Entry
    pieces: tuple[Piece, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Articles of one topic, newest first: several of one story, or last those that share none (`story` is absent)."""

    story: Link | None
    items: tuple[TopicItem, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic: `topic.md.j2`; `also` are the topics that most of its articles have too, with how many of these do."""

    front_matter: Markdown
    name: str
    count: int
    when: str
    forms: tuple[str, ...]
    also: tuple[TopicEntry, ...]
    groups: tuple[TopicGroup, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place in a list: in how many briefings it is named, and in how many of these it acts or speaks.

    `flag` is that of a country, made of the two letters of its code; it is empty for other places.
    """

    flag: Markdown
    place: Link
    briefings: int
    acting: int
    newest: str | None


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places of one country."""

    flag: Markdown
    country: str
    places: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """Countries, then the places whose country is known, then all others: `places.md.j2`; most briefings first."""

    front_matter: Markdown
    countries: tuple[PlaceEntry, ...]
    groups: tuple[PlaceGroup, ...]
    others: tuple[PlaceEntry, ...]
    count: int
    pager: Pager
