"""How far a reader can trust the bullets: the faults of extractive summaries, counted."""

import re

from briefgen.evaluation.gold import Gold
from briefgen.evaluation.pairing import overlap
from briefgen.evaluation.tallies import Share, Tally
from briefgen.model import Analysis, Bullet, ParagraphRole, Span

REFUSED_ROLES: tuple[ParagraphRole, ...] = ("headline", "caption", "dateline", "byline", "boilerplate", "question")
LEAST_EVIDENCE = 0.5
"""Share of a gold sentence's words that the evidence must cover for the bullet to be made of it."""
OPENERS = frozenset(
    re.findall(
        r"\w+",
        """
        he she it they we i you this that these those his her its their there such
        and but or so however also then meanwhile moreover furthermore nevertheless still yet instead thus therefore
        though although besides otherwise likewise similarly consequently
        """,
    )
)
"""First words that lean on a sentence which is not there."""


def score_summary(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """The bottom line among those that would do, and bullets without a fault."""
    text = gold.article.text
    line = analysis.bottom_line
    bullets = analysis.summary
    refused = gold.refused + tuple(p.span for p in gold.paragraphs if p.role in REFUSED_ROLES)
    sentences = {sentence.span for sentence in analysis.sentences}
    repeated = len({bullet.evidence[:1] for bullet in bullets}) < len(bullets)
    faults = [
        (
            _covers_any(bullet, refused),
            not _stands(bullet),
            not evidence_valid(bullet, sentences),
            not faithful(bullet, text),
        )
        for bullet in bullets
    ]
    clean, standing, valid, true = (
        Share(sum(not fault[place] for fault in faults), len(bullets)) for place in range(4)
    )
    return {
        "bottom line": Share(int(line is not None and _covers_any(line, gold.bottom_lines)), 1),
        "not repeated": Share(int(line is not None and not repeated), 1),
        "nothing refused": clean,
        "stands alone": standing,
        "evidence valid": valid,
        "faithful": true,
    }


def evidence_valid(bullet: Bullet, sentences: set[Span]) -> bool:
    """True if the evidence is one or two of the analysis' own sentences."""
    return 1 <= len(bullet.evidence) <= 2 and all(span in sentences for span in bullet.evidence)


def faithful(bullet: Bullet, text: str) -> bool:
    """True if the bullet, cut at its brackets, stands piece by piece in its evidence, case and white space aside."""
    source = _squeeze(" ".join(span.of(text) for span in bullet.evidence))
    pieces = [_squeeze(piece).strip(" .") for piece in re.split(r"\[[^\]]*\]", bullet.text)]
    return bool(bullet.evidence) and any(pieces) and all(piece in source for piece in pieces)


def _stands(bullet: Bullet) -> bool:
    first = re.search(r"\w+", bullet.text)
    return first is not None and first.group().lower() not in OPENERS


def _covers_any(bullet: Bullet, spans: tuple[Span, ...]) -> bool:
    return any(overlap(proof, span) >= LEAST_EVIDENCE * len(span) for span in spans for proof in bullet.evidence)


def _squeeze(text: str) -> str:
    return " ".join(text.split()).casefold()
