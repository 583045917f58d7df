"""What each participant does and what is done to it, the most telling first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from briefgen.analysis.actions import Act, find_actions
from briefgen.analysis.attribution import Attribution
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.spans import Spans, merge
from briefgen.model import Action, Mention, Span

STATEMENTS = frozenset({None, "that", "quote"})
"""Frames in which the cue only carries what is said; “demanded a recount” is an action as well."""


Meant = Callable[[int], tuple[str, Mention] | None]
"""The participant's id and the mention at a code point."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """Participant id -> its actions, and those that it undergoes."""

    actions: Mapping[str, tuple[Action, ...]]
    undergoes: Mapping[str, tuple[Action, ...]]


def find_deeds(parsed: Parsed, attributions: Sequence[Attribution], quoted: Spans, meant: Meant) -> Deeds:
    """The deeds that the article tells in its own name; what somebody says of others is a quotation of that somebody."""
    reported = merge([*quoted, *(span for one in attributions for span in _told(one))])
    done: defaultdict[str, list[tuple[int, Action]]] = defaultdict(list)
    undergone: defaultdict[str, list[tuple[int, Action]]] = defaultdict(list)
    for depth, paragraph in enumerate(parsed.running()):
        for act in find_actions(paragraph, reported, depth=depth):
            doers = dict(_of(paragraph, act, act.doers, meant))
            undergoers = dict(_of(paragraph, act, act.undergoers, meant))
            for id, action in doers.items():
                done[id].append((act.dullness, action))
            for id in undergoers.keys() - doers.keys():
                undergone[id].append((act.dullness, undergoers[id]))
    return Deeds(_ordered(done), _ordered(undergone))


def _told(attribution: Attribution) -> Iterable[Span]:
    """What is reported, and the cue that only carries it."""
    yield from attribution.content
    if attribution.cue is not None and attribution.frame in STATEMENTS:
        yield attribution.cue


def _of(paragraph: ParsedParagraph, act: Act, heads: Iterable[Token], meant: Meant) -> Iterable[tuple[str, Action]]:
    """The participants among the heads, each with the act; who stands before its verb is its subject, as mentioned."""
    for head in heads:
        found = meant(paragraph.span(head).start)
        if found is not None and found[1].form != "demonym":
            id, mention = found
            own = mention.span.end <= act.action.verb.start
            yield id, replace(act.action, subject=mention.span) if own else act.action


def _ordered(found: Mapping[str, list[tuple[int, Action]]]) -> Mapping[str, tuple[Action, ...]]:
    """Each participant's actions, one a verb, by dullness and then in reading order."""
    return {
        id: tuple(
            {action.verb: action for _, action in sorted(actions, key=lambda one: (one[0], one[1].verb))}.values()
        )
        for id, actions in found.items()
    }
