"""Links into the search page that have asked something already."""

from urllib.parse import urlencode

from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.search.choices import SEARCH
from briefgen.pages.search.records import stem
from briefgen.pages.shelf import Profile, Telling
from briefgen.settings import Settings
from briefgen.words import gettext


def search_actor(profile: Profile, settings: Settings) -> Link | None:
    """The search in what the actor said; None without a search, or for one who said nothing."""
    if not any(profile.count(direct=direct) for direct in (True, False)):
        return None
    text = gettext("Search what {name} said", name=profile.name)
    return _ask(text, settings, page=profile.path, speaker=profile.name)


def search_story(telling: Telling, settings: Settings) -> Link | None:
    """The search in the articles of a story; None without a search."""
    return _ask(gettext("Search in this story"), settings, page=telling.path, story=stem(telling.path))


def _ask(text: str, settings: Settings, *, page: str, **asked: str) -> Link | None:
    if not settings.search:
        return None
    return Link(text, Markdown(f"{link(SEARCH, page=page)}?{urlencode(asked, errors='replace')}"))
