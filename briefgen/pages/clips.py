"""What the article says around a figure or a date: its sentence, cut at a clause's border where nothing is lost by it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from briefgen.model import Analysis, Quotation, Span
from briefgen.pages.sentences import sentences_of

LONG = 18
"""Words up to which a sentence is left whole."""
FEWEST_KEPT, FEWEST_CUT = 7, 5
MOST_SAID, TRIES = 40, 3
"""A sentence in which more is said is left whole; so many borders are tried on each side."""
BORDER = re.compile(
    r"(?P<apart>;\s)|,\s(?P<contrast>(?=(?:while|whereas)\s))|,\s(?P<relative>(?=(?:which|whose|who|where)\s[^,]*$))"
)
"""Where a clause ends; “, which” only where nothing comes after its clause."""
OPENING = re.compile(r"(?:(?:while|whereas)\s)?(?P<word>[\w’']+)")
LEANING = frozenset({
    "he", "she", "it", "they", "we", "his", "her", "its", "their", "this", "that", "these", "those", "such", "both",
    "one", "there", "who", "which", "whose", "former", "latter", "another", "others", "some", "neither", "either",
})  # fmt: skip
"""First words of a clause that point into the one before."""
HEDGE = re.compile(
    r"[“”\"?!]|n[’']t\b|\b(?:no|nor|not|none|never|neither|without|hardly|few|little|if|unless|whether|though|although|but|yet"
    r"|however|despite|except|only|instead|rather|until|may|might|could|would|should|can|cannot|will|initial\w*|prelimin\w+"
    r"|accord\w*|account\w*|add(?:s|ed|ing)|admit\w*|alleg\w*|announc\w*|apparent\w*|argu\w+|assum\w+|attribut\w*|believ\w*"
    r"|belief|cit(?:es|ed|ing)|claim\w*|confirm\w*|declar\w*|den(?:y|ies|ied|ying)|describ\w*|disput\w*|estimat\w*|expect\w*"
    r"|false\w*|forecast\w*|fear\w*|found|hop(?:e|es|ed|ing)|incorrect\w*|indicat\w*|insist\w*|likely|not(?:es|ed|ing)"
    r"|perhaps|plan\w*|possibl\w+|predict\w*|presum\w*|probabl\w+|project\w*|propos\w*|purport\w*|report\w*|rumou?r\w*"
    r"|say|says|said|saying|seem\w*|show\w*|so-called|stat(?:es|ed|ing|ement)|suggest\w*|suppos\w*|suspect\w*|tell\w*|think\w*"
    r"|thought|told|unclear|unconfirmed|unknown|unverified|warn\w*|wrong\w*|wrote|writ(?:es|ing))\b",
    re.IGNORECASE,
)
"""What a part that is cut away may not hold: denial, doubt, condition, and whoever said it."""
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


class Clip(NamedTuple):
    """The words to print, the sentences behind them, and the quotation they are of if its speaker is not among them."""

    span: Span
    sentences: tuple[Span, ...]
    quotation: Quotation | None


class Clipper:
    """Clips of one article; what is said in which sentence is gone through once."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.said: dict[Span, list[Quotation]] = {}
        for quotation in analysis.quotations:
            for sentence in {s for span in quotation.content for s in sentences_of(analysis, span)}:
                self.said.setdefault(sentence, []).append(quotation)

    def clip(self, focus: Span) -> Clip:
        """The sentence of the focus, or the clause of a long one; whoever said it is in it or is named beside it."""
        sentences = sentences_of(self.analysis, focus)
        whole = Span(min(focus.start, sentences[0].start), max(focus.end, sentences[-1].end))
        said = self.said.get(whole, []) if len(sentences) == 1 else []
        span = self._cut(whole, focus, [_hull(quotation, whole) for quotation in said])
        of = [one for one in said if any(part.contains(focus) for part in one.content)]
        lone = bool(of) and all(_lacks_speaker(one, whole) for one in of)
        return Clip(span, sentences, of[0] if lone else None)

    def _cut(self, whole: Span, focus: Span, kept: list[Span]) -> Span:
        """The sentence without what is behind, then before, the nearest border that may be cut at."""
        text = self.analysis.article.text
        if len(kept) > MOST_SAID or len(whole.of(text).split()) <= LONG:
            return whole
        borders = list(self._borders(whole, kept))
        ends = (border for border, _, _ in borders if border >= focus.end)
        end = next(
            (end for end in islice(ends, TRIES) if _lets_go(text, Span(whole.start, end), Span(end, whole.end))),
            whole.end,
        )
        starts = (start for _, start, opens in reversed(borders) if opens and start <= focus.start)
        kept_from = (
            s for s in islice(starts, TRIES) if _lets_go(text, Span(s, end), Span(whole.start, s)) and _opens(text, s)
        )
        return Span(next(kept_from, whole.start), end)

    def _borders(self, whole: Span, kept: list[Span]) -> Iterator[tuple[int, int, bool]]:
        """Where a clause ends, where the next begins, and whether that one can open what is printed."""
        printed = whole.of(self.analysis.article.text)
        listed = printed.count(";") > 1 or ":" in printed
        for match in BORDER.finditer(printed):
            start, end = whole.start + match.start(), whole.start + match.end()
            if match["apart"] and listed:
                continue
            if not any(part.start < end and start < part.end for part in kept):
                yield start, end, match["relative"] is None


def _hull(quotation: Quotation, sentence: Span) -> Span:
    """From the first to the last of the words, the verb and the source that stand in the sentence."""
    parts = [p for p in (*quotation.content, quotation.cue, quotation.source) if p and p.overlaps(sentence)]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _lacks_speaker(quotation: Quotation, sentence: Span) -> bool:
    """Whether somebody's words stand in the sentence, and who that is does not."""
    if quotation.source is None:
        return quotation.form != "indirect" or quotation.speaker is not None
    return not sentence.contains(quotation.source)


def _lets_go(text: str, kept: Span, cut: Span) -> bool:
    """Whether what is kept is whole without the part that is cut."""
    printed, lost = kept.of(text), cut.of(text)
    if len(printed.split()) < FEWEST_KEPT or len(lost.split()) < FEWEST_CUT or HEDGE.search(lost):
        return False
    return printed.count('"') % 2 == 0 and all(printed.count(left) == printed.count(right) for left, right in PAIRS)


def _opens(text: str, start: int) -> bool:
    """Whether the clause that begins there leans on nothing before it."""
    first = OPENING.match(text, start)
    return first is not None and first["word"].lower() not in LEANING


def clips(analysis: Analysis, spans: Iterable[Span]) -> tuple[Clip, ...]:
    """A clip for each span."""
    clipper = Clipper(analysis)
    return tuple(clipper.clip(span) for span in spans)
