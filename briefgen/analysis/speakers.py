"""Who is meant by a source, and how that is known; an unknown speaker stays unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.analysis.attribution import Attribution
from briefgen.analysis.confidence import rate
from briefgen.analysis.lexicon import words
from briefgen.analysis.participants import Cast
from briefgen.analysis.pronouns import PRONOUNS
from briefgen.analysis.tongue import other_language
from briefgen.analysis.voices import Source, agent_of
from briefgen.model import How, Mention, Participant, Quotation, Span

NEAR = 10
"""How many attributions to each side may hold the one that they relay."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The participant meant, if known, and how it was found."""

    id: str | None
    how: How


OF_ONESELF = re.compile(r"\b(?:I, |I am |I[’']m |[Mm]e, |[Mm]y name is )(?:\w+ )?$")
UNKNOWN = Speaker(None, "unknown")


def find_quotations(attributions: Sequence[Attribution], cast: Cast, text: str, *, title: str) -> tuple[Quotation, ...]:
    """The attributions with their speakers; one inside another's content came to us by way of that speaker."""
    answers = _interviewee(attributions, cast, text, title)
    speakers = [_find_speaker(attribution, cast, answers, text) for attribution in attributions]
    return tuple(
        quote(attribution, speaker, _via(index, attributions, speakers, cast), text)
        for index, (attribution, speaker) in enumerate(zip(attributions, speakers, strict=True))
    )


def _is_spoken_of(speaker: Speaker, attribution: Attribution, cast: Cast, text: str) -> bool:
    """Whether the words name the one whom a pronoun before them was taken for (“he said: ‘Brok lied’”): then it is another.

    “I, Hanna Brok” and “I am Hanna Brok” are not such words.
    """
    if speaker.how != "pronoun" or speaker.id is None or attribution.form != "direct":
        return False
    return any(
        mention.form == "name"
        and any(span.start <= mention.span.start < span.end for span in attribution.content)
        and not OF_ONESELF.search(text, max(0, mention.span.start - 12), mention.span.start)
        for mention in cast.by_id(speaker.id).mentions
    )


def quote(attribution: Attribution, speaker: Speaker, via: str | None, text: str) -> Quotation:
    """The attribution with its speaker."""
    return Quotation(
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source.span if attribution.source else None,
        speaker=speaker.id,
        via=via,
        form=attribution.form,
        how=speaker.how,
        verb_kind=attribution.verb_kind,
        confidence=rate(
            attribution, speaker.how, words=sum(len(span.of(text).split()) for span in attribution.content)
        ),
        language=other_language(" ".join(span.of(text) for span in attribution.content)),
    )


def _find_speaker(attribution: Attribution, cast: Cast, answers: Speaker, text: str) -> Speaker:
    """The speaker of an attribution: `answers` for a turn of an interview that names nobody."""
    unnamed = attribution.basis == "turn" and attribution.source is None
    found = answers if unnamed else find_speaker(attribution, cast)
    return UNKNOWN if _is_spoken_of(found, attribution, cast, text) else found


def _interviewee(attributions: Sequence[Attribution], cast: Cast, text: str, title: str) -> Speaker:
    """The only person who is introduced before the first turn of an interview without names, or the only one of them in the title."""
    first = next((one.extent.start for one in attributions if one.basis == "turn" and one.source is None), 0)
    introduced = [
        participant
        for participant in cast.participants
        if participant.kind == "person"
        and any(m.form == "name" and m.span.end <= first and _introduces(text, m.span) for m in participant.mentions)
    ]
    titled = [person for person in introduced if person.name.split()[-1] in title.split()]
    meant = introduced if len(introduced) == 1 else titled
    return Speaker(meant[0].id, "previous_sentence") if len(meant) == 1 else UNKNOWN


def _introduces(text: str, name: Span) -> bool:
    """Whether the line that holds the name is the reporter's, and not an answer of somebody who says “I”."""
    line = text[text.rfind("\n", 0, name.start) + 1 : max(text.find("\n", name.end), name.end)]
    return not re.search(r"\b(?:I|my|me)\b", line)


def find_speaker(attribution: Attribution, cast: Cast) -> Speaker:
    """The participant that the attribution's source means."""
    source = attribution.source
    meant = _meant(source, cast) if source is not None else None
    if source is None or meant is None or _is_joint(source, meant[0], cast):
        return UNKNOWN
    id, mention = meant
    if attribution.basis == "before":
        return Speaker(id, "previous_sentence")
    if _nameless(cast.by_id(id)):
        return Speaker(id, "unnamed_source")
    if mention.form == "pronoun" or (source.head.lower_ in PRONOUNS and mention.form != "name"):
        return Speaker(id, "pronoun")
    if mention.form == "role":
        return Speaker(id, "role")
    return Speaker(id, "named") if mention.form == "name" else UNKNOWN


def _meant(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    return (
        cast.at(source.paragraph.span(source.head).start)
        or _named_at_end(source, cast)
        or _in_office(source, cast)
        or _author(source, cast)
        or _in_headline(source, cast)
    )


def _is_joint(source: Source, id: str, cast: Cast) -> bool:
    """Whether several actors speak together (“Brok and Lenz said”): one alone would be the wrong speaker."""
    heads = [source.head]
    while heads[-1].dep_ in {"appos", "compound", "nmod"}:
        heads.append(heads[-1].head)
    places = (child for head in heads for child in head.children if child.dep_ == "conj")
    joined = (cast.at(source.paragraph.span(token).start) for child in places for token in child.subtree)
    return any(other is not None and other[0] != id for other in joined)


def _named_at_end(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    """The person whose name closes the phrase, when its head is a title (“President of Velmar Hanna Brok”)."""
    meant = cast.at(source.span.end - 1)
    if meant is None or cast.by_id(meant[0]).kind != "person":
        return None
    return meant if meant[1].span.end == source.span.end and meant[1].form == "name" else None


def _in_office(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    """The person whose role, printed with the name, is the source (“retired agent and | frog expert Hanna Brok”)."""
    at = source.paragraph.span(source.head)
    for participant in cast.participants:
        for role in participant.roles:
            if role.contains(at) and source.head.dep_ != "pobj":
                return participant.id, Mention(role, "name")
    return None


def _author(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    """Who made the document that speaks: “a study by the Velmar Institute”, “a survey published by the Food Trust”."""
    if source.head.lemma_.lower() not in words("document_nouns"):
        return None
    for holder in (source.head, *(child for child in source.head.children if child.dep_ == "acl")):
        named = agent_of(holder)
        if named is not None:
            return cast.at(source.paragraph.span(named).start)
    return None


def _in_headline(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    """The one actor whose name or surname the headline prints as the source."""
    if source.paragraph.role != "headline":
        return None
    printed = source.head.text.lower()
    meant = {
        participant.id
        for participant in cast.participants
        if printed
        in {participant.name.lower(), participant.name.lower().split()[-1], *map(str.lower, participant.aliases)}
    }
    return (meant.pop(), Mention(source.span, "name")) if len(meant) == 1 else None


def _nameless(participant: Participant) -> bool:
    return not any(mention.form in {"name", "demonym"} for mention in participant.mentions)


def _via(index: int, attributions: Sequence[Attribution], speakers: Sequence[Speaker], cast: Cast) -> str | None:
    """Who is printed as relaying it, or is quoted as saying that its own speaker said it."""
    relay = attributions[index].relay
    if relay is not None:
        meant = _meant(relay, cast)
        return meant[0] if meant and meant[0] != speakers[index].id else None
    cue = attributions[index].cue
    near = range(max(0, index - NEAR), min(len(attributions), index + NEAR + 1))
    outer = (other for other in near if cue and _holds(attributions[other].content, cue))
    return next((id for other in outer if (id := speakers[other].id) and id != speakers[index].id), None)


def _holds(content: Sequence[Span], cue: Span) -> bool:
    return any(span.contains(cue) for span in content)
