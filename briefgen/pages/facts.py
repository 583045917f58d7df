"""Dates, numbers and other facts of a few words, each with the sentence it stands in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from briefgen.model import Span
from briefgen.pages.citations import Citations
from briefgen.pages.clips import Clipper
from briefgen.pages.figures import choose_figures
from briefgen.pages.parts import Fact, Moment, Told
from briefgen.pages.sentences import behind, sentences_of
from briefgen.pages.sheet import Sheet, clipping, fact, place
from briefgen.pages.speech import ActorPaths, said_by
from briefgen.pages.timeline import Event, tell_time

WORD = re.compile(r"\w+")


def distinct(sheet: Sheet, spans: Iterable[Span], citations: Citations) -> tuple[Fact, ...]:
    """Each form once, where it is first printed."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(fact(sheet, span), span)
    return tuple(Fact(text, citations.cite(sentences_of(sheet.analysis, span))) for text, span in first.items())


def count(sheet: Sheet, actors: ActorPaths, citations: Citations) -> tuple[tuple[Told, ...], tuple[Fact, ...]]:
    """The telling figures with the article's words, and the others as printed, both in the order of the text."""
    lead, rest = choose_figures(sheet.analysis)
    teller = _Teller(sheet, actors, citations)
    told = (teller.tell(figure.span) for figure in lead)
    joined = [_joined(list(same)) for _, same in groupby(told, key=lambda each: (each.place, each.by))]
    return tuple(joined), distinct(sheet, (figure.places[0] for figure in rest), citations)


def _joined(told: list[Told]) -> Told:
    """Figures of the same words as one entry."""
    return replace(told[0], text=" · ".join(each.text for each in told))


def chronicle(sheet: Sheet, actors: ActorPaths, citations: Citations) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """The timeline, and the dates that tell nothing; both in their order, one entry a date."""
    events, rest = tell_time(sheet.analysis)
    teller = _Teller(sheet, actors, citations)
    return tuple(_merged(teller.moment(event) for event in events)), tuple(teller.moment(event) for event in rest)


def _merged(moments: Iterable[Moment]) -> Iterator[Moment]:
    """Neighbours of which the same words tell (“elected in 2014 and 2018”) as one entry."""
    last: Moment | None = None
    for moment in moments:
        if last and _is_same(last, moment):
            (one,), (other,) = last.told, moment.told
            told = replace(one, text=" · ".join(filter(None, (one.text, other.text))))
            last = Moment(f"{last.when} · {moment.when}", last.mark, (told,), ())
            continue
        if last:
            yield last
        last = moment
    if last:
        yield last


def _is_same(one: Moment, other: Moment) -> bool:
    """Whether the same words, and nothing else, tell of both, on the same side of the report."""
    if len(one.told) != 1 or len(other.told) != 1 or one.printed or other.printed or one.mark != other.mark:
        return False
    return one.told[0].place == other.told[0].place


def _without_echo(told: Told, when: str) -> Told:
    """The printed form left out where the date beside it says the same (“March 4”, 4 March 2026)."""
    echo = told.pieces and set(WORD.findall(told.text)) <= set(WORD.findall(when))
    return replace(told, text="") if echo else told


class _Teller:
    """Puts the article's words beside a figure or a date."""

    def __init__(self, sheet: Sheet, actors: ActorPaths, citations: Citations) -> None:
        self.sheet, self.actors, self.citations = sheet, actors, citations
        self.clipper = Clipper(sheet.analysis)

    def moment(self, event: Event) -> Moment:
        told = tuple(_without_echo(self.tell(span), event.when) for span in event.told)
        return Moment(event.when, event.mark, told, distinct(self.sheet, event.others, self.citations))

    def tell(self, span: Span) -> Told:
        clip = self.clipper.clip(span)
        sentences = {*clip.sentences, *(behind(self.sheet.analysis, clip.quotation) if clip.quotation else ())}
        return Told(
            text=fact(self.sheet, span),
            pieces=clipping(self.sheet, clip),
            by=said_by(self.sheet, clip.quotation, self.actors, page=self.sheet.path) if clip.quotation else None,
            refs=self.citations.cite(sorted(sentences)),
            place=place(self.sheet, clip.span),
        )
