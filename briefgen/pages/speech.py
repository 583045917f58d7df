"""How a quotation or reported statement is shown: its words, who said it, and how that is known."""

import re
from collections.abc import Callable, Iterable, Sequence

from briefgen.model import Change, How, Participant, Quotation, Span
from briefgen.pages.kinds import mark_of
from briefgen.pages.parts import Fold, Link, Ref, Said, Voice
from briefgen.pages.paths import link
from briefgen.pages.sentences import behind
from briefgen.pages.sheet import CUT, Sheet, content, fact, given, lang, place, row_anchor, shorten
from briefgen.words import gettext, gettext_noop

HOW: dict[How, str] = {
    "named": gettext_noop("named beside the verb"),
    "pronoun": gettext_noop("resolved from the text before"),
    "role": gettext_noop("known by the role, resolved from the text"),
    "previous_sentence": gettext_noop("named in the sentence before"),
    "unnamed_source": gettext_noop("unnamed source"),
    "unknown": gettext_noop("none found"),
    "editor": gettext_noop("speaker set by the editor"),
}
BESIDE = frozenset({"named", "unnamed_source", "editor"})
"""Ways in which the speaker stands beside the verb, or is set, and nothing is concluded."""
RESOLVED = frozenset({"pronoun", "role"})
"""Ways in which other words than the name stand for the speaker, and are shown."""
SURE = 0.9
"""From here on nothing is said of how often a speaker beside the verb is the right one."""
MARKS: dict[Change, str] = {
    "pinned": gettext_noop("pinned by the editor"),
    "moved": gettext_noop("moved by the editor"),
    "added": gettext_noop("added by the editor"),
}
WORD = re.compile(r"\w+")
LOUDEST = 6
"""Speakers in the summary of what is folded away."""
ActorPaths = dict[tuple[str, str], str]
"""(article id, participant id) -> the path of the actor's page."""


def actor_link(sheet: Sheet, participant: Participant, actors: ActorPaths, *, page: str) -> Link:
    """The participant's name, leading to the actor's page where there is one, and on the briefing to the actor's row."""
    path = actors.get((sheet.analysis.article.id, participant.id))
    row = row_anchor(participant) if page == sheet.path else None
    return Link(shorten(participant.name), link(path, page=page) if path else None, row)


def present(
    sheet: Sheet, index: int, actors: ActorPaths, *, page: str, cite: Callable[[Iterable[Span]], tuple[Ref, ...]]
) -> Said:
    """The article's quotation of that index as `page` shows it; `cite` numbers its sentences."""
    quotation = sheet.analysis.quotations[index]
    speaker = sheet.participants.get(quotation.speaker or "")
    via = sheet.participants.get(quotation.via or "")
    pieces = content(sheet, quotation)
    return Said(
        anchor=sheet.quotations[index],
        form=quotation.form,
        pieces=pieces,
        place=place(sheet, *quotation.content),
        speaker=actor_link(sheet, speaker, actors, page=page) if speaker else None,
        role=fact(sheet, speaker.roles[0]) if speaker and speaker.roles else None,
        source=given(fact(sheet, quotation.source)) if quotation.source and quotation.how != "unknown" else None,
        cue=lead(sheet, quotation) if pieces else _cue(sheet, quotation),
        kind=mark_of(quotation.verb_kind),
        how=say_how(sheet, quotation),
        via=actor_link(sheet, via, actors, page=page) if via else None,
        refs=cite(behind(sheet.analysis, quotation)),
        edited=mark(sheet, quotation.content),
        lang=lang(sheet.analysis, quotation.language),
    )


def lead(sheet: Sheet, quotation: Quotation) -> str | None:
    """The cue; before words that are not all quoted it is read with them, so what is left out between them is marked."""
    cue = _cue(sheet, quotation)
    return (
        f"{cue} {CUT}"
        if cue and quotation.form != "direct" and _has_gap(sheet.analysis.article.text, quotation)
        else cue
    )


def _cue(sheet: Sheet, quotation: Quotation) -> str | None:
    return given(fact(sheet, quotation.cue)) if quotation.cue else None


def _has_gap(text: str, quotation: Quotation) -> bool:
    """Whether more stands between the cue and the words than “that” and whose they are."""
    cue, start = quotation.cue, quotation.content[0].start
    if cue is None or cue.end > start:
        return False
    source = quotation.source
    if source and cue.end <= source.start and source.end <= start:
        between = f"{text[cue.end : source.start]} {text[source.end : start]}"
    else:
        between = text[cue.end : start]
    return any(word.lower() != "that" for word in WORD.findall(between))


def said_by(sheet: Sheet, quotation: Quotation, actors: ActorPaths, *, page: str) -> Link:
    """Who said it, as far as is known; not a link where that is nobody with a page."""
    if speaker := sheet.participants.get(quotation.speaker or ""):
        return actor_link(sheet, speaker, actors, page=page)
    named = quotation.source is not None and quotation.how != "unknown"
    source = given(fact(sheet, quotation.source)) if named and quotation.source else None
    return Link(source or gettext("speaker unknown"), None)


def mark(sheet: Sheet, at: tuple[Span, ...]) -> str | None:
    """What an editor did to the bullet or quotation that stands there, as its mark says."""
    done = (MARKS.get(revision.change) for revision in sheet.analysis.revisions if revision.at == at)
    return next((gettext(words) for words in done if words), None)


def say_how(sheet: Sheet, quotation: Quotation) -> str:
    """How the speaker was found, in words, and how often that is right unless the speaker is surely the one named."""
    how = gettext(HOW[quotation.how])
    printed = gettext("“{words}”", words=fact(sheet, quotation.source)) if quotation.source else ""
    if quotation.how == "unknown":
        return gettext("{words} in the text", words=printed) if printed else how
    if quotation.how in BESIDE and quotation.confidence >= SURE:
        return how
    found = f"{printed}, {how}" if printed and quotation.how in RESOLVED else how
    return f"{found} ({say_share(quotation.confidence)})"


def say_share(confidence: float) -> str:
    """How often speakers found like this are the right ones, in tenths."""
    tenths = int(confidence * 10 + 0.5)
    if tenths > 9:
        return gettext("right speaker in over 9\u00a0of\u00a010")
    if tenths < 1:
        return gettext("right speaker in under 1\u00a0of\u00a010")
    return gettext("right speaker in about {tenths}\u00a0of\u00a010", tenths=tenths)


def fold(said: Sequence[Said]) -> Fold | None:
    """What is folded away, by speaker; None where there is nothing."""
    voices = by_speaker(said)
    ranked = sorted(voices, key=lambda voice: -len(voice.said))
    return Fold(len(said), tuple(ranked[:LOUDEST]), len(ranked[LOUDEST:]), voices) if said else None


def by_speaker(said: Iterable[Said]) -> tuple[Voice, ...]:
    """Grouped, the first to speak first; an unnamed source by the words that stand for it, everybody unknown last."""
    voices: dict[tuple[Link | None, str | None], list[Said]] = {}
    for item in said:
        voices.setdefault((item.speaker, None if item.speaker else item.source), []).append(item)
    unknown = voices.pop((None, None), [])
    known = [Voice(speaker, source, tuple(items)) for (speaker, source), items in voices.items()]
    return (*known, Voice(None, None, tuple(unknown))) if unknown else tuple(known)
