"""What speaks for two participants being one person: whom they appear with, and where they belong."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.corpus.entries import Entry

RARE = 5
"""People in at most this many articles link those who appear with them; presidents appear with everybody."""


@dataclass(frozen=True, slots=True)
class Company:
    """Article -> its participants that a name links; key of a person -> the number of its articles."""

    articles: Mapping[str, Sequence[Entry]]
    appearances: Mapping[str | None, int]

    def of(self, entry: Entry, *, rare: bool = False) -> Iterator[tuple[str, str]]:
        """Kind and key of whom it appears with, but for its family, and of the organisation it belongs to."""
        for other in self.articles[entry.place.article]:
            if other.participant.id == entry.participant.affiliation and other.kind == "organisation" and other.key:
                yield other.kind, other.key
            if (key := _apart(entry, other)) and not (rare and self.appearances[key] > RARE):
                yield other.kind, key


def _apart(entry: Entry, other: Entry) -> str | None:
    """The key of the other, if it is a person and not of the same family."""
    return other.key if entry.name and other.name and other.name.last != entry.name.last else None


def find_company(entries: Sequence[Entry]) -> Company:
    """Who appears with whom."""
    articles: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        articles[entry.place.article].append(entry)
    return Company(articles, Counter(entry.key for entry in entries if entry.kind == "person"))
