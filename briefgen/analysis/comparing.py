"""Names as they are compared, and the kind that most places of one give it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from unicodedata import normalize

from briefgen.analysis.names import Name
from briefgen.model import Kind

TOLD = 3
"""Votes of a name whose kind words tell, against one of a name whose kind the model alone tells."""


def normal(text: str) -> str:
    """A name as it is compared: one space, no case, no possessive, canonical characters."""
    plain = " ".join(normalize("NFKC", text).casefold().split())
    return re.sub(r"['’]s?(?= |$)", "", plain)


def kinds_of(names: Iterable[Name]) -> dict[str, Kind]:
    """Printed form -> the kind that most of its places give it."""
    places: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[normal(name.text)].append(name)
    return {form: count_kinds(members).most_common(1)[0][0] for form, members in places.items()}


def count_kinds(names: Iterable[Name]) -> Counter[Kind]:
    """The votes of the names for each kind."""
    votes: Counter[Kind] = Counter()
    for name in names:
        votes[name.kind] += TOLD if name.told else 1
    return votes
