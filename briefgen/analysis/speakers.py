"""Who is meant by a source, and how that is known; an unknown speaker stays unknown."""

from dataclasses import dataclass

from briefgen.analysis.attribution import Attribution
from briefgen.analysis.clauses import Source
from briefgen.analysis.participants import Cast
from briefgen.model import How, Mention, Participant, Quotation

CONFIDENCE: dict[How, float] = {
    "named": 0.95,
    "role": 0.85,
    "pronoun": 0.8,
    "unnamed_source": 0.85,
    "previous_sentence": 0.7,
    "unknown": 0.3,
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The participant meant, if known, and how it was found."""

    id: str | None
    how: How


def find_speaker(attribution: Attribution, cast: Cast) -> Speaker:
    """The participant that the attribution's source means."""
    source = attribution.source
    meant = (cast.at(source.paragraph.span(source.head).start) or _named_at_end(source, cast)) if source else None
    if source is None or meant is None or _is_joint(source, meant[0], cast):
        return Speaker(None, "unknown")
    id, mention = meant
    participant = cast.by_id(id)
    if attribution.basis == "before":
        return Speaker(id, "previous_sentence")
    if _nameless(participant):
        return Speaker(id, "unnamed_source")
    if mention.form == "pronoun":
        return Speaker(id, "pronoun")
    if mention.form == "role":
        return Speaker(id, "role")
    return Speaker(id, "named") if mention.form == "name" else Speaker(None, "unknown")


def _is_joint(source: Source, id: str, cast: Cast) -> bool:
    """Whether several actors speak together (“Brok and Lenz said”): one alone would be the wrong speaker."""
    joined = (cast.at(source.paragraph.span(child).start) for child in source.head.children if child.dep_ == "conj")
    return any(other is not None and other[0] != id for other in joined)


def _named_at_end(source: Source, cast: Cast) -> tuple[str, Mention] | None:
    """The person whose name closes the phrase, when its head is a title (“President of Velmar Hanna Brok”)."""
    meant = cast.at(source.span.end - 1)
    if (
        meant is None
        or cast.by_id(meant[0]).kind != "person"
        or meant[1].span.end != source.span.end
        or meant[1].form != "name"
    ):
        return None
    return meant


def _nameless(participant: Participant) -> bool:
    return not any(mention.form in {"name", "demonym"} for mention in participant.mentions)


def quote(attribution: Attribution, speaker: Speaker, via: str | None) -> Quotation:
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
        confidence=CONFIDENCE[speaker.how],
    )
