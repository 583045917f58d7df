"""The same person across articles: all who bear a name, and who is printed under two."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from briefgen.corpus.bearers import Bearers, gather
from briefgen.corpus.callings import find_callings
from briefgen.corpus.clusters import by, cluster
from briefgen.corpus.company import Company, find_company
from briefgen.corpus.entries import Entry
from briefgen.corpus.linked import Linked, whole
from briefgen.corpus.names import written_out
from briefgen.corpus.namesakes import as_part, disagree, ids_as_part, may_be_several, tell_apart
from briefgen.corpus.personnames import agree, person_name


def link_people(entries: Sequence[Entry], others: Sequence[Entry]) -> Iterator[Linked]:
    """The actors of these people; `others` are all that their articles name."""
    company = find_company([*entries, *others])
    families = by((entry.name.core, entry) for entry in entries if entry.name)
    doubtful = {entry.place for family in families.values() if may_be_several(family) for entry in family}
    bearers: list[Bearers] = []
    for one in (one for family in families.values() for one in gather(family)):
        people = tell_apart(one.entries, company)
        if len(people) > 1:
            yield from map(as_part, people)
        else:
            bearers.append(one)
    for same in _together(bearers, company):
        joined = [entry for one in same for entry in one.entries]
        yield whole(joined, [id for entry in joined if entry.place in doubtful for id in ids_as_part(entry)])


def _together(bearers: Sequence[Bearers], company: Company) -> Iterator[list[Bearers]]:
    """The bearers, those of names that may be one person's together where evidence says that they are one."""
    kin = Counter(sounds for one in bearers for sounds in set(one.name.sounds))
    shares = [
        {*_evidence(one, company)} if any(kin[sounds] > 1 for sounds in one.name.sounds) else set() for one in bearers
    ]
    for same in cluster(bearers, shares):
        if all(_compatible(one, other) for one, other in combinations(same, 2)):
            yield same
        else:
            yield from ([one] for one in same)


def _evidence(one: Bearers, company: Company) -> Iterator[Hashable]:
    """What makes others of a kindred name the same person: a rare companion, an organisation, a spelling.

    Where given name and surname are the same, and only a middle name is not, a calling does as well.
    """
    for entry in one.entries:
        for calling in find_callings(entry):
            yield "calling", one.name.core, calling.text
        spoken = [*company.of(entry, rare=True), *(("name", key) for key in _spellings(entry))]
        yield from ((sounds, said) for sounds in one.name.sounds for said in spoken)


def _spellings(entry: Entry) -> Iterator[str]:
    """The keys of the name and of the other full names that the article prints, with and without ä, ö, ü."""
    for printed in (entry.participant.name, *entry.participant.aliases):
        for spelling in (printed, written_out(printed)):
            if name := person_name(spelling):
                yield name.key


def _compatible(one: Bearers, other: Bearers) -> bool:
    """Whether nothing speaks against one person: no article has both, no middle name and no calling is another."""
    callings = [[calling for entry in two.entries for calling in find_callings(entry)] for two in (one, other)]
    return (
        one.articles.isdisjoint(other.articles)
        and not (one.name.middle and other.name.middle and not agree(one.name.middle, other.name.middle))
        and not disagree(*callings)
    )
