"""What stands beside a quoted passage and says whose it is: a cue, or somebody in the sentence before."""

import re

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.cues import verb_kind
from briefgen.analysis.extents import trim
from briefgen.analysis.marks import Passage
from briefgen.analysis.scene import STOPS, WINDOW, Scene
from briefgen.analysis.subjects import RELATIVE, subject_of
from briefgen.analysis.syntax import is_passive, negation_of
from briefgen.analysis.unsaid import taken_back
from briefgen.analysis.voices import QUOTING, Source, agent_of, source_at
from briefgen.model import Span

SCARE_WORDS = 4
"""A passage of fewer words without a cue of its own is a scare quote, a title or a nickname."""

HEADING_WORDS = 6
"""A passage of fewer words that fills a paragraph is a subheading (“‘All Bets Are Off’”), unless a cue claims it."""

NEAR_WORDS = 12
"""How many words may stand between a cue and the passage that it reports."""

LABELLING = frozenset({"call", "describe", "dub", "label", "characterise", "characterize"})
"""Verbs whose few quoted words are the whole statement: “called the figures ‘solid but local’”."""

SIGNS = frozenset(
    {
        "banner",
        "billboard",
        "graffiti",
        "inscription",
        "label",
        "placard",
        "plaque",
        "poster",
        "sign",
        "slogan",
        "sticker",
        "t-shirt",
    }
)
"""Things on which words are written that nobody says."""

COLON = re.compile(r"\s*:\s*")


def cue_of(scene: Scene, passage: Passage) -> Token | None:
    """The nearest reporting verb outside quotation marks in a sentence that the passage touches."""
    short = _count_words(scene, passage) < SCARE_WORDS and not scene.inside(passage).endswith(STOPS)
    found: list[tuple[int, int, Token]] = []
    for span in (part for part in passage.spans if scene.paragraph.paragraph.span.contains(part)):
        first, last = scene.token_at(span.start), scene.token_at(span.end)
        opening, closing = scene.sentence_at(span.start), scene.sentence_at(span.end - 1)
        for edge, sentence in ((range(max(first - WINDOW, 0), first), opening), (range(last, last + WINDOW), closing)):
            tokens = [scene.paragraph.doc[i] for i in edge if sentence and sentence.start <= i < sentence.end]
            for token in tokens:
                if not scene.quoted[token.i] and _reports(scene, token):
                    distance = _words_between(scene, token, span)
                    if distance <= (0 if short and token.lemma_ not in LABELLING else NEAR_WORDS):
                        found.append((distance, token.i, token))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _reports(scene: Scene, token: Token) -> bool:
    """Whether the verb can report a passage: not negated, and no mere label (“a ship called ‘Heron’”, “are called”)."""
    negation = negation_of(token)
    denied = negation is not None and not scene.quoted[negation.i]
    if verb_kind(token) is None or denied or _is_sign(token) or taken_back(token):
        return False
    if (token.dep_ == "acl" and token.tag_ == "VBN") or (token.i and token.nbor(-1).text == "-"):
        return False
    return not is_passive(token) or agent_of(token) is not None


def _is_sign(verb: Token) -> bool:
    """“A banner read”: nobody says what is written on a thing."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in RELATIVE and verb.dep_ == "relcl":
        subject = verb.head
    return subject is not None and subject.lemma_.lower() in SIGNS


def _words_between(scene: Scene, token: Token, span: Span) -> int:
    """How many words stand between the token and the span."""
    place = scene.paragraph.span(token)
    start, end = (place.end, span.start) if place.end <= span.start else (span.end, place.start)
    return sum(any(character.isalpha() for character in word) for word in scene.text[start:end].split())


def subject_near(scene: Scene, passage: Passage, cue: Token) -> Token | None:
    """The cue's subject; when the parser took quoted words for it, the name between the passage and the cue or behind it."""
    subject = agent_of(cue) if is_passive(cue) and cue.lemma_ not in QUOTING else subject_of(cue)
    if subject is not None and scene.quoted[subject.i]:
        own = (child for child in cue.children if child.dep_ == "nsubj" and not scene.quoted[child.i])
        subject = next(own, None)
    if subject is not None and not subject.is_punct:
        return subject
    doc = scene.paragraph.doc
    ahead = list(doc[min(scene.token_at(passage.spans[0].end), cue.i) : cue.i])
    behind = list(doc[cue.i + 1 : cue.i + 6])
    before = list(doc[max(cue.i - 1, 0) : cue.i])
    for tokens in (ahead, behind, before):
        names = [
            t for t in tokens if not scene.quoted[t.i] and (t.ent_type_ == "PERSON" or t.pos_ in {"PRON", "PROPN"})
        ]
        if names:
            return _whole_name(names[0] if tokens is behind else names[-1])
    return None


def _whole_name(token: Token) -> Token:
    """The last word of the name that the token begins (“Professor | Lisle”)."""
    while token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.head.i > token.i:
        token = token.head
    return token


def whole(scene: Scene, passage: Passage, cue: Token) -> tuple[Span, ...]:
    """The passage with the words that make a statement of it.

    They are what a cue labels (“called the figures ‘solid but local’”), and what stands between an open passage and the
    cue behind it (“‘You went on’ to blame them, she said”).
    """
    first, last = passage.spans[0], passage.spans[-1]
    if cue.lemma_ in LABELLING and cue.i + 1 < scene.token_at(first.start):
        behind = cue.i + 1 + (scene.paragraph.doc[cue.i + 1].lower_ == "as")
        return (Span(scene.places[behind], first.end), *passage.spans[1:])
    subject = subject_of(cue)
    start = min(cue.left_edge.i if subject is None else subject.left_edge.i, cue.i)
    if last.end <= scene.places[start] and not scene.closes(passage):
        gap = trim(scene.paragraph, Span(last.end, scene.places[start]))
        if gap is not None and runs_on(scene, gap, scene.paragraph.span(cue)):
            return (*passage.spans[:-1], Span(last.start, gap.end))
    return passage.spans


def follows_colon(scene: Scene, passage: Passage, cue: Span | None) -> bool:
    """Whether nothing but a colon stands between the cue and the passage."""
    colon = COLON.match(scene.text, cue.end) if cue is not None else None
    return colon is not None and colon.end() == passage.spans[0].start


def runs_on(scene: Scene, gap: Span, cue: Span | None) -> bool:
    """Whether the words of the gap join what stands beside it: one sentence, no cue in between, not many words."""
    words = gap.of(scene.text)
    if len(words.split()) > NEAR_WORDS or re.search(r"[.;:?!\n]", words):
        return False
    tokens = scene.paragraph.doc[scene.token_at(gap.start) : scene.token_at(gap.end)]
    return not (cue is not None and gap.overlaps(cue)) and not any(verb_kind(token) for token in tokens)


def is_statement(scene: Scene, passage: Passage) -> bool:
    """Whether the passage is a sentence of its own, and no title, subheading, nickname or scare quote inside another."""
    words = _count_words(scene, passage)
    if words < SCARE_WORDS or scene.paragraph.role == "caption":
        return False
    if len(passage.spans) > 1:
        return True
    first = passage.spans[0]
    if scene.paragraph.role != "headline" and words < HEADING_WORDS and first == scene.paragraph.paragraph.span:
        return False
    lead = scene.text[scene.paragraph.paragraph.span.start : first.start].rstrip()
    return (not lead or lead[-1] in '.!?:”"»’') and scene.inside(passage)[:1].isupper()


def _count_words(scene: Scene, passage: Passage) -> int:
    return sum(len(span.of(scene.text).split()) for span in passage.spans)


def person_acting(scene: Scene, sentence: TokenSpan) -> Source | None:
    """The subject of a sentence of the scene, if it is a person outside quotation marks."""
    subject = subject_of(sentence.root)
    if subject is None or scene.quoted[subject.i]:
        return None
    source = source_at(scene.paragraph, subject, sentence.root)
    return source if source.head.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"} else None
