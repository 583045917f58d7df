"""What a verb says more than “say”, in the words of a page, and the page that lists all of a kind."""

from typing import NamedTuple

from briefgen.model import VerbKind
from briefgen.pages.markdown import slug
from briefgen.words import gettext, gettext_noop


class Kind(NamedTuple):
    """The mark beside one quotation, and the name of many, both in English; the name makes the address."""

    mark: str
    name: str

    @property
    def path(self) -> str:
        """The path of the page that lists them: `quotes/denials.md`."""
        return f"quotes/{slug(self.name, 'kind')}.md"


KINDS: dict[VerbKind, Kind] = {
    "admit": Kind(gettext_noop("admission"), gettext_noop("Admissions")),
    "agree": Kind(gettext_noop("agreement"), gettext_noop("Agreements")),
    "think": Kind(gettext_noop("belief"), gettext_noop("Beliefs")),
    "claim": Kind(gettext_noop("claim"), gettext_noop("Claims")),
    "criticise": Kind(gettext_noop("criticism"), gettext_noop("Criticism")),
    "demand": Kind(gettext_noop("demand"), gettext_noop("Demands")),
    "deny": Kind(gettext_noop("denial"), gettext_noop("Denials")),
    "show": Kind(gettext_noop("finding"), gettext_noop("Findings")),
    "write": Kind(gettext_noop("in writing"), gettext_noop("In writing")),
    "intend": Kind(gettext_noop("intention"), gettext_noop("Intentions")),
    "praise": Kind(gettext_noop("praise"), gettext_noop("Praise")),
    "predict": Kind(gettext_noop("prediction"), gettext_noop("Predictions")),
    "promise": Kind(gettext_noop("promise"), gettext_noop("Promises")),
    "ask": Kind(gettext_noop("question"), gettext_noop("Questions")),
    "warn": Kind(gettext_noop("warning"), gettext_noop("Warnings")),
}
"""By name; “say” is not among them."""


def mark_of(kind: VerbKind | None) -> str | None:
    """The mark of a quotation; None where there is no verb, or one that only says."""
    return gettext(KINDS[kind].mark) if kind in KINDS else None
