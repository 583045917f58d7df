"""Whose somebody is: the actor that is named inside a role, or behind the name (“Hugo Lenz of the Harbour Party”)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.lexicon import titles
from briefgen.analysis.roles import QUALIFIERS
from briefgen.analysis.spans import Spans, in_order
from briefgen.model import Kind, Mention, Span


@dataclass(frozen=True, slots=True)
class Named:
    """Where somebody is named -> id, kind and mention; `spans` in order, and the longest by where they start."""

    who: Mapping[Span, tuple[str, Kind, Mention]]
    spans: Spans = field(init=False)
    starts: Mapping[int, Span] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", in_order(self.who))
        object.__setattr__(self, "starts", {span.start: span for span in self.spans})


CLAUSE = re.compile(r"\b(?:who|whose|whom|which|that|where|in|near|during|against|over|after)\b")
"""What opens the part of a role that tells something else: where, when, or of whom."""

FIELD = re.compile(r"\b(?:for|to) (?:the )?$")
"""What stands before the field of an office rather than whose it is."""

PORTFOLIO = re.compile(r"[A-Z][a-z]+ [Mm]inister\b")
"""What a minister is for, where it was taken for a body: “Transport Minister”."""

BEHIND = re.compile(r",? (?:(?:of|with|from|at) (?:the )?)")
TRADES = frozenset({"economist", "professor", "doctor", "analyst", "coach", "editor", "correspondent", "chef"})
"""Titles that are no office of a country: a “Danish economist” is not Denmark's."""


def find_affiliation(
    text: str, roles: Sequence[Span], mentions: Iterable[Mention], named: Named, *, id: str
) -> str | None:
    """The id of the body or place whose office somebody holds: NATO for “NATO Secretary-General”; None where none is printed.

    A person is nobody's body, and “Danish artist” tells where she is from.
    """
    for role in roles:
        inside = _inside(text, role, named, id)
        bodies = [span for span in inside if named.who[span][1] == "organisation"]
        if inside:
            return named.who[max(bodies or inside)][0]
    return _behind(text, mentions, named, id)


def find_country(text: str, mentions: Iterable[Mention], named: Named) -> str | None:
    """The id of the country whose a body is by its name (“Lethonian Border Service”), or None."""
    whole = [mention.span for mention in mentions if mention.form == "name"]
    owners = (span for name in whole for span in named.spans.within(name) if span.start == name.start and span != name)
    return next(
        (named.who[span][0] for span in owners if named.who[span][1] == "place" and _is_country(text, span, named)),
        None,
    )


def _is_country(text: str, span: Span, named: Named) -> bool:
    return named.who[span][2].form == "demonym" or any(entry.kind == "place" for entry in look_up(span.of(text)))


def _inside(text: str, role: Span, named: Named, id: str) -> list[Span]:
    """The bodies and places of a role; “Danish envoy for Sweden” is Denmark’s, “envoy for Sweden” Sweden’s."""
    clause = CLAUSE.search(role.of(text), len("who "))
    end = role.start + clause.start() if clause else role.end
    found = [
        span
        for span in named.spans.within(Span(role.start, end))
        if span != role
        and not _is_title(span.of(text))
        and not (named.who[span][1] == "organisation" and PORTFOLIO.match(text, span.start, role.end))
        and _fits(role.of(text), named.who[span], id)
    ]
    own = [span for span in found if not FIELD.search(text[role.start : span.start])]
    return own or found


def _is_title(printed: str) -> bool:
    """Whether a part of a title was taken for a name: “Interior” in “Interior Minister”, “US Representative”."""
    *others, last = printed.lower().split()
    return last in titles() or (not others and last in QUALIFIERS)


def _fits(role: str, one: tuple[str, Kind, Mention], id: str) -> bool:
    other, kind, mention = one
    if other == id or kind == "person" or mention.form not in {"name", "demonym"}:
        return False
    return mention.form == "name" or any(word in titles() - TRADES for word in re.findall(r"[\w-]+", role.lower()))


def _behind(text: str, mentions: Iterable[Mention], named: Named, id: str) -> str | None:
    """What “of” joins to a name; with “at”, “with” or “from” only a body, for these tell of a place where somebody is."""
    for mention in mentions:
        joint = BEHIND.match(text, mention.span.end) if mention.form == "name" else None
        span = named.starts.get(joint.end()) if joint else None
        if joint is None or span is None:
            continue
        other, kind, found = named.who[span]
        placed = kind == "place" and " of " in joint[0]
        if other != id and found.form == "name" and (kind == "organisation" or placed):
            return other
    return None
