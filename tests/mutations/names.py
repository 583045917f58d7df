"""Mutations of who is who: swapped names, other names, other roles."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from briefgen.model import Span
from tests.mutations.rewriting import Change
from tests.mutations.untouched import Base, words_of
from tests.mutations.wordlists import ROLES

Changes = tuple[Change, ...]
LISTED = re.compile(r"^(?:,|,? ?(?:and|or|&|with|between) ?(?:the )?| ?[-–/] ?)*$|^, | and ")
"""What stands between two names that can change places and say the same."""


def names_swapped(base: Base, _rng: Random) -> Iterator[Changes]:
    """Two names change places."""
    names = [(place, actor) for place, actor in base.names() if base.is_free(place)]
    for (first, one), (second, two) in pairwise(names):
        apart = Span(first.end, second.start).of(base.text) if first.end < second.start else ""
        if one.id != two.id and apart and not LISTED.search(apart):
            printed = first.of(base.text), second.of(base.text)
            if not words_of(printed[0]) & words_of(printed[1]):
                yield (Change(first, printed[1]), Change(second, printed[0]))


def name_changed(base: Base, rng: Random) -> Iterator[Changes]:
    """A name becomes that of another actor."""
    for place, actor in base.names():
        others = [other for other in base.strangers(actor.id) if other.kind == actor.kind][:6]
        if others and base.is_free(place):
            yield (Change(place, rng.choice(others).name),)


def subject_and_object(base: Base, _rng: Random) -> Iterator[Changes]:
    """Who does it and to whom it is done change places."""
    for _, subject, object in base.deeds():
        if object and subject.end < object.start and base.is_free(subject) and base.is_free(object):
            one, two = subject.of(base.text), object.of(base.text)
            if not words_of(one) & words_of(two):
                yield (Change(subject, two), Change(object, one))


def role(base: Base, rng: Random) -> Iterator[Changes]:
    """Another role, or the role that somebody had or stands in for."""
    for participant in base.analysis.participants:
        for span in participant.roles:
            place = base.find(span)
            if place is None or not base.is_free(place):
                continue
            printed = place.of(base.text)
            shortened = re.sub(r"\b(?:former|deputy|acting|vice|interim|assistant|ex)[ -]", "", printed)
            yield (Change(place, shortened if shortened != printed else f"former {printed}"),)
            others = [other for other in ROLES if not words_of(other) & words_of(printed)]
            yield (Change(place, rng.choice(others)),)
