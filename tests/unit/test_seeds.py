"""The demo articles: what a visitor of the published demo site relies on."""

import calendar
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
FOUNDING = SEEDS / "nato-arctic-greenland.txt"
FOUNDING_SHA256 = "5e5e8390c29f6f18ecb20b18a1906f2af0081bfa0ac8c240acbe5f732dfd7810"
SUFFIXES = (".txt", ".md", ".html", ".html.gz", ".jsonl")
OUTLETS = ("Sarn Wire", "The Aldburg Courier", "Hollstad Echo", "Radio Lethonia", "Nordmark-Bote")
RESERVED = re.compile(r"(^|\.)(example|example\.(com|net|org))$")
WEEKDAYS = list(calendar.day_name)
MONTHS = list(calendar.month_name)
MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in MONTHS[1:])
DATED_WEEKDAY = re.compile(  # "Monday (May 4)", "Monday, May 4", "Monday 4 May"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?: \(|, | )(?:(?P<month>{MONTH})\.? )?(?P<day>\d{{1,2}})(?: (?P<after>{MONTH}))?\b"
)
DATELINE = re.compile(  # "ALDBURG, June 15 (Sarn Wire) - ... on Monday"
    rf"(?P<month>{MONTH})\.? (?P<day>\d{{1,2}}) \(Sarn Wire\) - .*? on (?P<weekday>{'|'.join(WEEKDAYS)})"
)


def decode(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def split_sources() -> Iterator[tuple[str, str, str]]:
    """Name, text and metadata of each demo article; the metadata are empty where the source has none."""
    for path in sorted(SEEDS.rglob("*")):
        name = path.relative_to(SEEDS).as_posix()
        if path == FOUNDING or not name.endswith(SUFFIXES):
            continue
        text = decode(path)
        if path.suffix == ".jsonl":
            for line in text.splitlines():
                record = json.loads(line)
                yield f"{name}#{record['id']}", record.pop("text"), json.dumps(record, ensure_ascii=False)
        elif path.suffix == ".md":
            _, metadata, body = text.split("---\n", maxsplit=2)
            yield name, body, metadata
        elif path.suffix == ".txt":
            sidecar = path.with_suffix(".yml")
            yield name, text, decode(sidecar) if sidecar.exists() else ""
        else:
            metadata, body = text.split("</head>")
            yield name, body, metadata


SOURCES = list(split_sources())
TEXTS = {name: text for name, text, _ in SOURCES}
METADATA = {name: metadata for name, _, metadata in SOURCES if metadata}


def weekday_of(month: str, day: str) -> str:
    number = next(n for n, name in enumerate(MONTHS) if name and name.startswith(month[:3]))
    return WEEKDAYS[date(2026, number, int(day)).weekday()]


def test_the_founding_article_is_unchanged() -> None:
    assert hashlib.sha256(FOUNDING.read_bytes()).hexdigest() == FOUNDING_SHA256


def test_there_are_enough_demo_articles_for_stories_and_dossiers() -> None:
    assert len(TEXTS) >= 16


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_shown(suffix: str) -> None:
    assert [name for name in TEXTS if name.partition("#")[0].endswith(suffix)]


@pytest.mark.parametrize("name", TEXTS)
def test_every_demo_article_says_that_it_is_fictional(name: str) -> None:
    assert "fictional demonstration article" in TEXTS[name]


@pytest.mark.parametrize("name", METADATA)
def test_every_stated_outlet_is_marked_as_fictional(name: str) -> None:
    assert any(f"{outlet} (fictional)" in METADATA[name] for outlet in OUTLETS)


def test_every_address_is_on_a_reserved_domain() -> None:
    printed = "\n".join([*TEXTS.values(), *METADATA.values()])
    hosts = {urlsplit(address).hostname or "" for address in re.findall(r"https?://[^\s\"'<>)]+", printed)}
    assert {host for host in hosts if not RESERVED.search(host)} == {"schema.org"}


@pytest.mark.parametrize("name", TEXTS)
def test_a_printed_weekday_agrees_with_its_date(name: str) -> None:
    for match in DATED_WEEKDAY.finditer(TEXTS[name]):
        assert weekday_of(match["month"] or match["after"], match["day"]) == match["weekday"], match[0]


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if DATELINE.search(text)])
def test_a_wire_dateline_agrees_with_the_weekday_of_the_lede(name: str) -> None:
    match = DATELINE.search(TEXTS[name])
    assert match is not None
    assert weekday_of(match["month"], match["day"]) == match["weekday"]


def test_encodings_other_than_utf8_are_shown() -> None:
    assert (SEEDS / "sarn-wire" / "inflation-august.txt").read_bytes().startswith(b"\xff\xfe")
    assert b"\x91The Salt Gatherers\x92" in (SEEDS / "hollstad-echo" / "museum-painting.txt").read_bytes()


def test_the_gzipped_page_holds_no_time_stamp() -> None:
    (path,) = SEEDS.rglob("*.gz")
    assert path.read_bytes()[4:8] == bytes(4)


def test_the_wire_copy_has_the_text_of_the_wire_article() -> None:
    assert TEXTS["aldburg-courier/cable-cut-1-wire-copy.txt"] == TEXTS["sarn-wire/cable-cut-1-wire.txt"]
