"""Which article, actor, quotation or bullet an address means: by the same paths and anchors that the pages have."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.model import Actor, Analysis, Article
from briefgen.pages.markdown import digest
from briefgen.pages.paths import actor_path, briefing_paths
from briefgen.pages.sheet import bullet_anchor, quotation_anchors, row_anchor, sentence_anchors

ADDRESS = re.compile(r"(?:^|/)(briefings|actors)/([a-z0-9-]+)(?:\.md|\.html|/index\.html|/)?$")
MOST_NEAR = 2000
"""Addresses among which the nearest is looked for."""


class TargetError(Exception):
    """Says which address leads nowhere, and which is nearest to it."""


@dataclass(frozen=True, slots=True)
class Target:
    """A page (`actors/ana-reyl-7e7b6f05`) and an anchor on it, perhaps empty."""

    page: str
    anchor: str

    @property
    def folder(self) -> str:
        return self.page.partition("/")[0]


def read_address(address: str) -> Target:
    """The target of an address as a site prints it, whole or a part; TargetError for anything else."""
    path, _, anchor = address.strip().partition("#")
    found = ADDRESS.search(path.partition("?")[0])
    if not found:
        raise TargetError(f"“{address}” is no address of a briefing or an actor: copy one from the site")
    return Target(f"{found[1]}/{found[2]}", anchor)


class ArticlePages:
    """The articles by the addresses of their briefings; the hash at the end is enough, as a title may change."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._ids = {path.removesuffix(".md"): id for id, path in briefing_paths(articles).items()}
        hashes: defaultdict[str, set[str]] = defaultdict(set)
        for page, id in self._ids.items():
            hashes[page.rpartition("-")[2]].add(id)
            hashes[digest(withheld_id(id))].add(id)
        self._by_hash = {ending: min(ids) for ending, ids in hashes.items() if len(ids) == 1}

    def find(self, address: str) -> str:
        """The id of the article."""
        target = read_address(address)
        if target.folder != "briefings":
            raise TargetError(f"“{address}” is no briefing")
        id = self._ids.get(target.page) or self._by_hash.get(target.page.rpartition("-")[2])
        if id is None:
            raise TargetError(_nowhere(address, target.page, self._ids))
        return id


class ActorPages:
    """The actors by the addresses of their pages, former ones too if they mean one actor."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._now: dict[str, Actor] = {}
        former: defaultdict[str, list[Actor]] = defaultdict(list)
        for actor in actors:
            self._now[_page(actor.id)] = actor
            for id in actor.former:
                former[_page(id)].append(actor)
        self._former: Mapping[str, Sequence[Actor]] = former

    def find(self, address: str) -> Actor:
        """The actor."""
        target = read_address(address)
        if target.folder != "actors":
            raise TargetError(f"“{address}” is no actor")
        if actor := self._now.get(target.page):
            return actor
        meant = self._former.get(target.page, ())
        if len(meant) == 1:
            return meant[0]
        if meant:
            pages = ", ".join(_page(actor.id) for actor in meant[:5])
            raise TargetError(f"“{address}” once meant several actors of today: name one of {pages}")
        raise TargetError(_nowhere(address, target.page, self._now))


def _page(id: str) -> str:
    return actor_path(id).removesuffix(".md")


def _nowhere(address: str, page: str, pages: Iterable[str]) -> str:
    """The sentence about a page that is not there; pages of the same hash or beginning are near."""
    head, ending = page[: page.index("/") + 3], page.rpartition("-")[2]
    near = [each for each in pages if each.startswith(head) or each.endswith(f"-{ending}")]
    return _say(f"“{address}” is no page of this site", page, near)


def _say(fault: str, target: str, known: Sequence[str]) -> str:
    close = get_close_matches(target, known[:MOST_NEAR], 1, 0.5)
    return f"{fault}: did you mean {close[0]}" if close else f"{fault}: copy the address from the site"


def withheld_id(id: str) -> str:
    """The id that an article has whose own holds a name that was taken down."""
    return f"withheld-{digest(id, 16)}"


# -- anchors on a briefing ---------------------------------------------------------------------------------------------


def find_quotation(analysis: Analysis, address: str) -> int:
    """The index of the quotation or reported statement at an anchor."""
    return _at(read_address(address).anchor, list(map(str, quotation_anchors(analysis))), address, "quotation")


def find_bullet(analysis: Analysis, address: str) -> int:
    """The index in the summary of the bullet at an anchor, or how many there are and then the sentence's index."""
    bullets = [str(bullet_anchor(bullet)) for bullet in analysis.summary]
    return _at(
        read_address(address).anchor, [*bullets, *map(str, sentence_anchors(analysis).values())], address, "bullet"
    )


def find_row(analysis: Analysis, address: str) -> str | None:
    """The id of the participant at an anchor of its row, if the address is one."""
    anchor = read_address(address).anchor
    return next((one.id for one in analysis.participants if str(row_anchor(one)) == anchor), None) if anchor else None


def _at(anchor: str, known: Sequence[str], address: str, what: str) -> int:
    if anchor in known:
        return known.index(anchor)
    if not anchor:
        raise TargetError(f"“{address}” names a page and no {what} on it: copy the address of the {what}, with its #")
    raise TargetError(_say(f"“{address}” is no {what} of this article", anchor, known))
