"""Bullets and quotations as an editor wants them: pinned, moved, hidden, and by whom they were said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.model import Analysis, Bullet, Participant, Quotation, Revision
from briefgen.overrides.values import BulletEntry, QuoteEntry

Item = TypeVar("Item", Bullet, Quotation)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to change in one article: entries with the index they mean, and the speakers that they name by index."""

    quotes: tuple[tuple[int, QuoteEntry], ...] = ()
    bullets: tuple[tuple[int, BulletEntry], ...] = ()
    speakers: Mapping[int, str | None] | None = None


def edit(analysis: Analysis, plan: Plan) -> Analysis:
    """The analysis with the changes, each on record; every index is of the analysis as it came."""
    spoken = _set_speakers(analysis, plan.speakers or {})
    return _edit_bullets(_edit_quotations(spoken, plan.quotes), plan.bullets)


# -- speakers ----------------------------------------------------------------------------------------------------------


def _set_speakers(analysis: Analysis, speakers: Mapping[int, str | None]) -> Analysis:
    if not speakers:
        return analysis
    quotations = list(analysis.quotations)
    done = []
    for index, speaker in sorted(speakers.items()):
        quotations[index] = _said_by(quotations[index], speaker)
        done.append(Revision("speaker", quotations[index].content))
    changed = {*speakers.values(), *(analysis.quotations[index].speaker for index in speakers)}
    speaking = {one.speaker for one in quotations} | {one.via for one in quotations}
    return replace(
        analysis,
        quotations=tuple(quotations),
        participants=tuple(
            _cast(one, one.id in speaking) if one.id in changed else one for one in analysis.participants
        ),
        revisions=(*analysis.revisions, *done),
    )


def _said_by(quotation: Quotation, speaker: str | None) -> Quotation:
    """The printed words stay; an unknown speaker has no source, as that would name one."""
    source = quotation.source if speaker else None
    return replace(quotation, speaker=speaker, via=None, source=source, how="editor", confidence=1.0)


def _cast(participant: Participant, speaks: bool) -> Participant:  # noqa: FBT001  # a private turn of phrase
    """The participant in the part that it plays now."""
    subject = participant.part in {"subject", "both"}
    if speaks:
        return replace(participant, part="both" if subject else "source")
    return replace(participant, part="subject" if subject else "mentioned")


# -- order -------------------------------------------------------------------------------------------------------------


def _edit_quotations(analysis: Analysis, entries: Sequence[tuple[int, QuoteEntry]]) -> Analysis:
    """Pinned and moved quotations are key quotations; those that are none keep their places in the text."""
    if not entries:
        return analysis
    lifted = {index for index, entry in entries if entry.pin or entry.place}
    hidden = {index for index, entry in entries if entry.hide}
    all_ = [replace(one, key=one.key or index in lifted) for index, one in enumerate(analysis.quotations)]
    keys = [index for index, one in enumerate(all_) if one.key and index not in hidden]
    order = iter(_order(keys, entries))
    kept = [next(order) if all_[index].key else index for index in range(len(all_)) if index not in hidden]
    done = _record(entries, "hidden_quotation", {index: one.content for index, one in enumerate(all_)})
    return replace(analysis, quotations=tuple(all_[index] for index in kept), revisions=(*analysis.revisions, *done))


def _edit_bullets(analysis: Analysis, entries: Sequence[tuple[int, BulletEntry]]) -> Analysis:
    """The bullets in their new order; the bottom line, which leads anyway, stands or is hidden."""
    if not entries:
        return analysis
    known = len(analysis.summary)
    bullets = dict(enumerate(analysis.summary))
    text = analysis.article.text
    for index, entry in entries:
        if index >= known and not entry.hide:
            span = analysis.sentences[index - known].span
            bullets[index] = Bullet(span.of(text), (span,))
    hidden = {index for index, entry in entries if entry.hide}
    kept = [index for index in bullets if index not in hidden]
    lead = [index for index in kept if bullets[index] == analysis.bottom_line]
    ordered = [*lead, *_order([index for index in kept if index not in lead], entries)]
    own = [(index, entry) for index, entry in entries if index in bullets]
    done = _record(own, "hidden_bullet", {index: one.evidence for index, one in bullets.items()}, known)
    return replace(
        analysis,
        bottom_line=analysis.bottom_line if lead else None,
        summary=tuple(bullets[index] for index in ordered),
        revisions=(*analysis.revisions, *done),
    )


def _order(
    indices: Sequence[int], entries: Sequence[tuple[int, BulletEntry]] | Sequence[tuple[int, QuoteEntry]]
) -> list[int]:
    """Pinned ones first in the order of their entries, then the others; one with a place stands there."""
    pinned = [index for index, entry in entries if entry.pin and index in indices]
    order = list(dict.fromkeys([*pinned, *indices]))
    for place, index in sorted((entry.place, index) for index, entry in entries if entry.place and index in indices):
        order.remove(index)
        order.insert(place - 1, index)
    return order


def _record(
    entries: Sequence[tuple[int, BulletEntry]] | Sequence[tuple[int, QuoteEntry]],
    hidden: str,
    places: Mapping[int, tuple[object, ...]],
    known: int | None = None,
) -> Iterator[Revision]:
    """What was done; of what is hidden only that it was, so that no page says where it stood."""
    for index, entry in entries:
        at = places[index]
        if entry.hide:
            yield Revision(hidden)  # type: ignore[arg-type]  # one of two changes
        elif known is not None and index >= known:
            yield Revision("added", at)  # type: ignore[arg-type]
        elif entry.pin or entry.place:
            yield Revision("pinned" if entry.pin else "moved", at)  # type: ignore[arg-type]
