"""The pages about topics: one each, and the list of them all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefgen.corpus.topics import Topic, pattern
from briefgen.pages.calendar import say, say_range
from briefgen.pages.indexviews import TopicEntry, TopicGroup, TopicIndex, TopicItem, TopicPage
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link, Piece
from briefgen.pages.paths import link, topic_path
from briefgen.pages.sheet import Sheet, bullet_anchor, place, sentence
from briefgen.pages.shelf import Shelf, Telling, enter
from briefgen.pages.views import Tally
from briefgen.words import gettext, ngettext

TOPICS = "topics/index.md"
LINES, ITEMS = 280, 90
"""Topics on a page of the list, of one link each, and articles on a page of one topic, of three at most."""
ALSO = 10
"""Topics that are named beside a topic."""
MOST, MAIN = 5, 15
"""Topics that a briefing names, and the front page."""


def list_topics(shelf: Shelf) -> Iterator[tuple[str, TopicIndex]]:
    """Pages of all topics, that of most articles first."""
    for page, pager, topics in paged(TOPICS, shelf.topics, LINES):
        sheets = _sheets(shelf)
        yield (
            page,
            TopicIndex(
                front_matter=head(
                    gettext("Topics"), gettext("Terms that several articles use for what they are about."), pager
                ),
                topics=tuple(_enter(topic, len(topic.articles), sheets, page=page) for topic in topics),
                count=len(shelf.topics),
                pager=pager,
            ),
        )


def tell_topics(shelf: Shelf) -> Iterator[tuple[str, TopicPage]]:
    """The pages of each topic: its articles by story, each story's newest first, then those that are alone in theirs."""
    sheets = _sheets(shelf)
    for topic in shelf.topics:
        items = _order(topic, sheets, shelf)
        days = _say_days(topic, sheets)
        for page, pager, some in paged(topic_path(topic.key), items, ITEMS):
            yield (
                page,
                TopicPage(
                    front_matter=head(topic.name, _describe(topic, len(items)), pager),
                    name=topic.name,
                    count=len(items),
                    when=days,
                    forms=tuple(form for form in topic.forms if form != topic.name),
                    also=_also(topic, sheets, shelf, page=page),
                    groups=tuple(_group(topic, telling, group, page=page) for telling, group in _groups(some)),
                    pager=pager,
                ),
            )


def _describe(topic: Topic, count: int) -> str:
    return ngettext(
        "{number} briefings that tell of “{topic}”.",
        "{number} briefings that tell of “{topic}”.",
        count,
        topic=topic.name,
    )


def main_topics(shelf: Shelf, *, page: str) -> tuple[Tally, ...]:
    """The topics of most articles, as a page with room for a line of them links them."""
    return tuple(
        Tally(Link(topic.name, link(topic_path(topic.key), page=page)), len(topic.articles))
        for topic in shelf.topics[:MAIN]
    )


def link_topics(topics: Sequence[Topic], *, page: str) -> tuple[Link, ...]:
    """An article's topics as its briefing names them: the fewer articles the sooner, and none that is part of another."""
    whole = [topic for topic in topics if not any(_holds(other, topic) for other in topics if other is not topic)]
    whole.sort(key=lambda topic: (len(topic.articles), topic.key))
    return tuple(Link(topic.name, link(topic_path(topic.key), page=page)) for topic in whole[:MOST])


def _holds(topic: Topic, other: Topic) -> bool:
    """Whether the words of the other are among those of a topic."""
    return f" {other.key} " in f" {topic.key} "


Item = tuple[Telling | None, Sheet]
"""An article, and its story if the topic has several articles of it."""


def _order(topic: Topic, sheets: dict[str, Sheet], shelf: Shelf) -> list[Item]:
    """The articles newest first: those of each story of which there are several, then all others."""
    ids = [id for id in sheets if id in topic.articles]
    told = Counter(telling.path for id in ids if (telling := shelf.story_of.get(id)))
    items: dict[str, list[Item]] = {}
    for id in ids:
        telling = shelf.story_of.get(id)
        shared = telling if telling and told[telling.path] > 1 else None
        items.setdefault(shared.path if shared else "", []).append((shared, sheets[id]))
    others = items.pop("", [])
    return [*(item for some in items.values() for item in some), *others]


def _groups(items: Sequence[Item]) -> Iterator[tuple[Telling | None, list[Sheet]]]:
    for _, group in groupby(items, key=lambda item: item[0] and item[0].path):
        some = list(group)
        yield some[0][0], [sheet for _, sheet in some]


def _group(topic: Topic, telling: Telling | None, sheets: Sequence[Sheet], *, page: str) -> TopicGroup:
    story = Link(telling.title, link(telling.path, page=page)) if telling else None
    return TopicGroup(story, tuple(_item(topic, sheet, page=page) for sheet in sheets))


def _item(topic: Topic, sheet: Sheet, *, page: str) -> TopicItem:
    """The first sentence with the term that may be printed, else the place of one; without any, the bottom line."""
    analysis = sheet.analysis
    bullets = [analysis.summary[index] for index in topic.articles[analysis.article.id]]
    printed = [bullet for bullet in bullets if sentence(sheet, bullet)]
    shown = next(iter([*printed, *bullets]), analysis.bottom_line)
    if shown is None:
        return TopicItem(enter(sheet, page=page), (), None)
    pieces = sentence(sheet, shown)
    entry = enter(sheet, page=page, anchor=bullet_anchor(shown) if pieces else "")
    return TopicItem(entry, tuple(_mark(pieces, topic)) if bullets else pieces, place(sheet, *shown.evidence))


def _mark(pieces: Sequence[Piece], topic: Topic) -> Iterator[Piece]:
    """The pieces with the term as pieces of its own."""
    term = pattern(topic.forms)
    for piece in pieces:
        if piece.mark:
            yield piece
            continue
        end = 0
        for match in term.finditer(piece.text):
            yield from [Piece(piece.text[end : match.start()])] if match.start() > end else []
            yield Piece(match[0], "term")
            end = match.end()
        yield from [Piece(piece.text[end:])] if end < len(piece.text) else []


def _also(topic: Topic, sheets: dict[str, Sheet], shelf: Shelf, *, page: str) -> tuple[TopicEntry, ...]:
    """The topics that stand in most of its articles, in two at least, and are neither part of it nor hold it."""
    others = (other for id in topic.articles for other in shelf.topics_of[id])
    shared = Counter(other.key for other in others if not _holds(topic, other) and not _holds(other, topic))
    by_key = {other.key: other for other in shelf.topics}
    most = sorted((key for key in shared if shared[key] > 1), key=lambda key: (-shared[key], key))[:ALSO]
    return tuple(_enter(by_key[key], shared[key], sheets, page=page) for key in most)


def _enter(topic: Topic, count: int, sheets: dict[str, Sheet], *, page: str) -> TopicEntry:
    return TopicEntry(Link(topic.name, link(topic_path(topic.key), page=page)), count, _say_days(topic, sheets))


def _say_days(topic: Topic, sheets: dict[str, Sheet]) -> str:
    days = sorted({day for id in topic.articles if (day := sheets[id].day)})
    return say_range(days[0], days[-1]) if len(days) > 1 else "".join(map(say, days))


def _sheets(shelf: Shelf) -> dict[str, Sheet]:
    """The sheets by the ids of their articles, newest first."""
    return {sheet.analysis.article.id: sheet for sheet in shelf.sheets}
