r"""The one escaping border: nothing an article says becomes markup, an attribute, a link scheme, front matter or a template.

Generated pages keep to a subset of Markdown that Python-Markdown and the CommonMark renderers read alike:

* headings (`#`), paragraphs, blockquotes, flat or once nested lists (four spaces), pipe tables with a header row;
* Markdown links for every cross-page link, to a relative `.md` path, so that the site builder checks it;
* inline HTML: `<a class href rel>`, `<span class id>`, `<cite>`, `<mark>`, never alone on a line;
* blocks of HTML without empty lines: lists, `<details>` that a reader opens, and drawings, `<svg>` inside a `<figure>`, which
  both kinds of renderers leave alone; their links stay on the page; and the `<form>` of the search page;
* one `<script type="application/ld+json">` at the end, on one line, whose texts have `<`, `&`, `{` and the like as `\u003c`;
* one logical line a block; two blockquotes are never neighbours (Python-Markdown would make them one).

Not used: attribute lists, Markdown inside HTML blocks, code, images, reference links, footnotes, task lists.
"""

import html
import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, urlsplit, urlunsplit

import yaml

MAX_SLUG = 80
SCHEMES = frozenset({"http", "https"})


class Markdown(str):
    """Markdown or HTML that briefgen wrote: the only values a template prints as they are."""

    __slots__ = ()


# -- characters ------------------------------------------------------------------------------------------------------

JOINERS = re.compile(r"(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])")  # at home in Persian and emoji
INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
NO_BREAK_SPACES = frozenset("\u00a0\u202f")


def clean(value: str) -> str:
    """The value without invisible characters (controls, bidi marks, surrogates), each run of white space one space.

    A single no-break space ("5 km") stays itself.
    """
    seen = JOINERS.sub("", value)
    if not seen.isprintable():
        seen = "".join(c for c in seen if c.isspace() or not is_invisible(c))
    return re.sub(r"\s+", lambda run: run[0] if run[0] in NO_BREAK_SPACES else " ", seen)


def is_invisible(character: str) -> bool:
    """True for a control, format or surrogate character and for what Unicode will never assign."""
    if character in "\u200c\u200d":
        return False
    code = ord(character)
    unassignable = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return unassignable or unicodedata.category(character) in INVISIBLE


# -- targets ---------------------------------------------------------------------------------------------------------

IN_ATTRIBUTES = {ord(character): f"&#{ord(character)};" for character in "!\"$&'()*+<>@[\\]^`{|}"}
ENTITIES = {ord(character): f"&#{ord(character)};" for character in "!\"#$&'()*+-./:<=>?@[\\]^_`{|}~"}
WORDS = re.compile(r"(?<=\d)(?:st|nd|rd|th)|[0-9a-f]{40}", re.IGNORECASE)
"""What extensions react to in plain letters and digits: "1st" (smartsymbols), a commit's hash (magiclink)."""


@lru_cache(maxsize=32_768)  # names, titles, outlets and dates are printed on many pages
def text(value: str) -> Markdown:
    """A stranger's text as Markdown that shows just these characters, in any block, table cell, link or tag."""
    return Markdown(WORDS.sub(_split, clean(value).translate(ENTITIES)))


def _split(word: re.Match[str]) -> str:
    middle = len(word[0]) // 2
    return f"{word[0][:middle]}&#{ord(word[0][middle])};{word[0][middle + 1 :]}"


def attribute(value: str) -> Markdown:
    """A stranger's text as the inside of a quoted HTML attribute; an address goes through `href`."""
    return Markdown(clean(value).translate(IN_ATTRIBUTES))


@lru_cache(maxsize=8_192)
def url(value: str | None) -> str | None:
    """The address in plain ASCII if it is http or https and carries no credentials, else None."""
    address = (value or "").strip()
    if not address or any(character.isspace() or is_invisible(character) for character in address):
        return None
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in SCHEMES or "@" in parts.netloc or not re.fullmatch(r"[a-z0-9._-]+", host):
        return None
    path, query, fragment = (quote(part, safe="/%:@!$&*+,;=~?") for part in parts[2:])
    return urlunsplit((parts.scheme, host + port, path, query, fragment))


def href(value: str | None) -> Markdown | None:
    """The address as the inside of a quoted `href`, or None where there is no safe one."""
    address = url(value)
    return attribute(address) if address else None


def front_matter(**values: str | None) -> Markdown:
    """A YAML front matter block of HTML-escaped plain strings: the theme prints them unescaped, on other pages too."""
    inert = {key: _inert(value) for key, value in values.items() if value}
    return Markdown(f"---\n{yaml.safe_dump(inert, allow_unicode=True, width=2**31)}---\n")


def _inert(value: str) -> str:
    return html.escape(clean(value).strip()).translate({ord("{"): "&#123;", ord("}"): "&#125;"})


# -- names of files and anchors --------------------------------------------------------------------------------------


LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "'": "", "’": ""}
)
"""Letters that do not come apart into a plain one and an accent; and an apostrophe parts no word."""


def slug(value: str, fallback: str) -> str:
    """At most 80 of `a-z`, `0-9` and `-`; `fallback` if the value has no such letters."""
    folded = value.lower().translate(LETTERS)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode("ascii")
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(joined) > MAX_SLUG:
        joined = joined[:MAX_SLUG].rsplit("-", 1)[0]
    return joined or fallback


def digest(value: str, length: int = 8) -> str:
    """The first hex digits of the sha256 of a text; a lone surrogate is hashed as itself."""
    return sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:length]
