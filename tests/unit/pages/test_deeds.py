"""The one deed of an actor that is printed."""

from dataclasses import replace

from briefgen.model import Action, Span
from briefgen.pages.deeds import deed_spans, deeds_of
from tests.unit.pages.factory import HARBOUR, find, harbour, person

STORY = "Brok had a boat. Brok sold it. Police arrested Brok. Brok was fined."


def action(subject: str, verb: str, object: str | None) -> Action:
    """An action of the story; its sentence does not matter here."""
    return Action(find(STORY, subject), find(STORY, verb), find(STORY, object) if object else None, Span(0, 16))


HAD = action("Brok", "had", "a boat")
SOLD = action("Brok", "sold", "it")
ARRESTED = Action(find(STORY, "Police"), find(STORY, "arrested"), Span(47, 51), Span(31, 52))
BROK = person(STORY, "p1", "Brok")


def test_the_first_act_or_suffering_comes_first_and_a_state_last() -> None:
    early = replace(ARRESTED, verb=Span(0, 1))

    assert deeds_of(STORY, replace(BROK, actions=(HAD, SOLD), undergoes=(ARRESTED,))) == (SOLD, ARRESTED, HAD)
    assert deeds_of(STORY, replace(BROK, actions=(HAD, SOLD), undergoes=(early,))) == (early, SOLD, HAD)
    assert deeds_of(STORY, BROK) == ()


def test_a_deed_runs_from_the_verb_to_the_end_of_the_object() -> None:
    osmark = next(p for p in harbour().participants if p.id == "p6")
    (deed,) = osmark.actions

    assert [span.of(HARBOUR) for span in deed_spans(deed, osmark)] == ["offered berths at its own port of Tessel"]
    assert deed_spans(replace(deed, object=None), osmark) == (deed.verb,)
    assert deed_spans(replace(deed, object=Span(0, 3)), osmark) == (deed.verb, Span(0, 3))


def test_what_another_does_is_printed_with_its_subject() -> None:
    assert [span.of(STORY) for span in deed_spans(ARRESTED, BROK)] == ["Police", "arrested Brok"]
