"""What each paragraph is on the page: headline, dek, byline, dateline, caption, body, question, answer, boilerplate.

In doubt it is body: a caption kept costs a reader less than a paragraph lost.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefgen.analysis.furniture import (
    ends,
    is_boilerplate,
    is_byline,
    is_caption,
    is_dateline,
    is_name_line,
    is_scene,
    is_subheading,
    key,
    opens_links,
    reports,
)
from briefgen.analysis.interview import ASKERS, find_turns, label_of
from briefgen.model import Article, Paragraph, ParagraphRole, SourceParagraph

Roles = Mapping[int, ParagraphRole]
"""Index of a paragraph -> its role; a paragraph that is not in it has none yet."""

APART = frozenset[ParagraphRole]({"headline", "caption", "byline", "dateline", "boilerplate", "question"})
"""Paragraphs whose words are no account of what happened."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CAPTIONS = ("figcaption", "caption")
LISTED = ("li", "td", "th", "dt", "dd", "blockquote")
"""Hints of short lines that are no subheadings."""
FEWEST_HEADINGS = 3
FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b")
LONGEST_HEADLINE = 25
LONGEST_DEK = 40
LONGEST_LINK = 25
SHORTEST_BODY = 12
SHARED = 0.6
"""Share of the title's words that a first line without a full stop must hold to be the headline."""


def assign_roles(article: Article) -> tuple[Paragraph, ...]:
    """The article's paragraphs, one to one and in order, each with its role."""
    texts = [paragraph.span.of(article.text).strip() for paragraph in article.paragraphs]
    roles = _furniture(article, texts)
    roles = {**_links(texts, roles), **roles}
    roles = {**_opening(article, texts, roles), **roles}
    roles = {**_subheadings(article.paragraphs, texts, roles), **roles}
    asked = _asked_in_headings(article, texts, roles)
    rest = [index for index in range(len(texts)) if index not in roles or index in asked]
    turns = find_turns([texts[index] for index in rest])
    roles = {**roles, **{rest[place]: role for place, role in turns.items()}}
    return tuple(
        Paragraph(paragraph.span, roles.get(index, "body")) for index, paragraph in enumerate(article.paragraphs)
    )


def _asked_in_headings(article: Article, texts: Sequence[str], roles: Roles) -> frozenset[int]:
    """The subheadings that may be the questions of an interview: below most of them somebody answers who says “I”."""
    title = key(article.title or "")
    asked = [
        index
        for index, role in roles.items()
        if role == "headline" and article.paragraphs[index].hint in HEADINGS[1:] and _asks(texts[index], title)
    ]
    below = [texts[index + 1] for index in asked if index + 1 < len(texts) and index + 1 not in roles]
    answered = sum(bool(label_of(text) or (FIRST_PERSON.search(text) and not reports(text))) for text in below)
    return frozenset(asked if len(asked) >= FEWEST_HEADINGS and 2 * answered > len(asked) else ())


def _asks(text: str, title: str) -> bool:
    label = label_of(text)
    return (text.endswith("?") or (label is not None and label.key in ASKERS)) and key(text) != title


def _furniture(article: Article, texts: Sequence[str]) -> Roles:
    """The paragraphs that their own words or their markup give away."""
    title = key(article.title or "")
    headline = next((index for index, text in enumerate(texts) if title and key(text) == title), None)
    found: dict[int, ParagraphRole] = {}
    for index, (paragraph, text) in enumerate(zip(article.paragraphs, texts, strict=True)):
        if role := "headline" if index == headline else _alone(text, paragraph.hint, article.authors):
            found[index] = role
    return found


def _alone(text: str, hint: str | None, authors: Sequence[str]) -> ParagraphRole | None:
    if is_boilerplate(text):
        return "boilerplate"
    if hint in HEADINGS:
        return "headline"
    if hint in CAPTIONS:
        return "caption"
    if is_dateline(text):
        return "dateline"
    if is_byline(text, authors):
        return "byline"
    return "caption" if is_caption(text) else None


def _links(texts: Sequence[str], roles: Roles) -> Roles:
    """The links below a line such as "Related Posts": short lines that end as no sentence does."""
    found: dict[int, ParagraphRole] = {}
    below = False
    for index, text in enumerate(texts):
        link = not ends(text) and len(text.split()) <= LONGEST_LINK
        if below and link and index not in roles:
            found[index] = "boilerplate"
        below = link and (below or (roles.get(index) == "boilerplate" and opens_links(text)))
    return found


def _opening(article: Article, texts: Sequence[str], roles: Roles) -> Roles:
    """Headline, dek and captions, from the top to the first paragraph that is none of them."""
    found: dict[int, ParagraphRole] = {}
    left = key(article.title or "")
    headed = False
    bare = [index for index in range(len(texts)) if index not in roles]
    for index, following in pairwise(bare):
        headed = headed or any(roles.get(above) == "headline" for above in range(index))
        role = _heading(texts[index], left, titled=bool(article.title), headed=headed)
        role = role or _below_headline(texts[index], texts[following], headed=headed)
        if not role:
            break
        if role == "headline":
            left, headed = left.removeprefix(key(texts[index])).strip(), True
        found[index] = role
    return found


def _heading(text: str, left: str, *, titled: bool, headed: bool) -> ParagraphRole | None:
    """Headline if the line is the title, its next part, or, without a title, a first line that is no sentence.

    `left` is what no line above has printed of the title.
    """
    line = key(text)
    if left and (line == left or (left.startswith(f"{line} ") and len(line.split()) > 2)):
        return "headline"
    if headed or ends(text) or text.endswith(":") or len(text.split()) > LONGEST_HEADLINE:
        return None
    shared = len(set(line.split()) & set(left.split())) / len(set(left.split()) or {""})
    return "headline" if not titled or shared >= SHARED else None


def _below_headline(text: str, following: str, *, headed: bool) -> ParagraphRole | None:
    """Byline, caption or dek, if the line stands above the lede and is no part of the story."""
    if reports(text) or text.endswith((":", ",", ";", "-", "—")):
        return None
    if headed and is_name_line(text):
        return "byline"
    if is_scene(text) and (not ends(text) or (headed and len(following.split()) >= SHORTEST_BODY)):
        return "caption"
    return "dek" if headed and not ends(text) and len(text.split()) <= LONGEST_DEK and ends(following) else None


def _subheadings(paragraphs: Sequence[SourceParagraph], texts: Sequence[str], roles: Roles) -> Roles:
    """Short lines between two paragraphs of running text."""
    body = [index for index in range(len(texts)) if index not in roles]
    found: dict[int, ParagraphRole] = {}
    for above, index, below in zip(body, body[1:], body[2:], strict=False):
        runs = all(ends(texts[other]) and len(texts[other].split()) >= SHORTEST_BODY for other in (above, below))
        if runs and paragraphs[index].hint not in LISTED and is_subheading(texts[index]):
            found[index] = "headline"
    return found
