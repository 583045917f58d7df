"""How well paragraph roles, dates and numbers are read."""

import math
from collections.abc import Sequence

from briefgen.evaluation.gold import Gold
from briefgen.evaluation.pairing import pair_spans
from briefgen.evaluation.tallies import Prf, Share, Tally
from briefgen.model import Analysis, DateRef, Number, ParagraphRole


def score_paragraphs(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """The role of each gold paragraph, the same without the bodies, and the kind of the article."""
    roles = [(paragraph.role, _role_at(analysis, paragraph.span.start)) for paragraph in gold.paragraphs]
    tp = sum(theirs == ours != "body" for theirs, ours in roles)
    return {
        "roles": Share(sum(theirs == ours for theirs, ours in roles), len(roles)),
        "not body": Prf.of(
            tp=tp,
            fp=sum(ours not in ("body", None) for _, ours in roles) - tp,
            fn=sum(theirs != "body" for theirs, _ in roles) - tp,
        ),
        "kind": Share(int(gold.kind == analysis.kind), 1),
    }


def score_dates(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Where dates stand, what day they mean, and the day of the article with how it is known."""
    pairs = pair_spans([date.span for date in gold.dates], [date.span for date in analysis.dates])
    right = sum(_meaning(gold.dates[i]) == _meaning(analysis.dates[j]) for i, j in pairs.items())
    published = (gold.published, gold.published_how) == (analysis.published, analysis.published_how)
    return {
        "span": _prf(gold.dates, analysis.dates, len(pairs)),
        "value": _prf(gold.dates, analysis.dates, right),
        "published": Share(int(published), 1),
    }


def score_numbers(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Where quantities stand, what they come to, and in what unit."""
    pairs = pair_spans([number.span for number in gold.numbers], [number.span for number in analysis.numbers])
    equal = [
        (gold.numbers[i], analysis.numbers[j])
        for i, j in pairs.items()
        if math.isclose(gold.numbers[i].value, analysis.numbers[j].value, rel_tol=1e-6)
    ]
    return {
        "span": _prf(gold.numbers, analysis.numbers, len(pairs)),
        "value": _prf(gold.numbers, analysis.numbers, len(equal)),
        "unit": Share(sum(_same_unit(theirs.unit, ours.unit) for theirs, ours in equal), len(equal)),
    }


def _role_at(analysis: Analysis, place: int) -> ParagraphRole | None:
    return next((p.role for p in analysis.paragraphs if p.span.start <= place < p.span.end), None)


def _meaning(date: DateRef) -> tuple[str | None, str | None, str | None]:
    return date.value, date.begin, date.until


def _prf(gold: Sequence[DateRef | Number], predicted: Sequence[DateRef | Number], right: int) -> Prf:
    return Prf.of(tp=right, fp=len(predicted) - right, fn=len(gold) - right)


def _same_unit(gold: str | None, predicted: str | None) -> bool:
    """True if both are absent or one holds the other: "runners" in "marathon runners"."""
    if not gold or not predicted:
        return not gold and not predicted
    return gold.casefold() in predicted.casefold() or predicted.casefold() in gold.casefold()
