"""The numbered evidence of a page: each cited sentence once, under the number of its first use."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from briefgen.model import Span
from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Paragraph, Passage, Ref, Run
from briefgen.pages.sheet import Sheet, anchors, passage, place


class Citations:
    """Numbers sentences as a page is put together, from the top down."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.refs: dict[Span, Ref] = {}

    def cite(self, spans: Iterable[Span]) -> tuple[Ref, ...]:
        """The links to these sentences, without repeats."""
        return tuple(self._ref(span) for span in dict.fromkeys(spans))

    def _ref(self, span: Span) -> Ref:
        if ref := self.refs.get(span):
            return ref
        anchor = self.sheet.sentences.get(span) or self._own(span)
        self.refs[span] = Ref(len(self.refs) + 1, anchor)
        return replace(self.refs[span], first=True)

    def _own(self, span: Span) -> Markdown:
        """The anchor of words outside every sentence; their place tells them apart from a sentence of the same words."""
        (anchor,) = anchors("s", [span.of(self.sheet.analysis.article.text)])
        return Markdown(f"{anchor}-at-{span.start}")

    def passages(self, *, printed: bool) -> tuple[Passage, ...]:
        """The cited sentences by number; only their places unless `printed`."""
        return tuple(
            Passage(ref.number, ref.anchor, passage(self.sheet, span) if printed else (), place(self.sheet, span))
            for span, ref in self.refs.items()
        )

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The whole text, every sentence and every cited span an anchor."""
        paragraphs = self.sheet.analysis.paragraphs
        starts = [paragraph.span.start for paragraph in paragraphs]
        found: list[list[Span]] = [[] for _ in paragraphs]
        for span in {*self.sheet.sentences, *self.refs}:
            found[max(0, bisect_right(starts, span.start) - 1)].append(span)
        pairs = zip(paragraphs, found, strict=True)
        return tuple(Paragraph(paragraph.role, self._runs(paragraph.span, sorted(spans))) for paragraph, spans in pairs)

    def _runs(self, whole: Span, spans: Iterable[Span]) -> tuple[Run, ...]:
        """A paragraph cut at its spans; one that overlaps the one before is an anchor without text."""
        text = self.sheet.analysis.article.text
        runs = []
        end = whole.start
        for span in spans:
            ref = self.refs.get(span)
            anchor = ref.anchor if ref else self.sheet.sentences[span]
            number = ref.number if ref else None
            if end <= span.start and span.end <= whole.end:
                runs += [Run(text[end : span.start], None, None), Run(span.of(text), anchor, number)]
                end = span.end
            else:
                runs.append(Run("", anchor, number))
        runs.append(Run(text[end : whole.end], None, None))
        return tuple(run for run in runs if run.text or run.anchor)
