"""Runs Pagefind's command over the stubs; its Python interface waits a tenth of a second for each record.

What it made is kept, so that a rebuild in which no stub changed copies files.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.errors import BriefgenError
from briefgen.model import Page
from briefgen.site.search.lists import write_lists

FOLDER = "pagefind"
"""Where the index lies in the site: Pagefind's script finds the root of the site by this name."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""Half a megabyte that the search page does not use: interfaces, and the same code for a worker."""
LANGUAGE = "en"
"""Of the articles: the analysis knows no other, and words are matched by their stems."""


def find_program() -> Path | None:
    """Pagefind's program, or None where it is not installed; there are machines for which there is none."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415  # need not be there

        program: Path = get_executable()
    except (ImportError, FileNotFoundError):
        return None
    return program


def write_index(stubs: Sequence[Page], site: Path, *, program: Path, kept: Path) -> None:
    """Puts the index of the stubs into the site; `kept` is a folder for what can be used again."""
    made = kept / _key(stubs, program)
    if not made.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        with _laid_out(stubs) as folder:
            beside = kept / "new"
            _run(program, folder, beside)
            for path in [path for pattern in UNUSED for path in beside.glob(pattern)]:
                path.unlink()
            write_lists(beside)
            beside.rename(made)
    target = site / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(made, target)


def _key(stubs: Sequence[Page], program: Path) -> str:
    """Changes when a stub does, or the program."""
    seen = sha256(f"{program.stat().st_size}".encode())
    for stub in stubs:
        seen.update(sha256(stub.path.encode() + b"\0" + stub.data).digest())
    return seen.hexdigest()[:16]


@contextmanager
def _laid_out(stubs: Sequence[Page]) -> Iterator[Path]:
    """A folder that holds the stubs; they are never part of the site."""
    with TemporaryDirectory(prefix="briefgen-") as folder:
        for stub in stubs:
            path = Path(folder, stub.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(stub.data)
        yield Path(folder)


def _run(program: Path, folder: Path, output: Path) -> None:
    """Started in the folder and without its variables: a configuration of the user's own Pagefind is not for this."""
    command = [
        str(program),
        "--site",
        ".",
        "--output-path",
        str(output.absolute()),
        "--force-language",
        LANGUAGE,
        "--quiet",
    ]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    done = subprocess.run(  # noqa: S603  # a program of ours, and no word of an article in its arguments
        command,
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = " ".join(f"{done.stdout} {done.stderr}".split())
        raise BriefgenError(
            f'The search index cannot be made ({said}): free space or memory, or set "search: false" in mkdocs.yml.'
        )
