"""The model's named entities without what is no part of the name, and with what the model cut off."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.gender import is_title
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.personnames import widen
from briefgen.model import Kind

PARTICLES = frozenset(
    {"al", "ap", "bin", "bint", "da", "dal", "de", "del", "den", "der", "di", "dos", "du", "e", "el", "ibn", "la", "le", "ter", "van",
     "von", "y", "zu"}
)  # fmt: skip
SMALL_WORDS = PARTICLES | {"a", "and", "at", "by", "et", "for", "from", "in", "of", "on", "the", "to", "und", "with"}
BEFORE_ARTICLE = frozenset({"of", "for", "and", "in", "on", "at", "to", "from", "with", "by", "&"})
"""What stands before an article inside a name (“Bank for the Isles”)."""

NEVER_INSIDE: dict[Kind, frozenset[str]] = {"place": frozenset({"in", ","})}
"""What parts two names of a kind."""

STORMS = frozenset({"hurricane", "storm", "typhoon", "cyclone"})
"""What stands before the name of a storm."""

VESSELS = frozenset({"MV", "M/V", "MS", "MT", "SS", "HMS", "USS", "HMAS", "HMCS", "INS", "RMS", "USNS"})
"""What stands before the name of a ship."""

POSTNOMINALS = frozenset({"MP", "MEP", "MSP", "QC", "KC", "MBE", "OBE", "CBE", "MD", "PhD", "MS"})
"""What stands behind the name of a person and is no part of it."""

HYPHENS = frozenset({"-", "–", "‐", "‑"})
COMPOUNDING = frozenset(
    {"based", "born", "led", "run", "era", "like", "style", "free", "wide", "only", "made", "built", "owned", "side", "shot", "wing",
     "bound", "ally", "allies", "aged", "held", "linked", "backed", "critic", "friendly", "type", "area", "sized"}
)  # fmt: skip
"""What a hyphen ties to a name without being a part of it (“Brok-led”)."""

PREFIXES = frozenset(
    {"pro", "anti", "non", "ex", "mid", "pre", "post", "trans", "inter", "intra", "sub", "neo", "pan", "extra", "super", "ultra"}
)  # fmt: skip

LONGEST_BODY = 6
"""Words in the longest name of a body that is completed."""

LONGEST_SECOND = 2
"""Words in the longest second part that “and” adds to a name."""

FOR = frozenset({"for", "of"})
"""What stands between a body and what it is for."""

LONGEST_SYLLABLE = 6
"""Letters in the longest second half of a given name (“Kwok-cheung”)."""


def mend(entity: TokenSpan, kind: Kind) -> tuple[TokenSpan, ...]:
    """The names that the entity holds: one, none where it is no name, two where a possessive parts an owner from a body."""
    if _is_no_actor(entity) or entity.text in words("not_actors") or is_prefixed(entity[0]):
        return ()
    return tuple(name for part in _owned(entity, kind) if (name := _mended(part, kind)) is not None)


def _is_no_actor(entity: TokenSpan) -> bool:
    """Whether the name is an event’s, a law’s, a prize’s or a ship’s: “Harbour Act”, “Tropical Storm Hugo”, “MV Hollstad”."""
    return (
        entity[-1].lower_ in words("event_endings")
        or any(token.lower_ in STORMS for token in entity[:2])
        or (entity[0].text in VESSELS and len(entity) > 1)
    )


def is_possessive(token: Token) -> bool:
    """Whether the token is the ending of a genitive."""
    return token.text in {"'s", "’s", "'", "’"}


def is_glued(token: Token) -> bool:
    """Whether a hyphen ties the token to the word before it."""
    return (
        token.i > 1
        and token.nbor(-1).text in HYPHENS
        and not token.nbor(-1).whitespace_
        and not token.nbor(-2).whitespace_
    )


def is_prefixed(token: Token) -> bool:
    """Whether a hyphen ties the word to a prefix (“pro-Velmar” is said of others)."""
    return is_glued(token) and token.nbor(-2).lower_ in PREFIXES


def _owned(entity: TokenSpan, kind: Kind) -> Iterator[TokenSpan]:
    """“Lethonia’s Harbour Ministry” as two names where the tables know the owner; “the Harbour People’s Army” as it is."""
    ending = next((token.i for token in entity[1:-1] if is_possessive(token)), None)
    if ending is None or kind == "person" or not look_up(entity.doc[entity.start : ending].text):
        yield entity
    else:
        yield entity.doc[entity.start : ending]
        yield entity.doc[ending + 1 : entity.end]


def _mended(entity: TokenSpan, kind: Kind) -> TokenSpan | None:
    """The entity without articles, titles, possessives and marks at its edges, or None when it is no name."""
    doc = entity.doc
    start, end = _trimmed(doc, entity.start, entity.end, kind)
    end = next((i for i in range(start, end) if not _in_name(doc[i], kind, first=i == start)), end)
    end = _without_tail(doc, start, end, kind)
    if kind == "organisation" and start < end:
        end = _with_purpose(doc, start, end)
    if kind == "person" and start < end:
        start, end = widen(doc, start, end)
        end = _with_syllable(doc, start, end)
    tokens = doc[start:end]
    if not len(tokens) or "\n" in tokens.text or not re.search(r"[^\W\d_]{2}", tokens.text):
        return None
    if _shouted(tokens) or _fragment(tokens) or not any(token.text[0].isupper() for token in tokens):
        return None
    return tokens


def _trimmed(doc: Doc, start: int, end: int, kind: Kind) -> tuple[int, int]:
    while start < end and (
        _edge(doc[start])
        or doc[start].lower_ in {"the", "a", "an"}
        or (kind == "person" and _is_office_word(doc[start]))
    ):
        start += 1
    while end > start and (_edge(doc[end - 1]) or is_possessive(doc[end - 1])):
        end -= 1
    return start, end


def _without_tail(doc: Doc, start: int, end: int, kind: Kind) -> int:
    """The end of the name without small words and hyphens, and without the office in a body (“Harbour Board Chairman”)."""
    if end - start > 2 and doc[end - 1].like_num and doc[end - 2].text in HYPHENS and doc[end - 2].whitespace_:
        end -= 2
    while end > start and (
        (doc[end - 1].text.islower() and not is_glued(doc[end - 1]))
        or doc[end - 1].text in HYPHENS
        or _edge(doc[end - 1])
    ):
        end -= 1
    if kind == "person" and end - start > 2 and doc[end - 1].text in POSTNOMINALS:
        end -= 1
    if kind == "organisation" and _is_office(doc[start:end]):
        return end - 1 if _is_body(doc[start : end - 1]) else start
    return end


def _is_office(tokens: TokenSpan) -> bool:
    """Whether the words name an office that somebody holds, or a document, rather than a body: “Supreme Leader of the Isles”."""
    if any(
        token.nbor(1).lower_ == "of" and (is_title(token) or token.lower_ in words("document_nouns"))
        for token in tokens[:-1]
    ):
        return True
    return (
        len(tokens) > 1
        and tokens[-1].lower_ in titles()
        and not look_up(tokens.text)
        and not any(token.lower_ == "of" for token in tokens)
        and not (tokens.end < len(tokens.doc) and is_possessive(tokens.doc[tokens.end]))
    )


def _is_body(tokens: TokenSpan) -> bool:
    """Whether the words alone name a body: by the tables, an acronym, or their last word."""
    last = tokens[-1].lower_
    return (
        bool(look_up(tokens.text))
        or tokens.text.isupper()
        or last in words("organisation_endings") | words("organisation_nouns")
    )


def _with_purpose(doc: Doc, start: int, end: int) -> int:
    """The end of a body's name with what it is for, where the model cut it off (“Brok Foundation | for the Visual Arts”)."""
    if end - start > LONGEST_BODY or end + 1 >= len(doc):
        return end
    if doc[end].lower_ == "and" and any(token.lower_ in FOR for token in doc[start:end]):
        return _with_second(doc, end)
    if doc[end].lower_ not in FOR or doc[end - 1].lower_ not in words("organisation_endings") | words(
        "organisation_nouns"
    ):
        return end
    first = end + 1 + (doc[end + 1].lower_ == "the")
    return _with_second(doc, _end_of_purpose(doc, first) or end)


def _with_second(doc: Doc, end: int) -> int:
    """The end with one more thing that the body is for (“of New Velmar | and the Isles”, “for Trade | and Ports”)."""
    if end + 1 >= len(doc) or doc[end].lower_ != "and":
        return end
    first = end + 1 + (doc[end + 1].lower_ == "the")
    last = _end_of_purpose(doc, first)
    if last is None or last - first > LONGEST_SECOND or _is_a_name_of_its_own(doc[first:last]):
        return end
    if last < len(doc) and doc[last].lower_ in FOR:
        return end
    return last


def _is_a_name_of_its_own(tokens: TokenSpan) -> bool:
    """Whether the words name a body by themselves."""
    return (
        tokens.text in words("organisations")
        or any(entry.kind == "organisation" for entry in look_up(tokens.text))
        or tokens[-1].lower_ in words("organisation_endings") | words("organisation_nouns")
        or tokens[0].text.isupper()
        or any(token.ent_type_ not in {"", "GPE"} for token in tokens)
    )


def _end_of_purpose(doc: Doc, start: int) -> int | None:
    """Where the proper nouns that begin there end; None where there are none."""
    last = start
    while last < len(doc) and _is_purpose(doc[last]):
        last += 1
    return last if last > start else None


def _is_purpose(token: Token) -> bool:
    return (
        token.pos_ == "PROPN"
        and token.text[0].isupper()
        and token.ent_type_ in {"", "ORG", "WORK_OF_ART", "GPE", "LOC", "NORP"}
        and not token.text.isupper()
    )


def _with_syllable(doc: Doc, start: int, end: int) -> int:
    """The end of a person's name with the rest of a hyphenated given name that the model cut off (“Harn Kwok-” | “lim”)."""
    while (
        end - start > 1
        and end + 1 < len(doc)
        and doc[end].text in HYPHENS
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].text.isalpha()
        and len(doc[end + 1]) <= LONGEST_SYLLABLE
        and doc[end + 1].lower_ not in COMPOUNDING
        and not doc[end + 1].lower_.endswith("ed")
    ):
        end += 2
    return end


def _is_office_word(token: Token) -> bool:
    """Whether the word is a title, of one or of several (“Senators”)."""
    return is_title(token) or token.lower_.removesuffix("s") in titles()


def _in_name(token: Token, kind: Kind, *, first: bool) -> bool:
    """Whether the word can stand in a name: capitalised, a number, a mark, tied by a hyphen, or a small word (“de la”)."""
    if token.text in {"(", "["} or token.lower_ in NEVER_INSIDE.get(kind, ()):
        return False
    if kind == "place" and token.text in HYPHENS and token.nbor(-1).whitespace_ and token.whitespace_:
        return False
    if token.lower_ == "the" and not first and token.nbor(-1).lower_ not in BEFORE_ARTICLE:
        return False
    if not token.text.islower() or (is_glued(token) and token.lower_ not in COMPOUNDING):
        return True
    if is_possessive(token):
        return kind != "person" and token.i + 1 != len(token.doc) and token.nbor(1).text[0].isupper()
    return token.text in (PARTICLES if kind == "person" else SMALL_WORDS)


def _edge(token: Token) -> bool:
    return token.text != "." and not any(character.isalnum() for character in token.text)


def _shouted(tokens: TokenSpan) -> bool:
    """Capitals for emphasis (“SAVED NATO”) rather than an acronym."""
    return (
        len(tokens) > 1
        and all(token.text.isupper() for token in tokens if token.is_alpha)
        and any(len(token) > 4 for token in tokens)
    )


def _fragment(tokens: TokenSpan) -> bool:
    """The tail of a title that the model took for a body: “State” in “Secretary of State”."""
    if len(tokens) > 2 or tokens.start < 2:
        return False
    of, title = tokens.doc[tokens.start - 1], tokens.doc[tokens.start - 2]
    return (
        of.lower_ in {"of", "for"}
        and title.text[0].isupper()
        and title.lower_ in titles()
        and tokens.label_ in {"", "ORG"}
        and not look_up(tokens.text)
    )
