"""What is said in an article, by which words and from whom, as printed.

Two witnesses are heard: quotation marks (`marks`) say what was quoted, the parse (`reports`) says what a reporting word
governs. A passage inside a reported clause makes it mixed, or direct when nothing else is in it; a passage of its own
takes the cue beside it, or goes on from the passage before it (`beside`). Interviews are read by turns (`turns`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefgen.analysis import beside
from briefgen.analysis.announced import announcement, signature
from briefgen.analysis.attribution import Attribution, join
from briefgen.analysis.clauses import Clause, cue_span
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.marks import Passage, find_passages
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.reports import find_reports
from briefgen.analysis.scene import Scene
from briefgen.analysis.spans import in_order
from briefgen.analysis.turns import find_labels, find_turns
from briefgen.analysis.voices import Source, source_at, speakers_of
from briefgen.model import QuotationForm, Span

MOST_PASSAGES = 200
"""Passages of one paragraph that are read: no paragraph of news has so many, and a made one could have millions."""


def quoted_passages(parsed: Parsed) -> tuple[Passage, ...]:
    """The passages in quotation marks, wherever somebody may speak."""
    return find_passages(parsed.article.text, [paragraph.paragraph.span for paragraph in parsed.speaking()])


def find_attributions(parsed: Parsed, passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Every direct, mixed and indirect attribution, in reading order."""
    turns, spoken = find_turns(parsed)
    found = [*turns, *find_labels(parsed)]
    done: set[Span] = set()
    before: ParsedParagraph | None = None
    last: Source | None = None
    marked = in_order(span for passage in passages for span in passage.spans)
    by_span = {span: passage for passage in passages for span in passage.spans}
    speaking = parsed.speaking()
    for paragraph, after in zip_longest(speaking, speaking[1:]):
        if paragraph.index in spoken:
            before, last = paragraph, None
            continue
        here = list(dict.fromkeys(by_span[span] for span in marked.within(paragraph.paragraph.span)))[:MOST_PASSAGES]
        scene = Scene(parsed.article.text, paragraph, before, marked, after)
        new = _in_paragraph(scene, [passage for passage in here if not done.intersection(passage.spans)])
        new = _carried(scene, new, last)
        done.update(span for attribution in new for span in attribution.content)
        found += new
        before, last = paragraph, _closing(scene, new)
    return tuple(sorted(found, key=lambda attribution: (attribution.extent, attribution.form)))


def _closing(scene: Scene, found: Sequence[Attribution]) -> Source | None:
    """Who was heard last in the paragraph, or acts in its last sentence: a quotation that opens the next one may go on."""
    if not scene.paragraph.sentences or scene.paragraph.role == "headline":
        return None
    sentence = scene.paragraph.sentences[-1]
    place = scene.paragraph.span(sentence)
    heard = [
        one for one in found if one.source and (place.overlaps(one.extent) or (one.cue and place.contains(one.cue)))
    ]
    if heard:
        return max(heard, key=lambda one: one.extent.end).source
    return beside.person_acting(scene, sentence)


def _carried(scene: Scene, found: list[Attribution], last: Source | None) -> list[Attribution]:
    """The attributions, with a bare quotation that opens the paragraph given to whoever was heard at the end of the last one."""
    start = scene.paragraph.paragraph.span.start
    return [
        replace(one, source=last, basis="before") if last and one.basis == "none" and one.extent.start == start else one
        for one in found
    ]


def _in_paragraph(scene: Scene, passages: Sequence[Passage]) -> list[Attribution]:
    """The attributions of one paragraph, with the passages that end in it."""
    found: list[Attribution] = []
    taken: set[Passage] = set()
    for clause in find_reports(scene.paragraph, scene.quoted):
        inside = [passage for passage in passages if passage not in taken and _reported(scene, passage, clause)]
        if not inside and all(scene.marked.covers(span.start) for span in clause.content):
            continue
        taken.update(inside)
        apart = [
            passage
            for passage in passages
            if passage not in inside and beside.follows_colon(scene, passage, clause.cue)
        ]
        content = _with_marks(scene, _without(clause.content, apart), inside, closes=clause.frame == "that")
        form = _form(scene, content)
        found.append(
            Attribution(
                content, clause.cue, clause.source, form, clause.verb_kind, "clause", clause.frame, clause.relay
            )
        )
    for passage in passages:
        if passage not in taken:
            found = _with_passage(scene, passage, found)
    return found


def _goes_on(scene: Scene, passage: Passage) -> bool:
    """Whether the passage goes on in the next paragraph, which may still say whose it is."""
    return passage.spans[-1].start >= scene.paragraph.paragraph.span.end


def _reported(scene: Scene, passage: Passage, clause: Clause) -> bool:
    """Whether a reported clause holds a part of the passage: the parser often cuts long ones short.

    What a colon parts from a clause before the cue is another quotation (“The port is full, Brok said: ‘We are sorry.’”).
    """
    if clause.content[0].end <= clause.cue.start and beside.follows_colon(scene, passage, clause.cue):
        return False
    return any(part.overlaps(span) for span in passage.spans for part in clause.content)


def _without(content: Sequence[Span], passages: Iterable[Passage]) -> list[Span]:
    """The content without the spans that lie in the passages."""
    apart = [span for passage in passages for span in passage.spans]
    return [part for part in content if not any(part.overlaps(span) for span in apart)] or list(content)


def _with_marks(
    scene: Scene, content: Sequence[Span], passages: Sequence[Passage], *, closes: bool
) -> tuple[Span, ...]:
    """The clause with each of its passages whole.

    One that begins with a passage ends with it (“it is open” and left), unless the passage is a name in it (“‘magic’ pills”).
    """
    text = scene.text
    spans = [span for passage in passages for span in passage.spans]
    if spans and min(spans).start <= content[0].start and (closes or scene.closes(passages[0])):
        end = max(spans).end
        content = [Span(part.start, min(part.end, end)) for part in content if any(part.overlaps(one) for one in spans)]
    return join(text, [*content, *spans])


def _form(scene: Scene, content: Iterable[Span]) -> QuotationForm:
    """Direct when every letter stands in quotation marks, mixed when some do."""
    letters = {i for span in content for i in range(span.start, span.end) if scene.text[i].isalnum()}
    inside = {i for i in letters if scene.marked.covers(i)}
    if not inside:
        return "indirect"
    return "direct" if inside == letters else "mixed"


def _with_passage(scene: Scene, passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """The attributions with a passage that no clause reports: by its cue, as a continuation, or not at all."""
    own = _cued(scene, passage) or _signed(scene, passage)
    if own is None and not beside.is_statement(scene, passage):
        return found
    if own is None:
        earlier = _continued(scene, passage, found)
    elif own.source is not None and own.source.span.overlaps(passage.spans[0]):
        return found
    else:
        same = (one for one in found if own.cue and one.cue == own.cue)
        earlier = next((one for one in same if not (one.frame and beside.follows_colon(scene, passage, own.cue))), None)
        if earlier is not None and earlier.frame not in {"that", "as", None} and scene.closes(passage):
            return [own if one is earlier else one for one in found]
    if earlier is not None:
        return [_extended(one, passage, scene) if one is earlier else one for one in found]
    if own is None and _goes_on(scene, passage):
        return found
    return [*found, own or _introduced(scene, passage, found)]


def _cued(scene: Scene, passage: Passage) -> Attribution | None:
    """The passage with the reporting verb that announces it or stands beside it."""
    verb = beside.cue_of(scene, passage)
    announced = announcement(scene, passage)
    if announced is not None and not (verb is not None and scene.closes(passage)):
        teller, word = announced
        kind = verb_kind(word) if word is not None else None
        span = cue_span(teller.paragraph, word) if word is not None and kind else None
        return Attribution(passage.spans, span, teller, "direct", kind, "beside")
    if verb is None:
        return None
    subject = beside.subject_near(scene, passage, verb)
    source = source_at(scene.paragraph, subject, verb) if subject is not None else None
    _, telling = speakers_of(verb)
    relay = source_at(scene.paragraph, telling, verb) if telling is not None else None
    content = beside.whole(scene, passage, verb)
    form = _form(scene, content)
    cue = cue_span(scene.paragraph, verb)
    return Attribution(content, cue, source, form, verb_kind(verb), "beside", relay=relay)


def _signed(scene: Scene, passage: Passage) -> Attribution | None:
    """The passage with the name behind its dash or before its colon."""
    source = signature(scene, passage)
    return Attribution(passage.spans, None, source, "direct", None, "signed") if source else None


def _extended(attribution: Attribution, passage: Passage, scene: Scene) -> Attribution:
    """The attribution with one more passage, and with the words between when they are one statement (“a ‘bully’ and a ‘liar’”)."""
    last, first = attribution.content[-1], passage.spans[0]
    spans = [*attribution.content, *passage.spans]
    if last.end <= first.start and beside.runs_on(scene, Span(last.end, first.start), attribution.cue):
        spans.append(Span(last.start, first.end))
    content = join(scene.text, spans)
    return replace(attribution, content=content, form=_form(scene, content))


def _continued(scene: Scene, passage: Passage, found: Sequence[Attribution]) -> Attribution | None:
    """The attribution that the passage carries on: quoted just before it, with nothing between but its own cue."""
    start = passage.spans[0].start
    earlier = [one for one in found if one.form != "indirect" and one.extent.end <= start]
    last = max(earlier, key=lambda one: one.extent.end, default=None)
    if last is None:
        return None
    gap = Span(last.extent.end, start)
    crossed = [s for s in map(scene.paragraph.span, scene.paragraph.sentences) if gap.contains(s)]
    own = last.cue is None or all(sentence.overlaps(last.cue) for sentence in crossed)
    return last if own and len(crossed) <= 1 else None


def _introduced(scene: Scene, passage: Passage, found: Sequence[Attribution]) -> Attribution:
    """The passage as said by whoever speaks in the sentence before it, or is its subject and a person; else by nobody known."""
    sentence = scene.sentence_before(passage.spans[0].start)
    source = None
    if sentence is not None:
        place = scene.paragraph.span(sentence)
        spoke = [one.source for one in found if one.source and one.cue and place.contains(one.cue)]
        source = spoke[-1] if spoke else beside.person_acting(scene, sentence)
    return Attribution(passage.spans, None, source, "direct", None, "before" if source else "none")
