"""Whose words they are stays in the bullet: what is reported keeps its cue and its source."""

from collections.abc import Iterator

from briefgen.analysis.gate.ground import Ground
from briefgen.analysis.gate.undoing import Placed, Undone, brief
from briefgen.analysis.spans import Spans, merge
from briefgen.model import Quotation, Span


def credit_faults(undone: Undone, own: Span, ground: Ground) -> Iterator[str]:
    """The quotations of the sentence that are in the bullet without the cue or the source that the sentence gives them."""
    reports = [one for one in ground.reports(own) if any(span.overlaps(own) for span in one.content)]
    if undone.placed is None:
        yield from _unprinted(reports, undone, ground)
        return
    brackets = [one for one in undone.placed if one.change.inserted is not None]
    changed = {one.place: one for one in brackets if one.place.end not in ground.dated}
    named_behind = {place.start: one for place, one in changed.items() if not one.change.removed}
    cuts = merge(one.place for one in undone.placed if one.change.inserted is None)
    for one in reports:
        if one.source and (bracket := changed.get(one.source) or named_behind.get(one.source.end)):
            yield from _renamed(one, bracket, ground)
        if not cuts.ordered or not _stays(one, own, cuts):
            continue
        if one.cue and cuts.touches(one.cue):
            yield f"What is reported stays, and its “{brief(one.cue.of(ground.text))}” was deleted."
        if one.source and _beheaded(one, one.source, cuts, ground):
            yield f"What is reported stays, and its source “{brief(one.source.of(ground.text))}” was deleted."


def _unprinted(reports: list[Quotation], undone: Undone, ground: Ground) -> Iterator[str]:
    """Cues and sources whose very words are not outside brackets, when nothing better can be known."""
    replaced = {change.removed for change in undone.changes if change.inserted is not None}
    for one in reports:
        for span in (one.cue, one.source):
            words = span.of(ground.text) if span else ""
            if words not in undone.kept and words not in replaced:
                yield f"What is reported has lost its “{brief(words)}”."


def _renamed(one: Quotation, bracket: Placed, ground: Ground) -> Iterator[str]:
    """A bracket on the source that names another than the speaker."""
    inserted = bracket.change.inserted or ""
    known = [called for id in (one.speaker, one.via) if id and (called := ground.called.get(id))]
    if known and not any({inserted, inserted[:-2]} & (called.names | called.roles) for called in known):
        yield f"“[{brief(inserted)}]” is not whom the quotation has as its speaker."


def _stays(one: Quotation, own: Span, cuts: Spans) -> bool:
    """Whether some of the content in this sentence was not deleted."""
    inside = (Span(max(span.start, own.start), min(span.end, own.end)) for span in one.content if span.overlaps(own))
    return any(not _swallowed(span, cuts) for span in inside)


def _swallowed(span: Span, cuts: Spans) -> bool:
    return cuts.covers(span.start) and not cuts.cuts(span) and not cuts.within(span)


def _beheaded(one: Quotation, source: Span, cuts: Spans, ground: Ground) -> bool:
    """Whether the source was cut where it begins, or lost every name that the speaker has in it."""
    if cuts.covers(source.start):
        return True
    names = [
        place.span for place in ground.mentions(source) if place.form in {"name", "demonym"} and place.id == one.speaker
    ]
    return bool(names) and all(cuts.touches(span) for span in names)
