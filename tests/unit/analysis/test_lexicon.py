"""The word lists."""

from importlib.resources import files

import pytest

from briefgen.analysis.lexicon import titles, words

LISTS = sorted(
    file.name.removesuffix(".txt")
    for file in files("briefgen.analysis.lexicons").iterdir()
    if file.name.endswith(".txt") and not file.name.startswith("boilerplate") and file.name != "named_days.txt"
)


@pytest.mark.parametrize("name", LISTS)
def test_each_list_holds_clean_words_and_no_comment(name: str) -> None:
    found = words(name)

    assert found
    assert all(word == word.strip() and word and "#" not in word for word in found)


@pytest.mark.parametrize("name", LISTS)
def test_no_list_says_a_word_twice(name: str) -> None:
    text = (files("briefgen.analysis.lexicons") / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.removeprefix("*") for line in text.splitlines() if line and not line.startswith("#")]

    assert sorted(lines) == sorted(set(lines))


def test_a_star_marks_a_title_and_is_no_part_of_the_word() -> None:
    assert "minister" in titles()
    assert "minister" in words("role_nouns")
    assert titles() < words("role_nouns")
    assert not any("*" in word for word in words("role_nouns"))


def test_no_first_name_is_in_both_lists() -> None:
    assert not words("first_names_male") & words("first_names_female")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"no_such_list\.txt"):
        words("no_such_list")
