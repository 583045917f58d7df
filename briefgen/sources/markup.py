"""Plain text out of marked-up text: one line a block, and what the markup called it. No markup comes through."""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree, html

from briefgen.errors import SourceError
from briefgen.model import SourceParagraph, Span

Block = tuple[str, str | None]
"""A line of text and its hint."""

SPACES = re.compile(r"[ \t\n\r\f]+")
"""What HTML collapses; a no-break space stays."""

HIDDEN = re.compile(r"display:none|visibility:hidden", re.IGNORECASE)


NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that lxml reads and will not take back, raw or by reference: whatever moves a text in the tree would fail."""


def parse_html(markup: str) -> html.HtmlElement:
    """The tree of a page, without comments and hidden elements; SourceError when it is empty or too deep."""
    # huge_tree stays off: libxml2 then stops at 256 levels and at 10 MB of one text; nothing is fetched.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(markup.encode(), parser=parser)
    except etree.ParserError as error:
        raise SourceError("The page is empty: save it again.") from error
    if any(entry.type_name in {"ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR"} for entry in parser.error_log):
        raise SourceError("The page is nested too deeply or holds too long a text: save the article alone.")
    for element in [element for element in tree.iter() if _is_hidden(element)]:
        element.drop_tree()
    for element in tree.iter():
        _mend_characters(element)
    return tree


def _mend_characters(element: html.HtmlElement) -> None:
    for place in ("text", "tail"):
        if NO_XML.search(getattr(element, place) or ""):
            setattr(element, place, NO_XML.sub(" ", getattr(element, place)))
    for name, value in element.attrib.items():
        if NO_XML.search(value):
            element.set(name, NO_XML.sub(" ", value))


def _is_hidden(element: html.HtmlElement) -> bool:
    """True for what a reader of the page does not see; a hidden body is one that a script shows when it has loaded."""
    if element.tag in {"html", "body"}:
        return False
    if element.tag == "template" or "hidden" in element.attrib:
        return True
    return bool(HIDDEN.search(SPACES.sub("", element.get("style", ""))))


def find_blocks(root: html.HtmlElement, hint_of: Callable[[html.HtmlElement], str | None]) -> Iterator[Block]:
    """The lines of `root` in order; `hint_of` gives a block's hint, "" for a block without one, None for inline markup.

    A block without a hint has that of the block around it: a paragraph in a list item is "li".
    """
    words: list[str] = []
    hints: list[str] = [""]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        hint = hint_of(element)
        if hint is not None:
            yield from _line(words, hints[-1])
            words.clear()
        if event == "start":
            if hint is not None:
                hints.append(hint or hints[-1])
            words.append(element.text or "")
        else:
            if hint is not None:
                hints.pop()
            words.append((element.tail or "") if element is not root else "")
    yield from _line(words, hints[-1])


def join_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[SourceParagraph, ...]]:
    """The text with an empty line between blocks, and the paragraph of each."""
    lines: list[str] = []
    paragraphs = []
    start = 0
    for line, hint in blocks:
        paragraphs.append(SourceParagraph(Span(start, start + len(line)), hint))
        lines.append(line)
        start += len(line) + 2
    return "\n\n".join(lines), tuple(paragraphs)


def _line(words: Iterable[str], hint: str) -> Iterator[Block]:
    line = SPACES.sub(" ", "".join(words)).strip()
    if any(character.isprintable() and character != " " for character in line):
        yield line, hint or None
