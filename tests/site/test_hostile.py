"""A real Material site of hostile articles, every page in the navigation, holds the tags of a harmless one and no more."""

import json
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from briefgen.model import Analysis, Bullet, DateRef, Edit, Kind, Mention, Number, Participant, Quotation
from briefgen.pages import render
from briefgen.pages.writer import write
from tests.unit.pages import factory

SCRIPT = "<script>alert(1)</script>"
HOSTILE = (
    f'</title>{SCRIPT}"><img src=x onerror=alert(1)>',
    f"'{SCRIPT}<b onmouseover='alert(1)'>",
    "[click](javascript:alert(1)) ![x](x.png){onerror=alert(1)} {: onclick=alert(1) }",
    '--8<-- "mkdocs.yml" {{ config.site_name }} {% include "x" %} https://evil.example/ www.evil.example',
    "---\ntitle: owned\n---\n# Owned\n\n> quote\n\n| a |\n|---|\n\n1st ==x== ++ctrl++ :smile: ^^u^^ ~~d~~ `c`",
    "-->\u202e\x00\u2028<!--<svg/onload=alert(1)>\ud800",
)
EXTENSIONS = ["attr_list", "md_in_html", "admonition", "def_list", "footnotes", "tables", "pymdownx.superfences",
              "pymdownx.details", "pymdownx.magiclink", "pymdownx.tasklist", "pymdownx.smartsymbols",
              "pymdownx.snippets", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark", "pymdownx.keys"]  # fmt: skip


class Tags(HTMLParser):
    """Every tag with its attributes, what is executed, data that is not, and the text that a reader sees."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.scripts: list[str] = []
        self.data: list[str] = []
        self.words: list[str] = []
        self.raw = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.raw = tag if tag in ("script", "style") else ""
        if ("type", "application/ld+json") in attrs:
            self.raw = "data"
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, _tag: str) -> None:
        self.raw = ""

    def handle_data(self, data: str) -> None:
        {"": self.words, "data": self.data}.get(self.raw, self.scripts).append(data)


def article(number: int, words: Sequence[str], url: str) -> Analysis:
    """An analysis with these words in every field, and in every place of its text that a page prints."""
    turn = [*words[number:], *words[:number]]
    lines = [f"Line {index} {word}".replace("\n", " ") for index, word in enumerate(turn)]
    text = "\n".join(lines)
    span = [factory.find(text, line) for line in lines]
    speakers: tuple[tuple[str, Kind], ...] = (
        ("p0", "person"),
        ("p1", "organisation"),
        ("p2", "place"),
        ("p3", "group"),
    )
    return factory.analysis(
        text,
        f"article {number} {turn[0]}",
        title=f"Title {number} {turn[0]}",
        publisher=f"Outlet {turn[1]}",
        authors=(f"Author {turn[2]}",),
        published=f"2026-02-0{number + 1}",
        url=url,
        path=f"seeds/{turn[3]}.txt",
        notes=(f"Note {turn[4]}",),
        warnings=(f"Warning {turn[5]}",),
        participants=tuple(
            Participant(
                id=id,
                name=f"Name {kind} {turn[index]}",
                kind=kind,
                mentions=(Mention(span[index], "name"),),
                roles=(span[index + 1],),
                affiliation="p1",
                aliases=(f"Alias {turn[index]}",),
                part="both",
            )
            for index, (id, kind) in enumerate(speakers)
        ),
        quotations=tuple(
            Quotation(
                content=(span[index],),
                cue=span[index + 1],
                source=span[index + 2],
                speaker=speaker,
                via="p1",
                form=form,
                how="pronoun",
                verb_kind=None,
                confidence=0.5,
                key=index == 0,
            )
            for index, (speaker, form) in enumerate(
                [("p0", "direct"), ("p3", "mixed"), (None, "indirect"), (None, "direct")]
            )
        ),
        bottom_line=Bullet(lines[0], (span[0],), (Edit("bracketed", 0, 4, turn[0]),)),
        summary=(Bullet(lines[1], (span[1],)), Bullet(lines[2], (span[2],))),
        dates=(DateRef(span[3], "2026-02-01", "day"), DateRef(span[4], f"2025 {turn[4]}", "day")),
        numbers=(Number(span[5], 1.0, turn[5]),),
    )


def make_site(folder: Path, words: Sequence[str], source_text: str) -> dict[str, Tags]:
    """The built pages by path, of two articles."""
    urls = ("https://news.example/a?b=c", f"javascript:alert(1)//{words[0]}")
    corpus = factory.corpus(*(article(number, words, url) for number, url in enumerate(urls)))
    write(render(corpus, factory.settings(source_text=source_text, source_share=1.0), skipped=()), folder / "docs")
    config = {
        "site_name": "Hostile",
        "docs_dir": str(folder / "docs"),
        "site_dir": str(folder / "site"),
        "plugins": [],
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.footer", "navigation.tabs", "toc.integrate"],
        },
        "markdown_extensions": [*EXTENSIONS, {"toc": {"permalink": True}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml"), strict=True))
    built = sorted((folder / "site").rglob("*.html"))
    return {str(path.relative_to(folder / "site")): Tags(path.read_text(encoding="utf-8")) for path in built}


@pytest.mark.parametrize("source_text", ["evidence", "full"])
def test_no_word_of_an_article_becomes_a_tag_on_any_page(tmp_path: Path, source_text: str) -> None:
    """Titles reach the header, the navigation and the neighbours' footers; none of it is read as markup."""
    hostile = make_site(tmp_path / "hostile", HOSTILE, source_text)
    harmless = make_site(tmp_path / "harmless", [f"word{number}" for number in range(len(HOSTILE))], source_text)

    def tags(pages: dict[str, Tags]) -> Counter[tuple[str, tuple[str, ...]]]:
        return Counter(tag for page in pages.values() for tag in page.tags)

    assert tags(hostile) - tags(harmless) == Counter()
    assert {script for page in hostile.values() for script in page.scripts if "alert" in script} == set()
    linked = [data for page in hostile.values() for data in page.data]
    assert all(json.loads(data)["@context"] == "https://schema.org" for data in linked)
    assert not any(mark in data for data in linked for mark in "<>&`")


def test_no_word_of_an_article_becomes_an_address_or_a_handler(tmp_path: Path) -> None:
    pages = make_site(tmp_path, HOSTILE, "evidence")
    attributes = [found for page in pages.values() for found in page.attributes]

    assert {name for _, name, _ in attributes if name.startswith("on")} == set()
    assert {urlsplit(value).scheme for _, name, value in attributes if name in ("href", "src", "action")} <= {
        "",
        "https",
    }
    assert {urlsplit(value).hostname for _, name, value in attributes if name == "href"} <= {
        None,
        "news.example",
        "squidfunk.github.io",
    }


def test_hostile_words_are_there_to_be_read(tmp_path: Path) -> None:
    """A title is shown as printed on its page, in its neighbour's footer and in the description."""
    pages = make_site(tmp_path, HOSTILE, "evidence")
    title = " ".join(f"Title 0 {HOSTILE[0]}".split())
    shown = [path for path, page in pages.items() if title in " ".join(" ".join(page.words).split())]
    descriptions = {value for page in pages.values() for tag, _, value in page.attributes if tag == "meta"}

    assert any(path.startswith("briefings/title-0") for path in shown)
    assert len(shown) > 1
    assert any(HOSTILE[0] in value for value in descriptions)
