"""What each template sees, and nothing else: the templates' public API (documented in `docs/reference/templates.md`)."""

from dataclasses import dataclass

from briefgen.model import Kind
from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import (
    Fact,
    Fold,
    Link,
    Log,
    Moment,
    Option,
    Pager,
    Paragraph,
    Passage,
    Piece,
    Point,
    Remark,
    Report,
    Row,
    Said,
    Talk,
    Told,
)
from briefgen.settings import SourceText


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story in a list, under the headline and with the bottom line of its newest article; `when` may be empty."""

    story: Link
    when: str
    articles: int
    bottom_line: tuple[Piece, ...]


NOTHING = Markdown("")


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing in a list; `bottom_line` is empty where it may not be printed."""

    briefing: Link
    outlet: str | None
    date: str | None
    bottom_line: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A briefing that another leads to, as both are of one story or are about `shared` actors, of which some are named."""

    entry: Entry
    same_story: bool
    shared: int
    actors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """One article: `briefing.md.j2`; `story` is what it reports together with others, `earlier` and `later` the next of it."""

    front_matter: Markdown
    title: str
    outlet: str | None
    authors: tuple[str, ...]
    date: str | None
    year_inferred: bool
    minutes: int
    words: int
    original: Markdown | None
    path: str
    notes: tuple[str, ...]
    story: StoryEntry | None
    bottom_line: Point | None
    bullets: tuple[Point, ...]
    talk: Talk | None
    log: Log | None
    key_quotes: tuple[Said, ...]
    quotes: Fold | None
    statements: Fold | None
    actors: tuple[Row, ...]
    others: tuple[Row, ...]
    groups: tuple[Row, ...]
    places: tuple[Row, ...]
    figures: tuple[Told, ...]
    numbers: tuple[Fact, ...]
    timeline: tuple[Moment, ...]
    dates: tuple[Moment, ...]
    evidence: tuple[Passage, ...]
    paragraphs: tuple[Paragraph, ...]
    made: tuple[Remark, ...]
    data: tuple[Link, ...]
    earlier: Link | None = None
    later: Link | None = None
    related: tuple[Related, ...] = ()
    topics: tuple[Link, ...] = ()
    linked: Markdown = NOTHING
    report: Report | None = None
    lang: Markdown | None = None


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor in a list, with the role printed last."""

    actor: Link
    kind: Kind
    role: str | None
    quotations: int
    statements: int
    briefings: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The former address of an actor, of several, or of a story: `moved.md.j2`."""

    front_matter: Markdown
    name: str
    actors: tuple[ActorEntry, ...]
    count: int
    story: Link | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation or reported statement away from its briefing; `briefing` leads to it there."""

    said: Said
    briefing: Link
    outlet: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Something that has a page, and how much there is of it; no link on the page itself."""

    name: Link
    count: int


@dataclass(frozen=True, slots=True)
class Home:
    """The front page, newest first: `home.md.j2`; the counts are of the whole site, `skipped` of files left out."""

    front_matter: Markdown
    briefings: tuple[Entry, ...]
    most_quoted: tuple[ActorEntry, ...]
    articles: int
    actors: int
    quotations: int
    newest: str | None
    skipped: int
    feed: tuple[Link, ...] = ()
    briefs: tuple[Link, ...] = ()
    stories: tuple[StoryEntry, ...] = ()
    topics: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """The briefings of one month."""

    name: str
    briefings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BriefingIndex:
    """All briefings by month, newest first: `briefings.md.j2`."""

    front_matter: Markdown
    months: tuple[Month, ...]
    count: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one kind, by name."""

    name: str
    actors: tuple[ActorEntry, ...]


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """All actors by kind: `actors.md.j2`; `network` leads to the page that draws how they are tied, if there is one."""

    front_matter: Markdown
    groups: tuple[ActorGroup, ...]
    count: int
    network: Link | None
    pager: Pager


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """All stories of several articles, the newest first: `stories.md.j2`."""

    front_matter: Markdown
    stories: tuple[StoryEntry, ...]
    count: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site's data; `rows` is absent where it has none."""

    file: Link
    rows: int | None
    size: str
    what: str


@dataclass(frozen=True, slots=True)
class DataIndex:
    """The data files of the whole site: `data.md.j2`."""

    front_matter: Markdown
    files: tuple[DataFile, ...]
    schemas: tuple[Link, ...]
    source_text: SourceText


@dataclass(frozen=True, slots=True)
class Search:
    """The page on which a reader searches: `search.md.j2`; outlets by name, years and months newest first."""

    front_matter: Markdown
    outlets: tuple[Option, ...]
    years: tuple[Option, ...]
    months: tuple[Option, ...]
