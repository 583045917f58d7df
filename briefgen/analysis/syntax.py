"""Small questions to the parse that several rules ask."""

from collections.abc import Container

from spacy.tokens import Token


def object_of(preposition: Token, kinds: Container[str] = ("pobj",)) -> Token | None:
    """What stands behind a preposition; with “pcomp” among the kinds a clause may (“about being late”)."""
    return next((child for child in preposition.children if child.dep_ in kinds), None)


def is_infinitive(verb: Token) -> bool:
    """“To sail”."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_passive(verb: Token) -> bool:
    """“Was described”, “is called”."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def negation_of(word: Token) -> Token | None:
    """What negates a verb or an adjective: “not”, “never”, the “no” of “no longer”."""
    longer = next((child for child in word.children if child.dep_ == "advmod" and child.lower_ == "longer"), None)
    places = [word] if longer is None else [word, longer]
    return next((child for place in places for child in place.children if child.dep_ == "neg"), None)


def is_within(token: Token, head: Token) -> bool:
    """Whether the token is the head of a phrase or hangs on it, at any depth."""
    return token == head or head.is_ancestor(token)


def under(head: Token) -> set[int]:
    """The head and the tokens that hang on it, at any depth, by index; `Token.subtree` is quadratic in a deep tree."""
    found = {head.i}
    left = [head]
    while left:
        for child in left.pop().children:
            found.add(child.i)
            left.append(child)
    return found
