"""A site in another language has no English word of briefgen's own, and the same addresses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from babel import Locale

from briefgen import words
from briefgen.analysis.gazetteer import countries
from briefgen.model import Corpus, Page
from briefgen.pages import render, templates
from briefgen.pages.markdown import Markdown, clean
from briefgen.settings import Settings
from tests.portable import pseudo

NAMES = {"JSON", "JSON Feed", "Markdown", "Atom", "Windows-1252"}
"""Names of formats, which no language translates."""
FILE = re.compile(r"[\w-]+\.(?:csv|jsonl?|sqlite|parquet|txt)")


def pages(corpus: Corpus, settings: Settings, language: str) -> dict[str, str]:
    made = render(corpus, replace(settings, language=language), skipped=())
    return {page.path: page.text for page in made if isinstance(page, Page)}


@pytest.fixture(scope="module")
def english(corpus: Corpus, settings: Settings) -> dict[str, str]:
    return pages(corpus, settings, "en")


@pytest.fixture(scope="module")
def marked(corpus: Corpus, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages in the pseudo-language, the values that they print marked too."""
    folder = tmp_path_factory.mktemp("words")
    pseudo.write_catalogue(folder)
    escape = templates.escape

    def mark(value: object) -> object:
        escaped = escape(value)
        plain = not isinstance(value, Markdown) and escaped
        return Markdown(f"{pseudo.VALUE}{escaped}{pseudo.CLOSE}") if plain else escaped

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "CATALOGUES", folder)
        patch.setattr(templates, "escape", mark)
        return pages(corpus, settings, pseudo.CODE)


@pytest.fixture(scope="module")
def known(corpus: Corpus) -> str:
    """All that articles say or are called, and the names of countries and languages."""
    parts: list[str | None] = [country.name for country in countries()]
    parts += Locale(pseudo.CODE).languages.values()
    for analysis in corpus.analyses:
        article = analysis.article
        parts += [article.text, article.title, article.publisher, article.path, article.id, *article.authors]
        parts += [bullet.text for bullet in (analysis.bottom_line, *analysis.bullets) if bullet]
        parts += [participant.name for participant in analysis.participants]
    parts += [corpus.analyses[0].made.model, corpus.analyses[0].made.model_sha256]
    return folded(" | ".join(filter(None, parts)))


def folded(text: str) -> str:
    return " ".join(re.sub(r"[\s\u00a0]+", " ", clean(text)).casefold().split())


def unknown(runs: Iterable[str], known: str) -> set[str]:
    """The runs that are nothing of an article, each without the marks at its ends."""
    pieces = {piece.strip(" .…:,;") for run in runs for piece in re.split(r"\[\.\.\.\]|\[?…\]?| · ", run)}
    named = {piece for piece in pieces - NAMES if re.search(r"[^\W\d_]", piece) and not FILE.fullmatch(piece)}
    return {piece for piece in named if not is_known(folded(piece).split(), known, parts=3)}


def is_known(run: Sequence[str], known: str, *, parts: int) -> bool:
    """Whether the words are the articles', in at most so many pieces: a deed is a subject, a verb and an object."""
    if " ".join(run) in known:
        return True
    ends = (end for end in range(len(run) - 1, 0, -1) if " ".join(run[:end]) in known)
    return parts > 1 and len(run) > 3 and any(is_known(run[end:], known, parts=parts - 1) for end in ends)


def test_no_template_has_a_word_of_its_own(marked: dict[str, str]) -> None:
    found = {path: left for path, page in marked.items() if (left := pseudo.literals(page))}

    assert len(marked) > 300
    assert found == {}


def test_every_value_is_the_articles_or_from_the_catalogue(marked: dict[str, str], known: str) -> None:
    found = {path: left for path, page in marked.items() if (left := unknown(pseudo.values(page), known))}

    assert found == {}


def test_titles_and_descriptions_are_from_the_catalogue(marked: dict[str, str], known: str) -> None:
    found = {path: left for path, page in marked.items() if (left := unknown(pseudo.head(page), known))}

    assert found == {}


def anchors(page: str) -> list[str]:
    return re.findall(r'id="([^"]+)"', page)


def targets(page: str) -> list[str]:
    return re.findall(r'\]\(([^)]+)\)|href="([^"]+)"', page)


@pytest.mark.parametrize("language", [code for code in words.LANGUAGES if code != "en"])
def test_addresses_and_anchors_are_those_of_the_english_site(
    corpus: Corpus, settings: Settings, english: dict[str, str], language: str
) -> None:
    made = pages(corpus, settings, language)

    assert made.keys() == english.keys()
    for path, page in made.items():
        assert targets(page) == targets(english[path]), path
        headings = re.findall(r'^##+ <span id="([^"]+)">', page, re.MULTILINE)
        assert [anchor for anchor in anchors(page) if anchor not in headings] == anchors(english[path]), path
        assert page != english[path], path


def test_a_heading_keeps_its_english_anchor(corpus: Corpus, settings: Settings) -> None:
    briefing = next(text for path, text in pages(corpus, settings, "de").items() if path.startswith("briefings/nato"))

    assert '## <span id="key-quotes"></span>Wichtigste Zitate\n' in briefing
    assert 'lang="en"' in briefing
    assert "12. Januar 2026" in briefing


def test_the_checks_see_an_english_word() -> None:
    assert pseudo.literals("## ⟦Bottom line⟧ and ⟪Mark Rutte⟫") == ["and  "]
    assert pseudo.literals('<span title="Outlet">⟪x⟫</span>') == ["Outlet"]
    assert unknown(pseudo.values("⟪Speaker unknown⟫ ⟪⟦via⟧ Mark Rutte⟫"), "mark rutte said") == {"Speaker unknown"}
