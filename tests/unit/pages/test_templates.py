"""Templates: escaped whatever they print, found in a user's folder first, one block at a time if the user likes."""

from pathlib import Path

import pytest

from briefgen.errors import TemplateError
from briefgen.pages.markdown import Markdown
from briefgen.pages.render import render
from briefgen.pages.templates import CHECKOUT, Templates
from tests.unit.pages import factory

HOSTILE = "<b>*{{ x }}*</b>"
ESCAPED = "&#60;b&#62;&#42;&#123;&#123; x &#125;&#125;&#42;&#60;&#47;b&#62;"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ value }}", ESCAPED),
        ("{{ value | safe }}", ESCAPED),
        ("{{ value | upper }}", ESCAPED.replace("b&", "B&").replace(" x ", " X ")),
        ("{{ 'a*' ~ value }}", "a&#42;" + ESCAPED),
        ("{{ made ~ value }}", "&#42;made&#42;" + ESCAPED),
        ("{{ made }}", "*made*"),
        ("{{ none }}", ""),
        ("{{ 12 }}", "12"),
        ("{% macro m(v) %}*{{ v }}*{% endmacro %}{{ m(value) }}", f"*{ESCAPED}*"),
        ("{% macro m() %}*{{ caller() }}*{% endmacro %}{% call m() %}{{ value }}{% endcall %}", f"*{ESCAPED}*"),
        ("{% set s %}*{{ value }}*{% endset %}{{ s }}", f"*{ESCAPED}*"),
        ("{% for v in values %}{{ v }},{% endfor %}", f"{ESCAPED},*made*,"),
        ("{{ values | join('*') }}", f"{ESCAPED}&#42;&#42;made&#42;"),
        ("{% block b %}{{ value }}{% endblock %}{{ self.b() }}", ESCAPED * 2),
        ("{% include 'other.md.j2' %}", f"*{ESCAPED}*"),
        ("{% filter trim %}{{ value }}{% endfilter %}", ESCAPED),
    ],
)
def test_what_briefgen_did_not_make_is_escaped_however_it_is_printed(source: str, printed: str, tmp_path: Path) -> None:
    (tmp_path / "x.md.j2").write_text(source, encoding="utf-8")
    (tmp_path / "other.md.j2").write_text("*{{ value }}*", encoding="utf-8")
    values = (HOSTILE, Markdown("*made*"))

    assert (
        Templates(tmp_path).render("x.md.j2", value=HOSTILE, made=values[1], none=None, values=values) == printed + "\n"
    )


def test_blank_lines_and_line_ends_are_tidied(tmp_path: Path) -> None:
    (tmp_path / "x.md.j2").write_text("\n\na  \n\n\n\n\nb \t\n\n", encoding="utf-8")

    assert Templates(tmp_path).render("x.md.j2") == "a\n\nb\n"


def test_a_user_replaces_one_block_and_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "briefing.md.j2").write_text(
        '{% extends "builtin/briefing.md.j2" %}\n'
        "{% block made %}\n## Colophon\n\nBy hand: {{ briefing.title }}, {{ ngettext('{number} page', '{number} pages', 2) }}.\n{% endblock %}\n"
        "{% block dates %}\n{{ super() }}\n<span>after</span> the dates\n{% endblock %}\n",
        encoding="utf-8",
    )
    corpus = factory.corpus(factory.harbour(title="A *title*"))
    (page,) = (
        page.text
        for page in factory.pages_of(corpus, factory.settings(templates=tmp_path))
        if page.path.startswith("briefings/a-title")
    )

    assert "## Colophon\n\nBy hand: A &#42;title&#42;, 2 pages." in page
    assert "How this page was made" not in page
    assert "## Bottom line" in page
    assert "“Monday”" in page
    assert "<span>after</span> the dates" in page


def test_the_built_in_folder_may_be_the_users_own() -> None:
    """In a checkout of briefgen both are one folder."""
    corpus = factory.corpus(factory.harbour())

    assert render(corpus, factory.settings(templates=CHECKOUT), skipped=()) == render(
        corpus, factory.settings(), skipped=()
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{% if %}", "home.md.j2, line 1"),
        ("a\n{% extends 'builtin/nothing' %}", "home.md.j2"),
        ("{{ home.nothing }}", "no attribute 'nothing'"),
        ("{{ nothing }}", "'nothing' is undefined"),
    ],
)
def test_a_broken_template_is_named_with_what_to_do(source: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "home.md.j2").write_text(source, encoding="utf-8")

    with pytest.raises(TemplateError, match="correct it in") as caught:
        render(factory.corpus(), factory.settings(templates=tmp_path), skipped=())
    assert told in str(caught.value)


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "home.md.j2").write_bytes("é".encode("cp1252"))

    with pytest.raises(TemplateError, match=r"home\.md\.j2"):
        render(factory.corpus(), factory.settings(templates=tmp_path), skipped=())
