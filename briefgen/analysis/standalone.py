"""A sentence made to stand alone: a leading pronoun becomes a bracketed name, a relative day gets its date, or it is refused.

Words are only ever deleted, with “[...]” or the bracketed name in their place, and brackets inserted; every change is
recorded in `Bullet.edits`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.analysis.comparing import normal
from briefgen.analysis.participants import Cast
from briefgen.analysis.pronouns import PRONOUNS
from briefgen.analysis.spans import Spans
from briefgen.model import Bullet, DateRef, Edit, Participant, Sentence, Span

ADDITIVE = (
    "In addition,",
    "Additionally,",
    "Moreover,",
    "Furthermore,",
    "Meanwhile,",
    "Separately,",
    "Also,",
    "Besides,",
)
"""Openings that lose nothing when they are cut."""

CONTRASTING = re.compile(
    r"(?:However|And|But|Although|(?:Meanwhile|Also|Furthermore|Moreover|Additionally|Besides)(?!,)|Yet|Still|Nevertheless|Nonetheless|Instead|Conversely|Rather|Otherwise|Or|Nor|So|Thus|Therefore|Hence|"
    r"Then|Until then|By then|Indeed|In fact|In turn|For example|For instance|As a result|On the other hand|By contrast|In contrast|Even so|"
    r"Despite this|That said|This is why|Because of this|Afterwards|After that|Since then|At the same time|Similarly|Likewise|"
    r"Accordingly|Consequently|Finally|Though|Either way|Unlike)\b"
)
"""Openings that say the sentence is one half of a thought."""

DANGLING = frozenset(
    {
        "this",
        "that",
        "these",
        "those",
        "such",
        "there",
        "here",
        "both",
        "others",
        "another",
        "one",
        "some",
        "it",
        "its",
        "other",
    }
)
FIRST_WORD = re.compile(r"\w+")
THIS_TIME = re.compile(
    r"This (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter|[A-Z][a-z]+day)\b", re.IGNORECASE
)
LOOSE = re.compile(r"\b(?:he|she|they|him|them)\b")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d|\([0-9:. ]+(?:UTC|GMT)\)|\bnoon\b", re.IGNORECASE
)
DATED = re.compile(r"\d|" + "|".join(month[:3] for month in MONTHS))
SHORTEST, LONGEST = 6, 60
"""Words in a bullet."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence can lean on: the article, who is meant where, its dates, its sentences, its quoted spans."""

    text: str
    cast: Cast
    dates: Sequence[DateRef]
    sentences: Sequence[Sentence]
    quoted: Spans
    published: str | None


@dataclass(frozen=True, slots=True)
class _Change:
    """Replace the article's characters in `span` (which may be empty) by `text`, a bracket or a mark of deletion."""

    span: Span
    text: str
    inserted: str | None = None


def stand_alone(sentence: Sentence, context: Context) -> Bullet | None:
    """The sentence as a bullet, or None when it cannot be understood, or would mislead, on its own."""
    printed = sentence.span.of(context.text)
    if not _sound(printed) or context.quoted.cuts(sentence.span):
        return None
    changes: list[_Change] = []
    evidence = [sentence.span]
    start = sentence.span.start
    for opening in ADDITIVE:
        if printed.startswith(f"{opening} "):
            changes.append(_Change(Span(start, start + len(opening)), "[...]"))
            start += len(opening) + 1
            break
    opening_word = FIRST_WORD.search(context.text, start, sentence.span.end)
    first = opening_word[0].lower() if opening_word else ""
    if (first in PRONOUNS or first in DANGLING) and not THIS_TIME.match(context.text, start):
        place = Span(*opening_word.span()) if opening_word and first in PRONOUNS else None
        named = _name_pronoun(place, context) if place else None
        if named is None:
            return None
        changes.append(named[0])
        evidence.append(named[1])
    elif not _name_subject(sentence, start, context, changes, evidence):
        return None
    changes += _resolved_dates(sentence, context)
    return _apply(context.text, sentence.span, changes, evidence)


def _sound(printed: str) -> bool:
    """Whether the sentence says something by itself: whole, no question, no half of a contrast, not mostly quoted."""
    words = printed.split()
    if (
        not SHORTEST <= len(words) <= LONGEST
        or printed[-1] not in '.!”"’…)'
        or not (printed[0].isupper() or printed[0].isdigit() or printed[0] in '$€£“"‘')
    ):
        return False
    if CONTRASTING.match(printed) or re.search(r"\b(?:however|though),|, (?:however|though)\b|\?[”\"]?$", printed):
        return False
    if printed.count("“") != printed.count("”") or printed.count('"') % 2:
        return False
    if re.search(r"\b(?:said|says|say|added|that) (?:this|these|those)\b", printed):
        return False
    quoted = re.findall(r"“[^”]*”|\"[^\"]*\"", printed)
    bare = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", printed)
    return sum(len(part.split()) for part in quoted) * 2 <= len(words) and not FIRST_PERSON.search(bare)


def _name_pronoun(span: Span, context: Context) -> tuple[_Change, Span] | None:
    """The bracketed name for a resolved pronoun, and the sentence that says who is meant."""
    meant = context.cast.meant.get(span)
    antecedent = _antecedent(context.cast.by_id(meant[0]), span, context) if meant else None
    if antecedent is None:
        return None
    name, sentence = antecedent
    word = span.of(context.text).lower()
    possessive = word in {"his", "their", "its"} or (word == "her" and context.text[span.end : span.end + 1] == " ")
    name += "’s" * possessive
    return _Change(span, f"[{name}]", name), sentence


def _name_subject(
    sentence: Sentence, start: int, context: Context, changes: list[_Change], evidence: list[Span]
) -> bool:
    """Adds the name behind the first role or pronoun of the sentence when no name says who it is; False when nobody can."""
    inside = [(span, *context.cast.meant[span]) for span in context.cast.spans.within(sentence.span)]
    named = {id for _, id, mention in inside if mention.form in {"name", "demonym"}}
    for span, id, mention in inside:
        participant = context.cast.by_id(id)
        if id in named or _unnamed(participant):
            continue
        if (
            mention.form == "role"
            and span.start > start + 1
            and not re.match(r"(?:the|this|that)\b", span.of(context.text), re.IGNORECASE)
        ):
            continue
        antecedent = _antecedent(participant, span, context)
        if antecedent is None or len(evidence) > 1:
            return False
        changes.append(_Change(Span(span.end, span.end), f" [{antecedent[0]}]", antecedent[0]))
        evidence.append(antecedent[1])
        named.add(id)
    return not any(
        _dangles(match.start(), sentence, context) for match in LOOSE.finditer(sentence.span.of(context.text))
    )


def _dangles(offset: int, sentence: Sentence, context: Context) -> bool:
    """Whether the pronoun at that place of the sentence points out of it: unresolved, and nobody is mentioned before it."""
    place = sentence.span.start + offset
    if context.quoted.covers(place) or context.cast.at(place):
        return False
    return not context.cast.spans.within(Span(sentence.span.start, place))


def _antecedent(participant: Participant, span: Span, context: Context) -> tuple[str, Span] | None:
    """What to call the participant at a mention, and the last sentence before it that says so."""
    form = "role" if _unnamed(participant) else "name"
    before = [m.span for m in participant.mentions if m.form == form and m.span.end <= span.start]
    if not before:
        return None
    best = max(before, key=lambda place: (normal(place.of(context.text)) == normal(participant.name), place))
    sentence = next((s.span for s in context.sentences if s.span.contains(best)), None)
    name = participant.name
    if form == "role":
        printed = best.of(context.text)
        name = printed[0].lower() + printed[1:] if printed.startswith(("The ", "A ", "An ", "Some ")) else printed
    return (name, sentence) if sentence else None


def _unnamed(participant: Participant) -> bool:
    return not any(mention.form in {"name", "demonym"} for mention in participant.mentions)


def _resolved_dates(sentence: Sentence, context: Context) -> list[_Change]:
    """A bracketed date behind each relative day, week or month of the sentence."""
    changes = []
    first, last = (
        bisect_left(context.dates, place, key=lambda ref: ref.span.start)
        for place in (sentence.span.start, sentence.span.end)
    )
    for ref in context.dates[first:last]:
        printed = CLOCK.sub("", ref.span.of(context.text))
        if (
            printed.strip()
            and sentence.span.contains(ref.span)
            and not DATED.search(printed)
            and (told := tell(ref, published=context.published))
        ):
            behind = ref.span.end + 2 * context.text.startswith(("'s", "’s"), ref.span.end)
            changes.append(_Change(Span(behind, behind), f" [{told}]", told))
    return changes


def tell(ref: DateRef, *, published: str | None) -> str | None:
    """A resolved date in words ("12 January", "12 to 18 January", "March 2025"); the year only where it is another one."""
    value = ref.value or ""
    year = "" if published and value[:4] == published[:4] else f" {value[:4]}"
    if ref.precision in {"day", "time"} and len(value) >= 10:
        return f"{int(value[8:10])} {MONTHS[int(value[5:7]) - 1]}{year}"
    if ref.precision == "week" and re.fullmatch(r"\d{4}-W\d\d", value):
        monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
        sunday = monday + timedelta(days=6)
        month = "" if monday.month == sunday.month else f" {MONTHS[monday.month - 1]}"
        begun = "" if monday.year == sunday.year else f" {monday.year}"
        ended = year if monday.year == sunday.year else f" {sunday.year}"
        return f"{monday.day}{month}{begun} to {sunday.day} {MONTHS[sunday.month - 1]}{ended}"
    if ref.precision == "month" and len(value) == 7:
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    return value if ref.precision == "year" and value else None


def _apply(text: str, sentence: Span, changes: Sequence[_Change], evidence: Sequence[Span]) -> Bullet:
    """The sentence with its changes, each recorded where it stands in the bullet."""
    parts: list[str] = []
    edits: list[Edit] = []
    length, position = 0, sentence.start
    for change in sorted(changes, key=lambda change: change.span):
        kept = text[position : change.span.start]
        parts += [kept, change.text]
        length += len(kept)
        deleted = change.span.of(text)
        start = length + len(change.text) - len(change.text.lstrip())
        if change.inserted is None:
            edits.append(Edit("deleted", start, length + len(change.text), deleted))
        else:
            if deleted:
                edits.append(Edit("deleted", start, start, deleted))
            edits.append(Edit("bracketed", start, length + len(change.text), change.inserted))
        length += len(change.text)
        position = change.span.end
    parts.append(text[position : sentence.end])
    return Bullet("".join(parts), tuple(dict.fromkeys(evidence)), tuple(edits))
