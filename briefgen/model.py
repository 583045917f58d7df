"""Every type that crosses a stage: frozen values, and spans into a text that is stored once.

The order of the file is the order of the flow: what a source said (`Article`), what was found in it (`Analysis`),
what holds across articles (`Corpus`), what is written (`Page`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "organisation", "place", "group"]
ParagraphRole = Literal["headline", "dek", "caption", "dateline", "byline", "body", "boilerplate", "question", "answer"]
MentionForm = Literal["name", "demonym", "role", "pronoun"]
Part = Literal["subject", "source", "both", "mentioned"]
QuotationForm = Literal["direct", "mixed", "indirect"]
How = Literal["named", "pronoun", "role", "previous_sentence", "unnamed_source", "unknown", "editor"]
VerbKind = Literal[
    "say", "write", "claim", "admit", "deny", "agree", "praise", "criticise",
    "ask", "demand", "warn", "predict", "promise", "intend", "think", "show",
]  # fmt: skip
Precision = Literal["day", "week", "month", "quarter", "year", "time"]
PublishedHow = Literal["given", "inferred", "unknown", "editor"]
ArticleKind = Literal["news", "interview", "live", "opinion", "release", "stub", "brief"]
EditOp = Literal["deleted", "bracketed"]
Change = Literal[
    "pinned", "moved", "added", "hidden_bullet", "hidden_quotation", "hidden_actor", "speaker", "date", "outlet",
    "withheld", "title", "renamed", "merged", "split", "note",
]  # fmt: skip
"""What an editor can do to a page."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points in `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The printed characters."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """True if `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True if at least one character is shared."""
        return self.start < other.end and other.start < self.end


# -- what the source said --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph as the source marked it; `hint` is what the markup called it ("h1", "figcaption"), or None."""

    span: Span
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What a source said, and nothing that was found out.

    `text` is what the reader took in and never changes. `path` is the input file as it was named. `notes` say what
    the reader had to guess (an encoding). `duplicate_of` is the id of an earlier article with the same text.
    """

    id: str
    text: str
    paragraphs: tuple[SourceParagraph, ...]
    path: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or record that is in no briefing, and the sentence that says why and what to do."""

    path: str
    reason: str


# -- what was found in it --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the role it plays on the page; a role never removes text or moves an offset."""

    span: Span
    role: ParagraphRole


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `paragraph` is the index of the paragraph that holds it."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text names, describes or points at a participant."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Action:
    """A clause that tells what is done: subject, verb and object as printed, and their sentence.

    In the passive the subject is whom it is done to (“Brok was arrested by police”).
    """

    subject: Span
    verb: Span
    object: Span | None
    sentence: Span


@dataclass(frozen=True, slots=True)
class Participant:
    """The actor inside one article ("actors" in the JSON); `salience` is 0 to 1, the most central first.

    `actions` is what it does and `undergoes` what is done to it, both the most telling first.
    """

    id: str
    name: str
    kind: Kind
    mentions: tuple[Mention, ...]
    roles: tuple[Span, ...] = ()
    affiliation: str | None = None
    age: Span | None = None
    aliases: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    undergoes: tuple[Action, ...] = ()
    part: Part = "mentioned"
    salience: float = 0.0


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is reported to have said (PARC terms).

    `content` spans include their quotation marks; “A,” he said. “B.” is one quotation with two spans. `source` is as
    printed ("he", "the minister"); `speaker` and `via` are ids of participants, None when unknown. `confidence`
    is 0 to 1. `language` is the code of the words' language where it is surely not English.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    via: str | None
    form: QuotationForm
    how: How
    verb_kind: VerbKind | None
    confidence: float
    key: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class DateRef:
    """A date as printed and as an ISO value of its own precision; a range has `begin` and `until` instead.

    `ends` are the two dates of a range that are printed inside it (“20 November to 11 December”), else ().
    """

    span: Span
    value: str | None
    precision: Precision
    begin: str | None = None
    until: str | None = None
    ends: tuple["DateRef", ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as printed, its value and its unit as printed after or before it."""

    span: Span
    value: float
    unit: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a bullet: `start` and `end` point into the bullet's text, `text` is what was deleted or inserted."""

    op: EditOp
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Bullet:
    """A sentence of the article with recorded deletions and insertions; `evidence` is one or two sentences."""

    text: str
    evidence: tuple[Span, ...]
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """What an editor changed; `at` is where the changed item stands in the text, `text` what a page may say of it."""

    change: Change
    at: tuple[Span, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """By what an analysis was made: enough to make it again."""

    version: str
    model: str
    model_sha256: str
    settings: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence that would have stood for a bullet, and why it may not: one short sentence a fault."""

    sentence: Span
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article; every span points into `article.text`.

    `published` is an ISO date, given by the source or inferred from the text (`published_how`). `withheld` are places
    of which nothing is printed, and `revisions` what an editor changed; both are empty until overrides apply. `kind_sign` says by what
    the kind was told, in words; None for news. `layers` is what third-party analysers add, by their name. `summary` is in
    the order of the text; the bottom line is one of it. `foreign` is the code of the article's language where that is not
    analysed: then there are quotations by their marks, and no bullets, participants, dates or numbers. `refused` are the
    sentences that the gate before print kept out of the summary.
    """

    article: Article
    made: Made
    published: str | None
    published_how: PublishedHow
    kind: ArticleKind
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    bottom_line: Bullet | None
    summary: tuple[Bullet, ...]
    quotations: tuple[Quotation, ...]
    participants: tuple[Participant, ...]
    dates: tuple[DateRef, ...]
    numbers: tuple[Number, ...]
    warnings: tuple[str, ...] = ()
    layers: Mapping[str, object] = field(default_factory=dict)
    kind_sign: str | None = None
    foreign: str | None = None
    refused: tuple[Refusal, ...] = ()
    withheld: tuple[Span, ...] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """The summary below the bottom line."""
        return tuple(bullet for bullet in self.summary if bullet != self.bottom_line)

    def participant(self, id: str) -> Participant:
        """The participant of that id; KeyError when there is none."""
        for participant in self.participants:
            if participant.id == id:
                return participant
        raise KeyError(id)


# -- what holds across articles --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Appearance:
    """A participant of an article: the ids that the analysis prints."""

    article: str
    participant: str


@dataclass(frozen=True, slots=True)
class DatedRole:
    """A role as printed, where and when it was printed."""

    text: str
    published: str | None
    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """The same participant across articles.

    `former` are the other ids that it can have had while fewer articles were known, and other actors may have had too.
    `revisions` is what an editor changed.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    roles: tuple[DatedRole, ...]
    appearances: tuple[Appearance, ...]
    former: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, the first published first; every article that is no copy is in exactly one, perhaps alone.

    `id` is of the first article, so that an article that follows changes none. `former` are the ids that the story would
    have had without its first articles. `first` and `last` are the ISO dates of publication at both ends. `copies` are
    groups of its articles with nearly the same text, the first published first.
    """

    id: str
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    former: tuple[str, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All analyses, sorted by article id, and the actors and stories that link them, sorted by id."""

    analyses: tuple[Analysis, ...]
    actors: tuple[Actor, ...]
    stories: tuple[Story, ...] = ()


# -- what is written -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page: its path below the page tree, with forward slashes, and its text."""

    path: str
    text: str

    @property
    def data(self) -> bytes:
        """What is written."""
        return self.text.encode("utf-8")


@dataclass(frozen=True, slots=True)
class Download:
    """A generated file that is no page: its path below the page tree, with forward slashes, and its bytes."""

    path: str
    data: bytes
