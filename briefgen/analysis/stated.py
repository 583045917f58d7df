"""Roles that a clause states of a name: “Hanna Brok is the mayor of Velmar”, “who served as mayor”, “was elected mayor”."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.asserted import is_asserted
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.roles import is_role_noun
from briefgen.analysis.rolespans import closed
from briefgen.analysis.subjects import subject_of
from briefgen.analysis.syntax import negation_of, object_of
from briefgen.model import Span

BEING = frozenset({"be", "become", "remain"})
SERVING = frozenset({"serve", "work", "act", "elect", "appoint", "name", "take", "resign", "retire"})
"""Verbs that have the role behind “as”, or as what somebody is named."""

ANYBODY = frozenset(
    {"figure", "victim", "winner", "loser", "survivor", "source", "suspect",
     "witness", "patient", "child", "friend", "member", "resident", "native"}
)  # fmt: skip
"""Nouns that tell an event rather than who somebody is."""


def role_stated(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The office or work that a clause of the article itself says the person has or had, or None."""
    for verb in _verbs(name.root):
        head = _role_of(verb)
        modal = any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
        if head is None or modal or negation_of(verb) is not None or not is_asserted(verb):
            continue
        if is_role_noun(head) and head.tag_ == "NN" and head.lemma_.lower() not in ANYBODY and _is_told(head):
            return closed(paragraph, head)
    return None


def _verbs(name: Token) -> list[Token]:
    """The verbs of which the name is the subject, also through “who”."""
    own = [name.head] if name.dep_ in {"nsubj", "nsubjpass"} else []
    clauses = [child for child in name.children if child.dep_ == "relcl" and subject_of(child) == name]
    return [verb for verb in (*own, *clauses) if verb.pos_ in {"VERB", "AUX"}]


def _role_of(verb: Token) -> Token | None:
    """The noun that the verb gives to its subject."""
    if verb.lemma_ in BEING:
        return next((child for child in verb.children if child.dep_ == "attr" and child.i > verb.i), None)
    if verb.lemma_ not in SERVING:
        return None
    named = next((child for child in verb.children if child.dep_ == "oprd"), None)
    behind = (object_of(child) for child in verb.children if child.dep_ == "prep" and child.lower_ == "as")
    return named or next(behind, None)


def _is_told(head: Token) -> bool:
    """Whether the noun is narrowed (“mayor of Velmar”, “the harbour pilot”) or one by its article (“a doctor”)."""
    return any(child.dep_ in {"prep", "compound", "amod", "poss", "det"} for child in head.children)
