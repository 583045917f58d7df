"""What an editor wants to know of a build: what is on no page, what is missing from one, and who spoke and is not known.

Plain text: it holds strangers' words, and is read in a terminal or an editor.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.build import Build
from briefgen.model import Analysis
from briefgen.pages.markdown import clean
from briefgen.pages.paths import briefing_paths
from briefgen.pages.sheet import quotation_anchors

MOST = 2000
"""Lines of a section that are listed; those past it are counted."""
LONGEST = 100


def write_report(build: Build) -> str:
    """The report, a section a kind of finding; every line begins with what it is about: a file or an address."""
    analyses = build.corpus.analyses
    paths = briefing_paths(analysis.article for analysis in analyses)
    pages = {id: path.removesuffix(".md") for id, path in paths.items()}
    sections = (
        ("Not read: these files and articles have no page", (f"{each.path}: {each.reason}" for each in build.skipped)),
        ("Overrides that do not count", build.warnings),
        ("Noticed: each of these stands on its page as a note", _notes(analyses, pages)),
        ("Without a bottom line", _without(analyses, pages)),
        ("Bullets refused: the sentence, and why it may not stand for the article", _refused(analyses, pages)),
        ("Speakers unknown: the address of the line, and how it begins", _unknown(analyses, pages)),
    )
    listed = [(title, list(lines)) for title, lines in sections]
    counts = [f"{len(lines):>6}  {title.partition(':')[0]}" for title, lines in listed]
    head = ["Build report", "============", "", f"{len(analyses):>6}  Articles", *counts]
    return "\n".join([*head, *(line for title, lines in listed if lines for line in _section(title, lines)), ""])


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield from ("", title, "-" * len(title), "")
    yield from map(_plain, lines[:MOST])
    if len(lines) > MOST:
        yield f"and {len(lines) - MOST} more"


def _notes(analyses: Iterable[Analysis], pages: Mapping[str, str]) -> Iterator[str]:
    for analysis in analyses:
        notes = (*analysis.article.notes, *analysis.warnings)
        yield from (f"{_place(analysis, pages)}: {note}" for note in notes)
        if analysis.foreign:
            yield f"{_place(analysis, pages)}: in the language “{analysis.foreign}”, which is not analysed"


def _without(analyses: Iterable[Analysis], pages: Mapping[str, str]) -> Iterator[str]:
    return (_place(one, pages) for one in analyses if one.bottom_line is None and not one.foreign)


def _refused(analyses: Iterable[Analysis], pages: Mapping[str, str]) -> Iterator[str]:
    for analysis in analyses:
        for refusal in analysis.refused:
            printed = _shorten(refusal.sentence.of(analysis.article.text))
            yield f"{_place(analysis, pages)}: “{printed}” {' '.join(refusal.faults)}"


def _unknown(analyses: Iterable[Analysis], pages: Mapping[str, str]) -> Iterator[str]:
    for analysis in analyses:
        anchors = quotation_anchors(analysis)
        for anchor, quotation in zip(anchors, analysis.quotations, strict=True):
            if quotation.how == "unknown":
                yield f"{_place(analysis, pages)}#{anchor}: {_shorten(quotation.content[0].of(analysis.article.text))}"


def _place(analysis: Analysis, pages: Mapping[str, str]) -> str:
    """The address of the page; the file where the article is shown under another."""
    return pages.get(analysis.article.id, analysis.article.path)


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _plain(line: str) -> str:
    """On one line, and without what a terminal would obey."""
    return " ".join(clean(line).split())
