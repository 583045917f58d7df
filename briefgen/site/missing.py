"""The page of an address where nothing is: it says so, and where to go on from there."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig

from briefgen.model import Download
from briefgen.pages.address import address
from briefgen.pages.crumbs import HOME, LISTS
from briefgen.pages.search import SEARCH
from briefgen.pages.writer import write
from briefgen.settings import Settings, Site
from briefgen.words import gettext, speaking

NAME = "404.html"
WAYS = ("briefings", "days", "stories", "actors", "quotes")
"""The lists to which the page leads."""


def missing_page(settings: Settings) -> Download:
    """The theme's template of that page; its addresses are made whole by the theme, as it is shown anywhere."""
    with speaking(settings.language):
        return Download(NAME, _template(settings).encode())


def show_missing(config: MkDocsConfig, settings: Settings) -> None:
    """Puts the template before the theme's own, and behind that of the project."""
    folder = settings.state / "theme"
    write((missing_page(settings),), folder)
    if str(folder) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(folder))


def _template(settings: Settings) -> str:
    ways = [(HOME, gettext("Home")), *((LISTS[each][0], gettext(LISTS[each][1])) for each in WAYS)]
    if settings.search:
        ways.insert(1, (SEARCH, gettext("Search")))
    plain = Site(directory_urls=settings.site.directory_urls)
    links = "".join(
        f"""<li><a href="{{{{ '{address(path, plain) or "."}' | url }}}}">{_inert(name)}</a></li>\n"""
        for path, name in ways
    )
    title = gettext("This page is not here")
    told = gettext("There is no page at this address. It may have been mistyped, or its article was taken out.")
    return (
        '{% extends "main.html" %}\n{% block header %}<a href="#not-here" class="md-skip">{{ lang.t("action.skip") }}</a>'
        "{{ super() }}{% endblock %}\n{% block content %}\n"
        f'<h1 id="not-here">{_inert(title)}</h1>\n<p class="bg-index">{_inert(told)}</p>\n'
        f"<ul>\n{links}</ul>\n{{% endblock %}}\n"
    )


def _inert(words: str) -> str:
    """Words that are neither markup nor the template's own."""
    return escape(words).replace("{", "&#123;")
