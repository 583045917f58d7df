"""Whom a reader has in mind at a point of the article: who was mentioned where, and who is clearly the nearest."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from spacy.tokens import Token

from briefgen.analysis.gender import Gender, by_first_name, by_title
from briefgen.model import Kind, Mention, Span

REACH = 3
"""Sentences that a pronoun looks back over."""
SUBJECT, DISTANCE, LATEST = 2.0, 2.0, 0.6
"""What counts for an antecedent: being a subject, each sentence of distance, being the one mentioned last."""
SPEAKING = 2.0
"""What it counts, where somebody says something, that the antecedent is named as a speaker elsewhere in the article."""
GENDER = 1.0
"""What it counts that a name, a title or another pronoun says that the person is he or she."""
SPEAKER_LEAD, LEAD = 1.5, 0.5
"""By how much the best antecedent must lead the next one: where it says something, which is then printed as its words, and elsewhere."""


Fits = Callable[[int], bool]
"""Whether a candidate, by its index, can be meant: asked of those in mind, as an article may have thousands."""


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
    """A mention: of whom, in which sentence, and whether as a subject, as a source, and beside another (“Brok and Lenz”)."""

    candidate: int
    sentence: int
    subject: bool
    speaks: bool
    joined: bool


@dataclass(slots=True)
class Reader:
    """Reads an article once, in order, and remembers who was mentioned where.

    `here` has the candidates of the sentence that were seen so far, by the head of the mention, and `ahead` all that it
    names; `known` are those seen anywhere so far, and `genders` what is known or was learnt of persons.
    """

    candidates: Sequence[Candidate]
    genders: dict[int, Gender] = field(init=False)
    seen: list[_Seen] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    here: dict[int, int] = field(default_factory=dict)
    ahead: Mapping[int, int] = field(default_factory=dict)
    sentence: int = 0

    def __post_init__(self) -> None:
        self.genders = dict(_genders(self.candidates))

    def begin(self, ahead: Mapping[int, int]) -> None:
        """Begin the next sentence."""
        self.sentence += 1
        self.here, self.ahead = {}, ahead

    def notice(self, candidate: int, token: Token, *, name: Span | None = None) -> None:
        """Remember that the candidate is mentioned by the token, and by which name if by one."""
        speaks = name in self.candidates[candidate].sources
        self.seen.append(_Seen(candidate, self.sentence, is_subject(token), speaks, token.dep_ == "conj"))
        self.here[token.i] = candidate
        self.known.add(candidate)

    def spoke(self, fits: Fits) -> int | None:
        """The fitting candidate that was heard last."""
        return next((seen.candidate for seen in self._near(REACH) if seen.speaks and fits(seen.candidate)), None)

    def recall(
        self, fits: Fits, *, reach: int = REACH, speaking: bool = False, lead: float = SPEAKER_LEAD
    ) -> int | None:
        """The fitting candidate that is clearly the nearest in mind, or None; `speaking` where it says something."""
        scores: dict[int, float] = {}
        near = [seen for seen in self._near(reach) if fits(seen.candidate)]
        together = {seen.sentence for seen in near if seen.joined}
        for seen in near:
            heard = speaking and seen.sentence not in together and bool(self.candidates[seen.candidate].sources)
            score = (
                SPEAKING * heard
                + SUBJECT * seen.subject
                - DISTANCE * (self.sentence - seen.sentence)
                + LATEST * (not scores and not seen.joined)
                + GENDER * (seen.candidate in self.genders)
            )
            scores[seen.candidate] = max(scores.get(seen.candidate, score), score)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < lead):
            return None
        return ranked[0][0]

    def _near(self, reach: int) -> Iterator[_Seen]:
        return takewhile(lambda seen: self.sentence - seen.sentence <= reach, reversed(self.seen))


def is_subject(token: Token) -> bool:
    """Whether the word is a subject, or belongs to one; “of Velmar and Hugo Lenz” joins Lenz to the subject before “of”."""
    head = token
    while head.dep_ in {"compound", "conj"} or (head != token and head.dep_ in {"pobj", "prep"}):
        head = head.head
    return head.dep_ in {"nsubj", "nsubjpass"}


def _genders(candidates: Sequence[Candidate]) -> Iterator[tuple[int, Gender]]:
    """The persons of whom something says whether they are he or she."""
    for index, candidate in enumerate(candidates):
        gender = candidate.gender or by_title(candidate.roles) or by_first_name(candidate.name)
        if candidate.kind == "person" and gender:
            yield index, gender
