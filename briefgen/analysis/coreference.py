"""What points at an actor without its name: “the Danish prime minister”, “the alliance”, he, she, they, it.

Conservative: an expression with two fitting antecedents that are about as near stays unresolved. What stands inside
quotation marks is read later, when it is known who speaks (`quotedpronouns`).
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.attention import Candidate, Reader
from briefgen.analysis.descriptions import Offices, described, descriptions, offices_of
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.pronouns import PRONOUNS, antecedent
from briefgen.analysis.spans import Spans, in_order
from briefgen.model import Mention


def point(parsed: Parsed, candidates: Sequence[Candidate], quoted: Spans) -> Iterator[tuple[int, Mention]]:
    """Candidate and mention for every role and pronoun outside quotation marks that can be resolved."""
    reader, offices = Reader(candidates), offices_of(candidates)
    named = {mention.span: index for index, candidate in enumerate(candidates) for mention in candidate.mentions}
    names = in_order(named)
    for paragraph in parsed.running():
        within = names.within(paragraph.paragraph.span)
        here = {span.start: span for span in within}  # the longest of those that begin together
        heads = {paragraph.head_of(span).i: named[span] for span in here.values()}
        phrases = descriptions(paragraph, within)
        own_words = _is_in_own_words(paragraph, quoted)
        for sentence in paragraph.sentences:
            reader.begin(heads)
            for place in range(sentence.start, sentence.end):
                start = paragraph.starts[place]
                if start in here:
                    span = here[start]
                    reader.notice(named[span], paragraph.head_of(span), name=span)
                elif (place in phrases or paragraph.words[place].lower() in PRONOUNS) and not (
                    own_words or quoted.covers(start)
                ):
                    yield from _resolve(reader, offices, paragraph, paragraph.doc[place], phrases)


def _is_in_own_words(paragraph: ParsedParagraph, quoted: Spans) -> bool:
    """Whether somebody speaks in the paragraph without quotation marks: it says “I”."""
    return " I " in f" {paragraph.text}" and any(
        word == "I" and paragraph.doc[place].dep_ == "nsubj" and not quoted.covers(paragraph.starts[place])
        for place, word in enumerate(paragraph.words)
    )


def _resolve(
    reader: Reader, offices: Offices, paragraph: ParsedParagraph, token: Token, phrases: Mapping[int, TokenSpan]
) -> Iterator[tuple[int, Mention]]:
    """The mention that the token makes, as a pronoun or as the head of a phrase, if it points at somebody."""
    if token.lower_ in PRONOUNS and token.pos_ in {"PRON", "DET"}:
        found, mention = antecedent(reader, token), Mention(paragraph.span(token), "pronoun")
    elif token.i in phrases:
        phrase = phrases[token.i]
        found, mention = described(reader, offices, phrase), Mention(paragraph.span(phrase), "role")
    else:
        return
    if found is not None:
        reader.notice(found, token)
        yield found, mention
