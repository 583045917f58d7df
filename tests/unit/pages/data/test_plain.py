"""Markdown copies: to be read as they stand, and nothing that an article says becomes a link, an image or a tag in them."""

import re

import pytest
from markdown_it import MarkdownIt

from briefgen.pages.data.plain import decode, to_plain
from briefgen.pages.markdown import text
from briefgen.settings import Site
from tests.unit.pages import factory
from tests.unit.pages.data.library import files, page_of, two

COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOSTILE = [
    "![x](https://evil.example/x.png)",
    "[a](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "`code` *a* **b** __c__ ~~d~~",
    "# heading",
    "1. list",
    "1) list",
    "- item",
    "+ item",
    "> quoted",
    "***",
    "===",
    "---",
    "| a | b |",
    "a\\*b\\",
    "[x]: https://evil.example",
    "[^1] and {.class} and $x$",
    "at 1st place, AT&T, R&D; 3 < 4 > 2",
]


def inline(markdown: str) -> list[tuple[str, str]]:
    """(kind, content) of all that a renderer finds but plain words."""
    found = []
    for token in COMMONMARK.parse(markdown):
        if token.type == "inline":
            found += [(child.type, child.content) for child in token.children or []]
        else:
            found.append((token.type, ""))
    return [
        (kind, words) for kind, words in found if kind not in {"text", "softbreak", "paragraph_open", "paragraph_close"}
    ]


def shown(markdown: str) -> str:
    """The words that a reader of the rendered copy sees."""
    tokens = (child for token in COMMONMARK.parse(markdown) for child in token.children or [])
    return "".join(child.content for child in tokens if child.type in {"text", "text_special"})


@pytest.mark.parametrize("value", HOSTILE)
def test_what_an_article_says_is_shown_as_the_characters_it_is(value: str) -> None:
    plain = decode(text(value))

    assert inline(plain) == []
    assert shown(plain) == value


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("frame", ["- {}", "> {}", "## {}", "    - {}", "1. {}"])
def test_so_it_is_in_any_block(value: str, frame: str) -> None:
    harmless = inline(frame.format("word"))

    assert inline(decode(frame.format(text(value)))) == harmless


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("See https://evil.example or www.evil.example", r"See https\://evil.example or www\.evil.example"),
        ("mail a@b.example", r"mail a\@b.example"),
        (
            "In the U.S. (2026), 45% of Reyl’s “friends” said: no!",
            "In the U.S. (2026), 45% of Reyl’s “friends” said: no!",
        ),
        ("the 1st of 2026.", "the 1st of 2026."),
    ],
)
def test_no_address_becomes_a_link_by_itself_and_prose_stays_readable(value: str, plain: str) -> None:
    assert decode(text(value)) == plain


@pytest.mark.parametrize(
    ("page", "plain"),
    [
        ('---\ntitle: x\n---\n# A &#42;\n\n<span class="bg-x">b</span>', "# A \\*\n\nb\n"),
        ('a&nbsp;<a class="bg-ref" href="#s-1">2</a>', "a [2](<#s-1>)\n"),
        ('a <a class="bg-back" href="#r-2">back</a>', "a\n"),
        ("[b](../actors/b.md)", "[b](<../actors/b.md>)\n"),
        ('<ol class="x">\n<li id="s-1">One.</li>\n<li id="s-2">Two.</li>\n</ol>', "1. One.\n2. Two.\n"),
        (
            "<details>\n<summary>2 more: a</summary>\n<ul>\n<li><span>A</span>\n<ul>\n<li>b</li>\n</ul></li>\n</ul>\n</details>",
            "2 more: a\n\n- A\n    - b\n",
        ),
        ("<dl>\n<dt>Why?</dt>\n<dd>So.</dd>\n</dl>", "- Why?\n    - So.\n"),
        ("<ul>\n<li><b>Method:</b> by hand</li>\n</ul>", "- **Method:** by hand\n"),
        ("<p>One<sup>3</sup></p>", "One \\[3\\]\n"),
        ("</ul></a><a>x</a>", "x\n"),
    ],
)
def test_tags_become_markdown(page: str, plain: str) -> None:
    assert to_plain(page, lambda target: f"<{target}>") == plain


@pytest.mark.parametrize("piece", ["- ", "   - ", "**", "> ", "1. ", "[", "](", "<a", "&#38;", "#", " "])
def test_no_page_takes_more_than_its_length(piece: str) -> None:
    """Each of these has a rule that looks for it; one that went back over them would not end."""
    assert to_plain(piece * 20_000 + "x", lambda target: target)


def copy_of(**chosen: object) -> str:
    corpus = two(url="https://courier.example/a;b(c)?x=1&copy=2")
    return files(corpus, **chosen)[f"{page_of(corpus)}.txt"].decode()


def test_a_copy_begins_with_its_heading_and_its_page() -> None:
    heading, _, page, *_ = copy_of(site=Site(url="https://news.example/b/")).split("\n")

    assert heading == "# Velmar shuts its port for nine weeks after cracks in the sea wall"
    assert re.fullmatch(r"Page: https://news\.example/b/briefings/velmar-[\w-]+/", page)


def test_a_line_leads_to_its_sentence_on_the_page_and_to_the_copies_of_actors() -> None:
    text = copy_of()
    targets = re.findall(r"\]\(([^)]*)\)", text)

    assert any(re.fullmatch(r"\.\./briefings/velmar-[\w-]+/#s-[0-9a-f]+", target) for target in targets)
    assert any(re.fullmatch(r"\.\./actors/ana-reyl-[0-9a-f]+\.md\.txt", target) for target in targets)
    assert {target for target in targets if "://" in target and ";" in target} == set()


def test_a_copy_has_no_tag_no_entity_and_no_attribute() -> None:
    for path, data in files(two(title="<b>&#42;</b> =1")).items():
        if path.endswith(".md.txt"):
            assert not re.search(r"(?<!\\)<|(?<!\\)&#|&nbsp;|bg-", data.decode()), path


def test_there_is_a_copy_of_each_briefing_dossier_story_and_brief_and_of_no_list_or_moved_page() -> None:
    copies = {path.removesuffix(".txt") for path in files(two()) if path.endswith(".md.txt")}
    pages = {page.path for page in factory.pages_of(two(), factory.settings()) if "robots: noindex" not in page.text}

    assert copies == {
        path for path in pages if re.match(r"(briefings|actors|stories|days|weeks)/(?!index|network)", path)
    }


def test_the_reading_list_has_a_heading_a_summary_and_sections_of_links() -> None:
    text = files(two(), site=Site("News *of* [Velmar]", "https://news.example"))["llms.txt"].decode()
    heading, summary, *sections = text.strip().split("\n\n")

    assert heading == r"# News \*of\* \[Velmar\]"
    assert summary.startswith("> ")
    assert [part for part in sections if part.startswith("## ")] == [
        *("## Lists", "## Running stories", "## Newest briefings", "## Data")
    ]
    assert all(
        re.fullmatch(r"- \[.+\]\(https://news\.example/[\w./-]+\)(: .+)?", line)
        for part in sections
        if not part.startswith("## ")
        for line in part.split("\n")
    )
    assert r"[\=SUM(A1) – Osmark opens Tessel](https://news.example/briefings/sum-a1" in text
