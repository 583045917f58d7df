"""The tables: their rows, their ids, and that every address leads to a place that is there."""

import re

import pytest

from briefgen.pages.data.rows import TABLES, columns
from briefgen.settings import Site
from tests.unit.pages import factory
from tests.unit.pages.data.library import cells_of, files, json_of, lines_of, page_of, query, seeds, two


def test_a_quotation_has_its_words_its_speaker_and_how_that_is_known() -> None:
    rows = lines_of(files(two(), source_share=1.0), "data/quotations.jsonl")
    (first, denied) = (row for row in rows if row["article"] == "harbour" and row["number"] in (2, 7))

    assert first["text"] == (
        "“We do not gamble with a wall that keeps the sea out of forty thousand homes,” […] "
        "“Nine weeks of trouble is cheaper than one night of luck.”"
    )
    assert [factory.HARBOUR[span["start"] : span["end"]][:8] for span in first["content"]] == ["“We do n", "“Nine we"]
    assert (first["speaker"], first["speaker_name"], first["role"]) == ("p1", "Ana Reyl", "Harbour Minister")
    assert (denied["form"], denied["cue"], denied["verb_kind"], denied["how"]) == (
        "indirect",
        "denied",
        "deny",
        "named",
    )


def test_a_speaker_who_is_not_known_stays_unknown() -> None:
    (row,) = (
        r for r in lines_of(files(two()), "data/quotations.jsonl") if r["article"] == "second" and r["number"] == 9
    )

    assert (row["how"], row["speaker"], row["speaker_id"], row["speaker_name"], row["role"]) == ("unknown", *[None] * 4)


def test_ids_are_those_of_the_corpus_and_of_the_articles() -> None:
    corpus = two()
    made = files(corpus)

    assert {row["id"] for row in lines_of(made, "data/actors.jsonl")} == {actor.id for actor in corpus.actors}
    assert [row["id"] for row in lines_of(made, "data/articles.jsonl")] == ["second", "harbour"]
    assert query(made, "SELECT id, articles, former FROM stories") == [
        ("story-1", '["harbour", "second"]', '["story-0"]')
    ]
    assert query(made, "SELECT article, number FROM story_articles") == [("harbour", 1), ("second", 2)]
    assert {row["story"] for row in cells_of(made, "data/articles.csv")} == {"story-1"}


def test_the_data_of_a_dossier_has_all_appearances_roles_and_words() -> None:
    corpus = two()
    (actor,) = (actor for actor in corpus.actors if actor.name == "Ana Reyl")
    data = json_of(files(corpus), f"actors/{actor.id}.json")

    assert (data["briefings"], data["quotations"], data["statements"]) == (2, 2, 4)
    assert [row["article"] for row in data["appearances"]] == ["second", "harbour"]
    assert len(data["said"]) == 6
    assert [role["text"] for role in data["roles"]] == ["Harbour Minister"] * 2


def test_the_data_of_a_story_has_its_articles_the_first_first() -> None:
    made = files(two())
    (path,) = (path for path in made if path.startswith("stories/") and path.endswith(".json"))

    assert [row["id"] for row in json_of(made, path)["briefings"]] == ["harbour", "second"]


@pytest.mark.parametrize(
    ("site", "start", "end"),
    [
        (Site(), "briefings/velmar", "/"),
        (Site(directory_urls=False), "briefings/velmar", ".html"),
        (Site(url="https://news.example/b"), "https://news.example/b/briefings/velmar", "/"),
        (Site(url="https://news.example/b/"), "https://news.example/b/briefings/velmar", "/"),
    ],
)
def test_a_page_is_given_by_its_address_absolute_where_the_site_has_one(site: Site, start: str, end: str) -> None:
    made = files(two(), site=site)
    (row,) = (row for row in lines_of(made, "data/articles.jsonl") if row["id"] == "harbour")

    assert row["page"].startswith(start)
    assert row["page"].endswith(end)
    assert row["data"].endswith(".json")
    assert "//briefings" not in row["page"]


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
def test_every_anchor_is_on_its_page(source_text: str) -> None:
    for corpus in (two(), seeds()):
        settings = factory.settings(source_text=source_text)
        pages = {page.path: set(re.findall(r' id="([^"]+)"', page.text)) for page in factory.pages_of(corpus, settings)}
        made = files(corpus, source_text=source_text)
        for table in ("bullets", "quotations", "appearances"):
            cells = cells_of(made, f"data/{table}.csv")
            found = {value for row in cells for value in (row["page"], row.get("sentence", "")) if "#" in value}
            lost = {at for at in found if at.partition("/#")[2] not in pages[f"{at.partition('/#')[0]}.md"]}

            assert found, table
            assert lost == set(), table


def test_each_bullet_leads_to_its_sentence() -> None:
    rows = cells_of(files(two()), "data/bullets.csv")

    assert all(bool(row["sentence"]) == bool(row["text"]) for row in rows)
    assert {row["article"] for row in rows} == {"harbour", "second"}


def test_an_address_that_is_not_safe_is_none() -> None:
    corpus = factory.corpus(factory.harbour(url="javascript:alert(1)"))
    made = files(corpus)

    assert lines_of(made, "data/articles.jsonl")[0]["url"] is None
    assert json_of(made, page_of(corpus).replace(".md", ".json"))["url"] is None


def test_every_column_is_described_in_a_sentence() -> None:
    for table in TABLES.values():
        assert all(re.fullmatch(r"[A-Z`].*\.", column.meaning) for column in columns(table.row))
        assert set(table.key) <= {column.name for column in columns(table.row)}


def test_the_counts_are_those_of_the_files() -> None:
    made = files(two())
    index = json_of(made, "data/index.json")

    assert all(len(made[each["path"]]) == each["bytes"] for each in index["files"])
    assert {each["path"] for each in index["files"]} | {"data/index.json"} == {
        path for path in made if path.startswith("data/") and not path.startswith("data/schema/")
    }
    assert index["counts"]["quotations"] == len(lines_of(made, "data/quotations.jsonl")) == 18
