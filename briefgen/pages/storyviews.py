"""What the template of a story sees; like `views`, part of the public API."""

from dataclasses import dataclass

from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link, Piece, Place, Report, Said
from briefgen.pages.views import NOTHING, Entry, Tally


@dataclass(frozen=True, slots=True)
class Reported:
    """Words of one of the articles; `source` is the article, and leads to the words or their sentence on its briefing.

    `pieces` is empty where only the place may be given. `by` is who said so, where the words do not name the speaker.
    """

    pieces: tuple[Piece, ...]
    by: Link | None
    place: Place
    source: Link
    outlet: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """An article of the story, and what it tells that none before it did; `copy_of` is an earlier one of nearly the same text."""

    entry: Entry
    additions: tuple[Reported, ...]
    copy_of: Link | None


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation in one article; `wording` is how it differs from the first: empty, or in a few words."""

    said: Said
    source: Link
    outlet: str | None
    date: str | None
    wording: str


@dataclass(frozen=True, slots=True)
class Saying:
    """The same words quoted in several articles, the fullest that may be printed first, then as they were published.

    `disputed` if the articles name different speakers.
    """

    versions: tuple[Version, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A figure as one article prints it, with the words around it."""

    figure: str
    reported: Reported


@dataclass(frozen=True, slots=True)
class Difference:
    """Figures of one matter that are not the same, in the order of publication."""

    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A date of the story: the articles published then, and what is told of it."""

    when: str
    published: tuple[Link, ...]
    told: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Storyline:
    """One story: `story.md.j2`; lists are cut short, `count` is of all articles.

    `lead` is the summary of the article that tells most of what all tell, which is `lead_of`. `contributions` are the
    articles, oldest first; `quotes` are the quotations of all, if there are any.
    """

    front_matter: Markdown
    title: str
    when: str
    outlets: tuple[str, ...]
    count: int
    lead_of: Entry
    lead: tuple[Reported, ...]
    contributions: tuple[Contribution, ...]
    sayings: tuple[Saying, ...]
    differences: tuple[Difference, ...]
    timeline: tuple[Turn, ...]
    quotes: Tally | None
    data: tuple[Link, ...]
    feed: tuple[Link, ...] = ()
    search: Link | None = None
    linked: Markdown = NOTHING
    report: Report | None = None
