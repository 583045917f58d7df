"""Kinds on which an article's names agree: what one place leaves open, the others may tell."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.lexicon import words
from briefgen.analysis.names import Name

STORM = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Storm)[ \n]([A-Z][a-z]+)\b")

LONGEST_PERSON = 3
"""Words in the longest name that a surname printed alone makes a person's."""


def agreed(names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, those of persons told by the surname that the article prints alone (“Iluk Kiprono”, then “Kiprono”).

    Bodies are shortened to their first words or initials, and places not at all.
    """
    alone = Counter(name.text for name in names if len(name.tokens) == 1 and name.entry is None)
    full = {
        name.text
        for name in names
        if _can_be_a_person(name) and alone[name.tokens[-1].text] and not alone[name.tokens[0].text]
    }
    surnames = {text.split()[-1] for text in full}
    return tuple(
        replace(name, kind="person", told=True)
        if name.text in full or (name.text in surnames and name.entry is None)
        else name
        for name in names
    )


def without_storms(names: Sequence[Name], text: str) -> tuple[Name, ...]:
    """The names without those of storms (“Hugo” in an article on Hurricane Hugo)."""
    storms = {storm[1] for storm in STORM.finditer(text)}
    return tuple(name for name in names if name.text not in storms)


def parted(names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, those of two bodies that the model read as one parted where the article prints one of them alone."""
    alone = {name.text for name in names}
    return tuple(part for name in names for part in (_parts(name, alone) or (name,)))


def _parts(name: Name, alone: Container[str]) -> tuple[Name, ...]:
    joint = next((token for token in name.tokens[1:-1] if token.lower_ == "and"), None)
    if joint is None or name.entry is not None or name.kind != "organisation":
        return ()
    doc = name.tokens.doc
    halves = doc[name.tokens.start : joint.i], doc[joint.i + 1 : name.tokens.end]
    if not any(half.text in alone for half in halves):
        return ()
    return tuple(replace(name, tokens=half, text=half.text) for half in halves)


def _can_be_a_person(name: Name) -> bool:
    return (
        name.entry is None
        and not name.told
        and 1 < len(name.tokens) <= LONGEST_PERSON
        and all(token.text.isalpha() and token.text[0].isupper() and not token.text.isupper() for token in name.tokens)
        and not _is_a_body(name.tokens)
        and not (name.tokens.start and name.tokens[0].nbor(-1).lower_ in {"the", "in", "at"})
    )


def _is_a_body(tokens: TokenSpan) -> bool:
    last = tokens[-1].lower_
    return any(
        last in words(lexicon)
        for lexicon in ("organisation_endings", "organisation_nouns", "place_endings", "event_endings")
    )
