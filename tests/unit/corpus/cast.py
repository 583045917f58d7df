"""Fictional participants, and the corpus of the articles that name them."""

from collections.abc import Sequence
from typing import Any

from briefgen.corpus import link
from briefgen.model import Actor, Analysis, Article, Corpus, Made, Mention, Participant, Span


def participant(name: str, kind: str = "person", *roles: str, **fields: Any) -> tuple[Participant, Sequence[str]]:
    """A participant whose id is its name in small letters, and its roles as its article prints them."""
    form = fields.pop("form", "name")
    made: dict[str, Any] = {"id": name.casefold(), "name": name, "kind": kind, "mentions": (Mention(Span(0, 3), form),)}
    return Participant(**made | fields), roles


def person(name: str, *roles: str, **fields: Any) -> tuple[Participant, Sequence[str]]:
    return participant(name, "person", *roles, **fields)


def body(name: str, *aliases: str) -> tuple[Participant, Sequence[str]]:
    return participant(name, "organisation", aliases=aliases)


def place(name: str, times: int = 1) -> tuple[Participant, Sequence[str]]:
    return participant(name, "place", mentions=(Mention(Span(0, 3), "name"),) * times)


def article(id: str, *cast: tuple[Participant, Sequence[str]], title: str | None = None) -> Analysis:
    """The analysis of an article that prints the roles and nothing else."""
    text = "The harbour. "
    participants = []
    for one, roles in cast:
        spans = []
        for role in roles:
            spans.append(Span(len(text), len(text) + len(role)))
            text += f"{role}. "
        fields = {name: getattr(one, name) for name in one.__slots__ if name != "roles"}
        participants.append(Participant(**fields, roles=tuple(spans)))
    return Analysis(
        article=Article(id, text, (), f"{id}.txt", title=title),
        made=Made("0", "model", "sha", {}),
        published="2026-01-09",
        published_how="given",
        kind="news",
        paragraphs=(),
        sentences=(),
        bottom_line=None,
        summary=(),
        quotations=(),
        participants=tuple(participants),
        dates=(),
        numbers=(),
    )


def corpus(*casts: Sequence[tuple[Participant, Sequence[str]]]) -> Corpus:
    """The corpus of articles "a", "b", "c" ... with these casts."""
    return link([article(id, *cast) for id, cast in zip("abcdefghijklmnop", casts, strict=False)])


def groups(actors: Sequence[Actor], *names: str) -> list[str]:
    """The articles of each actor, as a word ("ac"); with names, of the actors that bear one of them."""
    chosen = [actor for actor in actors if not names or {actor.name, *actor.aliases} & {*names}]
    return sorted("".join(appearance.article for appearance in actor.appearances) for actor in chosen)
