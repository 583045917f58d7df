"""A changed bullet, and the ways in which a change can be hidden behind the edits that the bullet records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefgen.model import Bullet, Edit, Span

MARK = "[...]"
HARMLESS = "In addition,"


@dataclass(frozen=True, slots=True)
class Change:
    """Print `text` in the place of the bullet's characters in `span`; either may be empty."""

    span: Span
    text: str = ""


Written = tuple[str, tuple[Edit, ...]]
Disguise = Callable[[int, str, str], Written]


def silent(_start: int, _old: str, new: str) -> Written:
    """Nothing is recorded."""
    return new, ()


def recorded(start: int, old: str, new: str) -> Written:
    """All is recorded and marked: the harm is in what was changed."""
    core, word = old.strip(), new.strip(" ,")
    around = old if old.strip() else new
    before = " " if around[:1] in {",", ";", " "} else ""
    after = " " if around != " " and around[-1:] == " " else ""
    shown = f"[{word}]" if word else MARK
    start += len(before)
    end = start + len(shown)
    if not word:
        return f"{before}{shown}{after}", (Edit("deleted", start, end, core),)
    cut = (Edit("deleted", start, start, core),) if core else ()
    return f"{before}{shown}{after}", (*cut, Edit("bracketed", start, end, word))


def unmarked(start: int, old: str, new: str) -> Written:
    """All is recorded, and nothing shows it."""
    cut = (Edit("deleted", start, start, old),) if old else ()
    put = (Edit("bracketed", start, start + len(new), new),) if new else ()
    return new, (*cut, *put)


def covered(start: int, old: str, new: str) -> Written:
    """The new words stand where the edit says that the old ones were cut."""
    return new, (Edit("deleted", start, start + len(new), old),)


def misrecorded(start: int, old: str, new: str) -> Written:
    """The change is marked, and the edit says that it was another one."""
    shown, edits = recorded(start, old, new)
    return shown, tuple(replace(edit, text=HARMLESS) for edit in edits)


def mismarked(start: int, old: str, new: str) -> Written:
    """All is recorded, under marks that are no brackets."""
    shown, edits = recorded(start, old, new)
    lead = len(shown) - len(shown.lstrip())
    text = f"({new.strip(' ,')})" if new.strip(" ,") else "…"
    end = start + lead + len(text)
    shown = shown[:lead] + text + shown[len(shown.rstrip()) :]
    return shown, tuple(edit if edit.start == edit.end else replace(edit, end=end) for edit in edits)


DISGUISES: dict[str, Disguise] = {
    "silent": silent,
    "recorded": recorded,
    "unmarked": unmarked,
    "covered": covered,
    "misrecorded": misrecorded,
    "mismarked": mismarked,
}


def rewrite(bullet: Bullet, changes: Sequence[Change], disguise: Disguise) -> Bullet:
    """The bullet with the changes, which touch none of its edits; those move along."""
    parts: list[str] = []
    edits: list[Edit] = []
    moved: list[tuple[int, int]] = []
    length, position = 0, 0
    for change in sorted(changes, key=lambda change: change.span):
        parts.append(bullet.text[position : change.span.start])
        length += len(parts[-1])
        shown, records = disguise(length, change.span.of(bullet.text), change.text)
        parts.append(shown)
        edits += records
        length += len(shown)
        position = change.span.end
        moved.append((position, length - position))
    parts.append(bullet.text[position:])
    edits += [_move(edit, moved) for edit in bullet.edits]
    text = "".join(parts)
    if disguise is silent and bullet.text[0].isupper() and text[0].islower() and not edits:
        text = text[0].upper() + text[1:]
    return replace(bullet, text=text, edits=tuple(sorted(edits, key=lambda edit: (edit.start, edit.end))))


def _move(edit: Edit, moved: Sequence[tuple[int, int]]) -> Edit:
    by = next((by for end, by in reversed(moved) if end <= edit.start), 0)
    return replace(edit, start=edit.start + by, end=edit.end + by)
