"""`mkdocs build` with the plugin: whole, strict, repeatable, and at home in any MkDocs project."""

import re
from pathlib import Path

import pytest
import yaml

from tests.site.conftest import MakeProject
from tests.site.links import broken_links
from tests.site.project import ARTICLES, Project, contents, snapshot


def test_a_strict_build_has_a_page_an_article_and_the_indices(built: Project) -> None:
    assert len(built.pages()) == len(ARTICLES)
    for index in ("index.html", "briefings/index.html", "actors/index.html", "quotes/index.html", "about/index.html"):
        assert (built.site / index).is_file()


def test_every_internal_link_and_anchor_resolves(built: Project) -> None:
    assert list(broken_links(built.site)) == []


@pytest.mark.parametrize(
    ("mkdocs", "prefix"),
    [
        ({"use_directory_urls": False}, "/"),
        ({"site_url": "https://velmarpost.example/desk/briefings/"}, "/desk/briefings/"),
    ],
    ids=["file addresses", "below a folder"],
)
def test_every_internal_link_and_anchor_resolves_in_a_site_of(
    make_project: MakeProject, mkdocs: dict[str, object], prefix: str
) -> None:
    project = make_project(**mkdocs)
    assert project.build("--strict").exit_code == 0

    assert list(broken_links(project.site, prefix)) == []


def test_the_checker_of_links_finds_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<p id="a"><a href="#a">1</a><a href="#b">2</a><a href="nope/">3</a>')
    assert [link.split(": ")[1] for link in broken_links(tmp_path)] == [
        "#b is no place on its page",
        "nope/ is nowhere",
    ]


def test_stylesheets_are_in_the_site_and_on_every_page(built: Project) -> None:
    sheets = sorted((built.site / "assets/briefgen").rglob("*.css"))
    assert sheets
    for page in [built.site / "index.html", *built.pages(), *built.pages("actors")]:
        assert all(sheet.name in page.read_text(encoding="utf-8") for sheet in sheets)


def test_a_second_build_touches_neither_the_docs_nor_the_articles_nor_a_page(project: Project) -> None:
    assert project.build("--strict").exit_code == 0
    docs, seeds, pages = (snapshot(project.root / folder) for folder in ("docs", "seeds", ".briefgen/pages"))
    site = contents(project.site)

    assert project.build("--strict").exit_code == 0

    assert snapshot(project.root / "docs") == docs
    assert snapshot(project.root / "seeds") == seeds
    assert snapshot(project.root / ".briefgen/pages") == pages
    assert contents(project.site) == site


def test_a_build_with_a_damaged_cache_gives_the_same_site(project: Project, built: Project) -> None:
    (project.root / ".briefgen/analyses.sqlite").write_bytes(b"damaged")

    assert project.build("--strict").exit_code == 0

    assert contents(project.site) == contents(built.site)


def test_the_day_of_the_build_is_nowhere_in_the_site(make_project: MakeProject) -> None:
    project = make_project(site_url="https://velmarpost.example/")
    assert project.build("--strict", SOURCE_DATE_EPOCH="1000000000").exit_code == 0
    site = contents(project.site)

    assert project.build("--strict", SOURCE_DATE_EPOCH="1500000000").exit_code == 0

    assert contents(project.site) == site


def test_an_article_that_is_gone_has_no_page(project: Project) -> None:
    assert project.build("--strict").exit_code == 0
    (project.root / "seeds/odd.txt").unlink()

    assert project.build("--strict").exit_code == 0

    assert len(project.pages()) == len(ARTICLES) - 1
    assert list(broken_links(project.site)) == []


@pytest.mark.parametrize("directories", [True, False], ids=["folder addresses", "file addresses"])
def test_the_old_address_of_an_actor_forwards_without_a_script(make_project: MakeProject, directories: bool) -> None:  # noqa: FBT001
    project = make_project(use_directory_urls=directories)
    file = "/index.html" if directories else ".html"
    assert project.build("--strict").exit_code == 0
    (old,) = project.site.glob(f"actors/ana-reyl-*{file}")
    project.write("seeds/name.txt", "Mayor promises\n\n“It will,” said Ana M. Reyl, the mayor of Velmar, on Friday.\n")
    assert project.build("--strict").exit_code == 0
    page = old.read_text(encoding="utf-8")

    (address,) = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', page)
    (new,) = project.site.glob(f"actors/ana-m-reyl-*{file}")
    assert old.parent.joinpath(address, "index.html" if directories else "").resolve() == new
    assert '<meta name="robots" content="noindex">' in page
    assert 'http-equiv="refresh"' not in new.read_text(encoding="utf-8")
    assert list(broken_links(project.site)) == []


def test_a_hand_written_page_stays_and_is_told(project: Project) -> None:
    project.write("docs/quotes/index.md", "# Our own quotes\n")
    done = project.build()

    assert done.exit_code == 0
    assert '"quotes/index.md" is written by hand' in done.output
    assert "Our own quotes" in (project.site / "quotes/index.html").read_text(encoding="utf-8")


def test_a_bad_file_is_a_warning_and_fails_only_a_strict_build(project: Project) -> None:
    project.write("seeds/broken.jsonl", "this is no JSON\n")
    usual, strict = project.build(), project.build("--strict")

    assert (usual.exit_code, strict.exit_code) == (0, 1)
    assert len(project.pages()) == len(ARTICLES)
    for done in (usual, strict):
        assert "seeds/broken.jsonl" in done.output


@pytest.mark.parametrize(
    ("briefgen", "sentence"),
    [
        (
            {"bulets": 5, "jobs": 0},
            'Correct the briefgen section of mkdocs.yml: "bulets" is not a setting; "jobs" must',
        ),
        ({"engine": "steam"}, 'No engine "steam" is installed'),
        ({"model": "no_such_model"}, 'The language model "no_such_model" is not installed'),
        ({"sources": "."}, 'which is written, lies in "'),
        ({"state": "docs/state"}, 'which is written, lies in "'),
    ],
)
def test_what_the_user_must_fix_is_one_sentence(
    make_project: MakeProject, briefgen: dict[str, object], sentence: str
) -> None:
    done = make_project(briefgen=briefgen).build()

    assert done.exit_code == 1
    assert sentence in done.output


def test_what_stops_a_build_leaves_the_last_site(project: Project) -> None:
    assert project.build("--strict").exit_code == 0
    site = contents(project.site)
    config = yaml.safe_load((project.root / "mkdocs.yml").read_text())
    config["plugins"][0]["briefgen"]["model"] = "no_such_model"
    project.write("mkdocs.yml", yaml.safe_dump(config))

    assert project.build().exit_code == 1
    assert contents(project.site) == site


def test_without_a_nav_the_indices_alone_are_in_it(make_project: MakeProject) -> None:
    project = make_project(nav=None)
    assert project.build("--strict").exit_code == 0

    home = (project.site / "index.html").read_text(encoding="utf-8")
    navigation = home[home.index("<nav") : home.rindex("</nav>")]
    assert "briefings/" in navigation
    assert not any(f"briefings/{page.parent.name}/" in navigation for page in project.pages())


def test_switched_off_it_leaves_the_hand_written_pages(make_project: MakeProject) -> None:
    project = make_project(briefgen={"enabled": False}, nav=["about.md"])
    project.write("docs/about.md", "# About\n")

    assert project.build("--strict").exit_code == 0
    assert not (project.site / "briefings").exists()
