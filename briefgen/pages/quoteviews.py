"""What the templates of the quote index see; like `views`, part of the public API."""

from dataclasses import dataclass
from typing import Literal

from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link, Pager
from briefgen.pages.views import Quoted, Tally

Sort = Literal["kind", "outlet", "month", "story"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The quotations of one speaker, or of all speakers nobody knows; `href` leads to the actor's page."""

    name: Link
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Entrance:
    """The ways to the lists by outlet, month or story: some of them, and `every`, which leads to all."""

    sort: Sort
    lists: tuple[Tally, ...]
    every: Link


@dataclass(frozen=True, slots=True)
class QuoteIndex:
    """All quotations by speaker, unnamed and unknown speakers last: `quotes.md.j2`.

    `kinds` and `entrances` are on its first page.
    """

    front_matter: Markdown
    speakers: tuple[Speaker, ...]
    kinds: tuple[Tally, ...]
    entrances: tuple[Entrance, ...]
    count: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class QuoteList:
    """Quotations of one kind of verb, outlet, month or story, newest first: `quotelist.md.j2`.

    Those of a kind come with its reported statements. `ways` lead to what is near.
    """

    front_matter: Markdown
    name: str
    sort: Sort
    ways: tuple[Link, ...]
    quotes: tuple[Quoted, ...]
    quotations: int
    reports: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class QuoteLists:
    """The lists by outlet, month or story: `quotelists.md.j2`."""

    front_matter: Markdown
    name: str
    lists: tuple[Tally, ...]
    pager: Pager
