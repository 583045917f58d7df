"""What overrides.yml asks for: one value an entry, each with the line that it begins in."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """What to change about an actor; `merge` are actors to join to it, `split` articles to take out of it."""

    line: int
    actor: str
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    rename: str | None = None
    describe: str | None = None
    hide: bool = False


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """What to change about a quotation or reported statement; `speaker` is an actor's address or "unknown"."""

    line: int
    quote: str
    speaker: str | None = None
    pin: bool = False
    hide: bool = False
    place: int | None = None


@dataclass(frozen=True, slots=True)
class BulletEntry:
    """What to change about a bullet; a pinned sentence that is no bullet becomes one."""

    line: int
    bullet: str
    pin: bool = False
    hide: bool = False
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """The day of an article and the name of its outlet."""

    line: int
    article: str
    date: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class OutletEntry:
    """The name of the outlet of all articles from a host, or of those that print another name."""

    line: int
    name: str
    host: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class TakedownEntry:
    """An article, an actor or names to take down; of an actor `names` are further ones, `keep` those that stay."""

    line: int
    article: str | None = None
    actor: str | None = None
    names: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overrides:
    """All entries of the file called `name`, in its order, and a sentence for each that does not count."""

    name: str = "overrides.yml"
    actors: tuple[ActorEntry, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    bullets: tuple[BulletEntry, ...] = ()
    articles: tuple[ArticleEntry, ...] = ()
    outlets: tuple[OutletEntry, ...] = ()
    takedown: tuple[TakedownEntry, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def warn(self, line: int, fault: str) -> str:
        """A sentence about an entry, with its place."""
        return f"{self.name}, line {line}: {fault}"
