"""How central an actor is, and whether it is a subject or a source of the story.

Central is who is named often, early, in the headline and in many paragraphs. The weights were fitted to what readers of
annotated news call salient and rounded; what an actor does adds nothing beyond its mentions, and who is quoted is a
source rather than a subject.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import get_args

from briefgen.analysis.comparing import normal
from briefgen.analysis.parse import Parsed
from briefgen.model import MentionForm, Part, Participant, Quotation, Sentence

NAMES, PRONOUNS, DEMONYMS, PARAGRAPHS, QUOTATIONS = 0.9, 0.3, 0.2, 0.3, -0.3
"""Weights of the square roots of counts: a second mention says more than a tenth."""

DESCRIPTION = 0.5
"""What a description counts as a name."""

HEADLINE, ACTING_HEADLINE = 2.0, 0.8
"""Being in the headline, and being there as anything but a place, which may be the setting."""

LEDE, PERSON_LEDE, OPENING, EARLY = 0.5, 0.5, 0.6, 0.4
"""Being in the first sentence, and there as a person; in one of the first three; and the nth part for the nth sentence."""

GROUP = -0.5
"""Being a group: a story is seldom about one."""

OPENING_SENTENCES = 3

MENTION_FORMS = get_args(MentionForm)

STANCES = frozenset({"agree", "praise", "criticise", "demand", "intend", "think", "show"})
"""Kinds of verb that report a stance: they make nobody a source of the story."""

SUBJECT_ACTIONS = 2
"""So many actions of its own make an actor a subject of the story."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the story says what matters: its headline, its sentences, and who is quoted.

    `bare` has the words of the headline alone, `speeches` how often each participant is quoted; `starts` has the place of each sentence of the body, `paragraphs` the paragraph that holds it.
    """

    headline: str
    starts: Sequence[int]
    paragraphs: Sequence[int]
    quotations: Sequence[Quotation]
    bare: str = field(init=False)
    speeches: Mapping[str | None, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bare", f" {_bare(self.headline)} ")
        object.__setattr__(self, "speeches", Counter(one.speaker for one in self.quotations if _is_speech(one)))


def find_setting(parsed: Parsed, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Setting:
    """The headline as it is compared, and the sentences of the body."""
    headline = " ".join(
        [parsed.article.title or "", *(parsed.printed(p.span) for p in parsed.everything if p.role == "headline")]
    )
    body = [s for s in sentences if parsed.everything[s.paragraph].role in {"body", "answer"}]
    return Setting(f" {normal(headline)} ", [s.span.start for s in body], [s.paragraph for s in body], quotations)


def rank(participants: Sequence[Participant], setting: Setting) -> tuple[Participant, ...]:
    """The participants with salience (1 for the most central) and part, the most central first."""
    scores = {participant.id: _score(participant, setting) for participant in participants}
    most = max(scores.values(), default=0.0) or 1.0  # 0.0 where each is quoted far oftener than named
    ranked = [
        replace(participant, salience=round(scores[participant.id] / most, 3), part=_part(participant, setting))
        for participant in participants
    ]
    return tuple(sorted(ranked, key=lambda participant: (-participant.salience, participant.mentions[0].span)))


def _score(participant: Participant, setting: Setting) -> float:
    counts = {form: sum(mention.form == form for mention in participant.mentions) for form in MENTION_FORMS}
    places = sorted({max(bisect_right(setting.starts, m.span.start) - 1, 0) for m in participant.mentions})
    first = places[0]
    score = (
        NAMES * sqrt(counts["name"] + DESCRIPTION * counts["role"])
        + PRONOUNS * sqrt(counts["pronoun"])
        + DEMONYMS * sqrt(counts["demonym"])
        + PARAGRAPHS * sqrt(len({setting.paragraphs[place] for place in places if setting.paragraphs}))
        + QUOTATIONS * sqrt(setting.speeches.get(participant.id, 0))
        + (LEDE + PERSON_LEDE * (participant.kind == "person")) * (first == 0)
        + OPENING * (first < OPENING_SENTENCES)
        + EARLY / (first + 1)
        + GROUP * (participant.kind == "group")
    )
    if _in_headline(participant, setting):
        score += HEADLINE + ACTING_HEADLINE * (participant.kind != "place")
    return max(score, 0.0)


def _in_headline(participant: Participant, setting: Setting) -> bool:
    forms = [participant.name, *participant.aliases]
    if participant.kind == "person":
        forms.append(participant.name.split()[-1])
    return any(f" {_bare(normal(form))} " in setting.bare for form in forms)


def _bare(text: str) -> str:
    """The words alone, without possessives and marks."""
    return " ".join(re.findall(r"\w+", re.sub(r"['’]s\b", " ", text)))


def _is_speech(quotation: Quotation) -> bool:
    """Whether somebody said it, rather than wanted, supported or condemned it."""
    return quotation.form != "indirect" or quotation.verb_kind not in STANCES


def _part(participant: Participant, setting: Setting) -> Part:
    source = setting.speeches.get(participant.id, 0) > 0
    subject = _in_headline(participant, setting) or len(participant.actions) >= SUBJECT_ACTIONS
    if source and subject:
        return "both"
    if source:
        return "source"
    return "subject" if subject else "mentioned"
