"""A person who is taken down is nowhere: not in a page, a path, a link, a title or a file."""

import gzip
import io
import json
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest

from briefgen.errors import BriefgenError
from briefgen.jsonform import analysis_to_json, corpus_to_json
from briefgen.model import Analysis, Download, Page
from briefgen.overrides import check
from briefgen.overrides.forms import Finder, form_of
from briefgen.overrides.names import Names
from briefgen.pages import render
from tests.unit.overrides import desk
from tests.unit.pages import factory

HARBOUR, FERRY = factory.harbour(), desk.ferry()
TAKEDOWN = f"takedown:\n  - actor: {desk.actor('Ana Reyl')}\n"


def everything(revised: desk.Revised, **chosen: Any) -> str:
    """All pages with their paths, and all data."""
    pages = render(revised.corpus, factory.settings(**chosen), skipped=())
    check(pages, revised.names)
    data = [*map(analysis_to_json, revised.corpus.analyses), corpus_to_json(revised.corpus)]
    return "\n".join(
        [
            *(f"{page.path}\n{page.data.decode(errors='replace')}" for page in pages),
            json.dumps(data, ensure_ascii=False),
        ]
    )


@pytest.mark.parametrize("source_text", ["evidence", "none", "full"])
def test_no_form_of_the_name_is_left_and_the_rest_stands(source_text: str) -> None:
    revised = desk.apply(TAKEDOWN)
    site = everything(revised, source_text=source_text)

    assert "reyl" not in site.casefold()
    assert "We do not gamble" not in site  # her words
    assert "You do not sell tickets" in site
    assert "Nobody asked us" in site
    assert "passages withheld with all that rests on them" in site
    assert revised.warnings == ()


def test_every_place_stays_where_it_was_and_points_at_nothing_withheld() -> None:
    revised = desk.apply(TAKEDOWN)
    made = desk.of(revised, "harbour")
    spans = [span for one in made.quotations for span in one.content]

    assert len(made.article.text) == len(HARBOUR.article.text)
    assert all(span.of(made.article.text) == span.of(HARBOUR.article.text) for span in spans)
    assert all("[withheld]" in span.of(made.article.text) for span in made.withheld)
    assert "p1" not in {one.id for one in made.participants}


def test_titles_addresses_files_authors_and_ids_that_name_the_person_go_too() -> None:
    told = desk.ferry(
        "ana-reyl-speaks", title="Reyl: islands waited", url="https://echo.example/ana_reyl-ferries", path="seeds/reyl.txt",
        authors=("Ana Reyl", "Jon Aske"), publisher="Reyl’s Gazette", notes=("Taken from reyl.html.",),
        warnings=("“Reyl” is odd.",), layers={"moods": {"Ana Reyl": 1}},
    )  # fmt: skip
    revised = desk.apply(TAKEDOWN, HARBOUR, told)
    site = everything(revised)

    assert "reyl" not in site.casefold()
    assert "Title withheld" in site
    assert "Jon Aske" in site
    assert "title withheld" in site
    page = next(line for line in site.splitlines() if re.fullmatch(r"briefings/title-withheld-\w+\.md", line))
    again = desk.apply(f"{TAKEDOWN}articles:\n  - article: {page}\n    outlet: The Echo\n", HARBOUR, told)
    assert again.warnings == ()
    assert "The Echo" in everything(again)


@pytest.mark.parametrize(
    "printed",
    [
        "REYL",
        "the Reyls",
        "#AnaReyl",
        "reyl@desk.example",
        "Reyl-Holm",
        "Re\u200byl",
        "Re\u0301yl",
        "Reyl’s",
        "Re\u00adyl",
        "Ｒｅｙｌ",
        "Reyl\u200d",
    ],
)
def test_other_spellings_of_the_name_are_found(printed: str) -> None:
    text = f"The quay is open. A word from {printed} was enough. The boats are out."
    other = factory.analysis(text, "quay", title="The quay", bottom_line=factory.bullet(text, "A word from"))
    site = everything(desk.apply(TAKEDOWN, HARBOUR, FERRY, other), source_text="full")

    assert printed not in site
    assert "The boats are out" in site.replace("&#46;", ".")


def test_a_surname_that_somebody_else_bears_goes_only_where_the_person_is() -> None:
    text = "Tomas Reyl plays the horn. He has no brother."
    cast = (factory.person(text, "t", "Tomas Reyl", roles=["brother"]),)
    horn = factory.analysis(text, "horn", title="Tomas Reyl plays", participants=cast)
    revised = desk.apply(TAKEDOWN, HARBOUR, FERRY, horn)
    site = everything(revised)

    assert desk.named(revised, "Tomas Reyl") is not None
    assert desk.of(revised, "horn") == horn
    assert "Ana Reyl" not in site
    assert "Reyl" not in desk.of(revised, "harbour").article.text


def test_a_common_word_is_no_name_elsewhere_unless_the_editor_says_so() -> None:
    text = "Ana Bell spoke. The bell rang."
    cast = (factory.person(text, "b", "Ana Bell", names=["Ana Bell"]),)
    told = factory.analysis(text, "told", title="A speech", participants=cast)
    other = factory.analysis("Bell Tower is closed. It is old.", "tower", title="Bell Tower")
    down = f"takedown:\n  - actor: {desk.actor('Ana Bell', told, other)}\n"

    assert desk.of(desk.apply(down, told, other), "tower") == other
    strict = desk.apply(f"{down}    names: Bell\n", told, other)
    assert "bell" not in everything(strict).casefold()


def test_names_are_taken_down_without_an_actor_and_kept_where_the_editor_says_so() -> None:
    unknown = desk.apply("takedown:\n  - actor: actors/gone-0a0a0a0a\n    names: [Bo Lund]\n")
    kept = desk.apply(f"{TAKEDOWN}    keep: [Reyl]\n")

    assert "Lund" not in everything(unknown)
    assert "only the listed names are taken down" in unknown.warnings[0]
    assert ("reyl",) not in kept.names.everywhere
    assert ("ana", "reyl") in kept.names.everywhere


def test_names_alone_are_enough_and_one_that_is_nowhere_is_told() -> None:
    author = desk.apply("takedown:\n  - names: Jon Aske\n")
    nobody = desk.apply("takedown:\n  - names: Jon Haske\n")

    assert "Aske" not in everything(author)
    assert author.warnings == ()
    assert nobody.warnings == ("overrides.yml, line 2: nobody is taken down: no article prints any of these names.",)


def test_a_name_with_a_number_has_no_surname() -> None:
    text = "Ada II opened the fair. World War II was over."
    told = factory.analysis(text, "fair", title="Fair", participants=(factory.person(text, "a", "Ada II"),))
    revised = desk.apply(f"takedown:\n  - actor: {desk.actor('Ada II', told)}\n", told)

    assert "World War II" in desk.of(revised, "fair").article.text
    assert "Ada" not in everything(revised)


def test_who_was_joined_by_the_editor_goes_as_one() -> None:
    joined = f"actors:\n  - actor: {desk.actor('Ana Reyl')}\n    merge: {desk.actor('Bo Lund')}\n{TAKEDOWN}"

    assert "lund" not in everything(desk.apply(joined)).casefold()


def test_an_interview_and_a_live_report_print_nothing_withheld() -> None:
    text = "What do you say to Reyl?\nNothing at all, I say to Ana Reyl, and nothing more.\nAnd to others?\nGood day to everybody who listens.\n"
    roles = ("question", "answer", "question", "answer")
    paragraphs, _ = factory.split(text)
    talk = factory.analysis(
        text, "talk", title="A talk", kind="interview", url="https://echo.example/talk",
        paragraphs=tuple(replace(one, role=role) for one, role in zip(paragraphs, roles, strict=True)),
    )  # fmt: skip
    site = everything(desk.apply(TAKEDOWN, HARBOUR, FERRY, talk), source_share=1.0)

    assert "reyl" not in site.casefold()
    assert "And to others" in site
    assert "withheld%5D" not in site


# -- the last look -----------------------------------------------------------------------------------------------------


def named(*names: str) -> Names:
    return Names(everywhere=frozenset(map(form_of, names)))


def zipped(text: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", text)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"Ana Reyl",
        b"ANA  REYL",
        b"<a href='/x?q=Ana%20Reyl'>x</a>",
        b"Ana <b>Re</b>yl",
        b"&#65;na&nbsp;Re&#121;l",
        b'{"name": "\\u0041na Reyl"}',
        "Ána Reýl".encode(),
        b"actors/ana-reyl-7e7b6f05",
        b"\x00\x01binary Ana Reyl\xff",
        zipped("Ana Reyl"),
        gzip.compress(b"Ana Reyl"),
    ],
)
def test_a_name_in_any_dress_fails_the_build_and_names_the_file(data: bytes) -> None:
    with pytest.raises(BriefgenError, match=r"still in data/all.csv \(“ana reyl”\)"):
        check([Download("data/all.csv", data)], named("Ana Reyl"))


def test_a_name_in_a_path_fails_the_build_and_other_words_do_not() -> None:
    with pytest.raises(BriefgenError, match="actors/ana-reyl"):
        check([Page("actors/ana-reyl-7e7b6f05.md", "x")], named("Ana Reyl"))
    check([Page("index.md", "Ana met Reylander. Anna Reyl, too."), Download("x.gz", b"\x1f\x8bno")], named("Ana Reyl"))


def test_names_in_scripts_without_spaces_are_found_inside_a_run() -> None:
    finder = Finder(frozenset(), unspaced=frozenset({"王小明"}))

    assert finder.holds("昨天王小明说")
    assert not finder.holds("昨天小明说")


def test_a_note_that_names_the_person_fails_the_build() -> None:
    revised = desk.apply(f"{TAKEDOWN}actors:\n  - actor: {desk.actor('Bo Lund')}\n    describe: Against Reyl.\n")

    with pytest.raises(BriefgenError, match="Nothing is published"):
        everything(revised)


def test_a_long_hostile_text_takes_linear_time() -> None:
    text = "Ana " * 50_000 + "Reyl. " + "Re\u200byl " * 2000
    other: Analysis = factory.analysis(text[:60_000], "long", title="Long")

    assert list(Finder(frozenset({("ana", "reyl")})).find(text))
    assert everything(desk.apply(TAKEDOWN, HARBOUR, FERRY, other))
