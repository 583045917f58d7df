"""The one deed that a row prints of an actor: what it does, else what is done to it."""

from briefgen.model import Action, Participant, Span

STATES = frozenset({"am", "is", "are", "was", "were", "be", "been", "has", "have", "had", "not"})
"""Last words of verbs that say how somebody is; “not” for “is not”."""


def deeds_of(text: str, participant: Participant) -> tuple[Action, ...]:
    """What an actor does or undergoes, the most telling first: how it is or what it has comes last.

    Of its first act and the first thing done to it, the one that the article tells first.
    """
    states = [action for action in participant.actions if action.verb.of(text).split()[-1].lower() in STATES]
    acts = [action for action in participant.actions if action not in states]
    first = sorted([*acts[:1], *participant.undergoes[:1]], key=lambda action: action.verb)
    return (*first, *acts[1:], *participant.undergoes[1:], *states)


def deed_spans(action: Action, participant: Participant) -> tuple[Span, ...]:
    """What is printed of an action: from its verb to the end of its object, and its subject where that is another."""
    own = any(mention.span.overlaps(action.subject) for mention in participant.mentions)
    subject = () if own else (action.subject,)
    if action.object is None:
        return (*subject, action.verb)
    if action.object.start >= action.verb.end:
        return (*subject, Span(action.verb.start, action.object.end))
    return (*subject, action.verb, action.object)
