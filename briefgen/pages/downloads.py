"""The page that lists the data files, and the links from a page to its own."""

from briefgen.pages.data.publish import Published
from briefgen.pages.data.targets import copy_path, json_path
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.views import DataFile, DataIndex
from briefgen.settings import SourceText
from briefgen.words import gettext, gettext_noop, say_number

DATA = "data/index.md"
UNITS = (
    gettext_noop("{number} bytes"),
    gettext_noop("{number} kB"),
    gettext_noop("{number} MB"),
    gettext_noop("{number} GB"),
)


def data_links(page: str) -> tuple[Link, ...]:
    """The page's data, its Markdown copy, and the data of the whole site."""
    return Link("JSON", link(json_path(page), page=page)), *copy_links(page)


def copy_links(page: str) -> tuple[Link, ...]:
    """The Markdown copy of a page that has no data of its own, and the data of the whole site."""
    return Link("Markdown", link(copy_path(page), page=page)), Link(gettext("all data"), link(DATA, page=page))


def list_data(published: Published, source_text: SourceText) -> DataIndex:
    """The view of the page of all data files."""
    return DataIndex(
        front_matter=front_matter(
            title=gettext("Data"), description=gettext("All data of this site as files, with their sizes.")
        ),
        files=tuple(
            DataFile(
                file=Link(each.file.path.removeprefix("data/"), link(each.file.path, page=DATA)),
                rows=each.rows,
                size=say_size(len(each.file.data)),
                what=each.what,
            )
            for each in published.listed
        ),
        schemas=tuple(
            Link(file.path.rpartition("/")[2], link(file.path, page=DATA))
            for file in published.files
            if file.path.startswith("data/schema/")
        ),
        source_text=source_text,
    )


def say_size(size: int) -> str:
    """The size in the largest unit of which there is one: "512 bytes", "1.4 MB"."""
    number, unit = float(size), 0
    while number >= 1000 and unit < len(UNITS) - 1:
        number, unit = number / 1000, unit + 1
    digits = 0 if not unit or number >= 10 else 1
    return gettext(UNITS[unit], number=say_number(number, digits=digits))
