"""People and groups without a name: “two officials familiar with the talks”, “the foreign ministers of A and B”."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.attribution import Attribution
from briefgen.analysis.lexicon import words
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.spans import Spans
from briefgen.analysis.subjects import phrase_of
from briefgen.analysis.syntax import object_of
from briefgen.model import Kind, Mention, Span

LONGEST = 14
"""Words in the longest description that is taken for a name."""

PROPER = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
"""Kinds of names that keep their capital at the beginning of a description."""

LEADING = frozenset({"the", "a", "an", "some", "these", "those", "other", "many", "several"})
HEDGES = frozenset(
    {"reportedly", "estimated", "about", "around", "approximately", "nearly", "almost", "over", "roughly", "apparently", "allegedly", "only",
     "just", "reported", "suspected"}
)  # fmt: skip
"""What weakens a description before it begins."""

WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})

COLLECTIVES = frozenset(
    {
        "police",
        "authorities",
        "prosecutors",
        "investigators",
        "organisers",
        "organizers",
        "rescuers",
        "critics",
        "others",
    }
)


SOME = frozenset({"one", "two", "three", "some", "many", "most", "several", "both", "few", "others"})

PUBLIC_BODIES = frozenset({"palace", "council", "government", "court", "parliament", "army", "coastguard"})
"""Bodies that a bare “the council” is enough to tell."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody described and not named; `kind` is group for several, person for one, organisation for a body."""

    name: str
    kind: Kind
    plural: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Who is somebody named: the names, their roles, the `phrases` that point at one, and where names end that close a description."""

    names: Spans
    roles: Spans
    phrases: Container[Span] = ()
    closing: Container[int] = ()


def find_unnamed(
    parsed: Parsed, attributions: Sequence[Attribution], known: Known, quoted: Spans
) -> tuple[Unnamed, ...]:
    """The unnamed who speak, and the unnamed groups that do something, by first mention."""
    found: dict[str, list[tuple[Mention, Token, Span]]] = {}
    for paragraph, head in _heads(parsed, attributions, known, quoted):
        span = phrase_of(paragraph, head)
        if span in known.phrases or span.end in known.closing or known.roles.covers(paragraph.span(head).start):
            continue
        if not _describes(head) or _cuts_a_quotation(parsed.printed(span)):
            continue
        mention = Mention(span, "role")
        key = _key(head, parsed.printed(span), found)
        if not any(mention == other for other, _, _ in found.get(key, ())):
            found.setdefault(key, []).append((mention, head, span))
    return tuple(
        Unnamed(
            name=_named(parsed.printed(members[0][2]), members[0][1]),
            kind=_kind(members[0][1]),
            plural=_plural(members[0][1]),
            mentions=tuple(sorted((mention for mention, _, _ in members), key=lambda mention: mention.span)),
        )
        for members in sorted(found.values(), key=lambda members: members[0][2])
    )


def _heads(
    parsed: Parsed, attributions: Sequence[Attribution], known: Known, quoted: Spans
) -> Iterator[tuple[ParsedParagraph, Token]]:
    """Heads of unnamed sources, and of unnamed groups that are the subject of a sentence, in reading order."""
    for source in (attribution.source for attribution in attributions):
        if source and (_is_noun(source.head) or not known.names.covers(source.paragraph.span(source.head).start)):
            yield source.paragraph, source.head
    for paragraph in parsed.running():
        for token in paragraph.doc:
            if (
                token.dep_ in {"nsubj", "nsubjpass"}
                and token.head.dep_ == "ROOT"
                and token.pos_ == "NOUN"
                and _plural(token)
                and any(child.dep_ in {"amod", "compound", "prep", "nummod"} for child in token.children)
                and not quoted.covers(paragraph.span(token).start)
            ):
                yield paragraph, token


def _cuts_a_quotation(printed: str) -> bool:
    """Whether a quotation begins or ends inside the phrase, so that the parser read over its mark."""
    return printed.count('"') % 2 == 1 or printed.count("“") != printed.count("”")


def _is_noun(head: Token) -> bool:
    return head.pos_ in {"NOUN", "NUM"} or head.text.islower()


def _one_of(head: Token) -> Token:
    """The noun behind “one of”, “some of”, “both of”: the word itself for any other."""
    of = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    if head.lower_ not in SOME or of is None:
        return head
    return object_of(of) or head


def _describes(head: Token) -> bool:
    """Whether the noun is somebody, described well enough to be told from others."""
    if _one_of(head) != head:
        return is_role_noun(_one_of(head))
    if head.lower_ in COLLECTIVES:
        return True
    if head.lemma_.lower() in words("document_nouns"):
        return False
    described = any(child.dep_ in {"prep", "poss", "relcl", "amod", "compound"} for child in head.children)
    if _is_body(head):
        return described or head.lower_ in PUBLIC_BODIES
    if _plural(head):
        return is_role_noun(head) or head.lemma_.lower() in words("organisation_nouns")
    counted = any(child.lower_ in {"a", "an", "one", "another"} for child in head.children)
    return is_role_noun(head) and (described or counted)


def _is_body(head: Token) -> bool:
    """Whether the noun is one organisation (“the Lethonian coastguard”)."""
    return head.lower_ in words("organisation_nouns") and head.lower_ not in COLLECTIVES


def _kind(head: Token) -> Kind:
    if _is_body(head):
        return "organisation"
    return "group" if _plural(head) or (_one_of(head) != head and head.lower_ != "one") else "person"


def _plural(head: Token) -> bool:
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {"police", "people"}


def _key(head: Token, printed: str, known: Iterable[str]) -> str:
    """What makes two descriptions one: the same words but for the article, or “the man” after “a man in row F”."""
    parts = [part.strip(",.").lower() for part in printed.split()]
    key = " ".join(part for part in parts if part not in LEADING) or head.lower_
    if parts[0] in {"the", "this", "that"} and key == head.lower_:
        longer = [other for other in known if head.lower_ in other.split()]
        return longer[0] if len(longer) == 1 else key
    return key


def _is_when(parts: Sequence[str]) -> bool:
    """“On Saturday”: a day behind a description is no part of it."""
    return len(parts) == 2 and parts[0] == "on" and parts[1].rstrip(",") in WEEKDAYS


def _named(printed: str, head: Token) -> str:
    """The description as a name: without its article, in lower case where only the sentence made a capital."""
    parts = printed.split()
    while len(parts) > 1 and parts[0].lower() in LEADING | HEDGES:
        parts = parts[1:]
    for index, part in enumerate(parts):
        if (
            (index and part.strip(",") in {"who", "which", "that"})
            or index >= LONGEST
            or _is_when(parts[index : index + 2])
        ):
            parts = parts[:index]
            break
    name = re.sub(r"(?<=s)['’]$|['’]s$", "", " ".join(parts).rstrip(" ,;:–—-"))
    proper = any(parts[0].startswith(t.text) and (t.pos_ == "PROPN" or t.ent_type_ in PROPER) for t in head.subtree)
    return name if proper else name[0].lower() + name[1:]
