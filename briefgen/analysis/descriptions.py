"""Whom a definite description means: “the Danish prime minister”, “the alliance”, “the 22-year-old”."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.attention import Candidate, Reader
from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.mending import is_glued
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.pronouns import stands_alone
from briefgen.analysis.roles import is_role_noun
from briefgen.model import Span

Offices = Mapping[str, Mapping[int, Sequence[frozenset[str]]]]
"""Word -> the candidates with a role that holds it -> the words of each of these roles."""

NAMED_SO = frozenset(
    {"army", "cabinet", "church", "coastguard", "congress", "council", "court", "government", "hospital", "ministry", "museum", "palace",
     "parliament", "police", "school", "senate", "service", "university"}
)  # fmt: skip
"""Bodies whose name says what they are: “the police” is no company that was named before."""

OTHER = frozenset({"other", "opposing", "opposite", "opposition", "rival", "competing", "second", "third", "next"})
"""What says of a body that it is another one than was named: “the opposing party”."""

DEFINITE = frozenset({"the", "this", "that"})
LESSER = frozenset({"vice", "deputy", "former", "ex", "assistant", "acting", "under", "elect", "shadow"})
"""Words that make another office of one: the vice-president is not “the president”."""


def offices_of(candidates: Sequence[Candidate]) -> Offices:
    """The roles of the candidates as descriptions are compared with them."""
    offices: defaultdict[str, defaultdict[int, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
    for index, candidate in enumerate(candidates):
        for role in map(_office, (*candidate.roles, *candidate.styles)):
            for word in role:
                offices[word][index].append(role)
    return offices


def descriptions(paragraph: ParsedParagraph, names: Sequence[Span]) -> dict[int, TokenSpan]:
    """Head -> noun phrase, for the phrases that describe somebody and do not end in a name."""
    ends = {span.end for span in names}
    heads = titles() | words("organisation_nouns")
    return {
        chunk.root.i: chunk
        for chunk in paragraph.phrases.values()
        if (chunk.root.pos_ == "NOUN" or chunk.root.lower_ in heads or _aged(chunk.root))
        and paragraph.span(chunk).end not in ends
    }


def described(reader: Reader, offices: Offices, phrase: TokenSpan) -> int | None:
    """The candidate that a definite description means, or None where that is not clear."""
    head = phrase.root
    if phrase[0].lower_ not in DEFINITE or (head.tag_ in {"NNS", "NNPS"} and not _group_noun(head)):
        return None
    if (
        any(child.dep_ in {"appos", "relcl", "prep"} for child in head.children)
        or head.head.lower_ == "during"
        or is_glued(head)
    ):
        return None
    if head.lower_ in words("organisation_nouns"):
        return _organisation(reader, phrase)
    if _aged(head):
        return reader.recall(lambda index: stands_alone(reader.candidates[index]))
    if not is_role_noun(head):
        return None
    given = _words(phrase[1:].text)
    office = _stem(head.text).rpartition("-")[2]
    fits = [i for i, roles in offices.get(office, {}).items() if any(_describes(given, role) for role in roles)]
    return fits[0] if len(fits) == 1 else reader.recall(fits.__contains__)


def _aged(head: Token) -> bool:
    """“The 22-year-old”: whoever was named just before."""
    return head.lower_ == "old" and head.i > 1 and head.nbor(-1).text == "-" and head.nbor(-2).lower_ == "year"


def _group_noun(head: Token) -> bool:
    return head.lemma_.lower() in words("role_nouns")


def _describes(given: frozenset[str], role: frozenset[str]) -> bool:
    """Whether “US president” can be short for the role “US President” of the same office: nothing in it disagrees."""
    return given <= role | {"former", "then", "new", "outgoing"} and role & LESSER <= given


def _words(role: str) -> frozenset[str]:
    """The words of a description as they are compared, “secretary-general” as two."""
    return frozenset(part for word in role.split() for part in _stem(word).split("-"))


def _office(role: str) -> frozenset[str]:
    """The words of a role without whose it is: “the boy’s aunt” is no boy."""
    return _words(" ".join(word for word in role.split() if not _is_owner(word)))


def _is_owner(word: str) -> bool:
    """Whether the word is a genitive of anything but a country."""
    return word.endswith(("’s", "'s")) and not any(entry.kind == "place" for entry in look_up(word))


def _stem(word: str) -> str:
    """A word in lower case; a demonym, capital or short form as the country's code."""
    bare = word.removesuffix("’s").removesuffix("'s").strip(",.")
    readings = look_up(bare)
    if readings and readings[0].kind == "place" and readings[0].code:
        return readings[0].code
    return bare.lower()


def _organisation(reader: Reader, phrase: TokenSpan) -> int | None:
    """The organisation that “the union” means: one whose name holds the noun, else the only one in mind."""
    noun = phrase.root.lower_
    if any(token.lower_ in OTHER or token.dep_ == "poss" or token.tag_ in {"JJS", "RBS"} for token in phrase):
        return None
    organisations = [i for i, c in enumerate(reader.candidates) if c.kind == "organisation"]
    told = {noun, *(token.lower_ for token in phrase[1:] if token.text[0].isupper())}
    called = [i for i in organisations if told <= _called(reader.candidates[i])]
    if called:
        known = [i for i in called if i in reader.known]
        return known[0] if len(known) == 1 else reader.recall(called.__contains__)
    if noun in NAMED_SO or any(token.text[0].isupper() for token in phrase[1:]):
        return None
    others = words("organisation_nouns")
    return reader.recall(lambda index: index in organisations and not _called(reader.candidates[index]) & others)


def _called(candidate: Candidate) -> set[str]:
    """The words of the organisation's name, in the tables as well."""
    known = look_up(candidate.name)
    return set(f"{candidate.name} {known[0].name if known else ''}".lower().split())
