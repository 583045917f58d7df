"""Names that the article prints again where the model saw none: alone, and inside the names of bodies."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.gazetteer import look_up
from briefgen.analysis.gender import by_first_name
from briefgen.analysis.lexicon import words
from briefgen.analysis.names import Name, is_person
from briefgen.analysis.parse import Parsed, ParsedParagraph
from briefgen.analysis.personnames import surname
from briefgen.analysis.shortforms import initials


@dataclass(frozen=True, slots=True)
class Forms:
    """Printed form -> a name that is so printed; `lengths` has, for each first word, the words of its forms, most first."""

    names: Mapping[tuple[str, ...], Name]
    lengths: Mapping[str, Sequence[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for form in self.names:
            lengths[form[0]].add(len(form))
        descending = {word: sorted(found, reverse=True) for word, found in lengths.items()}
        object.__setattr__(self, "lengths", descending)

    def at(self, paragraph: ParsedParagraph, start: int) -> Iterator[tuple[TokenSpan, Name]]:
        """The forms that stand in the text from that token on, the longest first."""
        for length in self.lengths.get(paragraph.words[start], ()):
            name = self.names.get(tuple(paragraph.words[start : start + length]))
            if name is not None:
                yield paragraph.doc[start : start + length], name


def with_recurrences(parsed: Parsed, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, with every other place where the article prints one of them, in reading order.

    42 % of the surname-only mentions of persons named in full elsewhere are not tagged as persons.
    """
    taken = {(name.paragraph.index, token.i) for name in names for token in name.tokens}
    forms = Forms(_forms(names))
    alone = [found for paragraph in _read(parsed) for found in _again(paragraph, forms, taken)]
    everything = [*names, *alone]
    own = Forms(
        {(name.tokens[0].text,): name for name in everything if _stands_for_itself(name)}
        | {
            form: name
            for form, name in _forms(everything).items()
            if name.kind == "place" or (is_person(name) and len(form) > 1)
        }
    )
    nested = [
        inner for name in everything if len(name.tokens) > 1 and not is_person(name) for inner in _inside(name, own)
    ]
    return tuple(sorted([*everything, *nested], key=lambda name: (name.place, -len(name.tokens))))


def _read(parsed: Parsed) -> Iterator[ParsedParagraph]:
    """The paragraphs in which a known name is looked for: captions and subheadings too, but not the headline."""
    begun = False
    for paragraph in parsed.speaking():
        begun = begun or paragraph.role == "body"
        if begun or paragraph.role != "headline":
            yield paragraph


def _forms(names: Iterable[Name]) -> dict[tuple[str, ...], Name]:
    """Printed form -> a name that is so printed: names that no table has, surnames, first names that tell."""
    forms: dict[tuple[str, ...], Name] = {}
    full = [name for name in names if is_person(name) and len(name.tokens) > 1]
    for name in full:
        if by_first_name(name.text) is not None:
            forms[name.tokens[0].text,] = name
    for name in names:
        if name.entry is None and not (len(name.tokens) == 1 and name.text.lower() in words("organisation_nouns")):
            forms[tuple(token.text for token in name.tokens)] = name
    for name in full:
        forms[surname(name.text),] = name
    for name in names:
        if name.kind == "organisation" and len(short := initials(name.text)) > 2:
            forms.setdefault((short,), name)
    return {form: name for form, name in forms.items() if len("".join(form)) > 2 or form[0].isupper()}


def _again(paragraph: ParsedParagraph, forms: Forms, taken: set[tuple[int, int]]) -> Iterator[Name]:
    """The known forms among the words of the paragraph that belong to no name yet, from left to right."""
    start = 0
    while start < len(paragraph.words):
        for tokens, name in forms.at(paragraph, start):
            free = not any((paragraph.index, token.i) in taken for token in tokens)
            if free and (len(tokens) > 1 or _can_be_a_name(tokens[0])):
                yield replace(name, paragraph=paragraph, tokens=tokens, text=tokens.text, told=False)
                start = tokens.end
                break
        else:
            start += 1


def _can_be_a_name(token: Token) -> bool:
    return (
        token.pos_ in {"PROPN", "NOUN", "ADJ", "VERB", "X"}
        and token.text[0].isupper()
        and not (token.is_sent_start and token.pos_ != "PROPN" and token.dep_ in {"amod", "compound", "nmod"})
        and token.ent_type_ in {"", "PERSON", "ORG", "GPE", "PRODUCT", "FAC", "NORP"}
    )


def _stands_for_itself(name: Name) -> bool:
    """Whether the name may be read inside another: a country by its name, and no capital that stands for one."""
    return name.entry is not None and name.entry.role in {"name", "alias"} and len(name.tokens) == 1


def _inside(name: Name, forms: Forms) -> Iterator[Name]:
    """The known names inside the name of a body or place (“Velmar” in “Velmar Port Authority”)."""
    doc, start, end = name.tokens.doc, name.tokens.start, name.tokens.end
    while start < end:
        for tokens, inner in forms.at(name.paragraph, start):
            if tokens.end <= end and len(tokens) < len(name.tokens):
                if not look_up(doc[start : tokens.end + 1].text) and not _is_its_end(tokens, name):
                    yield replace(
                        inner, paragraph=name.paragraph, tokens=tokens, text=tokens.text, told=False, nested=True
                    )
                start = tokens.end
                break
        else:
            start += 1


def _is_its_end(tokens: TokenSpan, name: Name) -> bool:
    """Whether the words end the longer name without “of”, “in” or “at” before them (“Brok” in “Port of Velmar Brok”)."""
    return tokens.end == name.tokens.end and not tokens[0].nbor(-1).text.islower()
