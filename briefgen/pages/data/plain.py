"""A page as plain Markdown: entities decoded, tags made into Markdown or dropped, what an article says still inert.

Articles' characters stand in a page as entities and briefgen's own markup as it is, so the two are told apart to the end:
first tags become Markdown, then entities become characters, those that mean something in Markdown behind a backslash.
"""

import html
import re
from collections.abc import Callable

Resolve = Callable[[str], str]
"""A destination as the page has it (`../actors/x.md`, `#s-1`, `https://…`) -> the one of the copy."""

BACK = re.compile(r' <a class="bg-back"[^<>]*>[^<]*</a>')
"""The way back from a sentence to its line on the page, which a copy does not have."""
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
HREF = re.compile(r' href="([^"]*)"')
LINK = re.compile(r"\]\(([^()\s]+)\)")
BLOCK = re.compile(r"<(?:details|ul|ol|dl|div|p|table|section)\b")
ENTITY = re.compile(r"&#([0-9]+);")
LEADING = re.compile(
    r"^([ >*#-]*+(?:[0-9]{1,9}\.[ ]++)?+[ >*#-]*+)(?:&#(35|43|45|61);|([0-9]{1,9})&#(41|46);(?=[ ]|$))",
    re.MULTILINE,
)
"""What would begin a heading, a list or a rule: it counts at the beginning of a block alone."""
TELLING = frozenset("\\`*_[]<>~|@")
AUTOLINKS = re.compile(r"&#58;(?=&#47;&#47;)|(?<=www)&#46;|&#38;(?=(?:&#35;)?\w+;)", re.IGNORECASE)
"""What renderers make links or characters of without any brackets: `https://`, `www.`, `&lt;`."""


def to_plain(page: str, resolve: Resolve) -> str:
    """The page without front matter, as Markdown to be read as it stands."""
    body = BACK.sub("", page.split("---\n", 2)[2] if page.startswith("---\n") else page)
    blocks = (_block(block, resolve) for block in re.split(r"\n{2,}", body) if block.strip())
    text = decode("\n\n".join(blocks))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"(?<![ \t])[ \t]+$", "", text, flags=re.MULTILINE)).strip("\n") + "\n"


def decode(text: str) -> str:
    """Entities as the characters that they are, made inert where Markdown would react to them."""
    text = LEADING.sub(_lead, text)
    text = AUTOLINKS.sub(lambda match: f"\\{chr(int(match[0][2:-1]))}", text)
    return ENTITY.sub(_character, text).replace("&nbsp;", " ")


def _lead(match: re.Match[str]) -> str:
    number, sign = match[3] or "", match[2] or match[4]
    return f"{match[1]}{number}\\{chr(int(sign))}"


def _character(match: re.Match[str]) -> str:
    character = chr(int(match[1]))
    return f"\\{character}" if character in TELLING else character


def _block(block: str, resolve: Resolve) -> str:
    if BLOCK.match(block):
        return _Writer(resolve).write(block.replace("\n", " "))
    linked = LINK.sub(lambda match: f"]({resolve(match[1])})", block)
    return _Writer(resolve).write(linked)


class _Writer:
    """Writes the tags of a block as Markdown; lists and links that are open wait for their ends."""

    def __init__(self, resolve: Resolve) -> None:
        self.resolve = resolve
        self.targets: list[str | None] = []
        self.lists: list[int | None] = []

    def write(self, block: str) -> str:
        return re.sub(r"(?<! )[ ]+\n", "\n", TAG.sub(self._tag, block))

    def _tag(self, match: re.Match[str]) -> str:
        closes, name, rest = match[1] == "/", match[2], match[3]
        if name == "a":
            return self._end_link() if closes else self._link(rest)
        if name in {"ul", "ol", "dl"}:
            return self._end_list() if closes else self._list(numbered=name == "ol")
        if name in {"li", "dt", "dd"}:
            return "" if closes else self._item(deeper=name == "dd")
        if name == "sup":
            return "\\]" if closes else " \\["
        return "**" if name == "b" else "\n\n" if name in {"p", "div", "summary", "details", "table", "tr"} else ""

    def _link(self, attributes: str) -> str:
        found = HREF.search(attributes)
        self.targets.append(self.resolve(html.unescape(found[1])) if found else None)
        return "[" if found else ""

    def _end_link(self) -> str:
        target = self.targets.pop() if self.targets else None
        return f"]({target})" if target else ""

    def _list(self, *, numbered: bool) -> str:
        self.lists.append(0 if numbered else None)
        return "\n\n" if len(self.lists) == 1 else ""

    def _end_list(self) -> str:
        if self.lists:
            self.lists.pop()
        return "" if self.lists else "\n\n"

    def _item(self, *, deeper: bool) -> str:
        indent = "    " * (max(0, len(self.lists) - 1) + deeper)
        count = self.lists[-1] if self.lists else None
        if count is None:
            return f"\n{indent}- "
        self.lists[-1] = count + 1
        return f"\n{indent}{count + 1}. "
