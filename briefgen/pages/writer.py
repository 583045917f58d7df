"""Writes pages into a folder: only what changed, and never over or away what briefgen did not write."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefgen.errors import BriefgenError
from briefgen.model import Download, Page

MANIFEST = ".briefgen-manifest.json"


@dataclass(frozen=True, slots=True)
class Changes:
    """The paths of what a write touched, sorted, and the number of pages that stayed as they were."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


def write(pages: Sequence[Page | Download], folder: Path) -> Changes:
    """Makes the folder hold just these pages, beside files that are not briefgen's.

    The manifest in the folder lists what briefgen wrote; a file that it does not list is neither changed nor deleted.
    It names new files before they are written, so that an interrupted write is taken up by the next one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    own = _read_manifest(folder)
    new = {page.path: page.data for page in pages}
    if len({path.casefold() for path in new}) != len(pages):
        raise BriefgenError(f"Two pages have one path below {folder}: give their articles different ids.")
    targets = {path: _target(folder, path) for path in sorted({*new, *own})}
    changed = [path for path in sorted(new) if _needs_writing(targets[path], new[path], own=path in own)]
    stale = [path for path in sorted(own - new.keys()) if targets[path].is_file()]
    if changed or own != new.keys():
        _write_manifest(folder, own | new.keys())
        for path in changed:
            _replace(_target(folder, path), new[path])
        for path in stale:
            _target(folder, path).unlink()
            _remove_empty(targets[path].parent, folder)
        _write_manifest(folder, new.keys())
    return Changes(tuple(changed), tuple(stale), len(new) - len(changed))


def _target(folder: Path, path: str) -> Path:
    """Where a page lies; BriefgenError if that is outside the folder or behind a link."""
    pure = PurePosixPath(path)
    target = folder / pure
    inside = folder.resolve()
    safe = (
        path == str(pure) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and ":" not in path
    )
    if not safe or not target.parent.resolve().is_relative_to(inside) or target.resolve() != inside / pure:
        raise BriefgenError(f"{target} leads out of {folder} or is a symbolic link: remove it, and build again.")
    return target


def _needs_writing(target: Path, content: bytes, *, own: bool) -> bool:
    if not target.exists():
        return True
    if target.is_file() and target.read_bytes() == content:
        return False
    if own and target.is_file():
        return True
    raise BriefgenError(f"{target} is in the way and was not written by briefgen: move it, or choose another folder.")


def _replace(target: Path, content: bytes) -> None:
    """Writes beside the target, then moves over it: no reader ever sees half a page."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    with beside.open("xb") as file:
        file.write(content)
    beside.replace(target)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _read_manifest(folder: Path) -> frozenset[str]:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return frozenset()
    try:
        listed = json.loads(manifest.read_text(encoding="utf-8"))
    except ValueError:
        listed = None
    if not isinstance(listed, list) or not all(isinstance(path, str) for path in listed):
        raise BriefgenError(f"{manifest} is damaged: delete the folder {folder}, and build again.")
    return frozenset(listed)


def _write_manifest(folder: Path, paths: Iterable[str]) -> None:
    _replace(folder / MANIFEST, (json.dumps(sorted(paths), indent=0) + "\n").encode("utf-8"))
