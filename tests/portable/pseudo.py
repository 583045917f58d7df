"""A language in which each word of the interface is marked, and so is each value that a template prints."""

import re
from html import unescape
from pathlib import Path

from babel.messages.catalog import Catalog

from tools.words import extract, write

CODE = "eo"
"""A language that Babel knows and briefgen does not speak."""
WORD, END, VALUE, CLOSE = "⟦", "⟧", "⟪", "⟫"
HOLE = re.compile(r"(\{\w+\})")
DATES = {"MMMM y", "d MMMM y", "EEEE, d MMMM y"}


def write_catalogue(folder: Path) -> None:
    """The catalogue of the pseudo-language: every message with marks around its words, none around its holes."""
    catalog = Catalog(locale=CODE)
    for message in extract():
        if message.id:
            forms = message.id if isinstance(message.id, tuple) else (message.id,)
            marked = tuple(mark(form) for form in forms)
            catalog.add(message.id, marked if len(marked) > 1 else marked[0])
    write(folder / f"{CODE}.po", catalog)


def mark(message: str) -> str:
    """“Page {number} of {count}” as “⟦Page ⟧{number}⟦ of ⟧{count}”; a pattern for dates marks what it gives."""
    if message in DATES:
        return f"'{WORD}'{message}'{END}'"
    return "".join(part if HOLE.fullmatch(part) else f"{WORD}{part}{END}" for part in HOLE.split(message) if part)


def shown(page: str) -> str:
    """What a reader sees of a page or is read out, with its marks; a tag is a line end."""
    body = re.sub(r"\A---\n.*?\n---\n", "", page, flags=re.DOTALL)
    body = re.sub(r"<script.*?</script>", "", body, flags=re.DOTALL)
    body = re.sub(r"\]\([^)]*\)", "]", body)
    labels = "\n".join(re.findall(r'(?:aria-label|title)="([^"]*)"', body))
    return unescape(re.sub(r"<[^>]*>", "\n", body) + "\n" + labels)


def literals(page: str) -> list[str]:
    """Letters that are neither words of the interface nor part of a value: what a template has itself."""
    outside = re.sub(rf"{VALUE}[^{VALUE}{CLOSE}]*{CLOSE}", " ", shown(page))
    outside = re.sub(rf"{WORD}[^{WORD}{END}]*{END}", " ", outside)
    return re.findall(r"[^\W\d_][\w’' ]*", outside)


def values(page: str) -> list[str]:
    """The values that templates print, without their marks and their words of the interface."""
    found = re.findall(rf"{VALUE}([^{VALUE}{CLOSE}]*){CLOSE}", shown(page))
    return [part for value in found for part in re.split(rf"{WORD}[^{WORD}{END}]*{END}", value)]


def head(page: str) -> list[str]:
    """The title and the description in a page's front matter, without their words of the interface."""
    front = re.match(r"---\n(.*?)\n---\n", page, re.DOTALL)
    lines = re.findall(r"^(?:title|description): (.*)$", front[1], re.MULTILINE) if front else []
    return [part for line in lines for part in re.split(rf"{WORD}[^{WORD}{END}]*{END}", unescape(line.strip("'\"")))]
