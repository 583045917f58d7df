"""Addresses: however a reader copies them, and what is nearest where one leads nowhere."""

from dataclasses import replace

import pytest

from briefgen.corpus import link
from briefgen.overrides.targets import ActorPages, ArticlePages, TargetError, find_bullet, find_quotation, find_row
from tests.unit.overrides import desk
from tests.unit.pages import factory

HARBOUR = factory.harbour()
PAGE = desk.page(HARBOUR)


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        f"{PAGE}.md",
        f"{PAGE}/",
        f"{PAGE}.html",
        f"{PAGE}/index.html",
        f"/desk/{PAGE}/",
        f"https://news.example/desk/{PAGE}/?from=feed#q-00000000",
        f" ../{PAGE}.md ",
        f"briefings/another-title-{PAGE.rpartition('-')[2]}",
    ],
)
def test_an_article_is_found_by_any_form_of_its_address(address: str) -> None:
    assert ArticlePages([HARBOUR.article]).find(address) == "harbour"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"{PAGE[:-3]}000", f"did you mean {PAGE}"),
        ("briefings/nothing-like-it-0a0a0a0a", "copy the address from the site"),
        ("actors/ana-reyl-7e7b6f05", "is no briefing"),
        ("javascript:alert(1)", "is no address of a briefing or an actor"),
        ("", "is no address of a briefing or an actor"),
    ],
)
def test_where_an_address_leads_nowhere_the_nearest_is_named(address: str, said: str) -> None:
    with pytest.raises(TargetError, match=said):
        ArticlePages([HARBOUR.article]).find(address)


def test_an_actor_is_found_by_its_present_and_by_a_former_address() -> None:
    reyl, *others = link([HARBOUR]).actors
    pages = ActorPages(
        [replace(reyl, former=("once-0a0a0a0a", "both-0b0b0b0b")), replace(others[0], former=("both-0b0b0b0b",))]
    )

    assert pages.find(f"actors/{reyl.id}").id == pages.find("https://news.example/actors/once-0a0a0a0a/").id == reyl.id
    with pytest.raises(TargetError, match="once meant several actors"):
        pages.find("actors/both-0b0b0b0b")
    with pytest.raises(TargetError, match=f"did you mean actors/{reyl.id}"):
        pages.find(f"actors/{reyl.id[:-2]}zz")


def test_anchors_are_those_of_the_page() -> None:
    assert find_quotation(HARBOUR, desk.quote(HARBOUR, 3)) == 3
    assert find_bullet(HARBOUR, desk.bullet(HARBOUR, 1)) == 1
    assert find_row(HARBOUR, f"{PAGE}#a-p4") == "p4"
    with pytest.raises(TargetError, match="is no quotation of this article: did you mean q-"):
        find_quotation(HARBOUR, desk.quote(HARBOUR, 3)[:-1] + "x")
    with pytest.raises(TargetError, match="names a page and no bullet"):
        find_bullet(HARBOUR, PAGE)
