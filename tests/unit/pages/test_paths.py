"""Where pages lie."""

import pytest

from briefgen.pages import paths
from briefgen.pages.paths import lay_out, link, numbered
from tests.unit.pages import factory


def test_a_path_comes_from_the_title_and_the_id_alone() -> None:
    first = factory.analysis("Text.", "a1", title="Velmar’s port")
    second = factory.analysis("Other text.", "a2", title="Velmar’s port")
    corpus = factory.corpus(first, second)

    laid = lay_out(corpus.analyses, corpus.actors)

    assert laid.briefings == {"a1": "briefings/velmars-port-f55ff16f.md", "a2": "briefings/velmars-port-2c3a4249.md"}
    assert lay_out((second,), ()).briefings["a2"] == laid.briefings["a2"]


def test_the_page_of_an_actor_lies_where_its_id_says_whatever_its_name_is() -> None:
    assert paths.actor_path("ana-reyl-7e7b6f05") == "actors/ana-reyl-7e7b6f05.md"
    assert paths.LINKED.fullmatch(paths.actor_path("person:Ana/../Reyl"))
    assert paths.actor_path("A") != paths.actor_path("a")


def test_two_ids_of_one_hash_have_two_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "digest", lambda key, length: ("0" * 8 + key.zfill(8))[:length])
    laid = lay_out([factory.analysis("Text.", id) for id in ("1", "2")], ())

    assert laid.briefings == {"1": "briefings/article-00000000.md", "2": "briefings/article-0000000000000002.md"}


@pytest.mark.parametrize("title", ["CON", "nul", "aux", None, "", "\u202e", "漢字", "../x", "index"])
def test_no_title_makes_a_path_that_a_file_system_refuses(title: str | None) -> None:
    (path,) = lay_out([factory.analysis("Text.", title=title)], ()).briefings.values()

    assert paths.LINKED.fullmatch(path)
    assert path.rsplit("-", 1)[1] == "f55ff16f.md"


def test_links_are_relative_to_their_page() -> None:
    assert link("actors/x-1.md#a-p1", page="briefings/y-2.md") == "../actors/x-1.md#a-p1"
    assert link("actors/x-1.md", page="actors/index.md") == "x-1.md"
    assert link("actors/x-1.md", page="index.md") == "actors/x-1.md"


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../x.md", "x.html", "https://evil.example/x.md", "a b.md", "x.md#(a)"]
)
def test_a_link_leads_to_generated_pages_only(target: str) -> None:
    with pytest.raises(ValueError, match="no path of a generated page"):
        link(target, page="index.md")


def test_the_pages_of_a_list_are_numbered() -> None:
    assert [numbered("quotes/index.md", number) for number in (1, 2, 10)] == [
        "quotes/index.md",
        "quotes/index-2.md",
        "quotes/index-10.md",
    ]
