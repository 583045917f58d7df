"""The search index of a built site: there, complete, the same at each build, and left out when it is to be."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import BriefgenError
from briefgen.model import Page
from briefgen.site import looks, plugin
from briefgen.site.search import find_program, index, write_index
from briefgen.site.wording import ASSETS
from tests.site.conftest import MakeProject
from tests.site.project import Project, contents

STUB = '<!doctype html><html lang="en"><meta charset="utf-8"><h1>{}</h1><i id="month-2026-01"></i><i id="day-2026-01-0{}"></i>'


def fragments(site: Path) -> dict[str, dict[str, Any]]:
    """What search loads of each page, by its address."""
    paths = sorted((site / "pagefind/fragment").iterdir())
    loaded = [json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")) for path in paths]
    return {fragment["url"].removeprefix("/"): fragment for fragment in loaded}


def program() -> Path:
    found = find_program()
    assert found
    return found


def test_each_record_leads_to_a_page_and_each_anchor_to_a_place_on_it(built: Project) -> None:
    found = fragments(built.site)
    briefings = {address: fragment for address, fragment in found.items() if address.startswith("briefings/")}

    assert len(briefings) == len(built.pages())
    for address, fragment in briefings.items():
        page = (built.site / address / "index.html").read_text(encoding="utf-8")
        ids = [anchor["id"] for anchor in fragment["anchors"] if anchor["element"] != "i"]
        assert ids
        assert all(f'id="{id}"' in page for id in ids)
    actors = [anchor["id"] for anchor in found["actors/0/"]["anchors"]]
    assert any(id.startswith("actors/ana-reyl-") for id in actors)
    assert all((built.site / id / "index.html").is_file() for id in actors)


def test_lists_name_records_newest_first(built: Project) -> None:
    listed = json.loads((built.site / "pagefind/lists/month-2026-01.json").read_text(encoding="utf-8"))
    records = {path.stem for path in (built.site / "pagefind/fragment").iterdir()}

    assert len(listed) == len(built.pages())
    assert set(listed) <= records


def test_the_index_has_what_the_page_loads_and_no_more(built: Project) -> None:
    names = {path.name for path in (built.site / "pagefind").iterdir()}
    meta = {name for name in names if name.endswith(".pf_meta")}

    assert len(meta) == 1
    assert names - meta == {
        *("pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"),
        *("fragment", "index", "filter", "lists"),
    }


def test_the_modules_are_on_no_page_and_the_field_is_on_all(built: Project) -> None:
    home, search = ((built.site / path).read_text(encoding="utf-8") for path in ("index.html", "search/index.html"))
    modules = {path.name for path in (ASSETS / "search").glob("*.js")} - {"find.js"}

    assert {f"assets/briefgen/search/{name}" for name in modules} == looks.ON_DEMAND
    for page in (home, search):
        assert "assets/briefgen/search/find.js" in page
        assert "assets/briefgen/search/search.css" in page
        assert not any(f'"assets/briefgen/search/{name}"' in page for name in modules)
    assert all((built.site / path).is_file() for path in looks.ON_DEMAND)
    assert '<form class="bg-search"' in search


def test_pages_may_run_compiled_code_only_where_there_is_search(built: Project, make_project: MakeProject) -> None:
    project = make_project(briefgen={"search": False}, nav=None)
    assert project.build("--strict").exit_code == 0
    with_it, without = ((each.site / "index.html").read_text(encoding="utf-8") for each in (built, project))

    assert "script-src 'self' 'wasm-unsafe-eval'" in with_it
    assert "wasm-unsafe-eval" not in without


def test_switched_off_nothing_of_it_is_there(make_project: MakeProject) -> None:
    project = make_project(briefgen={"search": False}, nav=None)
    assert project.build("--strict").exit_code == 0

    assert not any(
        path.startswith(("search/", "pagefind/", "assets/briefgen/search/")) for path in contents(project.site)
    )
    assert "find.js" not in (project.site / "index.html").read_text(encoding="utf-8")


def test_where_there_is_no_program_a_warning_says_so_and_the_site_is_built(
    project: Project, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(plugin, "find_program", lambda: None)

    assert project.build().exit_code == 0
    assert plugin.NO_PROGRAM in caplog.text
    assert (project.site / "search/index.html").is_file()
    assert not (project.site / "pagefind").exists()
    assert project.build("--strict").exit_code == 1


def test_a_program_that_is_not_installed_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_program()
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    assert find_program() is None


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    stubs = [Page(f"briefings/{name}/index.html", STUB.format(name, n)) for n, name in enumerate("abcdefgh", start=1)]
    for name in ("one", "two"):
        write_index(stubs, tmp_path / name, program=program(), kept=tmp_path / f"kept-{name}")

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_what_did_not_change_is_not_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stubs = [Page("briefings/a/index.html", STUB.format("Wall", 1))]
    write_index(stubs, tmp_path / "site", program=program(), kept=tmp_path / "kept")
    first = contents(tmp_path / "site")
    runs: list[object] = []
    monkeypatch.setattr(index, "_run", lambda *arguments: runs.append(arguments))

    write_index(stubs, tmp_path / "site", program=program(), kept=tmp_path / "kept")
    assert contents(tmp_path / "site") == first
    assert not runs


def test_another_page_replaces_the_index(tmp_path: Path) -> None:
    for title in ("Wall", "Harbour"):
        stubs = [Page("briefings/a/index.html", STUB.format(title, 1))]
        write_index(stubs, tmp_path / "site", program=program(), kept=tmp_path / "kept")

    assert [each["meta"]["title"] for each in fragments(tmp_path / "site").values()] == ["Harbour"]
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_configuration_of_somebody_else_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pagefind.toml").write_text('exclude_selectors = ["h1"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "h1")
    write_index(
        [Page("a/index.html", STUB.format("Wall", 1))], tmp_path / "site", program=program(), kept=tmp_path / "kept"
    )

    assert "Wall" in fragments(tmp_path / "site")["a/"]["content"]


def test_a_program_that_fails_stops_the_build_with_what_it_says(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho no space left >&2\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)

    with pytest.raises(BriefgenError, match=r"The search index cannot be made \(no space left\)"):
        write_index([Page("a/index.html", "<p>x")], tmp_path / "site", program=broken, kept=tmp_path / "kept")
    assert not (tmp_path / "site").exists()


def test_the_preview_is_searched_too_and_anew_after_an_edit(project: Project) -> None:
    assert project.build("--strict").exit_code == 0
    before = fragments(project.site)
    project.write("seeds/late.txt", "Lighthouse of Velmar is sold\n\nThe lighthouse was sold on Friday (January 16).\n")
    assert project.build("--strict").exit_code == 0

    assert len(fragments(project.site)) == len(before) + 1
