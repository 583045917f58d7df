"""A sentence made to stand alone: a leading pronoun becomes a bracketed name, a relative day gets its date, or it is refused.

Words are only ever deleted, with “[...]” or the bracketed name in their place, and brackets inserted; every change is
recorded in `Bullet.edits`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefgen.analysis.spans import Spans, merge
from briefgen.analysis.summary.context import Context
from briefgen.analysis.summary.datewords import is_relative, tell
from briefgen.analysis.summary.edits import Change, edit
from briefgen.analysis.summary.leaning import leans_back
from briefgen.analysis.summary.naming import name_meant
from briefgen.analysis.summary.openings import find_opening
from briefgen.model import Bullet, Sentence, Span

FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me", "you", "your"})
POINTING = re.compile(r"\b(?:said|says|say|added|that) (?:this|these|those)\b")
SHORTEST, LONGEST = 6, 75
"""Words in a bullet."""

NEAR = 4
"""Characters between a day and its date, at most."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence as a bullet; one that `leans` is only to be told below the sentence before it."""

    bullet: Bullet
    leans: bool = False


def stand_alone(sentence: Sentence, context: Context, *, cuts: Sequence[Span] = ()) -> Standing | None:
    """The sentence, without `cuts`, as a bullet, or None when it cannot be understood, or would mislead, on its own."""
    printed = sentence.span.of(context.text)
    opening = find_opening(printed)
    if opening is None or not _sound(sentence.span, context):
        return None
    start = sentence.span.start
    removed = merge(cuts)
    changes = [Change(span) for span in cuts]
    if opening.cut:
        changes.append(Change(Span(start + opening.cut[0], start + opening.cut[1])))
        start = start + opening.cut[1] + 1 if opening.cut[0] == 0 else start
    named = name_meant(sentence.span, start, removed, context)
    if named is None:
        return None
    changes += [*named.changes, *_dated(sentence.span, removed, context)]
    bullet = edit(context.text, sentence.span, changes, [sentence.span, *named.evidence])
    leans = leans_back(*context.reading[sentence.span], resolved=context.means_somebody_named)
    return Standing(bullet, opening.contrast or leans)


def _sound(span: Span, context: Context) -> bool:
    """Whether the sentence says something by itself: whole, no question, of nobody's “we”, not mostly quoted."""
    printed = span.of(context.text)
    words = printed.split()
    if not SHORTEST <= len(words) <= LONGEST or context.quoted.cuts(span):
        return False
    if not (printed[-1] in ".!”\"’'…)" and (printed[0].isupper() or printed[0].isdigit() or printed[0] in "$€£“\"‘'")):
        return False
    if printed.count("“") != printed.count("”") or printed.count('"') % 2:
        return False
    if re.search(r"\?[”\"’']?$", printed) or POINTING.search(printed):
        return False
    quoted = merge(context.quoted.within(span))
    if sum(len(passage.of(context.text).split()) for passage in quoted) * 2 > len(words):
        return False
    paragraph, tokens = context.reading[span]
    own = (token for token in tokens if token.lower_ in FIRST_PERSON and token.pos_ == "PRON")
    return all(quoted.covers(paragraph.span(token).start) for token in own)


def _dated(sentence: Span, cuts: Spans, context: Context) -> Iterator[Change]:
    """A bracketed date behind each relative day, week or month of the sentence."""
    first, last = (
        bisect_left(context.dates, place, key=lambda ref: ref.span.start) for place in (sentence.start, sentence.end)
    )
    inside = context.dates[first:last]
    for ref, behind in zip_longest(inside, inside[1:]):
        if not sentence.contains(ref.span) or cuts.covers(ref.span.start) or not is_relative(ref.span.of(context.text)):
            continue
        if context.text.startswith(("-", "‑"), ref.span.end):  # “a Halloween-themed contest”
            continue
        if behind and behind.value == ref.value and behind.span.start - ref.span.end < NEAR:  # “on Saturday, April 27”
            continue
        if told := tell(ref, published=context.published):
            place = ref.span.end + 2 * context.text.startswith(("'s", "’s"), ref.span.end)
            yield Change(Span(place, place), told)
