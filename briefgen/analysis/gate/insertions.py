"""What may be put into a bullet: the name of whoever the word before the bracket means, or the day of a relative date."""

from collections.abc import Iterator, Sequence

from briefgen.analysis.gate.bracketeddates import is_relative, tells
from briefgen.analysis.gate.ground import Ground, Place
from briefgen.analysis.gate.undoing import Placed, Undone, brief
from briefgen.model import DateRef, Span

PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THING = frozenset({"it", "its", "itself"})
PRONOUNS = PERSON | THING | {"they", "them", "their", "theirs", "themselves"}
POSSESSIVE = frozenset({"his", "hers", "its", "their", "theirs"})
OWN_ENDING = ("’s", "'s")


def insertion_faults(undone: Undone, own: Span, evidence: Sequence[Span], ground: Ground) -> Iterator[str]:
    """What is wrong with the names and dates in brackets, and with the second sentence that is to say who is meant."""
    needed = False
    taken: set[int] = set()
    for one in undone.placed or ():
        if one.change.inserted is None:
            continue
        place = one.place.end
        if place in taken:
            yield f"A second bracket stands in one place: “{brief(one.change.inserted)}”."
        taken.add(place)
        ref = None if one.change.removed else _date_before(place, own, ground)
        if ref is not None:
            yield from _misdated(one.change.inserted, ref, ground)
            continue
        meant = _meant(one, ground)
        if not meant:
            yield f"Nothing says that “[{brief(one.change.inserted)}]” is meant there."
        elif not any(_said(who, one, span, ground) for who in meant for span in (*evidence[1:], _before(one, own))):
            yield f"Neither evidence says who “[{brief(one.change.inserted)}]” is."
        needed |= any(_introduces(who, one, own, span, ground) for who in meant for span in evidence[1:])
    if len(evidence) > 1 and undone.placed is not None and not needed:
        yield "The second evidence says nothing that the bullet needs."


def _date_before(place: int, own: Span, ground: Ground) -> DateRef | None:
    """The date that ends right before the place, or before the “’s” that does."""
    ends = [place] + [place - 2] * ground.text.startswith(OWN_ENDING, place - 2)
    found = (ground.dated[end] for end in ends if end in ground.dated)
    return next((ref for ref in found if ref.span.start >= own.start), None)


def _misdated(inserted: str, ref: DateRef, ground: Ground) -> Iterator[str]:
    printed = ref.span.of(ground.text)
    if not is_relative(printed):
        yield f"The date “{brief(printed)}” is told by itself and gets no bracket."
    if not tells(inserted, ref, ground.published):
        yield f"“[{brief(inserted)}]” is not the date that “{brief(printed)}” means."


def _meant(one: Placed, ground: Ground) -> list[str]:
    """The participants whom the replaced pronoun, or the role or pronoun before the bracket, means and the bracket names."""
    word = one.change.removed.lower()
    if word and word not in PRONOUNS:
        return []
    return [
        mention.id
        for mention in ground.mentions_ending(one.place.end)
        if mention.form in {"role", "pronoun"}
        and (not word or (mention.span == one.place and mention.form == "pronoun"))
        and _agrees(mention, one, ground)
    ]


def _agrees(mention: Place, one: Placed, ground: Ground) -> bool:
    """Whether the bracket calls the participant by name or role, in the form and the sort that the pronoun asks for."""
    inserted, word = one.change.inserted or "", mention.span.of(ground.text).lower()
    called = ground.called[mention.id]
    if (word in PERSON and called.kind != "person") or (word in THING and called.kind == "person"):
        return False
    forms = called.names | called.roles
    owned = inserted.endswith(OWN_ENDING) and inserted[:-2] in forms
    if one.change.removed and word in POSSESSIVE:
        return owned
    free = word == "her" or not one.change.removed
    return inserted in forms or (owned and free)


def _before(one: Placed, own: Span) -> Span:
    """What of the own sentence a reader has read when the bracket comes."""
    return Span(own.start, one.place.start)


def _introduces(id: str, one: Placed, own: Span, span: Span, ground: Ground) -> bool:
    """Whether the sentence says who is meant before the own one does, or by the very name in brackets."""
    inserted = one.change.inserted or ""
    named = span < own or inserted.removesuffix("’s").removesuffix("'s") in span.of(ground.text)
    return named and _said(id, one, span, ground)


def _said(id: str, one: Placed, span: Span, ground: Ground) -> bool:
    """Whether the participant is called so, and not only pointed at, in the sentence, elsewhere than before the bracket."""
    inserted = one.change.inserted or ""
    named = {inserted, inserted[:-2]} & ground.called[id].names
    forms = {"name", "demonym"} if named else {"name", "demonym", "role"}
    return any(
        mention.id == id and mention.form in forms and mention.span.end != one.place.end
        for mention in ground.mentions(span)
    )
