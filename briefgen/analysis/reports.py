"""Everything that a paragraph reports outside quotation marks, each report once."""

from collections.abc import Callable, Iterable, Sequence

from briefgen.analysis.clauses import Clause, find_clauses
from briefgen.analysis.nominals import find_nominals
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans
from briefgen.model import Span


def find_reports(paragraph: ParsedParagraph, quoted: Sequence[bool]) -> tuple[Clause, ...]:
    """The reports of a paragraph in the order of their cues, without what a speaker says of the own thoughts and plans."""
    found = (*find_clauses(paragraph, quoted), *find_nominals(paragraph, quoted))
    inside = _covered(span for clause in found for span in clause.content)
    kept = (clause for clause in found if _relays(clause) or not inside(clause.cue.start))
    return tuple(sorted(kept, key=lambda clause: clause.cue))


def _relays(clause: Clause) -> bool:
    """Whether it can be at second hand (“Lenz said Brok had promised to sail”) and no thought of the speaker's own."""
    named = clause.source is not None and clause.source.head.pos_ == "PROPN"
    if named and (clause.frame == "as" or clause.verb_kind == "promise"):
        return True
    return clause.frame == "that" and clause.verb_kind not in {"think", "intend", "show", "predict"}


def _covered(spans: Iterable[Span]) -> Callable[[int], bool]:
    """Whether a code point lies in one of the spans, which may overlap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return Spans(tuple(merged)).covers
