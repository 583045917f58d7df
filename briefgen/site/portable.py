"""A project as a tree that MkDocs, ProperDocs and Zensical build without briefgen: all pages, all files, a mkdocs.yml."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from briefgen.build import Build, Progress, build, silent
from briefgen.errors import SettingsError
from briefgen.model import Download
from briefgen.pages.writer import write
from briefgen.settings import Settings
from briefgen.site.driver import as_briefgen_error, find_plugin
from briefgen.site.looks import list_assets
from briefgen.site.missing import missing_page
from briefgen.site.portableconfig import THEME, to_config
from briefgen.site.search import FOLDER, find_program, write_index
from briefgen.site.wording import list_words

DOCS = "docs"
"""The folder of the tree that becomes the site."""


@dataclass(frozen=True, slots=True)
class Tree:
    """What was made, and how many files of the tree had to be written."""

    build: Build
    written: int


def write_tree(path: Path, out: Path, *, jobs: int | None = None, progress: Progress = silent) -> Tree:
    """Makes `out` the tree of the mkdocs.yml at `path`; files in it that are not briefgen's stay as they are."""
    with as_briefgen_error():
        config = load_config(str(path))
        plugin = find_plugin(config)
        plugin.overrides = {"jobs": jobs} if jobs else {}
        plugin.on_config(config)
    settings = plugin.settings
    _keep_apart(out, config, settings)
    made = build(settings, progress=progress)
    files = {each.path: each for each in _files(path, config, settings, made)}
    changes = write(tuple(files.values()), out)
    return Tree(made, len(changes.written))


def _files(path: Path, config: MkDocsConfig, settings: Settings, made: Build) -> Iterator[Download]:
    """Of two files for one address the later is taken: the hand-written one, as in a site that the plugin makes."""
    yield Download("mkdocs.yml", to_config(path, settings))
    for page in (*made.pages, *list_words(settings.language), *_index(made)):
        yield Download(f"{DOCS}/{page.path}", page.data)
    for uri, asset in list_assets(settings).items():
        yield Download(f"{DOCS}/{uri}", asset.read_bytes())
    yield from _copied(Path(config.docs_dir), DOCS)
    missing = missing_page(settings)
    yield Download(f"{THEME}/{missing.path}", missing.data)
    if custom := config.theme.custom_dir:
        yield from _copied(Path(custom), THEME)


def _index(made: Build) -> Iterator[Download]:
    """The search index; none without Pagefind."""
    program = find_program()
    if not made.stubs or program is None:
        return
    with TemporaryDirectory(prefix="briefgen-") as folder:
        site = Path(folder, "site")
        write_index(made.stubs, site, program=program, kept=Path(folder, "kept"))
        yield from _copied(site / FOLDER, FOLDER)


def _copied(folder: Path, under: str) -> Iterator[Download]:
    for file in sorted(folder.rglob("*")):
        relative = file.relative_to(folder)
        if file.is_file() and not any(part.startswith(".") for part in relative.parts):
            yield Download(f"{under}/{relative.as_posix()}", file.read_bytes())


def _keep_apart(out: Path, config: MkDocsConfig, settings: Settings) -> None:
    """The tree must not lie in what is read, nor replace the project that it is made of."""
    for read in (Path(config.docs_dir), *settings.sources):
        if out.resolve().is_relative_to(read.resolve()):
            raise SettingsError(f'"{out}" lies in "{read}", which is read: choose another folder.')
    if settings.root.resolve().is_relative_to(out.resolve()):
        raise SettingsError(f'"{out}" holds the project itself: choose a folder of its own.')
