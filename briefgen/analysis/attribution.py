"""Attributions as printed: content, cue and source, before anyone asks who the source is.

Two witnesses are heard: quotation marks (`marks`) say what was quoted, the parse (`clauses`) says what a reporting verb
governs. A passage inside a reported clause makes it mixed, or direct when nothing else is in it; a passage of its own
takes the cue beside it, or goes on from the passage before it (`beside`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.analysis import beside
from briefgen.analysis.clauses import Source, cue_span, find_clauses, source_at
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.marks import Passage, find_passages
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.spans import in_order
from briefgen.model import QuotationForm, Span, VerbKind

MOST_PASSAGES = 200
"""Passages of one paragraph that are read: no paragraph of news has so many, and a made one could have millions."""

Basis = Literal["clause", "beside", "signed", "before", "none"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is reported, by which words, from whom; `basis` says how the source was tied to the content."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Source | None
    form: QuotationForm
    verb_kind: VerbKind | None
    basis: Basis

    @property
    def extent(self) -> Span:
        return Span(self.content[0].start, self.content[-1].end)


def quoted_passages(parsed: Parsed) -> tuple[Passage, ...]:
    """The passages in quotation marks, wherever somebody may speak."""
    return find_passages(parsed.article.text, [paragraph.paragraph.span for paragraph in parsed.speaking()])


def find_attributions(parsed: Parsed, passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Every direct, mixed and indirect attribution, in reading order."""
    found: list[Attribution] = []
    before: ParsedParagraph | None = None
    marked = in_order(span for passage in passages for span in passage.spans)
    by_span = {span: passage for passage in passages for span in passage.spans}
    for paragraph in parsed.speaking():
        here = list(dict.fromkeys(by_span[span] for span in marked.within(paragraph.paragraph.span)))[:MOST_PASSAGES]
        scene = beside.Scene(parsed.article.text, paragraph, before, marked)
        done = {span for attribution in found for span in attribution.content}
        found += _in_paragraph(scene, [passage for passage in here if not done.intersection(passage.spans)])
        before = paragraph
    return tuple(sorted(found, key=lambda attribution: (attribution.extent, attribution.form)))


def _in_paragraph(scene: beside.Scene, passages: Sequence[Passage]) -> list[Attribution]:
    """The attributions of one paragraph, with the passages that end in it."""
    found: list[Attribution] = []
    taken: set[Passage] = set()
    for clause in find_clauses(scene.paragraph, scene.quoted):
        inside = [passage for passage in passages if passage not in taken and _reported(passage, clause.content)]
        taken.update(inside)
        content = _with_marks(scene.text, clause.content, inside)
        form = _form(scene, content)
        found.append(Attribution(content, clause.cue, clause.source, form, clause.verb_kind, "clause"))
    for passage in passages:
        if passage not in taken:
            found = _with_passage(scene, passage, found)
    return found


def _goes_on(scene: beside.Scene, passage: Passage) -> bool:
    """Whether the passage goes on in the next paragraph, which may still say whose it is."""
    return passage.spans[-1].start >= scene.paragraph.paragraph.span.end


def _reported(passage: Passage, content: Iterable[Span]) -> bool:
    """Whether a reported clause holds a part of the passage: the parser often cuts long ones short."""
    return any(part.overlaps(span) for span in passage.spans for part in content)


def _with_marks(text: str, content: Sequence[Span], passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The clause with each of its passages whole; one that begins with a passage ends with it (“it is open” and left)."""
    spans = [span for passage in passages for span in passage.spans]
    if spans and min(spans).start <= content[0].start:
        end = max(spans).end
        content = [Span(span.start, min(span.end, end)) for span in content if span.start < end]
    return join(text, [*content, *spans])


def join(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those with no word and no line break between them become one."""
    ordered = sorted(spans)
    joined = ordered[:1]
    for span in ordered[1:]:
        last = joined[-1]
        gap = text[last.end : span.start]
        if span.start <= last.end or not ("\n" in gap or any(character.isalnum() for character in gap)):
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _form(scene: beside.Scene, content: Iterable[Span]) -> QuotationForm:
    """Direct when every letter stands in quotation marks, mixed when some do."""
    letters = {i for span in content for i in range(span.start, span.end) if scene.text[i].isalnum()}
    inside = {i for i in letters if scene.marked.covers(i)}
    if not inside:
        return "indirect"
    return "direct" if inside == letters else "mixed"


def _with_passage(scene: beside.Scene, passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """The attributions with a passage that no clause reports: by its cue, as a continuation, or not at all."""
    own = _cued(scene, passage) or _signed(scene, passage)
    if own is None and not beside.is_statement(scene, passage):
        return found
    if own is None:
        earlier = _continued(scene, passage, found)
    else:
        earlier = next((one for one in found if own.cue and one.cue == own.cue), None)
    if earlier is not None:
        return [_extended(one, passage, scene.text) if one is earlier else one for one in found]
    if own is None and _goes_on(scene, passage):
        return found
    return [*found, own or _introduced(scene, passage, found)]


def _cued(scene: beside.Scene, passage: Passage) -> Attribution | None:
    """The passage with the reporting verb that announces it or stands beside it."""
    announced = beside.announcement(scene, passage)
    if announced is not None:
        source, cue = announced
        kind = verb_kind(cue)
        return Attribution(
            passage.spans, cue_span(source.paragraph, cue) if kind else None, source, "direct", kind, "beside"
        )
    verb = beside.cue_of(scene, passage)
    if verb is None:
        return None
    subject = beside.subject_near(scene, passage, verb)
    speaker = source_at(scene.paragraph, subject, verb) if subject is not None else None
    content = beside.with_labelled(scene, passage, verb)
    form = _form(scene, content)
    return Attribution(content, cue_span(scene.paragraph, verb), speaker, form, verb_kind(verb), "beside")


def _signed(scene: beside.Scene, passage: Passage) -> Attribution | None:
    """The passage with the name behind its dash or before its colon."""
    source = beside.signature(scene, passage)
    return Attribution(passage.spans, None, source, "direct", None, "signed") if source else None


def _extended(attribution: Attribution, passage: Passage, text: str) -> Attribution:
    content = join(text, [*attribution.content, *passage.spans])
    return replace(attribution, content=content, form="mixed" if attribution.form == "indirect" else attribution.form)


def _continued(scene: beside.Scene, passage: Passage, found: Sequence[Attribution]) -> Attribution | None:
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


def _introduced(scene: beside.Scene, passage: Passage, found: Sequence[Attribution]) -> Attribution:
    """The passage as said by whoever speaks in the sentence before it, or is its subject and a person; else by nobody known."""
    sentence = beside.sentence_before(scene, passage)
    source = None
    if sentence is not None:
        place = scene.paragraph.span(sentence)
        spoke = [one.source for one in found if one.source and one.cue and place.contains(one.cue)]
        source = spoke[-1] if spoke else beside.person_acting(scene, sentence)
    return Attribution(passage.spans, None, source, "direct", None, "before" if source else "none")
