"""The content security policy of a page: it runs the site's own scripts and loads nothing from elsewhere.

The policy stands in a tag of each page, so that it holds on any host. It names the theme's inline scripts by their
hashes; they differ with a page's depth, hence one policy a page.
"""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

CHARSET = re.compile(r'<meta charset="[\w-]+">', re.IGNORECASE)
"""The first tag of the theme's head: what comes before it may be read in another encoding."""
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
FROM_ELSEWHERE = re.compile(r"\s(?:src|type)\s*=", re.IGNORECASE)
"""A script in a file, or a block of data, which nothing runs."""
DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
)
"""The theme's icons are addresses with data."""
WEBASSEMBLY = " 'wasm-unsafe-eval'"
"""For the compiled code of the search, which is a file of the site."""


def protect(page: str, content: str = "", *, search: bool = True) -> str:
    """The page under its policy; a script inside `content`, the part that is about articles, is never allowed to run.

    Nor does the page tell the sites that it links to its own address.
    """
    theme = page.replace(content, "") if content else page
    scripts = (found["code"] for found in SCRIPT.finditer(theme) if not FROM_ELSEWHERE.search(found["attributes"]))
    allowed = "".join(f" 'sha256-{_hash(code)}'" for code in dict.fromkeys(scripts))
    compiled = WEBASSEMBLY if search else ""
    policy = "; ".join(DIRECTIVES).replace("script-src 'self'", f"script-src 'self'{compiled}{allowed}")
    tags = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="same-origin">'
    return CHARSET.sub(lambda charset: charset[0] + tags, page, count=1)


@lru_cache(maxsize=256)
def _hash(code: str) -> str:
    return b64encode(sha256(code.encode("utf-8", "surrogatepass")).digest()).decode()
