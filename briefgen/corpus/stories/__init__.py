"""Articles on the same event, as a story.

In doubt two stories stay two: a wrong join tells of two events as if they were one, a missed one shows a story twice.
"""

from collections.abc import Sequence

from briefgen.corpus.names import make_id
from briefgen.corpus.stories.casts import read_cast
from briefgen.corpus.stories.copies import find_copies
from briefgen.corpus.stories.grouping import group
from briefgen.corpus.stories.weighing import weigh
from briefgen.model import Analysis, Story


def link_stories(analyses: Sequence[Analysis]) -> tuple[Story, ...]:
    """The stories of all articles that are no copies, sorted by id."""
    ids = {analysis.article.id for analysis in analyses}
    originals = [analysis for analysis in analyses if analysis.article.duplicate_of not in ids]
    ordered = sorted(originals, key=lambda one: (one.published or "9999", one.article.id))
    copies = find_copies(ordered)
    firsts = [ordered[copy[0]] for copy in copies]
    stories = (_story(ordered, [copies[index] for index in numbers]) for numbers in _tell_apart(firsts))
    return tuple(sorted(stories, key=lambda story: story.id))


def _tell_apart(analyses: Sequence[Analysis]) -> list[list[int]]:
    """The positions of the articles on each event; one that is not analysed stands alone, as its words tell nothing here."""
    known = [index for index, analysis in enumerate(analyses) if not analysis.foreign]
    read = [analyses[index] for index in known]
    told = group(weigh(read), [read_cast(one) for one in read], [one.published for one in read])
    alone = [[index] for index, analysis in enumerate(analyses) if analysis.foreign]
    return [[known[number] for number in numbers] for numbers in told] + alone


def _story(analyses: Sequence[Analysis], copies: Sequence[Sequence[int]]) -> Story:
    told = [analyses[index] for index in sorted(index for group in copies for index in group)]
    days = [analysis.published for analysis in told if analysis.published]
    articles = tuple(analysis.article.id for analysis in told)
    own, *former = (make_id("story", "", article) for article in articles)
    return Story(
        id=own,
        articles=articles,
        first=min(days, default=None),
        last=max(days, default=None),
        former=tuple(former),
        copies=tuple(tuple(analyses[index].article.id for index in group) for group in copies if len(group) > 1),
    )
