"""Whether the words round a date put it behind the article or ahead of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "future", "planned"]
"""Planned: ahead of what is told, and perhaps behind the article ("was to sail", "would resign")."""

PERFECT = r"(?:may|might|could|would|should|must|will)(?:\s+\w+)?\s+have\b|could(?:n[’']t|\s+not)\b"
PROSPECT = r"(?:due|expected|forecast|going|likely|planned|planning|poised|predicted|projected|scheduled|set|slated|supposed|to)\b"
STILL = r"(?:(?:also|currently|initially|not|now|originally|still)\s+)?"
IF = r"(?:if|unless)\b(?:(?:\s+[^\s.,;]+){0,5}?\s+did(?:n[’']t|\s+not)\b)?"
PLANNED = rf"(?:was|were|had\s+been)\s+{STILL}{PROSPECT}|(?:planned|scheduled|slated)\s+for\b|would\b"
URGED = (
    r"(?:asked|called|instructed|invited|ordered|required|told|urged)\s+(?:\w+\s+){1,3}to\b"
    r"|(?:demanded|insisted|proposed|recommended|requested)\s+that\b"
    r"|(?:agreed|aimed|hoped|intended|needed|planned|promised|threatened|vowed|wanted)\s+to\b"
)
""" "On Friday they threatened to strike" is over, "they threatened to strike on Friday" is not."""
FUTURE = (
    rf"(?:will|shall)\b|won[’']t\b|[’']ll\b|{IF}|(?:is|are|be|been)\s+{STILL}{PROSPECT}"
    r"|(?:forecast|planned|poised|predicted|projected|scheduled|set|slated)\s+to\b|set\s+for\b"
    r"|due\s+(?:at|back|by|for|in|on|out)\b|expect(?:s|ed)?\b|(?:anticipate|predict)s?\b"
    r"|(?:aim|agree|hope|intend|need|plan|promise|threaten|vow|want)(?:s|n?ing)?\s+to\b"
    r"|(?:ask|call|instruct|invite|order|require|tell|urge)s?\s+(?:\w+\s+){1,3}to\b"
    r"|(?:demand|insist|propose|recommend|request)s?\s+that\b"
    r"|(?:begins|starts|opens|kicks\s+off|gets\s+under\s+way|goes\s+on|faces|meets)\b"
    r"|(?:comes?\s+into\s+force|go(?:es)?\s+to\s+the\s+polls|takes?\s+(?:effect|office|place))\b"
    r"|(?:upcoming|forthcoming|ahead\s+of|(?:starting|beginning|effective)\s+(?:in|on))\b"
)
MODAL = r"(?:can|could|may|might|should|must)\b"
VERB = r"(?:\s+(?:not|also|then|still|\w+ly))?(?:\s+be(?:\s+\w+ly)?)?(?:\s+\w+)?"
"""What a cue of the future governs: the participle of "will be held" is no past tense."""
IRREGULAR = (
    "was were had did has been said told made held won lost met left began saw got found became brought spoke wrote "
    "fell rose sent struck shot broke sold led fought spent ran hit came took gave went sank stood sat drew drove flew "
    "grew knew kept paid sought taught thought threw wore caught bought built felt heard laid meant read shook shut "
    "slept stole swore swept woke withdrew overthrew"
)
PAST = rf"(?:{'|'.join(IRREGULAR.split())})\b|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?!(?:need|indeed|hundred|speed|feed|breed)\b)[a-z]{{2,}}ed\b"
CUE = re.compile(
    rf"(?<![\w-])(?:(?P<perfect>{PERFECT})|(?P<planned>(?:{PLANNED}){VERB})|(?P<urged>(?:{URGED}){VERB})"
    rf"|(?P<future>(?:{FUTURE}){VERB})|(?P<modal>{MODAL}{VERB})|(?P<past>(?<!\bbe\s)(?<!\bbeing\s)(?:{PAST})))"
)
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]?[A-Z])")

READINGS: Mapping[str, tuple[Tense, Tense | None]] = {
    "perfect": ("past", "past"),
    "planned": ("planned", "planned"),
    "urged": ("future", "past"),
    "future": ("future", "future"),
    "modal": ("future", None),
    "past": ("past", "past"),
}
"""What a cue says of a date that follows it, and of one before it: "could begin on Monday", but "Monday's debate could"."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """What tells the tense in a paragraph, in order: cues with their place, and where sentences end and begin."""

    places: tuple[int, ...]
    readings: tuple[tuple[Tense, Tense | None], ...]
    ends: tuple[int, ...]
    starts: tuple[int, ...]

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the last verb before `start` in its sentence, else of the first after `end`; None without one."""
        before = bisect_left(self.places, start)
        if before and self.places[before - 1] >= self.opening(start):
            return self.readings[before - 1][0]
        closing = bisect_left(self.ends, end)
        limit = bisect_left(self.places, self.ends[closing]) if closing < len(self.ends) else len(self.places)
        after = (self.readings[cue][1] for cue in range(bisect_left(self.places, end), limit))
        return next((tense for tense in after if tense), None)

    def opening(self, place: int) -> int:
        """Where the sentence of that place begins."""
        sentence = bisect_right(self.starts, place)
        return self.starts[sentence - 1] if sentence else 0


def find_verbs(paragraph: str) -> Verbs:
    """The verbs and sentence ends of a paragraph."""
    cues = list(CUE.finditer(paragraph))
    breaks = list(SENTENCE_END.finditer(paragraph))
    return Verbs(
        places=tuple(cue.start() for cue in cues),
        readings=tuple(READINGS[cue.lastgroup or "past"] for cue in cues),
        ends=tuple(found.start() for found in breaks),
        starts=tuple(found.end() for found in breaks),
    )
