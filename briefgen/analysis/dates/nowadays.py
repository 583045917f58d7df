"""Whether "today" is the day of the article or only means these days ("the club is as poor today as it was")."""

import re
from datetime import date

BEFORE = re.compile(
    r"\b(?:even|than|(?<!\bas\s)of(?!\s+today[’'])|still\s+\w+(?<!ing)|(?:I|we|you|he|she|it|they)(?:[’'](?:m|re|s)|\s+(?:am|is|are)))\s+$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s+(?:than|as\s+(?:ever|he|in|it|she|they|we|when)|ha(?:s|ve)\s+(?:an?|no|the))\b"
    r"|[’']s\s+(?:economy|generation|money|prices|society|standards|technology|terms|world|young|youth)\b"
)
LINKED = re.compile(r"\b(?:is|are)\s+$")
UNLIKE_A_STATE = re.compile(r"\s+(?:\w+(?:ed|en|ing)|at|due|in|on|set|to|under)\b")
""" "Is today announcing" and "is today in Brask" tell of one day, "is today a museum" does not."""

QUESTION = re.compile(r"\b(?:are|do|does|is)\b(?!\s+going\b)(?:(?!ing\b)[^.?!]){0,120}$", re.IGNORECASE)
OPENS = re.compile(r"(?:^|[.!?][”’\"')]*\s+)$")
STATE = re.compile(
    r",?\s+(?:[^\s.,]+\s+){1,4}(?:are|ha(?:s|ve)|is|remains?|stands?)\b(?!\s+(?:due|expected|set|to|\w+ing)\b)"
)
LONG_AGO = 2
"""Years: "By 1950 it had two. Today, the firm has forty" is no news of the day."""
REACH = 160


def means_nowadays(match: re.Match[str], *, published: date | None, last: str | None) -> bool:
    """Whether the matched "today" stands where it says what is usual, not what happened; `last` is the date before it."""
    before = match.string[max(0, match.start() - REACH) : match.start()]
    bygone = published and last and int(last[:4]) <= published.year - LONG_AGO
    if bygone and OPENS.search(before) and STATE.match(match.string, match.end()):
        return True
    if AFTER.match(match.string, match.end()):
        return True
    if BEFORE.search(before) or LINKED.search(before):
        return not UNLIKE_A_STATE.match(match.string, match.end())
    return match.string.startswith("?", match.end()) and QUESTION.search(before) is not None
