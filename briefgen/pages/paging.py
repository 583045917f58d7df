"""Lists over several pages."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TypeVar

from briefgen.pages.markdown import Markdown, front_matter
from briefgen.pages.parts import Pager
from briefgen.pages.paths import link, numbered
from briefgen.words import gettext

T = TypeVar("T")


def paged(path: str, items: Sequence[T], size: int) -> Iterator[tuple[str, Pager, Sequence[T]]]:
    """At least one page; each with its path, its neighbours and its items."""
    count = max(1, ceil(len(items) / size))
    pages = [numbered(path, number) for number in range(1, count + 1)]
    for index, page in enumerate(pages):
        before, after = ([None, *pages][index], [*pages, None][index + 1])
        pager = Pager(
            number=index + 1,
            count=count,
            items=len(items),
            previous=link(before, page=page) if before else None,
            next=link(after, page=page) if after else None,
        )
        yield page, pager, items[index * size : (index + 1) * size]


def head(title: str, description: str, pager: Pager) -> Markdown:
    """The front matter of one page of a list."""
    return front_matter(title=title if pager.count == 1 else say_page(title, pager), description=description)


def say_page(title: str, pager: Pager) -> str:
    """The title of one page of several."""
    return gettext("{title}, page {number} of {count}", title=title, number=pager.number, count=pager.count)
