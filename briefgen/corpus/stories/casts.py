"""The people of the headlines: two events told in the same words are about other people."""

import re
from typing import NamedTuple

from briefgen.model import Analysis

WORD = re.compile(r"\w+")


class Cast(NamedTuple):
    """Last names of people: those who stand in a headline, and all who are named."""

    heads: set[str]
    named: set[str]

    def is_other_than(self, cast: "Cast") -> bool:
        """Whether both have people in headlines, and neither names those of the other."""
        return (
            bool(self.heads and cast.heads) and self.heads.isdisjoint(cast.named) and cast.heads.isdisjoint(self.named)
        )


def read_cast(analysis: Analysis) -> Cast:
    """The people of one article."""
    people = (participant.name for participant in analysis.participants if participant.kind == "person")
    named = {words[-1] for name in people if (words := WORD.findall(name.casefold()))}
    return Cast(named & set(WORD.findall((analysis.article.title or "").casefold())), named)


def join(one: Cast, other: Cast) -> Cast:
    """Both as one; the sets of the larger are taken over and grow."""
    few, many = sorted((one, other), key=lambda cast: len(cast.named))
    many.heads.update(few.heads)
    many.named.update(few.named)
    return many
