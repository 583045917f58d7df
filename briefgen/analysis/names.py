"""Names as printed: the model's named entities, mended, and what the tables of countries and bodies add."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.gazetteer import Entry, look_up
from briefgen.analysis.gender import is_courtesy, is_title
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.parse import Parsed, ParsedParagraph, is_dateline
from briefgen.analysis.personnames import extends, is_called_like_a_person, widen
from briefgen.analysis.voices import Source
from briefgen.model import Kind, MentionForm

KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
GOVERNING = frozenset(
    {"mayor", "governor", "bishop", "archbishop", "port", "town", "city", "village", "island", "people"}
)
"""What a place has: “the mayor of Velmar”, “the port of Hollstad”."""

PARTICLES = frozenset(
    {
        "al",
        "ap",
        "bin",
        "bint",
        "da",
        "dal",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "le",
        "ter",
        "van",
        "von",
        "y",
        "zu",
    }
)
SMALL_WORDS = PARTICLES | {"a", "and", "at", "by", "et", "for", "from", "in", "of", "on", "the", "to", "und", "with"}
LONGEST_FORM = 5
"""Tokens in the longest printed form that is looked up in the tables of countries and bodies."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its place: the tokens that are the name itself, what the model took it for, and what the tables say."""

    paragraph: ParsedParagraph
    tokens: TokenSpan
    text: str
    kind: Kind
    form: MentionForm
    entry: Entry | None = None

    @property
    def place(self) -> tuple[int, int]:
        return self.paragraph.index, self.tokens.start


def find_names(parsed: Parsed, sources: Sequence[Source] = ()) -> tuple[Name, ...]:
    """The names of the article in reading order; a headline names nobody, and a caption only places.

    A source that is a proper noun is a name even where the model saw none.
    """
    found: list[Name] = []
    for paragraph in parsed.naming():
        start = _dateline_end(paragraph)
        names = [name for name in _in_paragraph(paragraph) if name.tokens.start >= start]
        if paragraph.role == "caption":
            names = [name for name in names if name.kind == "place" and name.form == "name"]
        heads = [source.head for source in sources if source.paragraph is paragraph and source.head.pos_ == "PROPN"]
        found += [*names, *_from_sources(paragraph, heads, names)]
    return tuple(sorted(found, key=lambda name: name.place))


def _from_sources(paragraph: ParsedParagraph, heads: Iterable[Token], names: Sequence[Name]) -> Iterator[Name]:
    """The runs of capitalised proper nouns around the heads that no name covers."""
    taken = {token.i for name in names for token in name.tokens}
    for head in heads:
        if head.i in taken or not head.text[0].isupper() or is_title(head):
            continue
        first, last = head.i, head.i + 1
        while first > 0 and extends(paragraph.doc[first - 1]) and first - 1 not in taken:
            first -= 1
        while last < len(paragraph.doc) and extends(paragraph.doc[last]) and last not in taken:
            last += 1
        taken.update(range(first, last))
        tokens = paragraph.doc[first:last]
        body = tokens[-1].lower_ in words("organisation_endings") or (len(tokens) == 1 and head.text.isupper())
        kind: Kind = "organisation" if body else "person"
        yield Name(paragraph, tokens, tokens.text, kind, "name")


def _dateline_end(paragraph: ParsedParagraph) -> int:
    """The first token behind a dateline that opens the paragraph."""
    first = next(iter(paragraph.sentences), None)
    return first.end if first is not None and is_dateline(first.text) else 0


def _in_paragraph(paragraph: ParsedParagraph) -> list[Name]:
    known = list(_from_tables(paragraph))
    taken = {token.i for name in known for token in name.tokens}
    names = list(known)
    for entity in paragraph.doc.ents:
        kind = "person" if is_courtesy(entity[0].text) else KINDS.get(entity.label_)
        tokens = _mended(entity, kind) if kind else None
        if kind is None or tokens is None:
            continue
        inside = [name for name in known if entity.start <= name.tokens.start and name.tokens.end <= entity.end]
        if inside and all(len(name.tokens) == len(tokens) for name in inside):
            continue
        if any(token.i in taken for token in tokens):
            names = [name for name in names if name not in inside]
            if any(token.i in taken for token in tokens if not any(token in name.tokens for name in inside)):
                continue
        if kind == "group" and not _plural(tokens):
            continue
        if kind == "person" and tokens[-1].lower_ in words("organisation_endings"):
            kind = "organisation"
        elif kind == "organisation" and is_called_like_a_person(tokens):
            kind = "person"
        elif len(tokens) == 1 and _is_located(tokens):
            kind = "place"
        names.append(Name(paragraph, tokens, tokens.text, kind, "name"))
    return names


def _is_located(name: TokenSpan) -> bool:
    """Whether the words before a name make it a place: “in Velmar”, “the mayor of Velmar”."""
    ahead = name.doc[max(name.start - 2, 0) : name.start]
    if len(ahead) and ahead[-1].lower_ == "in":
        return True
    return len(ahead) == 2 and ahead[-1].lower_ == "of" and ahead[0].lower_ in GOVERNING


def _from_tables(paragraph: ParsedParagraph) -> Iterator[Name]:
    """The longest forms that the tables know, read from left to right."""
    doc = paragraph.doc
    start = 0
    while start < len(doc):
        if not doc[start].text[0].isupper():
            start += 1
            continue
        for end in range(min(len(doc), start + LONGEST_FORM), start, -1):
            name = _known(paragraph, doc[start:end])
            if name is not None:
                yield name
                start = end
                break
        else:
            start += 1


def _known(paragraph: ParsedParagraph, tokens: TokenSpan) -> Name | None:
    if _possessive(tokens[-1]) or tokens[-1].is_space:
        return None
    if len(tokens) > 1 and tokens[0].lower_ == "the" and look_up(tokens[1:].text):
        return None
    readings = look_up(tokens.text)
    entry = next((entry for entry in readings if _fits(entry, tokens)), None)
    if entry is None:
        return None
    form: MentionForm = "demonym" if entry.role in {"demonym", "people"} else "name"
    return Name(paragraph, tokens, tokens.text, entry.kind, form, entry)


def _fits(entry: Entry, tokens: TokenSpan) -> bool:
    """Whether the sentence can mean the entry: no part of a longer name, and no other reading by the model."""
    labels = {token.ent_type_ for token in tokens}
    whole = tokens[0].ent_iob_ != "I" and (
        tokens.end == len(tokens.doc) or tokens.doc[tokens.end].ent_iob_ != "I" or _possessive(tokens.doc[tokens.end])
    )
    if entry.role in {"demonym", "people"}:
        return labels <= {"NORP", "GPE", ""} or (not whole and "LANGUAGE" not in labels)
    if labels == {"PERSON"} and not whole:
        return False
    if entry.ambiguous:
        return labels == {"GPE"} if entry.kind == "place" else labels == {"ORG"} and len(tokens) > 1
    if not whole and len(tokens) == 1 and labels & {"ORG", "FAC", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"}:
        return entry.kind == "organisation" and tokens.text.isupper() and len(tokens.text) > 2
    return True


def _possessive(token: Token) -> bool:
    return token.text in {"'s", "’s", "'", "’"}


def _mended(entity: TokenSpan, kind: Kind | None) -> TokenSpan | None:
    """The entity without articles, titles, possessives and marks at its edges, or None when it is no name."""
    doc = entity.doc
    start, end = entity.start, entity.end
    while start < end and (
        _edge(doc[start]) or doc[start].lower_ in {"the", "a", "an"} or (kind == "person" and is_title(doc[start]))
    ):
        start += 1
    while end > start and (_edge(doc[end - 1]) or _possessive(doc[end - 1])):
        end -= 1
    end = next((i for i in range(start, end) if not _in_name(doc[i], kind)), end)
    while end > start and doc[end - 1].text.islower():
        end -= 1
    if kind == "person" and start < end:
        start, end = widen(doc, start, end)
    tokens = doc[start:end]
    if not len(tokens) or "\n" in tokens.text or not re.search(r"[^\W\d_]{2}", tokens.text):
        return None
    if _shouted(tokens) or _fragment(tokens) or not any(token.text[0].isupper() for token in tokens):
        return None
    return tokens


def _in_name(token: Token, kind: Kind | None) -> bool:
    """Whether the word can stand in a name: capitalised, a number, a mark, or a small word between such (“de la”)."""
    return not token.text.islower() or token.text in (PARTICLES if kind == "person" else SMALL_WORDS)


def _edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and token.text != ".") or token.text in {"“", "”", "‘", "’", '"', "'"}


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


def _plural(tokens: TokenSpan) -> bool:
    return tokens[-1].tag_ in {"NNS", "NNPS"}
