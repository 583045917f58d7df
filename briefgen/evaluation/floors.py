"""Figures that may not fall: one committed floor a figure, pinned to the gold it was measured on."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import BriefgenError
from briefgen.evaluation.report import Report

NAME = "floors.json"
MARGIN = 0.02
"""How far below the measured figure its floor is set: about two items of a hundred, so that a fix elsewhere may cost one."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The least value of each figure, and the sha256 of the gold articles they hold for."""

    gold_sha256: str
    least: dict[str, float] = field(default_factory=dict)


def read_floors(folder: Path) -> Floors | None:
    """The floors committed beside the gold, or None when there are none yet."""
    path = folder / NAME
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Floors(data["gold_sha256"], {name: float(value) for name, value in data["floors"].items()})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BriefgenError(f"{path} is damaged ({error!r}): restore it from version control.") from error


def check(report: Report, floors: Floors | None) -> tuple[str, ...]:
    """A sentence for each figure below its floor, for one that is gone or new, and for gold that has changed."""
    if floors is None:
        return (f"There are no floors yet: run briefgen evaluate with --update-floors and commit {NAME}.",)
    measured = {name: tally.value for name, tally in report.figures()}
    failures = [
        f"{name} is {measured[name]:.3f}, below its floor of {least:.3f}."
        for name, least in floors.least.items()
        if name in measured and measured[name] < least
    ]
    failures += [f"{name} has a floor and is no longer measured." for name in floors.least if name not in measured]
    failures += [f"{name} has no floor: run with --update-floors." for name in measured if name not in floors.least]
    if floors.gold_sha256 != report.gold_sha256:
        failures.append("The gold articles have changed since the floors were set: run with --update-floors.")
    return tuple(failures)


def raise_floors(report: Report, floors: Floors | None, *, allow_lower: bool) -> Floors:
    """New floors a little below each figure, never below the old one unless that is allowed; BriefgenError if it is not."""
    old = floors.least if floors else {}
    measured = {name: tally.value for name, tally in report.figures()}
    fallen = [name for name, least in old.items() if measured.get(name, -1.0) < least]
    if fallen and not allow_lower:
        raise BriefgenError(f"Floors are only raised; below theirs are {', '.join(fallen)}: mend it, or --allow-lower.")
    kept = {} if allow_lower else old
    least = {name: max(round(max(value - MARGIN, 0.0), 3), kept.get(name, 0.0)) for name, value in measured.items()}
    return Floors(report.gold_sha256, least)


def update_floors(folder: Path, report: Report, *, allow_lower: bool) -> None:
    """Write the new floors beside the gold."""
    floors = raise_floors(report, read_floors(folder), allow_lower=allow_lower)
    data = {"gold_sha256": floors.gold_sha256, "floors": floors.least}
    (folder / NAME).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8", newline="\n")
