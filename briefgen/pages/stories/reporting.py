"""Words of an article as the page of its story shows them: with the way to their place on the briefing."""

from collections.abc import Sequence

from briefgen.model import Bullet, Span
from briefgen.pages.clips import Clip, Clipper
from briefgen.pages.parts import Link, Piece
from briefgen.pages.sheet import Cited, Sheet, bullet_anchor, cited_anchor, clipping, given, place, sentence
from briefgen.pages.shelf import Shelf, enter
from briefgen.pages.speech import said_by
from briefgen.pages.storyviews import Reported


class Reporter:
    """Shows words of several articles on one page; each article is gone through once."""

    def __init__(self, page: str, shelf: Shelf, cited: Cited) -> None:
        self.page, self.shelf, self.cited = page, shelf, cited
        self.clippers: dict[str, Clipper] = {}

    def bullet(self, sheet: Sheet, bullet: Bullet) -> Reported:
        """A bullet or the bottom line, leading to itself on the briefing."""
        pieces = sentence(sheet, bullet)
        return self._report(sheet, pieces, bullet.evidence, bullet_anchor(bullet) if pieces else "")

    def around(self, sheet: Sheet, focus: Span) -> Reported:
        """The sentence or clause around a figure or a date, leading to the sentence if the briefing cites it."""
        clip = self.clip(sheet, focus)
        by = said_by(sheet, clip.quotation, self.shelf.actor_paths, page=self.page) if clip.quotation else None
        anchor = cited_anchor(sheet, focus, self.cited) or ""
        return self._report(sheet, clipping(sheet, clip), (clip.span,), anchor, by)

    def clip(self, sheet: Sheet, focus: Span) -> Clip:
        """The words around a figure or a date."""
        if sheet.path not in self.clippers:
            self.clippers[sheet.path] = Clipper(sheet.analysis)
        return self.clippers[sheet.path].clip(focus)

    def _report(
        self, sheet: Sheet, pieces: tuple[Piece, ...], spans: Sequence[Span], anchor: str, by: Link | None = None
    ) -> Reported:
        entry = enter(sheet, page=self.page, anchor=anchor)
        source = source_of(sheet, page=self.page, anchor=anchor)
        return Reported(pieces, by, place(sheet, *spans), source, entry.outlet, entry.date)


def source_of(sheet: Sheet, *, page: str, anchor: str = "") -> Link:
    """The outlet if there is one, else the headline, leading to the briefing."""
    href = enter(sheet, page=page, anchor=anchor).briefing.href
    return Link(given(sheet.analysis.article.publisher) or sheet.title, href)
