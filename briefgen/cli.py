"""Arguments in, text and an exit code out: data on stdout, all else on stderr, and the only place that prints.

What a command needs is imported when it runs, so that `--help` and a shell's completion wait for no language model.
"""

import io
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

from briefgen import __version__
from briefgen.errors import BriefgenError, PluginError
from briefgen.model import Analysis, Skipped
from briefgen.settings import Settings, from_mapping

if TYPE_CHECKING:
    from tqdm import tqdm

CONFIG = Path("mkdocs.yml")
NAMED = 5
"""Skipped files that the closing tally names; each has had its warning."""


class Commands(click.Group):
    """Commands whose BriefgenErrors are one sentence and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefgenError as error:
            raise click.ClickException(str(error)) from error


files_argument = click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="FILE..."
)
config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mkdocs.yml.  [default: ./mkdocs.yml]",
)
jobs_option = click.option("--jobs", type=click.IntRange(1, 64), help="Processes that analyse.  [default: 1]")
model_option = click.option("--model", help="spaCy model: a package's name or a folder.  [default: the best installed]")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def main() -> None:
    """Briefings from news articles in which every line links to its source sentence."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


@main.command("build")
@config_option
@jobs_option
@click.option("--strict", is_flag=True, help="Fail on any warning; a skipped file is one.")
def build_command(config: Path | None, jobs: int | None, *, strict: bool) -> None:
    """Build the site of mkdocs.yml, as `mkdocs build` does."""
    from briefgen.site.driver import build_site

    show_log(logging.WARNING)
    with Meter() as meter:
        site = build_site(config or CONFIG, strict=strict, jobs=jobs, progress=meter)
    say(tally(len(site.build.corpus.analyses), site.build.skipped))
    say(f"The site is in {site.folder}, and what an editor may want to look at in {site.report}")


@main.command("serve")
@config_option
@click.option("--address", metavar="HOST:PORT", help="Where to listen.  [default: 127.0.0.1:8000]")
def serve_command(config: Path | None, address: str | None) -> None:
    """Serve the site and rebuild it on every edit."""
    from briefgen.site.driver import serve_site

    show_log(logging.INFO)
    serve_site(config or CONFIG, address=address)


@main.command("pages")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write.")
@config_option
@jobs_option
def pages_command(out: Path, config: Path | None, jobs: int | None) -> None:
    """Write a tree that MkDocs, ProperDocs and Zensical build without briefgen."""
    from briefgen.site.portable import write_tree

    show_log(logging.WARNING)
    with Meter() as meter:
        tree = write_tree(config or CONFIG, out, jobs=jobs, progress=meter)
    say(tally(len(tree.build.corpus.analyses), tree.build.skipped))
    say(f"{tree.written} files written; build the site with: mkdocs build -f {out / CONFIG}")


@main.command("new")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def new_command(folder: Path) -> None:
    """Make a new project, ready for `briefgen build`."""
    from briefgen.site.fresh import start_project

    start_project(folder)
    say(f"A new project is in {folder}: put articles into {folder / 'seeds'} and run briefgen serve there.")


@main.command("analyse")
@files_argument
@config_option
@jobs_option
@model_option
@click.option("--bullets", type=click.IntRange(1, 10), help="Sentences of a summary, at most.  [default: 5]")
def analyse_command(
    files: tuple[Path, ...], config: Path | None, jobs: int | None, model: str | None, bullets: int | None
) -> None:
    """Print what was found in each article: one JSON object a line."""
    from briefgen.jsonform import analysis_to_json

    settings = choose(config, jobs=jobs, model=model, bullets=bullets)
    for analysis in found(files, settings, streams=True):
        click.echo(to_line(analysis_to_json(analysis)))


@main.command("link")
@files_argument
@config_option
@jobs_option
@model_option
def link_command(files: tuple[Path, ...], config: Path | None, jobs: int | None, model: str | None) -> None:
    """Print the actors across all these articles: one JSON object."""
    from briefgen.corpus import link
    from briefgen.jsonform import corpus_to_json

    settings = choose(config, jobs=jobs, model=model)
    click.echo(to_line(corpus_to_json(link(tuple(found(files, settings))))))


@main.command("review")
@config_option
@jobs_option
@click.option("--limit", type=click.IntRange(1), default=30, show_default=True, help="Findings to print, at most.")
def review_command(config: Path | None, jobs: int | None, limit: int) -> None:
    """Print what is worth an editor's look, with the lines for overrides.yml."""
    from briefgen.build import gather
    from briefgen.overrides.review import review

    with Meter() as meter:
        revised, skipped = gather(choose(config, jobs=jobs), progress=meter)
    found = review(revised.corpus)
    for finding in found[:limit]:
        click.echo(finding.say())
    for warning in revised.warnings:
        say(f"Warning: {warning}")
    say(tally(len(revised.corpus.analyses), skipped))
    say(f"{len(found)} findings, {min(limit, len(found))} printed")


@main.command("evaluate")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@config_option
@model_option
@click.option("--update-floors", is_flag=True, help="Pin the gold and raise the floors to what was measured.")
@click.option("--allow-lower", is_flag=True, help="With --update-floors: lower floors, too.")
def evaluate_command(
    folder: Path, config: Path | None, model: str | None, *, update_floors: bool, allow_lower: bool
) -> None:
    """Score the analysis against gold, and hold its floors."""
    from briefgen import evaluation

    if allow_lower and not update_floors:
        raise click.UsageError("--allow-lower says how to --update-floors: give both.")
    report = evaluation.evaluate(folder, choose(config, model=model))
    click.echo(report.table())
    if update_floors:
        evaluation.update_floors(folder, report, allow_lower=allow_lower)
    elif report.failures:
        raise BriefgenError(" ".join(report.failures))


@main.command("plugins")
def plugins_command() -> None:
    """List the readers, analysers and engines.

    A missing one is told with what it needs.
    """
    from briefgen.registry import installed, load

    for group in ("readers", "analysers", "engines"):
        for name, point in installed(group).items():
            try:
                load(group, name)
            except PluginError as error:
                state = str(error)
            else:
                state = f"{point.dist.name} {point.dist.version}" if point.dist else ""
            click.echo(f"{group:<10} {name:<10} {point.value:<40} {state}")


def choose(config: Path | None, **chosen: object) -> Settings:
    """The settings of mkdocs.yml, if there is one, under what was chosen on the command line."""
    from briefgen.site.section import read_section

    path = config or CONFIG
    section = read_section(path) if path.exists() else {}
    given = {name: value for name, value in chosen.items() if value is not None}
    return from_mapping({**section, **given}, root=path.absolute().parent)


def found(files: Sequence[Path], settings: Settings, *, streams: bool = False) -> Iterator[Analysis]:
    """The analyses of all articles in `files`, as they come; then the tally."""
    from briefgen.build import analyse_all
    from briefgen.sources import read_all

    reading = read_all([Path.cwd() / file for file in files], root=settings.root)
    skipped = list(reading.skipped)
    analysed = 0
    with Meter(hidden=streams and sys.stdout.isatty()) as meter:
        for outcome in analyse_all(reading.articles, settings, progress=meter):
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                analysed += 1
                yield outcome
    for skip in skipped:
        say(f"Warning: {skip.path}: {skip.reason}")
    say(tally(analysed, skipped))
    if not analysed:
        raise BriefgenError("None of the files holds an article that can be analysed: name files or folders that do.")


def tally(articles: int, skipped: Sequence[Skipped]) -> str:
    """How it went: `14 articles, 2 skipped: seeds/a.txt, seeds/b.html`."""
    counted = f"{articles} article{'' if articles == 1 else 's'}"
    if not skipped:
        return f"{counted}, none skipped"
    names = ", ".join(skip.path for skip in skipped[:NAMED])
    more = f" and {len(skipped) - NAMED} more" if len(skipped) > NAMED else ""
    return f"{counted}, {len(skipped)} skipped: {names}{more}"


def to_line(data: object) -> str:
    """One line of JSON; escaped where UTF-8 cannot hold what an article says (half of a surrogate pair)."""
    line = json.dumps(data, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(data)
    return line


def say(text: str) -> None:
    """A line on stderr."""
    click.echo(text, err=True)


def show_log(level: int) -> None:
    """MkDocs' log on stderr, from this level up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.propagate = False
    logger.setLevel(level)


class Meter:
    """Progress on stderr: a bar on a terminal (none when `hidden`, as data goes there), else a line each tenth."""

    def __init__(self, *, hidden: bool = False) -> None:
        self._hidden = hidden
        self._bar: tqdm[Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, done: int, total: int) -> None:
        """Told after each article how many of all are done."""
        if not sys.stderr.isatty():
            if done * 10 // total > (done - 1) * 10 // total:
                say(f"{done} of {total} articles analysed")
        elif not self._hidden:
            self._advance(total)

    def _advance(self, total: int) -> None:
        from tqdm import tqdm

        if self._bar is None:
            self._bar = tqdm(total=total, desc="Analysing", unit=" articles", file=sys.stderr, leave=False)
        self._bar.update()
