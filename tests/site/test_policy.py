"""The content security policy: on every page, for the theme's scripts and no other."""

import re
from base64 import b64encode
from hashlib import sha256

from briefgen.site.policy import protect
from tests.site.conftest import MakeProject
from tests.site.project import Project

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
HEAD = '<html><head><meta charset="utf-8"><script>theme()</script><script src="a.js"></script></head><body>'


def allowed(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def test_every_page_and_that_of_missing_addresses_has_one_policy_before_any_script(built: Project) -> None:
    pages = sorted(built.site.rglob("*.html"))

    assert built.site / "404.html" in pages
    assert len(pages) > 10
    for page in pages:
        text = page.read_text(encoding="utf-8")
        (policy,) = POLICY.finditer(text)
        assert policy.start() < text.index("<script")
        assert "unsafe-inline" not in policy[1]
        assert "'unsafe-eval'" not in policy[1]


def test_the_inline_scripts_of_the_theme_may_run(built: Project) -> None:
    for page in (built.site / "index.html", *built.pages()):
        text = page.read_text(encoding="utf-8")
        policy = POLICY.findall(text)[0]
        codes = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
        assert codes
        assert all(allowed(code) in policy for code in codes)


def test_a_script_inside_the_content_may_not_run() -> None:
    content = "<p>Velmar</p><script>steal()</script>"
    page = protect(f"{HEAD}{content}</body></html>", content)

    assert allowed("theme()") in page
    assert allowed("steal()") not in page


def test_the_policy_stands_behind_the_charset_and_an_unknown_head_is_left_alone() -> None:
    assert protect(HEAD).index("charset") < protect(HEAD).index("Content-Security-Policy")
    assert protect("<p>no head") == "<p>no head"


def test_a_page_asks_no_other_host_for_anything(built: Project) -> None:
    for page in (built.site / "index.html", *built.pages(), *built.pages("actors")):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(
            r'<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload)")[^>]*?(?:src|href)="([^"]+)"', text
        )
        assert loaded
        assert not any(re.match(r"(?:https?:)?//", address) for address in loaded)


def test_it_can_be_left_out(make_project: MakeProject) -> None:
    project = make_project(briefgen={"policy": False})
    assert project.build("--strict").exit_code == 0

    assert not POLICY.search((project.site / "index.html").read_text(encoding="utf-8"))
