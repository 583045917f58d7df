"""Links that open the original at a passage."""

import pytest

from briefgen.pages.fragments import deep_link

URL = "https://news.example/a"


@pytest.mark.parametrize(
    ("address", "passage", "expected"),
    [
        (URL, "A short passage.", f"{URL}#:~:text=A%20short%20passage."),
        (URL, "one two three four five six seven eight nine ten eleven",
         f"{URL}#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"),
        (URL, "forty-two, or 5 & 6", f"{URL}#:~:text=forty%2Dtwo%2C%20or%205%20%26%206"),
        (URL, "“Über\nalles”", f"{URL}#:~:text=%E2%80%9C%C3%9Cber%20alles%E2%80%9D"),
        (f"{URL}#part", "x", f"{URL}#part:~:text=x"),
        (f"{URL}#:~:text=old", "x", f"{URL}#:~:text=x"),
        (f"{URL}?q=1", "x", f"{URL}?q=1#:~:text=x"),
        (URL, "\u200b", URL),
        ("javascript:alert(1)", "x", None),
        (None, "x", None),
    ],
)  # fmt: skip
def test_a_fragment_names_the_passage_in_its_own_syntax(
    address: str | None, passage: str, expected: str | None
) -> None:
    assert deep_link(address, passage) == expected
