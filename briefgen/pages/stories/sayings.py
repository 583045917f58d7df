"""The same words in several outlets: how each quotes them, and whom."""

from collections.abc import Iterable, Sequence
from itertools import combinations, islice

from briefgen.corpus.comparing import Said, find_sayings
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Shelf, quote
from briefgen.pages.stories.reporting import source_of
from briefgen.pages.storyviews import Saying, Version
from briefgen.words import gettext

MOST, MOST_VERSIONS = 10, 6
"""Sayings that are shown, and versions of one."""


def find_versions(sheets: Sequence[Sheet], shelf: Shelf, *, page: str) -> tuple[Saying, ...]:
    """What several articles quote, as far as it may be printed, that of most articles first."""
    found = find_sayings([sheet.analysis for sheet in sheets])
    printed = (group for group in found if any(_is_printed(said, sheets) for said in group))
    return tuple(_saying(group, sheets, shelf, page=page) for group in islice(printed, MOST))


def _saying(group: Sequence[Said], sheets: Sequence[Sheet], shelf: Shelf, *, page: str) -> Saying:
    shown = next(said for said in group if _is_printed(said, sheets))
    ordered = [shown, *(said for said in group if said is not shown)][:MOST_VERSIONS]
    versions = (_version(said, sheets[said.article], shelf, shown.words, page=page) for said in ordered)
    return Saying(tuple(versions), disputed=_differ(_speakers(group, sheets)))


def _is_printed(said: Said, sheets: Sequence[Sheet]) -> bool:
    sheet = sheets[said.article]
    return sheet.excerpt.prints(*sheet.analysis.quotations[said.place].content)


def _speakers(group: Sequence[Said], sheets: Sequence[Sheet]) -> Iterable[frozenset[str]]:
    """The words of the names."""
    for said in group:
        sheet = sheets[said.article]
        speaker = sheet.participants.get(sheet.analysis.quotations[said.place].speaker or "")
        if speaker:
            yield frozenset(speaker.name.casefold().split())


def _differ(speakers: Iterable[frozenset[str]]) -> bool:
    """Whether two of them share no word: a title or a first name may be left out."""
    return any(one.isdisjoint(other) for one, other in combinations(set(speakers), 2))


def _version(said: Said, sheet: Sheet, shelf: Shelf, shown: Sequence[str], *, page: str) -> Version:
    quoted = quote(sheet, said.place, shelf, page=page)
    source = source_of(sheet, page=page, anchor=quoted.said.anchor)
    return Version(quoted.said, source, quoted.outlet, quoted.date, _wording(said.words, shown))


def _wording(words: Sequence[str], shown: Sequence[str]) -> str:
    if words == shown:
        return ""
    if _holds(shown, words):
        return gettext("in part")
    return gettext("at more length") if _holds(words, shown) else gettext("in another wording")


def _holds(many: Sequence[str], few: Sequence[str]) -> bool:
    return any(many[start : start + len(few)] == few for start in range(len(many) - len(few) + 1))
