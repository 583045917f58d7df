"""The name of a person in its parts, and which names may be one person's."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from briefgen.analysis.gender import by_first_name
from briefgen.analysis.lexicon import words
from briefgen.corpus.lexicon import nicknames
from briefgen.corpus.names import name_key

HONORIFICS = frozenset({"dame", "dr", "lady", "lord", "miss", "mr", "mrs", "ms", "prof", "sir"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "van", "von"}
)
INITIALS = re.compile(r"(?:\w\.)+\w?|\w")
SAME_SOUND = ((r"[yj]", "i"), (r"x", "ks"), (r"w", "v"), (r"ph", "f"), (r"([aou])e", r"\1"), (r"(.)\1+", r"\1"))
"""Letters that transliterations give one sound: “Yulia” and “Julia”, “Zoltanskiy” and “Zoltansky”."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A full name as keys; `last` has its suffix ("brandt jr"), `middle` the words and initials between."""

    first: str
    middle: tuple[str, ...]
    last: str

    @property
    def key(self) -> str:
        return " ".join((self.first, *self.middle, self.last))

    @property
    def core(self) -> tuple[str, str]:
        return self.first, self.last

    @property
    def is_plain(self) -> bool:
        """Whether the middle has no further name: nothing, initials or particles ("Ada M. van Brandt")."""
        return all(len(word) == 1 or word in PARTICLES for word in self.middle)

    @property
    def sounds(self) -> Iterator[tuple[str, str]]:
        """What names that may be one person's share: a given name or the one it is short for, and the surname."""
        for given in nicknames().get(self.first, (self.first,)):
            yield _sound(given), _sound(self.last)


def person_name(printed: str, bodies: Container[str] = ()) -> PersonName | None:
    """The parts of a name without titles ("Dr Ada M. Brandt"); None for less than a given name and a surname.

    `bodies` are the keys of places and organisations of the article, of which none begins a name ("Velmar Ada Brandt").
    """
    parts = list(_parts(printed))
    while length := _title(parts, bodies):
        parts = parts[length:]
    suffix = parts.pop() if len(parts) > 2 and parts[-1] in SUFFIXES else ""
    while len(parts) > 2 and len(parts[0]) <= 2 and len(parts[1]) == 1:
        parts = [parts[0] + parts[1], *parts[2:]]  # C. L. Brandt
    if len(parts) < 2 or len(parts[0] + "".join(parts[1:-1])) == 1:
        return None
    return PersonName(parts[0], tuple(parts[1:-1]), f"{parts[-1]} {suffix}".strip())


def _parts(printed: str) -> Iterator[str]:
    """The words as keys; initials in a row come apart, as do words at a hyphen."""
    for index, word in enumerate(printed.split()):
        if index and "." in word and INITIALS.fullmatch(word):
            yield from name_key(word)
        else:
            yield from name_key(word).split()


def _title(parts: list[str], bodies: Container[str]) -> int:
    """How many words at the head are no name: an honorific, a role or body that is nobody's first name ("CEO")."""
    if len(parts) > 1 and parts[0] in HONORIFICS:
        return 1
    if len(parts) < 3 or by_first_name(f"{parts[0]} -") is not None:
        return 0
    if {parts[0], parts[0].removesuffix("s")} & words("role_nouns"):
        return 1
    return next((length for length in range(len(parts) - 2, 0, -1) if " ".join(parts[:length]) in bodies), 0)


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two middles can be one person's: of one length, each word the other or its initial."""
    return len(one) == len(other) and all(
        a == b or (1 in (len(a), len(b)) and a[:1] == b[:1]) for a, b in zip(one, other, strict=True)
    )


def _sound(word: str) -> str:
    for pattern, letters in SAME_SOUND:
        word = re.sub(pattern, letters, word)
    return word
