"""What search knows: as much as the pages print and no more, each line with its anchor, and nothing that is markup."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from briefgen.model import Analysis, Corpus, Page, Story
from briefgen.pages import render_all
from briefgen.pages.search.records import TOGETHER, Record, record
from briefgen.pages.shelf import stack
from briefgen.settings import Site
from tests.unit.overrides import desk
from tests.unit.pages import factory

HOSTILE = 'Wall"><script>alert(1)</script> & <b id="q-1">\u202eit</b>'


def records(*analyses: Analysis, **chosen: object) -> list[Record]:
    return list(record(stack(factory.corpus(*analyses), factory.settings(**chosen)), Site()))


def stubs(corpus: Corpus, **chosen: object) -> dict[str, str]:
    return {stub.path: stub.text for stub in render_all(corpus, factory.settings(**chosen), skipped=()).stubs}


def briefing(**chosen: object) -> Record:
    return next(each for each in records(factory.harbour(), **chosen) if each.kind == "briefing")


def letters(page: str) -> str:
    """What a reader sees, without white space."""
    return "".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def test_a_briefing_is_found_by_title_bullets_speech_and_actors() -> None:
    found = briefing(source_share=1.0)
    lines = [(line.kind, line.name, line.text) for line in found.lines]

    assert found.title == "Velmar shuts its port for nine weeks after cracks in the sea wall"
    assert (found.outlet, found.day, found.date) == ("The Velmar Courier", "2026-02-09", "9 February 2026")
    assert [kind for kind, _, _ in lines[:5]] == ["bullet"] * 5
    assert ("quotation", "Bo Lund", "“Nobody asked us. Nobody even phoned,”") in lines
    assert ("statement", "Ana Reyl", "denied that her office had sat on the findings") in lines
    assert ("quotation", "", "“This government learns of cracks from newspapers!!!”") in lines
    assert ("actor", "Ana Reyl", "Harbour Minister") in lines


@pytest.mark.parametrize("source_text", ["evidence", "none", "full"])
@pytest.mark.parametrize("share", [0.0, 0.2, 0.4])
def test_each_line_is_on_the_page_under_its_anchor(source_text: str, share: float) -> None:
    corpus = factory.corpus(factory.harbour())
    settings = factory.settings(source_text=source_text, source_share=share)
    made = render_all(corpus, settings, skipped=())
    found = next(each for each in record(stack(corpus, settings), Site()) if each.kind == "briefing")
    (page,) = (file.text for file in made.files if isinstance(file, Page) and file.path == found.path)

    assert found.lines
    for line in found.lines:
        assert f'id="{line.anchor}"' in page, line
        printed = (
            line.text.split(" ", 1)[-1] if line.kind in {"quotation", "statement"} else line.text
        )  # behind the cue
        assert line.kind == "actor" or letters(printed) in letters(page), line


def test_what_the_share_leaves_no_room_for_is_not_found() -> None:
    assert {line.kind for line in briefing(source_share=0.0).lines} == {"actor"}
    assert len(briefing(source_share=0.2).lines) < len(briefing(source_share=1.0).lines)


def test_who_is_taken_down_is_in_no_stub() -> None:
    before = stubs(factory.corpus(factory.harbour(), desk.ferry()))
    revised = desk.apply(f"takedown:\n  - actor: {desk.actor('Ana Reyl')}\n")
    after = stubs(revised.corpus)

    assert "reyl" in "".join(before.values()).casefold()
    assert "reyl" not in "".join([*after, *after.values()]).casefold()
    assert "We do not gamble" not in "".join(after.values())


def test_actors_with_a_name_are_found_many_to_a_record_under_their_addresses() -> None:
    (found,) = (each for each in records(factory.harbour()) if each.kind == "actor")
    lines = {line.name: line for line in found.lines}

    assert list(lines) == sorted(lines, key=str.casefold)
    assert "Shipping companies" not in lines  # a group
    assert re.fullmatch(r"actors/ana-reyl-[0-9a-f]{8}/", lines["Ana Reyl"].anchor)
    assert lines["Ana Reyl"].text == "Harbour Minister; Reyl"
    assert (found.title, found.outlet, found.day) == ("", None, None)


def test_a_record_holds_so_many_actors() -> None:
    text = " ".join(f"Person {'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]} spoke." for n in range(TOGETHER + 5))
    cast = tuple(factory.person(text, f"p{n}", name) for n, name in enumerate(re.findall(r"Person \w\w", text)))
    found = [each for each in records(factory.analysis(text, participants=cast)) if each.kind == "actor"]

    assert [len(each.lines) for each in found] == [TOGETHER, 5]
    assert len({each.path for each in found}) == 2


def test_a_story_is_found_by_all_its_titles_and_its_briefings_are_in_its_list() -> None:
    corpus = factory.corpus(factory.harbour(), desk.ferry())
    story = Story("s", ("harbour", "ferry"), "2026-02-09", "2026-03-06")
    found = list(record(stack(Corpus(corpus.analyses, corpus.actors, (story,)), factory.settings()), Site()))
    (told,) = (each for each in found if each.kind == "story")
    (name,) = (name for name in told.lists if name.startswith("story-"))

    assert told.title == "Ferry to run twice a day"
    assert told.text == "Velmar shuts its port for nine weeks after cracks in the sea wall"
    assert told.date == "9 February 2026 to 6 March 2026"
    assert told.lists == ("kind-story", name, "year-2026", "month-2026-03", "day-2026-03-06")
    assert [name in each.lists for each in found if each.kind == "briefing"] == [True, True]


def test_lists_are_by_outlet_month_and_year_as_the_page_offers_them() -> None:
    made = render_all(factory.corpus(factory.harbour(), desk.ferry()), factory.settings(), skipped=())
    (page,) = (file.text for file in made.files if isinstance(file, Page) and file.path == "search/index.md")
    offered = {unescape(value) for value in re.findall(r'<option value="([^"]+)"', page)}
    lists = set(re.findall(r'<i id="([^"]+)"', "".join(stub.text for stub in made.stubs)))
    outlets = {name.removeprefix("outlet-") for name in lists if name.startswith("outlet-")}

    assert len(outlets) == 1
    assert outlets <= offered
    assert {"2026", "2026-02", "2026-03"} <= offered
    assert {"year-2026", "month-2026-02", "month-2026-03", "day-2026-02-09", "day-2026-03-06"} <= lists


def test_a_stub_lies_where_its_page_does() -> None:
    corpus = factory.corpus(factory.harbour())
    folders = stubs(corpus, site=Site(url="https://velmar.example/news/"))
    files = stubs(corpus, site=Site(directory_urls=False))

    assert any(re.fullmatch(r"briefings/velmar-[\w-]+/index\.html", path) for path in folders)
    assert any(re.fullmatch(r"briefings/velmar-[\w-]+\.html", path) for path in files)
    assert re.search(r'<h4 id="actors/ana-reyl-\w+/"', folders["actors/0/index.html"])
    assert re.search(r'<h4 id="actors/ana-reyl-\w+\.html"', files["actors/0.html"])


class Elements(HTMLParser):
    """The elements of a stub, with the names of their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def test_the_words_of_an_article_are_no_markup_and_one_space_apart() -> None:
    tame, wild = (
        stubs(factory.corpus(factory.harbour(title=title, publisher=title, **cast(title))))
        for title in ("Wall  it", HOSTILE)
    )

    def elements(found: dict[str, str]) -> list[list[tuple[str, tuple[str, ...]]]]:
        return [Elements(text).found for text in found.values()]

    assert elements(tame) == elements(wild)
    assert "<script" not in "".join(wild.values())
    assert all(" ".join(word.split()) == word for text in wild.values() for word in re.findall(r">([^<\n]+)<", text))


def cast(name: str) -> dict[str, object]:
    """A participant of this name in the harbour article."""
    return {"participants": (factory.person(factory.HARBOUR, "p1", name, names=["Reyl"], roles=["Harbour Minister"]),)}


def test_switched_off_there_is_no_page_and_no_stub() -> None:
    made = render_all(factory.corpus(factory.harbour()), factory.settings(search=False), skipped=())

    assert made.stubs == ()
    assert not any(file.path.startswith("search/") for file in made.files)


def test_without_articles_there_is_nothing_to_find_and_the_page_says_where_the_lists_are() -> None:
    made = render_all(Corpus((), ()), factory.settings(), skipped=())
    (page,) = (file.text for file in made.files if isinstance(file, Page) and file.path == "search/index.md")

    assert made.stubs == ()
    assert "[briefings](../briefings/index.md)" in page
    assert "needs JavaScript" in page
