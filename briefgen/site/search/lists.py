"""Lists of records, by which the search page narrows its results: of an outlet, a month, a year, a story, or all stories.

A list holds the names that Pagefind gives to records, the newest first. Each is a file of its own, so that a reader loads
only what is chosen; a choice without a word to search for needs nothing else.
"""

import gzip
import json
from pathlib import Path

SIGNATURE = b"pagefind_dcd"
MEMBERSHIP, DAY = "i", "day-"
"""The element whose id names a list, and how an id begins that is no list but the day of the record."""


def write_lists(index: Path) -> None:
    """Writes the lists of an index into its folder `lists`."""
    lists: dict[str, list[tuple[str, str]]] = {}
    for path in sorted((index / "fragment").iterdir()):
        data = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))
        names = [anchor["id"] for anchor in data["anchors"] if anchor["element"] == MEMBERSHIP]
        day = max((name for name in names if name.startswith(DAY)), default="")
        for name in names:
            if not name.startswith(DAY):
                lists.setdefault(name, []).append((day, path.stem))
    folder = index / "lists"
    folder.mkdir()
    for name, records in lists.items():
        newest_first = [record for _, record in sorted(records, reverse=True)]
        (folder / f"{name}.json").write_text(json.dumps(newest_first, separators=(",", ":")), encoding="utf-8")
