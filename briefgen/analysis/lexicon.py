"""Word lists, one word a line, reviewed by hand; `#` begins a comment and `*` marks a title that stands before a name."""

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of `lexicons/NAME.txt`."""
    return frozenset(line.removeprefix("*") for line in lines(name))


@cache
def titles() -> frozenset[str]:
    """Nouns that stand before a name as a title ("minister")."""
    return frozenset(line.removeprefix("*") for line in lines("role_nouns") if line.startswith("*"))


def lines(name: str) -> list[str]:
    """The lines of `lexicons/NAME.txt` that are no comments."""
    text = (files("briefgen.analysis.lexicons") / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
