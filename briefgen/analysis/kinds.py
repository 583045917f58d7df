"""What kind of actor a name names: what the model says, against the name's own words and the words around it."""

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gender import by_first_name, is_courtesy
from briefgen.analysis.lexicon import words
from briefgen.analysis.personnames import is_called_like_a_person
from briefgen.analysis.roles import is_role_noun
from briefgen.model import Kind

GOVERNING = frozenset(
    {"mayor", "governor", "bishop", "archbishop", "port", "town", "city", "village", "island", "people", "outskirts", "suburb", "district"}
)  # fmt: skip
"""What a place has: “the mayor of Velmar”, “the port of Hollstad”."""

NOT_ONLY_PEOPLE = frozenset(
    {"maker", "leader", "supplier", "partner", "provider", "member", "publisher", "owner", "operator", "producer", "sponsor", "user", "rival",
     "ally", "distributor", "founder", "donor", "winner", "opponent", "neighbour", "neighbor", "player", "critic", "backer", "supporter",
     "candidate", "buyer", "client", "customer", "employer", "contractor", "developer", "manufacturer", "host", "participant"}
)  # fmt: skip
"""Nouns of doers that a country or a company is, too (“Denmark, a member of NATO,”)."""

OLDEST = 115


def kind_of(name: TokenSpan, labelled: Kind) -> tuple[Kind, bool]:
    """The kind of a name in its place, and whether its words or those around it tell, rather than the model alone."""
    if (own := _by_words(name, labelled)) is not None:
        return own, True
    if (told := _by_place(name, labelled)) is not None:
        return told, True
    return labelled, False


def _by_words(name: TokenSpan, labelled: Kind) -> Kind | None:
    """What the name's own words say: “Brok Ferries”, “University of Velmar”, “Hollstad Airport”."""
    first, last = name[0].lower_, name[-1].lower_
    if len(name) > 1 and last in words("place_endings") and not (labelled == "person" and by_first_name(name.text)):
        return "place"
    if len(name) > 1 and (last in words("organisation_endings") or _opens_a_body(name, first)):
        return "organisation"
    return "person" if is_called_like_a_person(name) else None


def _opens_a_body(name: TokenSpan, first: str) -> bool:
    """“Ministry of Ports”: a noun for bodies, and what it is the body of."""
    return (
        len(name) > 2
        and name[1].lower_ in {"of", "for"}
        and first in words("organisation_nouns") | words("organisation_endings")
    )


def _by_place(name: TokenSpan, labelled: Kind) -> Kind | None:
    """What the words around the name say."""
    if _is_somebody(name):
        return "person"
    if len(name) == 1 and _is_located(name):
        return "place"
    if labelled in {"person", "place"} and (_follows_its_noun(name) or (len(name) == 1 and _is_medium(name))):
        return "organisation"
    return "organisation" if labelled == "person" and _has_article(name) else None


def _follows_its_noun(name: TokenSpan) -> bool:
    """Whether a noun for bodies stands before the name: “the charity Port Watch”, “the newspaper Kurier”."""
    before = name.doc[name.start - 1] if name.start else None
    return (
        before is not None
        and before.text.islower()
        and before.tag_ == "NN"
        and before.lower_ in words("organisation_nouns")
    )


def _is_medium(name: TokenSpan) -> bool:
    """Whether something is said to be on it: “on Twitter”."""
    return bool(name.start) and name.doc[name.start - 1].lower_ == "on"


def _is_somebody(name: TokenSpan) -> bool:
    """Whether one person is meant: “Ms Brok”, “Brok, 47,”, “Brok, a teacher”, “Brok, who”."""
    doc, end = name.doc, name.end
    if name.start and is_courtesy(doc[name.start - 1].text):
        return True
    if name[0].text.isupper() or _has_article(name) or end + 1 >= len(doc) or doc[end].text not in {",", "("}:
        return False
    behind = doc[end + 1]
    if behind.is_digit and 5 <= int(behind.text) <= OLDEST and end + 2 < len(doc) and doc[end + 2].text in {",", ")"}:
        return True
    if behind.lower_ == "who":
        return True
    described = [child for child in name.root.children if child.dep_ == "appos" and child.i > end]
    return any(
        child.pos_ == "NOUN"
        and child.tag_ == "NN"
        and is_role_noun(child)
        and child.lower_.rpartition("-")[2] not in NOT_ONLY_PEOPLE
        and all(token.text != "," for token in doc[end + 1 : child.i])
        for child in described
    )


def _has_article(name: TokenSpan) -> bool:
    """Whether the name itself, and no noun behind it, has a “the” before it."""
    before = name.start and name.doc[name.start - 1].lower_ == "the"
    return bool(before) and name.root.dep_ not in {"compound", "amod", "nmod", "poss"}


def _is_located(name: TokenSpan) -> bool:
    """Whether the words before a name make it a place: “in Velmar”, “the mayor of Velmar”."""
    ahead = name.doc[max(name.start - 2, 0) : name.start]
    if len(ahead) and ahead[-1].lower_ == "in":
        return True
    return len(ahead) == 2 and ahead[-1].lower_ == "of" and ahead[0].lower_ in GOVERNING
