"""`briefgen new` makes a project that builds, and touches nothing that is there."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import main
from tests.site.project import Project


def test_a_new_project_builds_strictly(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["new", str(tmp_path / "desk")])
    built = Project(tmp_path / "desk").run("briefgen", "build", "--strict")

    assert made.exit_code == 0, made.output
    assert "put articles into" in made.output
    assert built.returncode == 0, built.stderr
    assert "1 articles, none skipped" in built.stderr or "1 article, none skipped" in built.stderr
    assert len(Project(tmp_path / "desk").pages()) == 1


def test_an_empty_folder_may_be_there(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["new", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.parametrize(("name", "said"), [("full", "is not empty"), ("full/notes.txt", "is a file")])
def test_what_is_there_stays_and_one_sentence_says_so(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/notes.txt").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(main, ["new", str(tmp_path / name)])

    assert result.exit_code == 1
    assert said in result.output
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]
