"""The network of actors: whom it draws, how they are tied, and where the lines lie."""

import re
from collections.abc import Sequence

from briefgen.model import Analysis
from briefgen.pages.actorviews import Network
from briefgen.pages.arcs import LEFT, RIGHT, WIDTH, arrange, bend, level
from briefgen.pages.network import MOST_ACTORS, MOST_ARCS, draw_network, has_network
from briefgen.pages.shelf import stack
from briefgen.pages.templates import CHECKOUT, Templates
from briefgen.pages.threads import MOST_TOGETHER, weave
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour, person


def network(*analyses: Analysis) -> Network:
    shelf = stack(factory.corpus(*analyses), factory.settings())
    return draw_network(shelf, weave(shelf, {}))


def crowd(names: Sequence[str], id: str = "crowd") -> Analysis:
    """An article that names all of them and no more."""
    text = " ".join(f"{name} came." for name in names)
    cast = [person(text, f"p{number:04}", name) for number, name in enumerate(names)]
    return factory.analysis(text, id, participants=tuple(cast))


def test_who_speaks_about_whom_has_a_direction_and_leads_to_the_newest_statement() -> None:
    (arc,) = network(harbour("a", published="2026-01-12"), harbour("b", title="Newest")).speaks

    assert (arc.one, arc.other, arc.tie.count) == ("Bo Lund", "harbour ministry", 2)
    assert re.fullmatch(r"\.\./briefings/newest-\w+\.md#q-\w+", arc.tie.place.href or "")
    assert arc.tip


def test_once_together_is_drawn_only_where_nobody_is_together_more_often() -> None:
    one, two = crowd(["Ada Brenn", "Cole Dunn", "Eva Frey"], "a"), crowd(["Ada Brenn", "Cole Dunn"], "b")

    assert len(network(one).together) == 3
    assert [(arc.one, arc.other, arc.tie.count) for arc in network(one, two).together] == [
        ("Ada Brenn", "Cole Dunn", 2)
    ]


def test_groups_and_places_that_say_nothing_are_not_drawn() -> None:
    names = {node.actor.text for node in network(harbour(), harbour("b")).nodes}

    assert {"Ana Reyl", "Bo Lund", "harbour ministry"} <= names
    assert names.isdisjoint({"Velmar", "Tessel", "Osmark", "Shipping companies"})


def test_a_crowd_is_cut_to_what_a_drawing_holds() -> None:
    names = [f"Ada Brenn{number:03}" for number in range(300)]
    found = network(crowd(names, "a"), crowd(names, "b"))

    assert len(found.nodes) <= MOST_ACTORS
    assert len(found.together) == MOST_ARCS
    assert found.together_count == MOST_ACTORS * (MOST_ACTORS - 1) // 2
    assert MOST_TOGETHER < 300


def test_nobody_tied_makes_no_page() -> None:
    shelf = stack(factory.corpus(crowd(["Ada Brenn"])), factory.settings())

    assert not has_network(shelf, weave(shelf, {}))


def test_every_name_of_the_drawing_leads_to_its_row_and_from_there_to_its_page() -> None:
    page = Templates(CHECKOUT).render("network.md.j2", network=network(harbour(), harbour("b")))
    drawn = re.findall(r'<a href="#(n-\w+)"><text', page)

    assert len(drawn) > 2
    assert re.findall(r'\| <span class="bg-node" id="(n-\w+)">\[', page) == drawn
    assert len(re.findall(r"\]\(|<a ", page)) <= 300
    assert "\n\n" not in page[page.index("<figure") : page.index("</figure>")]


def test_names_that_are_tied_stand_together_whatever_the_order_of_ties() -> None:
    ties = [(("a", "x"), 5), (("b", "y"), 4), (("x", "b"), 1)]

    assert arrange(ties, key=str) == ["x", "a", "b", "y"]
    assert arrange(reversed(ties), key=str) == ["x", "a", "b", "y"]


def test_curves_stay_inside_the_drawing() -> None:
    for side in ("left", "right"):
        numbers = [int(number) for number in re.findall(r"\d+", bend(0, MOST_ACTORS - 1, side, MOST_ACTORS))]
        edge, out = numbers[0], numbers[2]

        assert edge == (LEFT if side == "left" else RIGHT)
        assert 0 < edge + (out - edge) * 3 / 4 < WIDTH
    assert level(1) > level(0)


def test_a_name_as_long_as_a_sentence_is_cut_in_the_drawing() -> None:
    long = "Association of the Pilots of the Northern Approaches"
    nodes = network(crowd([long, "Ada Brenn"], "a"), crowd([long, "Ada Brenn"], "b")).nodes

    assert {node.label for node in nodes} == {"Association of the Pilo…", "Ada Brenn"}
