"""Everything that a paragraph reports outside quotation marks, each report once."""

from collections.abc import Sequence

from briefgen.analysis.clauses import Clause, find_clauses
from briefgen.analysis.nominals import find_nominals
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import merge


def find_reports(paragraph: ParsedParagraph, quoted: Sequence[bool]) -> tuple[Clause, ...]:
    """The reports of a paragraph in the order of their cues, without what a speaker says of the own thoughts and plans."""
    found = (*find_clauses(paragraph, quoted), *find_nominals(paragraph, quoted))
    inside = merge(span for clause in found for span in clause.content)
    kept = (clause for clause in found if _relays(clause) or not inside.covers(clause.cue.start))
    return tuple(sorted(kept, key=lambda clause: clause.cue))


def _relays(clause: Clause) -> bool:
    """Whether it can be at second hand (“Lenz said Brok had promised to sail”) and no thought of the speaker's own."""
    named = clause.source is not None and clause.source.head.pos_ == "PROPN"
    if named and (clause.frame == "as" or clause.verb_kind == "promise"):
        return True
    return clause.frame == "that" and clause.verb_kind not in {"think", "intend", "show", "predict"}
