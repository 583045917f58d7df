"""The word lists of what holds across articles: names, callings, bodies, places, topics; `#` begins a comment."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def shared_bodies() -> frozenset[str]:
    """Keys of bodies that many countries have ("supreme court")."""
    return frozenset(_lines("shared_bodies"))


@cache
def endings() -> frozenset[str]:
    """Words that say what a company makes and that its short name leaves out ("computers")."""
    return frozenset(_lines("endings"))


@cache
def word_class(name: str) -> frozenset[str]:
    """The function words of a class ("determiner")."""
    rows = dict(line.split(": ") for line in _lines("word_classes"))
    return frozenset(rows[name].split())


@cache
def country_parts() -> Mapping[str, str]:
    """State or province -> the code of its country: "Ohio" -> "US"."""
    rows = (line.split(": ") for line in _lines("country_parts"))
    return {part: code for code, parts in rows for part in parts.split("; ")}


@cache
def not_topics() -> frozenset[str]:
    """Words that say nothing of what an article is about ("number", "recent")."""
    return frozenset(_lines("not_topics"))


@cache
def callings() -> Mapping[str, str]:
    """Noun -> the calling it says: "striker" -> "sport"."""
    rows = (line.split(": ") for line in _lines("callings"))
    return {noun: calling for calling, nouns in rows for noun in nouns.split()}


@cache
def nicknames() -> Mapping[str, tuple[str, ...]]:
    """Given name -> the first names of the sets that it stands in: "bob" -> ("robert",)."""
    sets: dict[str, set[str]] = defaultdict(set)
    for line in _lines("nicknames"):
        for name in line.split():
            sets[name].add(line.split()[0])
    return {name: tuple(sorted(heads)) for name, heads in sets.items()}


def _lines(name: str) -> list[str]:
    text = (files("briefgen.corpus.lexicons") / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
