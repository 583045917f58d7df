"""What an editor did to an actor, in words."""

from collections.abc import Iterator

from briefgen.model import Actor, Change
from briefgen.pages.sheet import given, shorten
from briefgen.pages.shelf import Profile

EDITS: dict[Change, str] = {
    "renamed": "named by the editor, found as “{}”",
    "merged": "joined by the editor with “{}”",
    "split": "parted by the editor from others found as “{}”",
}


def note_of(actor: Actor) -> str | None:
    """What the editor says of the actor."""
    notes = [given(revision.text) for revision in actor.revisions if revision.change == "note"]
    return " ".join(filter(None, notes)) or None


def tell_edits(profile: Profile) -> Iterator[str]:
    """What the editor changed, one after the other."""
    for revision in profile.actor.revisions:
        if words := EDITS.get(revision.change):
            yield words.format(shorten(revision.text or profile.name))
