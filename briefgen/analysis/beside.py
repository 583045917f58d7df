"""What stands beside a quoted passage and says whose it is: a cue, a signature, an announcement, the sentence before."""

from dataclasses import dataclass, field

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.clauses import Source, source_at
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.marks import Passage
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.subjects import subject_of
from briefgen.model import Span

SCARE_WORDS = 4
"""A passage of fewer words without a cue of its own is a scare quote, a title or a nickname."""

NEAR_WORDS = 12
"""How many words may stand between a cue and the passage that it reports."""

LONGEST_LABEL = 7
"""Tokens before a colon that can be a speaker's name."""

DASHES = frozenset({"—", "–", "-", "--", "―"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph being read, the one before it, and what stands in quotation marks: as spans, and by token."""

    text: str
    paragraph: ParsedParagraph
    before: ParsedParagraph | None
    marked: list[Span]
    quoted: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        places = [self.paragraph.span(token) for token in self.paragraph.doc]
        inside = [any(span.contains(place) for span in self.marked) for place in places]
        object.__setattr__(self, "quoted", inside)


def cue_of(scene: Scene, passage: Passage) -> Token | None:
    """The nearest reporting verb outside quotation marks in the sentences that the passage touches."""
    best: tuple[int, int, Token] | None = None
    short = _count_words(scene, passage) < SCARE_WORDS
    for sentence in scene.paragraph.sentences:
        touched = [part for part in passage.spans if part.overlaps(scene.paragraph.span(sentence))]
        if not touched:
            continue
        for token in sentence:
            if scene.quoted[token.i] or not _reports(token):
                continue
            distance = min(_words_between(scene, token, part) for part in touched)
            reach = 0 if short else NEAR_WORDS
            if distance <= reach and (best is None or (distance, token.i) < best[:2]):
                best = (distance, token.i, token)
    return best[2] if best else None


def _reports(token: Token) -> bool:
    """Whether the verb can report a passage: not negated, and no participle that describes (“a ship called ‘Heron’”)."""
    if verb_kind(token) is None or any(child.dep_ == "neg" for child in token.children):
        return False
    return not (token.dep_ == "acl" and token.tag_ == "VBN")


def _words_between(scene: Scene, token: Token, span: Span) -> int:
    """How many words stand between the token and the span."""
    place = scene.paragraph.span(token)
    start, end = (place.end, span.start) if place.end <= span.start else (span.end, place.start)
    return sum(any(character.isalpha() for character in word) for word in scene.text[start:end].split())


def _count_words(scene: Scene, passage: Passage) -> int:
    return sum(len(span.of(scene.text).split()) for span in passage.spans)


def subject_near(scene: Scene, passage: Passage, cue: Token) -> Token | None:
    """The cue's subject; when the parser took quoted words for it, the name between the passage and the cue or behind it."""
    subject = subject_of(cue)
    if subject is not None and not scene.quoted[subject.i] and not subject.is_punct:
        return subject
    doc = scene.paragraph.doc
    ahead = [token for token in doc[: cue.i] if scene.paragraph.span(token).start >= passage.spans[0].end]
    behind = list(doc[cue.i + 1 : cue.i + 6])
    for tokens in (ahead, behind):
        names = [
            t for t in tokens if not scene.quoted[t.i] and (t.ent_type_ == "PERSON" or t.pos_ in {"PRON", "PROPN"})
        ]
        if names:
            return names[-1] if tokens is ahead else names[0]
    return None


def signature(scene: Scene, passage: Passage) -> Source | None:
    """The name behind a dash (“...” — Hanna Brok) or before a colon (Brok: “...”)."""
    paragraph = scene.paragraph
    after = [t for t in paragraph.doc if paragraph.span(t).start >= passage.spans[-1].end and not t.is_space]
    if after and after[0].text in DASHES and 1 < len(after) <= NEAR_WORDS:
        name = next((token for token in after[1:] if token.pos_ == "PROPN"), None)
        if name is not None:
            return _run_of_names(paragraph, name)
    ahead = [t for t in paragraph.doc if paragraph.span(t).end <= passage.spans[0].start and not t.is_space]
    if ahead and ahead[-1].text == ":" and 1 < len(ahead) <= LONGEST_LABEL and not any(map(verb_kind, ahead)):
        name = next((token for token in reversed(ahead) if token.pos_ == "PROPN"), None)
        if name is not None:
            return _run_of_names(paragraph, name)
    return None


def _run_of_names(paragraph: ParsedParagraph, token: Token) -> Source:
    """The run of proper nouns around the token."""
    first = last = token
    while first.i and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    while last.i + 1 < len(paragraph.doc) and last.nbor(1).pos_ == "PROPN":
        last = last.nbor(1)
    return Source(paragraph, last, paragraph.between(first, last))


def announcement(scene: Scene, passage: Passage) -> tuple[Source, Token] | None:
    """Source and cue of a passage that opens its paragraph after one that ends in a colon (“The minister wrote:”)."""
    before = scene.before
    if before is None or not before.doc.text.rstrip().endswith(":"):
        return None
    if passage.spans[0].start != scene.paragraph.paragraph.span.start:
        return None
    cue = next((token for token in reversed(list(before.sentences[-1])) if verb_kind(token)), None)
    subject = subject_of(cue) if cue is not None else None
    return (source_at(before, subject, cue), cue) if cue is not None and subject is not None else None


def is_statement(scene: Scene, passage: Passage) -> bool:
    """Whether the passage is a sentence of its own, and no title, nickname or scare quote inside another."""
    if _count_words(scene, passage) < SCARE_WORDS:
        return False
    if len(passage.spans) > 1:
        return True
    first = passage.spans[0]
    lead = scene.text[scene.paragraph.paragraph.span.start : first.start].rstrip()
    return (not lead or lead[-1] in '.!?:”"»’') and scene.text[first.start + 1].isupper()


def sentence_before(scene: Scene, passage: Passage) -> TokenSpan | None:
    """The sentence of the paragraph that ends before the passage begins."""
    paragraph = scene.paragraph
    ended = [s for s in paragraph.sentences if paragraph.span(s).end <= passage.spans[0].start]
    return ended[-1] if ended else None


def person_acting(scene: Scene, sentence: TokenSpan) -> Source | None:
    """The subject of the sentence, if it is a person."""
    subject = subject_of(sentence.root)
    if subject is None or scene.quoted[subject.i]:
        return None
    if subject.ent_type_ != "PERSON" and subject.lower_ not in {"he", "she"}:
        return None
    return source_at(scene.paragraph, subject, sentence.root)
