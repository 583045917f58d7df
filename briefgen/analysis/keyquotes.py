"""Which quotations lead the page: whole, by somebody central, in words that do something, one voice after another.

What a quotation says and how it is made is its wording, which has a bar to reach; wording and speaker together rank
those that reach it. The weights are set by hand and were read against Wikinews; a plain whole sentence weighs 1.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.analysis.lexicon import words
from briefgen.analysis.marks import find_passages
from briefgen.analysis.spans import in_order
from briefgen.model import Analysis, Participant, Quotation, Span, VerbKind

MOST, FEW = 6, 3
"""Key quotations a page; under `FEW`, mixed ones and those of nobody known may help out."""

READABLE, CROWDED, AGAIN = 0.9, 0.2, 0.2
"""The bar: nearly a plain sentence; more for each after `FEW` and for each of the same voice, as few pages need six."""

CENTRAL, FIRST, SURE = 1.0, 0.3, 1.0
"""Salience; speaks in the first sentence; confidence, as a good quotation of the wrong person is worse than none."""

ACT, COMMITMENT, BINDING = 0.5, 0.5, 0.3
"""It does what it says: its verb is an act (“denied”), its words are (“we will appeal”), or they bind (“must”)."""

BLAME, FIGURE, CONTRARY, PERSONAL, TOPIC = 0.3, 0.3, 0.2, 0.2, 0.6
"""“A disgrace”; a figure; “not one florin”; “I”, which a paraphrase loses; by share, what the headline says or quotes."""

WHOLE, SHORTER, LONGER = 1.0, 0.2, 0.02
"""A fitting length, less for each word below `FULL`, and much less for each above `LONG`: those may be skipped."""

FRAGMENT, MIXED, QUESTION, RELAYED, REPEATED = 1.0, 0.3, 1.0, 1.0, 2.0
"""Off: begins inside a sentence, less if the article's words lead in; mostly asks; at second hand; the share a bullet has."""

DANGLING, POINTING = 0.6, 0.3
"""Off: opens with what was said before (“But they”, “That is why”); less for “This is a”, which mostly means the news."""

FEWEST, FULL, LONG = 4, 8, 45
"""Words: names, slogans and scare quotes have fewer than `FEWEST`; from `FULL` to `LONG` they are read at one go."""

PROBABLE, ALIKE, LARGE = 0.5, 0.5, 10
"""From here on a speaker is likelier right than wrong, a quotation says another again, a number in words is a figure."""

ACTS: Sequence[VerbKind] = (
    "claim", "admit", "deny", "agree", "criticise", "demand", "warn", "predict", "promise", "intend",
)  # fmt: skip
COMMITTED = re.compile(
    r"\b(?:I|[Ww]e)(?:(?: am| are|[’']m|[’']re)(?: not)? (?:going to|sorry)|[’']ll"
    r"| (?:have )?(?:will|won[’']t|shall|must|cannot|can[’']t|want|need|intend|expect|demand|urge|promise|refuse|reject"
    r"|deny|regret|decided|resign))\b(?! see\b)|\b(?:never will|will (?:not|never)|not going to|won[’']t)\b"
)
BOUND = re.compile(r"\b(?:will|shall|must|never|cannot|should|ha(?:s|ve) to|needs? to|won[’']t|can[’']t)\b|[’']ll\b")
BLAMED = re.compile(
    r"\b(?:blam\w+|fault|fail(?:ed|s|ures?)?|a lie|lied|liars?|false\w*|wrong\w*|guilty|corrupt\w*|unlawful|illegal"
    r"|crim(?:es?|inals?)|disgrace\w*|sham(?:e|eful)|betray\w*|reckless\w*|careless\w*|unacceptable|unfair|terroris[mt]s?"
    r"|fraud|hoax|propaganda|aggression)\b"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b")
NEGATED = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|cannot)\b|n[’']t\b", re.IGNORECASE)
EFFECTS = {COMMITTED: COMMITMENT, BOUND: BINDING, BLAMED: BLAME, NEGATED: CONTRARY, FIRST_PERSON: PERSONAL}
POINTS = re.compile(r"This\b|(?:It|That)(?: is| was|[’']s)(?: still)? (?:not|an?|the)\b")
LEANS = re.compile(
    r"(?:It(?! (?:is|was|will be|would be)(?: \w+){1,3} (?:to|that)\b)|Its|He|His|She|Her|They|Their|That|These|Those|Such"
    r"|And|But|So|Or|Because|Then|Also|However|Which|Therefore|Instead|Otherwise|Still|Yet|Yes)\b"
)
END = re.compile(r"[.!?](?!\w)")
MARKS = re.compile(r"^[\W_]+|[\[\]]")  # “[W]e will” begins as “We will” does
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quotation that may lead; `doubt` is 1 when nobody is known to speak, 2 when it is likelier somebody else."""

    index: int
    voice: str | None
    doubt: int
    mixed: bool
    named: bool
    wording: float
    score: float
    runs: Runs


def mark_key(analysis: Analysis) -> tuple[Quotation, ...]:
    """The quotations, the key ones marked: a second one of a voice only after every other voice was heard."""
    candidates = list(_candidates(analysis))
    chosen: list[_Candidate] = []
    while fitting := [candidate for candidate in candidates if _fits(candidate, chosen)]:
        chosen.append(min(fitting, key=lambda candidate: _order(candidate, chosen)))
    keys = {candidate.index for candidate in chosen}
    return tuple(replace(quotation, key=index in keys) for index, quotation in enumerate(analysis.quotations))


def _fits(candidate: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Whether there is room for it, its wording reaches the bar, and no chosen one says the same."""
    room = (FEW if candidate.mixed else MOST, FEW, 1)[candidate.doubt]
    bar = READABLE + AGAIN * _heard(candidate, chosen) + CROWDED * max(0, len(chosen) - FEW + 1)
    alike = any(_share(candidate.runs, other.runs) >= ALIKE for other in chosen)
    return len(chosen) < room and candidate.wording >= bar and not alike


def _order(candidate: _Candidate, chosen: Sequence[_Candidate]) -> tuple[float, ...]:
    first = (candidate.doubt, _heard(candidate, chosen), candidate.mixed, not candidate.named)
    return (*first, -candidate.score, candidate.index)


def _heard(candidate: _Candidate, chosen: Sequence[_Candidate]) -> int:
    return sum(other.voice == candidate.voice for other in chosen)


def _candidates(analysis: Analysis) -> Iterator[_Candidate]:
    """The quotations of the story itself that have enough words in quotation marks; nobody's only if direct."""
    text, title = analysis.article.text, analysis.article.title or ""
    roles = [paragraph.role for paragraph in analysis.paragraphs]
    body = in_order(one.span for one in analysis.sentences if roles[one.paragraph] in {"body", "answer"})
    figures = in_order(n.span for n in analysis.numbers if n.value >= LARGE or re.search(r"\d", n.span.of(text)))
    told = _runs("\n".join(bullet.text for bullet in analysis.summary))
    heading = frozenset(_plain(title).split()) - words("stop_words")
    quoted = [_plain(passage.spans[0].of(title)) for passage in find_passages(title, [Span(0, len(title))])]
    cast = {participant.id: participant for participant in analysis.participants}
    lede = body.ordered[0] if body.ordered else Span(0, 0)
    openers = {one.speaker for one in analysis.quotations if any(lede.overlaps(span) for span in one.content)}
    for index, quotation in enumerate(analysis.quotations):
        spans, speaker = _verbatim(quotation, text), cast.get(quotation.speaker or "")
        printed = MARKS.sub("", " ".join(span.of(text) for span in spans))
        mixed = quotation.form == "mixed" and printed[:1].islower()
        enough = len(WORD.findall(printed)) >= (FEWEST if quotation.form == "direct" else FULL)
        if not enough or not body.covers(spans[0].start) or (mixed and speaker is None):
            continue
        wording = _words_alone(printed, mixed=mixed) + TOPIC * _topical(printed, heading, quoted)
        wording += ACT * (quotation.verb_kind in ACTS) + FIGURE * any(figures.within(span) for span in spans)
        wording -= RELAYED * (quotation.via is not None) + REPEATED * _share(_runs(printed), told)
        standing = CENTRAL * speaker.salience + SURE * quotation.confidence if speaker else 0.0
        yield _Candidate(
            index=index,
            voice=_side(speaker, cast),
            doubt=2 * (quotation.confidence < PROBABLE) if speaker else 1,
            mixed=mixed,
            named=speaker is not None and any(mention.form in {"name", "demonym"} for mention in speaker.mentions),
            wording=round(wording, 3),
            score=wording + standing + FIRST * (speaker is not None and speaker.id in openers),
            runs=_runs(printed),
        )


def _verbatim(quotation: Quotation, text: str) -> Sequence[Span]:
    """What stands in quotation marks; of a mixed quotation the longest passage."""
    if quotation.form == "direct":
        return quotation.content
    passages = [passage.spans for passage in find_passages(text, quotation.content)]
    return max(passages, key=lambda spans: sum(map(len, spans)), default=())


def _side(speaker: Participant | None, cast: Mapping[str, Participant]) -> str | None:
    """For whom somebody speaks, if not only for a place: a chairman and a spokeswoman of a party are one voice."""
    whole = cast.get(speaker.affiliation or "") if speaker else None
    return whole.id if whole and whole.kind != "place" else speaker.id if speaker else None


def _words_alone(printed: str, *, mixed: bool) -> float:
    """What the words do, and how well they stand on a page alone."""
    count = len(WORD.findall(printed))
    weight = WHOLE - SHORTER * max(0, FULL - count) - LONGER * max(0, count - LONG)
    weight += sum(effect for pattern, effect in EFFECTS.items() if pattern.search(printed))
    if printed[:1].islower():
        weight -= MIXED if mixed else FRAGMENT
    elif POINTS.match(printed):
        weight -= POINTING
    elif LEANS.match(printed):
        weight -= DANGLING
    asks = "?" in printed[-3:] or 2 * printed.count("?") > len(END.findall(printed))
    return weight - QUESTION * asks


def _topical(printed: str, heading: frozenset[str], quoted: Sequence[str]) -> float:
    """How much of the headline's words it has; all when the headline quotes it."""
    plain = _plain(printed)
    if any(f" {passage} " in f" {plain} " for passage in quoted):
        return 1.0
    return len(heading.intersection(plain.split())) / len(heading) if heading else 0.0


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def _runs(text: str) -> Runs:
    """The words, three by three."""
    plain = _plain(text).split()
    return frozenset(zip(plain, plain[1:], plain[2:], strict=False))


def _share(some: Runs, others: Runs) -> float:
    """How much of the first is in the second."""
    return len(some & others) / len(some) if some else 0.0
