"""The annotations of a gold article, from excerpts to spans: actors, quotations, dates and numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from briefgen.evaluation.excerpts import find, find_all
from briefgen.model import (
    DateRef,
    How,
    Kind,
    Mention,
    MentionForm,
    Number,
    Participant,
    Precision,
    Quotation,
    QuotationForm,
    Span,
    VerbKind,
)

FORMS: Mapping[str, MentionForm] = {"names": "name", "demonyms": "demonym", "described": "role"}
PRECISIONS: Mapping[str, Precision] = {
    r"\d{4}-\d\d-\d\dT\d\d:\d\d": "time",
    r"\d{4}-\d\d-\d\d": "day",
    r"\d{4}-W\d\d": "week",
    r"\d{4}-\d\d": "month",
    r"\d{4}-Q[1-4]": "quarter",
    r"\d{4}": "year",
}
PRONOUNS = frozenset(("i", "we", "he", "she", "it", "they", "you", "who"))


def texts(value: object) -> tuple[str, ...]:
    """A list of texts, as a tuple; TypeError on anything else."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"{value!r} must be a list of texts")
    return tuple(value)


# -- actors ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a span is a mention of an actor; one marked by an excerpt outranks the plain form of a name."""

    actor: str
    span: Span
    form: MentionForm
    entry: str
    marked: bool


def read_actors(text: str, data: Mapping[str, Mapping[str, Any]]) -> tuple[Participant, ...]:
    """The actors in order of first mention; a longer name wins over a shorter one inside it."""
    claims = [claim for name, actor in data.items() for claim in _claims(text, name, actor)]
    kept = [claim for claim in claims if not any(_outranks(other, claim) for other in claims)]
    for claim in claims:
        if not any(other.actor == claim.actor and other.entry == claim.entry for other in kept):
            raise ValueError(f'every "{claim.entry}" in the text is somebody else')
    for actor in data.values():
        if "affiliation" in actor and actor["affiliation"] not in data:
            raise ValueError(f"{actor['affiliation']}, an affiliation, is no actor")
    actors = [_participant(text, name, actor, kept) for name, actor in data.items()]
    return tuple(sorted(actors, key=lambda actor: actor.mentions[0].span))


def _claims(text: str, id: str, actor: Mapping[str, Any]) -> list[_Claim]:
    unknown = sorted(actor.keys() - {"name", "kind", "roles", "affiliation", *FORMS})
    if unknown:
        raise ValueError(f"{', '.join(unknown)} is no part of an actor")
    claims = []
    for key, form in FORMS.items():
        for entry in texts(actor.get(key, [])):
            spans = (find(text, entry).meant,) if re.search(r"<|\.\.\.", entry) else find_all(text, entry)
            if not spans:
                raise ValueError(f'"{entry}" is not in the text')
            claims += [_Claim(id, span, form, entry, marked="<" in entry) for span in spans]
    return claims


def _outranks(winner: _Claim, loser: _Claim) -> bool:
    """True if the loser's span belongs to the winner's; ValueError when neither can be preferred."""
    both_named = (winner.form == "role") == (loser.form == "role")  # "ministers of Velmar" hides no Velmar
    if winner is loser or not both_named or not winner.span.overlaps(loser.span):
        return False
    if winner.span == loser.span and winner.marked == loser.marked:
        if winner.actor == loser.actor and winner.form == loser.form:
            raise ValueError(f'"{winner.entry}" and "{loser.entry}" are the same words')
        raise ValueError(f'"{winner.entry}" is claimed by {winner.actor} and {loser.actor}: mark which is whose')
    if winner.span == loser.span:
        return winner.marked
    if winner.span.contains(loser.span):
        return True
    if loser.span.contains(winner.span):
        return False
    raise ValueError(f'"{winner.entry}" and "{loser.entry}" overlap')


def _participant(text: str, id: str, actor: Mapping[str, Any], claims: Sequence[_Claim]) -> Participant:
    mentions = sorted((claim.span, claim.form) for claim in claims if claim.actor == id)
    if not mentions:
        raise ValueError(f"{id} is never mentioned")
    if actor["kind"] not in get_args(Kind):
        raise ValueError(f"there is no kind {actor['kind']}")
    names = dict.fromkeys(span.of(text) for span, form in mentions if form == "name")
    name = actor.get("name") or max(names, key=len, default=mentions[0][0].of(text))
    return Participant(
        id=id,
        name=name,
        kind=actor["kind"],
        mentions=tuple(Mention(span, form) for span, form in mentions),
        roles=tuple(sorted(find(text, role).meant for role in texts(actor.get("roles", [])))),
        affiliation=actor.get("affiliation"),
        aliases=tuple(alias for alias in names if alias != name),
    )


# -- quotations ------------------------------------------------------------------------------------------------------


def read_quotations(
    text: str, entries: Sequence[Mapping[str, str]], participants: Sequence[Participant]
) -> tuple[Quotation, ...]:
    """The quotations in order of the text."""
    quotations = sorted(
        (_quotation(text, entry, participants) for entry in entries), key=lambda quotation: quotation.content
    )
    contents = [quotation.content for quotation in quotations]
    if len(set(contents)) < len(contents):
        raise ValueError("two quotations have the same content")
    return tuple(quotations)


def _quotation(text: str, entry: Mapping[str, str], participants: Sequence[Participant]) -> Quotation:
    actors = {participant.id: participant for participant in participants}
    (form,) = (form for form in get_args(QuotationForm) if form in entry)
    unknown = sorted(entry.keys() - {form, "speaker", "via", "verb"})
    if unknown:
        raise ValueError(f"{', '.join(unknown)} is no part of a quotation")
    found = find(text, entry[form])
    if not found.content:
        raise ValueError(f'"{entry[form]}" has no {{content}}')
    for role in ("speaker", "via"):
        if entry.get(role, "unknown") not in {"unknown", *actors}:
            raise ValueError(f"{entry[role]} is no actor")
    speaker = actors.get(entry["speaker"])
    verb = entry.get("verb", "say" if found.cue else None)
    if verb is not None and (verb not in get_args(VerbKind) or not found.cue):
        raise ValueError(f'"{entry[form]}" cannot have the verb {verb}')
    return Quotation(
        content=found.content,
        cue=found.cue,
        source=found.source,
        speaker=speaker.id if speaker else None,
        via=entry.get("via"),
        form=form,
        how=_how(text, found.source, speaker),
        verb_kind=verb,  # type: ignore[arg-type]  # checked above
        confidence=1.0,
    )


def _how(text: str, source: Span | None, speaker: Participant | None) -> How:
    """How the words beside the quotation lead to the speaker."""
    if speaker is None:
        return "unknown"
    if source is None:
        return "previous_sentence"
    if source.of(text).lower() in PRONOUNS:
        return "pronoun"
    named = [mention.span for mention in speaker.mentions if mention.form in ("name", "demonym")]
    if not named:
        return "unnamed_source"
    return "named" if any(span.overlaps(source) for span in named) else "role"


# -- dates and numbers -----------------------------------------------------------------------------------------------


def read_dates(text: str, entries: Mapping[str, str]) -> tuple[DateRef, ...]:
    """The dates in order of the text: excerpt -> value, `from..to`, or the precision alone when no year is known."""
    return tuple(
        sorted((_date(find(text, words).meant, value) for words, value in entries.items()), key=lambda date: date.span)
    )


def _date(span: Span, value: str) -> DateRef:
    if value in get_args(Precision):
        return DateRef(span, None, value)  # type: ignore[arg-type]  # checked in this line's condition
    begin, _, until = value.partition("..")
    precision = next((name for form, name in PRECISIONS.items() if re.fullmatch(form, begin)), None)
    if precision is None or (until and not re.fullmatch(r"[\dTWQ:-]+", until)):
        raise ValueError(f'"{value}" is no date')
    if until:
        return DateRef(span, None, precision, begin=begin, until=until)
    return DateRef(span, begin, precision)


def read_numbers(text: str, entries: Mapping[str, str]) -> tuple[Number, ...]:
    """The quantities in order of the text: excerpt -> value and, after a blank, unit."""
    numbers = []
    for words, quantity in entries.items():
        value, _, unit = quantity.partition(" ")
        numbers.append(Number(find(text, words).meant, float(value), unit or None))
    return tuple(sorted(numbers, key=lambda number: number.span))
