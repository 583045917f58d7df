"""overrides.yml as values: each key and value is checked, and what is wrong with one entry concerns that one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from yaml.nodes import Node

from briefgen.overrides.nodes import items, line_of, pairs, read_nodes, scalar
from briefgen.overrides.values import (
    ActorEntry,
    ArticleEntry,
    BulletEntry,
    OutletEntry,
    Overrides,
    QuoteEntry,
    TakedownEntry,
)

SECTIONS: dict[str, type[Any]] = {
    "actors": ActorEntry,
    "quotes": QuoteEntry,
    "bullets": BulletEntry,
    "articles": ArticleEntry,
    "outlets": OutletEntry,
    "takedown": TakedownEntry,
}
ONE_OF = {"outlets": ("host", "publisher"), "takedown": ("article", "actor")}
"""Keys of which an entry has exactly one."""
LONGEST = 1000
"""Characters of a note, a name or an address."""
YES, NO = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})
Check = Callable[[Node], Any]


def read_overrides(path: Path) -> Overrides:
    """The entries of the file, none where there is no file; SettingsError where it is no YAML."""
    return parse(path.name, read_nodes(path))


def parse(name: str, document: Node | None) -> Overrides:
    """The entries of a document, and a sentence for each key and value that is wrong."""
    faults: list[tuple[int, str]] = []
    found: dict[str, list[Any]] = {section: [] for section in SECTIONS}
    sections = None if document is None else pairs(document)
    if document is not None and not sections and not _is_empty(document):
        faults.append((line_of(document), f"the file must be a mapping of sections: {', '.join(SECTIONS)}"))
    for key, value in sections or []:
        section = scalar(key) or ""
        if section not in SECTIONS:
            faults.append((line_of(key), _unknown("section", section, SECTIONS)))
        elif not _is_empty(value):
            found[section] += _entries(section, value, faults)
    empty = Overrides(name)
    warnings = tuple(empty.warn(line, f"{fault}.") for line, fault in faults)
    return Overrides(name, warnings=warnings, **{section: tuple(entries) for section, entries in found.items()})


def _is_empty(node: Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null" or node.value in ([], "")


def _entries(section: str, node: Node, faults: list[tuple[int, str]]) -> Iterator[Any]:
    entries = items(node)
    if entries is None:
        faults.append((line_of(node), f'"{section}" must be a list: begin each entry with "- "'))
    for entry in entries or []:
        if (made := _entry(section, entry, faults)) is not None:
            yield made


def _entry(section: str, node: Node, faults: list[tuple[int, str]]) -> Any:
    """One entry without its faulty keys; None where what is left says nothing, as it has no target."""
    kind, line = SECTIONS[section], line_of(node)
    known = [field.name for field in fields(kind) if field.name != "line"]
    chosen: dict[str, Any] = {}
    for key, value in pairs(node) or []:
        name = scalar(key) or ""
        if name not in known:
            faults.append((line_of(key), _unknown("key", name, known)))
        elif name in chosen:
            faults.append((line_of(key), f'"{name}" stands here twice, so the first counts'))
        elif not _is_empty(value):
            try:
                chosen[name] = CHECKS[name](value)
            except ValueError as error:
                faults.append((line_of(value), f'"{name}" {error}'))
    if fault := _missing(section, chosen):
        faults.append((line, fault))
        return None
    return kind(line=line, **chosen)


def _missing(section: str, chosen: dict[str, Any]) -> str | None:
    """What an entry lacks."""
    one_of = sum(name in chosen for name in ONE_OF.get(section, ()))
    alone = section == "takedown" and "names" in chosen and not one_of
    if section in ONE_OF and one_of != 1 and not alone:
        return f'an entry of "{section}" needs either "{ONE_OF[section][0]}" or "{ONE_OF[section][1]}"'
    target = {"outlets": "name", "takedown": ""}.get(section, section.removesuffix("s"))
    if target and target not in chosen:
        return f'an entry of "{section}" needs "{target}"'
    if section != "takedown" and len(chosen) < 2:
        return f"the entry says nothing of what to do with “{chosen[target]}”"
    return None


def _unknown(what: str, name: str, known: Any) -> str:
    close = get_close_matches(name[:100], list(known), 1)
    meant = f'did you mean "{close[0]}"' if close else f"there are {', '.join(known)}"
    return f'"{name[:100]}" is no {what}: {meant}'


# -- values ------------------------------------------------------------------------------------------------------------


def _text(node: Node) -> str:
    value = scalar(node)
    if value is None or not value.strip():
        raise ValueError("must be a text")
    if len(value) > LONGEST:
        raise ValueError(f"must have at most {LONGEST} characters")
    return " ".join(value.split())


def _texts(node: Node) -> tuple[str, ...]:
    listed = items(node)
    return tuple(_text(item) for item in ([node] if listed is None else listed))


def _flag(node: Node) -> bool:
    value = (scalar(node) or "").lower()
    if value not in YES | NO:
        raise ValueError("must be true or false")
    return value in YES


def _number(node: Node) -> int:
    value = scalar(node) or ""
    if not re.fullmatch(r"[1-9][0-9]?", value):
        raise ValueError("must be a whole number from 1 to 99")
    return int(value)


def _day(node: Node) -> str:
    value = scalar(node) or ""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("must be a day as YYYY-MM-DD")
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise ValueError(f"must be a day of the calendar ({error})") from error


CHECKS: dict[str, Check] = {
    **dict.fromkeys(("actor", "quote", "bullet", "article", "speaker"), _text),
    **dict.fromkeys(("rename", "describe", "outlet", "name", "host", "publisher"), _text),
    **dict.fromkeys(("merge", "split", "names", "keep"), _texts),
    **dict.fromkeys(("pin", "hide"), _flag),
    "place": _number,
    "date": _day,
}
