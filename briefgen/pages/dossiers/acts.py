"""What an actor said and did: one line each, newest article first, by month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model import Action
from briefgen.pages.actorviews import Act, Chapter, Episode
from briefgen.pages.calendar import say
from briefgen.pages.cast import say_action, say_deed
from briefgen.pages.deeds import STATES, deed_spans
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import cited_anchor, row_anchor
from briefgen.pages.shelf import Appearing, Shelf, enter
from briefgen.pages.speech import present
from briefgen.pages.threads import Threads
from briefgen.words import gettext

MOST_DEEDS = 6
"""Deeds of an actor that are told of one article."""
UNSAID = "quoted"
"""Stands for the verb of a quotation that has none."""
SUPPOSED = frozenset({"would", "could", "should", "might", "may", "can", "must"})
"""A verb that begins like this tells of no deed that was done (“would go”)."""
SUPPOSING = re.compile(r"(?:^|\W)(?:if|unless|whether|until|should|had)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
"""What stands before the subject of such a clause (“if Brok wins”)."""

LOOSE = re.compile(r"\b(?:which|that)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before a verb whose subject may be another (“the talks of the Harbour Party, which took place in May”)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be: the index of a quotation, or a deed and its anchor; both None where an article only names the actor."""

    appearing: Appearing
    index: int | None = None
    deed: str | None = None
    anchor: str = ""


def find_lines(appearances: Sequence[Appearing], threads: Threads) -> Iterator[Line]:
    """All lines of an actor, article by article in the given order, each article in the order of its text."""
    for appearing in appearances:
        quotations = appearing.sheet.analysis.quotations
        said = [
            (quotations[index].content[0].start, Line(appearing, index=index))
            for direct in (True, False)
            for index in appearing.said(direct=direct)
        ]
        yield from (line for _, line in sorted([*said, *_deeds(appearing, threads)], key=lambda pair: pair[0]))


def _deeds(appearing: Appearing, threads: Threads) -> Iterator[tuple[int, Line]]:
    """What may be printed of what an actor does and undergoes, where its sentence is cited: acts that nobody only tells of.

    A lone verb (“flew”, “said”) says too little, unless it is the most telling of all and of one who does not speak.
    """
    sheet, participant = appearing.sheet, appearing.participant
    speaks = participant.part in {"source", "both"}
    told = 0
    for action in (*participant.actions, *participant.undergoes):
        if told == MOST_DEEDS:
            return
        if not _is_done(sheet.analysis.article.text, action) or threads.is_voiced(sheet, action.verb):
            continue
        anchor = cited_anchor(sheet, action.sentence, threads.cited)
        deed = say_action(sheet, participant, action) if anchor else ""
        if anchor and deed and (" " in deed or (deed == say_deed(sheet, participant) and not speaks)):
            told += 1
            yield deed_spans(action, participant)[0].start, Line(appearing, deed=deed, anchor=anchor)


def _is_done(text: str, action: Action) -> bool:
    """Whether an action is told as one that happens: no state, nothing that would be or under “if”, and surely by whom."""
    words = action.verb.of(text).lower().split()
    if words[-1] in STATES or not SUPPOSED.isdisjoint(words[:1]):
        return False
    if LOOSE.search(text, action.subject.end, max(action.subject.end, action.verb.start)):
        return False
    begin = max(action.sentence.start, action.subject.start - 40)
    return SUPPOSING.search(text, begin, max(begin, action.subject.start)) is None


def tell(lines: Sequence[Line], shelf: Shelf, *, page: str) -> tuple[Chapter, ...]:
    """The lines by month and article."""
    months = groupby(lines, key=lambda line: (line.appearing.sheet.day or "")[:7])
    return tuple(
        Chapter(say(month) if month else gettext("Date not stated"), tuple(_episodes(group, shelf, page=page)))
        for month, group in months
    )


def _episodes(lines: Iterator[Line], shelf: Shelf, *, page: str) -> Iterator[Episode]:
    for _, group in groupby(lines, key=lambda line: (line.appearing.sheet.path, line.appearing.participant.id)):
        same = list(group)
        appearing = same[0].appearing
        yield Episode(
            entry=enter(appearing.sheet, page=page, anchor=row_anchor(appearing.participant)),
            part=appearing.participant.part,
            acts=tuple(_act(line, shelf, page=page) for line in same if line.index is not None or line.deed),
        )


def _act(line: Line, shelf: Shelf, *, page: str) -> Act:
    sheet = line.appearing.sheet
    if line.index is None:
        return Act(None, Link(line.deed or "", link(f"{sheet.path}#{line.anchor}", page=page)))
    said = present(sheet, line.index, shelf.actor_paths, page=page, cite=lambda _: ())
    return Act(said, Link(said.cue or UNSAID, link(f"{sheet.path}#{said.anchor}", page=page)))
