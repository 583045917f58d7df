"""How well quotations are found, attributed to their source as printed, and to the speaker meant."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefgen.evaluation.gold import Gold
from briefgen.evaluation.pairing import jaccard, letters, overlap, pair_contents
from briefgen.evaluation.tallies import Prf, Share, Tally
from briefgen.model import Analysis, Participant, Quotation, Span

FORMS: Mapping[str, tuple[str, ...]] = {
    "direct": ("direct",),
    "mixed": ("mixed",),
    "quoted": ("direct", "mixed"),
    "indirect": ("indirect",),
    "all": ("direct", "mixed", "indirect"),
}
LEAST_TRAP = 0.5
"""Share of letters from which a quoted span is taken for the trap and not for a passage that holds it."""


def score_quotations(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Content by form, attribution to the source as printed, and the particulars of what was found."""
    text = gold.article.text
    pairs = _pair(gold, analysis)
    theirs, ours = gold.quotations, analysis.quotations
    sourced = {i: j for i, j in pairs.items() if source_right(theirs[i].source, ours[j].source, text)}
    tallies: dict[str, Tally] = {name: _by_form(theirs, ours, pairs, forms) for name, forms in FORMS.items()}
    tallies |= {f"attribution {name}": _by_form(theirs, ours, sourced, FORMS[name]) for name in ("quoted", "all")}
    found = [(theirs[i], ours[j]) for i, j in pairs.items()]
    exact = sum(letters(text, a.content) == letters(text, b.content) for a, b in found)
    return tallies | {
        "exact content": Share(exact, len(found)),
        "same form": Share(sum(a.form == b.form for a, b in found), len(found)),
        "cue": _share((_touch(a.cue, b.cue) for a, b in found if a.cue)),
        "verb kind": _share((a.verb_kind == b.verb_kind for a, b in found if a.cue)),
        "traps avoided": _traps(gold, [ours[j] for j in range(len(ours)) if j not in pairs.values()]),
    }


def score_speakers(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Who said it: a wrong speaker costs precision, none costs recall; `restraint` is leaving a tie unknown."""
    pairs = _pair(gold, analysis)
    actors = {participant.id: participant for participant in analysis.participants}
    meant = {participant.id: participant for participant in gold.participants}
    answered = right = known = via = 0
    restraint = Share()
    for i, quotation in enumerate(gold.quotations):
        predicted = analysis.quotations[pairs[i]] if i in pairs else None
        speaker = actors.get(predicted.speaker or "") if predicted else None
        answered += speaker is not None
        if quotation.speaker is None:
            restraint += Share(int(speaker is None), 1) if predicted else Share()
            continue
        known += 1
        right += speaker is not None and same_actor(meant[quotation.speaker], speaker)
        teller = actors.get(predicted.via or "") if predicted else None
        via += bool(quotation.via and teller and same_actor(meant[quotation.via], teller))
    return {
        "precision": Share(right, answered),
        "recall": Share(right, known),
        "restraint": restraint,
        "via": Share(via, sum(quotation.via is not None for quotation in gold.quotations)),
    }


def same_actor(gold: Participant, predicted: Participant) -> bool:
    """True if most of the names of a predicted actor are names of the gold one; without names, its descriptions."""
    names = [mention.span for mention in gold.mentions if mention.form in ("name", "demonym")]
    own = [mention.span for mention in predicted.mentions if mention.form in ("name", "demonym")]
    if names and not own:
        return False  # "the ambassador" who was not recognised as the one named above
    theirs = names or [mention.span for mention in gold.mentions]
    ours = own or [mention.span for mention in predicted.mentions if mention.form == "role"]
    shared = sum(any(span.overlaps(other) for other in theirs) for span in ours)
    return 2 * shared > len(ours)


def source_right(gold: Span | None, predicted: Span | None, text: str) -> bool:
    """True if both are absent, overlap, or end in the same word ("Ms Rusk", "Rusk")."""
    if gold is None or predicted is None:
        return gold is predicted
    if gold.overlaps(predicted):
        return True
    first, second = _head(gold.of(text)), _head(predicted.of(text))
    return bool(first) and first == second and first not in {"he", "she", "it", "they", "who", "i", "we"}


def _head(words: str) -> str:
    """The last word before a comma, a preposition or a relative pronoun."""
    core = re.split(r"[,;(]|\s(?:of|from|in|at|for|with|who|whose|which|that)\s", words)[0]
    found = re.findall(r"\w+", re.sub(r"['’]s\b", "", core).lower())
    return found[-1] if found else ""


def _pair(gold: Gold, analysis: Analysis) -> dict[int, int]:
    text = gold.article.text
    return pair_contents(
        [letters(text, quotation.content) for quotation in gold.quotations],
        [letters(text, quotation.content) for quotation in analysis.quotations],
    )


def _by_form(
    gold: Sequence[Quotation], predicted: Sequence[Quotation], pairs: Mapping[int, int], forms: tuple[str, ...]
) -> Prf:
    """Gold of these forms paired with anything, and predictions of these forms paired with anything."""
    theirs = [i for i, quotation in enumerate(gold) if quotation.form in forms]
    ours = [j for j, quotation in enumerate(predicted) if quotation.form in forms]
    found = sum(i in pairs for i in theirs)
    right = sum(j in pairs.values() for j in ours)
    return Prf(found, len(theirs) - found, right, len(ours) - right)


def _traps(gold: Gold, unpaired: Sequence[Quotation]) -> Share:
    """Scare quotes, titles, nicknames and slogans, against the quotations that are none in gold."""
    text = gold.article.text
    spans = [span for quotation in unpaired if quotation.form != "indirect" for span in quotation.content]
    traps = [letters(text, [trap]) for trap in gold.traps if not text[trap.start].isalnum()]
    sprung = sum(any(jaccard(trap, letters(text, [span])) >= LEAST_TRAP for span in spans) for trap in traps)
    return Share(len(traps) - sprung, len(traps))


def _touch(first: Span | None, second: Span | None) -> bool:
    return bool(first and second and overlap(first, second))


def _share(answers: Iterable[bool]) -> Share:
    right = list(answers)
    return Share(sum(right), len(right))
