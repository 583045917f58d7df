"""An article in a language that is not analysed: its sentences, and its quotations by their marks alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from unicodedata import east_asian_width

from briefgen.analysis.attribution import Attribution
from briefgen.analysis.marks import find_passages
from briefgen.analysis.parse import readable
from briefgen.analysis.speakers import UNKNOWN, quote
from briefgen.analysis.tongue import other_language
from briefgen.model import Article, Quotation, Sentence, Span

FEWEST_WORDS, FEWEST_WIDE = 4, 10
"""What is shorter in quotation marks is a name or a term: words, or characters of scripts without spaces."""
MOST_KEY = 6
"""Quotations that lead the page: the first ones, as nothing is known of what they say."""

APOSTROPHES = "'’‘`"
CORNERS = re.compile(r"「[^「」\n]*」|『[^『』\n]*』")
END = re.compile(r"(?<![.\s]\w)(?<!\d)[.!?…]+[”“’\"'»›«‹)\]]*(?=\s+[^\s\d]|\s+\d)|[。！？]+[」』”’）]*")
"""Where a sentence ends: not behind a number (“am 5. Mai”) or a single letter (“z. B.”)."""
TITLES = re.compile(r"\b(?:[A-ZÀ-Þ][a-zà-ÿ]{0,2}|ca|bzw|etc)\.$")
"""What is shortened before a name: “Dr.”, “Hr.”, “Mme.”."""


TOO_SHORT = 80
"""Characters of a text whose language is what its source says."""


def tell_language(article: Article) -> str | None:
    """The language of an article that is not in English: what its text surely is, or what its source says of one too short to tell."""
    stated = (article.language or "en").lower().partition("-")[0]
    found = other_language(article.text)
    return found or (stated if stated != "en" and len(article.text) < TOO_SHORT else None)


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences by their stops, without the white space around them."""
    return tuple(
        Sentence(span, index)
        for index, paragraph in enumerate(article.paragraphs)
        for span in _split(readable(paragraph.span.of(article.text)), paragraph.span.start)
    )


def _split(text: str, offset: int) -> Iterator[Span]:
    ends = [
        match.end() for match in END.finditer(text) if not TITLES.search(text[max(match.end() - 6, 0) : match.end()])
    ]
    for start, end in pairwise([0, *ends, len(text)]):
        inner = text[start:end]
        if inner.strip():
            lead = len(inner) - len(inner.lstrip())
            yield Span(offset + start + lead, offset + start + len(inner.rstrip()))


def quote_by_marks(article: Article, language: str) -> tuple[Quotation, ...]:
    """What stands in quotation marks and is long enough to have been said; who said it stays unknown."""
    found = [passage.spans for passage in find_passages(article.text, [one.span for one in article.paragraphs])]
    found += [(Span(*match.span()),) for match in CORNERS.finditer(article.text)]
    said = sorted(spans for spans in found if _is_statement(" ".join(span.of(article.text) for span in spans)))
    attributions = (Attribution(spans, None, None, "direct", None, "none") for spans in said)
    return tuple(
        replace(quote(one, UNKNOWN, None, article.text), language=language, key=index < MOST_KEY)
        for index, one in enumerate(attributions)
    )


def _is_statement(quoted: str) -> bool:
    """Whether it is in double marks and longer than a name."""
    if quoted[0] in APOSTROPHES and quoted[:2] not in {"''", "``", "‘‘"}:
        return False
    wide = sum(east_asian_width(character) == "W" for character in quoted)
    return wide >= FEWEST_WIDE or len(quoted.split()) >= FEWEST_WORDS
