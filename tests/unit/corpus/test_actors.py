"""Fictional participants across articles."""

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.corpus import link
from briefgen.model import Actor, Analysis, Article, Corpus, Mention, Participant, Span

Link = Callable[..., Corpus]


def participant(name: str, kind: str = "person", **fields: Any) -> Participant:
    form = fields.pop("form", "name")
    return Participant(
        **{"id": name.casefold(), "name": name, "kind": kind, "mentions": (Mention(Span(0, 3), form),)} | fields
    )


@pytest.fixture
def link_articles(make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]) -> Link:
    """The corpus of articles with these participants, their ids "a", "b", "c" ..."""

    def make(*casts: list[Participant], **fields: Any) -> Corpus:
        return link(
            [
                make_analysis(
                    make_article(id=id, **fields), participants=tuple(cast), published=f"2026-01-0{9 - place}"
                )
                for place, (id, cast) in enumerate(zip("abcdefgh", casts, strict=False))
            ]
        )

    return make


def groups(actors: tuple[Actor, ...]) -> list[list[str]]:
    return sorted([f"{a.article}:{a.participant}" for a in actor.appearances] for actor in actors)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (participant("Ada Brandt"), participant("ADA BRANDT")),
        (participant("Ada Brandt"), participant("Dr Ada M. Brandt")),
        (participant("Zoë Lind"), participant("Zoe Lind")),
        (participant("The Harbour Board", "organisation"), participant("Harbour Board", "organisation")),
        (participant("Velmar", "place"), participant("Velmar", "place", form="demonym")),
    ],
)
def test_the_same_full_name_of_the_same_kind_is_one_actor(
    link_articles: Link, first: Participant, second: Participant
) -> None:
    assert len(link_articles([first], [second]).actors) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (participant("Ada Brandt"), participant("Bea Brandt")),
        (participant("Ada Brandt"), participant("Brandt")),
        (participant("Brandt"), participant("Brandt")),
        (participant("Velmar", "place"), participant("Velmar", "organisation")),
        (participant("dockers", "group"), participant("dockers", "group")),
        (participant("a docker", form="role"), participant("a docker", form="role")),
        (participant("World Harbour Board", "organisation"), participant("WHB", "organisation")),
        (participant("…", "organisation"), participant("…", "organisation")),
    ],
)
def test_surnames_groups_the_unnamed_and_other_kinds_stay_apart(
    link_articles: Link, first: Participant, second: Participant
) -> None:
    assert len(link_articles([first], [second]).actors) == 2


def test_an_acronym_tied_in_one_article_links_the_others(link_articles: Link) -> None:
    long = participant("World Harbour Board", "organisation")
    tied = participant("World Harbour Board", "organisation", aliases=("WHB",))
    short = participant("W.H.B.", "organisation")

    (actor,) = link_articles([long], [tied], [short]).actors

    assert actor.name == "World Harbour Board"
    assert actor.aliases == ("W.H.B.", "WHB")


def test_an_acronym_of_two_organisations_links_nobody(link_articles: Link) -> None:
    board = participant("World Harbour Board", "organisation", aliases=("WHB",))
    bank = participant("Western House Bank", "organisation", aliases=("WHB",))
    short = participant("WHB", "organisation")

    assert groups(link_articles([board], [bank], [short], [short]).actors) == [
        ["a:world harbour board"],
        ["b:western house bank"],
        ["c:whb"],
        ["d:whb"],
    ]


def test_the_first_words_of_a_name_link_its_short_form_unless_they_are_a_place_or_say_what_many_are(
    link_articles: Link,
) -> None:
    ropes = participant("Quist Ropes Inc.", "organisation", aliases=("Quist",))
    police = participant("Velmar Police", "organisation", aliases=("Velmar",))
    board = participant("Board of Harbours", "organisation", aliases=("Board",))
    short = [participant(name, "organisation") for name in ("Quist", "Velmar", "Board")]

    corpus = link_articles([ropes, police, board], short, [participant("Velmar", "place")])

    assert [group for group in groups(corpus.actors) if len(group) > 1] == [["a:quist ropes inc.", "b:quist"]]


def test_an_organisation_is_linked_whatever_its_legal_form(link_articles: Link) -> None:
    casts = [[participant(name, "organisation")] for name in ("Quist Ropes", "Quist Ropes Inc.", "Quist Ropes plc")]

    assert len(link_articles(*casts).actors) == 1


def test_two_of_one_name_in_an_article_are_linked_to_nobody(link_articles: Link) -> None:
    twins = [participant("Ada Brandt", id="1"), participant("Ada Brandt", id="2")]

    assert len(link_articles(twins, [participant("Ada Brandt")]).actors) == 3


def test_the_name_most_articles_give_is_the_actors(link_articles: Link) -> None:
    casts = [[participant(name)] for name in ("Ada Brandt", "Ada M. Brandt", "Ada M. Brandt")]

    (actor,) = link_articles(*casts).actors

    assert (actor.name, actor.aliases) == ("Ada M. Brandt", ("Ada Brandt",))


def test_roles_are_as_printed_once_an_article_and_sorted_by_date(link_articles: Link) -> None:
    brandt = participant("Ada Brandt", roles=(Span(4, 11), Span(0, 11), Span(4, 11)))

    (actor,) = link_articles([brandt], [brandt], text="The harbour.").actors

    assert [(role.text, role.published, role.article) for role in actor.roles] == [
        ("The harbour", "2026-01-08", "b"),
        ("harbour", "2026-01-08", "b"),
        ("The harbour", "2026-01-09", "a"),
        ("harbour", "2026-01-09", "a"),
    ]


def test_a_copy_of_an_article_is_kept_and_its_participants_do_not_count(
    make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    cast = (participant("Ada Brandt"),)
    original = make_analysis(make_article(id="a"), participants=cast)
    copy = make_analysis(make_article(id="b", duplicate_of="a"), participants=cast)

    corpus = link([copy, original])

    assert corpus.analyses == (original, copy)
    assert groups(corpus.actors) == [["a:ada brandt"]]


def test_a_copy_whose_original_is_not_there_counts(
    make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    copy = make_analysis(make_article(id="b", duplicate_of="a"), participants=(participant("Ada Brandt"),))

    assert groups(link([copy]).actors) == [["b:ada brandt"]]


def test_short_names_are_followed_to_the_longest(link_articles: Link) -> None:
    casts = [
        [participant("Quist", "organisation")],
        [participant("Quist Ropes", "organisation", aliases=("Quist",))],
        [participant("Quist Ropes International", "organisation", aliases=("Quist Ropes",))],
    ]

    assert len(link_articles(*casts).actors) == 1


def test_a_town_that_the_model_took_for_a_person_once_is_the_town(link_articles: Link) -> None:
    town = participant("Velmar", "place")

    (actor,) = link_articles([town], [participant("Velmar", "person")], [town]).actors

    assert (actor.kind, len(actor.appearances)) == ("place", 3)


def test_a_name_that_is_a_place_as_often_as_not_is_not_settled(link_articles: Link) -> None:
    actors = link_articles([participant("Velmar", "place")], [participant("Velmar", "organisation")]).actors

    assert {actor.kind for actor in actors} == {"place", "organisation"}
