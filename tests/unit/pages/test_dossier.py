"""The page about an actor."""

import re
from dataclasses import replace

import pytest

from briefgen.model import Action
from briefgen.pages.actorviews import Chapter, Chronicle, Dossier
from briefgen.pages.briefing import brief
from briefgen.pages.dossiers import collect, go_on
from briefgen.pages.dossiers.dossier import MORE_ACTS, MOST_ABOUT, MOST_ACTS, MOST_ARTICLES, MOST_OF_ONE
from briefgen.pages.shelf import Profile, Shelf, stack
from briefgen.pages.templates import CHECKOUT, Templates
from briefgen.pages.threads import Threads, list_cited, weave
from tests.unit.pages import factory
from tests.unit.pages.factory import HARBOUR, harbour, person, quotation


def prepared(name: str, *analyses: object, **chosen: object) -> tuple[Profile, Shelf, Threads]:
    settings = factory.settings(**chosen)
    shelf = stack(factory.corpus(*analyses), settings)  # type: ignore[arg-type]
    cited = {sheet.path: list_cited(brief(sheet, shelf.actor_paths, settings)) for sheet in shelf.sheets}
    (profile,) = (profile for profile in shelf.profiles if profile.actor.name == name)
    return profile, shelf, weave(shelf, cited)


def dossier(name: str, *analyses: object, **chosen: object) -> Dossier:
    return collect(*prepared(name, *analyses, **chosen))


def further(name: str, *analyses: object) -> list[tuple[str, Chronicle]]:
    return list(go_on(*prepared(name, *analyses)))


def lines(chapters: tuple[Chapter, ...]) -> list[str]:
    """The text of each line: its link, and the words if it is something said."""
    acts = [act for chapter in chapters for episode in chapter.episodes for act in episode.acts]
    return [
        " ".join(filter(None, [act.source.text, "".join(piece.text for piece in act.said.pieces) if act.said else ""]))
        for act in acts
    ]


# -- who it is ---------------------------------------------------------------------------------------------------------


def test_names_are_counted_over_all_articles() -> None:
    found = dossier("Ana Reyl", harbour(), harbour("b", published="2026-01-12"))

    assert [(form.text, form.times) for form in found.forms] == [("Reyl", 6), ("Ana Reyl", 2)]


def test_a_role_is_listed_once_with_its_first_and_last_day_and_leads_to_its_sentence() -> None:
    minister = person(HARBOUR, "p1", "Ana Reyl", roles=["Harbour Minister"])
    other = person(HARBOUR, "p1", "Ana Reyl", roles=["Minister"])
    found = dossier(
        "Ana Reyl",
        harbour("a", published="2026-01-12", participants=(minister,)),
        harbour("b", published="2026-02-09", participants=(minister,), title="Newest"),
        harbour("c", published="2025-12-01", participants=(other,)),
    )

    assert [(role.text, role.first, role.last, role.articles) for role in found.roles] == [
        ("Harbour Minister", "12 January 2026", "9 February 2026", 2),
        ("Minister", "1 December 2025", "1 December 2025", 1),
    ]
    assert found.role == found.roles[0]
    assert (found.first, found.last) == ("1 December 2025", "9 February 2026")
    assert found.roles[0].briefing.text == "Newest"
    assert re.fullmatch(r"\.\./briefings/newest-\w+\.md#s-\w+", found.roles[0].briefing.href or "")


def test_a_body_is_listed_with_its_dates_and_leads_to_the_row_that_shows_it() -> None:
    found = dossier("Ana Reyl", harbour("a", published="2026-01-12"), harbour("b", published="2026-02-09"))

    ((actor, articles, first, last, href),) = [
        (body.actor.text, body.articles, body.first, body.last, body.briefing.href) for body in found.affiliations
    ]
    assert (actor, articles, first, last) == ("harbour ministry", 2, "12 January 2026", "9 February 2026")
    assert (href or "").endswith("#a-p1")


# -- what it said and did ----------------------------------------------------------------------------------------------


def test_what_was_said_and_done_stands_in_the_order_of_the_text_under_its_month() -> None:
    found = dossier("Bo Lund", harbour(participants=deeds_of_lund()), source_text="full")

    assert [chapter.name for chapter in found.chapters] == ["February 2026"]
    assert lines(found.chapters) == [
        "reacted angrily",
        "told “Nobody asked us. Nobody even phoned,”",
        "said carriers were considering legal action against the harbour ministry",
    ]
    assert (found.quotations, found.reports, found.deeds, found.acts) == (1, 1, 1, 3)


def deeds_of_lund() -> tuple[object, ...]:
    deed = ("companies", "reacted", "angrily")
    return (person(HARBOUR, "p2", "Bo Lund", names=["Bo Lund", "companies"], deed=deed, part="source"),)


def test_every_line_leads_to_its_own_place_on_the_briefing() -> None:
    found = dossier("Bo Lund", harbour(participants=deeds_of_lund()))
    (episode,) = found.chapters[0].episodes
    deed, quoted, reported = episode.acts

    assert re.search(r"#s-\w+$", deed.source.href or "")
    assert quoted.said
    assert reported.said
    assert (quoted.source.href or "").endswith(f"#{quoted.said.anchor}")
    assert (reported.source.href or "").endswith(f"#{reported.said.anchor}")
    assert (episode.entry.briefing.href or "").endswith("#a-p2")


@pytest.mark.parametrize(
    ("deed", "why"),
    [
        (("Reyl", "denied", "that her office had sat on the findings"), "it is a statement already"),
        (("islands", "would gain", "nothing"), "it is no deed"),
        (("Reyl", "wins", "the vote"), "it stands under “if”"),
        (("Reyl", "is", "the minister"), "it is a state"),
        (("Reyl", "sang", ""), "it is a lone verb of one who speaks"),
    ],
)
def test_what_is_no_deed_is_not_told_as_one(deed: tuple[str, str, str], why: str) -> None:
    text = (
        HARBOUR + "The islands would gain nothing. Much changes if Reyl wins the vote. Reyl is the minister. Reyl sang"
    )
    actor = person(text + " ", "p1", "Ana Reyl", names=["Ana Reyl", "Reyl", "islands"], deed=deed, part="both")
    found = dossier("Ana Reyl", factory.analysis(
        text + " ", participants=(actor,), quotations=harbour().quotations, published="2026-02-09"
    ), source_text="full")  # fmt: skip

    assert found.deeds == 0, why


@pytest.mark.parametrize(("pronoun", "deeds"), [("which", []), ("who", ["took place in May"])])
def test_what_may_be_of_another_is_not_told(pronoun: str, deeds: list[str]) -> None:
    text = f"The ministry hosted the talks of the Harbour Party, {pronoun} took place in May."
    action = Action(*(factory.find(text, part) for part in ("Harbour Party", "took place", "in May", text)))
    actor = replace(person(text, "p1", "Harbour Party", kind="organisation"), actions=(action,))

    assert (
        lines(dossier("Harbour Party", factory.analysis(text, participants=(actor,)), source_text="full").chapters)
        == deeds
    )


def test_quotations_without_a_verb_are_led_to_as_quoted() -> None:
    bare = quotation(HARBOUR, "“You do not sell tickets.”", speaker="p5", how="previous_sentence")
    found = dossier("Ilse Varn", harbour(quotations=(bare,)), source_text="full")

    assert lines(found.chapters) == ["quoted “You do not sell tickets.”"]


def test_a_dossier_prints_no_more_of_an_article_than_its_briefing() -> None:
    found = dossier("Ana Reyl", harbour(), source_share=0.0)

    assert lines(found.chapters) == ["said", "said", "denied"]


def test_what_has_no_room_goes_on_at_the_next_page() -> None:
    articles = [harbour(f"a{number:03}") for number in range(50)]
    found = dossier("Ana Reyl", *articles)
    pages = further("Ana Reyl", *articles)

    assert (len(lines(found.chapters)), found.acts, found.pager.count) == (MOST_ACTS, 150, 3)
    assert [len(lines(chronicle.chapters)) for _, chronicle in pages] == [MORE_ACTS, 150 - MOST_ACTS - MORE_ACTS]
    assert [path.rpartition("-")[2] for path, _ in pages] == ["2.md", "3.md"]
    assert found.pager.next == pages[0][0].removeprefix("actors/")
    assert pages[0][1].pager.previous == pages[0][1].actor.href
    assert pages[1][1].pager.next is None


def test_an_actor_that_is_only_named_has_a_short_page() -> None:
    found = dossier("Tessel", harbour())

    assert (found.chapters, found.about, found.together, found.coverage) == ((), (), (), None)
    assert [(group.name, len(group.entries)) for group in found.parts] == [("Only mentioned", 1)]


# -- what others say of it ----------------------------------------------------------------------------------------------


def test_statements_of_others_that_name_an_actor_are_listed_with_their_speaker() -> None:
    found = dossier("harbour ministry", harbour())

    ((speaker, anchor),) = [(quoted.said.speaker, quoted.said.anchor) for quoted in found.about]
    assert speaker
    assert speaker.text == "Bo Lund"
    assert (found.about[0].briefing.href or "").endswith(f"#{anchor}")
    assert found.mentions == 1


def test_an_unknown_speaker_stays_unknown() -> None:
    unknown = quotation(HARBOUR, "Work on the wall begins on 4 March", speaker=None, how="unknown")
    found = dossier("wall", harbour(participants=(person(HARBOUR, "p1", "wall"),), quotations=(unknown,)))

    assert [quoted.said.speaker for quoted in found.about] == [None]


def test_who_names_themselves_is_not_named_by_others() -> None:
    own = quotation(HARBOUR, "Reyl denied that her office had sat on the findings.", speaker="p1")

    assert dossier("Ana Reyl", harbour(quotations=(own,))).about == ()


def test_one_article_does_not_fill_the_list_of_what_others_say() -> None:
    words = ["The port of Velmar", "told the Velmar Courier", "port of Velmar", "Velmar will close", "the Velmar"]
    said = [quotation(HARBOUR, phrase, form="indirect") for phrase in words]
    articles = [harbour(f"a{number}", quotations=tuple(said)) for number in range(10)]
    found = dossier("Velmar", *articles)

    assert (len(found.about), found.mentions) == (MOST_ABOUT, 50)
    assert {sum(q.briefing.href == each.briefing.href for q in found.about) for each in found.about} == {1}
    assert len(dossier("Velmar", articles[0]).about) == MOST_OF_ONE


# -- where and with whom it appears ------------------------------------------------------------------------------------


def test_briefings_are_listed_by_the_part_played() -> None:
    subject = (person(HARBOUR, "p1", "Ana Reyl", part="subject"),)
    found = dossier("Ana Reyl", harbour(), harbour("b"), harbour("c", participants=subject, quotations=()))

    assert [(group.name, group.count) for group in found.parts] == [("Subject and source", 2), ("Subject", 1)]


def test_lists_are_cut_short_and_counts_are_not() -> None:
    found = dossier("Tessel", *(harbour(f"a{number:03}") for number in range(120)))

    assert [(len(group.entries), group.count) for group in found.parts] == [(MOST_ARTICLES, 120)]
    assert found.briefings == 120


def test_companions_are_tied_by_articles_statements_and_bodies() -> None:
    found = dossier("harbour ministry", harbour(), harbour("b"))
    ties = {
        companion.actor.text: [tie and tie.count for tie in (companion.together, companion.spoken, companion.member)]
        for companion in found.together
    }

    assert ties["Bo Lund"] == [2, 2, None]
    assert ties["Ana Reyl"] == [2, None, 2]
    assert "harbour ministry" not in ties


def test_once_in_the_same_article_is_no_tie() -> None:
    assert [companion.actor.text for companion in dossier("Bo Lund", harbour()).together] == [
        "harbour ministry",
        "Norrland Shippers’ League",
    ]


# -- the page --------------------------------------------------------------------------------------------------------------


def test_a_page_has_at_most_300_links_and_no_style() -> None:
    articles = [harbour(f"a{number:03}", published=f"2026-{number % 12 + 1:02}-01") for number in range(200)]
    profile, shelf, threads = prepared("Ana Reyl", *articles)
    templates = Templates(CHECKOUT)
    pages = [templates.render("dossier.md.j2", dossier=collect(profile, shelf, threads))]
    pages += [templates.render("chronicle.md.j2", chronicle=each) for _, each in go_on(profile, shelf, threads)]

    assert len(pages) > 3
    assert all(len(re.findall(r"\]\(", page)) <= 300 for page in pages)
    assert not any(re.search("style|<script", page) for page in pages)
