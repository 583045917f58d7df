"""Mutations of what stands in brackets: another actor, another day, another place, a sentence that names nobody."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from briefgen.model import Bullet, DateRef, Edit, Mention, Participant, Span
from tests.mutations.rewriting import Change, recorded, rewrite
from tests.mutations.untouched import Base
from tests.mutations.wordlists import MONTHS

OTHER_DAYS = ("3 February 1987", "29 May 1991", "11 October 1978")
NAMED_BY_PRONOUN = frozenset({"he", "she", "his"})


def wrong_bracket(base: Base, rng: Random) -> Iterator[Bullet]:
    """A bracket that names another actor or another day, with and without the sentence that names it."""
    for edit in base.bullet.edits:
        if edit.op == "bracketed":
            days = any(char.isdigit() for char in edit.text)
            yield from _wrong_day(base, edit, rng) if days else _wrong_name(base, edit)


def bracket_moved(base: Base, _rng: Random) -> Iterator[Bullet]:
    """The name or date in brackets stands behind other words than those that it explains."""
    for edit in base.bullet.edits:
        replaced = any(other.start == edit.start and other is not edit for other in base.bullet.edits)
        rest = base.text[edit.end : base.close]
        if edit.op == "bracketed" and not replaced and rest.count(" ") > 3 and edit is base.bullet.edits[-1]:
            text = f"{base.text[: edit.start - 1]}{rest} [{edit.text}]{base.text[base.close :]}"
            end = len(text) - len(base.text[base.close :])
            moved = replace(edit, start=end - len(edit.text) - 2, end=end)
            yield replace(base.bullet, text=text, edits=(*base.bullet.edits[:-1], moved))


def swallowed(base: Base, _rng: Random) -> Iterator[Bullet]:
    """A bracket or a mark that is right takes the words behind it along."""
    for edit in base.bullet.edits:
        words = re.compile(r" [\w’'-]+(?: [\w’'-]+)?(?= )").match(base.text, edit.end)
        if edit.start < edit.end and words and base.is_free(Span(*words.span())):
            yield _swallow(base.bullet, edit, words[0])


def _swallow(bullet: Bullet, edit: Edit, words: str) -> Bullet:
    """The bullet whose edit covers the words too, and records that it does."""
    partner = next((one for one in bullet.edits if one.end == edit.start and one.op == "deleted"), None)
    grown = edit if edit.op == "deleted" else partner
    edits = [
        replace(one, text=one.text + words)
        if one is grown
        else replace(one, start=one.start - len(words), end=one.end - len(words))
        if one.start >= edit.end
        else one
        for one in bullet.edits
    ]
    if grown is None:
        edits.append(Edit("deleted", edit.start, edit.start, words.strip()))
    text = bullet.text[: edit.end] + bullet.text[edit.end + len(words) :]
    return replace(bullet, text=text, edits=tuple(sorted(edits, key=lambda one: (one.start, one.end))))


def wrong_name_for_a_word(base: Base, rng: Random) -> Iterator[Bullet]:
    """“He” or “the mayor” gets the name of somebody else, with the sentence that names that one as evidence."""
    for participant in base.analysis.participants:
        named = any(mention.form == "name" for mention in participant.mentions)
        for mention in participant.mentions if named else ():
            place = base.find(mention.span) if mention.form in {"pronoun", "role"} else None
            if place and base.is_free(place) and base.text[place.end : place.end + 2] != " [":
                yield from _misnamed(base, participant, mention, place, rng)


def wrong_day_for_a_word(base: Base, rng: Random) -> Iterator[Bullet]:
    """A date gets another day in brackets, often one that the article has elsewhere."""
    for ref in base.analysis.dates:
        place = base.find(ref.span)
        if place and base.text[place.end : place.end + 2] != " [" and base.is_free(place):
            day = rng.choice([*_other_days(base, ref), rng.choice(OTHER_DAYS)])
            yield rewrite(base.bullet, [Change(Span(place.end, place.end), f" {day}")], recorded)


def names_nobody(base: Base, rng: Random) -> Iterator[Bullet]:
    """The second evidence of a name in brackets is a sentence that says nothing of it."""
    names = [edit.text.removesuffix("’s") for edit in base.bullet.edits if edit.op == "bracketed"]
    if len(base.bullet.evidence) < 2 or not names:
        return
    text = base.analysis.article.text
    named = {one for name in names for one in _called(base, name)}
    mentions = [m.span for one in base.analysis.participants if one.id in named for m in one.mentions]
    silent = [
        s.span
        for s in base.analysis.sentences
        if s.span not in base.bullet.evidence
        and not any(s.span.contains(mention) for mention in mentions)
        and not any(word in s.span.of(text) for name in names for word in name.split())
    ]
    if named and silent:
        yield replace(base.bullet, evidence=(base.sentence, rng.choice(silent)))


def _wrong_day(base: Base, edit: Edit, rng: Random) -> Iterator[Bullet]:
    other = rng.choice(OTHER_DAYS)
    texts = [other, re.sub(r"\d+", lambda match: str(int(match[0]) + 1), edit.text, count=1)]
    if not re.search(r"\d{4}", edit.text):
        texts.append(f"{edit.text} 1962")
    for text in texts:
        yield _replace(base.bullet, edit, f"[{text}]", text)
    yield _replace(base.bullet, edit, f"[{other}]", edit.text)
    yield _replace(base.bullet, edit, f"[{edit.text}]", other)


def _wrong_name(base: Base, edit: Edit) -> Iterator[Bullet]:
    for name in (f"the disgraced {edit.text}", f"{edit.text}, who lied,"):
        yield _replace(base.bullet, edit, f"[{name}]", name)
    for actor in _others(base, *_called(base, edit.text))[:3]:
        changed = _replace(base.bullet, edit, f"[{actor.name}]", actor.name)
        yield changed
        yield _with_evidence(changed, base.naming(actor))
        yield _replace(base.bullet, edit, f"[{actor.name}]", edit.text)
        yield _replace(base.bullet, edit, f"[{edit.text}]", actor.name)


def _misnamed(base: Base, participant: Participant, mention: Mention, place: Span, rng: Random) -> Iterator[Bullet]:
    others = [one for one in _others(base, participant.id) if one.kind == "person"][:4]
    word = place.of(base.text)
    if not others:
        return
    other = rng.choice(others)
    if mention.form == "role":
        change = Change(Span(place.end, place.end), f" {other.name}")
    elif word.lower() in NAMED_BY_PRONOUN:
        change = Change(place, other.name + "’s" * (word.lower() == "his"))
    else:
        return
    yield _with_evidence(rewrite(base.bullet, [change], recorded), base.naming(other))


def _others(base: Base, *known: str) -> list[Participant]:
    """Whoever can be taken for those known and is not: of the same surname, then named beside them, then all the rest."""
    theirs = [one.name.split() for one in base.analysis.participants if one.id in known]
    kin = [
        one
        for one in base.analysis.participants
        if one.kind == "person"
        and one.id not in known
        and len(name := one.name.split()) in {2, 3}
        and any(len(words) > 1 and words[-1] == name[-1] and not set(words) & set(name[:-1]) for words in theirs)
        and one.name not in base.text
    ]
    beside = base.bullet.evidence[-1]
    rest = base.strangers(*known)
    return kin + sorted(
        rest, key=lambda one: not any(beside.contains(m.span) for m in one.mentions if m.form == "name")
    )


def _called(base: Base, name: str) -> list[str]:
    """The participants of that name."""
    bare = name.removesuffix("’s")
    return [one.id for one in base.analysis.participants if bare in {one.name, *one.aliases}]


def _other_days(base: Base, ref: DateRef) -> list[str]:
    """The days of the article that are not the date's, in words."""
    if ref.precision not in {"day", "time", "month", "year"} or not ref.value:
        return []
    values = {one.value[:10] for one in base.analysis.dates if one.value and one.precision in {"day", "time"}}
    apart = sorted(value for value in values if len(value) == 10 and not value.startswith(ref.value[:10]))
    return [f"{int(value[8:])} {MONTHS[int(value[5:7]) - 1]}" for value in apart]


def _replace(bullet: Bullet, edit: Edit, shown: str, text: str) -> Bullet:
    """The bullet with another bracket and another record of it."""
    by = len(shown) - (edit.end - edit.start)
    edits = tuple(
        replace(edit, end=edit.end + by, text=text)
        if one is edit
        else replace(one, start=one.start + by, end=one.end + by)
        if one.start >= edit.end
        else one
        for one in bullet.edits
    )
    return replace(bullet, text=bullet.text[: edit.start] + shown + bullet.text[edit.end :], edits=edits)


def _with_evidence(bullet: Bullet, span: Span | None) -> Bullet:
    return replace(bullet, evidence=(bullet.evidence[0], span)) if span and span != bullet.evidence[0] else bullet
