"""Interviews printed as questions and answers: who asks, who answers, paragraph by paragraph."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import ParagraphRole

LABEL = re.compile(
    r"[“\"]?(?:\(\((?P<wiki>[^()]{1,40})\)\)\s*:?|(?P<name>(?:Q|A)(?=[.:])|[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){0,3}(?=\s?:))\s?[.:])(?:\s|$)"
)
ASKERS = frozenset({"interviewer", "q", "question"})
FEWEST_LABELLED = 2
FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 80
YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
NOT_ASKED = re.compile(r"^[“\"«]|\b(?:said|says|asked|asks|wrote)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """What heads a turn: as printed with its colon, by surname (“Owen Strand:” and “Strand:” are one), and whether it is a name."""

    printed: str
    key: str
    is_name: bool


Turns = Mapping[int, ParagraphRole]


def find_turns(paragraphs: Sequence[str]) -> Turns:
    """The index of each paragraph that is part of a question or an answer -> which; empty when it is no interview."""
    return _labelled(paragraphs) or _unlabelled(paragraphs)


def _labelled(paragraphs: Sequence[str]) -> Turns:
    """Turns under their speakers' names ("Q:", "Courier:", "((WN))"); whoever asks in most turns interviews."""
    labels = {index: found.key for index, text in enumerate(paragraphs) if (found := label_of(text))}
    turns: dict[str, list[str]] = defaultdict(list)
    for index, label in labels.items():
        turns[label].append(paragraphs[index])
    askers = {label for label, texts in turns.items() if label in ASKERS or (len(texts) > 1 and _asks_mostly(texts))}
    if askers:
        askers |= {label for label, texts in turns.items() if all(_closes(text) for text in texts)}
    questions = [index for index, label in labels.items() if label in askers]
    answers = [index for index, label in labels.items() if label not in askers and len(turns[label]) > 1]
    marked = all(label in ASKERS or label.startswith("((") for label in askers)
    if len(questions) < FEWEST_LABELLED or not (answers or marked):
        return {}
    last = range(questions[0], len(paragraphs))
    return {index: "question" if index in questions else "answer" for index in last}


def _asks_mostly(texts: Sequence[str]) -> bool:
    return 2 * sum(map(_closes, texts)) >= len(texts)


def _closes(text: str) -> bool:
    """Whether the turn ends with its question."""
    return text.rstrip("”\"’' ").endswith("?")


def label_of(text: str) -> Label | None:
    """The speaker a paragraph is headed with."""
    match = LABEL.match(text)
    if not match:
        return None
    if match["wiki"]:
        return Label(match[0], f"(({match['wiki'].casefold()}", is_name=False)
    return Label(match[0], match["name"].split()[-1].casefold(), is_name=match["name"] not in {"Q", "A"})


def _unlabelled(paragraphs: Sequence[str]) -> Turns:
    """Turns without names: paragraphs that ask "you" something, each before at least one that does not."""
    questions = [index for index, text in enumerate(paragraphs) if _asks(text)]
    alone = [index for index in questions if index + 1 < len(paragraphs) and index + 1 not in questions]
    addressed = sum(bool(YOU.search(paragraphs[index])) for index in questions)
    if (
        len(alone) < FEWEST_QUESTIONS
        or 3 * addressed < len(questions)
        or 5 * len(questions) < len(paragraphs) - questions[0]
    ):
        return {}
    return {index: "question" if index in questions else "answer" for index in range(questions[0], len(paragraphs))}


def _asks(text: str) -> bool:
    asks = text.endswith("?") and len(text.split()) <= LONGEST_QUESTION
    return asks and not NOT_ASKED.search(text)
