"""Dates of fictional news, most of it published on Monday, 12 January 2026."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.analysis.dates import date_article, find_dates, finding
from briefgen.analysis.needs import needs_of
from briefgen.model import Article, Paragraph, Span

MONDAY = "2026-01-12"


def found(text: str, *, published: str | None = MONDAY) -> list[tuple[str, str | None]]:
    """Each date as printed and its value, or "begin..until"."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    refs = find_dates(text, spans, published=published)
    return [(ref.span.of(text), f"{ref.begin}..{ref.until}" if ref.begin else ref.value) for ref in refs]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The court ruled on January 12, 2026.", "January 12, 2026", "2026-01-12"),
        ("The court ruled on 12 January 2026.", "12 January 2026", "2026-01-12"),
        ("The court ruled on the 12th of January, 2026.", "12th of January, 2026", "2026-01-12"),
        ("The court ruled on Jan. 9.", "Jan. 9", "2026-01-09"),
        ("He was born on 2 February 1934.", "2 February 1934", "1934-02-02"),
        ("Sunday, October 27, 2019", "Sunday, October 27, 2019", "2019-10-27"),
        ("It closed on Sept. 5, the ministry said.", "Sept. 5", "2025-09-05"),
        ("It closed on 13/01/2025.", "13/01/2025", "2025-01-13"),
        ("It closed on 05/05/2025.", "05/05/2025", "2025-05-05"),
        ("It closed on 12/01/2025.", "12/01/2025", None),
        ("It closed on 2025-12-01.", "2025-12-01", "2025-12-01"),
        ("It closed on 01.12.2025.", "01.12.2025", "2025-12-01"),
        ("It reopened on Boxing Day.", "Boxing Day", "2025-12-26"),
        ("It will be lit on New Year’s Eve 2026.", "New Year’s Eve 2026", "2026-12-31"),
        ("Families of the 9/11 victims met the mayor.", "9/11", "2001-09-11"),
    ],
)
def test_a_calendar_date_has_its_iso_value(text: str, printed: str, value: str | None) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("She said on Monday (January 12) that it was over.", "Monday (January 12)", "2026-01-12"),
        ("She said on Monday (12 January) that it was over.", "Monday (12 January)", "2026-01-12"),
        ("A storm on Sunday night (January 11) tore the roof off.", "Sunday night (January 11)", "2026-01-11"),
        ("She spoke on Friday, Jan. 9.", "Friday, Jan. 9", "2026-01-09"),
        ("Doors open on Friday 16 January.", "Friday 16 January", "2026-01-16"),
        ("She spoke on January 9 (Friday).", "January 9 (Friday)", "2026-01-09"),
        ("She leaves next Friday, January 16.", "next Friday, January 16", "2026-01-16"),
        ("She spoke on Monday (January 13).", "Monday (January 13)", None),
        ("She spoke on Monday, January 13, 2026.", "Monday, January 13, 2026", None),
    ],
)
def test_weekday_and_day_together_are_one_date_and_have_no_value_when_they_disagree(
    text: str, printed: str, value: str | None
) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister resigned on Friday.", "2026-01-09"),
        ("The minister resigned on Monday.", "2026-01-12"),
        ("The minister will resign on Friday.", "2026-01-16"),
        ("On Friday the minister will resign.", "2026-01-16"),
        ("The minister is expected to resign on Friday.", "2026-01-16"),
        ("Forecasters predict landfall on Friday.", "2026-01-16"),
        ("The outbreak was declared on February 26.", "2025-02-26"),
        ("The outbreak was to be declared over on February 26.", "2026-02-26"),
        ("The vote will be held on Friday.", "2026-01-16"),
        ("The union threatened to strike if the rosters did not go by Friday.", "2026-01-16"),
        ("She told reporters on Friday that she would resign.", "2026-01-09"),
        ("She said the minister, who fell ill in December, would resign on Friday.", "2026-01-16"),
        ("The owners could not be reached on Friday.", "2026-01-09"),
        ("The minister may have resigned on Friday.", "2026-01-09"),
        ("The ferry would sail on Sunday, the pilot had predicted.", "2026-01-11"),
        ("The ferry was to sail on Saturday.", "2026-01-10"),
        ("The ferry was forecast to meet the storm on Wednesday.", "2026-01-14"),
        ("On Friday the union asked its members to strike.", "2026-01-09"),
        ("On Friday the union threatened to strike.", "2026-01-09"),
        ("The pilot, who spoke on Thursday, said he would sail on Saturday.", "2026-01-10"),
        ("The minister has to leave by this coming Friday.", "2026-01-16"),
        ("The minister had until this coming Monday.", "2026-01-19"),
        ("The minister resigned last Friday.", "2026-01-09"),
        ("The minister resigned last Monday.", "2026-01-05"),
        ("The minister leaves this Friday.", "2026-01-16"),
        ("The minister leaves next Monday.", "2026-01-19"),
        ("The minister leaves next Friday.", None),
        ("The minister resigned on Friday last week.", "2026-01-09"),
        ("The minister leaves on Tuesday of next week.", "2026-01-20"),
    ],
)
def test_a_weekday_is_the_last_one_or_with_a_future_verb_the_next(text: str, value: str | None) -> None:
    assert [when for _, when in found(text) if when is None or len(when) == 10][-1] == value


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The dam burst yesterday.", "yesterday", "2026-01-11"),
        ("The dam burst last night.", "last night", "2026-01-11"),
        ("The dam burst this morning.", "this morning", "2026-01-12"),
        ("The dam opens the day after tomorrow.", "the day after tomorrow", "2026-01-14"),
        ("The dam opens later this week.", "later this week", "2026-W03"),
        ("The dam burst a fortnight ago.", "a fortnight ago", "2026-W01"),
        ("The dam burst the week before last.", "the week before last", "2026-W01"),
        ("The dam opens two weeks from now.", "two weeks from now", "2026-W05"),
        ("The dam opens in five years’ time.", "in five years’ time", "2031"),
        ("The dam will open in three days.", "in three days", "2026-01-15"),
        ("The dam opens in the coming week.", "the coming week", "2026-W03"),
        ("The dam leaked all this past week.", "this past week", "2026-W02"),
        ("The dam burst this past December.", "this past December", "2025-12"),
        ("The theme of this years fair is water.", "this years", "2026"),
        ("The dam opens in the current year.", "the current year", "2026"),
        ("The dam opens this summer.", "this summer", "2026"),
        ("The dam burst last autumn.", "last autumn", "2025"),
        ("The dam opens the week of February 2.", "the week of February 2", "2026-W06"),
        ("The dam will be drained from Tuesday to Thursday.", "from Tuesday to Thursday", "2026-01-13..2026-01-15"),
        ("It rained Friday through Sunday.", "Friday through Sunday", "2026-01-09..2026-01-11"),
        ("Open Monday to Friday.", "Monday to Friday", None),
        ("The dam burst last week.", "last week", "2026-W02"),
        ("The dam burst last month.", "last month", "2025-12"),
        ("The dam opens early next year.", "early next year", "2027"),
        ("The dam opens by the end of the year.", "the end of the year", "2026"),
        ("The dam burst last quarter.", "last quarter", "2025-Q4"),
        ("The dam burst last weekend.", "last weekend", "2026-01-10..2026-01-11"),
        ("The dam burst over the weekend.", "over the weekend", "2026-01-10..2026-01-11"),
        ("The dam opens next weekend.", "next weekend", None),
        ("The dam burst three days ago.", "three days ago", "2026-01-09"),
        ("The dam burst two weeks ago.", "two weeks ago", "2026-W01"),
        ("The dam burst a month ago.", "a month ago", "2025-12"),
        ("The dam burst 20 years ago.", "20 years ago", "2006"),
        ("The dam burst more than 20 years ago.", "more than 20 years ago", None),
    ],
)
def test_a_relative_date_is_reckoned_from_the_publication_in_its_own_precision(
    text: str, printed: str, value: str | None
) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("Prices rose in March 2020.", "March 2020", "2020-03"),
        ("Prices rose in March.", "March", "2025-03"),
        ("Prices will rise in March.", "March", "2026-03"),
        ("Prices rose in late December.", "late December", "2025-12"),
        ("Prices rose in March last year.", "March last year", "2025-03"),
        ("Prices rose last March.", "last March", "2025-03"),
        ("Prices will rise next March.", "next March", "2026-03"),
        ("The December meeting was stormy.", "December", "2025-12"),
        ("Prices rose in 2019.", "2019", "2019"),
        ("The 2014 protests were larger.", "2014", "2014"),
        ("It was built in early 2024.", "early 2024", "2024"),
        ("It was built in the summer of 2024.", "summer of 2024", "2024"),
        ("Profit fell in the third quarter of 2025.", "third quarter of 2025", "2025-Q3"),
        ("Profit fell in Q3.", "Q3", "2025-Q3"),
        ("Profit fell in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("Third-quarter profit fell.", "Third-quarter", "2025-Q3"),
        ("It expects to close the deal in the second quarter.", "second quarter", "2026-Q2"),
        ("Profit fell in the first half of 2025.", "first half of 2025", "2025-01..2025-06"),
        ("Fashions of the 1960s are back.", "1960s", "1960..1969"),
        ("Fashions of the late ’60s are back.", "late ’60s", "1960..1969"),
        ("Fashions of the eighties are back.", "eighties", "1980..1989"),
        ("The pier dates from the late 19th century.", "late 19th century", "1801..1900"),
        ("A sixteenth-century bell was stolen.", "sixteenth-century", "1501..1600"),
        ("All ferries will be electric by the end of the decade.", "the end of the decade", "2020..2029"),
        ("Profit fell in fiscal 2025.", "fiscal 2025", "2025"),
        ("Profit fell in FY25.", "FY25", "2025"),
        ("Profit fell in the 2024-25 financial year.", "2024-25 financial year", "2024..2025"),
        ("Profit fell in the last fiscal year.", "last fiscal year", None),
        ("Profit fell in the third quarter of fiscal 2025.", "third quarter of fiscal 2025", None),
        ("Profit fell in the first half of the year.", "first half of the year", "2026-01..2026-06"),
        ("Profit fell in the first nine months of 2025.", "first nine months of 2025", "2025-01..2025-09"),
        ("Profit fell in the last quarter of 2024.", "last quarter of 2024", "2024-Q4"),
        ("Profit fell in Jan-Mar 2025.", "Jan-Mar 2025", "2025-01..2025-03"),
        ("Profit fell by year-end 2025.", "year-end 2025", "2025"),
        ("It snowed in the winter of 2024-25.", "2024-25", "2024..2025"),
        ("Profit fell in H2 2025.", "H2 2025", "2025-07..2025-12"),
    ],
)
def test_a_month_a_quarter_and_a_year_keep_their_precision(text: str, printed: str, value: str | None) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The fair runs from 3 to 5 May.", "from 3 to 5 May", "2026-05-03..2026-05-05"),
        ("The fair ran May 3-5, 2024.", "May 3-5, 2024", "2024-05-03..2024-05-05"),
        ("The fair will run from December 30 to January 2.", "from December 30 to January 2", "2025-12-30..2026-01-02"),
        ("It was polled between 8 and 12 December.", "between 8 and 12 December", "2025-12-08..2025-12-12"),
        ("The walk is on 20 and 21 June.", "20 and 21 June", "2026-06-20..2026-06-21"),
        ("She governed between 2010 and 2014.", "between 2010 and 2014", "2010..2014"),
        ("She governed 2014-2018.", "2014-2018", "2014..2018"),
        ("They won the 2018-19 season.", "2018-19", "2018..2019"),
        ("It rained from March to May 2024.", "from March to May 2024", "2024-03..2024-05"),
    ],
)
def test_a_range_has_a_beginning_and_an_end_and_no_value(text: str, printed: str, value: str) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("It shook at 10:30 a.m. on Monday.", "10:30 a.m. on Monday", "2026-01-12T10:30"),
        ("It shook on Friday at 6 p.m. and again later.", "Friday at 6 p.m.", "2026-01-09T18:00"),
        ("It shook at noon on Friday.", "noon on Friday", "2026-01-09T12:00"),
        ("It shook at 14:05 local time on January 9.", "14:05 local time on January 9", "2026-01-09T14:05"),
        ("It shook at 12:15 a.m. yesterday.", "12:15 a.m. yesterday", "2026-01-11T00:15"),
        ("It shook at 2:30 on Friday.", "Friday", "2026-01-09"),
        ("7:45 p.m.", "7:45 p.m.", "2026-01-12T19:45"),
        ("It shook at 9:10 am this morning.", "9:10 am this morning", "2026-01-12T09:10"),
        (
            "The bridge will be shut between 4pm and 5.15pm on Friday.",
            "between 4pm and 5.15pm on Friday",
            "2026-01-16T16:00..2026-01-16T17:15",
        ),
        (
            "It rained on Friday from 9 a.m. to noon.",
            "Friday from 9 a.m. to noon",
            "2026-01-09T09:00..2026-01-09T12:00",
        ),
        (
            "It shook at 2:49 a.m. local time (7:49 a.m. UTC) on Friday.",
            "2:49 a.m. local time (7:49 a.m. UTC) on Friday",
            "2026-01-09T02:49",
        ),
        ("He left the same day at 2 p.m.", "the same day at 2 p.m.", None),
    ],
)
def test_a_time_belongs_to_the_day_beside_it_and_alone_to_none(text: str, printed: str, value: str | None) -> None:
    assert found(text)[0] == (printed, value)


def test_a_time_in_the_past_belongs_to_the_only_day_that_the_article_has_named() -> None:
    assert found("The ferry ran aground on Saturday.\nIt floated free at 6.40pm.")[1] == ("6.40pm", "2026-01-10T18:40")


def test_a_time_has_no_day_where_its_paragraph_has_named_several() -> None:
    text = "He was shot on Saturday and died on Sunday. The shooting began at 10:39 a.m., the police said."

    assert found(text)[-1] == ("10:39 a.m.", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was arrested on January 5 and freed the next day.", "2026-01-06"),
        ("He was arrested on January 5 and freed two days later.", "2026-01-07"),
        ("He was arrested on January 5. He had fled the day before.", "2026-01-04"),
        ("He was arrested on January 5. He was freed the following Friday.", "2026-01-09"),
        ("He was arrested on January 5.\nThe next day he was freed.", "2026-01-06"),
        ("He was arrested on January 5.\nWitnesses say that two strangers had met him the same day.", None),
        ("He was freed the next day.", None),
    ],
)
def test_the_next_day_follows_the_last_day_named(text: str, value: str | None) -> None:
    assert found(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("She won in 2014 and resigned the following year.", "the following year", "2015"),
        ("She won in 2014. Ten years later she died.", "Ten years later", "2024"),
        ("She fell ill on 5 March 2024 and died later that month.", "later that month", "2024-03"),
        ("She fell ill in March 2024. The next month she died.", "The next month", "2024-04"),
        ("She won in March 2024. By the end of the month she had lost.", "the end of the month", "2024-03"),
        ("She won in March 2024, and the talks will end by the end of the year.", "the end of the year", "2026"),
        ("Sales rose in July and beat the same month of 2024.", "the same month of 2024", "2024-07"),
        ("Sales rose in July and beat the same month last year.", "the same month last year", "2025-07"),
        ("Sales rose in July and beat the same month a year before.", "July", "2025-07"),
        ("She won in August 2024. That September she lost.", "That September", "2024-09"),
        ("They tour Lisk in December, Sorrin in January, Brask in February.", "February", "2026-02"),
        ("She won the title in 2014. Seals come back the next year.", "2014", "2014"),
        ("Two years later she died.", None, None),
    ],
)
def test_a_month_or_a_year_follows_the_date_named_before(text: str, printed: str | None, value: str | None) -> None:
    assert found(text)[-1:] == ([(printed, value)] if printed else [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The bill passed today.", 1),
        ("Today’s vote was close, as of today.", 2),
        ("The court has today ruled, and is today hearing a second case.", 2),
        ("The fort is today a museum.", 0),
        ("It has made the port what it is today.", 0),
        ("The club is as poor today as it was when Edda Lorne played.", 0),
        ("More people sail today than ever, and they still sail today.", 0),
        ("The women of today, and today’s youth, know better.", 0),
        ("Do you think that poetry matters today?", 0),
        ("By 1950 the firm had two ships. Today, it has forty.", 0),
        ("By 1950 the firm had two ships. Today the firm is expected to close.", 1),
    ],
)
def test_today_is_a_date_only_where_it_is_no_word_for_these_days(text: str, days: int) -> None:
    assert [value for _, value in found(text) if value != "1950"] == [MONDAY] * days


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, the second of many.",
        "Agnes May spoke to April Venn of the Sunday Times.",
        "A crowd of 2019 people met 1950 soldiers.",
        "They counted nearly 2000 and at least 1999.",
        "Flight 1999 and Resolution 1973 were named.",
        "He lives at 1912 Elm Street.",
        "It cost $2019, or €1999.",
        "She is 24 and won 3-2 after 2:06:12.",
        "They meet every Monday, on a Friday, or on Saturdays.",
        "Black Friday was quiet and Super Tuesday loud.",
        "She played in Sheffield Wednesday’s midfield.",
        "He sang “1984” twice.",
        "The paint came in 50 shades; 24/7 and 1/2 were printed.",
        "The 3-year-old dog walked for 15 years.",
        "Ring 0800 555-2019 now.",
        "The Brask This Week praised him in the high nineties, when temperatures hit the 90s.",
        "A curfew runs from midnight to 6 a.m., and Edda Lorne is a host of This Morning.",
        "It was the third strike in two weeks, and he was freed in two days after all.",
        "Students say that May suits them.",
        "It burst last winter, and he made his 15th century for Lisk.",
        "The rule holds between 3 p.m. and 6 a.m., and he worked from 6:00am to midnight.",
    ],
)
def test_names_counts_ages_scores_and_prices_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She spoke on Monday.", None),
        ("She spoke on January 12.", None),
        ("She spoke last week.", None),
        ("She spoke in March last year.", None),
        ("She spoke over the weekend.", None),
        ("She spoke on 12 January 2026.", "2026-01-12"),
        ("She spoke from 3 to 5 May.", None),
    ],
)
def test_without_a_day_of_publication_only_absolute_dates_have_a_value(text: str, value: str | None) -> None:
    assert [when for _, when in found(text, published=None)] == [value]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "yesterday", "2026-13-40", ""])
def test_an_impossible_day_of_publication_is_none(published: str) -> None:
    assert found("She spoke on Monday, 99 years ago.", published=published) == [
        ("Monday", None),
        ("99 years ago", None),
    ]


def test_only_the_given_paragraphs_are_read() -> None:
    text = "Updated 2025.\nIt was built in 2019."

    assert [ref.value for ref in find_dates(text, [Span(14, len(text))], published=None)] == ["2019"]


AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said on Monday (January 12) that it was over.", ("2026-01-12", "inferred")),
        ("She said on Monday, Jan. 12, that it was over.", ("2026-01-12", "inferred")),
        ("It sank on Friday (January 9). She said on Monday (January 12) it was over.", ("2026-01-12", "inferred")),
        ("Talks will resume on Friday (January 16).", (None, "unknown")),
        ("It sank on Tuesday (December 1).", ("2020-12-01", "inferred")),
        ("It sank on Tuesday, December 2, 2025.", ("2025-12-02", "inferred")),
        ("It sank on Monday, not on January 12.", (None, "unknown")),
        ("PORT ALDER, 5 May 2024 — It sank on Monday (January 12).", ("2024-05-05", "given")),
        ("It sank on Monday.", (None, "unknown")),
    ],
)
def test_an_article_without_a_date_is_dated_by_its_text(
    make_article: Callable[..., Article], text: str, expected: tuple[str | None, str]
) -> None:
    article = make_article(text)
    paragraphs = [Paragraph(paragraph.span, "body") for paragraph in article.paragraphs]

    assert date_article(article, paragraphs, as_of=AS_OF) == expected


def test_a_dateline_with_a_full_date_dates_the_article(make_article: Callable[..., Article]) -> None:
    article = make_article("Sunday, October 27, 2019\nIt sank on Friday.")
    first, second = (paragraph.span for paragraph in article.paragraphs)
    paragraphs = [Paragraph(first, "dateline"), Paragraph(second, "body")]

    assert date_article(article, paragraphs, as_of=AS_OF) == ("2019-10-27", "given")


def test_the_date_that_the_source_gives_holds(make_article: Callable[..., Article]) -> None:
    article = make_article("She said on Monday (January 12) that it was over.", published="2024-02-29")

    assert date_article(article, [Paragraph(article.paragraphs[0].span, "body")], as_of=AS_OF) == (
        "2024-02-29",
        "given",
    )


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It runs from November 20 to December 11.", [("November 20", "2025-11-20"), ("December 11", "2025-12-11")]),
        ("It runs from 20 to 25 November.", [("20", "2025-11-20"), ("25 November", "2025-11-25")]),
        ("It ran between 2010 and 2012.", [("2010", "2010"), ("2012", "2012")]),
        ("It ran in the 1990s.", []),
        ("It opens this weekend.", []),
    ],
)
def test_a_range_holds_its_ends_where_both_are_printed(text: str, ends: list[tuple[str, str]]) -> None:
    (ref,) = find_dates(text, [Span(0, len(text))], published="2025-11-12")

    assert [(end.span.of(text), end.value) for end in ref.ends] == ends
    assert all(ref.span.contains(end.span) for end in ref.ends)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"(?:in\s+)?(?:May|June)\s+\d+", ({"may", "june"},)),
        (r"(?i:ago)\b", ({"ago"},)),
        (r"[Ll]ast\s+week", ({"last"}, {"week"})),
        (r"\d{4}(?:-\d\d)?", ()),
        (r"(?:a|\d)", ()),
        (r"(?:of\s+the\s+)+year", ({"of"}, {"the"}, {"year"})),
        (r"(?!never)now", ({"now"},)),
    ],
)
def test_a_pattern_says_what_a_text_needs(pattern: str, needs: tuple[set[str], ...]) -> None:
    assert needs_of(pattern) == tuple(map(frozenset, needs))


def test_a_form_is_tried_wherever_it_matches() -> None:
    text = (
        "On Monday, 12 May 2026, in May and JUNE, ſunday last year, the 1990s, two weeks ago, at noon, Christmas Eve, "
        "early next month, the following day, q1, 9/11, the end of 2025, mid-July, this weekend, a fortnight before that"
    )

    possible = {id(form) for form in finding.possible_forms(text)}
    assert [form for form in finding.FORMS if form.pattern.search(text) and id(form) not in possible] == []
    assert len(finding.possible_forms("The ship lay in the harbour.")) < 5
