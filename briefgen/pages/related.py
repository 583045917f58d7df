"""Related briefings: of the same story, or about the same actors."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log2, sqrt
from typing import NamedTuple

from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Appearing, Profile, Shelf, enter
from briefgen.pages.views import Related

MOST, MOST_OF_STORY, MOST_NAMED = 6, 3, 4
"""Related briefings, those of the same story among them, and actors that are named as the reason."""
NEAR = 12
"""Briefings before and after that are looked at for each actor."""
CENTRAL = 0.25
"""Salience from which an actor counts."""
ENOUGH = 0.35
"""Weight of the shared actors from which two briefings are related: one rare and central to both, or several."""


class _Tie(NamedTuple):
    weight: float
    profile: Profile


Ties = Mapping[tuple[str, str], list[_Tie]]
"""Two briefings by their paths -> the actors that both are about."""


def relate(shelf: Shelf) -> Mapping[str, tuple[Related, ...]]:
    """A briefing's path -> the briefings that it leads to, those of its story first, then by what they share."""
    sheets = {sheet.path: sheet for sheet in shelf.sheets}
    akin: defaultdict[str, dict[str, list[_Tie]]] = defaultdict(dict)
    for profile in shelf.profiles:
        for one, other, weight in _meet(profile):
            akin[one].setdefault(other, []).append(_Tie(weight, profile))
            akin[other].setdefault(one, []).append(_Tie(weight, profile))
    return {path: tuple(_choose(sheet, akin.get(path, {}), sheets, shelf)) for path, sheet in sheets.items()}


def _meet(profile: Profile) -> Iterator[tuple[str, str, float]]:
    """Neighbours in time among the articles that the actor is central to; the more articles, the less each pair weighs."""
    central = {a.sheet.path: a for a in reversed(profile.appearances) if _is_central(a)}
    found = list(central.values())
    rarity = 1 / log2(1 + len(found)) if found else 0.0
    for place, one in enumerate(found):
        for other in found[place + 1 : place + 1 + NEAR]:
            yield one.sheet.path, other.sheet.path, rarity * sqrt(one.participant.salience * other.participant.salience)


def _is_central(appearing: Appearing) -> bool:
    """A place counts where it acts or speaks."""
    who = appearing.participant
    return who.salience >= CENTRAL and who.kind != "group" and (who.kind != "place" or who.part != "mentioned")


def _choose(
    sheet: Sheet, akin: Mapping[str, list[_Tie]], sheets: Mapping[str, Sheet], shelf: Shelf
) -> Iterator[Related]:
    telling = shelf.story_of.get(sheet.analysis.article.id)
    siblings = [each.path for each in reversed(telling.sheets) if each is not sheet] if telling else []
    others = {path: ties for path, ties in akin.items() if path not in siblings and _is_enough(ties)}
    ranked = sorted(others, key=lambda path: (-_weigh(others[path]), path))
    for path in [*siblings[:MOST_OF_STORY], *ranked][:MOST]:
        ties = sorted(akin.get(path, ()), key=lambda tie: (-tie.weight, tie.profile.path))
        yield Related(
            entry=enter(sheets[path], page=sheet.path),
            same_story=path in siblings,
            shared=len(ties),
            actors=tuple(_name(tie.profile, page=sheet.path) for tie in ties[:MOST_NAMED]),
        )


def _is_enough(ties: Sequence[_Tie]) -> bool:
    """Much happens in one country or town: a place alone relates nothing."""
    return _weigh(ties) >= ENOUGH and any(tie.profile.actor.kind != "place" for tie in ties)


def _weigh(ties: Sequence[_Tie]) -> float:
    return sum(tie.weight for tie in ties)


def _name(profile: Profile, *, page: str) -> Link:
    return Link(profile.name, link(profile.path, page=page))
