"""Which sentences make the summary."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefgen.analysis.summary.selection import choose
from briefgen.analysis.summary.worth import Candidate, Worth, weigh


def candidate(index: int, content: str, *, words: int = 20, **fields: bool) -> Candidate:
    return Candidate(index, frozenset(content.split()), words, **fields)


def chosen(candidates: Sequence[Candidate], *, most: int = 3) -> list[int]:
    return [one.index for one in choose(candidates, worth(candidates, most=most), most=most)]


def worth(candidates: Sequence[Candidate], *, most: int = 3) -> Worth:
    return weigh([one.content for one in candidates], (), {"brok": 1.0, "lenz": 0.1}, bullets=most)


ARTICLE = [
    candidate(0, "harbour strike ended"),
    candidate(1, "ships waited roads"),
    candidate(2, "ministry pays cranes"),
    candidate(3, "court hears wages"),
    candidate(4, "trains carried grain"),
]


@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_a_summary_is_short_and_in_order(most: int) -> None:
    found = chosen(ARTICLE, most=most)

    assert len(found) in {most, max(1, most - 1)}
    assert found == sorted(found)
    assert found[0] == 0


def test_nothing_is_said_twice() -> None:
    again = candidate(1, "harbour strike ended early")

    assert 1 not in chosen([ARTICLE[0], again, *ARTICLE[2:]])


def test_a_sentence_is_told_whole_or_shortened_but_once() -> None:
    long, short = candidate(0, "harbour strike ended", words=50), candidate(0, "harbour strike", words=18, marks=True)

    assert chosen([long, short, *ARTICLE[1:]]).count(0) == 1


def test_what_is_said_in_fewer_words_is_preferred() -> None:
    assert chosen([ARTICLE[0], candidate(1, "ships waited roads", words=60), *ARTICLE[2:]], most=2) != [0, 1]


def test_a_word_of_many_sentences_is_worth_more() -> None:
    often = [*ARTICLE[:3], candidate(3, "harbour wages"), candidate(4, "harbour wages court")]

    assert worth(often).weights["harbour"] > worth(often).weights["ships"]
    assert sum(worth(often).weights.values()) == pytest.approx(1)


def test_what_leans_is_told_below_the_sentence_before_it_or_not_at_all() -> None:
    for index in range(1, 5):
        leaning = [
            candidate(one.index, " ".join(one.content), words=8, leans=True) if one.index == index else one
            for one in ARTICLE
        ]
        found = chosen(leaning)
        assert index not in found or index - 1 in found


def test_what_leans_may_come_with_the_sentence_before_it() -> None:
    pair = [
        candidate(0, "harbour strike ended"),
        candidate(1, "roads", words=5),
        candidate(2, "wages court cranes grain", words=5, leans=True),
    ]

    assert chosen(pair) == [0, 1, 2]


def test_the_first_of_a_paragraph_is_preferred() -> None:
    even = [ARTICLE[0], candidate(2, "ministry pays", goes_on=True), candidate(2, "ministry pays")]

    assert choose(even, worth(even), most=2)[1:] in {(), (even[2],)}


def test_there_is_no_summary_of_nothing() -> None:
    assert chosen([]) == []
    assert chosen(ARTICLE, most=0) == []


def test_of_two_sentences_the_one_about_the_more_central_actor_is_told() -> None:
    lenz, brok = (replace(ARTICLE[1], actors=frozenset({id})) for id in ("lenz", "brok"))
    both = [ARTICLE[0], lenz, replace(brok, index=1)]

    assert choose(both, worth(ARTICLE[:2]), most=3)[1] == brok


def test_whom_nothing_introduces_is_a_stranger() -> None:
    lede = replace(ARTICLE[0], introduced=frozenset({"brok"}))
    known, unknown = (replace(ARTICLE[1], strangers=frozenset({id})) for id in ("brok", "lenz"))

    assert worth(ARTICLE).together([lede, known]) > worth(ARTICLE).together([lede, unknown])


def test_what_the_next_sentence_turns_is_told_with_it() -> None:
    turned, turn = replace(ARTICLE[1], turned=True), replace(ARTICLE[2], leans=True)
    plain = worth(ARTICLE)
    cost = plain.together([ARTICLE[0], ARTICLE[1]]) - plain.together([ARTICLE[0], turned])

    assert cost > 0
    assert plain.together([turned, turn]) == pytest.approx(plain.together([ARTICLE[1], ARTICLE[2]]))
