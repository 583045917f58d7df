"""The unit of a number as one word, however it is printed."""

import re

PERCENT = re.compile(r"%|per\s?cent|(?:percentage|basis)\spoints?")
IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "bodies": "body",
    "lives": "life",
    "casualties": "casualty",
    "fatalities": "fatality",
    "injuries": "injury",
    "centuries": "century",
}


def norm(unit: str | None) -> str:
    """A unit under one name: "%" is per cent, "US$" is "$", "homes" is "home"."""
    unit = " ".join((unit or "").lower().split())
    if PERCENT.fullmatch(unit):
        return "point" if "point" in unit else "%"
    unit = unit.removeprefix("us").strip() or unit
    return IRREGULAR.get(unit) or (unit if unit.endswith("ss") else unit.removesuffix("s"))
