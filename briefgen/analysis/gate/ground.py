"""What a bullet is checked against, and how it is looked up: by bisection or by place, never by reading all of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from briefgen.analysis.marks import EVERY
from briefgen.analysis.spans import Spans, merge
from briefgen.model import Action, DateRef, Kind, MentionForm, Participant, Quotation, Sentence, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention, and the id of the participant whose it is."""

    span: Span
    form: MentionForm
    id: str


@dataclass(frozen=True, slots=True)
class Called:
    """What a participant may be called in brackets: by name, or by a role as printed."""

    names: frozenset[str]
    roles: frozenset[str]
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Index(Generic[T]):
    """Values by the spans at which they stand."""

    entries: tuple[tuple[Span, T], ...]
    starts: tuple[int, ...]
    ending: Mapping[int, Sequence[T]]

    def within(self, whole: Span) -> list[T]:
        first, last = bisect_left(self.starts, whole.start), bisect_left(self.starts, whole.end)
        return [value for span, value in self.entries[first:last] if span.end <= whole.end]


def _index(entries: Iterable[tuple[Span, T]]) -> _Index[T]:
    ordered = tuple(sorted(entries, key=lambda entry: entry[0]))
    ending: defaultdict[int, list[T]] = defaultdict(list)
    for span, value in ordered:
        ending[span.end].append(value)
    return _Index(ordered, tuple(span.start for span, _ in ordered), ending)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a bullet is checked against: the article's text and what was found in it."""

    text: str
    sentences: Sequence[Sentence]
    participants: Sequence[Participant]
    quotations: Sequence[Quotation]
    dates: Sequence[DateRef]
    published: str | None
    whole: frozenset[Span] = field(init=False, repr=False, compare=False)
    """The sentences."""
    called: Mapping[str, Called] = field(init=False, repr=False, compare=False)
    """Id of a participant -> what it is called."""
    dated: Mapping[int, DateRef] = field(init=False, repr=False, compare=False)
    """The end of a date -> the date."""
    spoken: Spans = field(init=False, repr=False, compare=False)
    """The contents of direct quotations, where these stand in quotation marks."""
    _mentions: _Index[Place] = field(init=False, repr=False, compare=False)
    _clauses: _Index[Action] = field(init=False, repr=False, compare=False)
    _reports: _Index[Quotation] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        direct = (span for one in self.quotations if one.form == "direct" for span in one.content)
        places = ((one.span, Place(one.span, one.form, who.id)) for who in self.participants for one in who.mentions)
        reports = ((span, one) for one in self.quotations for span in (one.cue, one.source) if span)
        values = {
            "whole": frozenset(sentence.span for sentence in self.sentences),
            "called": {who.id: _called(who, self.text) for who in self.participants},
            "dated": {ref.span.end: ref for ref in self.dates},
            "spoken": merge(span for span in direct if self.text[span.start] in EVERY),
            "_mentions": _index(places),
            "_clauses": _index((one.verb, one) for who in self.participants for one in who.actions),
            "_reports": _index(reports),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def before(self, sentence: Span) -> Span | None:
        """The sentence before one of the sentences."""
        index = bisect_left(self.sentences, sentence.start, key=lambda one: one.span.start) - 1
        return self.sentences[index].span if index >= 0 else None

    def mentions(self, whole: Span) -> list[Place]:
        """The mentions inside `whole`, in order."""
        return self._mentions.within(whole)

    def mentions_ending(self, place: int) -> Sequence[Place]:
        """The mentions whose last character stands right before the place."""
        return self._mentions.ending.get(place, ())

    def clauses(self, whole: Span) -> list[Action]:
        """The clauses whose verb stands inside `whole`."""
        return self._clauses.within(whole)

    def reports(self, whole: Span) -> list[Quotation]:
        """The quotations whose cue or source stands inside `whole`, each once."""
        return list({id(one): one for one in self._reports.within(whole)}.values())


def _called(who: Participant, text: str) -> Called:
    printed = {form: {one.span.of(text) for one in who.mentions if one.form == form} for form in ("name", "role")}
    names = {who.name, *who.aliases, *printed["name"]} if printed["name"] else set()
    roles = {*printed["role"], *(span.of(text) for span in who.roles), *({who.name} - names)}
    roles |= {role[0].lower() + role[1:] for role in roles if role.startswith(("The ", "A ", "An ", "Some "))}
    return Called(frozenset(names), frozenset(roles), who.kind)
