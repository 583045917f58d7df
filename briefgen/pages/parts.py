"""The parts that views are made of; like them, part of what templates may rely on.

Every plain text is untrusted and is escaped when it is printed. `Markdown` values are made by briefgen: destinations
of links.
"""

from dataclasses import dataclass, field
from typing import Literal

from briefgen.model import Kind, Part, QuotationForm
from briefgen.pages.markdown import Markdown


@dataclass(frozen=True, slots=True)
class Link:
    """A generated page or an anchor on one; `href` is a relative Markdown destination, None where no page is.

    `row` is the anchor of an actor's row on the same page: blocks of HTML link to it, as no site builder mends the
    destinations in them.
    """

    text: str
    href: Markdown | None
    row: Markdown | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The way to tell of an error on a page: the address that opens a message in which the address of the page stands.

    Both are insides of attributes; the site's script puts a line in the page's place.
    """

    text: str
    href: Markdown
    page: Markdown


@dataclass(frozen=True, slots=True)
class Ref:
    """The numbered link from an item to the sentence it came from, on the same page; the `first` to it has a way back."""

    number: int
    anchor: Markdown
    first: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of printed characters: the article's own (no mark, or "term" for that of a topic), a cut, or an insertion in brackets."""

    text: str
    mark: Literal["", "cut", "inserted", "term"] = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: its characters in the source's text, and a link that opens the original there."""

    where: str
    words: int
    href: Markdown | None


@dataclass(frozen=True, slots=True)
class Point:
    """The bottom line or a bullet; `edited` is what an editor did to it."""

    anchor: Markdown
    pieces: tuple[Piece, ...]
    refs: tuple[Ref, ...]
    place: Place
    edited: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: a direct or mixed quotation, or a reported statement (`direct` is false).

    `cue` leads the words unless they are all the speaker's own: “denied” before “that he knew” is half the meaning.
    `kind` is what the cue says more than “say”. `pieces` is empty where only the place may be given. `how` says how the
    speaker was found, `source` what the article prints in the speaker's place, `edited` what an editor did to it, `lang`
    the language of the words where it is not the site's.
    """

    anchor: Markdown
    form: QuotationForm
    pieces: tuple[Piece, ...]
    place: Place
    speaker: Link | None
    role: str | None
    source: str | None
    cue: str | None
    kind: str | None
    how: str
    via: Link | None
    refs: tuple[Ref, ...]
    edited: str | None
    lang: Markdown | None = None

    @property
    def direct(self) -> bool:
        return self.form != "indirect"


@dataclass(frozen=True, slots=True)
class Voice:
    """All that one speaker said, in the order of the text; without a speaker, `source` may say what the article does."""

    speaker: Link | None
    source: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Quotations or reported statements that are folded away: how many, who said most of them, how many others spoke."""

    count: int
    most: tuple[Voice, ...]
    others: int
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Uttered:
    """How a question or an answer of an interview begins; `pieces` is empty where only the place may be given."""

    pieces: tuple[Piece, ...]
    speaker: Link | None
    source: str | None
    refs: tuple[Ref, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of an interview with its answers; none where the source prints none."""

    question: Uttered
    answers: tuple[Uttered, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """The questions of an interview in the order of the text; `left` are those for which there is no room."""

    exchanges: tuple[Answered, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Timed:
    """An entry of a live report: its time as printed, and how it begins."""

    time: str
    pieces: tuple[Piece, ...]
    refs: tuple[Ref, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Log:
    """The entries of a live report in the order of the text; `left` are those for which there is no room."""

    entries: tuple[Timed, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A few words as printed, with their sentence."""

    text: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An actor in this article: who, in which role, what they do here, how often they speak and are named.

    `first` is the sentence of the first mention, for actors of whom nothing else is cited; or that joins them to the affiliation.
    `edited` is what an editor did to the name.
    """

    anchor: Markdown
    actor: Link
    kind: Kind
    age: Fact | None
    roles: tuple[Fact, ...]
    affiliation: Link | None
    aliases: tuple[str, ...]
    part: Part
    deed: Fact | None
    said: int
    named: int
    first: tuple[Ref, ...]
    edited: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or date as printed, and the article's own words about it; cuts at their ends are marked.

    `text` is empty for a date that is printed as it is said. `pieces` is empty where only the place may be given. `by`
    is who said so, where the words do not name the speaker.
    """

    text: str
    pieces: tuple[Piece, ...]
    by: Link | None
    refs: tuple[Ref, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or range in words, what is told of it, and the other forms in which the article prints it.

    `mark` is "published" for the day of the article, "ahead" for what is to come after it.
    """

    when: str
    mark: Literal["", "published", "ahead"]
    told: tuple[Told, ...]
    printed: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the article under its number; `pieces` is empty where only the place may be given."""

    number: int
    anchor: Markdown
    pieces: tuple[Piece, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the whole text, which `source_text: full` prints; what lies between sentences has no anchor."""

    role: str
    runs: tuple["Run", ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence with its anchor and the number it is cited under, if it is, or text between sentences."""

    text: str
    anchor: Markdown | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of "How this page was made"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The neighbours of a page in a list that goes over several.

    A long list is divided into `sections`, which have pages of their own: `section` is that of the page, None for the first
    page, and `number`, `count` and `items`, the lines on all its pages, are inside it. The link of the page's own section leads
    nowhere.
    """

    number: int
    count: int
    items: int
    previous: Markdown | None
    next: Markdown | None
    section: str | None = None
    sections: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, and how it is called."""

    value: str
    text: str
