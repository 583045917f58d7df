"""One story: its lead, what each article adds, what several quote, where figures differ, and what happened when."""

from collections.abc import Iterator, Sequence

from briefgen.corpus.comparing import add_up, find_differences, find_lead
from briefgen.pages.downloads import data_links
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import link, story_quotes_path
from briefgen.pages.sheet import Cited, Sheet, fact, given
from briefgen.pages.shelf import Shelf, Telling, enter
from briefgen.pages.stories.index import say_when
from briefgen.pages.stories.reporting import Reporter, source_of
from briefgen.pages.stories.sayings import find_versions
from briefgen.pages.stories.turns import tell_turns
from briefgen.pages.storyviews import Contribution, Difference, Side, Storyline
from briefgen.pages.views import Tally
from briefgen.words import gettext, ngettext

MOST_ARTICLES, MOST_DIFFERENCES, MOST_SIDES, MOST_ADDITIONS = 40, 6, 5, 3
"""Articles of which the page tells, the newest; with sayings and timeline that is a few hundred links at most."""


def tell_story(telling: Telling, shelf: Shelf, cited: Cited) -> Storyline:
    """The view of a story's page."""
    sheets = telling.sheets[-MOST_ARTICLES:]
    analyses = [sheet.analysis for sheet in sheets]
    page = telling.path
    reporter = Reporter(page, shelf, cited)
    lead = sheets[find_lead(analyses)]
    outlets = (given(sheet.analysis.article.publisher) for sheet in telling.sheets)
    summary = [lead.analysis.bottom_line, *lead.analysis.bullets]
    return Storyline(
        front_matter=front_matter(title=telling.title, description=_describe(telling)),
        title=telling.title,
        when=say_when(telling),
        outlets=tuple(sorted({outlet for outlet in outlets if outlet})),
        count=len(telling.sheets),
        lead_of=enter(lead, page=page),
        lead=tuple(reporter.bullet(lead, bullet) for bullet in summary if bullet),
        contributions=tuple(_contributions(sheets, telling, reporter)),
        sayings=find_versions(sheets, shelf, page=page),
        differences=tuple(_differences(sheets, reporter)),
        timeline=tell_turns(sheets, reporter),
        quotes=_quotes(telling),
        data=data_links(page),
    )


def _describe(telling: Telling) -> str:
    return ngettext(
        "{number} articles on one event: {story}",
        "{number} articles on one event: {story}",
        len(telling.sheets),
        story=telling.title,
    )


def _quotes(telling: Telling) -> Tally | None:
    quotes = link(story_quotes_path(telling.path), page=telling.path)
    return Tally(Link(gettext("Quotations"), quotes), telling.quotations) if telling.quotations else None


def _contributions(sheets: Sequence[Sheet], telling: Telling, reporter: Reporter) -> Iterator[Contribution]:
    """The articles, oldest first; the first and a copy add nothing."""
    firsts = {id: copies[0] for copies in telling.story.copies for id in copies[1:]}
    by_id = {sheet.analysis.article.id: sheet for sheet in telling.sheets}
    for sheet, added in zip(sheets, add_up([sheet.analysis for sheet in sheets]), strict=True):
        first = by_id.get(firsts.get(sheet.analysis.article.id, ""))
        entry = enter(sheet, page=reporter.page)
        if first or sheet is sheets[0]:
            yield Contribution(entry, (), source_of(first, page=reporter.page) if first else None)
        else:
            told = (reporter.bullet(sheet, bullet) for bullet in added)
            yield Contribution(entry, tuple(each for each in told if each.pieces)[:MOST_ADDITIONS], None)


def _differences(sheets: Sequence[Sheet], reporter: Reporter) -> Iterator[Difference]:
    for claims in find_differences([sheet.analysis for sheet in sheets])[:MOST_DIFFERENCES]:
        sides = ((sheets[claim.article], claim.number.span) for claim in claims[:MOST_SIDES])
        yield Difference(tuple(Side(fact(sheet, span), reporter.around(sheet, span)) for sheet, span in sides))
