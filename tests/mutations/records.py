"""Mutations of what a bullet records: wrong evidence, and edits that claim what is not so."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from briefgen.model import Bullet, Edit, Span
from tests.mutations.rewriting import HARMLESS, MARK
from tests.mutations.untouched import Base


def wrong_evidence(base: Base, rng: Random) -> Iterator[Bullet]:
    """The evidence is another sentence, no sentence, too little or too much."""
    text, own = base.analysis.article.text, base.sentence
    rest = base.bullet.evidence[1:]
    sentences = [s.span for s in base.analysis.sentences if s.span.of(text) != own.of(text) and s.span not in rest]
    spans = [
        *rng.sample(sentences, min(2, len(sentences))),
        Span(own.start + 1, own.end),
        Span(own.start, own.end - 1),
        Span(own.start, own.start + len(own) // 2),
        Span(max(0, own.start - 9), own.end),
        Span(own.start, own.start),
        Span(len(text), len(text) + len(own)),
        Span(own.start - len(text), own.end - len(text)),
        Span(0, len(text)),
    ]
    yield from (replace(base.bullet, evidence=(span, *rest)) for span in spans if span != own)
    yield replace(base.bullet, evidence=())
    if rest:
        yield replace(base.bullet, evidence=(rest[0], own))
        yield replace(base.bullet, evidence=rest)
        yield replace(base.bullet, evidence=(own,))
        yield replace(base.bullet, evidence=(own, Span(rest[0].start, rest[0].end - 1)))
    if len(sentences) > 1:
        yield replace(base.bullet, evidence=(own, *sentences[:2]))


def two_sentences(base: Base, _rng: Random) -> Iterator[Bullet]:
    """The next sentence, or its beginning, follows in the same bullet."""
    text = base.analysis.article.text
    following = next((s.span for s in base.analysis.sentences if s.span.start >= base.sentence.end), None)
    if following:
        words = following.of(text)
        yield replace(base.bullet, text=f"{base.text} {words}", evidence=(base.sentence, following))
        yield replace(base.bullet, text=f"{base.text} {' '.join(words.split()[:4])}")
        yield replace(base.bullet, text=f"{base.text} {base.text}")


def forged(base: Base, rng: Random) -> Iterator[Bullet]:
    """Edits that cover what is not so: another sentence, nothing at all, words that were never there."""
    bullet, text, length = base.bullet, base.analysis.article.text, len(base.text)
    others = [s.span.of(text) for s in base.analysis.sentences if len(s.span) > 30 and s.span != base.sentence]
    if others:
        other = rng.choice(others)
        if other != base.text:
            yield Bullet(other, bullet.evidence, (Edit("deleted", 0, len(other), base.sentence.of(text)),))
            yield Bullet(f"[{other}]", bullet.evidence, (
                Edit("deleted", 0, 0, base.sentence.of(text)), Edit("bracketed", 0, len(other) + 2, other),
            ))  # fmt: skip
    yield Bullet(MARK, bullet.evidence, (Edit("deleted", 0, len(MARK), base.sentence.of(text)),))
    more = (
        Edit("deleted", 0, 0, HARMLESS),
        Edit("deleted", length, length + 5, HARMLESS),
        Edit("deleted", -5, -1, HARMLESS),
        Edit("bracketed", length, length + 9, "Monday"),
        Edit("bracketed", 0, 3, base.text[1:2]),
        Edit("deleted", 4, 2, HARMLESS),
    )
    yield from (replace(bullet, edits=(*bullet.edits, edit)) for edit in more)
    yield replace(bullet, text=f"{MARK} {base.text}", edits=tuple(_later(edit, 6) for edit in bullet.edits))
    if bullet.edits:
        yield replace(bullet, edits=())
        yield replace(bullet, edits=bullet.edits[:-1])
        yield replace(bullet, edits=(*bullet.edits, bullet.edits[-1]))
        yield replace(bullet, edits=tuple(_later(edit, 1) for edit in bullet.edits))
        yield replace(bullet, edits=tuple(replace(edit, text=edit.text[:-1]) for edit in bullet.edits))


def _later(edit: Edit, by: int) -> Edit:
    return replace(edit, start=edit.start + by, end=edit.end + by)
