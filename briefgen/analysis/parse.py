"""Paragraphs as spaCy reads them: one Doc a paragraph, so that no sentence ever runs over a line break."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.cues import verb_kind
from briefgen.model import Article, Paragraph, ParagraphRole, Sentence, Span

LONGEST_REST = 25
"""Tokens in the longest sentence that is taken for the rest of a quotation's."""

REPORTING = frozenset({"nsubj", "aux", "advmod", "neg", "punct"})
"""What may stand before the verb in that rest: who says it, and how."""

OPENING = frozenset({"“", "‘", '"', "'", "«", "„"})

DATELINE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+)*(?:,? [^—–\n]{0,60}?)? ?(?:-{1,2}|—|–) ")
"""A place in capitals, what else identifies the report, and a dash."""

ENTRY_TIME = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,3}T|GMT|UTC))? ?[:.|–—-]? +(?=[A-Z“\"])")
"""The time of an entry in a live report."""

CREDIT = re.compile(r"\((?:[A-Z]{2,6}|Reuters|Bloomberg)\) ?(?:(?:-{1,2}|—|–) )?(?=[A-Z“\"])")
"""The agency or broadcaster before the first word of a report (“(CNN)Ferries stopped”)."""

BRACKETED_STOP = re.compile(r"\.\][”\"’'] +(?=[A-Z“‘\"])")
"""A full stop in the brackets of an editor, a closing mark, and the capital of the next sentence ahead."""


@dataclass(frozen=True, eq=False)
class ParsedParagraph:
    """A paragraph and its tokens: `sentences` are token ranges into `doc`, `phrases` its noun phrases by first token.

    `starts` and `words` are read in one go, as asking each token is slow.
    """

    index: int
    paragraph: Paragraph
    doc: Doc
    text: str
    sentences: tuple[TokenSpan, ...]
    phrases: Mapping[int, TokenSpan]

    @property
    def role(self) -> ParagraphRole:
        return self.paragraph.role

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins in the article."""
        offset = self.paragraph.span.start
        return [offset + place for place in self.doc.to_array("IDX").tolist()]

    @cached_property
    def words(self) -> list[str]:
        """Each token as it is printed."""
        return [token.text for token in self.doc]

    def span(self, tokens: TokenSpan | Token) -> Span:
        """Where the tokens stand in the article."""
        offset = self.paragraph.span.start
        if isinstance(tokens, Token):
            return Span(offset + tokens.idx, offset + tokens.idx + len(tokens))
        return Span(offset + tokens.start_char, offset + tokens.end_char)

    def printed(self, span: Span) -> str:
        """The characters of an article span inside the paragraph."""
        offset = self.paragraph.span.start
        return self.text[span.start - offset : span.end - offset]

    def between(self, first: Token, last: Token) -> Span:
        """From the start of one token to the end of another."""
        return Span(self.span(first).start, self.span(last).end)

    def sentence_of(self, token: Token) -> TokenSpan:
        """The sentence that holds the token."""
        return self.sentences[bisect_right(self.sentences, token.i, key=lambda sentence: sentence.start) - 1]

    def sentence_span(self, sentence: TokenSpan) -> Span:
        """Where the sentence stands, without the white space around it; empty for white space alone."""
        text = self.text[sentence.start_char : sentence.end_char]
        start = self.span(sentence).start + len(text) - len(text.lstrip())
        return Span(start, start + len(text.strip()))

    def head_of(self, span: Span) -> Token:
        """The word of an article span on which its others depend."""
        offset = self.paragraph.span.start
        tokens = self.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")
        if tokens is None:
            raise ValueError(f"{span} lies outside paragraph {self.index}")
        return tokens.root


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article as spaCy reads it, without its boilerplate; `everything` has each paragraph's role."""

    article: Article
    everything: tuple[Paragraph, ...]
    paragraphs: tuple[ParsedParagraph, ...]

    def speaking(self) -> tuple[ParsedParagraph, ...]:
        """The paragraphs in which somebody may speak: headlines and captions, too, but no byline or dateline."""
        return tuple(p for p in self.paragraphs if p.role not in {"byline", "dateline"})

    def naming(self) -> tuple[ParsedParagraph, ...]:
        """The paragraphs in which a name may be read: those of `speaking` without headlines, whose capitals mislead."""
        return tuple(p for p in self.speaking() if p.role != "headline")

    def running(self) -> tuple[ParsedParagraph, ...]:
        """The paragraphs that tell the story, in which actors are named and act: those of `naming` without captions."""
        return tuple(p for p in self.naming() if p.role != "caption")

    def sentences(self) -> Iterator[tuple[ParsedParagraph, TokenSpan]]:
        """Each sentence with its paragraph, in reading order."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.sentences:
                yield paragraph, sentence

    def by_sentence(self) -> dict[Span, tuple[ParsedParagraph, TokenSpan]]:
        """Where each sentence stands -> its paragraph and tokens."""
        return {paragraph.sentence_span(tokens): (paragraph, tokens) for paragraph, tokens in self.sentences()}

    def printed(self, span: Span) -> str:
        return span.of(self.article.text)


def parse(article: Article, paragraphs: Sequence[Paragraph], docs: Iterable[Doc]) -> Parsed:
    """The article's paragraphs with their tokens, `docs`, one for each that is no boilerplate."""
    read = [(index, p) for index, p in enumerate(paragraphs) if p.role != "boilerplate"]
    parsed = (
        ParsedParagraph(
            index,
            paragraph,
            doc,
            doc.text,
            split_dateline(split_brackets(join_sentences(list(doc.sents)))),
            {chunk.start: chunk for chunk in doc.noun_chunks},
        )
        for (index, paragraph), doc in zip(read, docs, strict=True)
        if len(doc)
    )
    return Parsed(article, tuple(paragraphs), tuple(parsed))


def texts_of(article: Article, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """What spaCy gets of an article: each paragraph that is no boilerplate."""
    for paragraph in paragraphs:
        if paragraph.role != "boilerplate":
            yield readable(paragraph.span.of(article.text))


def readable(text: str) -> str:
    """The text as spaCy gets it, of the same length: no half surrogate pairs, line breaks, endless runs of marks, credit.

    A line break inside a paragraph is hard wrapping. spaCy cannot encode half a pair, and its tokeniser is quadratic in
    a run of marks (4,000 take 2.5 s).
    """
    plain = re.sub("[\ud800-\udfff]", "\ufffd", text).replace("\n", " ")
    if credit := CREDIT.match(plain):
        plain = " " * credit.end() + plain[credit.end() :]
    return re.sub(r"[^\w\s]{40,}", lambda run: " " * len(run[0]), plain)


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


def split_brackets(sentences: Iterable[TokenSpan]) -> list[TokenSpan]:
    """The sentences, cut behind an editor's stop that the parser read over (“lived as a commoner[.]” | Brok left)."""
    parts: list[TokenSpan] = []
    for sentence in sentences:
        ends = {sentence.start_char + stop.end() for stop in BRACKETED_STOP.finditer(sentence.text)}
        cuts = [token.i for token in sentence if token.idx in ends] if ends else []
        parts += [sentence.doc[start:end] for start, end in pairwise([sentence.start, *cuts, sentence.end])]
    return parts


def split_dateline(sentences: Sequence[TokenSpan]) -> tuple[TokenSpan, ...]:
    """The sentences of a paragraph, with a dateline or a time that runs into the first (“KIRKMERE, Oct 6 - The”) cut off."""
    line = _dateline(sentences[0].text) if sentences else None
    if line is None:
        return tuple(sentences)
    first = sentences[0]
    end = next((token.i for token in first if token.idx - first.start_char >= line.end()), first.end)
    if end == first.end:
        return tuple(sentences)
    return (first.doc[first.start : end], first.doc[end : first.end], *sentences[1:])


def is_dateline(text: str) -> bool:
    """Whether the text is a dateline or the time of an entry, and nothing else."""
    line = _dateline(f"{text.strip()} A")
    return line is not None and line.end() >= len(text.strip())


def _dateline(text: str) -> re.Match[str] | None:
    """What stands in front of the first sentence."""
    return DATELINE.match(text) or ENTRY_TIME.match(text)


def _continues(sentence: TokenSpan, before: TokenSpan) -> bool:
    text = sentence.text.strip()
    if not text:
        return True
    if not any(character.isalnum() for character in text):
        return True
    first = text[0]
    if re.search(r"[?!…][”\"’»]\s*$", before.text) and _reports_soon(sentence):
        return True
    if first in "”’»)]," or (first in "\"'" and len(text) > 1 and text[1] in " ,.;"):
        return True
    return (first.islower() and before.text.rstrip()[-1:] not in {":", "—"}) or _abbreviated(before)


def _reports_soon(sentence: TokenSpan) -> bool:
    """Whether the sentence is the rest of one that began with a quotation (“Will it open?” | Hanna Brok asked)."""
    root = sentence.root
    if verb_kind(root) is None or len(sentence) > LONGEST_REST or sentence[0].text in OPENING:
        return False
    ahead = {token.i for child in root.children if child.dep_ in REPORTING for token in child.subtree}
    return all(i in ahead for i in range(sentence.start, root.i))


def _abbreviated(before: TokenSpan) -> bool:
    """Whether the piece before ends in a title or a place's abbreviation ("Lt." | "Gen. Alma Reyes")."""
    last = before.text.split()[-1:]
    return bool(last) and last[0] in {
        "Lt.",
        "Gen.",
        "Sen.",
        "Rep.",
        "Gov.",
        "Dr.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Col.",
        "Sgt.",
        "Capt.",
        "St.",
    }


def list_sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """The article's sentences, without the white space around them."""
    spans = ((paragraph.sentence_span(tokens), paragraph.index) for paragraph, tokens in parsed.sentences())
    return tuple(Sentence(span, index) for span, index in spans if span)
