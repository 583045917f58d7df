"""Where a marked excerpt stands in a text: how gold is written by hand without counting characters.

An excerpt copies some words of the text. `...` stands for words left out, a blank for any white space, and marks stand
around the parts that are meant: `{content}`, `<source or name>`, `*cue*`. Marks do not nest.

    {“We will ... bridge,”} <Mara Tolling>, the harbour master, *said*
"""

import re
from dataclasses import dataclass

from briefgen.model import Span

RESERVED = ("{", "}", "<", ">", "*", "...")
"""What a gold text cannot hold, because an excerpt gives it a meaning; an ellipsis in a text is printed as `…`."""

_CLOSING = {"{": "}", "<": ">", "*": "*"}
_NAMES = {"{": "content", "<": "source", "*": "cue"}


@dataclass(frozen=True, slots=True)
class Found:
    """Where an excerpt and its marked parts stand."""

    whole: Span
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None

    @property
    def meant(self) -> Span:
        """The part in angle brackets, or the whole excerpt."""
        return self.source or self.whole


def find(text: str, excerpt: str) -> Found:
    """The one place of an excerpt in a text; ValueError when its marks are wrong, or it stands there never or twice."""
    pattern, names = _pattern(excerpt)
    matches = list(re.finditer(f"(?=({pattern}))", text, re.DOTALL))
    if len(matches) != 1:
        advice = "add words around it" if matches else "copy it from the text"
        raise ValueError(f'"{excerpt}" stands {len(matches)} times in the text: {advice}')
    spans = [Span(*matches[0].span(group)) for group in range(2, len(names) + 2)]
    parts = {kind: tuple(span for span, name in zip(spans, names, strict=True) if name == kind) for kind in set(names)}
    for kind in ("source", "cue"):
        if len(parts.get(kind, ())) > 1:
            raise ValueError(f'"{excerpt}" marks more than one {kind}')
    return Found(
        whole=Span(*matches[0].span(1)),
        content=parts.get("content", ()),
        source=next(iter(parts.get("source", ())), None),
        cue=next(iter(parts.get("cue", ())), None),
    )


def find_all(text: str, words: str) -> tuple[Span, ...]:
    """Every place where the words stand as whole words."""
    return tuple(Span(*match.span()) for match in re.finditer(_words(words), text))


def _pattern(excerpt: str) -> tuple[str, list[str]]:
    """A regular expression with one group a marked part, and what each group is."""
    pattern, names, opened = "", [], ""
    for piece in re.split(r"([{}<>*])", excerpt):
        if opened and piece == _CLOSING[opened]:
            pattern, opened = pattern + ")", ""
        elif not opened and piece in _CLOSING:
            pattern, opened = pattern + "(", piece
            names.append(_NAMES[piece])
        elif piece in RESERVED:
            raise ValueError(f'"{excerpt}" has a stray "{piece}"')
        else:
            pattern += ".+?".join(_words(words) for words in re.split(r"\s*\.\.\.\s*", piece))
    if opened:
        raise ValueError(f'"{excerpt}" does not close its "{opened}"')
    return pattern, names


def _words(words: str) -> str:
    """A regular expression for these words and no part of a longer one."""
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return before + r"\s+".join(map(re.escape, re.split(r"\s+", words))) + after
