"""The MkDocs plugin: generated pages join the hand-written ones, and nothing is ever written into docs_dir."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from posixpath import basename, dirname, join, normpath
from typing import Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from briefgen import RELEASED
from briefgen.build import Build, Progress, build
from briefgen.errors import BriefgenError, SettingsError
from briefgen.model import Corpus, Download
from briefgen.model import Page as Written
from briefgen.pages.writer import write
from briefgen.report import write_report
from briefgen.settings import Settings, Site, from_mapping
from briefgen.site.head import announce
from briefgen.site.looks import list_assets, list_linked
from briefgen.site.missing import show_missing
from briefgen.site.policy import protect
from briefgen.site.search import find_program, write_index
from briefgen.site.wording import list_words, speak

NO_PROGRAM = (
    'The site has no search: install Pagefind ("pip install pagefind-bin"), or set "search: false" in mkdocs.yml.'
)
REPORT = "report.txt"
"""The editor's report, in the folder `state`: it is not published."""

log = get_plugin_logger(__name__)


def logged(done: int, total: int) -> None:
    """Progress in MkDocs' log: a line each tenth of a corpus that takes a while."""
    if total >= 50 and done * 10 // total > (done - 1) * 10 // total:
        log.info("%d of %d articles analysed", done, total)


class BriefgenPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # its settings are `Settings`, not an MkDocs config
    """One instance a process, over all rebuilds of `mkdocs serve`; `made` is what the last build made.

    `progress` and `overrides`, settings that win over mkdocs.yml, are for a driver such as the command line.
    """

    settings: Settings

    def __init__(self) -> None:
        self.made = Build(Corpus((), ()), (), ())
        self.progress: Progress = logged
        self.overrides: Mapping[str, object] = {}
        self._section: Mapping[str, object] = {}
        self._written: tuple[Written | Download, ...] = ()
        self._generated: Mapping[str, File] = {}
        self._serving = False

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Takes any mapping: `from_mapping` names every fault at once, in the same words as on the command line."""
        self._section = dict(options)
        return super().load_config({}, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence makes MkDocs keep one instance over all rebuilds."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the settings, anew at each rebuild, and links the stylesheets and scripts."""
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        with _as_abort():
            self.settings = from_mapping({**self._section, **self.overrides}, root=root, site=site_of(config))
            _keep_apart(self.settings, docs=Path(config.docs_dir), site=Path(config.site_dir))
            show_missing(config, self.settings)
        speak(config, self.settings.language)
        for linked, ending in ((config.extra_css, ".css"), (config.extra_javascript, ".js")):
            linked.extend(uri for uri in list_linked(self.settings, ending) if uri not in linked)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Makes the pages before MkDocs empties the site's folder: what stops here leaves the last site as it was."""
        with _as_abort():
            self.made = build(self.settings, progress=self.progress)
            self._written = (*self.made.pages, *list_words(self.settings.language))
            write(self._written, self._pages)
            self.report.write_text(write_report(self.made), encoding="utf-8", newline="\n")
        for skipped in self.made.skipped:
            log.warning("%s: %s", skipped.path, skipped.reason)
        for warning in self.made.warnings:
            log.warning("%s", warning)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the pages; of two files for one address the hand-written one stays."""
        taken = {file.dest_uri: file for file in files}
        generated = {}
        sources = {page.path: self._pages / page.path for page in self._written} | list_assets(self.settings)
        for uri, path in sources.items():
            shown = InclusionLevel.INCLUDED if _is_offered(uri) else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, uri, abs_src_path=str(path), inclusion=shown)
            if other := taken.get(file.dest_uri):
                log.warning('"%s" is written by hand, so the generated page is left out: rename one.', other.src_uri)
            else:
                files.append(file)
                generated[uri] = file
        self._generated = generated
        return files

    def on_env(self, env: object, *, config: MkDocsConfig, files: Files) -> None:
        """Dates the sitemap by the newest article: MkDocs takes the day of the build, and the bytes change overnight."""
        published = [analysis.published or "" for analysis in self.made.corpus.analyses]
        fitting = [day for day in published if "1980" < day < "2100"]  # its gzip header counts seconds in 32 bits
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = max(fitting, default=RELEASED.isoformat())

    def _announce(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Adds to the head what generated pages tell machines: where they moved, their feeds, their link preview."""
        if page.file.src_uri not in self._generated:
            return output
        told = "".join(announce(page, self._generated, config))  # long: at the end, or the charset comes too late
        output = output.replace("<head>", f"<head>{''.join(self._forwarding(page))}", 1)
        return output.replace("</head>", f"{told}</head>", 1)

    @event_priority(-100)  # behind every plugin that adds to a page
    def _protect(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Puts the page under its policy, but not in the preview, into which MkDocs writes a script of its own."""
        return protect(output, page.content or "", search=self.settings.search) if self._is_protected else output

    on_post_page = CombinedEvent(_announce, _protect)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Protects the page of missing addresses too."""
        is_page = template_name.endswith(".html")
        return (
            protect(output_content, search=self.settings.search) if is_page and self._is_protected else output_content
        )

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Makes the search index, in the preview too: nothing is indexed again while the articles stay the same."""
        if not self.made.stubs:
            return
        program = find_program()
        if program is None:
            log.warning(NO_PROGRAM)
            return
        with _as_abort():
            write_index(self.made.stubs, Path(config.site_dir), program=program, kept=self.settings.state / "search")

    @property
    def _is_protected(self) -> bool:
        return self.settings.policy and not self._serving

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Watches what the pages are made of."""
        for path in (*self.settings.sources, self.settings.templates, self.settings.overrides):
            if path.exists():
                server.watch(str(path))
        return server

    def _forwarding(self, page: Page) -> Iterator[str]:
        """Sends the reader of a former address on, by a tag that needs no script, and keeps search engines away."""
        if robots := page.meta.get("robots"):
            yield f'<meta name="robots" content="{escape(robots)}">'
        refresh = page.meta.get("refresh")
        if refresh and (target := self._generated.get(normpath(join(dirname(page.file.src_uri), refresh)))):
            yield f'<meta http-equiv="refresh" content="0; url={escape(target.url_relative_to(page.file))}">'

    @property
    def report(self) -> Path:
        """The file with what an editor wants to know of the last build."""
        return self.settings.state / REPORT

    @property
    def _pages(self) -> Path:
        return self.settings.state / "pages"


def site_of(config: MkDocsConfig) -> Site:
    """What of mkdocs.yml pages depend on."""
    return Site(config.site_name, config.site_url or None, directory_urls=config.use_directory_urls)


def _is_offered(uri: str) -> bool:
    """Whether a page is one of the indices that the navigation is expected to list; those further down are not."""
    return basename(uri) == "index.md" and uri.count("/") < 2


def _keep_apart(settings: Settings, *, docs: Path, site: Path) -> None:
    """What is written must not lie in what is read: it would be taken for articles, and `serve` would never rest."""
    for read in (docs, *settings.sources):
        for written in (settings.state, site):
            if written.resolve().is_relative_to(read.resolve()):
                raise SettingsError(
                    f'"{written}", which is written, lies in "{read}", which is read: move one of them in mkdocs.yml.'
                )


@contextmanager
def _as_abort() -> Iterator[None]:
    """What the user must fix stops MkDocs with its sentence and no traceback."""
    try:
        yield
    except BriefgenError as error:
        raise Abort(str(error)) from error
    except OSError as error:
        raise Abort(
            f"{error.filename} cannot be read or written ({error.strerror}): correct its rights or free space."
        ) from error
