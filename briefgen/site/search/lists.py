"""Lists of records, by which the search page narrows its results: of an outlet, a month, a year, a story, or all stories.

A list holds the names that Pagefind gives to records. Each is a file of its own, so that a reader loads only what is chosen.
"""

import gzip
import json
from pathlib import Path

SIGNATURE = b"pagefind_dcd"
MEMBERSHIP = "i"
"""The element whose id names a list."""


def write_lists(index: Path) -> None:
    """Writes the lists of an index into its folder `lists`."""
    lists: dict[str, list[str]] = {}
    for path in sorted((index / "fragment").iterdir()):
        data = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))
        for anchor in data["anchors"]:
            if anchor["element"] == MEMBERSHIP:
                lists.setdefault(anchor["id"], []).append(path.stem.partition("_")[2])
    folder = index / "lists"
    folder.mkdir()
    for name, records in lists.items():
        (folder / f"{name}.json").write_text(json.dumps(records, separators=(",", ":")), encoding="utf-8")
