"""Where articles lie: the files of the source folders, in an order that is the same on every machine."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.model import Skipped


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and the name under which it is shown and hashed."""

    path: Path
    name: str


def find_places(sources: Sequence[Path], *, root: Path) -> Iterator[Place | Skipped]:
    """Each regular file of the sources once, folders in depth and sorted; SourceError when a source is not there.

    A source may be a symbolic link, as the user named it; what lies below a source may not, since it could lead
    anywhere. Hidden files are left out.
    """
    seen: set[str] = set()
    for source in sources:
        path = root.absolute() / source
        shown = _name(path, root=root.absolute())
        if path.is_dir():
            found = _walk(path, shown)
        elif path.exists():
            found = iter([Place(path, shown)])
        else:
            raise SourceError(f'There is no source "{shown}": correct its path, or make the folder.')
        for place in found:
            real = os.path.realpath(place.path) if isinstance(place, Place) else f"\0{place.path}"
            if real not in seen:
                seen.add(real)
                yield place


def _walk(folder: Path, shown: str) -> Iterator[Place | Skipped]:
    """The files of a folder, then those of the folders in it; a stack, since strangers can nest folders deeply."""
    pending = [(folder, shown)]
    while pending:
        here, above = pending.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield Skipped(above, f"The folder cannot be read ({error.strerror}): correct its permissions.")
            continue
        named = [(entry, _below(above, entry.name)) for entry in entries if not entry.name.startswith(".")]
        folders = [(here / entry.name, name) for entry, name in named if entry.is_dir(follow_symlinks=False)]
        yield from (_place(entry, name) for entry, name in named if not entry.is_dir(follow_symlinks=False))
        pending += reversed(folders)


def _place(entry: os.DirEntry[str], name: str) -> Place | Skipped:
    if entry.is_symlink():
        return Skipped(name, "Symbolic links are not followed: put the file itself there.")
    if not entry.is_file():
        return Skipped(name, "This is not a regular file: put the article itself there.")
    return Place(Path(entry.path), name)


def _below(above: str, name: str) -> str:
    return printable(name) if above == "." else f"{above}/{printable(name)}"


def printable(name: str) -> str:
    r"""A file name on one line that can be encoded: what does not print is escaped, as in "a\x1b.txt"."""
    composed = unicodedata.normalize("NFC", name)  # macOS hands out "é" as two characters
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in composed
    )


def _name(path: Path, *, root: Path) -> str:
    """The path below the root as it was named, else its last part: a site does not show the folders of a machine."""
    below = path.relative_to(root) if path.is_relative_to(root) else Path(path.name)
    return printable(below.as_posix())
