"""What lies where an actor's page once lay."""

from dataclasses import replace

from briefgen.corpus import link
from briefgen.model import Corpus
from briefgen.pages.moved import list_moved_stories
from briefgen.pages.shelf import stack
from briefgen.pages.templates import CHECKOUT, Templates
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour


def pages(former: dict[str, tuple[str, ...]], **renamed: str) -> dict[str, str]:
    """The pages of a corpus in which actors of these names have had these ids."""
    corpus = factory.corpus(harbour())
    actors = tuple(
        replace(actor, former=former.get(actor.name, ()), name=renamed.get(actor.kind, actor.name))
        for actor in corpus.actors
    )
    return {page.path: page.text for page in factory.pages_of(Corpus(corpus.analyses, actors), factory.settings())}


def test_a_former_id_of_one_actor_leads_to_its_page() -> None:
    made = pages({"Ana Reyl": ("ana-1",)})
    (target,) = (path for path in made if path.startswith("actors/ana-reyl-"))
    page = made["actors/ana-1.md"]

    assert f"\nrefresh: {target.removeprefix('actors/')}\n" in page
    assert "\nrobots: noindex\n" in page
    assert f"[Ana Reyl]({target.removeprefix('actors/')})" in page
    assert "This page has moved" in page


def test_a_former_id_of_two_actors_leads_to_both_and_forwards_nobody() -> None:
    page = pages({"Ana Reyl": ("reyl-1",), "Bo Lund": ("reyl-1",)})["actors/reyl-1.md"]

    assert "refresh" not in page
    assert "\nrobots: noindex\n" in page
    assert page.count("\n- [") == 2
    assert "Several actors" in page


def test_a_former_id_that_an_actor_has_now_is_that_actors_page() -> None:
    living = factory.corpus(harbour()).actors[0]

    assert pages({"Ana Reyl": (living.id,)}).keys() == pages({}).keys()


def test_a_name_from_a_stranger_is_text() -> None:
    whole = pages({"Ana Reyl": ("ana-1",)}, person="<script>[x](javascript:y)")["actors/ana-1.md"]

    page = whole.split("---\n", 2)[2]
    assert "<script" not in page
    assert "](javascript" not in page


def test_a_page_lists_no_more_than_a_hundred_actors() -> None:
    names = [f"Quist{number} Lind" for number in range(103)]
    text = ", ".join(names)
    corpus = factory.corpus(
        factory.analysis(text, participants=tuple(factory.person(text, name, name) for name in names))
    )
    shared = Corpus(corpus.analyses, tuple(replace(actor, former=("lind-1",)) for actor in corpus.actors))
    (page,) = (p for p in factory.pages_of(shared, factory.settings()) if p.path == "actors/lind-1.md")

    assert page.text.count("\n- [") == 100
    assert "The first 100 of 103" in page.text


def test_the_former_page_of_a_story_forwards() -> None:
    told = [harbour(id, title=f"Port {id}", published=f"2026-02-0{n}") for n, id in enumerate("abc", start=1)]
    shelf = stack(link(told), factory.settings())
    (telling,) = shelf.tellings
    (path, moved), (quotes, listed), (last, _), _ = list_moved_stories(shelf)

    assert path.startswith("stories/port-b-")
    assert last.startswith("stories/port-c-")
    assert quotes == f"quotes/{path}"
    assert listed.story is not None
    assert listed.story.href == moved.story.href if moved.story else None
    assert moved.story is not None
    assert moved.story.href == telling.path.removeprefix("stories/")
    assert f"refresh: {moved.story.href}" in moved.front_matter
    assert f"- [Port c]({moved.story.href})" in Templates(CHECKOUT).render("moved.md.j2", moved=moved)


def test_where_an_article_alone_would_have_a_story_its_briefing_is_found() -> None:
    shelf = stack(factory.corpus(harbour("a", title="Port closes")), factory.settings())
    ((path, moved),) = list_moved_stories(shelf)

    assert path.startswith("stories/port-closes-")
    assert moved.story is not None
    assert (moved.story.text, moved.story.href) == ("Port closes", f"../{path.replace('stories', 'briefings')}")
