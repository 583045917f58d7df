"""What sort of article it is, and by what that was told: in doubt it is news.

Each sort has signs that a reader can find again in the text: a line, an address, times, questions.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefgen.analysis.furniture import ends, is_line, key
from briefgen.analysis.opinions import find_opinion
from briefgen.analysis.spans import Spans
from briefgen.model import Article, ArticleKind, Paragraph, ParagraphRole

BRIEF_WORDS, BRIEF_CHARACTERS = 60, 600
"""An article of fewer words is a brief, unless it breaks off; some languages write many words without a space."""
TEASER_WORDS = 300
"""A wall for subscribers behind more words than these stands behind a whole article, or one that is nearly so."""
TRAILING_WORDS = 200
"""Three dots behind more words than these may be meant: “Watch this space …”"""
LEAD_ON_WORDS = 100
"""“Read more” behind more words than these may lead to another article."""
SPEED = 70
"""Words a minute at which nobody reads: fewer than these, and the text is shorter than was told."""
FEWEST_QUESTIONS = 2
TURNS_OF_AN_INTERVIEW = 3
"""One word in so many stands in a question or an answer, unless the headline says that it is an interview."""
INTERVIEW = re.compile(r"\binterview(?:s|ed)?\b|\bQ\s?(?:&|and)\s?A\b", re.IGNORECASE)
FEWEST_ENTRIES = 4
FEWEST_ENTRIES_NAMED = 2
"""Entries with their times in an article whose headline says that it is live."""
HINTS_OF_A_RELEASE = 2
LONGEST_LINE = 30
LONGEST_LEDE = 2000
"""Characters of the first paragraph in which a sender is looked for, once for each line that may head its description."""
LONGEST_SIGN = 10
STORY: frozenset[ParagraphRole] = frozenset({"body", "question", "answer"})

TOLD_MINUTES = re.compile(r"(?:\W*\w+\W+){0,3}?(\d{1,2})[- ]min(?:ute)?s?[- ]read\W*", re.IGNORECASE)
ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))\s*$")
CHARACTERS_LEFT = re.compile(r"\[\s?\+?\s?[\d,]{1,9} (?:more )?(?:chars|characters|words)\]$")
GOES_ON = frozenset(
    "a an and as at because but by for from his her in into its my nor of on or our than that the their to whose with".split()  # noqa: SIM905
)
"""Words that no sentence ends with."""

CLOCK = r"\d{1,2}(?:[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|hrs|h\b)?|\s?[ap]\.?m\b\.?)"
ENTRY = re.compile(
    rf"(?:Updated?:?\s+|At\s+|\[|\()?{CLOCK}(?:\s?(?:[A-Z]{{2,4}}\b|local\s+time))?(?:[\])])?(?=\s*$|\s*[:—–|-]|\s+[“‘\"'A-Z])"
)
LIVE = re.compile(
    r"\bas\s+it\s+happen(?:ed|s)\b|\blive\s*(?:blog|updates?|coverage|report|ticker)\b|\b(?:latest|live|rolling)\s+updates\b"
    r"|^(?:LIVE|Live|The\s+Latest)\s*[:|—–-]|[|—–-]\s*(?:live|LIVE|Live)$|\s[-–—]\s(?:live|LIVE|Live)!?$|\bminute[- ]by[- ]minute\b"
)

ANNOUNCED_TODAY = re.compile(
    r"\btoday(?:,\s[^,]{2,40},)?\s+(?:announced|announces|launched|launches|unveiled|released|reported)\b"
    r"|\b(?:announced|launched|unveiled|reported)\s+today\b"
)
WIRE_OF_RELEASES = re.compile(r"\bPR\s?Newswire\b|\bBusiness\s?Wire\b|\bGLOBE\s?NEWSWIRE\b|\bEINPresswire\b|\bPRWEB\b")
ABOUT = re.compile(r"(?:About|ABOUT)\s+(?!this\b|us\b|the\s+author)(?P<name>\w.{1,60})")
HASHES = re.compile(r"#\s?#\s?#+")


class Found(NamedTuple):
    """A kind and by what it was told, in words."""

    kind: ArticleKind
    sign: str | None


def tell_kind(article: Article, paragraphs: Sequence[Paragraph], quoted: Spans) -> Found:
    """The kind of the article; `quoted` are the disjoint spans in quotation marks."""
    texts = [paragraph.span.of(article.text).strip() for paragraph in paragraphs]
    roles = [paragraph.role for paragraph in paragraphs]
    words = sum(len(text.split()) for text, role in zip(texts, roles, strict=True) if role in STORY)
    tests: tuple[tuple[ArticleKind, Callable[[], str | None]], ...] = (
        ("stub", lambda: _cut_short(texts, roles, words)),
        ("interview", lambda: _interview(article, texts, roles, words)),
        ("live", lambda: _live(article, texts, roles)),
        ("release", lambda: _release(article, texts, roles)),
        ("opinion", lambda: find_opinion(article, paragraphs, quoted)),
        ("brief", lambda: _brief(article)),
    )
    signs = ((kind, test()) for kind, test in tests)
    return next((Found(kind, sign) for kind, sign in signs if sign), Found("news", None))


def _cut_short(texts: Sequence[str], roles: Sequence[ParagraphRole], words: int) -> str | None:
    """By what it shows that only the beginning is there."""
    story = [index for index, role in enumerate(roles) if role in STORY]
    if not story:
        return "no text below its headline" if any(role == "headline" for role in roles) else None
    last = texts[story[-1]]
    if _breaks_off(last, words):
        return f"its last words, {_quote(' '.join(last.split()[-5:]))}"
    behind = range(story[-1] + 1, len(texts))
    short = (line for line in _told_longer(texts, words))
    wall = (texts[i] for i in behind if words <= TEASER_WORDS and is_line("paywall_lines", texts[i]))
    leads = (texts[i] for i in behind if words <= LEAD_ON_WORDS and is_line("cut_short_lines", texts[i]))
    line = next((line for lines in (wall, leads, short) for line in lines), None)
    return _line(line) if line else None


def _breaks_off(last: str, words: int) -> bool:
    """Whether the last words of the story are no end."""
    if CHARACTERS_LEFT.search(last):
        return True
    if ELLIPSIS.search(last):
        return words <= TRAILING_WORDS
    listed = last.split()
    if len(listed) < BRIEF_WORDS // 10 or ends(last) or not any(word.isalpha() for word in listed):
        return False
    return listed[-1].casefold() in GOES_ON or (listed[-1].endswith(",") and listed[-1][:-1].isalpha())


def _told_longer(texts: Sequence[str], words: int) -> Iterator[str]:
    """The lines by which reading takes minutes that so few words cannot fill."""
    for text in texts:
        told = TOLD_MINUTES.fullmatch(text) if len(text) <= 60 else None
        if told and int(told[1]) > 1 and words < SPEED * int(told[1]):
            yield text


def _interview(article: Article, texts: Sequence[str], roles: Sequence[ParagraphRole], words: int) -> str | None:
    """How many questions it has, if it is one as a whole: a report may end with a few."""
    questions = roles.count("question")
    turns = sum(len(text.split()) for text, role in zip(texts, roles, strict=True) if role in {"question", "answer"})
    whole = TURNS_OF_AN_INTERVIEW * turns >= words or INTERVIEW.search(article.title or "")
    return f"its {questions} questions" if questions >= FEWEST_QUESTIONS and whole else None


def _live(article: Article, texts: Sequence[str], roles: Sequence[ParagraphRole]) -> str | None:
    """By what it shows that entries follow each other as things happen."""
    entries = sum(bool(ENTRY.match(text)) for text in texts)
    heads = [article.title or "", *(text for text, role in zip(texts, roles, strict=True) if role == "headline")]
    named = next((head for head in heads if LIVE.search(head)), None) or _address(article, "live")
    if entries < (FEWEST_ENTRIES_NAMED if named else FEWEST_ENTRIES):
        return None
    return f"its {entries} entries with their times"


def _release(article: Article, texts: Sequence[str], roles: Sequence[ParagraphRole]) -> str | None:
    """By what it shows that the sender wrote it."""
    lines = [text for text in texts if len(text.split()) <= LONGEST_LINE]
    plain = next((line for line in lines if is_line("release_lines", line)), None)
    if plain:
        return _line(plain)
    lede = next((text for text, role in zip(texts, roles, strict=True) if role == "body"), "")
    if wire := WIRE_OF_RELEASES.search(f"{' '.join(texts[:3])[:600]}"):
        return f"the words {_quote(wire[0])}"
    hints = [line for line in lines if HASHES.fullmatch(line) or is_line("release_hints", line)]
    top, publisher = key(f"{article.title or ''} {lede[:LONGEST_LEDE]}"), key(article.publisher or "")
    senders = [line for line in lines if _describes_sender(line, top)]
    if own := next((line for line in senders if _describes_sender(line, publisher)), None):
        return f"{_line(own)}, which names its own publisher"
    hints += senders
    today = ANNOUNCED_TODAY.search(lede)
    if len(hints) + bool(today) < HINTS_OF_A_RELEASE:
        return None
    return " and ".join([*map(_line, hints[:2]), *([f"the words {_quote(today[0])}"] if today else [])][:2])


def is_release_end(line: str) -> bool:
    """Whether the story of a press release ends at this line: what follows is about its sender, or for editors."""
    if len(line.split()) > LONGEST_LINE:
        return False
    return bool(HASHES.fullmatch(line) or ABOUT.fullmatch(line.rstrip(":. "))) or any(
        is_line(name, line) for name in ("release_lines", "release_hints")
    )


def _describes_sender(line: str, top: str) -> bool:
    """Whether the line heads what a release says of its sender (“About Tessaro Robotics”), whom the key `top` names."""
    about = ABOUT.fullmatch(line.rstrip(":. "))
    return about is not None and f" {key(about['name'])} " in f" {top} "


def _brief(article: Article) -> str | None:
    words = len(article.text.split())
    return f"its length, {words} words in all" if words < BRIEF_WORDS and len(article.text) < BRIEF_CHARACTERS else None


def _address(article: Article, part: str) -> str | None:
    return article.url if article.url and f"/{part}/" in article.url else None


def _line(line: str) -> str:
    return f"the line {_quote(line)}"


def _quote(words: str) -> str:
    listed = [word[:LONGEST_LINE] for word in words.split()[: LONGEST_SIGN + 1]]
    return f"“{' '.join(listed[:LONGEST_SIGN])}{' …' if len(listed) > LONGEST_SIGN else ''}”"
