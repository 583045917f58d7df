"""`briefgen build` makes the site that `mkdocs build` makes."""

from tests.site.conftest import MakeProject
from tests.site.project import ARTICLES, Project, contents

REPORT = ".briefgen/report.txt"


def test_both_commands_give_the_same_bytes(project: Project, built: Project) -> None:
    (project.root / ".briefgen/analyses.sqlite").unlink()

    done = project.run("briefgen", "build", "--strict", "--jobs", "2")

    assert done.returncode == 0, done.stderr
    assert contents(project.site) == contents(built.site)


def test_nothing_is_on_stdout_and_the_tally_comes_last(project: Project) -> None:
    done = project.run("briefgen", "build")

    assert done.stdout == ""
    assert done.stderr.splitlines()[-2:] == [
        f"{len(ARTICLES)} articles, none skipped",
        f"The site is in {project.site}, and what an editor may want to look at in {project.root / REPORT}",
    ]


def test_a_skipped_file_is_named_and_fails_only_with_strict(project: Project) -> None:
    project.write("seeds/broken.jsonl", "this is no JSON\n")
    usual, strict = project.run("briefgen", "build"), project.run("briefgen", "build", "--strict")

    assert (usual.returncode, strict.returncode) == (0, 1)
    assert f"{len(ARTICLES)} articles, 1 skipped: seeds/broken.jsonl" in usual.stderr
    assert strict.stderr.splitlines()[-1].startswith("Error: ")
    assert all("WARNING: briefgen: seeds/broken.jsonl: " in done.stderr for done in (usual, strict))


def test_the_editor_s_report_is_beside_the_site_and_not_in_it(project: Project) -> None:
    project.write("seeds/broken.jsonl", "this is no JSON\n")
    project.run("briefgen", "build")
    report = (project.root / REPORT).read_text(encoding="utf-8")

    assert "seeds/broken.jsonl: " in report
    assert "     3  Articles" in report
    assert not list(project.site.rglob("report.txt"))


def test_another_config_is_built_where_it_lies(make_project: MakeProject) -> None:
    here, there = make_project("here"), make_project("there")

    assert here.run("briefgen", "build", "--config", "../there/mkdocs.yml").returncode == 0
    assert there.site.is_dir()
    assert not here.site.exists()


def test_a_project_without_the_plugin_is_told_what_to_add(make_project: MakeProject) -> None:
    done = make_project(plugins=[]).run("briefgen", "build")

    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert 'add "- briefgen" under "plugins"' in done.stderr


def test_a_missing_config_is_one_sentence(project: Project) -> None:
    (project.root / "mkdocs.yml").unlink()
    done = project.run("briefgen", "build")

    assert (done.returncode, done.stderr) == (1, "Error: Config file 'mkdocs.yml' does not exist.\n")
