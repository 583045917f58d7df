"""Plain text, and what a YAML file of the same name beside it says about the article."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.article import NOTHING_STATED, compose
from briefgen.sources.encoding import decode
from briefgen.sources.files import load
from briefgen.sources.yamlfront import MAX_FRONT, load_yaml

SIDECAR = ".yml"


def read(path: Path, *, name: str) -> Iterable[Article]:
    """The article of one text file."""
    decoded = decode(load(path))
    yield compose(decoded.text, name=name, values=_sidecar(path.with_suffix(SIDECAR)), notes=decoded.notes)


def _sidecar(path: Path) -> Mapping[str, object]:
    if path.is_symlink() or not path.is_file():
        return NOTHING_STATED
    try:
        values = load_yaml(decode(load(path, most=4 * MAX_FRONT)).text)
    except SourceError as error:
        raise SourceError(f"In {path.name}: {error}") from error
    if values is None:
        return NOTHING_STATED
    if not isinstance(values, dict):
        raise SourceError(f"{path.name} is no list of keys and values: write it as in title: ...")
    return values
