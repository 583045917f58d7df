"""How central an actor is, and whether it is a subject or a source of the story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.analysis.grouping import normal
from briefgen.analysis.parse import Parsed
from briefgen.model import Part, Participant, Quotation, Sentence, Span

MENTION_WEIGHTS = {"name": 1.0, "role": 0.8, "pronoun": 0.6, "demonym": 0.4}
HEADLINE = 4.0
LEDE = 3.0
ACTION = 0.6
QUOTATION = 0.5
PLACE = 0.75
"""What a place's score is multiplied with: a story's setting is named often and does little."""

STANCES = frozenset({"agree", "praise", "criticise", "demand", "intend", "think", "show"})
"""Kinds of verb that report a stance: they make nobody a source of the story."""

SUBJECT_ACTIONS = 2
"""So many actions of its own make an actor a subject of the story."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the story says what matters: its headline, its first sentence, and who is quoted."""

    headline: str
    lede: Span | None
    quotations: Sequence[Quotation]


def find_setting(parsed: Parsed, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Setting:
    """The headline as it is compared, and the first sentence of the body."""
    headline = " ".join(
        [parsed.article.title or "", *(parsed.printed(p.span) for p in parsed.everything if p.role == "headline")]
    )
    lede = next((s.span for s in sentences if parsed.everything[s.paragraph].role in {"body", "answer"}), None)
    return Setting(f" {normal(headline)} ", lede, quotations)


def rank(participants: Sequence[Participant], setting: Setting) -> tuple[Participant, ...]:
    """The participants with salience (1 for the most central) and part, the most central first."""
    scores = {participant.id: _score(participant, setting) for participant in participants}
    most = max(scores.values(), default=1.0)
    ranked = [
        replace(participant, salience=round(scores[participant.id] / most, 3), part=_part(participant, setting))
        for participant in participants
    ]
    return tuple(sorted(ranked, key=lambda participant: (-participant.salience, participant.mentions[0].span)))


def _score(participant: Participant, setting: Setting) -> float:
    score: float = sum(MENTION_WEIGHTS[mention.form] for mention in participant.mentions) ** 0.75
    score += HEADLINE * _in_headline(participant, setting)
    score += LEDE * any(
        setting.lede is not None and setting.lede.contains(mention.span) for mention in participant.mentions
    )
    score += ACTION * min(len(participant.actions), 5)
    score += QUOTATION * min(_quotations(participant, setting), 5)
    return score * PLACE if participant.kind == "place" else score


def _in_headline(participant: Participant, setting: Setting) -> bool:
    forms = [participant.name, *participant.aliases]
    if participant.kind == "person":
        forms.append(participant.name.split()[-1])
    return any(f" {_bare(normal(form))} " in f" {_bare(setting.headline)} " for form in forms)


def _bare(text: str) -> str:
    """The words alone, without possessives and marks."""
    return " ".join(re.findall(r"\w+", re.sub(r"['’]s\b", " ", text)))


def _quotations(participant: Participant, setting: Setting) -> int:
    return sum(quotation.speaker == participant.id and _is_speech(quotation) for quotation in setting.quotations)


def _is_speech(quotation: Quotation) -> bool:
    """Whether somebody said it, rather than wanted, supported or condemned it."""
    return quotation.form != "indirect" or quotation.verb_kind not in STANCES


def _part(participant: Participant, setting: Setting) -> Part:
    source = _quotations(participant, setting) > 0
    subject = _in_headline(participant, setting) or len(participant.actions) >= SUBJECT_ACTIONS
    if source and subject:
        return "both"
    if source:
        return "source"
    return "subject" if subject else "mentioned"
