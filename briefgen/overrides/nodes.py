"""YAML with line numbers: plain mappings, lists and scalars, never more than the file itself holds."""

from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefgen.errors import SettingsError

MOST = 1024 * 1024
"""Bytes; an entry has some hundred."""
DEEPEST = 6
"""Levels of nesting; entries need four."""


def read_nodes(path: Path) -> Node | None:
    """The document of the file; None where there is no file or nothing in it.

    SettingsError for a file that cannot be read as a whole: a takedown may be in it, so that nothing is published.
    """
    try:
        if not path.exists():
            return None
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}): correct its rights or its name.") from error
    if len(data) > MOST:
        raise SettingsError(f"{path} has more than {MOST // 1024} kB: leave only overrides in it.")
    try:
        text = data.decode("utf-8-sig")
        _refuse(path, text)
        return yaml.compose(text, yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not in UTF-8: save it as UTF-8.") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise SettingsError(f"{path} is no YAML ({_fault(error)}): correct it; until then nothing is built.") from error


def _refuse(path: Path, text: str) -> None:
    """Nine lines of aliases can stand for a billion texts, and thousands of brackets for minutes; entries need neither."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SettingsError(
                f"{path}, line {line}, has an anchor (&) or an alias (*): write the value in each place."
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise SettingsError(f"{path}, line {line}, is nested too deeply: write one entry below the other.")


def _fault(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"{(error.problem or 'not expected')[:100]}, line {error.problem_mark.line + 1}"
    return "it holds a value that cannot be read"


def line_of(node: Node) -> int:
    """The line of the file in which the node begins."""
    return int(node.start_mark.line) + 1


def scalar(node: Node) -> str | None:
    """The text of a scalar as it is written, or None."""
    return node.value if isinstance(node, ScalarNode) and node.tag != "tag:yaml.org,2002:null" else None


def items(node: Node) -> list[Node] | None:
    """The nodes of a list, or None."""
    return list(node.value) if isinstance(node, SequenceNode) else None


def pairs(node: Node) -> list[tuple[Node, Node]] | None:
    """Keys and values of a mapping, or None."""
    return list(node.value) if isinstance(node, MappingNode) else None
