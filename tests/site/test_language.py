"""A site in another language: the theme, the scripts and the stylesheet speak it too."""

import json
import re
from pathlib import Path

import pytest

from briefgen.site.wording import ASSETS, IN_STYLE, list_words, script_messages
from briefgen.words import gettext, speaking
from tests.site.project import Project, make


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make(tmp_path_factory.mktemp("german"), briefgen={"language": "de"})
    result = project.build("--strict")
    assert result.exit_code == 0, result.output
    return project


def test_pages_and_theme_speak_it(german: Project) -> None:
    home = (german.site / "index.html").read_text(encoding="utf-8")

    assert '<html lang="de"' in home
    assert "Titelseite" in home
    assert "Neueste Briefings" in home
    assert "Front page" not in home


def test_the_words_of_the_scripts_come_before_the_scripts(german: Project) -> None:
    page = german.pages()[0].read_text(encoding="utf-8")
    scripts = re.findall(r'<script src="([^"]+briefgen[^"]+)"', page)

    assert Path(scripts[0]).name == "words.js"
    assert "cite.js" in [Path(script).name for script in scripts]
    assert "assets/briefgen/words.css" in page


def test_the_words_are_what_the_scripts_and_the_stylesheet_ask_for(german: Project) -> None:
    written = (german.site / "assets/briefgen/words.js").read_text(encoding="utf-8")
    found = json.loads(written.removeprefix("globalThis.briefgenWords = ").removesuffix(";\n"))
    style = (german.site / "assets/briefgen/words.css").read_text(encoding="utf-8")

    assert found["Copy as {name}"] == "Als {name} kopieren"
    assert set(found) == set(script_messages())
    for name, message in IN_STYLE.findall((ASSETS / "briefgen.css").read_text(encoding="utf-8")):
        with speaking("de"):
            assert f'{name}: "{gettext(message)}";' in style


def test_the_stylesheet_has_no_word_that_cannot_be_translated() -> None:
    """What it shows is a sign, an attribute, or a word with a property of its own."""
    for shown in re.findall(r"content: ([^;]+);", (ASSETS / "briefgen.css").read_text(encoding="utf-8")):
        assert not re.search(r"[A-Za-z]{2}", IN_STYLE.sub("", shown).replace("attr(href)", "")), shown


def test_an_english_site_loads_no_words() -> None:
    assert list(list_words("en")) == []


def test_a_theme_in_a_third_language_is_a_warning(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False, "language": "fr"}
    result = make(tmp_path, briefgen={"language": "de"}, theme=theme).build("--strict")

    assert result.exit_code == 1


def test_a_language_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    result = make(tmp_path, briefgen={"language": "xx"}).build()

    assert result.exit_code == 1
    assert '"language" must be one of en, de, es, fr' in result.output
