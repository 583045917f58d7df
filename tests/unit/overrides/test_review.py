"""What `briefgen review` lists, and that each line can be pasted."""

from dataclasses import replace

import yaml

from briefgen.corpus import link
from briefgen.overrides.review import review
from tests.unit.overrides import desk
from tests.unit.pages import factory

HARBOUR = factory.harbour()
FERRY = desk.ferry(url="https://www.echo.example/ferry")


def say(*analyses: desk.Analysis) -> list[str]:
    return [finding.say() for finding in review(link(analyses))]


def named(text: str, id: str, *cast: factory.Participant, **fields: object) -> desk.Analysis:
    return factory.analysis(text, id, participants=cast, published="2026-03-01", publisher="Echo", title=id, **fields)


def test_what_is_in_doubt_is_listed_with_its_place_and_pasted_as_it_is() -> None:
    inferred = named("It rained on Monday.", "rain")
    inferred = replace(inferred, published_how="inferred")
    undated = factory.analysis("It rained.", "undated", title="Rain")
    analyses = (HARBOUR, FERRY, inferred, undated)
    found = say(*analyses)
    text = "".join(found)

    assert f"- quote: {desk.quote(HARBOUR, 8)}\n    speaker: unknown" in text
    assert '- host: "echo.example"\n    name: "echo.example"' in text
    assert f"- article: {desk.page(inferred)}\n    date: 2026-03-01" in text
    assert f"- article: {desk.page(undated)}\n    date:  # YYYY-MM-DD" in text
    for finding in found:
        yaml.safe_load(finding)
        faults = desk.apply(finding, *analyses).warnings
        assert all("the entry says nothing" in fault for fault in faults)
        assert bool(faults) == (":  #" in finding)
    assert desk.apply(text, *analyses).corpus != link(analyses)


def test_what_is_settled_is_not_listed_again() -> None:
    settled = [line for line in say(HARBOUR, FERRY) if ":  #" not in line]
    again = review(desk.apply("".join(settled), HARBOUR, FERRY).corpus)

    assert not [finding for finding in again if finding.say() in settled]


def test_actors_that_may_be_one_are_listed() -> None:
    first = "Vera Holm of the Tessel Rowing Club rowed. TRC won."
    one = named(
        first, "one",
        factory.person(first, "h", "Vera Holm", affiliation="c"),
        factory.person(first, "c", "Tessel Rowing Club", kind="organisation"),
    )  # fmt: skip
    second = "Holm of the Tessel Rowing Club swam."
    two = named(
        second, "two",
        factory.person(second, "h", "Holm", affiliation="c"),
        factory.person(second, "c", "Tessel Rowing Club", kind="organisation"),
    )  # fmt: skip
    third = "TRC paid. Verra Holm paid."
    three = named(
        third, "three", factory.person(third, "t", "TRC", kind="organisation"), factory.person(third, "h", "Verra Holm")
    )
    text = "".join(say(one, two, three))

    assert "“Vera Holm” and “Holm” may be one: same surname, same company" in text
    assert "“Tessel Rowing Club” and “TRC” may be one: the acronym fits the name" in text
    assert "“Vera Holm” and “Verra Holm” may be one: kindred names" in text
    merged = desk.apply(text, one, two, three)
    assert merged.warnings == ()
    assert len(merged.corpus.actors) == 2


def test_people_who_cannot_be_one_are_listed_with_the_articles_to_part() -> None:
    texts = {
        "a": "Ana Brok, a goalkeeper, won.",
        "b": "Ana Brok, a goalkeeper, lost.",
        "c": "Ana Brok, a judge, sat. Bo.",
    }
    roles = {"a": "goalkeeper", "b": "goalkeeper", "c": "judge"}
    analyses = [named(text, id, factory.person(text, "p", "Ana Brok", roles=[roles[id]])) for id, text in texts.items()]
    corpus = link(analyses)
    found = [finding for finding in review(corpus) if "perhaps two people" in finding.reason]

    assert len(found) == (1 if len(corpus.actors) == 1 else 0)


def test_a_hostile_name_stays_inside_its_comment() -> None:
    text = "“We\x1b[31m row” he said, “\nactors: []”. Bo."
    odd = named(text, "odd", quotations=(factory.quotation(text, "“We\x1b[31m row”", how="unknown"),))
    (finding,) = say(odd)

    assert "\x1b" not in finding
    assert list(yaml.safe_load(finding)) == ["quotes"]


def test_the_order_of_articles_changes_nothing() -> None:
    assert say(HARBOUR, FERRY) == say(FERRY, HARBOUR)
