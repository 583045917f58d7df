"""Where articles lie."""

import os
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.model import Skipped
from briefgen.sources.places import Place, find_places, printable


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names(*sources: Path, root: Path) -> list[str]:
    return [item.name if isinstance(item, Place) else f"({item.path})" for item in find_places(sources, root=root)]


def test_files_come_sorted_and_hidden_ones_not_at_all(tmp_path: Path) -> None:
    touch(*(tmp_path / "seeds" / name for name in ("b.txt", "a/z.txt", "a/.x", ".git/c.txt", "B.txt", "c/a.txt")))

    assert names(Path("seeds"), root=tmp_path) == ["seeds/B.txt", "seeds/b.txt", "seeds/a/z.txt", "seeds/c/a.txt"]


def test_a_source_is_named_as_the_project_names_it(tmp_path: Path) -> None:
    project = tmp_path / "project"
    touch(project / "seeds" / "a.txt", tmp_path / "shared" / "b.txt")

    assert names(Path("seeds"), root=project) == ["seeds/a.txt"]
    assert names(project / "seeds" / "a.txt", root=project) == ["seeds/a.txt"]
    assert names(Path(), root=project / "seeds") == ["a.txt"]
    assert names(project / "../shared/b.txt", root=project) == ["../shared/b.txt"]


def test_a_source_elsewhere_does_not_show_the_folders_of_the_machine(tmp_path: Path) -> None:
    touch(tmp_path / "shared" / "b.txt")

    assert names(tmp_path / "shared", root=tmp_path / "project") == ["shared/b.txt"]
    assert names(tmp_path / "shared" / "b.txt", root=tmp_path / "project") == ["b.txt"]


def test_a_file_that_two_sources_hold_comes_once(tmp_path: Path) -> None:
    touch(tmp_path / "seeds" / "a.txt")

    assert names(Path("seeds/a.txt"), Path("seeds"), Path("./seeds"), root=tmp_path) == ["seeds/a.txt"]


def test_symbolic_links_below_a_source_are_reported_and_not_followed(tmp_path: Path) -> None:
    touch(tmp_path / "secret" / "a.txt", tmp_path / "seeds" / "b.txt")
    (tmp_path / "seeds" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "seeds" / "a.txt").symlink_to(tmp_path / "secret" / "a.txt")
    (tmp_path / "seeds" / "round").symlink_to(tmp_path / "seeds")

    assert names(Path("seeds"), root=tmp_path) == ["(seeds/a.txt)", "seeds/b.txt", "(seeds/folder)", "(seeds/round)"]


def test_a_source_may_be_a_symbolic_link_since_the_user_named_it(tmp_path: Path) -> None:
    touch(tmp_path / "archive" / "a.txt")
    (tmp_path / "seeds").symlink_to(tmp_path / "archive")

    assert names(Path("seeds"), root=tmp_path) == ["seeds/a.txt"]


def test_a_pipe_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    [item] = find_places([Path()], root=tmp_path)

    assert isinstance(item, Skipped)
    assert "regular file" in item.reason


def test_a_source_that_is_not_there_stops_everything(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match='There is no source "sedes"'):
        list(find_places([Path("sedes")], root=tmp_path))


def test_folders_are_read_in_depth(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a"] * 150)
    touch(deep / "b.txt")

    assert names(Path(), root=tmp_path) == ["a/" * 150 + "b.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Fähre “1”.txt", "Fähre “1”.txt"),
        ("Fa\u0308hre.txt", "Fähre.txt"),
        ("a\nb.txt", "a\\nb.txt"),
        ("\x1b[31m.txt", "\\x1b[31m.txt"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("\udcff.txt", "\\udcff.txt"),
    ],
)
def test_a_file_name_is_shown_on_one_line_and_can_be_encoded(name: str, shown: str) -> None:
    assert printable(name) == shown
    assert shown.encode().decode() == shown


def test_odd_names_are_read(tmp_path: Path) -> None:
    for raw in (b"\xff.txt", b"a\nb.txt", b"-rf.txt", b"<b>.txt", b"%2e%2e.txt", "… .txt".encode()):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)).touch()

    assert names(Path(), root=tmp_path) == sorted(
        ["-rf.txt", "%2e%2e.txt", "<b>.txt", "a\\nb.txt", "… .txt", "\\udcff.txt"],
        key=lambda name: name.replace("\\u", "～"),
    )
