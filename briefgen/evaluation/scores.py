"""An analysis against gold: every layer's tallies, ready to be added up over articles."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefgen.evaluation.actors import score_actors
from briefgen.evaluation.gold import UNREAD, Gold
from briefgen.evaluation.particulars import score_dates, score_numbers, score_paragraphs
from briefgen.evaluation.quotations import score_quotations, score_speakers
from briefgen.evaluation.summaries import score_summary
from briefgen.evaluation.tallies import Tally
from briefgen.model import Analysis, Span

LAYERS: Mapping[str, Callable[[Gold, Analysis], dict[str, Tally]]] = {
    "quotations": score_quotations,
    "speakers": score_speakers,
    "actors": score_actors,
    "dates": score_dates,
    "numbers": score_numbers,
    "paragraphs": score_paragraphs,
    "summary": score_summary,
}

Tallies = dict[str, dict[str, Tally]]


def score(gold: Gold, analysis: Analysis) -> Tallies:
    """Layer -> figure -> tally of one article."""
    read = leave_unread(gold, analysis)
    return {layer: function(gold, read) for layer, function in LAYERS.items()}


def add_up(tallies: list[Tallies]) -> Tallies:
    """Layer -> figure -> tally of all articles together."""
    total = tallies[0]
    for more in tallies[1:]:
        total = {
            layer: {name: tally + more[layer][name] for name, tally in figures.items()}  # type: ignore[operator]
            for layer, figures in total.items()
        }
    return total


def leave_unread(gold: Gold, analysis: Analysis) -> Analysis:
    """The analysis without what stands in bylines and boilerplate, where gold has no annotations."""
    unread = [paragraph.span for paragraph in gold.paragraphs if paragraph.role in UNREAD]

    def read(span: Span) -> bool:
        return not any(span.overlaps(other) for other in unread)

    participants = (
        replace(
            participant,
            mentions=tuple(mention for mention in participant.mentions if read(mention.span)),
            roles=tuple(role for role in participant.roles if read(role)),
        )
        for participant in analysis.participants
    )
    return replace(
        analysis,
        quotations=tuple(quotation for quotation in analysis.quotations if all(map(read, quotation.content))),
        participants=tuple(participant for participant in participants if participant.mentions),
        dates=tuple(date for date in analysis.dates if read(date.span)),
        numbers=tuple(number for number in analysis.numbers if read(number.span)),
    )
