"""YAML that a stranger wrote, as a mapping of texts: no anchors, no types, no surprises."""

import yaml

from briefgen.errors import SourceError
from briefgen.sources.front import clean

MAX_FRONT = 64 * 1024
"""Characters; a front matter is a dozen lines."""

MAX_BRACKETS = 200
"""Opening ones; PyYAML takes 180 s for 60,000."""


class _Loader(yaml.SafeLoader):
    """Leaves every value as it is written: "no" is Norwegian, 2026-01-12 a text."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # PyYAML's own name for it, never changed
        first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load_yaml(text: str) -> object:
    """The value of a YAML document whose scalars stay texts; SourceError when it is faulty or too long."""
    if len(text) > MAX_FRONT:
        raise SourceError(f"The YAML has more than {MAX_FRONT // 1024} kB: leave only the article's metadata in it.")
    if text.count("[") + text.count("{") > MAX_BRACKETS:
        raise SourceError(f"The YAML has more than {MAX_BRACKETS} brackets: leave only the article's metadata in it.")
    try:
        _refuse_anchors(text)
        return yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise SourceError(f"The YAML is faulty ({_fault(error)}): correct it.") from error


def _refuse_anchors(text: str) -> None:
    """Nine lines of nested aliases stand for a billion texts (the "billion laughs"); metadata needs none."""
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SourceError("The YAML has an anchor (&) or an alias (*): write the value itself in each place.")


def _fault(error: Exception) -> str:
    """What is wrong and in which line, in a few words."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"{clean(error.problem or 'not expected')[:100]}, line {error.problem_mark.line + 1}"
    return "it holds a value that cannot be read"
