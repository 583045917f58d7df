"""What runs between actors: who appears with whom, who speaks about whom, who belongs to which body."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefgen.model import Participant, Quotation, Span
from briefgen.pages.markdown import Markdown
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Appearing, Shelf
from briefgen.pages.views import Briefing

MOST_TOGETHER = 60
"""Actors of one article that count as appearing together, so that a list of thousands of names makes no million pairs."""
MOST_MENTIONS = 100
"""Mentions looked at in one span of a quotation."""

Place = tuple[Sheet, int]
"""A quotation or reported statement by its article and its index there."""
_Named = list[tuple[int, int, str]]
"""Where actors are named: start, end, and the path of the actor's page."""


@dataclass(frozen=True, slots=True)
class Threads:
    """Everything by the paths of actors' pages, newest first.

    `casts`: a briefing's path -> its most salient actors. `about`: an actor -> statements by others that name it. `speaks`:
    a speaker -> an actor that its statements name -> these; `spoken` is the same from the other side. `belongs`: an actor
    -> its body or country -> where that is printed; `members` is the same from the other side. `cited`: a briefing's path ->
    the anchors of the sentences it cites; `voiced`: the spans of what is said there and of the verbs that say so, merged.
    """

    casts: Mapping[str, tuple[str, ...]]
    about: Mapping[str, list[Place]]
    speaks: Mapping[str, Mapping[str, list[Place]]]
    spoken: Mapping[str, Mapping[str, list[Place]]]
    belongs: Mapping[str, Mapping[str, list[Appearing]]]
    members: Mapping[str, Mapping[str, list[Appearing]]]
    cited: Mapping[str, frozenset[Markdown]]
    voiced: Mapping[str, tuple[Span, ...]]

    def is_voiced(self, sheet: Sheet, span: Span) -> bool:
        """Whether a span touches what somebody says, or the verb that says so."""
        voiced = self.voiced[sheet.path]
        index = bisect_left(voiced, span.end, key=lambda one: one.start) - 1
        return index >= 0 and voiced[index].end > span.start


def weave(shelf: Shelf, cited: Mapping[str, frozenset[Markdown]]) -> Threads:
    """The threads of all articles that are shown, in one pass over each."""
    casts: dict[str, tuple[str, ...]] = {}
    about: dict[str, list[Place]] = {}
    speaks: dict[str, dict[str, list[Place]]] = {}
    spoken: dict[str, dict[str, list[Place]]] = {}
    belongs: dict[str, dict[str, list[Appearing]]] = {}
    members: dict[str, dict[str, list[Appearing]]] = {}
    for sheet in shelf.sheets:
        paths = _paths(sheet, shelf)
        casts[sheet.path] = _cast(sheet, paths)
        for index, speaker, named in _statements(sheet, paths):
            about.setdefault(named, []).append((sheet, index))
            if speaker:
                speaks.setdefault(speaker, {}).setdefault(named, []).append((sheet, index))
                spoken.setdefault(named, {}).setdefault(speaker, []).append((sheet, index))
        for participant, path, body in _affiliations(sheet, paths):
            belongs.setdefault(path, {}).setdefault(body, []).append(Appearing(sheet, participant))
            members.setdefault(body, {}).setdefault(path, []).append(Appearing(sheet, participant))
    voiced = {sheet.path: _voiced(sheet) for sheet in shelf.sheets}
    return Threads(casts, about, speaks, spoken, belongs, members, cited, voiced)


def _paths(sheet: Sheet, shelf: Shelf) -> dict[str, str]:
    """The article's participants that have a page -> its path."""
    id = sheet.analysis.article.id
    keys = ((participant.id, (id, participant.id)) for participant in sheet.analysis.participants)
    return {name: shelf.actor_paths[key] for name, key in keys if key in shelf.actor_paths}


def _cast(sheet: Sheet, paths: Mapping[str, str]) -> tuple[str, ...]:
    """The most salient actors; of places those that speak or act there, not each town that a list of results names."""
    acting = (one for one in sheet.analysis.participants if one.kind != "place" or one.part != "mentioned")
    ranked = sorted(acting, key=lambda participant: (-participant.salience, participant.id))
    return tuple(islice(dict.fromkeys(paths[one.id] for one in ranked if one.id in paths), MOST_TOGETHER))


def _voiced(sheet: Sheet) -> tuple[Span, ...]:
    merged: list[Span] = []
    quotations = sheet.analysis.quotations
    for span in sorted({span for one in quotations for span in (*one.content, one.cue) if span}):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _statements(sheet: Sheet, paths: Mapping[str, str]) -> Iterator[tuple[int, str | None, str]]:
    """Each statement with its speaker and an actor that it names, other than the speaker."""
    named: _Named = sorted(
        (mention.span.start, mention.span.end, paths[participant.id])
        for participant in sheet.analysis.participants
        if participant.id in paths
        for mention in participant.mentions
        if mention.form == "name"
    )
    for index, quotation in enumerate(sheet.analysis.quotations):
        speaker = paths.get(quotation.speaker or "")
        for path in dict.fromkeys(_named_in(quotation, named)):
            if path != speaker:
                yield index, speaker, path


def _named_in(quotation: Quotation, named: _Named) -> Iterator[str]:
    for span in quotation.content:
        first = bisect_left(named, (span.start,))
        for start, end, path in named[first : first + MOST_MENTIONS]:
            if start >= span.end:
                break
            if end <= span.end:
                yield path


def _affiliations(sheet: Sheet, paths: Mapping[str, str]) -> Iterator[tuple[Participant, str, str]]:
    for participant in sheet.analysis.participants:
        path, body = paths.get(participant.id), paths.get(participant.affiliation or "")
        if path and body and path != body:
            yield participant, path, body


def list_cited(briefing: Briefing) -> frozenset[Markdown]:
    """The anchors of sentences that a briefing has, cited or in its whole text."""
    runs = (run.anchor for paragraph in briefing.paragraphs for run in paragraph.runs if run.anchor)
    return frozenset((*(passage.anchor for passage in briefing.evidence), *runs))


def count_ties(ties: Mapping[str, Mapping[str, Sequence[object]]], one: str, other: str) -> int:
    """How often the one is tied to the other."""
    return len(ties.get(one, {}).get(other, ()))
