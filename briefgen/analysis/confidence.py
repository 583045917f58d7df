"""How sure a quotation is: the share of attributions of its sort that were right on annotated news.

Right is what an annotator wrote down with that content (half of the letters, at least) and that source. The shares are
those of 84 articles of PolNeAR; `docs/reference/evaluation.md` sets what they promise beside what was right.
"""

from briefgen.analysis.attribution import Attribution
from briefgen.model import How

CLAUSE = {"direct": 0.95, "mixed": 0.88, "indirect": 0.8}
"""Under a reporting verb, or with one beside the quotation marks inside its clause."""

OBJECT = {"direct": 0.8, "mixed": 0.82, "indirect": 0.65}
"""In an object, an infinitive or behind a preposition; under a noun or an adjective less."""

BASIS = {"beside": 0.7, "signed": 0.95, "turn": 0.95, "label": 0.6, "before": 0.6, "none": 0.3}
"""Tied to its source by what stands beside the marks."""

UNLABELLED = 0.7
"""A turn without a name; a guess, as PolNeAR has none: paragraphs of the article may stand between the turns."""

NOUN, PLAIN, SHORT, NOBODY = -0.1, 0.05, -0.15, -0.1
"""Under a noun; with a plain verb of saying; fewer than five words; a speaker who stays unknown."""

FEW_WORDS = 5
PRONOUN = 0.95
"""A right pronoun may still mean somebody else: 35 of 37 were resolved to the right one on the project's own gold."""


def rate(attribution: Attribution, how: How, *, words: int) -> float:
    """The confidence of a quotation of so many words, 0 to 1, to two places."""
    known = how != "unknown"
    share = _base(attribution) + SHORT * (words < FEW_WORDS)
    if attribution.form != "direct" or attribution.basis == "turn":
        share += PLAIN * (attribution.verb_kind == "say") + NOBODY * (not known)
    if how == "pronoun":
        share *= PRONOUN
    return round(min(max(share, 0.05), 0.99), 2)


def _base(attribution: Attribution) -> float:
    if attribution.basis == "turn" and attribution.source is None:
        return UNLABELLED
    if attribution.basis != "clause":
        return BASIS[attribution.basis]
    frame = attribution.frame or "that"
    if frame == "that":
        return CLAUSE[attribution.form]
    return OBJECT[attribution.form] + NOUN * frame.startswith("noun")
