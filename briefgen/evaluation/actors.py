"""How well the actors of an article are found, told apart and described."""

from collections import Counter
from collections.abc import Sequence

from briefgen.evaluation.gold import Gold
from briefgen.evaluation.pairing import LEAST_MENTION, letters, pair_best, pair_contents, pair_spans
from briefgen.evaluation.tallies import Prf, Share, Tally
from briefgen.model import Analysis, Participant, Span


def score_actors(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Actors with at least one name, paired by the names they share; then what is said of the pairs."""
    theirs = [participant for participant in gold.participants if _names(participant)]
    ours = [participant for participant in analysis.participants if _names(participant)]
    shared = _shared_names(theirs, ours)
    pairs = pair_best((count, i, j) for (i, j), count in Counter(shared.values()).items())
    return {
        "named": Prf.of(tp=len(pairs), fp=len(ours) - len(pairs), fn=len(theirs) - len(pairs)),
        "grouping": _grouping(theirs, shared),
        "kind": Share(sum(theirs[i].kind == ours[j].kind for i, j in pairs.items()), len(pairs)),
        "roles": _roles(gold.article.text, theirs, ours, pairs),
        "affiliation": _affiliation(theirs, ours, pairs),
    }


def _names(participant: Participant) -> list[Span]:
    return [mention.span for mention in participant.mentions if mention.form in ("name", "demonym")]


def _shared_names(theirs: Sequence[Participant], ours: Sequence[Participant]) -> dict[Span, tuple[int, int]]:
    """The gold names that were found -> (gold actor, predicted actor)."""
    gold = [(span, i) for i, participant in enumerate(theirs) for span in _names(participant)]
    predicted = [(span, j) for j, participant in enumerate(ours) for span in _names(participant)]
    pairs = pair_spans([span for span, _ in gold], [span for span, _ in predicted], least=LEAST_MENTION)
    return {gold[place][0]: (gold[place][1], predicted[other][1]) for place, other in pairs.items()}


def _grouping(theirs: Sequence[Participant], shared: dict[Span, tuple[int, int]]) -> Prf:
    """B-cubed over the gold names: one that was not found has recall 0 and no precision."""
    by_prediction = Counter(j for _, j in shared.values())
    together = Counter(shared.values())
    precision = sum(count * count / by_prediction[j] for (_, j), count in together.items())
    recall = sum(count * count / len(_names(theirs[i])) for (i, _), count in together.items())
    names = sum(len(_names(participant)) for participant in theirs)
    return Prf(found=recall, missed=names - recall, right=precision, wrong=len(shared) - precision)


def _roles(text: str, theirs: Sequence[Participant], ours: Sequence[Participant], pairs: dict[int, int]) -> Prf:
    """Roles as printed, of the actor they belong to."""
    hits = 0
    for i, j in pairs.items():
        gold = [letters(text, [role]) for role in theirs[i].roles]
        hits += len(pair_contents(gold, [letters(text, [role]) for role in ours[j].roles]))
    return Prf.of(
        tp=hits,
        fp=sum(len(participant.roles) for participant in ours) - hits,
        fn=sum(len(participant.roles) for participant in theirs) - hits,
    )


def _affiliation(theirs: Sequence[Participant], ours: Sequence[Participant], pairs: dict[int, int]) -> Share:
    """The actors whose affiliation is the one gold gives; affiliations to bodies without a name are left out."""
    place = {participant.id: i for i, participant in enumerate(theirs)}
    index = {participant.id: j for j, participant in enumerate(ours)}
    wanted = [(i, place[actor.affiliation]) for i, actor in enumerate(theirs) if actor.affiliation in place]
    right = sum(
        i in pairs and body in pairs and index.get(ours[pairs[i]].affiliation or "") == pairs[body]
        for i, body in wanted
    )
    return Share(right, len(wanted))
