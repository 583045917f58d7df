"""All pages of a corpus."""

from collections.abc import Iterator, Sequence

from briefgen.model import Corpus, Download, Page, Skipped
from briefgen.pages.briefing import brief
from briefgen.pages.data import publish
from briefgen.pages.dossier import collect
from briefgen.pages.downloads import DATA, list_data
from briefgen.pages.lists import HOME, front_page, list_actors, list_briefings
from briefgen.pages.moved import list_moved
from briefgen.pages.quotes import list_kinds, list_quotes
from briefgen.pages.shelf import Shelf, stack
from briefgen.pages.templates import Templates
from briefgen.settings import Settings


def render(corpus: Corpus, settings: Settings, *, skipped: Sequence[Skipped]) -> tuple[Page | Download, ...]:
    """Every generated page and data file, sorted by path; of what was skipped, pages say no more than how much."""
    templates = Templates(settings.templates)
    shelf = stack(corpus, settings)
    pages = tuple(_render(shelf, settings, templates, skipped=len(skipped)))
    published = publish(shelf, pages, settings)
    index = templates.render("data.md.j2", data=list_data(published, settings.source_text))
    return tuple(sorted((*pages, Page(DATA, index), *published.files), key=lambda page: page.path))


def _render(shelf: Shelf, settings: Settings, templates: Templates, *, skipped: int) -> Iterator[Page]:
    home = front_page(shelf, skipped=skipped)
    yield Page(HOME, templates.render("home.md.j2", home=home))
    for sheet in shelf.sheets:
        copies = shelf.copies.get(sheet.analysis.article.id, ())
        briefing = brief(sheet, shelf.actor_paths, settings, copies=copies)
        yield Page(sheet.path, templates.render("briefing.md.j2", briefing=briefing))
    for profile in shelf.profiles:
        yield Page(profile.path, templates.render("dossier.md.j2", dossier=collect(profile, shelf)))
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
