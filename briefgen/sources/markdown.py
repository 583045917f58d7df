"""Markdown (CommonMark and tables) with YAML front matter; the markup is reduced to plain text."""

import re
from collections.abc import Iterable
from pathlib import Path

from lxml import etree, html
from markdown_it import MarkdownIt

from briefgen.model import Article
from briefgen.sources.article import compose, refuse_endless
from briefgen.sources.encoding import decode
from briefgen.sources.files import load
from briefgen.sources.markup import find_blocks, join_blocks, parse_html
from briefgen.sources.yamlfront import load_yaml

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)

HINTS = {name: name for name in ("h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "th", "dt", "dd")}
BLOCKS = HINTS | dict.fromkeys(("p", "pre", "br", "hr", "div", "ul", "ol", "table", "tr", "section", "article"), "")
DROPPED = ("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "figure", "head", "title")


def read(path: Path, *, name: str) -> Iterable[Article]:
    """The article of one Markdown file."""
    decoded = decode(load(path))
    values, body = split_front_matter(decoded.text)
    refuse_endless(body)  # before it is parsed: a hostile million of characters takes 10 s
    text, paragraphs = join_blocks(find_blocks(_tree(body), lambda element: BLOCKS.get(element.tag)))
    yield compose(text, name=name, values=values, paragraphs=paragraphs, notes=decoded.notes)


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The metadata between `---` lines at the head of a file, and the text below; a lone rule is text."""
    match = FRONT_MATTER.match(text)
    values = load_yaml(match[1] or "") if match else None
    if match is None or not (values is None or isinstance(values, dict)):
        return {}, text
    return dict(values or {}), text[match.end() :]


def _tree(body: str) -> html.HtmlElement:
    """The body as HTML elements, without what shows no text of the article (scripts, pictures and their captions)."""
    marked_up = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    tree = parse_html(f"<div>{marked_up}</div>")
    etree.strip_elements(tree, *DROPPED, with_tail=False)
    return tree
