"""Linking does not depend on the order of the articles, and loses nobody."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.corpus import link
from briefgen.model import Analysis, Article, Made, Mention, Participant, Span

NAMES = [
    "Ada Brandt",
    "ADA BRANDT",
    "Ada M. Brandt",
    "Ada Maria Brandt",
    "Ada Luise Brandt",
    "Bob Quist",
    "Robert Quist",
    "Brandt",
    "World Harbour Board",
    "WHB",
    "Western House Bank",
    "Quist Ropes Inc.",
    "Quist",
    "Harbour Archive",
    "US Harbour Archive",
    "Ministry of Tides",
    "Norwegian Ministry of Tides",
    "the Court",
    "Norway",
    "United States",
    "Velmar",
    "the Velmar",
    "…",
]
TEXT = "minister, striker, former striker, singer and mayor of Norway"
ROLES = [Span(TEXT.index(role), TEXT.index(role) + len(role)) for role in TEXT.replace(" and ", ", ").split(", ")]

participants = st.builds(
    lambda name, kind, form, aliases, roles, body: {
        "name": name,
        "kind": kind,
        "form": form,
        "aliases": tuple(sorted(aliases)),
        "roles": tuple(sorted(roles)),
        "affiliation": body,
    },
    st.sampled_from(NAMES),
    st.sampled_from(["person", "person", "organisation", "place", "group"]),
    st.sampled_from(["name", "name", "demonym", "role", "pronoun"]),
    st.sets(st.sampled_from(NAMES), max_size=2),
    st.sets(st.sampled_from(ROLES), max_size=2),
    st.sampled_from([None, "p0", "p1"]),
)
casts = st.lists(st.lists(participants, max_size=4), max_size=6)


def analysis(number: int, cast: list[dict[str, Any]], duplicate_of: str | None = None) -> Analysis:
    return Analysis(
        article=Article(f"a{number}", TEXT, (), f"{number}.txt", duplicate_of=duplicate_of),
        made=Made("0", "model", "sha", {}),
        published=f"2026-01-{number + 1:02}",
        published_how="given",
        kind="news",
        paragraphs=(),
        sentences=(),
        bottom_line=None,
        summary=(),
        quotations=(),
        participants=tuple(
            Participant(
                id=f"p{place}",
                name=one["name"],
                kind=one["kind"],
                mentions=(Mention(Span(0, 3), one["form"]),),
                roles=one["roles"],
                affiliation=one["affiliation"],
                aliases=one["aliases"],
            )
            for place, one in enumerate(cast)
        ),
        dates=(),
        numbers=(),
    )


@given(casts=casts, data=st.data())
def test_any_order_of_the_articles_gives_the_same_corpus(
    casts: list[list[dict[str, Any]]], data: st.DataObject
) -> None:
    analyses = [analysis(number, cast) for number, cast in enumerate(casts)]

    assert link(data.draw(st.permutations(analyses))) == link(analyses)


@given(casts=casts, copies=st.sets(st.integers(1, 4)))
def test_every_participant_is_in_exactly_one_actor_and_those_of_copies_in_none(
    casts: list[list[dict[str, Any]]], copies: set[int]
) -> None:
    analyses = [analysis(number, cast, "a0" if number in copies else None) for number, cast in enumerate(casts)]

    corpus = link(analyses)

    appearances = [appearance for actor in corpus.actors for appearance in actor.appearances]
    assert sorted((appearance.article, appearance.participant) for appearance in appearances) == [
        (one.article.id, participant.id)
        for one in analyses
        if one.article.duplicate_of is None
        for participant in one.participants
    ]
    assert len({actor.id for actor in corpus.actors}) == len(corpus.actors)
    assert all(appearance for actor in corpus.actors for appearance in actor.appearances)


@given(cast=st.lists(participants, max_size=4))
def test_articles_without_a_word_in_common_leave_the_ids_as_they_were(cast: list[dict[str, Any]]) -> None:
    other = {"name": "Bea Lind", "kind": "person", "form": "name", "aliases": (), "roles": (), "affiliation": None}
    before = link([analysis(0, cast)])
    after = link([analysis(0, cast), analysis(1, [other])])

    assert {actor.id for actor in before.actors} < {actor.id for actor in after.actors}


@settings(max_examples=400)
@given(casts=casts, data=st.data())
def test_every_id_ever_issued_to_a_named_actor_lives_or_is_a_former_one(
    casts: list[list[dict[str, Any]]], data: st.DataObject
) -> None:
    analyses = data.draw(st.permutations([analysis(number, cast) for number, cast in enumerate(casts)]))
    issued: set[str] = set()
    for known in range(len(analyses) + 1):
        actors = link(analyses[:known]).actors
        issued |= {actor.id for actor in actors}

        assert issued <= {id for actor in actors for id in (actor.id, *actor.former)}


@given(casts=casts)
def test_no_two_actors_have_one_id_and_no_article_has_one_person_twice(casts: list[list[dict[str, Any]]]) -> None:
    actors = link([analysis(number, cast) for number, cast in enumerate(casts)]).actors

    assert len({actor.id for actor in actors}) == len(actors)
    for actor in actors:
        articles = [appearance.article for appearance in actor.appearances]
        assert actor.kind != "person" or len(set(articles)) == len(articles)
        assert actor.id not in actor.former
