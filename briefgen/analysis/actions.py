"""What an actor does: the finite verbs of which it is the subject, with their objects."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.analysis.clauses import cue_span
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans
from briefgen.analysis.subjects import phrase_of, subject_of
from briefgen.analysis.voices import is_nobody
from briefgen.model import Action, Span

LONGEST = 30
"""Words in the longest object that is kept whole; a longer one is left out rather than cut."""

OBJECTS = ("dobj", "attr", "acomp", "xcomp", "oprd", "prep", "agent")


def find_actions(paragraph: ParsedParagraph, quoted: Spans) -> Iterator[Action]:
    """What each subject of the paragraph does outside quotation marks; `subject` is the head of its phrase."""
    for verb in paragraph.doc:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"ROOT", "conj", "relcl", "ccomp", "advcl"}:
            continue
        place = paragraph.span(verb).start
        if quoted.covers(place) or _reports(verb):
            continue
        subject = subject_of(verb)
        if subject is None or is_nobody(subject) or not _finite(verb):
            continue
        sentence = paragraph.sentence_span(paragraph.sentence_of(verb))
        yield Action(paragraph.span(subject), cue_span(paragraph, verb), _object(paragraph, verb), sentence)


def _finite(verb: Token) -> bool:
    """Whether the verb says that something is, was or will be done: “to bolster” and “pointing” do not."""
    helpers = [child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return "to" not in helpers and (verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers))


def _reports(verb: Token) -> bool:
    """Whether the verb only carries a statement, which is listed as a quotation."""
    return verb_kind(verb) is not None and any(child.dep_ == "ccomp" for child in verb.children)


def _object(paragraph: ParsedParagraph, verb: Token) -> Span | None:
    """The first object behind the verb, with what belongs to it."""
    for dependency in OBJECTS:
        for child in verb.children:
            if child.dep_ == dependency and child.i > verb.i:
                span = phrase_of(paragraph, child, apart_from=verb)
                offset = paragraph.paragraph.span.start
                short = len(paragraph.text[span.start - offset : span.end - offset].split()) <= LONGEST
                return span if short else None
    return None
