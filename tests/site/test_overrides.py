"""A site with every override: it says what was edited, and who was taken down is in no file of it."""

import re
from pathlib import Path

import yaml
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.settings import from_mapping
from briefgen.site.plugin import BriefgenPlugin
from tests.site.conftest import MakeProject
from tests.site.project import Project, contents


def address(project: Project, name: str, folder: str = "actors") -> str:
    """The address of a built page, as a reader copies it."""
    slug = next(path.parent.name for path in project.pages(folder) if name in path.parent.name)
    return f"https://briefings.example/{folder}/{slug}/"


def anchor(project: Project, page: str, mark: str, words: str) -> str:
    """The address of a bullet or quotation that holds these words."""
    html = (project.site / page.removeprefix("https://briefings.example/") / "index.html").read_text(encoding="utf-8")
    marked = re.findall(rf'id="({mark}-[0-9a-f]+)">(.*?)</span>', html)
    return f"{page}#{next(id for id, text in marked if words in text)}"


def every_override(built: Project) -> dict[str, list[dict[str, object]]]:
    """One entry of each sort about the project's articles."""
    ferries = address(built, "later-ferries", "briefings")
    lund = address(built, "bo-lund")
    return {
        "actors": [
            {"actor": lund, "rename": "Bo Lund Hansen", "describe": "Chair of the council."},
            {"actor": address(built, "norrland"), "hide": True},
            {"actor": address(built, "islanders-council"), "merge": address(built, "velmar-4")},
        ],
        "quotes": [
            {"quote": anchor(built, ferries, "q", "8 words, not printed here"), "speaker": "unknown", "pin": True}
        ],
        "bullets": [{"bullet": anchor(built, ferries, "b", "Islanders"), "hide": True}],
        "articles": [{"article": ferries, "date": "2026-01-15", "outlet": "The Velmar Post"}],
        "outlets": [{"publisher": "Nobody’s Gazette", "name": "Gazette"}],
        "takedown": [
            {"actor": address(built, "ana-reyl")},
            {"article": next(f"briefings/{p.parent.name}" for p in built.pages() if "script" in p.parent.name)},
        ],
    }


def test_a_site_with_every_override(built: Project, make_project: MakeProject) -> None:
    project = make_project()
    project.write("overrides.yml", yaml.safe_dump(every_override(built)))
    done = project.build()
    files = contents(project.site)
    everything = b"\n".join((path.encode() + b"\n" + data for path, data in files.items())).lower()
    page = next(p for p in project.pages() if "later-ferries" in p.parent.name).read_text(encoding="utf-8")

    assert done.exit_code == 0
    assert b"reyl" not in everything
    assert b"nothing</b>" not in everything
    assert done.output.count("overrides.yml, line") == 1, done.output
    assert "no article is of “Nobody’s Gazette”" in done.output
    assert all(
        words in page for words in ("The Velmar Post", "15 January 2026", "pinned by the editor", "Bo Lund Hansen")
    )
    assert all(words in page for words in ("1 bullet hidden", "date set", "withheld with all that rests"))
    assert "Chair of the council" in (
        project.site / f"actors/{address(built, 'bo-lund').split('/')[-2]}/index.html"
    ).read_text(encoding="utf-8")


def test_a_takedown_that_finds_nobody_fails_a_strict_build(make_project: MakeProject) -> None:
    project = make_project()
    project.write("overrides.yml", "takedown:\n  - actor: actors/ana-reil-00000000\n")
    strict, lenient = project.build("--strict"), project.build()

    assert strict.exit_code != 0
    assert lenient.exit_code == 0
    assert "overrides.yml, line 2: nobody is taken down" in lenient.output


def test_a_name_that_is_left_stops_the_build_and_the_last_site_stays(built: Project, make_project: MakeProject) -> None:
    project = make_project()
    assert project.build().exit_code == 0
    before = contents(project.site)
    project.write(
        "templates/home.md.j2", '{% extends "builtin/home.md.j2" %}{% block counts %}Ask Ana Reyl{% endblock %}'
    )
    project.write("overrides.yml", yaml.safe_dump({"takedown": [{"actor": address(built, "ana-reyl")}]}))
    done = project.build()

    assert done.exit_code != 0
    assert "Nothing is published" in done.output
    assert "index.md" in done.output
    assert contents(project.site) == before


def test_faulty_yaml_stops_the_build_with_one_sentence(make_project: MakeProject) -> None:
    project = make_project()
    project.write("overrides.yml", "actors: [\n")
    done = project.build()

    assert done.exit_code != 0
    assert "overrides.yml is no YAML" in done.output
    assert "Traceback" not in done.output


def test_serve_watches_the_file(tmp_path: Path) -> None:
    class Server:
        def __init__(self) -> None:
            self.watched: list[str] = []

        def watch(self, path: str) -> None:
            self.watched.append(path)

    (tmp_path / "overrides.yml").touch()
    plugin = BriefgenPlugin()
    plugin.load_config({})
    plugin.settings = from_mapping({}, root=tmp_path)
    server = Server()
    plugin.on_serve(server, config=None, builder=None)  # type: ignore[arg-type]

    assert str(tmp_path / "overrides.yml") in server.watched


def test_review_prints_overrides_that_can_be_pasted(make_project: MakeProject) -> None:
    project = make_project()
    config = ["--config", str(project.root / "mkdocs.yml")]
    first = CliRunner().invoke(main, ["review", *config])
    one = CliRunner().invoke(main, ["review", "--limit", "1", *config])
    project.write("overrides.yml", first.stdout)
    again = CliRunner().invoke(main, ["review", *config])

    assert first.exit_code == one.exit_code == again.exit_code == 0
    assert first.stdout.startswith(one.stdout)
    assert first.stdout.count("# see ") > again.stdout.count("# see ")
    assert all("the entry says nothing" in line for line in again.stderr.splitlines() if line.startswith("Warning"))
