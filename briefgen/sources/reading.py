"""All articles of the sources: each id once, what cannot be read is skipped and said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from briefgen.errors import BriefgenError
from briefgen.model import Article, Skipped
from briefgen.registry import installed, load
from briefgen.sources.places import Place, find_places
from briefgen.sources.text import SIDECAR


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles, sorted by id, and what is in none of them, in the order of the files."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read_all(sources: Sequence[Path], *, root: Path) -> Reading:
    """The articles of files and folders; SourceError when a source is not there.

    Of two articles with one id the second is refused; of two with the same text the second is marked. Which is the
    second is settled by the order of `sources` and of the names in them.
    """
    articles: dict[str, Article] = {}
    places: dict[str, str] = {}
    texts: dict[bytes, str] = {}
    skipped: list[Skipped] = []
    for item, place in _read_items(sources, root=root):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif not item.paragraphs:
            skipped.append(Skipped(item.path, f"There is no text in {place}: add it, or remove it."))
        elif item.id in articles:
            taken = f'The id "{item.id}" of {place} is taken by {places[item.id]}: change or remove one of them.'
            skipped.append(Skipped(item.path, taken))
        else:
            original = texts.setdefault(_text_key(item.text), item.id)
            articles[item.id] = item if original == item.id else replace(item, duplicate_of=original)
            places[item.id] = place
    return Reading(tuple(articles[id] for id in sorted(articles)), tuple(skipped))


def _read_items(sources: Sequence[Path], *, root: Path) -> Iterator[tuple[Article | Skipped, str]]:
    """What the files hold, each with the words that say where it stands."""
    for place in find_places(sources, root=root):
        if isinstance(place, Skipped):
            yield place, place.path
        elif suffix := _reader_suffix(place.path.name):
            for number, item in enumerate(_read_file(place, suffix), start=1):
                yield item, place.name if number == 1 else f"{place.name} (article {number})"
        elif not _is_sidecar(place.path):
            known = ", ".join(f".{name}" for name in installed("readers"))
            yield Skipped(place.name, f"No reader takes this file: convert it to one of {known}."), place.name


def _read_file(place: Place, suffix: str) -> Iterator[Article | Skipped]:
    try:
        yield from load("readers", suffix)(place.path, name=place.name)
    except BriefgenError as error:
        yield Skipped(place.name, str(error))
    except OSError as error:
        yield Skipped(place.name, f"The file cannot be read ({error.strerror or error}): correct its permissions.")
    except Exception as error:  # noqa: BLE001  # readers are foreign code over hostile bytes: the other files are read
        fault = type(error).__name__
        yield Skipped(place.name, f"The .{suffix} reader failed on this file ({fault}): save it in another format.")


def _reader_suffix(name: str) -> str | None:
    """The longest suffix of the name that has a reader ("html.gz" before "gz")."""
    parts = name.lower().split(".")[1:]
    known = installed("readers")
    return next((suffix for start in range(len(parts)) if (suffix := ".".join(parts[start:])) in known), None)


def _is_sidecar(path: Path) -> bool:
    return path.suffix == SIDECAR and any(path.with_suffix(suffix).exists() for suffix in (".txt", ".TXT"))


def _text_key(text: str) -> bytes:
    """The same for texts that differ in white space alone: line ends and wrapping are the file's, not the article's."""
    return blake2b(" ".join(text.split()).encode(), digest_size=16).digest()
