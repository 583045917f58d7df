"""Tags of party and seat."""

import pytest

from briefgen.analysis.tags import role_tagged
from tests.unit.analysis.test_roles import named


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Sen. Hanna Brok (D-Velmar) spoke.", "D-Velmar"),
        ("Sen. Hanna Brok, R-Velmar, spoke.", "R-Velmar"),
        ("Hanna Brok (Green, Hallowick East) spoke.", "Green, Hallowick East"),
        ("Hanna Brok (Harbour Party) spoke.", "Harbour Party"),
        ("Hanna Brok (Labour) spoke.", "Labour"),
    ],
)
def test_party_and_seat_behind_a_name_are_a_role(text: str, tag: str) -> None:
    found = role_tagged(*named(text))

    assert found is not None
    assert found.of(text) == tag


@pytest.mark.parametrize(
    "text",
    ["Hanna Brok (pictured) spoke.", "Hanna Brok (45) spoke.", "Hanna Brok (Hugo Lenz) spoke.", "Hanna Brok spoke."],
)
def test_other_brackets_are_no_role(text: str) -> None:
    assert role_tagged(*named(text)) is None
