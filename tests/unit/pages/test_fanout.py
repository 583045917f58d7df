"""What one article more changes: the lists it enters and the pages of those it is about, and no other page."""

import re

from briefgen.corpus import link
from briefgen.model import Analysis, Page
from briefgen.pages import render
from tests.unit.pages import factory

FERRY = "The ferries of Tessel will sail at night from 1 May. “We sail,” Ilse Varn said."
WALL = "The wall of Velmar is closed for works until March. “We wait,” Ana Reyl said."
AUDIT = "Auditors of the harbour office found no receipts for the new lamps. “We look,” Ana Reyl said."
SEALS = "Seals came back to the Gannet reef in great numbers this winter. “We count,” Mirel Oster said."
LISTS = (
    r"index\.md|(?:actors|briefings|days|stories|quotes|data)/index\.md|quotes/[a-z-]+\.md|data/.*|llms\.txt|feed\.\w+"
    r"|quotes/(?:outlets|months|stories)/(?:index|2026-02|not-stated)\.md|(?:days/2026-02-02|weeks/2026-W06)\.md(?:\.txt)?"
)
"""With the list of the month, the brief of the week and that of the day before."""


def article(id: str, text: str, speaker: str, day: str) -> Analysis:
    said = factory.find(text, "“").start, text.index("”") + 1
    return factory.analysis(
        text,
        id,
        title=id.capitalize(),
        published=day,
        bottom_line=factory.bullet(text, text[:12]),
        participants=(factory.person(text, "p", speaker, part="source", salience=1.0),),
        quotations=(factory.quotation(text, text[said[0] : said[1]], speaker="p", source=speaker),),
    )


BEFORE = (article("ferry", FERRY, "Ilse Varn", "2026-02-01"), article("wall", WALL, "Ana Reyl", "2026-02-02"))


def changed_by(more: Analysis) -> set[str]:
    """The paths of pages and files that are there before and after, and not the same."""
    before, after = (
        {
            made.path: made.text if isinstance(made, Page) else made.data
            for made in render(link(analyses), factory.settings(), skipped=())
        }
        for analyses in (BEFORE, (*BEFORE, more))
    )
    assert before.keys() <= after.keys()
    return {path for path in before if before[path] != after[path]}


def test_an_article_about_others_changes_lists_alone() -> None:
    changed = changed_by(article("seals", SEALS, "Mirel Oster", "2026-02-03"))

    assert [path for path in sorted(changed) if not re.fullmatch(LISTS, path)] == []
    assert {"index.md", "briefings/index.md", "actors/index.md", "quotes/index.md", "data/index.md"} <= changed


def test_an_article_about_one_of_them_changes_that_dossier_and_the_briefings_it_is_related_to() -> None:
    changed = changed_by(article("audit", AUDIT, "Ana Reyl", "2026-02-03"))
    others = {re.sub(r"-[0-9a-f]{8}\b.*", "", path) for path in changed if not re.fullmatch(LISTS, path)}

    assert others == {"actors/ana-reyl", "briefings/wall"}
