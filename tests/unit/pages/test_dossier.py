"""The page about an actor."""

from briefgen.pages.dossier import MOST_ARTICLES, MOST_QUOTES, collect
from briefgen.pages.shelf import stack
from briefgen.pages.views import Dossier
from tests.unit.pages import factory
from tests.unit.pages.factory import HARBOUR, harbour


def dossier(name: str, *analyses: object, **chosen: object) -> Dossier:
    shelf = stack(factory.corpus(*analyses), factory.settings(**chosen))  # type: ignore[arg-type]
    (profile,) = (profile for profile in shelf.profiles if profile.actor.name == name)
    return collect(profile, shelf)


def test_names_are_counted_over_all_articles() -> None:
    found = dossier("Ana Reyl", harbour(), harbour("b", published="2026-01-12"))

    assert [(form.text, form.times) for form in found.forms] == [("Reyl", 6), ("Ana Reyl", 2)]


def test_a_role_is_listed_once_with_its_first_and_last_day() -> None:
    minister = factory.person(HARBOUR, "p1", "Ana Reyl", roles=["Harbour Minister"])
    other = factory.person(HARBOUR, "p1", "Ana Reyl", roles=["Minister"])
    found = dossier(
        "Ana Reyl",
        harbour("a", published="2026-01-12", participants=(minister,)),
        harbour("b", published="2026-02-09", participants=(minister,), title="Newest"),
        harbour("c", published="2025-12-01", participants=(other,)),
    )

    assert [(role.text, role.first, role.last, role.articles) for role in found.roles] == [
        ("Harbour Minister", "12 January 2026", "9 February 2026", 2),
        ("Minister", "1 December 2025", "1 December 2025", 1),
    ]
    assert found.roles[0].briefing.text == "Newest"
    assert found.roles[0].briefing.href
    assert found.roles[0].briefing.href.startswith("../briefings/newest-")
    assert found.roles[0].briefing.href.endswith(".md#a-p1")


def test_quotations_lead_to_their_place_on_the_briefing() -> None:
    (quoted,) = dossier("Ana Reyl", harbour()).quotes

    assert quoted.briefing.href
    assert quoted.briefing.href.endswith(f"#{quoted.said.anchor}")
    assert quoted.said.refs == ()


def test_a_dossier_prints_no_more_of_an_article_than_its_briefing() -> None:
    found = dossier("Ana Reyl", harbour(), source_share=0.0)

    assert [quoted.said.pieces for quoted in (*found.quotes, *found.statements)] == [(), (), ()]
    assert [appears.deed for appears in found.articles] == [""]


def test_companions_are_counted_and_the_actor_is_not_among_them() -> None:
    found = dossier("Tessel", harbour(), harbour("b", participants=harbour().participants[6:8]))

    assert [(companion.actor.text, companion.articles) for companion in found.together][:2] == [
        ("Velmar", 2),
        ("A senior official at the ministry", 1),
    ]
    assert "Tessel" not in {companion.actor.text for companion in found.together}


def test_lists_are_cut_short_and_counts_are_not() -> None:
    found = dossier("Ana Reyl", *(harbour(f"a{number:03}") for number in range(120)))

    assert (len(found.quotes), found.quotations) == (MOST_QUOTES, 120)
    assert (len(found.articles), found.briefings) == (MOST_ARTICLES, 120)
