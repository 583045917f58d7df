"""Bullets that say what the article does not, made of bullets that say what it does: each must be refused.

Knows the model and nothing of how bullets are made or checked, so that it can prove the one who checks them.
"""

from collections.abc import Callable, Iterator, Mapping
from random import Random

from briefgen.model import Analysis, Bullet
from tests.mutations import brackets, clauses, names, records, reports, words
from tests.mutations.rewriting import DISGUISES, Change, rewrite
from tests.mutations.untouched import Base, bases

WORDINGS: Mapping[str, Callable[[Base, Random], Iterator[tuple[Change, ...]]]] = {
    "digit": words.digits,
    "number word": words.number_words,
    "unit": words.units,
    "number dropped": words.number_dropped,
    "denial dropped": words.denial_dropped,
    "denial added": words.denial_added,
    "hedge dropped": words.hedge_dropped,
    "intention dropped": words.intention_dropped,
    "qualifier dropped": words.qualifier_dropped,
    "modality": words.modality,
    "only dropped": words.only_dropped,
    "opposite": words.opposite,
    "date": words.dates,
    "words added": words.words_added,
    "prefix dropped": words.prefix_dropped,
    "look-alike": words.look_alikes,
    "contrast": clauses.contrast,
    "condition": clauses.condition,
    "exception": clauses.exception,
    "restriction": clauses.restriction,
    "opening": clauses.opening,
    "opening and more": clauses.opening_and_more,
    "aside": clauses.aside,
    "verb": clauses.verb,
    "predicate": clauses.predicate,
    "subject head": clauses.subject_head,
    "second half": clauses.second_half,
    "attribution dropped": reports.attribution_dropped,
    "attribution added": reports.attribution_added,
    "speech verb": reports.speech_verb,
    "speaker": reports.speaker,
    "quoted word": reports.quoted_word,
    "quoted part": reports.quoted_part,
    "marks": reports.marks,
    "marks added": reports.marks_added,
    "names swapped": names.names_swapped,
    "name changed": names.name_changed,
    "subject and object": names.subject_and_object,
    "role": names.role,
}
"""Class -> other words for a bullet; each is written in every disguise in turn."""

RECORDS: Mapping[str, Callable[[Base, Random], Iterator[Bullet]]] = {
    "wrong bracket": brackets.wrong_bracket,
    "bracket moved": brackets.bracket_moved,
    "swallowed": brackets.swallowed,
    "wrong name for a word": brackets.wrong_name_for_a_word,
    "wrong day for a word": brackets.wrong_day_for_a_word,
    "names nobody": brackets.names_nobody,
    "wrong evidence": records.wrong_evidence,
    "two sentences": records.two_sentences,
    "forged": records.forged,
}
"""Class -> bullets whose words can be right and whose records are not."""

MOST = 2
"""Changes of a class to one bullet."""


def mutants(analysis: Analysis, seed: int) -> Iterator[tuple[str, Bullet]]:
    """Class and mutant, the same for the same seed: every class that a bullet gives occasion for."""
    rng = Random(f"{seed} {analysis.article.id}")
    for base in bases(analysis):
        for name, wordings in WORDINGS.items():
            found = list(wordings(base, rng))
            for changes in rng.sample(found, min(MOST, len(found))):
                disguises = {"recorded", rng.choice(list(DISGUISES))}
                for disguise in sorted(disguises):
                    mutant = rewrite(base.bullet, changes, DISGUISES[disguise])
                    if mutant.text != base.text:
                        yield f"{name}, {disguise}", mutant
        for name, forgeries in RECORDS.items():
            found_bullets = list(forgeries(base, rng))
            for mutant in rng.sample(found_bullets, min(MOST, len(found_bullets))):
                yield name, mutant
