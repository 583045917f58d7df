"""The templates' public API is what its reference says it is."""

import dataclasses
import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest
from jinja2 import nodes

from briefgen.pages import actorviews, dayviews, indexviews, parts, quoteviews, storyviews, views
from briefgen.pages.templates import CHECKOUT, Templates

REFERENCE = Path(__file__).parents[3] / "docs/reference/templates.md"


def classes(module: ModuleType) -> list[type]:
    return [each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__]


MODULES = (views, actorviews, dayviews, indexviews, quoteviews, storyviews, parts)
VIEWS = [view for module in MODULES for view in classes(module)]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_every_view_is_frozen_and_documented_field_by_field(view: type) -> None:
    section = REFERENCE.read_text(encoding="utf-8").split(f"### {view.__name__}\n")[1].split("\n#")[0]
    listed = re.findall(r"`(\w+)` [A-Za-z]", section.strip().split("\n\n")[1])

    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert listed == [field.name for field in dataclasses.fields(view)]


def test_the_reference_names_every_template_and_block() -> None:
    reference = REFERENCE.read_text(encoding="utf-8")
    for template in sorted(CHECKOUT.glob("*.j2")):
        blocks = re.findall(r"{% block (\w+)", template.read_text(encoding="utf-8"))

        assert f"`{template.name}`" in reference
        assert all(f"`{block}`" in reference for block in blocks), template.name


def test_built_in_templates_call_macros_and_nothing_else() -> None:
    """No Python methods: what a template prints is in the view."""
    environment = Templates(CHECKOUT).environment
    for template in sorted(CHECKOUT.glob("*.j2")):
        tree = environment.parse(template.read_text(encoding="utf-8"))
        called = [call.node for call in tree.find_all(nodes.Call)]

        assert all(
            isinstance(node, nodes.Name)
            or (
                isinstance(node, nodes.Getattr)
                and isinstance(node.node, nodes.Name)
                and node.node.name in {"parts", "lists", "acts"}
            )
            for node in called
        ), template.name
        assert len(template.read_text(encoding="utf-8").splitlines()) < 150
