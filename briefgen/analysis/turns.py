"""What stands under a speaker's name: the turns of an interview or a debate, and headlines of the form “Brok: port is full”."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.analysis.attribution import Attribution
from briefgen.analysis.interview import ASKERS, label_of
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.voices import Source
from briefgen.model import Span

FEWEST_LABELLED = 3
"""Paragraphs in a row that begin with a label make a talk, where no interview was recognised."""

ASIDE = re.compile(r"[“\"]?[(\[][^)\]]*[)\]][.”\"]*$")
"""“(Laughter.)”: what a transcript notes between the turns."""

HEADLINE = re.compile(r"(?P<label>[^:?!.,;“‘\"]{2,60}): (?=\S)")
FEWEST_WORDS = 4
"""Words behind the colon of a headline that can be a statement: “Orrin floods: latest updates” has fewer."""

NO_SOURCES = frozenset(
    {"analysis", "breaking", "comment", "correction", "editorial", "exclusive", "explainer", "factbox", "interview", "live", "obituary",
     "opinion", "photos", "pictures", "podcast", "profile", "review", "timeline", "update", "updated", "video", "watch"}
)  # fmt: skip
"""What stands before the colon of a headline and says of what sort the article is."""


def find_turns(parsed: Parsed) -> tuple[list[Attribution], frozenset[int]]:
    """The turns as direct quotations, and the indices of the paragraphs that they take up."""
    found: list[Attribution] = []
    taken: set[int] = set()
    asked = False
    for turn in _turns(parsed.speaking()):
        first, *more = turn
        label = label_of(first.text)
        answers, asked = asked, first.role == "question"
        if label is None and not asked and not answers:
            continue
        start = first.paragraph.span.start + (len(label.printed) if label else 0)
        spans = [
            _stripped(first, start),
            *(_stripped(p, p.paragraph.span.start) for p in more if not ASIDE.match(p.text)),
        ]
        content = tuple(span for span in spans if span)
        taken.update(paragraph.index for paragraph in turn)
        source = _source(first) if label and label.is_name else None
        if content and (source or (first.role == "answer" and not (label and label.key in ASKERS))):
            found.append(Attribution(content, None, source, "direct", None, "turn"))
    return found, frozenset(taken)


def _turns(paragraphs: Sequence[ParsedParagraph]) -> Iterator[list[ParsedParagraph]]:
    """The paragraphs of each turn: those of an interview, and labelled ones in a row."""
    labelled = _rows(paragraphs)
    turn: list[ParsedParagraph] = []
    for paragraph in paragraphs:
        spoken = paragraph.role in {"question", "answer"} or paragraph.index in labelled
        begins = spoken and (label_of(paragraph.text) is not None or not turn or paragraph.role != turn[0].role)
        if turn and (begins or not spoken):
            yield turn
            turn = []
        if spoken:
            turn.append(paragraph)
    if turn:
        yield turn


def _rows(paragraphs: Sequence[ParsedParagraph]) -> set[int]:
    """The indices of the paragraphs that stand in a row of labelled ones, where somebody speaks twice."""
    found: set[int] = set()
    row: list[tuple[int, str]] = []
    for paragraph in (*paragraphs, None):
        label = label_of(paragraph.text) if paragraph is not None and paragraph.role == "body" else None
        if paragraph is not None and label is not None:
            row.append((paragraph.index, label.key))
            continue
        if len(row) >= FEWEST_LABELLED and max(Counter(key for _, key in row).values()) > 1:
            found.update(index for index, _ in row)
        row = []
    return found


def _source(paragraph: ParsedParagraph) -> Source | None:
    """The words before the colon, headed by the last of them."""
    colon = paragraph.text.find(":")
    named = [token for token in paragraph.doc[: colon + 1] if token.idx < colon and token.text[0].isalpha()]
    return Source(paragraph, named[-1], paragraph.between(named[0], named[-1])) if named else None


def _stripped(paragraph: ParsedParagraph, start: int) -> Span | None:
    """The rest of the paragraph without white space at its edges."""
    text = paragraph.text[start - paragraph.paragraph.span.start :]
    begin = start + len(text) - len(text.lstrip())
    end = start + len(text.rstrip())
    return Span(begin, end) if begin < end else None


def find_labels(parsed: Parsed) -> Iterator[Attribution]:
    """The headlines that give their words to somebody: “Poll: most want the port closed”."""
    for paragraph in parsed.speaking():
        match = HEADLINE.match(paragraph.text) if paragraph.role == "headline" else None
        if match is None or match["label"].lower() in NO_SOURCES:
            continue
        content = _stripped(paragraph, paragraph.paragraph.span.start + match.end())
        source = _source(paragraph)
        if content is not None and source is not None and len(content.of(parsed.article.text).split()) >= FEWEST_WORDS:
            yield Attribution((content,), None, source, "indirect", None, "label")
