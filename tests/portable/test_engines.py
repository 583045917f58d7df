"""MiniJinja, the engine of Zensical, gives what Jinja gives for every template with every view of the demo site."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from html import unescape
from typing import Any

import minijinja
import pytest
from jinja2 import nodes

from briefgen import words
from briefgen.model import Corpus
from briefgen.pages import render
from briefgen.pages.dossiers import dossier
from briefgen.pages.markdown import Markdown, text
from briefgen.pages.parts import Link
from briefgen.pages.templates import CHECKOUT, Templates, tidy
from briefgen.settings import Settings

Rendering = tuple[str, Mapping[str, object], str]
"""A template's name, what it was given, and what Jinja made of it."""


def plain(value: object) -> Any:
    """A view as mappings, lists and texts that are escaped already: MiniJinja has no hook at which to do it."""
    if isinstance(value, str):
        return str(value) if isinstance(value, Markdown) else str(text(value))
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, Sequence) else value


def gettext(message: str, **values: object) -> str:
    return words.gettext(message, **{name: "" if value is None else value for name, value in values.items()})


def engine() -> minijinja.Environment:
    """MiniJinja with what `Templates` gives to Jinja."""
    environment = minijinja.Environment(
        loader=lambda name: (CHECKOUT / name).read_text(encoding="utf-8"),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_escape_callback=lambda _name: False,
        undefined_behavior="strict",
        finalizer=lambda value: "" if value is None else value,
    )
    functions = {"_": gettext, "heading": words.gettext, "ngettext": words.ngettext}
    for name, function in functions.items():
        environment.add_global(name, function)
    return environment


@pytest.fixture(scope="module")
def renderings(corpus: Corpus, settings: Settings) -> list[Rendering]:
    """All that is rendered for the demo site."""
    seen: list[Rendering] = []
    original = Templates.render

    def noted(self: Templates, name: str, *, crumbs: Sequence[Link] = (), **view: object) -> str:
        made = original(self, name, crumbs=crumbs, **view)
        seen.append((name, {**view, "crumbs": crumbs}, made))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "render", noted)
        patch.setattr(dossier, "MOST_ACTS", 4)  # so that some actor's acts go on at a next page
        render(corpus, settings, skipped=())
    return seen


def test_every_page_is_the_same_in_both_engines(renderings: list[Rendering]) -> None:
    environment = engine()

    assert len(renderings) > 300
    for name, view, made in renderings:
        printed = environment.render_template(name, **plain(view))
        assert unescape(tidy(printed)) == unescape(made), name


def test_every_template_was_rendered(renderings: list[Rendering]) -> None:
    """But those that hold macros for others."""
    macros = {"parts.md.j2", "lists.md.j2", "acts.md.j2"}

    assert {path.name for path in CHECKOUT.glob("*.j2")} - macros == {name for name, _, _ in renderings}


def test_templates_call_no_methods_and_use_filters_of_both_engines(settings: Settings) -> None:
    environment = Templates(settings.templates).environment
    for path in sorted(CHECKOUT.glob("*.j2")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        assert {node.name for node in tree.find_all(nodes.Filter)} <= {"length", "e", "join", "default", "upper"}, (
            path.name
        )
