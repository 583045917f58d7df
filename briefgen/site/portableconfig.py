"""The mkdocs.yml of a tree that is built without briefgen."""

from pathlib import Path
from typing import Any

import yaml

from briefgen.errors import SettingsError
from briefgen.settings import Settings
from briefgen.site.looks import list_linked
from briefgen.site.section import NAME
from briefgen.words import ENGLISH

THEME = "theme"
"""The folder of the tree with the page of missing addresses and the project's own parts of the theme."""
NAV = ("index", "briefings/index", "days/index", "stories/index", "actors/index", "topics/index", "places/index",
       "quotes/index", "data/index")  # fmt: skip
"""What is listed where a project lists nothing: all pages would be a navigation of N pages on N pages."""
DROPPED = ("docs_dir", "site_dir", "watch", "hooks")
"""Settings about other folders than the tree's own."""


class _Tagged:
    """A value with a tag of MkDocs' own (`!ENV`, `!!python/name:`): written as it was read, and never run."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


class _Loader(yaml.SafeLoader):
    """YAML whose unknown tags are kept."""


class _Dumper(yaml.SafeDumper):
    """YAML with the tags that were kept."""


_Loader.add_constructor(None, lambda _loader, node: _Tagged(node))
_Dumper.add_representer(_Tagged, lambda _dumper, tagged: tagged.node)


def to_config(path: Path, settings: Settings) -> bytes:
    """The settings at `path` without briefgen, which the tree does not need, and with what it did for them."""
    given = yaml.load(path.read_bytes(), _Loader)  # noqa: S506  # a SafeLoader
    if "INHERIT" in given:
        raise SettingsError(f'{path} takes settings from another file: put them in its place ("INHERIT").')
    kept = {name: value for name, value in given.items() if name not in DROPPED}
    config = {
        **kept,
        "plugins": _without_briefgen(given.get("plugins")),
        "theme": _theme(given.get("theme"), settings),
        "nav": given.get("nav") or [*(f"{page}.md" for page in NAV), *(["search/index.md"] if settings.search else [])],
        "not_in_nav": "*",
        "extra_css": [*(given.get("extra_css") or ()), *list_linked(settings, ".css")],
        "extra_javascript": [*(given.get("extra_javascript") or ()), *list_linked(settings, ".js")],
    }
    if "repo_url" in config:
        config["edit_uri"] = ""  # no one can edit a generated page there
    written: bytes = yaml.dump(config, Dumper=_Dumper, allow_unicode=True, sort_keys=False, encoding="utf-8")
    return written


def _without_briefgen(plugins: Any) -> Any:
    """The other plugins, in either of the two forms that MkDocs takes."""
    if isinstance(plugins, dict):
        return {name: options for name, options in plugins.items() if name != NAME}
    return [each for each in plugins or () if each != NAME and not (isinstance(each, dict) and NAME in each)]


def _theme(theme: Any, settings: Settings) -> dict[str, Any]:
    """The theme, which speaks the language of the pages."""
    named = {"name": theme} if isinstance(theme, str) else dict(theme or {"name": "mkdocs"})
    named["custom_dir"] = THEME
    return named if settings.language == ENGLISH else {"language": settings.language, **named}
