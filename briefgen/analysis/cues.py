"""The verbs that report what somebody says, thinks or intends: their kinds, and where the reported words stand."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from briefgen.analysis.lexicon import lines
from briefgen.model import VerbKind

Frames = Mapping[str, VerbKind]
"""Where the reported words can stand ("that", "inf", "np", "for") -> the kind of the verb that has them there."""

SAID = frozenset({"quote", "that", "as"})
"""Frames of the verbs that may stand beside a quotation."""

MISREAD = {"hop": "hope", "texte": "text"}
"""Lemmas that the model's rules get wrong."""


@cache
def reporting_verbs() -> Mapping[str, Frames]:
    """Lemma of a reporting verb -> its frames."""
    return _read("reporting_verbs")


@cache
def reporting_nouns() -> Mapping[str, Frames]:
    """Lemma of a noun that reports (“claim”) -> its frames."""
    return _read("reporting_nouns")


@cache
def reporting_adjectives() -> Mapping[str, Frames]:
    """Adjective or participle that reports (“confident”) -> its frames."""
    return _read("reporting_adjectives")


def _read(name: str) -> Mapping[str, Frames]:
    """The kinds of each lemma by frame, from lines of the form “kind frames : lemmas”."""
    found: dict[str, dict[str, VerbKind]] = {}
    for line in lines(name):
        head, _, lemmas = line.partition(":")
        kind, *frames = head.split()
        for lemma in lemmas.split():
            found.setdefault(lemma, {}).update(dict.fromkeys(frames, kind))  # type: ignore[arg-type]  # a test checks
    return found


def frames_of(token: Token) -> Frames:
    """The frames of a reporting verb; none for any other word."""
    if token.pos_ not in {"VERB", "AUX"}:
        return {}
    lemma = token.lemma_.lower()
    return reporting_verbs().get(MISREAD.get(lemma, lemma), {})


def verb_kind(token: Token) -> VerbKind | None:
    """The kind of a verb that may stand beside a quotation, or None for any other word."""
    frames = frames_of(token)
    return next(iter(frames.values())) if frames.keys() & SAID else None
