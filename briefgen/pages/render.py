"""All pages of a corpus, with its feeds and data files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model import Corpus, Download, Page, Skipped
from briefgen.pages.briefing import brief
from briefgen.pages.crumbs import lead_back
from briefgen.pages.data import publish
from briefgen.pages.days import list_briefs, list_days, newest_briefs
from briefgen.pages.dossiers import collect, go_on
from briefgen.pages.downloads import DATA, list_data
from briefgen.pages.feeds import feed_links, has_feed, publish_feeds
from briefgen.pages.linked import link_briefing, link_dossier, link_story
from briefgen.pages.lists import HOME, front_page, list_actors, list_briefings
from briefgen.pages.markdown import Markdown
from briefgen.pages.moved import list_moved, list_moved_stories
from briefgen.pages.network import NETWORK, draw_network, has_network
from briefgen.pages.places import list_places
from briefgen.pages.quotes import list_by, list_lists, list_quotes
from briefgen.pages.related import relate
from briefgen.pages.reporting import report_link
from briefgen.pages.search import SEARCH, offer_search, search_actor, search_story, write_stubs
from briefgen.pages.sheet import Cited
from briefgen.pages.shelf import Shelf, stack
from briefgen.pages.stories import list_stories, running_stories, tell_story
from briefgen.pages.templates import Templates
from briefgen.pages.threads import Threads, list_cited, weave
from briefgen.pages.topics import link_topics, list_topics, main_topics, tell_topics
from briefgen.settings import Settings
from briefgen.words import speaking


@dataclass(frozen=True, slots=True)
class Rendered:
    """Every generated page, feed and data file, sorted by path; and what search is to know of them, in HTML that is not shown."""

    files: tuple[Page | Download, ...]
    stubs: tuple[Page, ...]


def render(corpus: Corpus, settings: Settings, *, skipped: Sequence[Skipped]) -> tuple[Page | Download, ...]:
    """The files of `render_all`."""
    return render_all(corpus, settings, skipped=skipped).files


def render_all(corpus: Corpus, settings: Settings, *, skipped: Sequence[Skipped]) -> Rendered:
    """All that is made of a corpus; of what was skipped, pages say no more than how much."""
    with speaking(settings.language):
        return _render_all(corpus, settings, skipped=len(skipped))


def _render_all(corpus: Corpus, settings: Settings, *, skipped: int) -> Rendered:
    templates = Templates(settings.templates)
    shelf = stack(corpus, settings)
    pages = tuple(_render(shelf, settings, templates, skipped=skipped))
    published = publish(shelf, pages, settings)
    index = _page(DATA, templates, "data.md.j2", data=list_data(published, settings.source_text))
    files: tuple[Page | Download, ...] = (*pages, index, *publish_feeds(shelf, settings), *published.files)
    stubs = tuple(write_stubs(shelf, settings)) if settings.search else ()
    return Rendered(tuple(sorted(files, key=lambda page: page.path)), stubs)


def _page(path: str, templates: Templates, template: str, **view: object) -> Page:
    """The page about a view, with the way back to the lists above it."""
    return Page(path, templates.render(template, crumbs=lead_back(path), **view))


def _render(shelf: Shelf, settings: Settings, templates: Templates, *, skipped: int) -> Iterator[Page]:
    home = replace(
        front_page(shelf, skipped=skipped),
        feed=feed_links(HOME),
        briefs=newest_briefs(shelf, page=HOME),
        stories=running_stories(shelf, page=HOME),
        topics=main_topics(shelf, page=HOME),
    )
    yield _page(HOME, templates, "home.md.j2", home=home)
    cited, related = dict[str, frozenset[Markdown]](), relate(shelf)
    for sheet in shelf.sheets:
        id = sheet.analysis.article.id
        copies, telling = shelf.copies.get(id, ()), shelf.story_of.get(id)
        briefing = brief(sheet, shelf.actor_paths, settings, copies=copies, telling=telling)
        cited[sheet.path] = list_cited(briefing)
        topics = link_topics(shelf.topics_of.get(id, ()), page=sheet.path)
        briefing = replace(
            briefing,
            topics=topics,
            related=related[sheet.path],
            linked=link_briefing(sheet, briefing, settings.site),
            report=report_link(sheet.path, settings),
        )
        yield _page(sheet.path, templates, "briefing.md.j2", briefing=briefing)
    yield from _render_actors(shelf, weave(shelf, cited), settings, templates)
    yield from _render_stories(shelf, cited, settings, templates)
    yield from _render_lists(shelf, templates)
    if settings.search:
        yield _page(SEARCH, templates, "search.md.j2", search=offer_search(shelf))


def _render_actors(shelf: Shelf, threads: Threads, settings: Settings, templates: Templates) -> Iterator[Page]:
    for profile in shelf.profiles:
        feed = feed_links(profile.path) if has_feed(profile) else ()
        dossier = replace(
            collect(profile, shelf, threads),
            feed=feed,
            search=search_actor(profile, settings),
            linked=link_dossier(profile, settings.site),
            report=report_link(profile.path, settings),
        )
        yield _page(profile.path, templates, "dossier.md.j2", dossier=dossier)
        for path, chronicle in go_on(profile, shelf, threads):
            yield _page(path, templates, "chronicle.md.j2", chronicle=chronicle)
    for path, moved in list_moved(shelf):
        yield _page(path, templates, "moved.md.j2", moved=moved)
    drawn = has_network(shelf, threads)
    if drawn:
        yield _page(NETWORK, templates, "network.md.j2", network=draw_network(shelf, threads))
    for path, actors in list_actors(shelf, network=NETWORK if drawn else None):
        yield _page(path, templates, "actors.md.j2", index=actors)


def _render_stories(shelf: Shelf, cited: Cited, settings: Settings, templates: Templates) -> Iterator[Page]:
    for telling in shelf.tellings:
        story = replace(
            tell_story(telling, shelf, cited),
            feed=feed_links(telling.path),
            search=search_story(telling, settings),
            linked=link_story(telling, settings.site),
            report=report_link(telling.path, settings),
        )
        yield _page(telling.path, templates, "story.md.j2", story=story)
    for path, moved in list_moved_stories(shelf):
        yield _page(path, templates, "moved.md.j2", moved=moved)
    for path, stories in list_stories(shelf):
        yield _page(path, templates, "stories.md.j2", index=stories)


def _render_lists(shelf: Shelf, templates: Templates) -> Iterator[Page]:
    for path, places in list_places(shelf):
        yield _page(path, templates, "places.md.j2", index=places)
    for path, topics in list_topics(shelf):
        yield _page(path, templates, "topics.md.j2", index=topics)
    for path, topic in tell_topics(shelf):
        yield _page(path, templates, "topic.md.j2", topic=topic)
    for path, briefings in list_briefings(shelf):
        yield _page(path, templates, "briefings.md.j2", index=briefings)
    for path, told in list_briefs(shelf):
        yield _page(path, templates, "brief.md.j2", brief=told)
    for path, days in list_days(shelf):
        yield _page(path, templates, "briefs.md.j2", index=days)
    yield from _render_quotes(shelf, templates)


def _render_quotes(shelf: Shelf, templates: Templates) -> Iterator[Page]:
    for path, quotes in list_quotes(shelf):
        yield _page(path, templates, "quotes.md.j2", index=quotes)
    for path, listed in list_by(shelf):
        yield _page(path, templates, "quotelist.md.j2", index=listed)
    for path, lists in list_lists(shelf):
        yield _page(path, templates, "quotelists.md.j2", index=lists)
