"""By what an opinion piece is told: where it was printed, what is said of its author, and the author's “I”."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from briefgen.analysis.furniture import is_line, key
from briefgen.analysis.spans import Spans
from briefgen.model import Article, Paragraph

SECTIONS = frozenset(
    {"columnists", "columns", "comment", "comment-is-free", "commentary", "commentisfree", "editorial", "editorials", "leaders",
     "letters", "letters-to-the-editor", "op-ed", "opinion", "opinions", "viewpoints"}
)  # fmt: skip
"""What stands between the strokes of an address."""
HEAD = re.compile(
    r"(?:Column|COLUMN|Comment|COMMENT|Commentary|Editorial|EDITORIAL|Guest\s+(?:column|essay)|Letters|LETTERS|Op-[Ee]d|Opinion|OPINION|Viewpoint"
    r"|The\s+\w+(?:\s\w+)?\s+view\s+on\s[^:]{2,60}|\w+(?:\s\w+)?\s+[Ee]ditorial)\s*[:|]\s*\S.*|.*\S\s*[|]\s*(?:[\w ]+\s)?(?:Comment|Editorial|Letters?|Op-[Ee]d|Opinion)"
)
WRITER = re.compile(
    r"(?:The\s+)?(?:writer|author|columnist)\s+(?:is|was|teaches|works|writes)\s.*"
    r"|(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}is\s+an?\s+(?:[\w’'&-]+\s+){0,5}(?:columnist|opinion\s+(?:editor|writer)|guest\s+(?:columnist|writer)|contributing\s+opinion\s+writer)\b.*"
)
BIOGRAPHY = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.’'-]*\s+){2,4})(?:is|was)\s+(?!said|not)(?:an?\s|the\s|\w+-in-|\w+\s+of\s).*"
)
JOURNALIST = re.compile(
    r"\b(?:cover(?:s|ing)|correspondent|critic|editor|freelance\w*|intern|journalist|photographer|producer|report(?:s|er|ing)|staff|writer|writes)\b",
    re.IGNORECASE,
)
ALONE = re.compile(r"\b(?:I|me|my|mine|myself)\b")
WE = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|ours)\b")
LONGEST_LINE = 60
FEWEST_I, SHARE_I = 8, 0.02
"""From so many words for the author outside quotation marks, and in such a share of the words there, the author leads."""
FEWEST_OWN, SHARE_OWN = 4, 0.006
"""The same with “we”, where the article ends with who wrote it."""
LINES_BEFORE, LINES_BEHIND = 4, 3


def find_opinion(article: Article, paragraphs: Sequence[Paragraph], quoted: Spans) -> str | None:
    """By what it is told that the article is an opinion piece, in words; None when nothing says so."""
    texts = [paragraph.span.of(article.text).strip() for paragraph in paragraphs]
    heads = [article.title or "", *texts[:LINES_BEFORE]]
    lines = [text for text in texts[:LINES_BEFORE] if is_line("opinion_lines", text)]
    lines += [text for text in (*texts[:LINES_BEFORE], *texts[-LINES_BEHIND:]) if is_line("opinion_notes", text)]
    lines += [head for head in heads if len(head) <= 200 and HEAD.fullmatch(head)]
    if lines:
        return f"the line “{_cut(lines[0])}”"
    if section := _section(article.url):
        return f"its address, which has “/{section}/”"
    return _by_author(article, paragraphs, texts, quoted)


def _by_author(article: Article, paragraphs: Sequence[Paragraph], texts: Sequence[str], quoted: Spans) -> str | None:
    """What is said of the author at the end, and how often the author says “I” or “we”."""
    body = [paragraph for paragraph in paragraphs if paragraph.role == "body"]
    words = sum(len(paragraph.span.of(article.text).split()) for paragraph in body) or 1
    alone = [list(_outside(ALONE, article.text, paragraph, quoted)) for paragraph in body]
    own = sum(map(len, alone))
    ours = own + sum(1 for paragraph in body for _ in _outside(WE, article.text, paragraph, quoted))
    speaks = ours >= FEWEST_OWN and ours >= SHARE_OWN * words
    last = texts[-LINES_BEHIND:]
    told = next((text for text in last if speaks and _tells_author(text, texts, own)), None)
    told = told or next((text for text in last if _is_guest(text, article.authors)), None)
    if told:
        return f"the line “{_cut(told)}”"
    signed = article.authors or any(paragraph.role == "byline" for paragraph in paragraphs)
    if signed and own >= FEWEST_I and own >= SHARE_I * words and 2 * sum(map(bool, alone)) >= len(body):
        return f"“I” and “my” outside quotation marks, {own} times"
    return None


def _tells_author(text: str, texts: Sequence[str], own: int) -> bool:
    """Whether the line says who wrote the article: somebody whom the article itself does not name.

    Authors who often say “I” may name their kin.
    """
    if len(text.split()) > LONGEST_LINE:
        return False
    if WRITER.fullmatch(text):
        return True
    biography = BIOGRAPHY.fullmatch(text)
    if biography is None:
        return False
    name = biography["name"].strip()
    absent = name if own >= FEWEST_I else name.split()[-1]
    return not any(absent in other for other in texts if other != text)


def _is_guest(text: str, authors: Sequence[str]) -> bool:
    """Whether the line says of an author something else than that journalism is the trade."""
    if len(text.split()) > LONGEST_LINE or JOURNALIST.search(text):
        return False
    biography = BIOGRAPHY.fullmatch(text)
    return biography is not None and key(biography["name"]) in {key(author) for author in authors}


def _outside(word: re.Pattern[str], text: str, paragraph: Paragraph, quoted: Spans) -> Iterator[int]:
    """Where the word stands outside quotation marks."""
    places = (match.start() for match in word.finditer(text, paragraph.span.start, paragraph.span.end))
    return (place for place in places if not quoted.covers(place))


def _section(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "").path.casefold().split("/")[:-1]
    except ValueError:
        return None
    return next((part for part in parts if part in SECTIONS), None)


def _cut(line: str) -> str:
    words = [word[:30] for word in line.split()]
    return " ".join(words[:10]) + (" …" if len(words) > 10 else "")
