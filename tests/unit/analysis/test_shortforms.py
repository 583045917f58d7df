"""Short forms of the names of bodies and places."""

import pytest

from briefgen.analysis.shortforms import initials, short_for, short_for_place


def keys(*names: str) -> dict[str, str]:
    return {name: f"name:{name}" for name in names}


@pytest.mark.parametrize(
    ("short", "names", "expected"),
    [
        ("harbour party", ["harbour party of velmar"], "harbour party of velmar"),
        ("brok", ["brok group"], "brok group"),
        ("brok", ["brok leasing"], "brok leasing"),
        ("brok", ["brok museum"], None),
        ("brok", ["brok street"], None),
        ("supreme court", ["velmari supreme court of appeal"], "velmari supreme court of appeal"),
        ("home office", ["velmari home office"], "velmari home office"),
        ("court", ["velmari supreme court"], "velmari supreme court"),
        ("harbour", ["velmari harbour"], None),
        ("brok", ["brok group", "brok leasing"], None),
        ("brok", ["brok leasing", "brok leasing group"], "brok leasing group"),
        ("brok group", ["brok group"], None),
    ],
)
def test_a_body_is_shortened_to_its_first_or_last_words(short: str, names: list[str], expected: str | None) -> None:
    found = short_for([short], keys(*names))

    assert found == ({short: f"name:{expected}"} if expected else {})


def test_names_of_one_actor_leave_no_doubt() -> None:
    names = {"us senate": "organisation:US Senate", "united states senate": "organisation:US Senate"}

    assert short_for(["senate"], names) == {"senate": "organisation:US Senate"}


def test_a_sea_is_shortened_to_its_name() -> None:
    assert short_for_place(["atlantic", "velmar"], keys("atlantic ocean", "velmar city")) == {
        "atlantic": "name:atlantic ocean"
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Velmar Port Authority", "VPA"), ("Bank of the Isles", "BI"), ("Brok", ""), ("the harbour board", "")],
)
def test_initials_leave_small_words_out(name: str, expected: str) -> None:
    assert initials(name) == expected
