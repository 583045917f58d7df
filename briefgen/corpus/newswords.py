"""The words of a text that carry news, in a form in which the texts of others can be compared with them."""

import re
from collections.abc import Iterator

from briefgen.analysis.lexicon import words as lexicon

READ = 1000
"""Words that are read of a text: what follows in an article says next to nothing of what it is about."""


def news_words(text: str) -> Iterator[tuple[int, str]]:
    """The words that carry news, in the singular, and their places among all words."""
    idle = lexicon("stop_words")
    for place, match in zip(range(READ), re.finditer(r"\w{2,}|\d", text), strict=False):
        word = match[0].casefold()
        if word not in idle:
            yield place, _singular(word)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
