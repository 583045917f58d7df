"""MkDocs, run from here: the same site as `mkdocs build` and `mkdocs serve` make."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from briefgen.build import Build, Progress, silent
from briefgen.errors import BriefgenError, SettingsError
from briefgen.site.plugin import BriefgenPlugin


@dataclass(frozen=True, slots=True)
class Site:
    """What was built, the folder that holds the site, and the editor's report, which is not in it."""

    build: Build
    folder: Path
    report: Path


def build_site(path: Path, *, strict: bool = False, jobs: int | None = None, progress: Progress = silent) -> Site:
    """The site of the mkdocs.yml at `path`; with `strict` a warning (a skipped file is one) is a BriefgenError."""
    with as_briefgen_error():
        config = load_config(str(path), strict=strict or None)
        plugin = find_plugin(config)
        plugin.overrides = {"jobs": jobs} if jobs else {}
        plugin.progress = progress
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
    return Site(plugin.made, Path(config.site_dir), plugin.report)


def serve_site(path: Path, *, address: str | None = None) -> None:
    """Serves the site of the mkdocs.yml at `path` and rebuilds it on every edit, until Ctrl-C."""
    with as_briefgen_error():
        try:
            mkdocs_serve.serve(str(path), livereload=True, dev_addr=address)
        except OSError as error:
            raise BriefgenError(f"The site cannot be served ({error.strerror}): name another --address.") from error


def find_plugin(config: MkDocsConfig) -> BriefgenPlugin:
    """The plugin that mkdocs.yml names."""
    for plugin in config.plugins.values():
        if isinstance(plugin, BriefgenPlugin):
            return plugin
    raise SettingsError(f'{config.config_file_path} does not use briefgen: add "- briefgen" under "plugins".')


@contextmanager
def as_briefgen_error() -> Iterator[None]:
    """What stops MkDocs, as the error that the command line says."""
    try:
        yield
    except MkDocsException as error:
        raise BriefgenError(error.format_message()) from error
