"""Names as runs of words, and where they stand in any text: whatever their case, accents, punctuation or hidden characters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from briefgen.corpus.names import FOLDED, written_out
from briefgen.model import Span
from briefgen.pages.markdown import is_invisible, slug

Form = tuple[str, ...]
"""The folded words of a name."""
PLAIN = re.compile(r"[^\W_]+")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]{2,}")
"""Letters of scripts that part no words by spaces."""


class Token(NamedTuple):
    """A folded word, where it stands, and whether it begins with a capital."""

    word: str
    start: int
    end: int
    capital: bool


def tokens(text: str) -> Iterator[Token]:
    """The words of a text; characters that nobody sees and accents part none."""
    pattern = PLAIN if text.isascii() and text.isprintable() else _pattern(text)
    for found in pattern.finditer(text):
        if word := fold(found[0]):
            yield Token(word, found.start(), found.end(), not found[0].islower())


def _pattern(text: str) -> re.Pattern[str]:
    """A word with the invisible characters and accents of this text inside it."""
    hidden = sorted(c for c in set(text) if not c.isspace() and _is_hidden(c))
    return re.compile(f"(?:[^\\W_]|[{re.escape(''.join(hidden))}])+") if hidden else PLAIN


def _is_hidden(character: str) -> bool:
    return category(character)[0] == "M" or is_invisible(character) or character in "\u200c\u200d"


@lru_cache(65536)
def fold(word: str) -> str:
    """The word without case, accents and hidden characters."""
    plain = word.casefold()
    if plain.isascii() and plain.isprintable():
        return plain
    return "".join(c for c in normalize("NFKD", plain) if not _is_hidden(c)).translate(FOLDED)


def fold_all(text: str) -> str:
    """A text as its words are folded, in one go."""
    plain = text.casefold()
    if plain.isascii() and plain.isprintable():
        return plain
    plain = normalize("NFKD", plain)
    return plain.translate({ord(c): None for c in set(plain) if _is_hidden(c) and not c.isspace()}).translate(FOLDED)


def form_of(name: str) -> Form:
    """The words of a name."""
    words = tuple(token.word for token in tokens(name))
    return words[1:] if words[:1] == ("the",) and len(words) > 1 else words


def spellings(name: str) -> Iterator[Form]:
    """The name in each way in which a page or an address may hold it."""
    for form in (form_of(name), form_of(written_out(name)), tuple(slug(name, "").split("-"))):
        if form and form[-1:] == ("s",) and re.search(r"['’]s$", name.strip()):
            form = form[:-1]  # noqa: PLW2901  # a possessive is the name all the same
        if any(form):
            yield form


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds forms in texts, in time linear in the text; `capital` forms count only where they begin with a capital."""

    forms: frozenset[Form]
    capital: frozenset[Form] = frozenset()
    unspaced: frozenset[str] = frozenset()
    _by_first: dict[str, list[Form]] = field(default_factory=dict, compare=False)
    _signs: set[str] = field(default_factory=set, compare=False)

    def __post_init__(self) -> None:
        for form in sorted(self.forms | self.capital, key=lambda form: (-len(form), form)):
            self._by_first.setdefault(form[0], []).append(form)
            self._signs.add(max(form, key=len))

    def find(self, text: str) -> Iterator[tuple[Span, Form]]:
        """Each place of a form."""
        words = list(tokens(text)) if self._may_hold(text) else []
        for index, token in enumerate(words):
            for form in self._by_first.get(token.word, ()):
                run = words[index : index + len(form)]
                if tuple(one.word for one in run) == form and (token.capital or form in self.forms):
                    yield Span(token.start, run[-1].end), form
                    break
        for name in self.unspaced:
            for match in re.finditer(re.escape(name), text):
                yield Span(*match.span()), (name,)

    def _may_hold(self, text: str) -> bool:
        """Whether the longest word of a form is in the text at all: most texts need no closer look."""
        plain = fold_all(text) if self._signs else ""
        return any(sign in plain for sign in self._signs)

    def holds(self, text: str | None) -> bool:
        """Whether a text has a form."""
        return bool(text) and next(self.find(text or ""), None) is not None

    def holds_anyhow(self, text: str | None) -> bool:
        """Whether a text has a form in whatever case: an address, the name of a file."""
        return self.holds(text) or (bool(self.capital) and self.holds((text or "").upper()))


def unspaced(names: Iterable[str]) -> frozenset[str]:
    """Names in scripts without spaces between words, which stand inside longer runs."""
    return frozenset(name.strip() for name in names if UNSPACED.fullmatch(name.strip()))
