"""Deep links into the original: `#:~:text=` fragments, which browsers scroll to and highlight."""

import re
from functools import lru_cache
from urllib.parse import quote

from briefgen.pages.markdown import Markdown, attribute, clean, url

WHOLE = 10
"""A passage of more words is given by its first and last few: shorter, and robust against a changed middle."""
ENDS = 5


@lru_cache(maxsize=8_192)  # what is said is on its briefing, in dossiers, stories and lists
def deep_link(address: str | None, passage: str) -> Markdown | None:
    """The inside of an `href` that opens the original at the passage; None without a safe address."""
    checked = url(address)
    words = clean(passage).split()
    if not checked:
        return None
    if not words:
        return attribute(checked)
    base, _, fragment = checked.partition("#")
    anchor = re.sub(r":~:.*", "", fragment, flags=re.DOTALL)
    ends = [words] if len(words) <= WHOLE else [words[:ENDS], words[-ENDS:]]
    return attribute(f"{base}#{anchor}:~:text={','.join(_encode(' '.join(end)) for end in ends)}")


def _encode(part: str) -> str:
    """Percent-encoded, and so are "-", "," and "&", which the fragment's own syntax uses."""
    return quote(part, safe="").replace("-", "%2D")
