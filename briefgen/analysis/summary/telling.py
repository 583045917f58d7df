"""Which sentences may be made bullets in an article of its kind."""

import re
from collections.abc import Iterator, Sequence

from briefgen.analysis.articlekinds import is_release_end
from briefgen.analysis.furniture import ends
from briefgen.analysis.opinions import BIOGRAPHY, LINES_BEHIND, WRITER
from briefgen.analysis.parse import is_dateline
from briefgen.model import ArticleKind, Paragraph, ParagraphRole, Sentence

OF_ITSELF = re.compile(
    r"The following (?:is|are|was|were|article|interview|report)\b|(?:Update|Updated|Correction|Clarification|Editor[’']s note)\s?:"
    r"|(?:This|The|An earlier version of this) (?:article|story|report|post|piece|interview) "
    r"(?:has been|was|is part of|originally|first|misstated|appeared)\b"
)
"""How a sentence begins that is about the article and tells nothing of its matter."""


def find_telling(
    text: str, kind: ArticleKind, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]
) -> list[Sentence]:
    """The sentences of the story, in their order: no answer without its question, no word of the sender or author."""
    roles = _roles(kind, paragraphs)
    aside = set(_aside(text, kind, paragraphs))
    told = [
        sentence
        for sentence in sentences
        if sentence.paragraph not in aside
        and paragraphs[sentence.paragraph].role in roles
        and not _is_prefix(sentence.span.of(text))
        and not OF_ITSELF.match(sentence.span.of(text))
    ]
    lede = next((place for place, one in enumerate(told) if ends(one.span.of(text).strip())), 0)
    told = told[lede:]  # below a list of results, say
    broken = kind == "stub" and told and (not ends(told[-1].span.of(text).strip()) or _trails(told[-1].span.of(text)))
    return told[:-1] if broken else told


def _is_prefix(sentence: str) -> bool:
    """Whether it is a dateline or a time in front of the first sentence, or no word at all."""
    return is_dateline(sentence) or sentence.endswith(("-", "–", "—")) or not any(map(str.isalpha, sentence))


def _roles(kind: ArticleKind, paragraphs: Sequence[Paragraph]) -> frozenset[ParagraphRole]:
    if kind != "interview":
        return frozenset({"body", "answer"})
    return frozenset({"body"} if any(paragraph.role == "body" for paragraph in paragraphs) else {"dek"})


def _aside(text: str, kind: ArticleKind, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The paragraphs about who sent a press release, and about who wrote an opinion piece."""
    if kind == "release":
        ended = False
        for index, paragraph in enumerate(paragraphs):
            ended = ended or (index > len(paragraphs) // 3 and is_release_end(paragraph.span.of(text).strip()))
            if ended:
                yield index
    if kind == "opinion":
        for index in range(max(0, len(paragraphs) - LINES_BEHIND), len(paragraphs)):
            line = paragraphs[index].span.of(text).strip()
            if WRITER.fullmatch(line) or (index == len(paragraphs) - 1 and BIOGRAPHY.fullmatch(line)):
                yield index


def _trails(sentence: str) -> bool:
    return sentence.rstrip().endswith(("…", "...", "…]", "...]"))
