"""What a person does, by the roles that an article prints: what can tell two people of one name apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.analysis.gazetteer import country
from briefgen.corpus.entries import Entry
from briefgen.corpus.lexicon import callings

OF_A_COUNTRY = frozenset({"minister", "premier", "chancellor", "president", "king", "queen"})
"""Offices that one person holds in one country; an ambassador is of two."""

CHIEF = "chief-executive"
PAST = frozenset({"former", "formerly", "ex", "retired", "late", "onetime", "sometime", "once"})


class Calling(NamedTuple):
    """A calling, the country of an office, and whether it is over; all people of a calling share its `text`."""

    name: str
    country: str
    past: bool

    @property
    def text(self) -> str:
        return f"{self.name} {self.country}".strip()


def find_callings(entry: Entry) -> Iterator[Calling]:
    """The callings in the roles of a participant; the chief executive of a country leads no company."""
    land = _country(entry)
    for role in entry.participant.roles:
        printed = role.of(entry.analysis.article.text).casefold().replace("chief executive", CHIEF)
        words = re.findall(r"[^\W\d_]+(?:-executive)?", printed)
        past = not PAST.isdisjoint(words)
        for word in words:
            if land and word in OF_A_COUNTRY:
                yield Calling("office", land, past)
            elif (calling := callings().get(word)) and not (land and word == CHIEF):
                yield Calling(calling, "", past)


def differ(one: Calling, other: Calling) -> bool:
    """Whether hardly anybody does both at a time."""
    return one.name != other.name or bool(one.country and other.country and one.country != other.country)


def _country(entry: Entry) -> str | None:
    """The code of the country inside a role ("Danish Prime Minister"), of which a part has the whole's."""
    analysis, body = entry.analysis, entry.participant.affiliation
    land = next((country(p.name) for p in analysis.participants if p.id == body and p.kind == "place"), None)
    return land.code[:2] if land else None
