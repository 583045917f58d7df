"""Linking does not depend on the order of the articles, and loses nobody."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus import link
from briefgen.model import Analysis, Article, Made, Mention, Participant, Span

NAMES = [
    "Ada Brandt",
    "ADA BRANDT",
    "Brandt",
    "World Harbour Board",
    "WHB",
    "Western House Bank",
    "Velmar",
    "the Velmar",
    "…",
]

participants = st.builds(
    lambda name, kind, form, aliases: {"name": name, "kind": kind, "form": form, "aliases": tuple(sorted(aliases))},
    st.sampled_from(NAMES),
    st.sampled_from(["person", "organisation", "place", "group"]),
    st.sampled_from(["name", "demonym", "role", "pronoun"]),
    st.sets(st.sampled_from(NAMES), max_size=2),
)
casts = st.lists(st.lists(participants, max_size=4), max_size=5)


def analysis(number: int, cast: list[dict[str, Any]], duplicate_of: str | None = None) -> Analysis:
    return Analysis(
        article=Article(f"a{number}", "The harbour.", (), f"{number}.txt", duplicate_of=duplicate_of),
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
                roles=(Span(4, 11),),
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
    other = {"name": "Bea Quist", "kind": "person", "form": "name", "aliases": ()}
    before = link([analysis(0, cast)])
    after = link([analysis(0, cast), analysis(1, [other])])

    assert {actor.id for actor in before.actors} < {actor.id for actor in after.actors}
