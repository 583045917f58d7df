"""What an editor did to an actor, in words."""

from collections.abc import Iterator

from briefgen.model import Actor, Change
from briefgen.pages.sheet import given, shorten
from briefgen.pages.shelf import Profile
from briefgen.words import gettext, gettext_noop

EDITS: dict[Change, str] = {
    "renamed": gettext_noop("named by the editor, found as “{name}”"),
    "merged": gettext_noop("joined by the editor with “{name}”"),
    "split": gettext_noop("parted by the editor from others found as “{name}”"),
}


def note_of(actor: Actor) -> str | None:
    """What the editor says of the actor."""
    notes = [given(revision.text) for revision in actor.revisions if revision.change == "note"]
    return " ".join(filter(None, notes)) or None


def tell_edits(profile: Profile) -> Iterator[str]:
    """What the editor changed, one after the other."""
    for revision in profile.actor.revisions:
        if words := EDITS.get(revision.change):
            yield gettext(words, name=shorten(revision.text or profile.name))
