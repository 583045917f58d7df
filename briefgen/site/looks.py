"""Stylesheets and scripts: the files of the pages' look, and which of them every page links."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.settings import Settings
from briefgen.site.wording import ASSETS, ASSETS_URI, word_uris

OF_SEARCH = f"{ASSETS_URI}/search/"
ON_DEMAND = frozenset(
    f"{OF_SEARCH}{name}" for name in ("loading.js", "query.js", "records.js", "results.js", "search.js", "words.js")
)
"""Modules that the search page alone loads."""


def list_assets(settings: Settings) -> dict[str, Path]:
    """Address in the site -> file, of all that the pages' look needs."""
    paths = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    uris = {f"{ASSETS_URI}/{path.relative_to(ASSETS).as_posix()}": path for path in paths}
    return {uri: path for uri, path in uris.items() if settings.search or not uri.startswith(OF_SEARCH)}


def list_linked(settings: Settings, ending: str) -> Iterator[str]:
    """The addresses of the stylesheets (`.css`) or scripts (`.js`) that every page links, in their order."""
    for uri in (*word_uris(settings.language), *list_assets(settings)):
        if uri.endswith(ending) and uri not in ON_DEMAND:
            yield uri
