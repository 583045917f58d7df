"""Tags of party and seat behind a name: “(D-Ohio)”, “, R-Wexmouth,”, “(Green, Hallowick East)”, “(Harbour Party)”."""

import re

from spacy.tokens import Span as TokenSpan

from briefgen.analysis.parse import ParsedParagraph
from briefgen.model import Span

SEAT = r"(?:[DRI]|Dem|Rep|Ind|Lab|Con|Lib Dem|SNP|Green)\.?[-–—][A-Z][\w.’' ]{1,30}"
PARTY = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
TAG = re.compile(
    rf" \((?P<bracketed>{SEAT}|[DRI]|{PARTY} Party|{PARTY}, {PARTY}|Labour|Conservatives?|Greens?|Liberals?|Republican|Democrat|Independent)\)"
    rf"|, (?P<between>[DRI]-[A-Z][\w.]{{1,30}}(?: [A-Z][\w.]+)?)(?=,)"
)


def role_tagged(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The tag directly behind the name, without its brackets, or None."""
    found = TAG.match(paragraph.text, name.end_char)
    if found is None:
        return None
    start, end = found.span(found.lastgroup or 0)
    offset = paragraph.paragraph.span.start
    return Span(offset + start, offset + end)
