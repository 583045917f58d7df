"""The gate before print: whether a bullet says what its sentence says, checked on public data alone.

It knows nothing of how the bullet was made. The edits are undone against the article; what was cut, what was put in,
who is credited and, as a second line, the words that truth hangs on are checked each by itself.
"""

from collections.abc import Iterator

from briefgen.analysis.gate.credit import credit_faults
from briefgen.analysis.gate.deletions import deletion_faults
from briefgen.analysis.gate.ground import Ground
from briefgen.analysis.gate.insertions import insertion_faults
from briefgen.analysis.gate.secondline import word_faults
from briefgen.analysis.gate.undoing import undo
from briefgen.model import Bullet, Span

__all__ = ["Ground", "faults"]

MOST_EDITS = 16


def faults(bullet: Bullet, ground: Ground, *, above: Span | None = None) -> tuple[str, ...]:
    """Why the bullet may not be printed, one short sentence a fault; () when it is faithful.

    `above` is the sentence that is told right above it: only there may a word of contrast be cut.
    """
    return tuple(dict.fromkeys(_faults(bullet, ground, above)))


def _faults(bullet: Bullet, ground: Ground, above: Span | None) -> Iterator[str]:
    yield from _evidence_faults(bullet, ground)
    if len(bullet.edits) > MOST_EDITS:
        yield f"A bullet with {len(bullet.edits)} edits is no sentence of the article any more."
    if not bullet.evidence or len(bullet.edits) > MOST_EDITS:
        return
    own = bullet.evidence[0]
    undone = undo(bullet, own, ground.text)
    yield from undone.faults
    turned = above is not None and above == ground.before(own)
    yield from deletion_faults(undone, own, ground, bullet.text, turned=turned)
    yield from insertion_faults(undone, own, bullet.evidence, ground)
    yield from credit_faults(undone, own, ground)
    yield from word_faults(undone, own.of(ground.text))


def _evidence_faults(bullet: Bullet, ground: Ground) -> Iterator[str]:
    """The own sentence, and one more at most, each exactly a sentence of the article."""
    if not 1 <= len(bullet.evidence) <= 2:
        yield f"A bullet has one or two sentences of evidence, not {len(bullet.evidence)}."
    if len(set(bullet.evidence)) < len(bullet.evidence):
        yield "Both evidences are one sentence."
    if any(span not in ground.whole for span in bullet.evidence):
        yield "An evidence is not exactly one sentence of the article."
