"""An attribution as printed: content, cue and source, before anyone asks who the source is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from briefgen.analysis.voices import Source
from briefgen.model import QuotationForm, Span, VerbKind

Basis = Literal["clause", "beside", "signed", "label", "turn", "before", "none"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is reported, by which words, from whom.

    `basis` says how the source was tied to the content; `frame` where a reporting word has it (`cues.Frames`);
    `relay` is who is printed as having it from the source (“the Courier quoted Brok as saying”).
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Source | None
    form: QuotationForm
    verb_kind: VerbKind | None
    basis: Basis
    frame: str | None = None
    relay: Source | None = None

    @property
    def extent(self) -> Span:
        return Span(self.content[0].start, self.content[-1].end)


def join(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those with no word and no line break between them become one."""
    ordered = sorted(spans)
    joined = ordered[:1]
    for span in ordered[1:]:
        last = joined[-1]
        gap = text[last.end : span.start]
        if span.start <= last.end or not ("\n" in gap or any(character.isalnum() for character in gap)):
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
