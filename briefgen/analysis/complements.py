"""Where the words stand that a verb reports: its clause, its infinitive, its object."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.analysis.cues import Frames
from briefgen.analysis.extents import WHEN
from briefgen.analysis.syntax import is_infinitive, is_passive, object_of
from briefgen.analysis.unsaid import is_untold


def complement_of(verb: Token, frames: Frames) -> tuple[str, Token] | None:
    """The frame in which the verb has its content, and the head of it."""
    for child in verb.children:
        frame = _clause_frame(child, verb, frames)
        if frame is not None:
            untold = frame == "inf" and child.dep_ == "xcomp" and is_untold(child, frames["inf"])
            return None if untold else (frame, child)
    if verb.dep_ == "parataxis" and "that" in frames:
        return "that", verb.head
    return next(_objects(verb, frames), None)


def _clause_frame(child: Token, verb: Token, frames: Frames) -> str | None:
    """The frame that a clause, an infinitive or a gerund under the verb fills."""
    behind = child.i > verb.i
    if child.dep_ == "ccomp" and not _apart(child, verb) and not _aside(child, verb):
        frame = "inf" if is_infinitive(child) and behind else "that"
        return frame if frame in frames else None
    if child.dep_ != "xcomp" or not behind:
        return None
    if "inf" in frames and is_infinitive(child):
        return "inf"
    return "np" if child.tag_ == "VBG" and "np" in frames else None


def _aside(complement: Token, verb: Token) -> bool:
    """“Said, her voice breaking”: what went on beside it."""
    return complement.tag_ == "VBG" and complement.left_edge.i > verb.i and complement.left_edge.nbor(-1).text == ","


def _objects(verb: Token, frames: Frames) -> Iterator[tuple[str, Token]]:
    """The objects, or the phrases behind prepositions, that the verb's frames name; in the passive, its subject."""
    if is_passive(verb):
        if "np" in frames:
            yield from (("np", child) for child in verb.children if child.dep_ == "nsubjpass")
        return
    for child in verb.children:
        if child.i > verb.i:
            frame = _object_frame(child, verb, frames)
            if frame is not None:
                yield frame


def _object_frame(child: Token, verb: Token, frames: Frames) -> tuple[str, Token] | None:
    match child.dep_:
        case "dobj":
            fits = {"np": True, "as": _called(verb), "like": _compared(verb)}
            frame = next((frame for frame, holds in fits.items() if frame in frames and holds), None)
            return (frame, child) if frame else None
        case "ccomp":
            return ("as", child) if "as" in frames else None
        case "advcl":
            wished = "for" in frames and is_infinitive(child) and any(_is_for(one) for one in child.children)
            return ("for", child) if wished else None
        case "prep" | "prt":
            behind = object_of(child, {"pobj", "pcomp"})
            fits_in = child.lower_ in frames and behind is not None and behind.ent_type_ not in WHEN
            return (child.lower_, behind) if fits_in and behind is not None else None
    return None


def _is_for(token: Token) -> bool:
    """The “for” of “asked for the hill to be gritted”."""
    return token.dep_ == "mark" and token.lower_ == "for"


def _called(verb: Token) -> bool:
    """Whether the verb says what its object is called: “called the plan a gift”, “described it as a gift”."""
    named = any(child.dep_ == "oprd" or (child.dep_ == "prep" and child.lower_ == "as") for child in verb.children)
    return named or sum(child.dep_ == "dobj" for child in verb.children) > 1


def _compared(verb: Token) -> bool:
    """Whether the verb says what its object is like: “likened the plan to a gift”."""
    return any(child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "with"} for child in verb.children)


def _apart(complement: Token, verb: Token) -> bool:
    """Whether a semicolon stands between the clause and the verb: two sentences that the parser ran together."""
    doc = verb.doc
    between = doc[complement.i : verb.i] if complement.i < verb.i else doc[verb.i : complement.i]
    return any(token.text == ";" for token in between)
