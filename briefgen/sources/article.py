"""An article out of a text and what its source says about it: its id, its title, its paragraphs."""

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from types import MappingProxyType
from urllib.parse import urlsplit

from briefgen.errors import SourceError
from briefgen.model import Article, SourceParagraph
from briefgen.sources.front import MAX_TITLE, check, clean
from briefgen.sources.paragraphs import split_paragraphs

MAX_CHARACTERS = 1_000_000
"""Of one article; a newspaper's longest features have a tenth of it."""

MAX_HEADLINE_WORDS = 25

STAMP = re.compile(
    r"(?:(?:for immediate|press|news|media) release|(?:strictly )?embargoed?\b.{0,60})[.:!]?", re.IGNORECASE
)
"""What stands above the headline of a press release."""

NOTHING_STATED: Mapping[str, object] = MappingProxyType({})

TRACKING = frozenset({"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid", "smid"})
"""Query parameters that say where a reader came from, beside `utm_*`."""


def compose(  # noqa: PLR0913  # one text, and what may be known of it
    text: str,
    *,
    name: str,
    values: Mapping[str, object] = NOTHING_STATED,
    paragraphs: Sequence[SourceParagraph] | None = None,
    part: str = "",
    notes: Sequence[str] = (),
) -> Article:
    """The article of one file, or of one part of a file; `values` are the keys of `front.KEYS`, not yet checked.

    `paragraphs` default to the lines of `text`. `part` is what tells an article without id and URL from the others
    in its file. SourceError when the text is too long.
    """
    refuse_endless(text)
    front = check(values)
    found = tuple(paragraphs) if paragraphs is not None else split_paragraphs(text)
    return Article(
        id=front.id or _digest(canonical_url(front.url) or (f"{name}\n{part}" if part else name)),
        text=text,
        paragraphs=found,
        path=name,
        title=front.title or _first_heading(text, found) or _first_line(text, found),
        authors=front.authors,
        publisher=front.publisher,
        published=front.published,
        url=front.url,
        language=front.language,
        notes=(*notes, *front.notes),
    )


def refuse_endless(text: str) -> None:
    """SourceError when the text is longer than any article."""
    if len(text) > MAX_CHARACTERS:
        raise SourceError(f"The text has more than {MAX_CHARACTERS:,} characters: split it into articles.")


def canonical_url(url: str | None) -> str | None:
    """What all addresses of one article have in common; None for a home page, which many articles name by mistake."""
    if url is None:
        return None
    parts = urlsplit(url)
    query = "&".join(item for item in parts.query.split("&") if item and not _is_tracking(item))
    if parts.path in {"", "/"} and not query:
        return None
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    return f"//{parts.hostname}{port}{parts.path}?{query}".removesuffix("?")


def _is_tracking(item: str) -> bool:
    key = item.partition("=")[0].lower()
    return key.startswith("utm_") or key in TRACKING


def _digest(identity: str) -> str:
    return blake2b(identity.encode(), digest_size=8).hexdigest()


def _first_heading(text: str, paragraphs: Sequence[SourceParagraph]) -> str | None:
    heading = next((paragraph for paragraph in paragraphs if paragraph.hint == "h1"), None)
    return clean(heading.span.of(text)) if heading and len(heading.span) <= MAX_TITLE else None


def _first_line(text: str, paragraphs: Sequence[SourceParagraph]) -> str | None:
    """The first line that is no stamp, if more text follows and it is short enough to be a headline."""
    lines = [paragraph.span for paragraph in paragraphs[:3] if not STAMP.fullmatch(paragraph.span.of(text).strip())]
    if not lines or len(paragraphs) < 2 or lines[0] == paragraphs[-1].span or len(lines[0]) > MAX_TITLE:
        return None
    line = clean(lines[0].of(text))
    return line if len(line.split()) <= MAX_HEADLINE_WORDS else None
