"""The words that report speech, and the kind of each."""

import json
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from spacy.tokens import Token

from briefgen.model import VerbKind

DIRECT_ONLY = frozenset(
    {
        "go",
        "read",
        "call",
        "label",
        "dub",
        "describe",
        "characterise",
        "characterize",
        "quote",
        "cite",
        "hail",
        "praise",
        "thank",
    }
)
"""Verbs that report when they stand at a quotation, and mean something else when they govern a clause."""


MISREAD = {"hop": "hope", "texte": "text"}
"""Lemmas that the model's rules get wrong."""


@cache
def verb_kinds() -> dict[str, VerbKind]:
    """Lemma of a reporting verb -> its kind."""
    data = json.loads((files("briefgen.analysis.lexicons") / "reporting_verbs.json").read_text(encoding="utf-8"))
    return {lemma: cast("VerbKind", kind) for kind in get_args(VerbKind) for lemma in data[kind]}


def verb_kind(token: Token) -> VerbKind | None:
    """The kind of a reporting verb, or None for any other word."""
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    lemma = token.lemma_.lower()
    return verb_kinds().get(MISREAD.get(lemma, lemma))
