"""The templates: a user's folder, then the built-in ones; whatever they print is escaped unless briefgen made it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

import briefgen
from briefgen import errors, words
from briefgen.pages.markdown import Markdown, slug, text
from briefgen.pages.parts import Link

SHIPPED = Path(briefgen.__file__).parent / "templates"
CHECKOUT = Path(briefgen.__file__).parent.parent / "templates"


class Templates:
    """Page templates by name; a view goes in, Markdown comes out.

    A user's template of the same name replaces a built-in one, and reaches it as `builtin/NAME`, so that it can extend
    it and override one block.
    """

    def __init__(self, folder: Path) -> None:
        builtin = FileSystemLoader(SHIPPED if SHIPPED.is_dir() else CHECKOUT)
        loader = ChoiceLoader([FileSystemLoader(folder), builtin, PrefixLoader({"builtin": builtin})])
        self.folder = folder
        self.environment = _Environment(
            loader=loader,
            finalize=escape,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self.environment.globals.update(WORDS)

    def render(self, name: str, *, crumbs: Sequence[Link] = (), **view: object) -> str:
        """The template's text about a view, under the way back; TemplateError says which template is broken, and where."""
        try:
            printed = self.environment.get_template(name).render(view, crumbs=crumbs)
        except (TemplateError, UnicodeDecodeError) as error:
            where = f"{error.name}, line {error.lineno}" if isinstance(error, TemplateSyntaxError) else name
            raise errors.TemplateError(
                f"The page template {where} cannot be rendered ({error}): correct it in {self.folder}, "
                "or remove it to use the built-in one."
            ) from error
        return tidy(printed)


class _Environment(Environment):
    """Escapes in `finalize`; Jinja's own autoescape knows HTML alone, and takes what a filter marks as safe."""

    @staticmethod
    def concat(parts: Iterable[str]) -> Markdown:
        """Output of a template, a block or a macro: each part of it has been escaped."""
        return Markdown("".join(parts))


def escape(value: object) -> object:
    """What a template prints of a value: as it is if briefgen wrote it, else as the characters it has."""
    if isinstance(value, Markdown):
        return value
    return "" if value is None else text(str(value))


def _gettext(message: str, /, **values: object) -> Markdown:
    return Markdown(words.gettext(message, **_escaped(values)))


def _ngettext(one: str, many: str, number: int, /, **values: object) -> Markdown:
    return Markdown(words.ngettext(one, many, number, **_escaped(values)))


def _heading(message: str) -> Markdown:
    """The words of a heading; links to its English anchor find it in every language."""
    anchor = "" if words.spoken() == words.ENGLISH else f'<span id="{slug(message, "heading")}"></span>'
    return Markdown(anchor + words.gettext(message))


def _escaped(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: escape(value) for name, value in values.items()}


WORDS = {"_": _gettext, "ngettext": _ngettext, "heading": _heading}
"""What templates call to print words of the interface: Markdown, in which every value is escaped."""


def tidy(printed: str) -> str:
    """Without spaces at line ends, which Markdown takes for line breaks, and with one blank line between blocks."""
    stripped = re.sub(r"[ \t]+$", "", printed, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", stripped).strip("\n") + "\n"
