"""What names the speaker of a quotation without a cue beside it: an announcement, a signature, a label."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.analysis.cues import verb_kind
from briefgen.analysis.marks import Passage
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.scene import WINDOW, Scene
from briefgen.analysis.subjects import subject_of
from briefgen.analysis.syntax import object_of
from briefgen.analysis.voices import Source, source_at

LONGEST_LABEL = 7
"""Tokens before a colon that can be a speaker's name."""

LONGEST_SIGNATURE = 12
"""Tokens in the longest “— Hanna Brok, lighthouse keeper”."""

DASH = re.compile(r"\s*(?:--|[—–―-])\s*(?=\w)")


def announcement(scene: Scene, passage: Passage) -> tuple[Source, Token | None] | None:
    """Source and verb of what announces the passage with a colon, in its paragraph or at the end of the one before."""
    first = passage.spans[0]
    paragraph, ahead = scene.paragraph, scene.ahead(first.start)
    if first.start == paragraph.paragraph.span.start and scene.before is not None:
        paragraph, ahead = scene.before, list(scene.before.sentences[-1])[-WINDOW:]
    ahead = [token for token in ahead if not token.is_space]
    if not ahead or ahead[-1].text != ":":
        return None
    if paragraph is scene.paragraph:
        ahead = [token for token in ahead if not scene.quoted[token.i]]
    verbs = [token for token in ahead if token.pos_ in {"VERB", "AUX"}]
    verb = next((t for t in reversed(verbs) if verb_kind(t)), None) or next(
        (t for t in verbs if t.dep_ == "ROOT"), None
    )
    if verb is None:
        return _from(paragraph, ahead)
    subject = subject_of(verb) or _name_before(verb)
    if subject is None or subject.dep_ == "expl" or subject not in ahead:
        return None
    return source_at(paragraph, subject, verb), verb


def _from(paragraph: ParsedParagraph, ahead: Sequence[Token]) -> tuple[Source, None] | None:
    """The one named in “And from the owner, Silas Grote:”."""
    for token in ahead:
        if token.lower_ == "from":
            named = object_of(token)
            return (source_at(paragraph, named, None), None) if named is not None else None
    return None


def _name_before(verb: Token) -> Token | None:
    """The person named before a verb for which the parser found no subject (“In his letter, the chairman, Hugo Lenz, wrote”)."""
    ahead = verb.doc[max(verb.sent.start, verb.i - 6) : verb.i]
    return next((token for token in reversed(ahead) if token.ent_type_ == "PERSON"), None)


def signature(scene: Scene, passage: Passage) -> Source | None:
    """The name behind a dash (“...” — Hanna Brok), below it or beside it, or before a colon (Brok: “...”)."""
    place = passage.spans[-1].end
    behind = _signed(scene, scene.paragraph, place)
    if behind is None and scene.after is not None and scene.text[place : scene.after.paragraph.span.start].isspace():
        behind = _signed(scene, scene.after, scene.after.paragraph.span.start)
    if behind is not None:
        return behind
    ahead = scene.ahead(passage.spans[0].start)
    if ahead and ahead[-1].text == ":" and 1 < len(ahead) <= LONGEST_LABEL and not any(map(verb_kind, ahead)):
        name = next((token for token in reversed(ahead) if token.pos_ == "PROPN"), None)
        if name is not None:
            return _run_of_names(scene.paragraph, name)
    return None


def _signed(scene: Scene, paragraph: ParsedParagraph, place: int) -> Source | None:
    """The first name behind a dash at that place, when hardly more than the name stands there."""
    dash = DASH.match(scene.text, place, paragraph.paragraph.span.end)
    if dash is None:
        return None
    behind = [token for token in paragraph.doc if not token.is_space and paragraph.span(token).start >= dash.end()]
    name = next((token for token in behind if token.pos_ == "PROPN"), None)
    return _run_of_names(paragraph, name) if name is not None and len(behind) < LONGEST_SIGNATURE else None


def _run_of_names(paragraph: ParsedParagraph, token: Token) -> Source:
    """The run of proper nouns around the token."""
    first = last = token
    while first.i and _in_label(first.nbor(-1)):
        first = first.nbor(-1)
    while last.i + 1 < len(paragraph.doc) and _in_label(last.nbor(1)):
        last = last.nbor(1)
    return Source(paragraph, last, paragraph.between(first, last))


def _in_label(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isalpha() and token.lower_ not in {"said", "says"}
