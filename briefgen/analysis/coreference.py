"""What points at a named actor without its name: “the Danish prime minister”, “the alliance”, he, she, they, it.

Conservative: an expression with two fitting antecedents that are about as near stays unresolved, and so does everything
inside quotation marks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.cues import frames_of
from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.gender import Gender, by_first_name, by_title
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.spans import Spans, in_order
from briefgen.analysis.subjects import subject_of
from briefgen.model import Kind, Mention, Span

PRONOUNS: Mapping[str, Literal["he", "she", "it", "they"]] = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "themselves": "they",
}  # fmt: skip
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

GOING_ON = frozenset({"add", "continue", "conclude"})
"""Verbs with which whoever spoke last goes on (“it added”)."""

REACH = 3
"""Sentences that a pronoun looks back over."""
SUBJECT, DISTANCE, LATEST = 2.0, 2.0, 0.6
"""What counts for an antecedent: being a subject, each sentence of distance, being the one mentioned last."""
SPEAKING = 2.0
"""What it counts, where somebody says something, that the antecedent is named as a speaker elsewhere in the article."""
CLEAR_LEAD = 1.5
"""By how much the best antecedent must lead the next one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that can be pointed at: what it is, the roles it was printed with, and every name in its place.

    `styles` are roles that a courtesy gives (“Dr”); `sources` are the names that say something; `gender` is what a courtesy before one of them says.
    """

    kind: Kind
    name: str
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    plural: bool = False
    styles: tuple[str, ...] = ()
    sources: frozenset[Span] = frozenset()
    gender: Gender | None = None


@dataclass(slots=True)
class _Seen:
    """What a reader has in mind at a point of the article."""

    candidate: int
    sentence: int
    subject: bool
    start: int
    speaks: bool = False


@dataclass(slots=True)
class _Reader:
    """Reads an article once, in order, and remembers who was mentioned where."""

    candidates: Sequence[Candidate]
    genders: dict[int, Gender]
    offices: Mapping[int, Sequence[frozenset[str]]]
    seen: list[_Seen] = field(default_factory=list)

    def notice(self, candidate: int, sentence: int, token: Token, *, name: Span | None = None) -> None:
        speaks = name in self.candidates[candidate].sources
        self.seen.append(_Seen(candidate, sentence, _is_subject(token), token.i, speaks))

    def spoke(self, fits: Iterable[int], sentence: int) -> int | None:
        """The fitting candidate that was heard last."""
        fitting = set(fits)
        near = takewhile(lambda seen: sentence - seen.sentence <= REACH, reversed(self.seen))
        heard = (seen.candidate for seen in near if seen.speaks)
        return next((candidate for candidate in heard if candidate in fitting), None)

    def recall(self, fits: Iterable[int], sentence: int, *, reach: int = REACH, speaking: bool = False) -> int | None:
        """The fitting candidate that is clearly the nearest in mind, or None; `speaking` where it says something."""
        scores: dict[int, float] = {}
        fitting = set(fits)
        for seen in takewhile(lambda seen: sentence - seen.sentence <= reach, reversed(self.seen)):
            if seen.candidate in fitting:
                latest = not scores
                score = (
                    SPEAKING * (speaking and bool(self.candidates[seen.candidate].sources))
                    + SUBJECT * seen.subject
                    - DISTANCE * (sentence - seen.sentence)
                    + LATEST * latest
                )
                scores[seen.candidate] = max(scores.get(seen.candidate, score), score)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEAR_LEAD):
            return None
        return ranked[0][0]


def point(parsed: Parsed, candidates: Sequence[Candidate], quoted: Spans) -> Iterator[tuple[int, Mention]]:
    """Candidate and mention for every role and pronoun of the article that can be resolved."""
    offices = {
        i: [_words(role) for role in (*candidate.roles, *candidate.styles)] for i, candidate in enumerate(candidates)
    }
    reader = _Reader(candidates, dict(_genders(candidates)), offices)
    named = {mention.span: index for index, candidate in enumerate(candidates) for mention in candidate.mentions}
    names = in_order(named)
    number = 0
    for paragraph in parsed.running():
        here = {span.start: (span, named[span]) for span in names.within(paragraph.paragraph.span)}
        phrases = _phrases(paragraph, [span for span, _ in here.values()])
        for sentence in paragraph.sentences:
            number += 1
            for token in sentence:
                start = paragraph.span(token).start
                if start in here:
                    span, index = here[start]
                    reader.notice(index, number, paragraph.head_of(span), name=span)
                elif not quoted.covers(start):
                    yield from _resolve(reader, paragraph, token, phrases.get(token.i), number)


def _phrases(paragraph: ParsedParagraph, names: Sequence[Span]) -> dict[int, TokenSpan]:
    """Head -> noun phrase, for the phrases that are headed by a noun and do not end in a name."""
    ends = {span.end for span in names}
    return {
        chunk.root.i: chunk
        for chunk in paragraph.phrases.values()
        if (
            chunk.root.pos_ == "NOUN"
            or chunk.root.lower_ in titles() | words("organisation_nouns")
            or _aged(chunk.root)
        )
        and paragraph.span(chunk).end not in ends
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
            if _stands_alone(candidate) and reader.genders.get(index, pronoun) == pronoun
        ]
        found = _of_clause(reader, token, fits, number)
        found = reader.recall(fits, number, speaking=_is_source(token)) if found is None else found
        if found is not None:
            reader.genders.setdefault(found, "he" if pronoun == "he" else "she")
        return found
    if token.dep_ != "nsubj" or frames_of(token.head).get("that") in {None, "think", "show", "intend"}:
        return None
    if pronoun == "they":
        return reader.recall((i for i, c in enumerate(candidates) if c.plural), number, reach=1)
    bodies = [i for i, candidate in enumerate(candidates) if candidate.kind == "organisation"]
    spoke = reader.spoke(bodies, number) if token.head.lemma_ in GOING_ON else None
    return spoke if spoke is not None else reader.recall(bodies, number, reach=1)


def _stands_alone(candidate: Candidate) -> bool:
    """One person who is not described by another (“her mother”): the pronoun that follows seldom means that one."""
    return candidate.kind == "person" and not candidate.plural and candidate.name.split()[0].lower() not in PRONOUNS


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
    if _aged(head):
        return reader.recall((i for i, c in enumerate(reader.candidates) if _stands_alone(c)), number)
    if not is_role_noun(head):
        return None
    given = _words(phrase[1:].text)
    office = _stem(head.text).rpartition("-")[2]
    fits = [i for i, roles in reader.offices.items() if any(_describes(given, office, role) for role in roles)]
    return fits[0] if len(fits) == 1 else reader.recall(fits, number)


def _aged(head: Token) -> bool:
    """“The 22-year-old”: whoever was named just before."""
    return head.lower_ == "old" and head.i > 1 and head.nbor(-1).text == "-" and head.nbor(-2).lower_ == "year"


def _group_noun(head: Token) -> bool:
    return head.lemma_.lower() in words("role_nouns")


def _describes(given: frozenset[str], office: str, role: frozenset[str]) -> bool:
    """Whether “US president” can be short for the role “US President”: same office, and nothing in it that disagrees."""
    return office in role and given <= role | {"former", "then", "new", "outgoing"} and role & LESSER <= given


def _words(role: str) -> frozenset[str]:
    """The words of a role as they are compared, “secretary-general” as two."""
    return frozenset(part for word in role.split() for part in _stem(word).split("-"))


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
    if any(token.lower_ in OTHER for token in phrase):
        return None
    organisations = [i for i, c in enumerate(reader.candidates) if c.kind == "organisation"]
    called = [i for i in organisations if noun in _called(reader.candidates[i])]
    seen = {seen.candidate for seen in reader.seen}
    if called:
        known = [i for i in called if i in seen]
        return known[0] if len(known) == 1 else reader.recall(called, number)
    if noun in NAMED_SO or any(token.text[0].isupper() for token in phrase[1:]):
        return None
    others = words("organisation_nouns")
    unnamed = [i for i in organisations if not _called(reader.candidates[i]) & others]
    return reader.recall(unnamed, number)


def _called(candidate: Candidate) -> set[str]:
    """The words of the organisation's name, in the tables as well."""
    known = look_up(candidate.name)
    return set(f"{candidate.name} {known[0].name if known else ''}".lower().split())


def _genders(candidates: Sequence[Candidate]) -> Iterator[tuple[int, Gender]]:
    """The persons of whom something says whether they are he or she."""
    for index, candidate in enumerate(candidates):
        gender = candidate.gender or by_title(candidate.roles) or by_first_name(candidate.name)
        if candidate.kind == "person" and gender:
            yield index, gender


def _is_source(token: Token) -> bool:
    """Whether the word is the subject of a verb that reports."""
    return token.dep_ == "nsubj" and bool(frames_of(token.head).keys() & {"that", "quote"})


def _is_subject(token: Token) -> bool:
    return token.dep_ in {"nsubj", "nsubjpass"} or (
        token.dep_ in {"compound", "conj"} and token.head.dep_ in {"nsubj", "nsubjpass"}
    )
