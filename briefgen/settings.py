"""The one configuration: the `plugins: - briefgen:` section of mkdocs.yml, as a frozen value."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Literal, cast, get_args

from briefgen import RELEASED
from briefgen.errors import SettingsError
from briefgen.words import ENGLISH, LANGUAGES

SourceText = Literal["evidence", "full", "none"]
SOURCE_TEXTS = get_args(SourceText)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
FORM = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[!#-;=?-~]*)?", re.ASCII)
"""Where errors are reported to: in plain ASCII, without what could end an attribute."""


@dataclass(frozen=True, slots=True)
class Site:
    """What MkDocs knows of the site: its name, the address that it is published under, if that is given, and how pages end.

    With `directory_urls` a page is `page/`, without `page.html`.
    """

    name: str = "Briefings"
    url: str | None = None
    directory_urls: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can choose; paths are absolute, or relative to `root`, the folder of mkdocs.yml.

    | setting       | what it does                                                                                   |
    |---------------|------------------------------------------------------------------------------------------------|
    | sources       | folders and files of articles                                                                  |
    | templates     | folder of page templates that replace or extend the built-in ones                              |
    | overrides     | the editor's corrections and takedowns; need not be there                                      |
    | state         | folder for the analysis cache and the page tree; safe to delete                                |
    | model         | spaCy model: an installed package's name or a folder; default: the best that is installed      |
    | bullets       | sentences of a summary, the bottom line among them, at most                                    |
    | source_text   | `evidence`: only cited sentences are printed; `full`: the whole text; `none`: no evidence       |
    | source_share  | largest share of an article's words that `evidence` may print                                  |
    | as_of         | the day against which an article without a year is dated                                       |
    | jobs          | processes that analyse                                                                         |
    | engine        | how the analyses are spread over processes                                                     |
    | analysers     | third-party analysers to run                                                                   |
    | parquet       | whether the site's data come as Parquet too                                                    |
    | policy        | whether each page carries a content security policy                                            |
    | search        | whether the site can be searched                                                               |
    | report        | mail address, or address of a form, to which readers report errors                             |
    | language      | code of the language of the pages' own words: headings, labels, notes, dates                   |

    `site` comes from outside the section: `site_name`, `site_url` and `use_directory_urls` of mkdocs.yml.
    """

    root: Path
    sources: tuple[Path, ...] = (Path("seeds"),)
    templates: Path = Path("templates")
    overrides: Path = Path("overrides.yml")
    state: Path = Path(".briefgen")
    model: str | None = None
    bullets: int = 5
    source_text: SourceText = "evidence"
    source_share: float = 0.4
    as_of: date = RELEASED
    jobs: int = 1
    engine: str = "local"
    analysers: tuple[str, ...] = ()
    parquet: bool = False
    policy: bool = True
    search: bool = True
    report: str | None = None
    language: str = ENGLISH
    site: Site = Site()

    def analysis(self) -> dict[str, object]:
        """The choices that change an analysis: part of the cache key and of every output."""
        return {"bullets": self.bullets, "as_of": self.as_of.isoformat(), "analysers": list(self.analysers)}


def from_mapping(values: Mapping[str, object], *, root: Path, site: Site = Site()) -> Settings:
    """Settings from a parsed section; SettingsError names every fault at once."""
    faults: list[str] = []
    known = {field.name for field in fields(Settings)} - {"root", "site"}
    faults += [f'"{name}" is not a setting' for name in values if name not in known]
    chosen: dict[str, object] = {}
    for name, check in CHECKS.items():
        if name in values and values[name] is not None:
            try:
                chosen[name] = check(values[name])
            except (TypeError, ValueError) as error:
                faults.append(f'"{name}" {error}')
    if faults:
        raise SettingsError("Correct the briefgen section of mkdocs.yml: " + "; ".join(faults) + ".")
    settings = Settings(root=root, site=site, **chosen)  # type: ignore[arg-type]  # each value went through its check
    return resolve(settings)


def resolve(settings: Settings) -> Settings:
    """The same settings with every path absolute."""
    root = settings.root
    return replace(
        settings,
        sources=tuple(root / source for source in settings.sources),
        templates=root / settings.templates,
        overrides=root / settings.overrides,
        state=root / settings.state,
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError("must be a text")
    return value


def _path(value: object) -> Path:
    return Path(_text(value))


def _texts(value: object) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple):
        raise TypeError("must be a list of texts")
    return tuple(_text(item) for item in values)


def _paths(value: object) -> tuple[Path, ...]:
    return tuple(Path(text) for text in _texts(value))


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(_text(value))


def _count(least: int, most: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return value

    return check


def _share(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ValueError("must be a number from 0 to 1")
    return float(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("must be true or false")
    return value


def _report(value: object) -> str:
    text = _text(value)
    if not MAIL.fullmatch(text) and not FORM.fullmatch(text):
        raise ValueError("must be a mail address, or an address that begins with https:// or http://")
    return text


def _language(value: object) -> str:
    if not isinstance(value, str) or value not in LANGUAGES:
        raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
    return value


def _source_text(value: object) -> SourceText:
    if value in SOURCE_TEXTS:
        return cast("SourceText", value)
    raise ValueError("must be evidence, full or none")


CHECKS: Mapping[str, Callable[[object], object]] = {
    "sources": _paths,
    "templates": _path,
    "overrides": _path,
    "state": _path,
    "model": _text,
    "bullets": _count(1, 10),
    "source_text": _source_text,
    "source_share": _share,
    "as_of": _date,
    "jobs": _count(1, 64),
    "engine": _text,
    "analysers": _texts,
    "parquet": _switch,
    "policy": _switch,
    "search": _switch,
    "report": _report,
    "language": _language,
}
