"""`briefgen pages` writes a tree of its own and leaves the project and strange files alone."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from briefgen.cli import main
from briefgen.settings import Settings, from_mapping
from briefgen.site.portableconfig import to_config
from tests.site.project import Project, contents, make


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make(tmp_path_factory.mktemp("project"), briefgen={"language": "fr"}, extra_css=["own.css"])


def pages(project: Project, out: Path) -> Result:
    return CliRunner().invoke(main, ["pages", "--config", str(project.root / "mkdocs.yml"), "--out", str(out)])


@pytest.fixture(scope="module")
def tree(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("trees") / "tree"
    result = pages(project, out)
    assert result.exit_code == 0, result.output
    return out


def test_the_tree_has_pages_hand_written_ones_assets_and_the_index(tree: Path) -> None:
    there = contents(tree)

    assert {"mkdocs.yml", "docs/index.md", "docs/about.md", "docs/assets/briefgen/briefgen.css"} <= there.keys()
    assert "docs/pagefind/pagefind.js" in there
    assert "docs/assets/briefgen/words.js" in there
    assert b"\xc3\x80 la une" in there["docs/index.md"]


def test_its_settings_name_the_files_and_speak_the_language(tree: Path) -> None:
    config = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))

    assert config["plugins"] == []
    assert config["theme"]["language"] == "fr"
    assert config["extra_css"][0] == "own.css"
    assert all((tree / "docs" / uri).is_file() for uri in (*config["extra_css"][1:], *config["extra_javascript"]))
    assert config["not_in_nav"] == "*"


def test_a_second_run_writes_what_changed_and_keeps_strange_files(project: Project, tree: Path) -> None:
    (tree / "notes.txt").write_text("mine", encoding="utf-8")
    result = pages(project, tree)

    assert "0 files written" in result.output
    assert (tree / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_file_in_the_way_stops_it(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: mine\n", encoding="utf-8")
    result = pages(project, tmp_path)

    assert result.exit_code == 1
    assert "is in the way and was not written by briefgen" in result.output
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == "site_name: mine\n"


@pytest.mark.parametrize(
    ("out", "said"), [("docs/out", "which is read"), ("seeds/out", "which is read"), (".", "holds the project itself")]
)
def test_a_tree_in_what_is_read_is_refused(project: Project, out: str, said: str) -> None:
    result = pages(project, project.root / out)

    assert result.exit_code == 1
    assert said in result.output


def settings(path: Path, **chosen: object) -> Settings:
    return from_mapping(chosen, root=path.parent)


def config_of(path: Path, text: str, **chosen: object) -> str:
    path.write_text(text, encoding="utf-8")
    return to_config(path, settings(path, **chosen)).decode()


def test_values_with_tags_of_mkdocs_are_kept_and_not_run(tmp_path: Path) -> None:
    text = "site_name: x\nsite_url: !ENV [SITE, 'https://velmar.example/']\nplugins: [briefgen, search]\n"
    written = config_of(tmp_path / "mkdocs.yml", text)

    assert "site_url: !ENV" in written
    assert yaml.safe_load(written.replace("!ENV", ""))["plugins"] == ["search"]


def test_both_forms_of_plugins_lose_briefgen_alone(tmp_path: Path) -> None:
    for text in (
        "plugins: {briefgen: {sources: a}, search: {lang: en}}",
        "plugins: [{briefgen: {}}, {search: {lang: en}}]",
    ):
        plugins = yaml.safe_load(config_of(tmp_path / "mkdocs.yml", f"site_name: x\n{text}\n"))["plugins"]
        assert plugins in ({"search": {"lang": "en"}}, [{"search": {"lang": "en"}}])


def test_a_project_without_navigation_lists_the_indices(tmp_path: Path) -> None:
    config = yaml.safe_load(config_of(tmp_path / "mkdocs.yml", "site_name: x\ntheme: material\n", search=False))

    assert config["nav"][0] == "index.md"
    assert "search/index.md" not in config["nav"]
    assert config["theme"] == {"name": "material", "custom_dir": "theme"}


def test_folders_of_the_project_are_not_those_of_the_tree(tmp_path: Path) -> None:
    text = "site_name: x\ndocs_dir: pages\nsite_dir: out\nrepo_url: https://velmar.example/r\ntheme: {name: material, custom_dir: my}\n"
    config = yaml.safe_load(config_of(tmp_path / "mkdocs.yml", text))

    assert not config.keys() & {"docs_dir", "site_dir"}
    assert config["theme"]["custom_dir"] == "theme"
    assert config["edit_uri"] == ""
