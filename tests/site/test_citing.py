"""What the button copies: the pure functions of the script, run by Node."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest

from briefgen.site.wording import ASSETS
from tests.site.project import Project

SCRIPT = ASSETS / "cite.js"
NODE = shutil.which("node")
ITEM: dict[str, Any] = {
    "words": "“We do not gamble,” Reyl said.",
    "speaker": "Ana Reyl, Harbour Minister",
    "outlet": "The Velmar Courier",
    "title": "Velmar shuts its port",
    "date": "9 February 2026",
    "day": "2026-02-09",
    "authors": ["Jon Aske"],
    "original": "https://courier.example/port?a=1&b=2_3",
    "link": "https://velmar.example/briefings/port-1a2b3c4d/#q-c9e66f2f",
    "anchor": "q-c9e66f2f",
}
HOSTILE = "\\ {x} $a$ & # _b_ 100% ~ ^ *c* [d](e) <script> `f` |"

needs_node = pytest.mark.skipif(NODE is None, reason="Node is not installed")


def copied(name: str, **changed: Any) -> str:
    """The text of one format."""
    code = "const [, path, name, item] = process.argv; process.stdout.write(require(path)[name](JSON.parse(item)))"
    item = json.dumps({key: value for key, value in (ITEM | changed).items() if value is not None})
    done = subprocess.run(
        [str(NODE), "-e", code, str(SCRIPT), name, item], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


@needs_node
def test_plain_text_has_quote_speaker_outlet_title_date_and_link() -> None:
    assert copied("text") == (
        "“We do not gamble,” Reyl said.\n"
        "— Ana Reyl, Harbour Minister, The Velmar Courier, “Velmar shuts its port”, 9 February 2026. "
        "https://velmar.example/briefings/port-1a2b3c4d/#q-c9e66f2f"
    )


@needs_node
def test_markdown_is_a_quotation_with_a_link() -> None:
    assert copied("Markdown") == (
        "> “We do not gamble,” Reyl said.\n>\n"
        "> — Ana Reyl, Harbour Minister, The Velmar Courier, “[Velmar shuts its port]"
        "(https://velmar.example/briefings/port-1a2b3c4d/#q-c9e66f2f)”, 9 February 2026"
    )


@needs_node
def test_bibtex_is_an_entry_named_after_the_anchor() -> None:
    assert copied("BibTeX") == (
        "@misc{q-c9e66f2f,\n"
        "  author = {{Jon Aske}},\n"
        "  title = {{Velmar shuts its port}},\n"
        "  howpublished = {The Velmar Courier},\n"
        "  year = {2026},\n"
        "  url = {https://courier.example/port?a=1&b=2_3},\n"
        "  note = {“We do not gamble,” Reyl said.; Ana Reyl, Harbour Minister; 9 February 2026; "
        "briefing: https://velmar.example/briefings/port-1a2b3c4d/\\#q-c9e66f2f},\n"
        "  month = feb\n}"
    )


@needs_node
def test_what_is_not_known_is_not_there() -> None:
    unknown = {"speaker": "", "outlet": None, "day": None, "original": None, "authors": [], "date": ""}

    assert copied("text", **unknown).splitlines()[1].startswith("— “Velmar shuts its port”. https")
    assert re.findall(r"^  (\w+) =", copied("BibTeX", **unknown), re.MULTILINE) == ["title", "url", "note"]
    assert "url = {https://velmar.example/briefings/" in copied("BibTeX", **unknown)


@needs_node
def test_the_words_of_an_article_are_no_markup_in_markdown() -> None:
    from markdown_it import MarkdownIt  # noqa: PLC0415  # as the readers of Markdown files

    written = copied("Markdown", words=f"1. {HOSTILE}", speaker=HOSTILE, title=HOSTILE)
    html = MarkdownIt().render(written)

    assert re.findall(r"<(\w+)", html) == ["blockquote", "p", "p", "a"]
    assert html.count("&lt;script&gt;") == 3


@needs_node
def test_the_words_of_an_article_are_no_commands_in_bibtex() -> None:
    written = copied("BibTeX", words=HOSTILE, speaker=HOSTILE, title=HOSTILE, outlet=HOSTILE, authors=[HOSTILE])
    plain = re.sub(r"\\(textbackslash|textasciitilde|textasciicircum)\{\}|\\[{}$&#_%]", "", written)

    assert "\\" not in plain
    assert not re.search(r"[$#%~^]", plain)
    assert plain.count("{") == plain.count("}")


@needs_node
def test_a_report_is_about_the_line_in_place_of_the_page() -> None:
    page = "https://velmar.example/briefings/port-1a2b3c4d/"
    href = f"mailto:desk@velmar.example?subject=Error%20on%20Velmar&body={quote(page, safe='')}"
    subject, _, body = copied("report", href=href, page=page).partition("&body=")

    assert subject == "mailto:desk@velmar.example?subject=Error%20on%20Velmar"
    assert (
        unquote(body)
        == "https://velmar.example/briefings/port-1a2b3c4d/#q-c9e66f2f\r\n\r\n“We do not gamble,” Reyl said."
    )


@needs_node
def test_no_words_of_an_article_change_where_a_report_goes() -> None:
    href = "mailto:desk@velmar.example?body=briefings%2Fport%2F"
    reported = copied("report", href=href, page="briefings/port/", words=f"&bcc=x@y.example#{HOSTILE}$&$1" + "a" * 9000)

    assert reported.startswith("mailto:desk@velmar.example?body=")
    assert not re.search(r"[&#?@<>]", reported.removeprefix("mailto:desk@velmar.example?body="))
    assert len(reported) < 2000


@pytest.mark.parametrize("script", sorted(ASSETS.rglob("*.js")), ids=lambda path: path.name)
def test_no_script_asks_another_host_or_writes_markup(script: Path) -> None:
    """The search loads files of the site, by addresses made from the script's own or its base."""
    code = script.read_text(encoding="utf-8")
    if script.parent.name == "search":
        code = re.sub(r"(?:fetch|import)\(new URL\([^,]+, (?:base|here)\)", "", code)

    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|innerHTML|insertAdjacentHTML|eval\(|https?:", code)


def test_the_script_is_a_file_on_every_page_and_none_is_inline(built: Project) -> None:
    for page in [built.site / "index.html", *built.pages(), *built.pages("actors")]:
        html = page.read_text(encoding="utf-8")
        assert "assets/briefgen/cite.js" in html
        assert "FORMATS" not in html


def test_each_page_tells_machines_of_its_feeds_and_its_preview(built: Project) -> None:
    page = next(page for page in built.pages("actors") if page.parent.name.startswith("ana-reyl"))
    head = page.read_text(encoding="utf-8").split("</head>")[0]
    feeds = re.findall(r'<link rel="alternate feed" type="([^"]+)" title="([^"]+)" href="([^"]+)">', head)

    assert {type for type, _, _ in feeds} == {"application/atom+xml", "application/feed+json"}
    assert len(feeds) == 4
    assert all((page.parent / href).resolve().is_file() for _, _, href in feeds)
    assert '<meta property="og:title" content="Ana Reyl">' in head
    assert '<meta property="og:site_name" content="Velmar briefings">' in head
    assert "og:url" not in head


def test_a_strange_title_stays_in_its_attribute(built: Project) -> None:
    (page,) = (page for page in built.pages() if "alert" in page.parent.name)
    head = page.read_text(encoding="utf-8").split("</head>")[0]

    assert '<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt; [a](javascript' in head
    assert head.encode().index(b"charset") < 1024
    assert Path(page).is_file()
