"""What a source says about its article."""

from datetime import date, datetime, timedelta, timezone

import pytest

from briefgen.sources.front import Front, check

EAST = timezone(timedelta(hours=9))


def test_every_field_has_its_keys() -> None:
    front = check(
        {
            "id": "r-17",
            "title": "Ferry talks resume",
            "author": "Ada Quill; Bo Lind",
            "outlet": "The Velmar Post",
            "date": "2026-01-12",
            "url": "https://velmar.example/1",
            "language": "en_GB",
            "tags": ["ignored"],
        }
    )

    assert front == Front(
        id="r-17",
        title="Ferry talks resume",
        authors=("Ada Quill", "Bo Lind"),
        publisher="The Velmar Post",
        published="2026-01-12",
        url="https://velmar.example/1",
        language="en-GB",
    )


def test_the_more_exact_key_wins_unless_it_is_empty() -> None:
    front = check({"authors": [], "author": "Ada Quill", "publisher": "Velmar Post", "outlet": "Post", "published": ""})

    assert (front.authors, front.publisher, front.published) == (("Ada Quill",), "Velmar Post", None)


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2026-01-12", "2026-01-12"),
        (" 2026-01-12 ", "2026-01-12"),
        ("2026-01-12T23:30:00-05:00", "2026-01-12"),
        ("2026-01-12 08:15", "2026-01-12"),
        ("2026-01-12T08:15:00.000Z", "2026-01-12"),
        ("2026-01-12 08:15:00 +0000", "2026-01-12"),
        (date(2026, 1, 12), "2026-01-12"),
        (datetime(2026, 1, 12, 0, 30, tzinfo=EAST), "2026-01-12"),
    ],
)
def test_the_day_is_the_one_on_the_source_s_own_clock(value: object, published: str) -> None:
    assert check({"date": value}).published == published


@pytest.mark.parametrize(
    "value",
    ["2026-02-30", "12/01/2026", "2026", "yesterday", "٢٠٢٦-٠١-١٢", 20260112, True, ["2026-01-12"], "2026-01-12" * 9],
)
def test_a_date_that_is_no_day_is_left_out_and_noted(value: object) -> None:
    front = check({"date": value})

    assert front.published is None
    assert front.notes == ('The "date" of the source is left out: it must be a day, written as 2026-01-31.',)


@pytest.mark.parametrize(
    "url",
    [
        "http://velmar.example",
        "https://velmar.example:8080/a?b=c#d",
        'https://velmar.example/"quoted"',
        "https://вельмар.example/статья",
        "HTTPS://velmar.example/",
    ],
)
def test_a_web_address_is_kept_as_it_is(url: str) -> None:
    assert check({"url": url}).url == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "//velmar.example",
        "velmar.example",
        "https://",
        "https://velmar.example/a b",
        "https://velmar.example/\n",
        "https://velmar.example/\u202ea",
        "https://velmar.example\\@elsewhere.example",
        "https://velmar.example@elsewhere.example/",
        "https://user:word@velmar.example/",
        "https://velmar.example:99999/",
        "https://[::1/",
        "https://velmar.example/<script>",
        "https://velmar.example/" + "a" * 2000,
        7,
    ],
)
def test_any_other_address_is_left_out_and_noted(url: object) -> None:
    front = check({"url": url})

    assert front.url is None
    assert len(front.notes) == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "a" * 501}, "title"),
        ({"title": {"en": "Ferry"}}, "title"),
        ({"title": 7}, "title"),
        ({"title": "\x1b\x07"}, "title"),
        ({"author": ["Ada Quill"] * 31}, "authors"),
        ({"author": [["Ada Quill"]]}, "authors"),
        ({"author": {"name": "Ada Quill"}}, "authors"),
        ({"outlet": "a" * 201}, "publisher"),
        ({"language": "English, mostly"}, "language"),
        ({"id": True}, "id"),
        ({"id": "a" * 201}, "id"),
        ({"id": "a\nb"}, "id"),
        ({"id": "\ud800"}, "id"),
    ],
)
def test_a_value_of_the_wrong_kind_or_length_is_left_out(values: dict[str, object], field: str) -> None:
    front = check(values)

    assert not getattr(front, field)
    assert len(front.notes) == 1


def test_a_title_loses_control_characters_and_bidi_overrides_and_keeps_its_marks() -> None:
    assert check({"title": " “Ferry\u202e” \x1b[31m\n talks\u200d "}).title == "“Ferry” [31m talks\u200d"


@pytest.mark.parametrize(("id", "kept"), [(17, "17"), (0, "0"), (" a/../b ", " a/../b "), ("  ", None), (None, None)])
def test_an_id_is_the_record_s_own(id: object, kept: str | None) -> None:
    assert check({"id": id}).id == kept


def test_an_author_named_twice_is_one() -> None:
    assert check({"authors": ["Ada Quill", "Ada  Quill", ""]}).authors == ("Ada Quill",)
