"""Gold: what its loader refuses, and what the committed articles hold."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.evaluation.gold import Gold, fingerprint, hide, load_gold, read_gold
from briefgen.model import Span

FOLDER = Path(__file__).parents[2] / "gold"
GOLD = load_gold(FOLDER)

STYLES = """
wire broadsheet tabloid regional broadcaster press-release interview court sports business science weather council foreign
"""
QUOTATIONS = """
interrupted multi-paragraph nested-marks cue-before cue-middle inverted appositive-source dash colon turn according-to
passive statement post unnamed-source collective-source earlier-speaker second-hand straight-marks single-marks guillemets
german-marks unbalanced scare-quotes work-title nickname slogan pronoun-speaker tie it-speaker they-speaker denial
headline-quote
"""
ACTORS = """
alias role-left role-apposition role-clause former acronym metonym demonym same-surname group unnamed-person possessive
capitals
"""
PARTICULARS = """
absolute-date weekday-and-day relative-date range time month quarter year undated inferred-date money percentage measurement
number-word dangling no-news
"""
TAGS = frozenset((STYLES + QUOTATIONS + ACTORS + PARTICULARS).split())

ARTICLE = """
published: 2026-03-04
tags: [wire]
paragraphs:
  - body: Ana Rusk said “no” to Pavel Rusk of Velmar in May. Rusk left.
actors:
  ana: {kind: person, names: [Ana Rusk]}
quotations:
  - direct: 'Ana Rusk said {“no”}'
    speaker: ana
dates: {May: 2026-05}
numbers: {}
traps: []
summary: {bottom_line: [Ana Rusk said]}
"""


def weekdays(gold: Gold) -> list[tuple[str, str]]:
    """Each weekday that is printed in a date, and the one its value falls on."""
    names = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    return [
        (printed.group(), date.fromisoformat(ref.value[:10]).strftime("%A"))
        for ref in gold.dates
        if ref.value and ref.precision in ("day", "time")
        if (printed := re.search(names, ref.span.of(gold.article.text)))
    ]


def test_there_are_enough_articles() -> None:
    """At least 64 articles of 60 to 220 words and 2 to 8 paragraphs of body."""
    bodies = [[p for p in gold.paragraphs if p.role in ("body", "question", "answer")] for gold in GOLD]

    assert len(GOLD) >= 64
    assert all(60 <= len(gold.article.text.split()) <= 220 for gold in GOLD)
    assert all(2 <= len(body) <= 8 for body in bodies)


def test_every_shape_is_covered() -> None:
    """Each tag of the list marks at least two articles, and there are no others."""
    tags = Counter(tag for gold in GOLD for tag in gold.tags)

    assert set(tags) == TAGS
    assert {tag: count for tag, count in tags.items() if count < 2} == {}
    assert all(len(set(gold.tags)) == len(gold.tags) for gold in GOLD)


def test_every_class_is_covered() -> None:
    """Forms, ways to the speaker, kinds, paragraph roles and precisions are all there more than once."""
    seen = Counter(
        [q.form for gold in GOLD for q in gold.quotations]
        + [q.how for gold in GOLD for q in gold.quotations]
        + [str(q.verb_kind) for gold in GOLD for q in gold.quotations]
        + [p.kind for gold in GOLD for p in gold.participants]
        + [p.role for gold in GOLD for p in gold.paragraphs]
        + [d.precision for gold in GOLD for d in gold.dates]
        + [gold.published_how for gold in GOLD]
    )

    assert seen["direct"] + seen["mixed"] + seen["indirect"] >= 250
    assert min(seen.values()) >= 2


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.id)
def test_dates_fall_on_their_weekday(gold: Gold) -> None:
    """A Tuesday is a Tuesday."""
    assert [pair for pair in weekdays(gold) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.id)
def test_no_digit_is_overlooked(gold: Gold) -> None:
    """Every figure of a text is a date, a number, or a trap that is neither."""
    text = hide(gold.article.text, gold.paragraphs)
    covered = [*(d.span for d in gold.dates), *(n.span for n in gold.numbers), *gold.traps]
    names = [mention.span for participant in gold.participants for mention in participant.mentions]
    figures = [Span(*match.span()) for match in re.finditer(r"\d+(?:[.,:]\d+)*", text)]

    assert [f.of(text) for f in figures if not any(c.contains(f) for c in (*covered, *names))] == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("names: [Ana Rusk]", "names: [Rusk]", None),
        ("names: [Ana Rusk]", "names: [Ana Rust]", '"Ana Rust" is not in the text'),
        ("names: [Ana Rusk]", "names: [Rusk, Ana Rusk], roles: [chief]", '"chief" stands 0 times'),
        ("names: [Ana Rusk]", "names: [Ana Rusk], affiliation: velmar", "is no actor"),
        ("kind: person", "kind: human", "no kind human"),
        ("kind: person, ", "kind: person, rank: 1, ", "rank is no part of an actor"),
        ("speaker: ana", "speaker: bob", "bob is no actor"),
        ("speaker: ana", "speaker: ana\n    verb: say", "cannot have the verb"),
        ("{“no”}", "“no”", "has no {content}"),
        ("direct: 'Ana Rusk said {“no”}'", "indirect: 'Ana Rusk said {“no”}'", "holds quotation marks"),
        ("quotations:\n  - direct: 'Ana Rusk said {“no”}'\n    speaker: ana\n", "", "in no quotation and in no trap"),
        ("May: 2026-05", "May: 26-05", '"26-05" is no date'),
        ("May: 2026-05", "May: 2026-05, May: 2026-06", "May is given twice"),
        ("body: Ana", "corpus: Ana", "no paragraph role corpus"),
        ("Rusk left.", "Rusk * left.", "a text may not hold"),
        ("summary:", "resume:", "resume is no part of a gold article"),
        ("tags: [wire]", "tags: wire", "must be a list of texts"),
    ],
)
def test_the_loader_is_strict(old: str, new: str, fault: str | None) -> None:
    """What does not fit the text is an error that names the article."""
    assert old in ARTICLE
    source = ARTICLE.replace(old, new)

    if fault is None:
        assert read_gold(source, id="x").participants[0].name == "Rusk"
    else:
        with pytest.raises(SourceError, match=rf"x\.yml.*{re.escape(fault)}"):
            read_gold(source, id="x")


def test_a_name_of_two_people_must_be_marked() -> None:
    """A surname is Ana’s or Pavel’s: the annotator says which."""
    one = "ana: {kind: person, names: [Ana Rusk]}"
    two = "ana: {kind: person, names: [Ana Rusk, %s]}\n  pavel: {kind: person, names: [Pavel Rusk, %s]}"
    plain = ARTICLE.replace(one, two % ("Rusk", "Rusk"))
    marked = ARTICLE.replace(one, two.replace(", %s", "", 1) % "<Rusk> left")

    with pytest.raises(SourceError, match='"Rusk" is claimed by'):
        read_gold(plain, id="x")
    assert [participant.aliases for participant in read_gold(marked, id="x").participants] == [(), ("Rusk",)]


def test_the_documented_example_is_gold() -> None:
    """The article in the reference loads as it stands there."""
    page = (FOLDER.parents[1] / "docs" / "reference" / "evaluation.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)

    gold = read_gold(example, id="example")

    assert [(q.form, q.speaker, q.via) for q in gold.quotations] == [
        ("direct", "tolling", None),
        ("mixed", "deputy", None),
        ("mixed", "tolling", "deputy"),
    ]


def test_the_fingerprint_follows_every_byte(tmp_path: Path) -> None:
    """A changed, added or renamed gold file changes the sha256; the floors beside it do not."""
    article = tmp_path / "a.yml"
    article.write_text("one", encoding="utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "floors.json").write_text("{}", encoding="utf-8")
    assert fingerprint(tmp_path) == first

    article.write_text("two", encoding="utf-8")
    second = fingerprint(tmp_path)
    article.rename(tmp_path / "b.yml")

    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_an_empty_folder_is_no_gold(tmp_path: Path) -> None:
    """A wrong folder is said, not scored as nothing."""
    with pytest.raises(SourceError, match="holds no gold articles"):
        load_gold(tmp_path)
