"""The tree of `briefgen pages` gives one and the same site under MkDocs, ProperDocs and Zensical."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import html

from briefgen.model import Corpus
from briefgen.pages import render
from briefgen.settings import Settings
from briefgen.site.portable import write_tree

ROOT = Path(__file__).parents[2]
BUILDERS = {
    "mkdocs": ("mkdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "{site}"),
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "{site}"),
    "zensical": ("zensical", "build", "--strict", "-f", "mkdocs.yml"),
}
"""Zensical knows no option for the folder of the site: it is `site` in the tree."""
SKIP = "__skip"
"""The anchor that Zensical puts before a page's content."""


class Seen(NamedTuple):
    """What makes a page: its title, its anchors, its links, its words."""

    title: str
    anchors: tuple[str, ...]
    links: tuple[str, ...]
    words: str


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Path:
    """The tree of the demo site; what was analysed before is taken from the cache."""
    project = tmp_path_factory.mktemp("project")
    for name in ("mkdocs.yml", "docs", "seeds", "templates"):
        (project / name).symlink_to(ROOT / name)
    (project / ".briefgen").symlink_to(settings.state)
    settings.state.mkdir(exist_ok=True)
    out = tmp_path_factory.mktemp("tree")
    write_tree(project / "mkdocs.yml", out)
    return out


@pytest.fixture(scope="module")
def sites(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Seen]]:
    """The pages by builder; all are built at once."""
    folders = {name: tmp_path_factory.mktemp(name) for name in BUILDERS} | {"zensical": tree / "site"}
    running = {name: start(tree, *command, site=folders[name]) for name, command in BUILDERS.items()}
    for name, process in running.items():
        output, _ = process.communicate(timeout=300)
        assert process.returncode == 0, f"{name}: {output}"
    return {name: read(folder) for name, folder in folders.items()}


def start(tree: Path, *command: str, site: Path) -> "subprocess.Popen[str]":
    module, *arguments = (part.format(site=site) for part in command)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=tree,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def read(site: Path) -> dict[str, Seen]:
    paths = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    return {path.relative_to(site).as_posix(): see(path) for path in paths}


def see(path: Path) -> Seen:
    page = html.fromstring(path.read_bytes())
    (article,) = page.xpath("//article")
    anchors = tuple(str(anchor) for anchor in article.xpath(".//@id") if anchor != SKIP)
    links = tuple(map(str, article.xpath(".//a/@href")))
    return Seen(page.findtext(".//title").strip(), anchors, links, " ".join(article.text_content().split()))


@pytest.mark.parametrize("builder", ["properdocs", "zensical"])
def test_every_page_is_the_same_under_another_builder(sites: Mapping[str, Mapping[str, Seen]], builder: str) -> None:
    expected, found = sites["mkdocs"], sites[builder]

    assert len(found) == len(expected) > 300
    assert found.keys() == expected.keys()
    for path, page in expected.items():
        written_by_hand = (ROOT / "docs" / path.removesuffix("/index.html")).with_suffix(".md").is_file()
        for field in Seen._fields[:-1] if written_by_hand else Seen._fields:  # code is not marked up alike
            assert getattr(found[path], field) == getattr(page, field), f"{path}: {field}"


def test_the_tree_has_every_generated_file_and_no_trace_of_the_plugin(
    tree: Path, corpus: Corpus, settings: Settings
) -> None:
    made = render(corpus, settings, skipped=())

    assert [page.path for page in made if not (tree / "docs" / page.path).is_file()] == []
    assert "briefgen:" not in (tree / "mkdocs.yml").read_text(encoding="utf-8")


def test_links_in_the_built_sites_lead_to_files_and_anchors(
    sites: Mapping[str, Mapping[str, Seen]], tree: Path
) -> None:
    pages = sites["zensical"]
    missing = []
    for path, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            target = target.partition("?")[0]
            if re.match(r"[a-z]+:", link):
                continue
            there = os.path.normpath(f"{Path(path).parent}/{target}") if target else path
            there = f"{there}/index.html".removeprefix("./") if target.endswith(("/", "..", ".")) else there
            file = tree / "site" / there
            if not file.is_file() or (anchor and anchor not in ids(file)):
                missing.append(f"{path}: {link}")

    assert missing == []


@cache
def ids(file: Path) -> frozenset[str]:
    return frozenset(re.findall(r'\bid="?([^"\s>]+)', file.read_text(encoding="utf-8")))


def test_a_missing_address_leads_on_under_another_builder(sites: Mapping[str, Mapping[str, Seen]], tree: Path) -> None:
    assert sites
    page = html.fromstring((tree / "site" / "404.html").read_bytes())

    assert page.findtext(".//h1") == "This page is not here"
    assert "Search" in page.xpath("//article//ul/li/a/text()")
