"""Paragraphs as spaCy reads them: one Doc a paragraph, so that no sentence ever runs over a line break."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.model import Article, Paragraph, ParagraphRole, Sentence, Span

DATELINE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+)*(?:,? [^—–\n]{0,60}?)? ?(?:-{1,2}|—|–) ")
"""A place in capitals, what else identifies the report, and a dash."""


@dataclass(frozen=True, slots=True)
class ParsedParagraph:
    """A paragraph and its tokens; `sentences` are token ranges into `doc`."""

    index: int
    paragraph: Paragraph
    doc: Doc
    sentences: tuple[TokenSpan, ...]

    @property
    def role(self) -> ParagraphRole:
        return self.paragraph.role

    def span(self, tokens: TokenSpan | Token) -> Span:
        """Where the tokens stand in the article."""
        offset = self.paragraph.span.start
        if isinstance(tokens, Token):
            return Span(offset + tokens.idx, offset + tokens.idx + len(tokens))
        return Span(offset + tokens.start_char, offset + tokens.end_char)

    def between(self, first: Token, last: Token) -> Span:
        """From the start of one token to the end of another."""
        return Span(self.span(first).start, self.span(last).end)

    def sentence_of(self, token: Token) -> TokenSpan:
        """The sentence that holds the token."""
        return next(sentence for sentence in self.sentences if sentence.start <= token.i < sentence.end)

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that lie wholly inside an article span."""
        return [token for token in self.doc if span.contains(self.span(token))]


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article as spaCy reads it, without its boilerplate; `everything` has each paragraph's role."""

    article: Article
    everything: tuple[Paragraph, ...]
    paragraphs: tuple[ParsedParagraph, ...]

    def sentences(self) -> Iterator[tuple[ParsedParagraph, TokenSpan]]:
        """Each sentence with its paragraph, in reading order."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.sentences:
                yield paragraph, sentence

    def printed(self, span: Span) -> str:
        return span.of(self.article.text)


def parse(article: Article, paragraphs: Sequence[Paragraph], nlp: Language) -> Parsed:
    """The article's paragraphs, tokenised, tagged and parsed; boilerplate is left out."""
    read = [(index, p) for index, p in enumerate(paragraphs) if p.role != "boilerplate"]
    # A line break inside a paragraph is hard wrapping: a space of the same length to the parser.
    docs = nlp.pipe((p.span.of(article.text).replace("\n", " ") for _, p in read), batch_size=16)
    parsed = tuple(
        ParsedParagraph(index, paragraph, doc, split_dateline(join_sentences(list(doc.sents))))
        for (index, paragraph), doc in zip(read, docs, strict=True)
        if len(doc)
    )
    return Parsed(article, tuple(paragraphs), parsed)


def join_sentences(sentences: Sequence[TokenSpan]) -> tuple[TokenSpan, ...]:
    """The parser's sentences, with pieces that cannot stand alone joined to the one before.

    “We SAVED it!!!” | he posted: 4 % of the parser's splits in news start in lower case or with a closing mark.
    """
    joined: list[TokenSpan] = []
    for sentence in sentences:
        if joined and _continues(sentence, joined[-1]):
            joined[-1] = sentence.doc[joined[-1].start : sentence.end]
        else:
            joined.append(sentence)
    return tuple(joined)


def split_dateline(sentences: Sequence[TokenSpan]) -> tuple[TokenSpan, ...]:
    """The sentences of a paragraph, with a dateline that runs into the first (“KIRKMERE, Oct 6 (Wire) - The”) cut off."""
    if not sentences or not (line := DATELINE.match(sentences[0].text)):
        return tuple(sentences)
    first = sentences[0]
    end = next((token.i for token in first if token.idx - first.start_char >= line.end()), first.end)
    if end == first.end:
        return tuple(sentences)
    return (first.doc[first.start : end], first.doc[end : first.end], *sentences[1:])


def is_dateline(text: str) -> bool:
    """Whether the text is a dateline and nothing else."""
    line = DATELINE.match(f"{text.strip()} ")
    return line is not None and line.end() >= len(text.strip())


def _continues(sentence: TokenSpan, before: TokenSpan) -> bool:
    text = sentence.text.strip()
    if not text:
        return True
    if not any(character.isalnum() for character in text):
        return True
    first = text[0]
    if first in "”’»)]," or (first in "\"'" and len(text) > 1 and text[1] in " ,.;"):
        return True
    return (first.islower() and before.text.rstrip()[-1:] not in {":", "—"}) or _abbreviated(before)


def _abbreviated(before: TokenSpan) -> bool:
    """Whether the piece before ends in a title or a place's abbreviation ("Lt." | "Gen. Alma Reyes")."""
    last = before.text.split()[-1]
    return last in {"Lt.", "Gen.", "Sen.", "Rep.", "Gov.", "Dr.", "Mr.", "Mrs.", "Ms.", "Col.", "Sgt.", "Capt.", "St."}


def list_sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """The article's sentences, without the white space around them."""
    found = []
    for paragraph, tokens in parsed.sentences():
        span = paragraph.span(tokens)
        printed = span.of(parsed.article.text)
        start = span.start + len(printed) - len(printed.lstrip())
        end = span.end - (len(printed) - len(printed.rstrip()))
        if start < end:
            found.append(Sentence(Span(start, end), paragraph.index))
    return tuple(found)
