"""Which dates are told, in which order, and where they stand to the day of the report."""

from dataclasses import replace

from briefgen.model import Analysis, DateRef, Quotation, Sentence, Span
from briefgen.pages.briefing import brief
from briefgen.pages.parts import Moment
from briefgen.pages.paths import lay_out
from briefgen.pages.sheet import prepare
from briefgen.pages.timeline import MOST, tell_time
from briefgen.pages.views import Briefing
from tests.unit.pages import factory
from tests.unit.pages.factory import find, harbour

STORY = (
    "The pier was built in 1931 by sailors. On Monday the pier burned to the ground. "
    "The town will vote on 4 March on a new one."
)
DAYS = (("1931", "1931", "year"), ("Monday", "2026-02-09", "day"), ("4 March", "2026-03-04", "day"))


def article(
    text: str, *dates: tuple[str, str, str], published: str | None = "2026-02-11", **fields: object
) -> Analysis:
    refs = tuple(DateRef(find(text, printed), value, precision) for printed, value, precision in dates)  # type: ignore[arg-type]
    return factory.analysis(text, dates=refs, published=published, **fields)


def view(analysis: Analysis, **chosen: object) -> Briefing:
    settings = factory.settings(**{"source_share": 1.0} | chosen)
    return brief(prepare(analysis, lay_out([analysis], ()), settings), {}, settings)


def whens(moments: tuple[Moment, ...]) -> list[tuple[str, str]]:
    return [(moment.when, moment.mark) for moment in moments]


def told(moment: Moment) -> list[str]:
    return ["".join(piece.text for piece in each.pieces) for each in moment.told]


def test_what_was_the_report_and_what_is_ahead_stand_in_their_order() -> None:
    briefing = view(article(STORY, *DAYS))

    assert whens(briefing.timeline) == [
        ("1931", ""),
        ("9 February 2026", ""),
        ("11 February 2026", "published"),
        ("4 March 2026", "ahead"),
    ]
    assert [told(moment) for moment in briefing.timeline] == [
        ["The pier was built in 1931 by sailors."],
        ["On Monday the pier burned to the ground."],
        [],
        ["The town will vote on 4 March on a new one."],
    ]


def test_the_printed_form_is_left_out_where_the_date_says_the_same() -> None:
    briefing = view(article(STORY, *DAYS))

    assert [each.text for moment in briefing.timeline for each in moment.told] == ["", "Monday", ""]


def test_without_a_day_of_publication_nothing_is_ahead() -> None:
    assert [mark for _, mark in whens(view(article(STORY, *DAYS, published=None)).timeline)] == ["", "", ""]


def test_one_date_is_no_timeline() -> None:
    briefing = view(article(STORY, DAYS[0]))

    assert briefing.timeline == ()
    assert whens(briefing.dates) == [("1931", "")]


def test_a_range_is_shown_with_both_its_ends() -> None:
    text = f"{STORY} The fair lasts from 2 to 5 May on the quay."
    fair = DateRef(find(text, "from 2 to 5 May"), None, "day", "2026-05-02", "2026-05-05")
    refs = tuple(DateRef(find(text, printed), value, "day") for printed, value, _ in DAYS)
    timeline = view(factory.analysis(text, dates=(*refs, fair), published="2026-02-11")).timeline

    assert whens(timeline)[-1] == ("2 May 2026 to 5 May 2026", "ahead")


def test_a_year_in_a_name_and_a_day_of_mere_speech_are_folded_away() -> None:
    text = f"{STORY} The 2014 regatta was near. “It burned like straw and nobody came,” Lund said on Tuesday."
    said = factory.quotation(text, "“It burned like straw and nobody came,”", cue="said", source="Lund")
    analysis = article(text, *DAYS, ("2014", "2014", "year"), ("Tuesday", "2026-02-10", "day"), quotations=(said,))

    assert whens(view(analysis).dates) == [("2014", ""), ("10 February 2026", "")]


def test_a_week_printed_beside_its_day_is_no_date_of_its_own() -> None:
    text = "Last week, on 4 February, the pier burned. The town will vote on 4 March on a new one."
    dates = (("Last week", "2026-W06", "week"), ("4 February", "2026-02-04", "day"), ("4 March", "2026-03-04", "day"))

    assert whens(view(article(text, *dates)).dates) == [("week of 2 February 2026", "")]


def test_neighbours_of_which_the_same_words_tell_are_one_entry() -> None:
    text = "Lund was elected mayor in 2014 and 2018. On Monday the pier burned to the ground."
    dates = (("2014", "2014", "year"), ("2018", "2018", "year"), ("Monday", "2026-02-09", "day"))
    timeline = view(article(text, *dates)).timeline

    assert whens(timeline)[0] == ("2014 · 2018", "")
    assert told(timeline[0]) == ["Lund was elected mayor in 2014 and 2018."]


def test_a_date_has_two_sentences_at_most_and_its_other_places() -> None:
    days = " ".join(f"On Monday pier {name} burned down." for name in "ABCD")
    text = f"The pier was built in 1931 by sailors. {days}"
    spans = factory.find_all(text, "Monday")
    refs = (DateRef(find(text, "1931"), "1931", "year"), *(DateRef(span, "2026-02-09", "day") for span in spans))
    monday = view(factory.analysis(text, dates=refs)).timeline[-1]

    assert (len(monday.told), [fact.text for fact in monday.printed]) == (2, ["Monday"])


def test_a_crowd_of_dates_is_cut_to_the_most_telling() -> None:
    text = " ".join(f"In {year} the pier burned again." for year in range(1901, 1941))
    analysis = article(text, *((str(year), str(year), "year") for year in range(1901, 1941)))
    events, rest = tell_time(analysis)

    assert (len(events), len(rest)) == (MOST + 1, 40 - MOST)


def test_the_day_of_publication_is_marked_where_it_is_told() -> None:
    text = "The pier was built in 1931 by sailors. Today the pier burned to the ground."
    timeline = view(article(text, ("1931", "1931", "year"), ("Today", "2026-02-11", "day"))).timeline

    assert whens(timeline) == [("1931", ""), ("11 February 2026", "published")]
    assert told(timeline[1]) == ["Today the pier burned to the ground."]


def test_a_publication_date_that_is_none_marks_nothing() -> None:
    assert all(moment.mark == "" for moment in view(article(STORY, *DAYS, published="soon")).timeline)


def test_the_end_of_a_year_comes_behind_its_days_and_may_be_ahead() -> None:
    text = f"{STORY} The pier will stand again by the end of the year."
    timeline = view(article(text, *DAYS, ("the end of the year", "2026", "year"))).timeline

    assert whens(timeline)[-1] == ("end of 2026", "ahead")


def test_the_week_of_the_report_is_not_its_day_and_a_dateline_tells_nothing() -> None:
    text = f"VELMAR, Feb 9 (Coast Wire) - \n{STORY} Later this week the divers go down to the wreck."
    dates = (("Feb 9", "2026-02-09", "day"), *DAYS, ("Later this week", "2026-W07", "week"))
    timeline = view(article(text, *dates, published="2026-02-09")).timeline

    assert whens(timeline)[1:3] == [("9 February 2026", "published"), ("week of 9 February 2026", "")]
    assert told(timeline[1]) == ["On Monday the pier burned to the ground."]


def test_the_harbour_has_its_dates_in_order() -> None:
    assert whens(view(harbour()).timeline) == [
        ("November 2025", ""),
        ("week of 2 February 2026", ""),
        ("9 February 2026", "published"),
        ("2 March 2026", "ahead"),
        ("4 March 2026", "ahead"),
    ]


def test_a_sentence_of_very_many_quotations_is_counted_once() -> None:
    text = "“We sail,” he said and " * 5000 + "left in 1931."
    starts = range(0, len(text) - 20, 23)
    quotation = harbour().quotations[0]
    quotations: list[Quotation] = [replace(quotation, content=(Span(start, start + 10),)) for start in starts]
    made = article(text, ("1931", "1931", "year"), quotations=tuple(quotations))
    made = replace(made, sentences=(Sentence(Span(0, len(text)), 0),))

    assert [event.when for event in tell_time(made)[1]] == ["1931"]


def test_a_week_that_is_over_weighs_no_more_than_a_month_that_is() -> None:
    text = "Boats were built last week by sailors here. Boats were built in January by sailors too. Boats are red."
    dates = (("last week", "2026-W06", "week"), ("January", "2026-01", "month"))

    month, week = (event.weight for event in tell_time(article(text, *dates))[0] if event.told)

    assert week == month
