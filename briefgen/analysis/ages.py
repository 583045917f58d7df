"""How old a person is, as printed beside the name: “Brok, 47,”, “Brok (47)”, “Brok, aged 47”, “47-year-old Hanna Brok”."""

import re
from collections.abc import Iterable

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.parse import ParsedParagraph
from briefgen.model import Span

BEHIND = re.compile(
    r"(?:, (?:who is )?(?:aged? )?|\s?\((?:aged? )?|,? aged )(\d{1,3})(?=[.;)]|,(?!\d)|$| and\b| from\b| of\b)"
)
BEFORE = re.compile(
    r"\b(\d{1,3})[- ]year[- ]old\b(?:(?! (?:of|in|from|by|against|to|for|with|on|at|who|that|and) )[^.,;:“”\"()]){0,60}$"
)
OLDEST = 115

REACH = 75
"""Characters of the longest description with an age that `BEFORE` finds."""


def age_of(names: Iterable[tuple[ParsedParagraph, TokenSpan]]) -> Span | None:
    """The number of years that is printed first, or None."""
    found = (age for paragraph, name in names for age in (_behind(paragraph, name), _before(paragraph, name)) if age)
    return next(found, None)


def _behind(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    match = BEHIND.match(paragraph.text, name.end_char)
    return _span(paragraph, match) if match else None


def _before(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The age in the description that the name closes; a name between the two may be whose age it is."""
    sentence = paragraph.sentence_of(name[0])
    match = BEFORE.search(paragraph.text, max(sentence.start_char, name.start_char - REACH), name.start_char)
    if match is None:
        return None
    near = name.doc[max(sentence.start, name.start - REACH) : name.start]
    between = (token for token in near if token.idx > match.start(1))
    return None if any(token.ent_type_ == "PERSON" for token in between) else _span(paragraph, match)


def _span(paragraph: ParsedParagraph, match: re.Match[str]) -> Span | None:
    start = paragraph.paragraph.span.start
    years = Span(start + match.start(1), start + match.end(1))
    return years if 0 < int(match[1]) <= OLDEST else None
