"""What points at a named actor without its name: “the Danish prime minister”, “the alliance”, he, she, they, it.

Conservative: an expression with two fitting antecedents that are about as near stays unresolved, and so does everything
inside quotation marks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.cues import verb_kind
from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.lexicon import first_names, words
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.subjects import subject_of
from briefgen.model import Kind, Mention, Span

Gender = Literal["he", "she"]

PRONOUNS: Mapping[str, Literal["he", "she", "it", "they"]] = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "themselves": "they",
}  # fmt: skip
DEFINITE = frozenset({"the", "this", "that"})
TITLE_GENDERS: Mapping[str, Gender] = {
    "mr": "he", "mr.": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "chairman": "he", "spokesman": "he",
    "businessman": "he", "mrs": "she", "mrs.": "she", "ms": "she", "ms.": "she", "miss": "she", "dame": "she", "lady": "she",
    "queen": "she", "princess": "she", "chairwoman": "she", "spokeswoman": "she", "businesswoman": "she",
}  # fmt: skip
REACH = 3
"""Sentences that a pronoun looks back over."""
SUBJECT, DISTANCE, LATEST = 2.0, 2.0, 0.6
"""What counts for an antecedent: being a subject, each sentence of distance, being the one mentioned last."""
CLEAR_LEAD = 1.0
"""By how much the best antecedent must lead the next one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that can be pointed at: what it is, the roles it was printed with, and every name in its place."""

    kind: Kind
    name: str
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    plural: bool = False


@dataclass(slots=True)
class _Seen:
    """What a reader has in mind at a point of the article."""

    candidate: int
    sentence: int
    subject: bool
    start: int


@dataclass(slots=True)
class _Reader:
    """Reads an article once, in order, and remembers who was mentioned where."""

    candidates: Sequence[Candidate]
    genders: dict[int, Gender]
    seen: list[_Seen] = field(default_factory=list)

    def notice(self, candidate: int, sentence: int, token: Token) -> None:
        self.seen.append(_Seen(candidate, sentence, _is_subject(token), token.i))

    def recall(self, fits: Iterable[int], sentence: int, *, reach: int = REACH) -> int | None:
        """The fitting candidate that is clearly the nearest in mind, or None."""
        scores: dict[int, float] = {}
        fitting = set(fits)
        latest = max((i for i, seen in enumerate(self.seen) if seen.candidate in fitting), default=-1)
        for index, seen in enumerate(self.seen):
            if seen.candidate not in fitting or sentence - seen.sentence > reach:
                continue
            score = SUBJECT * seen.subject - DISTANCE * (sentence - seen.sentence) + LATEST * (index == latest)
            scores[seen.candidate] = max(scores.get(seen.candidate, score), score)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEAR_LEAD):
            return None
        return ranked[0][0]


def point(parsed: Parsed, candidates: Sequence[Candidate], quoted: Sequence[Span]) -> Iterator[tuple[int, Mention]]:
    """Candidate and mention for every role and pronoun of the article that can be resolved."""
    reader = _Reader(candidates, dict(_genders(candidates)))
    named = {mention.span: index for index, candidate in enumerate(candidates) for mention in candidate.mentions}
    number = 0
    for paragraph in parsed.paragraphs:
        if paragraph.role in {"headline", "dateline", "byline", "caption"}:
            continue
        here = {span.start: (span, index) for span, index in named.items() if paragraph.paragraph.span.contains(span)}
        phrases = _phrases(paragraph, [span for span, _ in here.values()])
        for sentence in paragraph.sentences:
            number += 1
            for token in sentence:
                start = paragraph.span(token).start
                if start in here:
                    span, index = here[start]
                    reader.notice(index, number, _head(paragraph, span))
                elif not any(span.start <= start < span.end for span in quoted):
                    yield from _resolve(reader, paragraph, token, phrases.get(token.i), number)


def _phrases(paragraph: ParsedParagraph, names: Sequence[Span]) -> dict[int, TokenSpan]:
    """Head -> noun phrase, for the phrases that are headed by a noun and do not end in a name."""
    ends = {span.end for span in names}
    return {
        chunk.root.i: chunk
        for chunk in paragraph.doc.noun_chunks
        if chunk.root.pos_ == "NOUN" and paragraph.span(chunk).end not in ends
    }


def _resolve(
    reader: _Reader, paragraph: ParsedParagraph, token: Token, phrase: TokenSpan | None, number: int
) -> Iterator[tuple[int, Mention]]:
    """The mention that the token makes, as a pronoun or as the head of a phrase, if it points at somebody."""
    if token.lower_ in PRONOUNS and token.pos_ in {"PRON", "DET"}:
        found, mention = _pronoun(reader, token, number), Mention(paragraph.span(token), "pronoun")
    elif phrase is not None:
        found, mention = _role(reader, phrase, number), Mention(paragraph.span(phrase), "role")
    else:
        return
    if found is not None:
        reader.notice(found, number, token)
        yield found, mention


def _pronoun(reader: _Reader, token: Token, number: int) -> int | None:
    pronoun = PRONOUNS[token.lower_]
    candidates = reader.candidates
    if pronoun in {"he", "she"}:
        fits = [
            index
            for index, candidate in enumerate(candidates)
            if candidate.kind == "person" and not candidate.plural and reader.genders.get(index, pronoun) == pronoun
        ]
        found = _of_clause(reader, token, fits, number)
        found = reader.recall(fits, number) if found is None else found
        if found is not None:
            reader.genders.setdefault(found, "he" if pronoun == "he" else "she")
        return found
    if token.dep_ != "nsubj" or verb_kind(token.head) is None:
        return None
    if pronoun == "they":
        return reader.recall((i for i, c in enumerate(candidates) if c.plural), number, reach=1)
    return reader.recall((i for i, c in enumerate(candidates) if c.kind == "organisation"), number, reach=1)


def _of_clause(reader: _Reader, pronoun: Token, fits: Sequence[int], number: int) -> int | None:
    """The fitting subject of the pronoun's own clause (“Brok wants to use her”), or what it is joined to (“Brok and her”)."""
    here = {seen.start: seen.candidate for seen in reader.seen if seen.sentence == number and seen.candidate in fits}
    head = pronoun.head
    if pronoun.dep_ == "poss" and head.dep_ == "conj" and head.head.i in here:
        return here[head.head.i]
    if pronoun.dep_ in {"nsubj", "nsubjpass"}:
        return None
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    subject = subject_of(head)
    return here.get(subject.i) if subject is not None and subject.i < pronoun.i and pronoun.dep_ == "poss" else None


def _role(reader: _Reader, phrase: TokenSpan, number: int) -> int | None:
    """The actor that a definite description means."""
    head = phrase.root
    if phrase[0].lower_ not in DEFINITE or (head.tag_ in {"NNS", "NNPS"} and not _group_noun(head)):
        return None
    if any(child.dep_ in {"appos", "relcl", "prep"} for child in head.children):
        return None
    if head.lower_ in words("organisation_nouns"):
        return _organisation(reader, phrase, number)
    if not is_role_noun(head):
        return None
    described = phrase[1:]
    fits = [
        i
        for i, candidate in enumerate(reader.candidates)
        if any(_describes(described, role) for role in candidate.roles)
    ]
    return fits[0] if len(fits) == 1 else reader.recall(fits, number)


def _group_noun(head: Token) -> bool:
    return head.lemma_.lower() in words("role_nouns")


def _describes(phrase: TokenSpan, role: str) -> bool:
    """Whether “US president” can be short for the role “US President”: same office, and nothing in it that disagrees."""
    wanted = [_stem(word) for word in phrase.text.split()]
    printed = [_stem(word) for word in role.replace("-", " - ").split() if word != "-"]
    given = [part for word in wanted for part in word.split("-")]
    if not given or given[-1] not in printed:
        return False
    return all(word in printed or word in {"former", "then", "new", "outgoing"} for word in given)


def _stem(word: str) -> str:
    """A word in lower case; a demonym, capital or short form as the country's code."""
    bare = word.removesuffix("’s").removesuffix("'s").strip(",.")
    readings = look_up(bare)
    if readings and readings[0].kind == "place" and readings[0].code:
        return readings[0].code
    return bare.lower()


def _organisation(reader: _Reader, phrase: TokenSpan, number: int) -> int | None:
    """The organisation that “the union” means: one whose name holds the noun, else the only one in mind."""
    noun = phrase.root.lower_
    organisations = [i for i, c in enumerate(reader.candidates) if c.kind == "organisation"]
    called = [i for i in organisations if noun in _called(reader.candidates[i])]
    seen = {seen.candidate for seen in reader.seen}
    if called:
        known = [i for i in called if i in seen]
        return known[0] if len(known) == 1 else reader.recall(called, number)
    if any(token.text[0].isupper() for token in phrase[1:]):
        return None
    others = words("organisation_nouns")
    unnamed = [i for i in organisations if not _called(reader.candidates[i]) & others]
    return reader.recall(unnamed, number)


def _called(candidate: Candidate) -> set[str]:
    """The words of the organisation's name, in the tables as well."""
    known = look_up(candidate.name)
    return set(f"{candidate.name} {known[0].name if known else ''}".lower().split())


def _genders(candidates: Sequence[Candidate]) -> Iterator[tuple[int, Gender]]:
    for index, candidate in enumerate(candidates):
        if candidate.kind != "person":
            continue
        titled = [
            TITLE_GENDERS[word.lower()]
            for role in candidate.roles
            for word in role.split()
            if word.lower() in TITLE_GENDERS
        ]
        first = first_names().get(candidate.name.split()[0]) if len(candidate.name.split()) > 1 else None
        if titled:
            yield index, titled[0]
        elif first:
            yield index, "he" if first == "he" else "she"


def _is_subject(token: Token) -> bool:
    return token.dep_ in {"nsubj", "nsubjpass"} or (
        token.dep_ in {"compound", "conj"} and token.head.dep_ in {"nsubj", "nsubjpass"}
    )


def _head(paragraph: ParsedParagraph, span: Span) -> Token:
    tokens = paragraph.tokens_in(span)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside), tokens[-1])
