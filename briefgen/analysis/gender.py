"""Whether a person is he or she, as far as courtesies, titles and first names say; None where they do not."""

from collections.abc import Iterable, Mapping
from typing import Literal

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.lexicon import titles, words

Gender = Literal["he", "she"]

COURTESIES: Mapping[str, Gender | None] = {
    "mr": "he", "sir": "he", "lord": "he", "herr": "he", "señor": "he", "m": "he", "mrs": "she", "ms": "she", "miss": "she",
    "dame": "she", "lady": "she", "mme": "she", "mlle": "she", "frau": "she", "señora": "she", "dr": None, "mx": None,
}  # fmt: skip
TITLES: Mapping[str, Gender] = {
    "king": "he", "prince": "he", "chairman": "he", "spokesman": "he", "businessman": "he",
    "husband": "he", "father": "he", "son": "he", "brother": "he", "grandfather": "he", "uncle": "he", "nephew": "he", "widower": "he",
    "wife": "she", "mother": "she", "daughter": "she", "sister": "she", "grandmother": "she", "aunt": "she", "niece": "she", "widow": "she",
    "queen": "she", "princess": "she", "chairwoman": "she", "spokeswoman": "she", "businesswoman": "she",
}  # fmt: skip


def is_courtesy(word: str) -> bool:
    """Whether the word is a courtesy before a name, with its full stop or without."""
    return word.lower().removesuffix(".") in COURTESIES


def by_courtesy(name: TokenSpan) -> Gender | None:
    """What the word before the name says: “Mrs Brok”."""
    return COURTESIES.get(name.doc[name.start - 1].lower_.removesuffix(".")) if name.start else None


def by_title(roles: Iterable[str]) -> Gender | None:
    """What a role as printed says: “chairwoman of the board”."""
    return next((TITLES[word] for role in roles for word in role.lower().split() if word in TITLES), None)


def by_first_name(name: str) -> Gender | None:
    """What the first word of a full name says, where nearly all its bearers are the one."""
    first, *rest = name.split() or [""]
    if not rest:
        return None
    given = first.capitalize()
    if given in words("first_names_female") or given in words("given_names_female"):
        return "she"
    return "he" if given in words("first_names_male") or given in words("given_names_male") else None


def is_title(token: Token) -> bool:
    """Whether the word stands before a name and is no part of it."""
    word = token.lower_.rstrip(".")
    return is_courtesy(token.text) or word in titles()
