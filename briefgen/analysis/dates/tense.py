"""Whether the words round a date put it behind the article or ahead of it."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "future"]

PERFECT = r"(?:may|might|could|would|should|must|will)(?:\s+\w+)?\s+have\b|could(?:n[’']t|\s+not)\b"
FUTURE = (
    r"(?:will|shall|would)\b|won[’']t\b|[’']ll\b|(?:if|unless)\b(?:(?:\s+[^\s.,;]+){0,5}?\s+did(?:n[’']t|\s+not)\b)?"
    r"|(?:is|are|was|were|be|been)\s+(?:(?:still|also|now|currently)\s+)?"
    r"(?:to|set|due|scheduled|slated|planned|likely|going|poised|supposed)\b"
    r"|(?:scheduled|slated|set|planned|poised)\s+(?:to|for)\b|due\s+(?:at|back|by|for|in|on|out)\b|expect(?:s|ed)?\b"
    r"|(?:plan|intend|hope|aim|want|need|vow|promise|threaten|agree)(?:n?ed|d|s|ning|ding|ing)?\s+to\b"
    r"|(?:ask|call|instruct|invite|order|require|tell|urge)(?:e?d|s)?\s+(?:\w+\s+){1,3}to\b"
    r"|(?:demand|insist|propose|recommend|request)(?:e?d|s)?\s+that\b"
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
    rf"(?<![\w-])(?:(?P<perfect>{PERFECT})|(?P<future>(?:{FUTURE}){VERB})|(?P<modal>{MODAL}{VERB})|(?P<past>(?<!\bbe\s)(?<!\bbeing\s)(?:{PAST})))"
)
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?][”’\"')\]]*\s+(?=[“‘\"'(\[]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Verbs:
    """What tells the tense in a paragraph, in order: cues with their place, and where sentences end and begin."""

    places: tuple[int, ...]
    tenses: tuple[Tense, ...]
    modal: frozenset[int]
    ends: tuple[int, ...]
    starts: tuple[int, ...]

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the last verb before `start` in its sentence, else of the first after `end`; None without one.

        "Monday's debate could decide the vote" says nothing of the Monday; "could begin on Monday" does.
        """
        sentence = bisect_right(self.starts, start)
        opening = self.starts[sentence - 1] if sentence else 0
        before = bisect_left(self.places, start)
        if before and self.places[before - 1] >= opening:
            return self.tenses[before - 1]
        closing = bisect_left(self.ends, end)
        limit = bisect_left(self.places, self.ends[closing]) if closing < len(self.ends) else len(self.places)
        after = (self.tenses[cue] for cue in range(bisect_left(self.places, end), limit) if cue not in self.modal)
        return next(after, None)


def find_verbs(paragraph: str) -> Verbs:
    """The verbs and sentence ends of a paragraph."""
    cues = list(CUE.finditer(paragraph))
    breaks = list(SENTENCE_END.finditer(paragraph))
    return Verbs(
        places=tuple(cue.start() for cue in cues),
        tenses=tuple("future" if cue["future"] or cue["modal"] else "past" for cue in cues),
        modal=frozenset(place for place, cue in enumerate(cues) if cue["modal"]),
        ends=tuple(found.start() for found in breaks),
        starts=tuple(found.end() for found in breaks),
    )
