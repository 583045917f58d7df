"""All pages of a corpus."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.model import Corpus, Download, Page, Skipped
from briefgen.pages.briefing import brief
from briefgen.pages.dossier import collect
from briefgen.pages.feeds import feed_links, has_feed, publish_feeds
from briefgen.pages.linked import link_briefing, link_dossier
from briefgen.pages.lists import HOME, front_page, list_actors, list_briefings
from briefgen.pages.moved import list_moved, list_moved_stories
from briefgen.pages.quotes import list_kinds, list_quotes
from briefgen.pages.shelf import Shelf, stack
from briefgen.pages.templates import Templates
from briefgen.settings import Settings


def render(corpus: Corpus, settings: Settings, *, skipped: Sequence[Skipped]) -> tuple[Page | Download, ...]:
    """Every generated page and feed, sorted by path; of what was skipped, pages say no more than how much."""
    templates = Templates(settings.templates)
    shelf = stack(corpus, settings)
    pages = list(_render(shelf, settings, templates, skipped=len(skipped)))
    for path, moved in list_moved_stories(shelf, {page.path for page in pages}):
        pages.append(Page(path, templates.render("moved.md.j2", moved=moved)))
    return tuple(sorted((*pages, *publish_feeds(shelf, settings)), key=lambda page: page.path))


def _render(shelf: Shelf, settings: Settings, templates: Templates, *, skipped: int) -> Iterator[Page]:
    home = replace(front_page(shelf, skipped=skipped), feed=feed_links(HOME))
    yield Page(HOME, templates.render("home.md.j2", home=home))
    for sheet in shelf.sheets:
        copies = shelf.copies.get(sheet.analysis.article.id, ())
        briefing = brief(sheet, shelf.actor_paths, settings, copies=copies)
        briefing = replace(briefing, linked=link_briefing(sheet, briefing, settings.site))
        yield Page(sheet.path, templates.render("briefing.md.j2", briefing=briefing))
    for profile in shelf.profiles:
        feed = feed_links(profile.path) if has_feed(profile) else ()
        dossier = replace(collect(profile, shelf), feed=feed, linked=link_dossier(profile, settings.site))
        yield Page(profile.path, templates.render("dossier.md.j2", dossier=dossier))
    for path, moved in list_moved(shelf):
        yield Page(path, templates.render("moved.md.j2", moved=moved))
    for path, briefings in list_briefings(shelf):
        yield Page(path, templates.render("briefings.md.j2", index=briefings))
    for path, actors in list_actors(shelf):
        yield Page(path, templates.render("actors.md.j2", index=actors))
    for path, quotes in list_quotes(shelf):
        yield Page(path, templates.render("quotes.md.j2", index=quotes))
    for path, kind in list_kinds(shelf):
        yield Page(path, templates.render("kind.md.j2", index=kind))
