"""What kind of actor a name names: what the model says, against the name's own words and the words around it."""

import re

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.gender import by_first_name, is_courtesy
from briefgen.analysis.lexicon import words
from briefgen.analysis.personnames import is_called_like_a_person
from briefgen.analysis.roles import is_role_noun
from briefgen.model import Kind

GOVERNING = frozenset(
    {"mayor", "governor", "bishop", "archbishop", "port", "town", "city", "village", "island", "people", "outskirts", "suburb", "district"}
)  # fmt: skip
"""What a place has: “the mayor of Velmar”, “the port of Hollstad”."""

LOCATING = frozenset({"in", "near", "outside", "throughout", "across"})
PLACING = {("of", noun) for noun in GOVERNING} | {("to", "next"), ("to", "close")}
"""Two words, the last one first, behind which a place stands."""

NOT_ONLY_PEOPLE = frozenset(
    {"maker", "leader", "supplier", "partner", "provider", "member", "publisher", "owner", "operator", "producer", "sponsor", "user", "rival",
     "ally", "distributor", "founder", "donor", "winner", "opponent", "neighbour", "neighbor", "player", "critic", "backer", "supporter",
     "candidate", "buyer", "client", "customer", "employer", "contractor", "developer", "manufacturer", "host", "participant"}
)  # fmt: skip
"""Nouns of doers that a country or a company is, too (“Denmark, a member of NATO,”)."""

INSTITUTIONS = frozenset(
    {"alliance", "army", "assembly", "association", "campaign", "church", "club", "coalition", "college", "committee", "conference",
     "confederation", "congress", "congregation", "consortium", "council", "court", "department", "directorate", "firm", "forum", "front",
     "force", "forces", "government", "guard", "guild", "institution", "league", "movement", "municipality", "navy", "organisation",
     "organization", "parliament", "party", "police", "senate", "team", "tribunal"}
)  # fmt: skip
"""Last words of names that are bodies, whatever a model takes them for."""

AREAS = frozenset(
    {"region", "province", "county", "district", "island", "islands", "town", "village", "peninsula", "coast", "river", "valley", "suburb",
     "prefecture", "municipality", "neighbourhood", "neighborhood", "area", "city", "state", "airport", "border", "highlands"}
)  # fmt: skip
"""Nouns beside the name of a place, and not of a body or a person."""

GROUPS = frozenset(
    {"group", "party", "movement", "company", "firm", "newspaper", "magazine", "website", "band", "charity", "chain", "brand", "channel",
     "militia", "organisation", "organization", "corporation", "lawmakers", "airline", "manufacturer"}
)  # fmt: skip
"""Nouns behind the name of a body, and not of a place: “the Watch group”."""

INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
"""What stands for a person's first names."""

LONGEST_BEHIND_INITIALS = 3

LISTS: dict[str, Kind] = {"organisations": "organisation", "places": "place", "surnames": "person"}
"""Lists of names whose kind is known."""

YOUNGEST, OLDEST = 5, 115
"""Years of life that are printed behind a name."""


def kind_of(name: TokenSpan, labelled: Kind) -> tuple[Kind, bool]:
    """The kind of a name in its place, and whether its words or those around it tell, rather than the model alone."""
    if (own := _by_words(name, labelled)) is not None:
        return own, True
    if (told := _by_place(name, labelled)) is not None:
        return told, True
    return labelled, False


def _by_words(name: TokenSpan, labelled: Kind) -> Kind | None:
    """What the name's own words say: “Brok Ferries”, “University of Velmar”, “Hollstad Airport”."""
    listed = next((kind for lexicon, kind in LISTS.items() if " ".join(name.text.split()) in words(lexicon)), None)
    if listed is not None or len(name) == 1:
        return listed
    if name[-1].lower_ in words("place_endings") and not (labelled == "person" and by_first_name(name.text)):
        return "place"
    if _is_a_body(name) or (labelled == "person" and any(token.text == "&" for token in name)):
        return "organisation"
    called = is_called_like_a_person(name) and not _has_article(name)
    return "person" if called or _has_initials(name) else None


def _is_a_body(name: TokenSpan) -> bool:
    last = name[-1].lower_
    return last in words("organisation_endings") or last in INSTITUTIONS or _opens_a_body(name, name[0].lower_)


def _has_initials(name: TokenSpan) -> bool:
    """Whether initials stand for first names: “H.B. Lenz”, but not “U.S. Senate”."""
    return (
        len(name) <= LONGEST_BEHIND_INITIALS
        and bool(INITIALS.fullmatch(name[0].text))
        and not look_up(name[0].text)
        and name[-1].text.isalpha()
    )


def _opens_a_body(name: TokenSpan, first: str) -> bool:
    """“Ministry of Ports”: a noun for bodies, and what it is the body of."""
    return (
        len(name) > 2
        and name[1].lower_ in {"of", "for"}
        and first in words("organisation_nouns") | words("organisation_endings") | INSTITUTIONS
    )


def _by_place(name: TokenSpan, labelled: Kind) -> Kind | None:
    """What the words around the name say."""
    if _is_somebody(name):
        return "person"
    if _is_somewhere(name, labelled):
        return "place"
    if labelled == "person" and len(name) == 1 and name[0].tag_ in {"NNPS", "NNS"}:
        return "group"
    return "organisation" if _is_something(name, labelled) else None


def _is_somewhere(name: TokenSpan, labelled: Kind) -> bool:
    if labelled in {"person", "organisation"} and _has_place_noun(name):
        return True
    return _is_located(name) and (len(name) == 1 or (labelled != "place" and by_first_name(name.text) is None))


def _is_something(name: TokenSpan, labelled: Kind) -> bool:
    if labelled == "person" and (_is_somebodys(name) or _has_article(name)):
        return True
    return labelled in {"person", "place"} and (_has_its_noun(name) or (len(name) == 1 and _is_medium(name)))


def _has_its_noun(name: TokenSpan) -> bool:
    """Whether a noun for bodies stands beside the name: “the charity Port Watch”, “the group called the Watch”, “the Watch group”."""
    doc, start = name.doc, name.start
    while start and doc[start - 1].lower_ in {"the", "called", "named"}:
        start -= 1
    before = doc[start - 1] if start else None
    if (
        before is not None
        and before.text.islower()
        and before.pos_ == "NOUN"
        and before.lemma_.lower() in words("organisation_nouns")
    ):
        return True
    return name.end < len(doc) and doc[name.end].lower_ in GROUPS and name.root.dep_ in {"compound", "nmod"}


def _is_somebodys(name: TokenSpan) -> bool:
    """Whether somebody is of it: “Hanna Brok of Harbour Watch”."""
    doc, start = name.doc, name.start
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].ent_type_ == "PERSON"


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
    if _is_age(behind.text) and end + 2 < len(doc) and doc[end + 2].text in {",", ")"}:
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


def _has_place_noun(name: TokenSpan) -> bool:
    """Whether a noun for places stands behind the name or before it: “the Velmar region”, “the town of Velmar”."""
    doc = name.doc
    if name.end < len(doc) and doc[name.end].lower_ in AREAS and name.root.dep_ in {"compound", "nmod"}:
        return True
    return (
        len(name) == 1 and name.start > 1 and doc[name.start - 1].lower_ == "of" and doc[name.start - 2].lower_ in AREAS
    )


def _is_age(printed: str) -> bool:
    """Whether the digits are years of life: “47”, but not “²”, which is a digit that `int` refuses."""
    return printed.isdecimal() and len(printed) <= len(str(OLDEST)) and YOUNGEST <= int(printed) <= OLDEST


def _has_article(name: TokenSpan) -> bool:
    """Whether the name itself, and no noun behind it, has a “the” before it."""
    before = name.start and name.doc[name.start - 1].lower_ == "the"
    return bool(before) and name.root.dep_ not in {"compound", "amod", "nmod", "poss"}


def _is_located(name: TokenSpan) -> bool:
    """Whether the words before a name make it a place: “in Velmar”, “the mayor of Velmar”."""
    ahead = name.doc[max(name.start - 2, 0) : name.start]
    if len(ahead) and ahead[-1].lower_ in LOCATING and name[-1].tag_ == "NNP" and name.root.dep_ == "pobj":
        return True
    return len(ahead) == 2 and (ahead[-1].lower_, ahead[0].lower_) in PLACING
