"""A small gold article, and the analysis that agrees with gold in everything."""

from collections.abc import Callable

import pytest

from briefgen.evaluation.gold import Gold, read_gold
from briefgen.model import Analysis, Bullet, Made, Sentence

SOURCE = """
published: 2026-03-04
tags: [wire]
paragraphs:
  - headline: Pier to reopen
  - caption: The pier in Port Anwen.
  - body: >-
      The pier in Port Anwen will reopen in May, mayor Lena Quill said on Tuesday. “We have 42 new beams,” Quill said.
      Her deputy, Otto Brand, told Radio Anwen that Quill had called the old ones “matchsticks”.
  - body: >-
      Quill and Maud Brand, a diver, shook hands on the “Rusty Lady”. “It will outlast us,” she said. He was not there.
  - boilerplate: Read more from Tom Ledge in our Monday edition.
actors:
  quill: {kind: person, names: [Lena Quill, Quill], roles: [<mayor> Lena]}
  otto: {kind: person, names: [Otto Brand], roles: [Her deputy]}
  maud: {kind: person, names: [Maud Brand], roles: [a diver]}
  radio: {kind: organisation, names: [Radio Anwen]}
  anwen: {kind: place, names: [Port Anwen]}
quotations:
  - indirect: '{The pier in Port Anwen will reopen in May}, <mayor Lena Quill> *said* on Tuesday'
    speaker: quill
  - direct: '{“We have 42 new beams,”} <Quill> *said*'
    speaker: quill
  - mixed: '<Otto Brand>, *told* Radio Anwen that {Quill had called ... “matchsticks”}'
    speaker: otto
  - mixed: 'Otto Brand, told Radio Anwen that <Quill> had *called* {the old ones “matchsticks”}'
    speaker: quill
    via: otto
    verb: claim
  - direct: '{“It will outlast us,”} <she> *said*'
    speaker: unknown
dates:
  in <May>: 2026-05
  Tuesday: 2026-03-03
numbers:
  42 new beams: 42 beams
traps: ['“Rusty Lady”']
summary:
  bottom_line: ['The pier in Port Anwen will reopen in May, mayor Lena Quill said on Tuesday.']
  refused: [He was not there.]
"""


@pytest.fixture
def source() -> str:
    """The YAML of the small gold article."""
    return SOURCE


@pytest.fixture
def gold() -> Gold:
    """A gold article that holds one of everything."""
    return read_gold(SOURCE, id="pier")


@pytest.fixture
def agree() -> Callable[[Gold], Analysis]:
    """What makes the analysis that finds what gold holds, and nothing else."""
    return _agree


@pytest.fixture
def perfect(gold: Gold) -> Analysis:
    """The analysis that agrees with the small gold article."""
    return _agree(gold)


def _agree(gold: Gold) -> Analysis:
    line = gold.bottom_lines[0]
    bullet = Bullet(line.of(gold.article.text), (line,))
    place = next(index for index, paragraph in enumerate(gold.paragraphs) if paragraph.span.contains(line))
    return Analysis(
        article=gold.article,
        made=Made("0", "none", "", {}),
        published=gold.published,
        published_how=gold.published_how,
        kind=gold.kind,
        paragraphs=gold.paragraphs,
        sentences=(Sentence(line, place),),
        bottom_line=bullet,
        summary=(bullet,),
        quotations=gold.quotations,
        participants=gold.participants,
        dates=gold.dates,
        numbers=gold.numbers,
    )
