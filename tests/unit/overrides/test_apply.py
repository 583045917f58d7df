"""What each override does, and that a page says that it was done."""

from dataclasses import replace

from briefgen.corpus import link
from briefgen.overrides import check
from briefgen.pages import render
from briefgen.pages.sheet import sentence_anchors
from tests.unit.overrides import desk
from tests.unit.pages import factory

HARBOUR, FERRY = factory.harbour(), desk.ferry()
REYL, LUND, VARN = desk.actor("Ana Reyl"), desk.actor("Bo Lund"), desk.actor("Ilse Varn")


def pages(revised: desk.Revised) -> dict[str, str]:
    return {page.path: page.text for page in factory.pages_of(revised.corpus, factory.settings())}


def printed(revised: desk.Revised, analysis: desk.Analysis) -> str:
    return pages(revised)[f"{desk.page(analysis)}.md"]


def test_without_overrides_nothing_changes() -> None:
    revised = desk.apply("")

    assert revised.corpus == link([HARBOUR, FERRY])
    assert not revised.names
    assert revised.warnings == ()


# -- quotations --------------------------------------------------------------------------------------------------------


def test_a_speaker_is_set_to_an_actor_by_page_or_by_row_and_to_unknown() -> None:
    revised = desk.apply(f"""
        quotes:
          - quote: {desk.quote(HARBOUR, 8)}
            speaker: {LUND}
          - quote: {desk.quote(HARBOUR, 5)}
            speaker: {desk.page(HARBOUR)}#a-p9
          - quote: {desk.quote(HARBOUR, 7)}
            speaker: unknown
    """)
    quotations = desk.of(revised, "harbour").quotations
    page = printed(revised, HARBOUR)

    assert [(quotations[index].speaker, quotations[index].how) for index in (8, 5, 7)] == [
        ("p2", "editor"), ("p9", "editor"), (None, "editor"),
    ]  # fmt: skip
    assert desk.of(revised, "harbour").participant("p5").part == "mentioned"
    assert page.count("speaker set by the editor") == 3
    assert "<b>Edited:</b> by the editor&#58; speakers of 3 quotations set" in page
    assert revised.warnings == ()


def test_a_speaker_who_is_not_in_the_article_is_refused() -> None:
    revised = desk.apply(f"quotes:\n  - quote: {desk.quote(FERRY, 0)}\n    speaker: {LUND}\n")

    assert desk.of(revised, "ferry") == FERRY
    assert revised.warnings == (
        f"overrides.yml, line 2: “{LUND}” does not appear in this article: name one of its actors, or “unknown”.",
    )


def test_quotations_are_pinned_moved_and_hidden() -> None:
    revised = desk.apply(f"""
        quotes:
          - quote: {desk.quote(HARBOUR, 8)}
            pin: true
          - quote: {desk.quote(HARBOUR, 1)}
            place: 3
          - quote: {desk.quote(HARBOUR, 3)}
            hide: true
    """)
    made = desk.of(revised, "harbour")
    keys = [one.content for one in made.quotations if one.key]
    page = printed(revised, HARBOUR)

    assert keys == [HARBOUR.quotations[index].content for index in (8, 7, 1)]
    assert [one for one in made.quotations if not one.key] == [one for one in HARBOUR.quotations if not one.key][:-1]
    assert "Nobody asked us" not in "".join(pages(revised).values())
    assert "pinned by the editor" in page
    assert "moved by the editor" in page
    assert "1 line pinned; 1 line moved; 1 quotation hidden" in page.replace("&#59;", ";")


# -- bullets -----------------------------------------------------------------------------------------------------------


def test_bullets_are_pinned_moved_hidden_and_a_sentence_is_added() -> None:
    added = factory.bullet(HARBOUR.article.text, "Shipping companies")
    anchor = sentence_anchors(HARBOUR)[added.evidence[0]]
    revised = desk.apply(f"""
        bullets:
          - bullet: {desk.bullet(HARBOUR, 3)}
            pin: true
          - bullet: {desk.page(HARBOUR)}#{anchor}
            place: 2
          - bullet: {desk.bullet(HARBOUR, 0)}
            hide: true
    """)
    made = desk.of(revised, "harbour")
    page = printed(revised, HARBOUR)

    assert made.summary == (HARBOUR.summary[3], added, HARBOUR.summary[1], HARBOUR.summary[2])
    assert page.count("pinned by the editor") == page.count("added by the editor") == 1
    assert "1 bullet added; 1 line pinned; 1 bullet hidden" in page.replace("&#59;", ";")


def test_the_bottom_line_can_be_hidden_and_stays_first() -> None:
    hidden = desk.apply(f"bullets:\n  - bullet: {desk.bullet(FERRY, 0)}\n    hide: true\n")
    pinned = desk.apply(f"bullets:\n  - bullet: {desk.bullet(FERRY, 2)}\n    place: 1\n")

    assert desk.of(hidden, "ferry").bottom_line is None
    assert desk.of(hidden, "ferry").summary == FERRY.summary[1:]
    assert desk.of(pinned, "ferry").bottom_line == FERRY.bottom_line
    assert desk.of(pinned, "ferry").bullets == (FERRY.summary[2], FERRY.summary[1])


# -- articles ----------------------------------------------------------------------------------------------------------


def test_dates_and_outlets_are_set() -> None:
    revised = desk.apply(f"""
        articles:
          - article: {desk.page(FERRY)}
            date: 2026-03-05
            outlet: The Tessel Echo
        outlets:
          - host: https://www.courier.example/
            name: Courier of Velmar
          - publisher: the velmar  courier
            name: The Courier
          - host: nowhere.example
            name: Nobody
    """)
    ferry = desk.of(revised, "ferry")

    assert (ferry.article.published, ferry.published_how, ferry.article.publisher) == (
        "2026-03-05",
        "editor",
        "The Tessel Echo",
    )
    assert desk.of(revised, "harbour").article.publisher == "The Courier"
    assert "date set; outlet’s name set" in printed(revised, FERRY).replace("&#59;", ";")
    assert revised.warnings == ("overrides.yml, line 11: no article is of “nowhere.example”.",)


def test_an_article_is_taken_down_with_its_copies() -> None:
    copy = replace(HARBOUR, article=replace(HARBOUR.article, id="copy", duplicate_of="harbour"))
    revised = desk.apply(f"takedown:\n  - article: https://x.example/{desk.page(HARBOUR)}/\n", HARBOUR, copy, FERRY)

    assert [one.article.id for one in revised.corpus.analyses] == ["ferry"]
    assert desk.named(revised, "Bo Lund") is None
    assert "Nobody asked us" not in "".join(pages(revised).values())


def test_a_takedown_that_finds_nothing_is_told() -> None:
    revised = desk.apply(f"takedown:\n  - article: {desk.page(FERRY)[:-2]}\n  - actor: {LUND[:-2]}\n")

    assert len(revised.corpus.analyses) == 2
    article, person = revised.warnings
    assert article.startswith(f"overrides.yml, line 2: nothing is taken down: “{desk.page(FERRY)[:-2]}” is no page")
    assert article.endswith(f": did you mean {desk.page(FERRY)}.")
    assert person.startswith(f"overrides.yml, line 3: nobody is taken down: “{LUND[:-2]}” is no page")
    assert person.endswith(f": did you mean {LUND}.")


# -- actors ------------------------------------------------------------------------------------------------------------


def test_actors_are_joined_and_the_old_address_leads_on() -> None:
    tomas = desk.actor("Tomas Varn")
    revised = desk.apply(
        f"actors:\n  - actor: {VARN}\n    merge: [{tomas}]\n  - actor: {tomas}\n    describe: One of *two*.\n"
    )
    varn = desk.named(revised, "Ilse Varn")
    made = pages(revised)

    assert varn is not None
    assert [place.article for place in varn.appearances] == ["ferry", "harbour"]
    assert "Tomas Varn" in varn.aliases
    assert f"{tomas}.md" in made  # the page that leads on
    assert "joined by the editor with “Tomas Varn”" in made[f"{VARN}.md"]
    assert "One of &#42;two&#42;&#46;" in made[f"{VARN}.md"]
    assert "note by the editor" in made[f"{VARN}.md"]
    assert revised.warnings == ()


def test_an_actor_is_parted_and_both_can_be_edited() -> None:
    revised = desk.apply(f"actors:\n  - actor: {REYL}\n    split: {desk.page(FERRY)}\n")
    (one, other) = (each for each in revised.corpus.actors if each.name == "Ana Reyl")
    again = desk.apply(f"""
        actors:
          - actor: actors/{next(each.id for each in (one, other) if each.appearances[0].article == "ferry")}
            rename: Anna Reyl
          - actor: {REYL}
            split: {desk.page(FERRY)}
    """)

    assert {place.article for place in one.appearances} != {place.article for place in other.appearances}
    assert desk.named(again, "Anna Reyl") is not None
    assert desk.of(again, "ferry").participant("r").name == "Anna Reyl"
    assert desk.of(again, "harbour").participant("p1").name == "Ana Reyl"
    assert "name set by the editor" in printed(again, FERRY)
    assert "found as “Ana Reyl”" in "".join(pages(again).values())


def test_what_cannot_be_parted_is_told() -> None:
    revised = desk.apply(f"actors:\n  - actor: {LUND}\n    split: {desk.page(FERRY)}\n")

    assert "is in none of these articles, so nothing is split" in revised.warnings[0]
    assert revised.corpus == link([HARBOUR, FERRY])


def test_a_hidden_actor_has_no_page_and_a_speaker_keeps_the_name() -> None:
    osmark = desk.actor("Osmark")
    revised = desk.apply(f"actors:\n  - actor: {osmark}\n    hide: true\n  - actor: {LUND}\n    hide: true\n")
    made = pages(revised)

    assert f"{osmark}.md" not in made
    assert f"{LUND}.md" not in made
    assert "p6" not in {one.id for one in desk.of(revised, "harbour").participants}
    assert "Bo Lund" in made[f"{desk.page(HARBOUR)}.md"]
    assert "2 actors hidden" in made[f"{desk.page(HARBOUR)}.md"]


def test_the_order_of_articles_changes_nothing() -> None:
    text = f"actors:\n  - actor: {REYL}\n    rename: A. Reyl\nbullets:\n  - bullet: {desk.bullet(FERRY, 2)}\n    pin: true\n"

    assert desk.apply(text, FERRY, HARBOUR).corpus == desk.apply(text, HARBOUR, FERRY).corpus
    check(render(desk.apply(text).corpus, factory.settings(), skipped=()), desk.apply(text).names)
