"""What may be cut from a bullet: an additive opening, a parenthesis, a phrase between commas about the words before it.

A word of contrast may be cut, too, where the sentence before stands right above.
All else is refused: what binds the sentence (time, place, condition, view), what its truth hangs on, and all inside
quotation marks.
"""

import re
from collections.abc import Iterator

from briefgen.analysis.gate.ground import Ground
from briefgen.analysis.gate.phrases import Phrase, binding
from briefgen.analysis.gate.undoing import GAP, Placed, Undone, brief
from briefgen.analysis.gate.weighing import PASSAGE, WEIGHTY, WORD
from briefgen.analysis.lexicon import words
from briefgen.analysis.spans import Spans, merge
from briefgen.model import Span

MARKS = frozenset('“”„‟"«»‹›')
ENDS = frozenset(",.;:!?…")
FEWEST = 3
"""Words that a bullet keeps at least."""

VERB = re.compile(
    r"\[\.\.\.\]\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|am|is|are|was|were|has|have|had|does|did|will|would|can|could|may|might)\b"
)


def deletion_faults(undone: Undone, own: Span, ground: Ground, printed: str, *, turned: bool) -> Iterator[str]:
    """What is wrong with the words that were cut from the own sentence, and with where they stood.

    `turned` says that the sentence before stands above, so that a word of contrast may go.
    """
    cut = [change.removed for change in undone.changes if change.inserted is None]
    for removed in cut:
        yield from () if turned and _turns(removed) else _weighty(removed)
    if VERB.match(printed) and not (cut and (cut[0] in words("additive_openings") or _turns(cut[0]))):
        yield "The bullet begins with a verb whose subject was deleted."
    if cut and sum(1 for _ in WORD.finditer(undone.kept.replace(GAP, " "))) < FEWEST:
        yield "Hardly a word of the sentence is left."
    removals = [one for one in undone.placed or () if one.change.removed]
    quoted = _quoted(own, ground) if removals else merge(())
    for one in removals:
        if quoted.touches(one.place) or ground.spoken.touches(one.place):
            yield f"“{brief(one.change.removed)}” was deleted inside quotation marks."
        if turned and one.change.inserted is None and _turns(one.change.removed):
            continue
        if one.change.inserted is None and (fault := _misplaced(one, own, ground)):
            yield f"“{brief(one.change.removed)}” may not be deleted: {fault}."


def _turns(removed: str) -> bool:
    return removed.strip(", ").lower() in words("turning_words")


def _weighty(removed: str) -> Iterator[str]:
    for sort, find in WEIGHTY:
        if found := find(removed):
            yield f"What was deleted holds {sort}: “{brief(found[0].strip())}”."
    if MARKS & set(removed):
        yield f"What was deleted holds a quotation mark: “{brief(removed)}”."


def _quoted(own: Span, ground: Ground) -> Spans:
    """The passages of the sentence in quotation marks, by the marks alone."""
    found = PASSAGE.finditer(own.of(ground.text))
    return merge(Span(own.start + match.start(), own.start + match.end()) for match in found)


def _misplaced(one: Placed, own: Span, ground: Ground) -> str | None:
    """Why a deletion is none of those that leave the sentence true, or None."""
    removed, text = one.change.removed, ground.text
    if one.place.start == own.start:
        additive = removed in words("additive_openings") and text.startswith(" ", one.place.end)
        return None if additive else "it opens the sentence and does not only add"
    inner, after = removed.strip(), text[one.place.end : own.end]
    if inner.startswith("("):
        return _limiting(inner)
    closed = inner.endswith(",") and len(inner) > 1
    bounded = after[:1].isspace() if closed else not after or after[0] in ENDS
    if not inner.startswith(",") or not bounded:
        return "it does not stand between commas or in parentheses"
    before = text[own.start : one.place.start]
    return binding(Phrase(inner.strip(", \n\t"), one.place, before, after), ground)


def _limiting(inner: str) -> str | None:
    """Why a parenthesis may not go: a part of one, or one that says when, where or under which condition."""
    if not inner.endswith(")") or set(inner[1:-1]) & set("()"):
        return "it is no whole parenthesis"
    first = WORD.search(inner)
    return "it limits what is said" if first and first[0] in words("fronting_openings") else None
