"""What a sentence can lose and still be true: asides between commas or in parentheses, nothing else."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.lexicon import words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans
from briefgen.model import Span

RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
PARENTHESIS = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[\w’'-]+")
WEIGHTY = re.compile(r"\d|[“”\"‘«»%$€£]|n[’']t\b")
"""Figures, quotation marks and “n’t”: what no deletion may hold, as little as a word of `never_cut`."""

SHORTEST, LONGEST = 3, 150
"""Words in the shortest aside that is worth a mark, and tokens in the longest sentence that is shortened."""


def asides(paragraph: ParsedParagraph, sentence: TokenSpan, attributed: Spans) -> tuple[Span, ...]:
    """The article spans that may each give way to “[...]”, in order and disjoint.

    `attributed` are cues and sources of attributions, disjoint, which stay.
    """
    if len(sentence) > LONGEST:
        return ()
    found: list[Span] = []
    for span in sorted(_candidates(paragraph, sentence), key=lambda span: (span.start, -span.end)):
        if found and span.start < found[-1].end:
            continue
        printed = paragraph.printed(span)
        if len(printed.split()) >= SHORTEST and not _weighs(printed) and not attributed.touches(span):
            found.append(span)
    return tuple(found)


def _weighs(printed: str) -> bool:
    """Whether the sentence would say more, less or something else without these words."""
    return bool(WEIGHTY.search(printed)) or not words("never_cut").isdisjoint(WORD.findall(printed.lower()))


def _candidates(paragraph: ParsedParagraph, sentence: TokenSpan) -> Iterator[Span]:
    for token in sentence:
        if token.text == "(":
            yield from _parenthesis(paragraph, token, sentence)
        elif _is_description(token) or _is_relative(token):
            yield from _between_commas(paragraph, token, sentence)
        elif token.dep_ == "advcl" and token.tag_ == "VBG":
            yield from _between_commas(paragraph, token, sentence, trailing=True)


def _is_description(noun: Token) -> bool:
    """“Hanna Brok, the mayor”; in “the mayor, Hanna Brok” the name is what matters."""
    return noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.pos_ == "PROPN"


def _is_relative(verb: Token) -> bool:
    return verb.dep_ == "relcl" and any(word.lower_ in RELATIVE for word in verb.doc[verb.left_edge.i : verb.i])


def _parenthesis(paragraph: ParsedParagraph, opening: Token, sentence: TokenSpan) -> Iterator[Span]:
    offset = paragraph.paragraph.span.start
    if match := PARENTHESIS.match(paragraph.text, opening.idx, sentence.end_char):
        yield Span(offset + match.start(), offset + match.end())


def _between_commas(
    paragraph: ParsedParagraph, head: Token, sentence: TokenSpan, *, trailing: bool = False
) -> Iterator[Span]:
    """The phrase under the head with the comma before it, and the one behind it, or up to the end of the sentence.

    Not with the main verb in it, nor with a person, who may be half of the subject (“Brok, the mayor, and Lenz, who”).
    """
    doc, first, last = head.doc, head.left_edge.i, head.right_edge.i
    while last > first and doc[last].is_punct:
        last -= 1
    if first - 1 <= sentence.start or doc[first - 1].text != "," or last + 1 >= sentence.end:
        return
    if any(token.dep_ == "ROOT" or token.ent_type_ == "PERSON" for token in doc[first : last + 1]):
        return
    ends = all(token.is_punct or token.is_space for token in doc[last + 1 : sentence.end])
    comma = doc[last + 1].text == ","
    if ends or (comma and not trailing):
        yield paragraph.between(doc[first - 1], doc[last + (comma and not ends)])
