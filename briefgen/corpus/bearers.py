"""Who bears a name: printed in full, without the middle name, or with its initial."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.corpus.clusters import by
from briefgen.corpus.entries import Entry
from briefgen.corpus.names import fullness
from briefgen.corpus.personnames import PersonName, agree


@dataclass(frozen=True, slots=True)
class Bearers:
    """The participants with one name, the fullest form of it, and whether others share given name and surname."""

    name: PersonName
    entries: tuple[Entry, ...]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(entry.place.article for entry in self.entries)


def gather(entries: Sequence[Entry]) -> list[Bearers]:
    """The bearers of each name among people of one given name and one surname.

    “Ada M. Brandt” is Ada Maria Brandt where no other middle name fits. “Ada Brandt” is Ada M. Brandt where nobody has
    another middle name; that she is Ada Maria needs evidence. Two people of one article are not one.
    """
    groups = [(group[0].name, tuple(group)) for group in by((entry.key, entry) for entry in entries).values()]
    forms = sorted(((name, group) for name, group in groups if name), key=lambda form: fullness(form[0].key))
    bearers: list[Bearers] = []
    for name, group in reversed(forms):
        new = Bearers(name, group)
        fitting = [one for one in bearers if _fits(new, one)] if name.middle or len(bearers) == 1 else []
        if len(fitting) == 1:
            bearers[bearers.index(fitting[0])] = Bearers(fitting[0].name, (*fitting[0].entries, *group))
        else:
            bearers.append(new)
    return bearers


def _fits(shorter: Bearers, one: Bearers) -> bool:
    """Whether a shorter form of a name can be this one's."""
    if not shorter.articles.isdisjoint(one.articles):
        return False
    if shorter.name.middle:
        return agree(shorter.name.middle, one.name.middle)
    return any(entry.name and entry.name.is_plain for entry in one.entries)
