"""Who appears in an article, as its page lists them: actors, groups and unnamed, places."""

from typing import NamedTuple

from briefgen.model import Action, Analysis, Participant, Span
from briefgen.pages.citations import Citations
from briefgen.pages.deeds import deed_spans, deeds_of
from briefgen.pages.facts import distinct
from briefgen.pages.parts import Fact, Row
from briefgen.pages.sentences import sentences_of
from briefgen.pages.sheet import Sheet, row_anchor, shorten
from briefgen.pages.speech import ActorPaths, actor_link
from briefgen.words import gettext

NAMING = frozenset({"name", "demonym"})


class Cast(NamedTuple):
    """Who acts, speaks or has a role; who is only named; groups and unnamed people; places that do nothing."""

    acting: tuple[Row, ...]
    others: tuple[Row, ...]
    groups: tuple[Row, ...]
    places: tuple[Row, ...]


def present_cast(sheet: Sheet, actors: ActorPaths, citations: Citations) -> Cast:
    """A row for each participant, the most salient of a section first."""
    sections = _divide(sheet.analysis)
    return Cast(*(tuple(_row(sheet, each, actors, citations) for each in section) for section in sections))


def _divide(analysis: Analysis) -> tuple[list[Participant], ...]:
    """A place that speaks or acts, as a country does, is an actor; a person is one who undergoes something."""
    sections: tuple[list[Participant], ...] = ([], [], [], [])
    for participant in sorted(analysis.participants, key=lambda p: (-p.salience, _first(p))):
        idle = participant.part == "mentioned" and not (
            participant.actions or participant.roles or _suffers(participant)
        )
        number = 2 if participant.kind == "group" else 0 if not idle else 3 if participant.kind == "place" else 1
        sections[number].append(participant)
    return sections


def _suffers(participant: Participant) -> bool:
    return participant.kind == "person" and bool(participant.undergoes)


def _first(participant: Participant) -> tuple[Span, ...]:
    return tuple(mention.span for mention in participant.mentions[:1])


def _row(sheet: Sheet, participant: Participant, actors: ActorPaths, citations: Citations) -> Row:
    analysis = sheet.analysis
    roles = distinct(sheet, participant.roles, citations)
    action = _deed(sheet, participant)
    deed = Fact(say_deed(sheet, participant), citations.cite((action.sentence,))) if action else None
    affiliation = sheet.participants.get(participant.affiliation or "")
    shown = _joined(participant, affiliation) if affiliation else ()
    if not (roles or deed or shown):
        shown = _first(participant)
    first = citations.cite(sentence for span in shown for sentence in sentences_of(analysis, span))
    return Row(
        anchor=row_anchor(participant),
        actor=actor_link(sheet, participant, actors, page=sheet.path),
        kind=participant.kind,
        age=next(iter(distinct(sheet, (participant.age,), citations)), None) if participant.age else None,
        roles=roles,
        affiliation=actor_link(sheet, affiliation, actors, page=sheet.path) if affiliation else None,
        aliases=tuple(map(shorten, participant.aliases)),
        part=participant.part,
        deed=deed,
        said=len(sheet.said.get(participant.id, ())),
        named=sum(mention.form in NAMING for mention in participant.mentions),
        first=tuple(ref for ref in first if deed is None or ref not in deed.refs),
        edited=_mark(sheet, participant),
    )


def _mark(sheet: Sheet, participant: Participant) -> str | None:
    """What an editor did to the name."""
    renamed = (each for each in sheet.analysis.revisions if each.change == "renamed" and each.text == participant.id)
    return gettext("name set by the editor") if next(renamed, None) else None


def _joined(participant: Participant, body: Participant) -> tuple[Span, ...]:
    """Where a name is printed with its body behind it (“Brok of the Harbour Party”), when no role holds the body."""
    bodies = [mention.span for mention in body.mentions]
    if any(role.contains(span) for role in participant.roles for span in bodies):
        return ()
    joined = (
        mention.span
        for mention in participant.mentions
        if any(0 < span.start - mention.span.end <= len(", from the ") for span in bodies)
    )
    return tuple(joined)[:1]


def say_deed(sheet: Sheet, participant: Participant) -> str:
    """What an actor does, or what is done to it, as printed; nothing where it may not be printed."""
    action = _deed(sheet, participant)
    return say_action(sheet, participant, action) if action else ""


def say_action(sheet: Sheet, participant: Participant, action: Action) -> str:
    """One action as printed; nothing where it may not be printed."""
    spans = deed_spans(action, participant)
    return " ".join(span.of(sheet.analysis.article.text) for span in spans) if sheet.excerpt.prints(*spans) else ""


def _deed(sheet: Sheet, participant: Participant) -> Action | None:
    """The most telling deed that may be printed, else the most telling one, of which only the place is given."""
    deeds = deeds_of(sheet.analysis.article.text, participant)
    printed = (deed for deed in deeds if sheet.excerpt.prints(*deed_spans(deed, participant)))
    return next(printed, next(iter(deeds), None))
