"""Writing: only what changed, and nothing that is not briefgen's."""

import json
from pathlib import Path

import pytest

from briefgen.errors import BriefgenError
from briefgen.model import Page
from briefgen.pages.writer import MANIFEST, Changes, write

ONE = Page("briefings/one.md", "one\n")
TWO = Page("briefings/two.md", "zwei ü\n")


def test_pages_are_written_with_their_bytes(tmp_path: Path) -> None:
    assert write([ONE, TWO], tmp_path / "new/folder") == Changes((ONE.path, TWO.path), (), 0)
    assert (tmp_path / "new/folder/briefings/two.md").read_bytes() == "zwei ü\n".encode()


def test_a_second_write_touches_nothing(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    assert write([TWO, ONE], tmp_path) == Changes((), (), 2)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)

    assert write([ONE, Page(TWO.path, "other\n")], tmp_path) == Changes((TWO.path,), (), 1)


def test_a_page_that_was_changed_or_removed_by_hand_is_written_again(tmp_path: Path) -> None:
    write([ONE, TWO], tmp_path)
    (tmp_path / ONE.path).write_text("by hand", encoding="utf-8")
    (tmp_path / TWO.path).unlink()

    assert write([ONE, TWO], tmp_path).written == (ONE.path, TWO.path)


def test_stale_pages_and_empty_folders_go_and_other_files_stay(tmp_path: Path) -> None:
    write([ONE, Page("actors/a.md", "a\n")], tmp_path)
    (tmp_path / "briefings/mine.md").write_text("mine", encoding="utf-8")

    assert write([], tmp_path) == Changes((), ("actors/a.md", ONE.path), 0)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [MANIFEST, "briefings", "mine.md"]


def test_a_file_that_is_not_briefgens_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / ONE.path).write_text("mine", encoding="utf-8")

    with pytest.raises(BriefgenError, match="was not written by briefgen"):
        write([ONE], tmp_path)
    assert (tmp_path / ONE.path).read_text(encoding="utf-8") == "mine"


def test_a_folder_in_the_place_of_a_page_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ONE.path).mkdir(parents=True)

    with pytest.raises(BriefgenError, match="in the way"):
        write([ONE], tmp_path)


def test_a_write_that_was_interrupted_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The manifest names new pages before they are written."""
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "two.md":
            raise OSError("disk full")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write([ONE, TWO], tmp_path)
    monkeypatch.undo()

    assert write([Page(ONE.path, "changed\n"), TWO], tmp_path).written == (ONE.path, TWO.path)
    assert sorted(path.name for path in (tmp_path / "briefings").iterdir()) == ["one.md", "two.md"]


@pytest.mark.parametrize(
    "path",
    ["../out.md", "/etc/out.md", "a/../../out.md", "a//b.md", "./a.md", "a\\..\\b.md", "C:out.md", "", "a/", "."],
)
def test_no_page_leaves_its_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="leads out of"):
        write([Page(path, "x")], tmp_path / "in")
    assert [child.name for child in tmp_path.rglob("*")] == ["in"]


@pytest.mark.parametrize("link", ["briefings", "briefings/one.md"])
def test_a_symbolic_link_is_not_followed(link: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "one.md").write_text("theirs", encoding="utf-8")
    place = tmp_path / "in" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(outside if link == "briefings" else outside / "one.md")

    with pytest.raises(BriefgenError, match="symbolic link"):
        write([ONE], tmp_path / "in")
    assert (outside / "one.md").read_text(encoding="utf-8") == "theirs"


def test_a_manifest_that_names_files_elsewhere_deletes_none(tmp_path: Path) -> None:
    (tmp_path / "out.md").write_text("theirs", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / MANIFEST).write_text(json.dumps(["../out.md"]), encoding="utf-8")

    with pytest.raises(BriefgenError, match="leads out of"):
        write([], tmp_path / "in")
    assert (tmp_path / "out.md").exists()


@pytest.mark.parametrize("text", ["{", "3", '"a"', "[1]", '{"a": 1}'])
def test_a_damaged_manifest_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")

    with pytest.raises(BriefgenError, match="is damaged"):
        write([ONE], tmp_path)


def test_two_pages_of_one_path_are_refused(tmp_path: Path) -> None:
    """Some file systems do not tell upper from lower case."""
    with pytest.raises(BriefgenError, match="one path"):
        write([ONE, Page("briefings/ONE.md", "x")], tmp_path)
