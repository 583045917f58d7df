"""Roles that a clause states."""

import pytest

from briefgen.analysis.stated import role_stated
from tests.unit.analysis.test_roles import named


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hanna Brok is the president of Velmar.", "the president of Velmar"),
        ("Hanna Brok was a harbour pilot.", "a harbour pilot"),
        ("Hanna Brok, who was a candidate for mayor, left.", "a candidate for mayor"),
        ("Hanna Brok has served as mayor of Velmar.", "mayor of Velmar"),
        ("Hanna Brok became head of the port.", "head of the port"),
        ("Hanna Brok was appointed as director of the port.", "director of the port"),
    ],
)
def test_an_office_or_work_that_a_clause_states_is_a_role(text: str, role: str) -> None:
    found = role_stated(*named(text))

    assert found is not None
    assert found.of(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Brok is not the mayor of Velmar.",
        "Hanna Brok would be a good mayor.",
        "If Hanna Brok is the mayor of Velmar, he will leave.",
        "Hanna Brok is his sister.",
        "Hanna Brok is the winner of the race.",
        "Hanna Brok was glad.",
        "Hugo Lenz said Hanna Brok is the mayor of Velmar.",
    ],
)
def test_what_is_denied_supposed_claimed_or_no_office_is_none(text: str) -> None:
    assert role_stated(*named(text)) is None
