"""The recorded edits of a bullet undone: where each lies in the article, and what of the bullet is the article's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from briefgen.model import Bullet, Edit, Span

CUT = "[...]"
GAP = "\x00"
"""Stands in the kept text where words were cut, so that what lies on both sides is never read as one phrase."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit took from the article and what stands for it: a name or a date, or None for a mark of deletion."""

    removed: str
    inserted: str | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A change and the span of the article that it replaced, empty for a mere insertion."""

    place: Span
    change: Change


@dataclass(frozen=True, slots=True)
class Undone:
    """The changes, the text outside them, what is wrong with the records; `placed` is None when undoing them fails."""

    changes: tuple[Change, ...]
    kept: str
    placed: tuple[Placed, ...] | None
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Joint:
    """The part of the bullet's text that one change put there."""

    start: int
    end: int
    change: Change


def undo(bullet: Bullet, own: Span, text: str) -> Undone:
    """The bullet without its edits, laid against its own sentence of the text."""
    faults = list(dict.fromkeys(_misrecorded(bullet)))
    joints = _joints(bullet)
    kept = _kept(bullet.text, joints)
    changes = tuple(joint.change for joint in joints)
    if faults:
        return Undone(changes, kept, None, tuple(faults))
    placed = _lay(bullet.text, joints, own, text)
    if isinstance(placed, str):
        return Undone(changes, kept, None, (placed,))
    return Undone(changes, kept, placed, ())


def _ordered(bullet: Bullet) -> list[Edit]:
    return sorted(bullet.edits, key=lambda edit: (edit.start, edit.end))


def _misrecorded(bullet: Bullet) -> Iterator[str]:
    """What is wrong with the edits by themselves."""
    end = 0
    edits = _ordered(bullet)
    for edit, behind in zip_longest(edits, edits[1:]):
        if not 0 <= edit.start <= edit.end <= len(bullet.text):
            yield "An edit lies outside the bullet."
        elif edit.start < end:
            yield "Two edits overlap."
        elif not edit.text:
            yield "An edit records nothing."
        elif fault := _unshown(edit, behind, bullet.text):
            yield fault
        end = max(end, edit.end)


def _unshown(edit: Edit, behind: Edit | None, text: str) -> str | None:
    """Why the bullet does not show what the edit records."""
    there = text[edit.start : edit.end]
    if edit.op == "bracketed":
        shown = there == f"[{edit.text}]" and not set(edit.text) & set("[]")
        return (
            None if shown else f"The insertion “{brief(edit.text)}” does not stand in brackets where its record says."
        )
    if edit.op != "deleted":
        return "An edit is neither a deletion nor an insertion."
    if there:
        return None if there == CUT else f"No “[...]” stands where “{brief(edit.text)}” was deleted."
    replaced = behind and behind.op == "bracketed" and behind.start == edit.start < behind.end
    return None if replaced else f"“{brief(edit.text)}” was deleted and nothing shows it."


def _joints(bullet: Bullet) -> list[_Joint]:
    """The changes with their places in the bullet, in order; a record that lies over another is left out."""
    joints: list[_Joint] = []
    replaced, end = "", 0
    for edit in _ordered(bullet):
        if not end <= edit.start <= edit.end <= len(bullet.text):
            continue
        if edit.op == "deleted" and edit.start == edit.end:
            replaced = edit.text
            continue
        inserted = edit.text if edit.op == "bracketed" else None
        removed = edit.text if edit.op == "deleted" else replaced
        joints.append(_Joint(edit.start, edit.end, Change(removed, inserted)))
        replaced, end = "", edit.end
    return joints


def _kept(text: str, joints: list[_Joint]) -> str:
    """The bullet's text outside its edits; words on both sides of a mere insertion are neighbours again."""
    parts, position = [], 0
    for joint in joints:
        piece = text[position : joint.start]
        parts += [piece, GAP] if joint.change.removed else [piece.removesuffix(" ")]
        position = joint.end
    return "".join([*parts, text[position:]])


def _lay(text: str, joints: list[_Joint], own: Span, article: str) -> tuple[Placed, ...] | str:
    """Where each change lies in the article, or the fault when the rest is not the own sentence, character by character.

    The space before a bracket is the article's, or was put there with the bracket.
    """
    placed: list[Placed] = []
    position, place = 0, own.start
    for joint in joints:
        piece, removed = text[position : joint.start], joint.change.removed
        pieces = [piece] * bool(removed) + [piece[:-1]] * piece.endswith(" ")
        fits = (kept for kept in pieces if article.startswith(kept + removed, place))
        found = next(fits, None)
        if found is None:
            return _differs(piece + removed, article[place : own.end])
        place += len(found)
        placed.append(Placed(Span(place, place + len(removed)), joint.change))
        place += len(removed)
        position = joint.end
    rest = text[position:]
    return (
        tuple(placed)
        if article[place : own.end] == rest and place <= own.end
        else _differs(rest, article[place : own.end])
    )


def _differs(printed: str, source: str) -> str:
    """The fault, with the place from which on the two are not the same."""
    same = next((at for at, (one, other) in enumerate(zip(printed, source, strict=False)) if one != other), None)
    at = min(len(printed), len(source)) if same is None else same
    start = max(0, at - 12)
    there, here = brief(source[start : at + 24]), brief(printed[start : at + 24])
    return f"Undoing the edits does not give the article’s sentence: “{here}” for “{there}”."


def brief(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
