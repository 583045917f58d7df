"""Names as printed: the model's named entities, mended, and what the tables of countries and bodies add."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gazetteer import Entry, look_up, opens_a_form
from briefgen.analysis.gender import by_first_name, is_courtesy, is_title
from briefgen.analysis.kinds import INSTITUTIONS, kind_of
from briefgen.analysis.lexicon import words
from briefgen.analysis.mending import is_possessive, is_prefixed, mend
from briefgen.analysis.parse import Parsed, ParsedParagraph, is_dateline
from briefgen.analysis.personnames import extends
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
LONGEST_FORM = 5
"""Tokens in the longest printed form that is looked up in the tables of countries and bodies."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its place: the tokens that are the name itself, its kind, and what the tables say.

    `told` is true when words say of which kind it is, and not the model alone; `nested` when the name stands
    inside a longer one (“Velmar” in “Velmar Port Authority”).
    """

    paragraph: ParsedParagraph
    tokens: TokenSpan
    text: str
    kind: Kind
    form: MentionForm
    entry: Entry | None = None
    told: bool = False
    nested: bool = False

    @property
    def place(self) -> tuple[int, int]:
        return self.paragraph.index, self.tokens.start


def is_person(name: Name) -> bool:
    """Whether the name is taken for a person's."""
    return name.kind == "person" and name.entry is None


def find_names(parsed: Parsed, sources: Sequence[Source] = ()) -> tuple[Name, ...]:
    """The names of the article in reading order; a headline names nobody, and a caption only places.

    A source that is a proper noun is a name even where the model saw none.
    """
    found: list[Name] = []
    heads: defaultdict[int, list[Token]] = defaultdict(list)
    for source in sources:
        if source.head.pos_ == "PROPN":
            heads[source.paragraph.index].append(source.head)
    for paragraph in parsed.naming():
        start = _dateline_end(paragraph)
        names = [name for name in _in_paragraph(paragraph) if name.tokens.start >= start]
        if paragraph.role == "caption":
            names = [name for name in names if name.kind == "place" and name.form == "name"]
        found += [*names, *_from_sources(paragraph, heads[paragraph.index], names)]
    return tuple(sorted(found, key=lambda name: name.place))


def _from_sources(paragraph: ParsedParagraph, heads: Iterable[Token], names: Sequence[Name]) -> Iterator[Name]:
    """The runs of capitalised proper nouns around the heads that no name covers."""
    taken = {token.i for name in names for token in name.tokens}
    for head in heads:
        if (
            head.i in taken
            or not head.text[0].isupper()
            or is_title(head)
            or _is_description(paragraph.doc[head.i : head.i + 1])
        ):
            continue
        first, last = head.i, head.i + 1
        while first > 0 and extends(paragraph.doc[first - 1]) and first - 1 not in taken:
            first -= 1
        while last < len(paragraph.doc) and extends(paragraph.doc[last]) and last not in taken:
            last += 1
        taken.update(range(first, last))
        tokens = paragraph.doc[first:last]
        kind, told = kind_of(tokens, "organisation" if len(tokens) == 1 and head.text.isupper() else "person")
        yield Name(paragraph, tokens, tokens.text, kind, "name", told=told)


def _dateline_end(paragraph: ParsedParagraph) -> int:
    """The first token behind a dateline that opens the paragraph."""
    first = next(iter(paragraph.sentences), None)
    return first.end if first is not None and is_dateline(first.text) else 0


def _in_paragraph(paragraph: ParsedParagraph) -> list[Name]:
    known = list(_from_tables(paragraph))
    taken = {token.i for name in known for token in name.tokens}
    starts = [name.tokens.start for name in known]
    names: list[Name] = []
    dropped: set[int] = set()
    for entity, labelled in _entities(paragraph.doc):
        tokens = _with_demonym(entity, known) if labelled != "person" else entity
        owners: list[Name] = []
        first, last = bisect_left(starts, tokens.start), bisect_left(starts, tokens.end)
        inside = [name for name in known[first:last] if name.tokens.end <= tokens.end]
        if inside and _is_made_of(tokens, inside):
            continue
        if any(token.i in taken for token in tokens):
            owners = [replace(name, nested=True) for name in inside if name.tokens.start == tokens.start]
            dropped.update(name.tokens.start for name in inside)
            if any(token.i in taken for token in tokens if not any(token in name.tokens for name in inside)):
                continue
        if (
            (labelled == "group" and not _plural(tokens))
            or _is_description(tokens)
            or _is_money(tokens)
            or (labelled != "person" and _is_in_marks(tokens))
            or (labelled != "place" and _is_portfolio(tokens))
        ):
            continue
        kind, told = kind_of(tokens, labelled)
        names.append(Name(paragraph, tokens, tokens.text, kind, "name", told=told))
        names += owners if kind == "organisation" else []
    return [*(name for name in known if name.tokens.start not in dropped), *names]


def _is_made_of(tokens: TokenSpan, known: Sequence[Name]) -> bool:
    """Whether names of the tables fill the entity, or all of it but a country before them (“US Federal Reserve”)."""
    missing = len(tokens) - sum(len(name.tokens) for name in known)
    if missing == 0:
        return True
    owner = look_up(tokens[:missing].text)
    return known[0].tokens.start == tokens.start + missing and bool(owner) and owner[0].kind == "place"


def _with_demonym(tokens: TokenSpan, known: Sequence[Name]) -> TokenSpan:
    """The name of a body with the demonym before it, without which many bodies bear it (“Lethonian Foreign Ministry”)."""
    index = bisect_left(known, tokens.start, key=lambda name: name.tokens.end)
    ending = known[index : index + 1]
    before = next((name for name in ending if name.tokens.end == tokens.start and name.form == "demonym"), None)
    last = tokens[-1].lower_
    if (
        before is None
        or look_up(tokens.text)
        or last not in words("organisation_endings") | words("organisation_nouns") | INSTITUTIONS
    ):
        return tokens
    return tokens.doc[before.tokens.start : tokens.end]


def is_generic(name: Name) -> bool:
    """Whether the name is a noun for bodies with a capital: “the Court”."""
    return name.entry is None and len(name.tokens) == 1 and name.text.lower() in words("organisation_nouns")


def _is_in_marks(tokens: TokenSpan) -> bool:
    """Whether the name stands alone in quotation marks, as the titles of works do."""
    doc = tokens.doc
    around = doc[max(tokens.start - 1, 0) : tokens.end + 1]
    return len(around) == len(tokens) + 2 and around[0].is_quote and around[-1].is_quote


def _is_portfolio(tokens: TokenSpan) -> bool:
    """Whether the words are the first ones of an office (“Home” in “Home Secretary”)."""
    following = tokens.doc[tokens.end].text if tokens.end < len(tokens.doc) else ""
    return (
        following in {"Secretary", "Minister"}
        and kind_of(tokens, "organisation") == ("organisation", False)
        and not tokens.text.isupper()
    )


def _is_description(tokens: TokenSpan) -> bool:
    """Whether “the Court” stands for whatever court was named, as “the court” does."""
    return (
        len(tokens) == 1
        and tokens[0].lower_ in words("organisation_nouns")
        and tokens[0].i > 0
        and tokens[0].nbor(-1).lower_ in {"the", "this", "its", "their"}
    )


def _entities(doc: Doc) -> Iterator[tuple[TokenSpan, Kind]]:
    """The names in the model's entities, mended, with the kind of their label; what an earlier one took in is no other."""
    end = 0
    for entity in doc.ents:
        kind: Kind | None = "person" if is_courtesy(entity[0].text) else KINDS.get(entity.label_)
        for tokens in mend(entity, kind) if kind else ():
            if kind is None or tokens.start < end:
                continue
            end = tokens.end
            person = _titled(tokens) if kind == "organisation" else None
            if person is None:
                yield from _parted(tokens, kind)
            else:
                yield person, "person"


def _parted(tokens: TokenSpan, kind: Kind) -> Iterator[tuple[TokenSpan, Kind]]:
    """The name, or the two that the model took for one: where an office is held, and who holds it (“mayor of | Velmar Hanna Brok”)."""
    cut = next((cut for cut in range(1, len(tokens) - 1) if _is_of_an_office(tokens, cut)), None)
    if cut is None:
        yield tokens, kind
    else:
        yield tokens[:cut], "place"
        yield tokens[cut:], "person"


def _is_of_an_office(tokens: TokenSpan, cut: int) -> bool:
    place = tokens[:cut].text
    return (
        tokens.start > 0
        and tokens[0].nbor(-1).lower_ in {"of", "to", "for", "from"}
        and (place in words("places") or any(entry.kind == "place" for entry in look_up(place)))
        and by_first_name(tokens[cut:].text) is not None
    )


def _titled(tokens: TokenSpan) -> TokenSpan | None:
    """The person whose name the model took for a body’s, title and all (“Grand Ayatollah Mousa Karimi”)."""
    behind = [token.i + 1 for token in tokens[:3] if is_title(token)]
    person = tokens.doc[behind[-1] : tokens.end] if behind else None
    return person if person is not None and len(person) > 1 and by_first_name(person.text) else None


def _from_tables(paragraph: ParsedParagraph) -> Iterator[Name]:
    """The longest forms that the tables know, read from left to right."""
    doc = paragraph.doc
    start = 0
    while start < len(doc):
        if not opens_a_form(paragraph.words[start]):
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
    if is_possessive(tokens[-1]) or tokens[-1].is_space or is_prefixed(tokens[0]) or _is_money(tokens):
        return None
    if len(tokens) > 1 and tokens[0].lower_ == "the" and look_up(tokens[1:].text):
        return None
    readings = look_up(tokens.text)
    entry = next((entry for entry in readings if _fits(entry, tokens)), None)
    if entry is None:
        return None
    form: MentionForm = "demonym" if entry.role in {"demonym", "people"} else "name"
    return Name(paragraph, tokens, tokens.text, entry.kind, form, entry)


def _is_money(tokens: TokenSpan) -> bool:
    """Whether the word only says whose money it is (“NZ$26 million”)."""
    return tokens.end < len(tokens.doc) and tokens.doc[tokens.end].is_currency


def _fits(entry: Entry, tokens: TokenSpan) -> bool:
    """Whether the sentence can mean the entry: no part of a longer name, and no other reading by the model."""
    labels = {token.ent_type_ for token in tokens}
    whole = tokens[0].ent_iob_ != "I" and (
        tokens.end == len(tokens.doc) or tokens.doc[tokens.end].ent_iob_ != "I" or is_possessive(tokens.doc[tokens.end])
    )
    if entry.role in {"demonym", "people"}:
        counted = tokens.start and tokens[0].nbor(-1).pos_ in {"DET", "ADJ", "NUM"}
        return labels <= ({"NORP", "GPE", "", "PERSON"} if counted else {"NORP", "GPE", ""}) or (
            not whole and "LANGUAGE" not in labels
        )
    if labels == {"PERSON"} and not whole:
        return False
    if entry.ambiguous:
        return labels == {"GPE"} if entry.kind == "place" else labels == {"ORG"} and len(tokens) > 1
    if not whole and len(tokens) == 1 and labels & {"ORG", "FAC", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"}:
        return entry.kind == "organisation" and tokens.text.isupper() and len(tokens.text) > 2
    return True


def _plural(tokens: TokenSpan) -> bool:
    return tokens[-1].tag_ in {"NNS", "NNPS"}
