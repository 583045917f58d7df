"""What the templates of actors see: the dossier, its further pages, the network; like `views`, part of the public API."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model import Kind, Part
from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link, Pager, Report, Said
from briefgen.pages.views import NOTHING, Entry, Quoted


@dataclass(frozen=True, slots=True)
class Form:
    """A name as printed, and how often."""

    text: str
    times: int


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """A role as printed, in how many articles, when first and last; `briefing` leads to the last one's sentence."""

    text: str
    articles: int
    first: str | None
    last: str | None
    briefing: Link


@dataclass(frozen=True, slots=True)
class Affiliated:
    """The body or country an actor is affiliated with as printed, like a role; `briefing` leads to the actor's row there."""

    actor: Link
    articles: int
    first: str | None
    last: str | None
    briefing: Link


@dataclass(frozen=True, slots=True)
class Act:
    """What an actor said, or else did: `said` is None for a deed. `source` leads to its place on the briefing.

    The text of `source` is the verb as printed of what is said, the deed itself of what is done.
    """

    said: Said | None
    source: Link


@dataclass(frozen=True, slots=True)
class Episode:
    """What an actor said and did in one article, in the order of the text, and the part it plays there."""

    entry: Entry
    part: Part
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The episodes of one month."""

    name: str
    episodes: tuple[Episode, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How much there is in one week, month or year, and its bar in the drawing."""

    label: str
    count: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of bars that share a scale: what they count, the largest count, where the row stands."""

    name: str
    most: int
    bars: tuple[Bar, ...]
    top: int
    base: int


@dataclass(frozen=True, slots=True)
class Period:
    """One week, month or year in which there is an article."""

    label: str
    briefings: int
    statements: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Articles and statements over time, as a drawing and as a table; `earlier` and `undated` articles are not drawn."""

    unit: Literal["week", "month", "year"]
    strips: tuple[Strip, ...]
    periods: tuple[Period, ...]
    first: str
    last: str
    width: int
    height: int
    earlier: int
    undated: int


@dataclass(frozen=True, slots=True)
class PartGroup:
    """The articles in which an actor plays one part, newest first; the list is cut short, the count is not."""

    name: str
    entries: tuple[Entry, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Tie:
    """How often two actors are tied, and the newest place that shows it."""

    count: int
    place: Link


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor and what ties the two: articles, statements in which one names the other, affiliation either way."""

    actor: Link
    together: Tie | None
    speaks: Tie | None
    spoken: Tie | None
    body: Tie | None
    member: Tie | None


@dataclass(frozen=True, slots=True)
class InStory:
    """A story in which an actor appears: its articles, and in how many of them the actor is."""

    story: Link
    first: str | None
    last: str | None
    articles: int
    appears: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """One actor across articles, newest first: `dossier.md.j2`; lists are cut short, the counts are not.

    `role` is the one printed last. `acts` counts the lines of `chapters` on all pages. `about` are statements of others that
    name the actor, `mentions` how many.
    """

    front_matter: Markdown
    name: str
    kind: Kind
    note: str | None
    edits: tuple[str, ...]
    role: PrintedRole | None
    first: str | None
    last: str | None
    forms: tuple[Form, ...]
    roles: tuple[PrintedRole, ...]
    affiliations: tuple[Affiliated, ...]
    coverage: Coverage | None
    chapters: tuple[Chapter, ...]
    about: tuple[Quoted, ...]
    parts: tuple[PartGroup, ...]
    together: tuple[Companion, ...]
    stories: tuple[InStory, ...]
    quotations: int
    reports: int
    deeds: int
    acts: int
    mentions: int
    company: int
    briefings: int
    pager: Pager
    data: tuple[Link, ...]
    feed: tuple[Link, ...] = ()
    search: Link | None = None
    linked: Markdown = NOTHING
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What a dossier has no room for of what its actor said and did: `chronicle.md.j2`."""

    front_matter: Markdown
    actor: Link
    chapters: tuple[Chapter, ...]
    acts: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class Node:
    """An actor that is drawn: `anchor` is its row in the table, `label` its name cut to fit, `y` its height."""

    actor: Link
    anchor: Markdown
    label: str
    kind: Kind
    y: int
    briefings: int
    statements: int


@dataclass(frozen=True, slots=True)
class Arc:
    """A line between two actors in the drawing and in the table: `curve` and `tip` are paths of SVG, `weight` is 1 to 4."""

    one: str
    other: str
    tie: Tie
    curve: Markdown
    tip: Markdown
    weight: int


@dataclass(frozen=True, slots=True)
class Network:
    """Who speaks about whom and who appears with whom: `network.md.j2`; the strongest ties of the most visible actors."""

    front_matter: Markdown
    nodes: tuple[Node, ...]
    speaks: tuple[Arc, ...]
    together: tuple[Arc, ...]
    speaks_count: int
    together_count: int
    actors: int
    width: int
    height: int
    left: int
    right: int
