"""Pronouns inside quotation marks: “I” is whoever speaks, “he” and “she” are somebody else who is in mind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from briefgen.analysis.attention import LEAD, Candidate, Reader
from briefgen.analysis.gender import Gender
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.participants import Cast
from briefgen.analysis.pronouns import PRONOUNS, stands_alone
from briefgen.model import Mention, Participant, Quotation, Span

SPEAKER = frozenset({"i", "me", "my", "myself", "mine"})
SPEAKING_BODY = frozenset({"we", "us", "our", "ourselves", "ours"})

INNER = re.compile(
    r"‘[^’\n]{0,1000}(?:’\w[^’\n]{0,1000}){0,30}’|(?<=\s)'[^'\n]{0,1000}(?:'\w[^'\n]{0,1000}){0,30}'(?!\w)"
)
"""What stands in single marks inside other ones; the bounds keep a run of marks that nothing closes from being read n times."""

Voices = Mapping[int, str | None]
"""Code point inside a quotation -> the participant who speaks there, None for an unknown one."""


def with_quoted_pronouns(cast: Cast, quotations: Sequence[Quotation], parsed: Parsed) -> tuple[Participant, ...]:
    """The participants, each with the pronouns inside quotations that mean it."""
    found: dict[str, set[Mention]] = {participant.id: set(participant.mentions) for participant in cast.participants}
    for id, mention in _read(cast, _voices(quotations, parsed.article.text), parsed):
        found[id].add(mention)
    return tuple(
        replace(participant, mentions=tuple(sorted(found[participant.id], key=lambda mention: mention.span)))
        for participant in cast.participants
    )


def _voices(quotations: Sequence[Quotation], text: str) -> Voices:
    """Who speaks where: inside a quotation that stands in another, the inner speaker, and nobody inside mere inner marks."""
    direct = [(span, one.speaker) for one in quotations if one.form == "direct" for span in one.content]
    inner = [
        (Span(span.start + marks.start(), span.start + marks.end()), None)
        for span, _ in direct
        for marks in INNER.finditer(span.of(text), 1)
    ]
    spans = sorted([*inner, *direct], key=lambda item: -len(item[0]))
    return {place: speaker for span, speaker in spans for place in range(span.start, span.end)}


def _read(cast: Cast, voices: Voices, parsed: Parsed) -> Iterator[tuple[str, Mention]]:
    reader = Reader([_candidate(participant, parsed) for participant in cast.participants])
    for paragraph in parsed.running():
        for sentence in paragraph.sentences:
            reader.begin({})
            for index in range(sentence.start, sentence.end):
                place = paragraph.starts[index]
                meant = cast.at(place)
                if meant is not None:
                    if meant[1].span.start == place:
                        reader.notice(cast.order[meant[0]], paragraph.head_of(meant[1].span))
                elif place in voices:
                    yield from _resolve(reader, cast, paragraph, paragraph.doc[index], voices[place])


def _resolve(
    reader: Reader, cast: Cast, paragraph: ParsedParagraph, token: Token, speaker: str | None
) -> Iterator[tuple[str, Mention]]:
    """The mention that a pronoun makes in the words of a known speaker."""
    if speaker is None or token.pos_ not in {"PRON", "DET"}:
        return
    mention = Mention(paragraph.span(token), "pronoun")
    participant = cast.by_id(speaker)
    if (token.lower_ in SPEAKER and participant.kind == "person") or (
        token.lower_ in SPEAKING_BODY and participant.kind == "organisation"
    ):
        yield speaker, mention
    elif (pronoun := PRONOUNS.get(token.lower_)) in {"he", "she"}:
        found = reader.recall(
            lambda index: (
                stands_alone(reader.candidates[index])
                and reader.genders.get(index, pronoun) == pronoun
                and cast.participants[index].id != speaker
            ),
            lead=LEAD,
        )
        if found is not None:
            reader.notice(found, token)
            yield cast.participants[found].id, mention


def _candidate(participant: Participant, parsed: Parsed) -> Candidate:
    """The participant as somebody who can be pointed at; what pronouns say of its gender outside quotations holds inside."""
    return Candidate(
        participant.kind,
        participant.name,
        tuple(map(parsed.printed, participant.roles)),
        participant.mentions,
        gender=_gender(participant, parsed),
    )


def _gender(participant: Participant, parsed: Parsed) -> Gender | None:
    pronouns = [parsed.printed(mention.span).lower() for mention in participant.mentions if mention.form == "pronoun"]
    told = [PRONOUNS[pronoun] for pronoun in pronouns if pronoun in PRONOUNS]
    return next((gender for gender in told if gender in {"he", "she"}), None)
