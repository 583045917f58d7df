"""The figures of an evaluation, as a table and as what is below its floor."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.evaluation.scores import Tallies
from briefgen.evaluation.tallies import Prf, Tally


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured on which gold; `failures` are sentences about figures below their floor."""

    articles: int
    gold_sha256: str
    tallies: Tallies
    failures: tuple[str, ...] = ()

    def figures(self) -> Iterator[tuple[str, Tally]]:
        """("quotations: direct", its tally), in the order of the table."""
        for layer, tallies in self.tallies.items():
            for name, tally in tallies.items():
                yield f"{layer}: {name}", tally

    def table(self) -> str:
        """Value (F1, or a share), precision, recall and number of gold items of every figure, in plain text."""
        rows = [(f"{self.articles} articles", "value", "precision", "recall", "items")]
        for name, tally in self.figures():
            parts = (f"{tally.precision:.3f}", f"{tally.recall:.3f}") if isinstance(tally, Prf) else ("", "")
            rows.append((name, f"{tally.value:.3f}", *parts, str(tally.total)))
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return "\n".join(
            "  ".join((row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))))
            for row in rows
        )
