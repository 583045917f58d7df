"""The page of all data files, and the links from a page to its own."""

import re

import pytest

from briefgen.model import Download
from briefgen.pages import render
from briefgen.pages.downloads import data_links, say_size
from tests.unit.pages import factory

CORPUS = factory.corpus(factory.harbour(), factory.harbour("second"))


def test_a_briefing_and_a_dossier_lead_to_their_data() -> None:
    made = {each.path: each for each in render(CORPUS, factory.settings(), skipped=())}
    for path, page in made.items():
        if re.match(r"(briefings|actors)/(?!index|network)[^.]*\.md$", path):
            folder, _, name = path.removesuffix(".md").rpartition("/")
            line = f"Data: [JSON]({name}.json) · [Markdown]({name}.md.txt) · [all data](../data/index.md)"

            assert f'\n\n<span class="bg-meta bg-data">{line}</span>\n' in page.data.decode(), path
            assert f"{folder}/{name}.json" in made
            assert f"{folder}/{name}.md.txt" in made


def test_the_page_lists_every_file_of_the_whole_site_with_rows_and_size() -> None:
    made = render(CORPUS, factory.settings(), skipped=())
    (page,) = (each.data.decode() for each in made if each.path == "data/index.md")
    files = {each.path: each.data for each in made if isinstance(each, Download)}
    rows = re.findall(
        r'^- \[([^\]]+)\]\(([^)]+)\) (.+) <span class="bg-meta">(?:(\d+) rows? · )?(.+)</span>$', page, re.MULTILINE
    )
    listed = {f"data/{target}".replace("data/../", ""): size for _, target, _, _, size in rows}

    assert set(listed) == {path for path in files if re.match(r"data/(?!schema)|llms", path)}
    assert {path: say_size(len(files[path])) for path in listed} == {
        p: s.replace("&#46;", ".") for p, s in listed.items()
    }
    assert "No file holds more of an article than its page may print" in page


def test_with_the_whole_text_the_page_promises_no_limit() -> None:
    (page,) = (
        p.text for p in factory.pages_of(CORPUS, factory.settings(source_text="full")) if p.path == "data/index.md"
    )
    assert "may print" not in page


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (36_310_761, "36 MB"),
        (1_449_999, "1.4 MB"),
        (5 * 10**12, "5000 GB"),
    ],
)
def test_a_size_is_said_in_its_largest_unit(size: int, said: str) -> None:
    assert say_size(size) == said


def test_links_are_relative_to_the_page() -> None:
    assert [link.href for link in data_links("briefings/a-1.md")] == ["a-1.json", "a-1.md.txt", "../data/index.md"]
