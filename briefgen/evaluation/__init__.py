"""Gold articles, scores and floors: how good the analysis is, measured on articles annotated by hand."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from briefgen.analysis import analyse
from briefgen.engines.local import map_ordered
from briefgen.errors import LostError
from briefgen.evaluation.floors import check, read_floors, update_floors
from briefgen.evaluation.gold import fingerprint, load_gold
from briefgen.evaluation.report import Report
from briefgen.evaluation.scores import add_up, score
from briefgen.model import Analysis
from briefgen.settings import Settings

__all__ = ["Report", "evaluate", "update_floors"]


def evaluate(folder: Path, settings: Settings) -> Report:
    """Analyse the gold articles of a folder, score them, and compare the figures with the folder's floors."""
    gold = load_gold(folder)
    analyses = map_ordered(partial(analyse, settings=settings), [item.article for item in gold], jobs=settings.jobs)
    tallies = [score(item, _found(analysis)) for item, analysis in zip(gold, analyses, strict=True)]
    report = Report(articles=len(gold), gold_sha256=fingerprint(folder), tallies=add_up(tallies))
    return replace(report, failures=check(report, read_floors(folder)))


def _found(analysis: Analysis | LostError) -> Analysis:
    """The analysis; without one there is no score."""
    if isinstance(analysis, LostError):
        raise analysis
    return analysis
