"""A new project: a mkdocs.yml, a made-up article, a hand-written page."""

import shutil
from pathlib import Path

from briefgen.errors import BriefgenError

STARTER = Path(__file__).with_name("starter")


def start_project(folder: Path) -> None:
    """Makes the folder a project that `briefgen build` builds; it must not be there, or be empty."""
    if folder.exists() and not folder.is_dir():
        raise BriefgenError(f"{folder} is a file: name a new folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise BriefgenError(f"{folder} is not empty: name a new folder.")
    try:
        shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    except OSError as error:
        raise BriefgenError(f"{folder} cannot be written ({error.strerror}): name another folder.") from error
