"""The language of a site beyond its pages: the theme's, and the words that the scripts and the stylesheet show."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from briefgen.model import Download
from briefgen.words import ENGLISH, gettext, speaking

ASSETS = Path(__file__).with_name("assets")
ASSETS_URI = "assets/briefgen"
SCRIPT, STYLE = f"{ASSETS_URI}/words.js", f"{ASSETS_URI}/words.css"
IN_SCRIPT = re.compile(r'\b_\("([^"]+)"')
IN_STYLE = re.compile(r'var\((--bg-[a-z-]+), "([^"]+)"\)')

log = get_plugin_logger(__name__)


def script_messages() -> tuple[str, ...]:
    """What the scripts ask for, in English."""
    found = (IN_SCRIPT.findall(path.read_text(encoding="utf-8")) for path in sorted(ASSETS.rglob("*.js")))
    return tuple(dict.fromkeys(message for messages in found for message in messages))


def style_messages() -> dict[str, str]:
    """The properties of the stylesheets that are words, with their English."""
    found = (IN_STYLE.findall(path.read_text(encoding="utf-8")) for path in sorted(ASSETS.rglob("*.css")))
    return {name: message for pairs in found for name, message in pairs}


def word_uris(language: str) -> tuple[str, ...]:
    """The files of `list_words`; a script finds its words when it starts, so they are linked before it."""
    return () if language == ENGLISH else (SCRIPT, STYLE)


def list_words(language: str) -> Iterator[Download]:
    """The words of the scripts and of the stylesheets in files of their own; English ones are where they are used."""
    if language == ENGLISH:
        return
    with speaking(language):
        script = {message: gettext_whole(message) for message in script_messages()}
        style = {name: gettext_whole(message) for name, message in style_messages().items()}
    yield Download(SCRIPT, f"globalThis.briefgenWords = {json.dumps(script)};\n".encode())
    rules = "".join(f"  {name}: {json.dumps(words, ensure_ascii=False)};\n" for name, words in style.items())
    yield Download(STYLE, f":root {{\n{rules}}}\n".encode())


def gettext_whole(message: str) -> str:
    """The message with its holes, which the script fills."""
    holes = re.findall(r"\{(\w+)\}", message)
    return gettext(message, **{name: "{" + name + "}" for name in holes})


def speak(config: MkDocsConfig, language: str) -> None:
    """Gives the theme the language of the pages, and warns where mkdocs.yml names another one."""
    theme: Any = config.theme
    chosen = theme.get("language", ENGLISH) if hasattr(theme, "get") else ENGLISH
    if chosen not in (ENGLISH, language):
        log.warning(
            'The theme speaks "%s" and the pages "%s": give both settings "language" one value.', chosen, language
        )
    elif chosen != language:
        theme["language"] = language
