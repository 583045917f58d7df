"""With whom an actor appears, and what ties the two."""

from collections.abc import Iterator, Mapping

from briefgen.pages.actorviews import Companion, InStory, Tie
from briefgen.pages.calendar import say
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import row_anchor
from briefgen.pages.shelf import Appearing, Profile, Shelf, Telling, enter
from briefgen.pages.threads import Place, Threads, count_ties

MOST_COMPANIONS, MOST_STORIES = 10, 8


def keep_company(profile: Profile, shelf: Shelf, threads: Threads) -> tuple[tuple[Companion, ...], int]:
    """The actors most tied to this one, and how many there are; once in one article is no tie."""
    here = profile.path
    together: dict[str, list[Appearing]] = {}
    for appearing in _once(profile):
        for path in threads.casts[appearing.sheet.path]:
            together.setdefault(path, []).append(appearing)
    ties = (threads.speaks, threads.spoken, threads.belongs, threads.members)
    others = {*together, *(path for each in ties for path in each.get(here, ()))} - {here}

    def strength(path: str) -> int:
        spoken = count_ties(threads.speaks, here, path) + count_ties(threads.spoken, here, path)
        joined = count_ties(threads.belongs, here, path) + count_ties(threads.members, here, path)
        return len(together.get(path, ())) + 2 * spoken + 2 * joined

    tied = {path: times for path in others if (times := strength(path)) > 1}
    ranked = sorted(tied, key=lambda path: (-tied[path], shelf.names[path].casefold(), path))
    companions = (_companion(path, here, together, shelf, threads) for path in ranked[:MOST_COMPANIONS])
    return tuple(companions), len(tied)


def _once(profile: Profile) -> Iterator[Appearing]:
    """The actor's first appearance in each article, newest article first."""
    first: dict[str, Appearing] = {}
    for appearing in profile.appearances:
        first.setdefault(appearing.sheet.path, appearing)
    return iter(first.values())


def _companion(
    path: str, here: str, together: Mapping[str, list[Appearing]], shelf: Shelf, threads: Threads
) -> Companion:
    return Companion(
        actor=Link(shelf.names[path], link(path, page=here)),
        together=_appearing(together.get(path, []), page=here),
        speaks=_statements(threads.speaks.get(here, {}).get(path, []), page=here),
        spoken=_statements(threads.spoken.get(here, {}).get(path, []), page=here),
        body=_appearing(threads.belongs.get(here, {}).get(path, []), page=here),
        member=_appearing(threads.members.get(here, {}).get(path, []), page=here),
    )


def _appearing(places: list[Appearing], *, page: str) -> Tie | None:
    if not places:
        return None
    newest = places[0]
    return Tie(len(places), enter(newest.sheet, page=page, anchor=row_anchor(newest.participant)).briefing)


def _statements(places: list[Place], *, page: str) -> Tie | None:
    return tie_statements(places, page=page) if places else None


def tie_statements(places: list[Place], *, page: str) -> Tie:
    """How many statements, of which there is one or more, and the newest."""
    sheet, index = places[0]
    return Tie(len(places), enter(sheet, page=page, anchor=sheet.quotations[index]).briefing)


def list_stories(profile: Profile, shelf: Shelf) -> tuple[InStory, ...]:
    """The stories of several articles in which an actor appears, the one with the newest article first."""
    counts: dict[str, int] = {}
    tellings: dict[str, Telling] = {}
    for appearing in _once(profile):
        if telling := shelf.story_of.get(appearing.sheet.analysis.article.id):
            tellings[telling.path] = telling
            counts[telling.path] = counts.get(telling.path, 0) + 1
    newest = sorted(tellings.values(), key=lambda telling: (telling.sheets[-1].day or "", telling.path), reverse=True)
    return tuple(
        InStory(
            story=Link(telling.title, link(telling.path, page=profile.path)),
            first=say(telling.story.first) if telling.story.first else None,
            last=say(telling.story.last) if telling.story.last else None,
            articles=len(telling.sheets),
            appears=counts[telling.path],
        )
        for telling in newest[:MOST_STORIES]
    )
