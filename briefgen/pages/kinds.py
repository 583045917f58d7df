"""What a verb says more than “say”, in the words of a page, and the page that lists all of a kind."""

from typing import NamedTuple

from briefgen.model import VerbKind
from briefgen.pages.markdown import slug


class Kind(NamedTuple):
    """The mark beside one quotation, and the name of many."""

    mark: str
    name: str

    @property
    def path(self) -> str:
        """The path of the page that lists them: `quotes/denials.md`."""
        return f"quotes/{slug(self.name, 'kind')}.md"


KINDS: dict[VerbKind, Kind] = {
    "admit": Kind("admission", "Admissions"),
    "agree": Kind("agreement", "Agreements"),
    "think": Kind("belief", "Beliefs"),
    "claim": Kind("claim", "Claims"),
    "criticise": Kind("criticism", "Criticism"),
    "demand": Kind("demand", "Demands"),
    "deny": Kind("denial", "Denials"),
    "show": Kind("finding", "Findings"),
    "write": Kind("in writing", "In writing"),
    "intend": Kind("intention", "Intentions"),
    "praise": Kind("praise", "Praise"),
    "predict": Kind("prediction", "Predictions"),
    "promise": Kind("promise", "Promises"),
    "ask": Kind("question", "Questions"),
    "warn": Kind("warning", "Warnings"),
}
"""By name; “say” is not among them."""


def mark_of(kind: VerbKind | None) -> str | None:
    """The mark of a quotation; None where there is no verb, or one that only says."""
    return KINDS[kind].mark if kind in KINDS else None
