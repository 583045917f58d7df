"""The schemas of the public JSON, as they come with the package."""

from collections.abc import Iterator
from importlib.resources import files

from briefgen.model import Download

FOLDER = "data/schema"


def publish_schemas() -> Iterator[Download]:
    """All schemas, each under its own name."""
    shipped = (file for file in files("briefgen").joinpath("schema").iterdir() if file.name.endswith(".json"))
    for file in sorted(shipped, key=lambda file: file.name):
        yield Download(f"{FOLDER}/{file.name}", file.read_bytes())
