"""What stands beside a quoted passage and says whose it is: a cue, a signature, an announcement, the sentence before."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.clauses import Source, source_at
from briefgen.analysis.cues import verb_kind
from briefgen.analysis.marks import Passage
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.spans import Spans
from briefgen.analysis.subjects import subject_of
from briefgen.model import Span

SCARE_WORDS = 4
"""A passage of fewer words without a cue of its own is a scare quote, a title or a nickname."""

NEAR_WORDS = 12
"""How many words may stand between a cue and the passage that it reports."""

WINDOW = 4 * NEAR_WORDS
"""How many tokens are looked at on each side of a passage."""

LONGEST_LABEL = 7
"""Tokens before a colon that can be a speaker's name."""

LABELLING = frozenset({"call", "describe", "dub", "label", "characterise", "characterize"})
"""Verbs whose few quoted words are the whole statement: “called the figures ‘solid but local’”."""

DASHES = frozenset({"—", "–", "-", "--", "―"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph being read, the one before it, and what stands in quotation marks: as spans, and by token."""

    text: str
    paragraph: ParsedParagraph
    before: ParsedParagraph | None
    marked: Spans
    places: list[int] = field(init=False)
    quoted: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        places = [self.paragraph.span(token).start for token in self.paragraph.doc]
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "quoted", [self.marked.covers(place) for place in places])

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at the code point or behind it."""
        return bisect_left(self.places, place)

    def sentence_at(self, place: int) -> TokenSpan | None:
        """The sentence that holds the code point, or the last one that begins before it."""
        sentences = self.paragraph.sentences
        index = bisect_left(sentences, self.token_at(place + 1), key=lambda sentence: sentence.start) - 1
        return sentences[index] if index >= 0 else None


def cue_of(scene: Scene, passage: Passage) -> Token | None:
    """The nearest reporting verb outside quotation marks in a sentence that the passage touches."""
    short = _count_words(scene, passage) < SCARE_WORDS and scene.text[passage.spans[-1].end - 2] not in ",.?!…"
    found: list[tuple[int, int, Token]] = []
    for span in (part for part in passage.spans if scene.paragraph.paragraph.span.contains(part)):
        first, last = scene.token_at(span.start), scene.token_at(span.end)
        opening, closing = scene.sentence_at(span.start), scene.sentence_at(span.end - 1)
        for edge, sentence in ((range(max(first - WINDOW, 0), first), opening), (range(last, last + WINDOW), closing)):
            tokens = [scene.paragraph.doc[i] for i in edge if sentence and sentence.start <= i < sentence.end]
            for token in tokens:
                if not scene.quoted[token.i] and _reports(token):
                    distance = _words_between(scene, token, span)
                    if distance <= (0 if short and token.lemma_ not in LABELLING else NEAR_WORDS):
                        found.append((distance, token.i, token))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _reports(token: Token) -> bool:
    """Whether the verb can report a passage: not negated, and no mere label (“a ship called ‘Heron’”, “are called”)."""
    if verb_kind(token) is None or any(child.dep_ == "neg" for child in token.children):
        return False
    if (token.dep_ == "acl" and token.tag_ == "VBN") or (token.i and token.nbor(-1).text == "-"):
        return False
    passive = any(child.dep_ == "auxpass" for child in token.children)
    return not passive or _agent(token) is not None


def _agent(verb: Token) -> Token | None:
    """Who does it in the passive: “was described by the minister as”."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _words_between(scene: Scene, token: Token, span: Span) -> int:
    """How many words stand between the token and the span."""
    place = scene.paragraph.span(token)
    start, end = (place.end, span.start) if place.end <= span.start else (span.end, place.start)
    return sum(any(character.isalpha() for character in word) for word in scene.text[start:end].split())


def _count_words(scene: Scene, passage: Passage) -> int:
    return sum(len(span.of(scene.text).split()) for span in passage.spans)


def subject_near(scene: Scene, passage: Passage, cue: Token) -> Token | None:
    """The cue's subject; when the parser took quoted words for it, the name between the passage and the cue or behind it."""
    subject = _agent(cue) or subject_of(cue)
    if subject is not None and not scene.quoted[subject.i] and not subject.is_punct:
        return subject
    doc = scene.paragraph.doc
    ahead = list(doc[min(scene.token_at(passage.spans[0].end), cue.i) : cue.i])
    behind = list(doc[cue.i + 1 : cue.i + 6])
    for tokens in (ahead, behind):
        names = [
            t for t in tokens if not scene.quoted[t.i] and (t.ent_type_ == "PERSON" or t.pos_ in {"PRON", "PROPN"})
        ]
        if names:
            return names[-1] if tokens is ahead else names[0]
    return None


def with_labelled(scene: Scene, passage: Passage, cue: Token) -> tuple[Span, ...]:
    """The passage with what it is said of, where the cue labels it: “the figures ‘solid but local’”."""
    first, *rest = passage.spans
    if cue.lemma_ not in LABELLING or cue.i + 1 >= scene.token_at(first.start):
        return passage.spans
    labelled = scene.places[cue.i + 1]
    return (Span(labelled, first.end), *rest)


def signature(scene: Scene, passage: Passage) -> Source | None:
    """The name behind a dash (“...” — Hanna Brok) or before a colon (Brok: “...”)."""
    doc = scene.paragraph.doc
    after = [token for token in doc[scene.token_at(passage.spans[-1].end) :][: NEAR_WORDS + 1] if not token.is_space]
    if after and after[0].text in DASHES and 1 < len(after) <= NEAR_WORDS:
        name = next((token for token in after[1:] if token.pos_ == "PROPN"), None)
        if name is not None:
            return _run_of_names(scene.paragraph, name)
    ahead = list(doc[: scene.token_at(passage.spans[0].start)][: LONGEST_LABEL + 1])
    if ahead and ahead[-1].text == ":" and 1 < len(ahead) <= LONGEST_LABEL and not any(map(verb_kind, ahead)):
        name = next((token for token in reversed(ahead) if token.pos_ == "PROPN"), None)
        if name is not None:
            return _run_of_names(scene.paragraph, name)
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
    """Source and verb of what announces the passage with a colon, in its paragraph or at the end of the one before."""
    first = passage.spans[0]
    paragraph, ahead = scene.paragraph, _ahead_in_sentence(scene, first.start)
    if first.start == paragraph.paragraph.span.start and scene.before is not None:
        paragraph, ahead = scene.before, list(scene.before.sentences[-1])[-WINDOW:]
    if not ahead or ahead[-1].text != ":":
        return None
    inside = paragraph is scene.paragraph
    verbs = [t for t in ahead if t.pos_ in {"VERB", "AUX"} and not (inside and scene.quoted[t.i])]
    verb = next((t for t in reversed(verbs) if verb_kind(t)), None) or next(
        (t for t in verbs if t.dep_ == "ROOT"), None
    )
    subject = subject_of(verb) if verb is not None else None
    if verb is None or subject is None or subject.dep_ == "expl" or (inside and scene.quoted[subject.i]):
        return None
    return source_at(paragraph, subject, verb), verb


def _ahead_in_sentence(scene: Scene, place: int) -> list[Token]:
    """The tokens of the same sentence before the code point; a colon may have ended the sentence."""
    end = scene.token_at(place)
    sentence = scene.sentence_at(place - 2)
    start = max(sentence.start if sentence is not None else end, end - WINDOW)
    return list(scene.paragraph.doc[start:end])


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
    start = scene.token_at(passage.spans[0].start)
    sentences = scene.paragraph.sentences
    index = bisect_right(sentences, start, key=lambda sentence: sentence.end) - 1
    return sentences[index] if index >= 0 else None


def person_acting(scene: Scene, sentence: TokenSpan) -> Source | None:
    """The subject of the sentence, if it is a person."""
    subject = subject_of(sentence.root)
    if subject is None or scene.quoted[subject.i]:
        return None
    if subject.ent_type_ != "PERSON" and subject.lower_ not in {"he", "she"}:
        return None
    return source_at(scene.paragraph, subject, sentence.root)
