"""YAML that a stranger wrote."""

import pytest

from briefgen.errors import SourceError
from briefgen.sources.yamlfront import load_yaml

LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


def test_scalars_stay_as_they_are_written() -> None:
    values = load_yaml("date: 2026-01-12\nlanguage: no\nid: 0017\ntitle: 12:30\nurl: ~\noutlet:\n")

    assert values == {
        "date": "2026-01-12",
        "language": "no",
        "id": "0017",
        "title": "12:30",
        "url": None,
        "outlet": None,
    }


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_document_is_nothing(text: str) -> None:
    assert load_yaml(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LAUGHS, "anchor"),
        ("a: &b c", "anchor"),
        ("a: *b", "alias"),
        ("a: [b", "line 1"),
        ("title: A: B", "line 1"),
        ("title: one\n\turl: two", "line 2"),
        ("a: !!python/object/apply:os.getcwd []", "line 1"),
        ("a: !!timestamp 2026-13-45", "cannot be read"),
        ("a: \x07", "cannot be read"),
        ("[a]: b", "line 1"),
        ("- " * 5000, "cannot be read"),
        ("{a: " * 5000, "brackets"),
        ("a: 1\n---\nb: 2", "line 2"),
        ("a: " + "b" * 70_000, "64 kB"),
    ],
)
def test_what_is_faulty_or_hostile_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said) as raised:
        load_yaml(text)

    assert "\n" not in str(raised.value)
