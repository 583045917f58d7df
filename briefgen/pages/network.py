"""The network of actors: who speaks about whom and who appears with whom, as a drawing and as tables."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from briefgen.pages.actorviews import Arc, Network, Node, Tie
from briefgen.pages.arcs import LEFT, RIGHT, WIDTH, Side, arrange, bend, height, level, point
from briefgen.pages.dossiers.company import tie_statements
from briefgen.pages.markdown import Markdown, digest, front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Profile, Shelf, enter
from briefgen.pages.threads import Threads
from briefgen.words import gettext

NETWORK = "actors/network.md"
MOST_ACTORS, MOST_ARCS = 40, 60
"""Actors that are drawn, and lines of each sort: with a link for each name and line at most 200 a page."""
LABEL = 24
"""Characters of a name that fit between the lines."""
Pair = tuple[str, str]


def has_network(shelf: Shelf, threads: Threads) -> bool:
    """Whether two actors that could be drawn are tied."""
    profiles = _visible(shelf)
    return bool(_speaking(threads, profiles) or _meeting(shelf, threads, profiles))


def draw_network(shelf: Shelf, threads: Threads) -> Network:
    """The view of the network's page."""
    profiles = _visible(shelf)
    speaking, meeting = _speaking(threads, profiles), _meeting(shelf, threads, profiles)
    spoken = _strongest({pair: len(places) for pair, places in speaking.items()})
    met = _closest(meeting, profiles)
    order = arrange(
        [*((pair, 2 * count) for pair, count in spoken), *met], key=lambda path: shelf.names[path].casefold()
    )
    places = {path: number for number, path in enumerate(order)}

    def arcs(ties: Iterable[tuple[Pair, Tie]], side: Side) -> tuple[Arc, ...]:
        return tuple(
            _arc((shelf.names[one], shelf.names[other]), tie, side, (places[one], places[other]), len(order))
            for (one, other), tie in ties
        )

    return Network(
        front_matter=front_matter(
            title=gettext("Network of actors"), description=gettext("Who speaks about whom, who appears with whom.")
        ),
        nodes=tuple(_node(profiles[path], number) for path, number in places.items()),
        speaks=arcs(((pair, tie_statements(speaking[pair], page=NETWORK)) for pair, _ in spoken), "right"),
        together=arcs(((pair, _newest(meeting[pair])) for pair, _ in met), "left"),
        speaks_count=len(speaking),
        together_count=len(meeting),
        actors=len(shelf.profiles),
        width=WIDTH,
        height=height(len(order)),
        left=LEFT,
        right=RIGHT,
    )


def _visible(shelf: Shelf) -> dict[str, Profile]:
    """The actors that speak and appear most: no groups, and of places those that speak, as a country does."""
    ranked = sorted(
        ((_weigh(profile), profile) for profile in shelf.profiles if _acts(profile)),
        key=lambda pair: (-pair[0], pair[1].name.casefold(), pair[1].path),
    )
    return {profile.path: profile for _, profile in ranked[:MOST_ACTORS]}


def _acts(profile: Profile) -> bool:
    kind = profile.actor.kind
    return kind != "group" and (kind != "place" or _statements(profile) > 0)


def _weigh(profile: Profile) -> int:
    return profile.articles + _statements(profile)


def _statements(profile: Profile) -> int:
    return profile.count(direct=True) + profile.count(direct=False)


def _speaking(threads: Threads, profiles: Mapping[str, Profile]) -> dict[Pair, list[tuple[Sheet, int]]]:
    return {
        (speaker, named): places
        for speaker in profiles
        for named, places in threads.speaks.get(speaker, {}).items()
        if named in profiles
    }


def _meeting(shelf: Shelf, threads: Threads, profiles: Mapping[str, Profile]) -> dict[Pair, list[Sheet]]:
    """Who appears together, newest article first; once is chance where others do so more often."""
    found: dict[Pair, list[Sheet]] = {}
    for sheet in shelf.sheets:
        cast = sorted(path for path in threads.casts[sheet.path] if path in profiles)
        for pair in combinations(cast, 2):
            found.setdefault(pair, []).append(sheet)
    again = {pair: sheets for pair, sheets in found.items() if len(sheets) > 1}
    return again or found


def _strongest(counts: Mapping[Pair, int]) -> list[tuple[Pair, int]]:
    return Counter(dict(sorted(counts.items()))).most_common(MOST_ARCS)


def _closest(meeting: Mapping[Pair, list[Sheet]], profiles: Mapping[str, Profile]) -> list[tuple[Pair, int]]:
    """The pairs that share most of what either has, else whoever is everywhere would be drawn with everybody."""

    def share(pair: Pair) -> float:
        return len(meeting[pair]) ** 2 / (profiles[pair[0]].articles * profiles[pair[1]].articles)

    closest = sorted(meeting, key=lambda pair: (-share(pair), pair))[:MOST_ARCS]
    return [(pair, len(meeting[pair])) for pair in sorted(closest, key=lambda pair: (-len(meeting[pair]), pair))]


def _node(profile: Profile, number: int) -> Node:
    name = profile.name
    return Node(
        actor=Link(name, link(profile.path, page=NETWORK)),
        anchor=Markdown(f"n-{digest(profile.path)}"),
        label=name if len(name) <= LABEL else f"{name[: LABEL - 1].rstrip()}…",
        kind=profile.actor.kind,
        y=level(number),
        briefings=profile.articles,
        statements=_statements(profile),
    )


def _newest(sheets: list[Sheet]) -> Tie:
    return Tie(len(sheets), enter(sheets[0], page=NETWORK).briefing)


def _arc(names: Pair, tie: Tie, side: Side, ends: tuple[int, int], count: int) -> Arc:
    """`ends` are the numbers of the two names among `count`."""
    return Arc(
        one=names[0],
        other=names[1],
        tie=tie,
        curve=bend(*ends, side, count),
        tip=point(ends[1], side),
        weight=min(4, tie.count.bit_length()),
    )
