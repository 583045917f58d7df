"""What scores are counted in: tallies that add up over articles, so that every item weighs the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prf:
    """Precision and recall: what gold holds is found or missed, what was predicted is right or wrong.

    `found` and `right` are one number, the true positives, unless a prediction may pair with gold of another class:
    a quotation that is direct in gold and mixed in the prediction is found among the direct and right among the mixed.
    """

    found: float = 0
    missed: float = 0
    right: float = 0
    wrong: float = 0

    @classmethod
    def of(cls, *, tp: int, fp: int, fn: int) -> "Prf":
        """The plain case: true positives, false positives, false negatives."""
        return cls(found=tp, missed=fn, right=tp, wrong=fp)

    def __add__(self, other: "Prf") -> "Prf":
        return Prf(
            self.found + other.found,
            self.missed + other.missed,
            self.right + other.right,
            self.wrong + other.wrong,
        )

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right; 0 when nothing was."""
        return _ratio(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of gold that was found; 0 when there is none."""
        return _ratio(self.found, self.found + self.missed)

    @property
    def value(self) -> float:
        """F1."""
        return _ratio(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def total(self) -> int:
        """How many items gold holds."""
        return round(self.found + self.missed)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some items are right."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.total + other.total)

    @property
    def value(self) -> float:
        """The share, 0 when there are no items."""
        return _ratio(self.right, self.total)


Tally = Prf | Share


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
