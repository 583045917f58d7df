"""The briefgen section of mkdocs.yml, read without MkDocs: for the commands that build no site."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from briefgen.errors import SettingsError

NAME = "briefgen"
"""The plugin's name in mkdocs.yml."""


class _Loader(yaml.SafeLoader):
    """YAML in which a value with a tag of MkDocs' own (`!ENV`, `!!python/name:`) is None and nothing is run."""


_Loader.add_constructor(None, lambda _loader, _node: None)


def read_section(path: Path) -> Mapping[str, object]:
    """The settings under `plugins: - briefgen:` as they are written; empty when there are none."""
    try:
        document = yaml.load(path.read_bytes(), _Loader)  # noqa: S506  # a SafeLoader that ignores more
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}): name the mkdocs.yml with --config.") from error
    except yaml.YAMLError as error:
        raise SettingsError(f"{path} is no YAML: {' '.join(str(error).split())}.") from error
    plugins = document.get("plugins") if isinstance(document, dict) else None
    section = _section(plugins)
    if section is None:
        return {}
    if not isinstance(section, dict):
        raise SettingsError(f'Correct {path}: what stands under "briefgen" must be names and values.')
    return {name: value for name, value in section.items() if name != "enabled"}  # MkDocs' own switch of a plugin


def _section(plugins: object) -> object:
    """What stands under the plugin's name, in either of the two forms that MkDocs takes."""
    if isinstance(plugins, dict):
        return plugins.get(NAME)
    found = (
        [item[NAME] for item in plugins if isinstance(item, dict) and NAME in item] if isinstance(plugins, list) else []
    )
    return found[0] if found else None
