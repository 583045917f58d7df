"""One article as every page points into it: its page, its anchors, and the part of its text that may be printed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.model import Analysis, Bullet, Participant, Quotation, Span
from briefgen.pages.calendar import day_of
from briefgen.pages.clips import Clip
from briefgen.pages.excerpt import Excerpt, choose, words_of
from briefgen.pages.fragments import deep_link
from briefgen.pages.markdown import Markdown, attribute, clean, digest, slug
from briefgen.pages.parts import Piece, Place
from briefgen.pages.paths import Paths
from briefgen.pages.sentences import sentences_of, touches
from briefgen.settings import Settings
from briefgen.words import ENGLISH, gettext, spoken

HEADLINE_WORDS = 12
CUT = "[…]"
FACT_WORDS = 12
"""A fact that runs over more words is cut, so that no analyser can print an article as a role."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An analysis with what its pages need: title, sortable day, paths of all pages, anchors, printable text.

    `participants` by their ids; `said`: a participant's id -> the indices of its quotations, in the order of the text.
    """

    analysis: Analysis
    title: str
    day: str | None
    paths: Paths
    excerpt: Excerpt
    quotations: tuple[Markdown, ...]
    sentences: dict[Span, Markdown]
    participants: Mapping[str, Participant]
    said: Mapping[str, list[int]]

    @property
    def path(self) -> str:
        """The path of the briefing page."""
        return self.paths.briefings[self.analysis.article.id]

    @property
    def missing(self) -> int:
        """How many bullets the share leaves no room for."""
        return sum(not sentence(self, bullet) for bullet in self.analysis.bullets)


def prepare(analysis: Analysis, paths: Paths, settings: Settings) -> Sheet:
    """The sheet of an article; anchors depend on its words alone."""
    return Sheet(
        analysis=analysis,
        title=headline(analysis),
        day=day_of(analysis.published),
        paths=paths,
        excerpt=choose(analysis, settings),
        quotations=quotation_anchors(analysis),
        sentences=sentence_anchors(analysis),
        participants={participant.id: participant for participant in analysis.participants},
        said=_said(analysis),
    )


def quotation_anchors(analysis: Analysis) -> tuple[Markdown, ...]:
    """The anchor of each quotation and reported statement on the briefing."""
    text = analysis.article.text
    return anchors("q", (CUT.join(span.of(text) for span in quotation.content) for quotation in analysis.quotations))


def sentence_anchors(analysis: Analysis) -> dict[Span, Markdown]:
    """The anchor of each sentence on the briefing."""
    spans = [sentence.span for sentence in analysis.sentences]
    return dict(zip(spans, anchors("s", (span.of(analysis.article.text) for span in spans)), strict=True))


def bullet_anchor(bullet: Bullet) -> Markdown:
    """The anchor of a bullet or of the bottom line on the briefing."""
    return anchors("b", [bullet.text])[0]


def _said(analysis: Analysis) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, quotation in enumerate(analysis.quotations):
        if quotation.speaker:
            found.setdefault(quotation.speaker, []).append(index)
    return found


def given(value: str | None) -> str | None:
    """The value if it has a visible character."""
    return (clean(value).strip() or None) if value else None


def headline(analysis: Analysis) -> str:
    """The title, else the first words of the text."""
    if title := given(analysis.article.title):
        return title
    lede = next((p.span.of(analysis.article.text) for p in analysis.paragraphs if p.role == "body"), None)
    words = clean(lede or analysis.article.text).split()
    return " ".join(words[:HEADLINE_WORDS]) + "…" if words else gettext("Article without text")


def anchors(prefix: str, texts: Iterable[str]) -> tuple[Markdown, ...]:
    """An id for each text, from its words; the second of the same words is told apart by its number."""
    seen: Counter[str] = Counter()
    names = []
    for text in texts:
        name = f"{prefix}-{digest(' '.join(clean(text).split()))}"
        seen[name] += 1
        names.append(Markdown(name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return tuple(names)


def row_anchor(participant: Participant) -> Markdown:
    """The anchor of an actor's row on the briefing."""
    return Markdown(f"a-{slug(participant.id, digest(participant.id))}")


Cited = Mapping[str, frozenset[Markdown]]
"""A briefing's path -> the anchors of the sentences that it cites."""


def cited_anchor(sheet: Sheet, span: Span, cited: Cited) -> str | None:
    """The anchor of the sentence in which a span begins, if the briefing cites it."""
    anchor = sheet.sentences.get(sentences_of(sheet.analysis, span)[0])
    return anchor if anchor and anchor in cited.get(sheet.path, ()) else None


# -- printing ---------------------------------------------------------------------------------------------------------


def passage(sheet: Sheet, span: Span) -> tuple[Piece, ...]:
    """The printable parts of a span as printed, cuts marked; nothing if there are none."""
    text = sheet.analysis.article.text
    parts = sheet.excerpt.clip(span)
    if not parts:
        return ()
    pieces: list[Piece] = []
    end = span.start
    for part in parts:
        pieces += [*_between(text[end : part.start]), Piece(part.of(text))]
        end = part.end
    return (*pieces, *_between(text[end : span.end]))


def _between(skipped: str) -> list[Piece]:
    if any(character.isalnum() for character in skipped):
        before, after = (" " if character.isspace() else "" for character in (skipped[0], skipped[-1]))
        return [Piece(before), Piece(CUT, "cut"), Piece(after)]
    return [Piece(skipped)] if skipped else []


def content(sheet: Sheet, quotation: Quotation) -> tuple[Piece, ...]:
    """The words of a quotation, its spans joined by a marked cut; nothing if one may not be printed."""
    if not sheet.excerpt.prints(*quotation.content):
        return ()
    text = sheet.analysis.article.text
    pieces: list[Piece] = []
    for span in quotation.content:
        pieces += [*([Piece(" "), Piece(CUT, "cut"), Piece(" ")] if pieces else []), Piece(span.of(text))]
    return tuple(pieces)


def clipping(sheet: Sheet, clip: Clip) -> tuple[Piece, ...]:
    """The words of a clip, marked where its sentence goes on; nothing if they may not be printed."""
    if not sheet.excerpt.prints(clip.span):
        return ()
    before = [Piece(CUT, "cut"), Piece(" ")] if clip.span.start > clip.sentences[0].start else []
    after = [Piece(" "), Piece(CUT, "cut")] if clip.span.end < clip.sentences[-1].end else []
    return (*before, Piece(clip.span.of(sheet.analysis.article.text)), *after)


def sentence(sheet: Sheet, bullet: Bullet) -> tuple[Piece, ...]:
    """A bullet with its recorded edits marked; nothing if it may not be printed."""
    if not sheet.excerpt.prints(*words_of(sheet.analysis.article.text, bullet)):
        return ()
    pieces: list[Piece] = []
    end = 0
    for edit in sorted(bullet.edits, key=lambda edit: (edit.start, edit.end)):
        if end <= edit.start < edit.end <= len(bullet.text):
            marked = Piece(bullet.text[edit.start : edit.end], "cut" if edit.op == "deleted" else "inserted")
            pieces += [Piece(bullet.text[end : edit.start]), marked]
            end = edit.end
    return tuple(piece for piece in (*pieces, Piece(bullet.text[end:])) if piece.text)


def lang(analysis: Analysis, language: str | None = None) -> Markdown | None:
    """The code for words of the article, or of a quotation in a `language` of its own; None in the language of the page."""
    code = language or analysis.foreign or ENGLISH
    return None if code == spoken() else attribute(code)


def fact(sheet: Sheet, span: Span) -> str:
    """A few words as printed: a role, a verb, a date."""
    return shorten(span.of(sheet.analysis.article.text))


def shorten(value: str) -> str:
    """The value if it is a fact of a few words, else its first words."""
    words = value.split()
    return value if len(words) <= FACT_WORDS else f"{' '.join(words[:FACT_WORDS])} {CUT}"


def place(sheet: Sheet, *spans: Span) -> Place:
    """Where the spans stand: path and characters, and a link that opens the original at the first."""
    article = sheet.analysis.article
    where = gettext("characters {start} to {end}", start=spans[0].start, end=spans[-1].end)
    words = sum(len(span.of(article.text).split()) for span in spans)
    withheld = any(touches(sheet.analysis.withheld, span) for span in spans)
    return Place(where, words, deep_link(article.url, "" if withheld else spans[0].of(article.text)))
