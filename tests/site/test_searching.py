"""What the search page's modules make of an address and of a record, run by Node."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from briefgen.site.wording import ASSETS

MODULES = ASSETS / "search"
NODE = shutil.which("node")
RECORD: dict[str, Any] = {
    "content": "Velmar shuts its port. The port closes for nine weeks on 2 March. Ana Reyl. “We do not gamble with a wall.” "
    "Bo Lund. said nobody asked the port. Ana Reyl. Harbour Minister.",
    "locations": [3, 5, 29],
    "meta": {"title": "Velmar shuts its port"},
    "anchors": [
        {"element": "i", "id": "story-x", "text": "", "location": 4},
        {"element": "h6", "id": "q-2", "text": "Bo Lund", "location": 22},
        {"element": "h3", "id": "b-1", "text": "", "location": 4},
        {"element": "h5", "id": "q-1", "text": "Ana Reyl", "location": 13},
        {"element": "h4", "id": "a-ana-reyl", "text": "Ana Reyl", "location": 29},
    ],
}
NOTHING = dict.fromkeys(("q", "kind", "speaker", "actor", "outlet", "when", "story", "sort"), "")

pytestmark = pytest.mark.skipif(NODE is None, reason="Node is not installed")


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules under names that Node takes for modules."""
    folder = tmp_path_factory.mktemp("modules")
    for name in ("query", "records"):
        (folder / f"{name}.mjs").write_text((MODULES / f"{name}.js").read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def run(modules: Path, code: str, *values: object) -> Any:
    """The value of an expression over `values`, in which `query` and `records` are the modules."""
    script = (
        f"import * as query from '{(modules / 'query.mjs').as_uri()}';\n"
        f"import * as records from '{(modules / 'records.mjs').as_uri()}';\n"
        f"const values = {json.dumps(values)};\nprocess.stdout.write(JSON.stringify({code}) ?? 'null');"
    )
    done = subprocess.run(
        [str(NODE), "--input-type=module", "-e", script], capture_output=True, encoding="utf-8", check=True
    )
    return json.loads(done.stdout)


# -- address and query -------------------------------------------------------------------------------------------------


def test_an_address_and_what_is_asked_say_the_same(modules: Path) -> None:
    state = NOTHING | {"q": "sea wall & “port”", "speaker": "Ana Reyl", "when": "2026-02"}
    address = run(modules, "query.write(values[0])", state)

    assert address == "?q=sea+wall+%26+%E2%80%9Cport%E2%80%9D&speaker=Ana+Reyl&when=2026-02"
    assert run(modules, "query.read(values[0])", address) == state
    assert run(modules, "query.write(values[0])", NOTHING) == ""
    assert run(modules, "query.read(values[0])", "?q=+x+&foreign=1") == NOTHING | {"q": "x"}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, None),
        ({"q": "sea wall"}, "sea wall"),
        ({"q": "sea", "speaker": "Reyl", "actor": "Lund"}, "sea Reyl Lund"),
        ({"speaker": "Reyl"}, "Reyl"),
        ({"q": "“sea wall”", "speaker": "Reyl"}, '"sea wall"'),  # names beside it would be part of the phrase
        ({"q": '„sea wall“ "'}, "sea wall"),
        ({"q": '""'}, None),
        ({"kind": "bullet", "when": "2026"}, None),
    ],
)
def test_names_are_words_of_the_search(modules: Path, asked: dict[str, str], words: str | None) -> None:
    assert run(modules, "query.words(values[0])", NOTHING | asked) == words


@pytest.mark.parametrize(
    ("asked", "lists"),
    [
        ({"q": "wall"}, []),
        (
            {"outlet": "courier-1a2b", "when": "2026", "story": "wall-3c"},
            ["outlet-courier-1a2b", "year-2026", "story-wall-3c"],
        ),
        ({"kind": "story", "when": "2026-02"}, ["kind-story", "month-2026-02"]),
    ],
)
def test_the_rest_narrows_by_lists(modules: Path, asked: dict[str, str], lists: list[str]) -> None:
    assert run(modules, "query.lists(values[0])", NOTHING | asked) == lists


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [({}, False), ({"sort": "newest"}, False), ({"kind": "bullet"}, False), ({"kind": "story"}, True), ({"speaker": "Reyl"}, True),
     ({"when": "2026"}, True), ({"q": "x"}, True)],
)  # fmt: skip
def test_without_a_word_or_a_list_nothing_is_searched(modules: Path, asked: dict[str, str], is_asked: bool) -> None:  # noqa: FBT001
    assert run(modules, "query.isAsked(values[0])", NOTHING | asked) is is_asked


def test_actors_are_found_by_themselves_only(modules: Path) -> None:
    anything, actors = (
        run(modules, "query.options(values[0])", NOTHING | {"kind": kind, "sort": "newest"}) for kind in ("", "actor")
    )

    assert anything == {"filters": {"not": {"kind": "actor"}}, "sort": {"day": "desc"}}
    assert actors == {"filters": {"kind": "actor"}, "sort": {}}


# -- records -----------------------------------------------------------------------------------------------------------


def cut(modules: Path) -> Any:
    return run(modules, "records.cut(values[0])", RECORD)


def plain(words: list[dict[str, Any]]) -> str:
    return " ".join(word["text"] for word in words)


def test_a_record_is_cut_into_its_lines_and_no_stop_is_added(modules: Path) -> None:
    record = cut(modules)
    lines = [(line["kind"], line["anchor"], plain(line["name"]), plain(line["words"])) for line in record["lines"]]

    assert (plain(record["title"]), record["lists"]) == ("Velmar shuts its port", ["story-x"])
    assert lines == [
        ("bullet", "b-1", "", "The port closes for nine weeks on 2 March."),
        ("quotation", "q-1", "Ana Reyl", "“We do not gamble with a wall.”"),
        ("statement", "q-2", "Bo Lund", "said nobody asked the port"),
        ("actor", "a-ana-reyl", "Ana Reyl", "Harbour Minister"),
    ]


def test_what_was_searched_is_marked_word_by_word(modules: Path) -> None:
    record = cut(modules)
    marked = [word["text"] for words in (record["title"], *(line[part] for line in record["lines"] for part in ("name", "words")))
              for word in words if word["hit"]]  # fmt: skip

    assert marked == ["port", "port", "Ana"]


@pytest.mark.parametrize(
    ("asked", "anchors"),
    [
        ({"q": "port"}, ["b-1", "a-ana-reyl"]),
        ({"q": "port", "kind": "bullet"}, ["b-1"]),
        ({"q": "port", "kind": "quotation"}, []),
        ({"speaker": "reyl"}, ["q-1"]),
        ({"speaker": "LÜND"}, ["q-2"]),
        ({"speaker": "Ana Lund"}, []),
        ({"q": "port", "speaker": "Reyl"}, []),  # another line has the word
        ({"outlet": "x"}, ["b-1", "q-1", "q-2"]),
    ],
)
def test_lines_are_chosen_by_kind_speaker_and_words(modules: Path, asked: dict[str, str], anchors: list[str]) -> None:
    chosen = run(
        modules,
        "records.choose(records.cut(values[0]).lines, values[1]).map((line) => line.anchor)",
        RECORD,
        NOTHING | asked,
    )
    assert chosen == anchors


@pytest.mark.parametrize(
    ("actor", "passes"), [("", True), ("ana", True), ("Reyl Ana", True), ("Bo Lund", False), ("eyl", False)]
)
def test_a_briefing_passes_by_the_actors_in_it(modules: Path, actor: str, passes: bool) -> None:  # noqa: FBT001
    state = NOTHING | {"actor": actor}
    assert run(modules, "records.passes(records.cut(values[0]).lines, values[1])", RECORD, state) is passes


def test_an_actor_is_found_when_every_word_is_there_and_one_is_of_the_name(modules: Path) -> None:
    names = ["Reyl’s spokesman", "Ana Reyl", "Bo Lund"]
    lines = [{"name": [{"text": text, "hit": "Reyl" in text} for text in name.split()], "words": []} for name in names]

    def found(asked: str) -> list[str]:
        given: list[str] = run(
            modules, "records.actorsOf(values[0], values[1]).map((line) => records.plain(line.name))", lines, asked
        )
        return given

    assert found("reyl") == ["Reyl’s spokesman", "Ana Reyl"]
    assert found("ana reyl") == []


def test_a_long_line_is_clipped_around_what_was_searched(modules: Path) -> None:
    words = [{"text": str(number), "hit": number == 60} for number in range(100)]
    clipped = run(modules, "records.clip(values[0])", words)
    whole = run(modules, "records.clip(values[0])", words[:20])

    assert (clipped["before"], clipped["after"], clipped["words"][0]["text"]) == (True, True, "52")
    assert (whole["before"], whole["after"], len(whole["words"])) == (False, False, 20)


# -- safety ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(path.name for path in MODULES.glob("*.js")))
def test_no_text_becomes_markup_and_nobody_else_is_asked(name: str) -> None:
    code = (MODULES / name).read_text(encoding="utf-8")

    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.excerpt|https?:", code
    )


@pytest.mark.parametrize(
    ("asked", "hits", "unmet"),
    [
        ("unapologetic", ["Una"], ["unapologetic"]),
        ("una", ["Unapologetic"], []),
        ("running ships", ["run", "ship"], ["running"]),
        ("says Rélyne", ["say", "Relyne’s,"], []),
        ("Bidne", ["bid."], []),
        ("vaccine dengue", ["vaccines", "vaccine"], ["dengue"]),
        ("of it", ["other"], []),
        ("", ["port"], []),
    ],
)
def test_a_word_that_is_in_no_result_is_told(modules: Path, asked: str, hits: list[str], unmet: list[str]) -> None:
    assert run(modules, f"records.unmet({json.dumps(asked)}, {json.dumps(hits)})") == unmet
