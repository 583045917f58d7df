"""The words of an article in the runs in which a term can stand: no names, no function words, no numbers between."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from briefgen.analysis.lexicon import words as lexicon
from briefgen.corpus.lexicon import word_class
from briefgen.model import Analysis, Span

SEEN = 1000
"""Sentences that are read of an article."""
UNREAD = frozenset({"boilerplate", "byline", "dateline"})
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")


class Run(NamedTuple):
    """Words side by side that can be parts of a term, and the words before and after them; "" at a border."""

    before: str
    words: tuple[str, ...]
    after: str


@cache
def idle() -> frozenset[str]:
    """Function words."""
    return lexicon("stop_words").union(*map(word_class, ("determiner", "preposition", "modal", "other")))


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as runs: of each sentence, and of its headlines together."""

    sentences: Mapping[Span, Sequence[Run]]
    headlines: Sequence[Run]

    @property
    def runs(self) -> Iterator[Run]:
        """The runs of the text."""
        return chain.from_iterable(self.sentences.values())


def read(analysis: Analysis) -> Reading:
    """The runs of an article, without what is withheld and what is no text of its own."""
    article = analysis.article
    title = article.title or ""
    reader = _Reader(analysis)
    headlines = list(reader.runs(title, Span(0, len(title)), frozenset()))
    sentences: dict[Span, list[Run]] = {}
    for sentence in analysis.sentences[:SEEN]:
        role = analysis.paragraphs[sentence.paragraph].role
        if role not in UNREAD:
            sentences[sentence.span] = list(reader.runs(article.text, sentence.span, reader.taken))
            headlines += sentences[sentence.span] if role == "headline" else ()
    return Reading(sentences, headlines)


class _Reader:
    """Knows which places of the text belong to a participant or are withheld, and the words of names."""

    def __init__(self, analysis: Analysis) -> None:
        mentions = (mention for one in analysis.participants for mention in one.mentions if mention.form != "pronoun")
        spans = (*(mention.span for mention in mentions), *analysis.withheld)
        self.taken = frozenset(place for span in spans for place in range(span.start, span.end))
        names = (name for one in analysis.participants for name in (one.name, *one.aliases))
        self.names = frozenset(word for name in names for word in name.split())

    def runs(self, text: str, span: Span, taken: Container[int]) -> Iterator[Run]:
        """The runs of a sentence or headline."""
        before, words, opening = "", list[str](), True
        for token in TOKEN.finditer(text, span.start, span.end):
            word = self._lower(token[0]) if opening else token[0]
            opening = opening and not word[0].isalpha()
            if _can_be_part(word) and token.start() not in taken:
                words.append(word)
                continue
            if words:
                yield Run(before, tuple(words), word.lower())
                words = []
            before = word.lower()
        if words:
            yield Run(before, tuple(words), "")

    def _lower(self, opening: str) -> str:
        """The first word of a sentence, which has a capital without being a name."""
        return opening if opening in self.names or not opening[1:].islower() else opening.lower()


def _can_be_part(word: str) -> bool:
    """Whether it is in lower case, a word of more than two letters, and no function word."""
    return len(word) > 2 and word.islower() and word.replace("-", "").isalpha() and word not in idle()


def in_singular(words: Iterable[str]) -> str:
    """The words as one term, the last in the singular and hyphens as blanks: what forms of the same term share."""
    *first, last = words
    return " ".join((*first, singular(last))).replace("-", " ")


@lru_cache(maxsize=65_536)
def singular(word: str) -> str:
    """The word in the singular, as far as its ending tells."""
    if word in {"series", "species", "news"} or len(word) < 4:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if re.search(r"(?:ch|sh|x|ss|zz)es$", word):
        return word[:-2]
    return word.removesuffix("s") if not word.endswith(("ss", "us", "is")) else word
