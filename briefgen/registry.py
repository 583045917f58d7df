"""Readers, analysers and engines by name, through entry points, imported only when chosen.

| group               | name            | value                                                        |
|---------------------|-----------------|--------------------------------------------------------------|
| briefgen.readers    | a file's suffix | `read(path, *, name) -> Iterable[Article | Skipped]`         |
| briefgen.analysers  | a layer's name  | `analyse(analysis) -> JSON value`, kept in `Analysis.layers` |
| briefgen.engines    | an engine       | `map(function, items, *, jobs) -> Iterator`, in order        |
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

from briefgen.errors import PluginError

Group = Literal["readers", "analysers", "engines"]


@cache
def installed(group: Group) -> dict[str, EntryPoint]:
    """Name -> entry point, sorted by name; nothing is imported."""
    points = entry_points(group=f"briefgen.{group}")
    return {point.name: point for point in sorted(points, key=lambda point: (point.name, point.value))}


def load(group: Group, name: str) -> Callable[..., Any]:
    """The named extension, imported now; PluginError when it is not there or does not import."""
    points = installed(group)
    if name not in points:
        known = ", ".join(points) or "none"
        raise PluginError(
            f'No {group[:-1]} "{name}" is installed (there are: {known}): install its package or correct the name.'
        )
    try:
        loaded: Callable[..., Any] = points[name].load()
    except ImportError as error:
        raise PluginError(
            f'The {group[:-1]} "{name}" needs a package that is missing ({error}): install it with pip.'
        ) from error
    return loaded
