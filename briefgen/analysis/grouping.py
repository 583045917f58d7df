"""Names of one article grouped into the actors that they name: full names first, then what is short for them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from unicodedata import normalize

from briefgen.analysis.agreement import agreed, parted, without_storms
from briefgen.analysis.gazetteer import Entry, look_up
from briefgen.analysis.gender import by_courtesy, by_first_name
from briefgen.analysis.names import Name, is_generic, is_person
from briefgen.analysis.parse import Parsed
from briefgen.analysis.personnames import is_surname_of
from briefgen.analysis.recurring import with_recurrences
from briefgen.analysis.shortforms import COMPANIES, short_for, short_for_place, spelled_out
from briefgen.model import Kind, Mention, Span

TOLD = 3
"""Votes of a name whose kind words tell, against one of a name whose kind the model alone tells."""


KIN = frozenset(
    {"father", "mother", "son", "daughter", "brother", "sister", "wife", "husband", "widow", "widower", "uncle", "aunt", "nephew", "niece",
     "cousin", "grandfather", "grandmother", "grandson", "granddaughter", "parents", "children", "sons", "daughters", "brothers",
     "sisters", "spouse", "ex-wife", "ex-husband", "family", "lady"}
)  # fmt: skip
SAME_SPELLING = 0.85
"""How like each other two spellings of one first name are."""

KIN_REACH = 6
"""Words on each side of a name in which a relative is named."""


@dataclass(frozen=True, slots=True)
class Group:
    """Names that name one actor, in reading order, and the one it is called by."""

    names: tuple[Name, ...]
    kind: Kind
    name: str

    def spans(self) -> tuple[Span, ...]:
        return tuple(name.paragraph.span(name.tokens) for name in self.names)

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions; “the Court” for the Harbour Court is one by its role."""
        return tuple(
            Mention(
                name.paragraph.span(name.tokens), "role" if is_generic(name) and name.text != self.name else name.form
            )
            for name in self.names
        )


def group_names(parsed: Parsed, names: Sequence[Name]) -> tuple[Group, ...]:
    """The actors named in an article, by first mention."""
    names = with_recurrences(
        parsed, agreed(parted(without_storms(_with_demonyms(parsed, _with_capitals(names)), parsed.article.text)))
    )
    aliases = _Aliases(names, parsed.article.text, parsed.article.title or "")
    groups: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        key = aliases.key(name)
        if key is not None:
            groups[key].append(name)
    found = (_group(tuple(members)) for members in groups.values())
    return tuple(sorted(found, key=lambda group: group.names[0].place))


def _group(names: tuple[Name, ...]) -> Group:
    entry = next((name.entry for name in names if name.entry and not any(map(is_person, names))), None)
    if entry and entry.kind == "place":
        return Group(names, "place", entry.name)
    own = [name for name in names if not name.nested] or list(names)
    votes = _count(replace(name, kind="organisation") if name.entry else name for name in own)
    longest = max(own, key=lambda name: len(name.tokens))
    kind = longest.kind if longest.kind == "person" and len(longest.tokens) > 1 else votes.most_common(1)[0][0]
    return Group(names, kind, _display(names, kind))


def _display(names: Sequence[Name], kind: Kind) -> str:
    """A person's fullest name; another's most frequent form, the longer of two equally frequent ones."""
    counts = Counter(normal(name.text) for name in names)
    printed = {normal(name.text): " ".join(name.text.split()) for name in reversed(names)}
    if kind == "person":
        return printed[max(counts, key=lambda form: (len(form.split()), counts[form], form))]
    return printed[max(counts, key=lambda form: (counts[form], len(form), form))]


def normal(text: str) -> str:
    """A name as it is compared: one space, no case, no possessive, canonical characters."""
    plain = " ".join(normalize("NFKC", text).casefold().split())
    return re.sub(r"['’]s?(?= |$)", "", plain)


class _Aliases:
    """Which printed form belongs to which actor of the article: built once from its full names, then asked."""

    def __init__(self, names: Iterable[Name], text: str, title: str) -> None:
        names = list(names)
        self._title = normal(title)
        self._kinds = _kinds(names)
        persons = sorted({normal(name.text) for name in names if self._full(name)})
        self._merged = dict(_short_to_long(persons))
        self._people = sorted({self._merged.get(person, person) for person in persons})
        full = [name for name in names if self._full(name)]
        self._places = self._places_of(full)
        self._kin = {self._merged.get(form, form) for name in full if _is_kin(name) for form in [normal(name.text)]}
        self._short = self._short_forms([name for name in names if not self._full(name)])
        self._acronyms = dict(_acronyms(text, names))
        self._halves = dict(_halves(names))

    def _short_forms(self, names: Sequence[Name]) -> Mapping[str, str]:
        """Short form -> key of its longest form; a place is no short form of the port authority that is named after it."""
        located = {normal(name.text) for name in names if len(name.tokens) == 1 and _located(name)}
        unknown = {normal(name.text) for name in names if name.entry is None}
        keys = {form: f"name:{form}" for form in unknown} | {
            form: _key_of(name.entry)
            for name in names
            if name.entry
            for printed in (name.text, name.entry.name)
            for form in _with_and_without_owner(normal(printed))
        }
        places = sorted(form for form in unknown if self._kinds[form] == "place")
        bodies = {
            form: key
            for form, key in keys.items()
            if " " in form and (key.startswith("organisation:") or self._kinds.get(form) == "organisation")
        }
        companies = {form: key for form, key in bodies.items() if form.rpartition(" ")[2] in COMPANIES}
        told = {normal(name.text) for name in names if name.told and name.kind == "place"}
        return {
            **short_for(sorted(unknown - located - set(places)), bodies),
            **short_for(sorted(set(places) - located - told), companies),
            **short_for_place(places, keys),
        }

    def _places_of(self, names: Iterable[Name]) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Full name of a person -> where it is printed, in reading order."""
        places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for name in names:
            form = normal(name.text)
            places[self._merged.get(form, form)].append(name.place)
        return {person: sorted(found) for person, found in places.items()}

    def _full(self, name: Name) -> bool:
        form = normal(name.text)
        return name.entry is None and len(name.tokens) > 1 and self._kinds.get(form) == "person"

    def key(self, name: Name) -> str | None:
        """What groups the name with the others of its actor; None for a surname that several persons share."""
        form = normal(name.text)
        if name.entry is not None and not (len(name.tokens) == 1 and self._surnames(form) and not _located(name)):
            return _key_of(name.entry)
        if self._full(name):
            return f"person:{self._merged.get(form, form)}"
        told = by_courtesy(name.tokens)
        owners = self._owners(form)
        owners = [owner for owner in owners if told is None or by_first_name(owner) in {None, told}]
        if owners:
            owner = self._meant(owners, name)
            return f"person:{owner}" if owner else None
        form = self._acronyms.get(form, form)
        return self._halves.get(form) or self._short.get(form, f"name:{form}")

    def _meant(self, owners: Sequence[str], name: Name) -> str | None:
        """Whom a surname means that several persons bear: the one named first, if the others are that one’s family.

        Nobody where the name has a courtesy that fits several, or where the paragraph has just named another.
        """
        if len(owners) == 1:
            return owners[0]
        first, *others = sorted(owners, key=lambda owner: self._places[owner][0])
        paragraph = name.place[0]
        just = any(place[0] == paragraph and place < name.place for other in others for place in self._places[other])
        if just or by_courtesy(name.tokens) is not None:
            return None
        titled = first in self._title and not any(other in self._title for other in others)
        return first if titled or all(other in self._kin for other in others) else None

    def _owners(self, form: str) -> list[str]:
        """The full names of the persons whom a short form can name: by surname, else by first name."""
        return self._surnames(form) or [
            person for person in self._people if person.split()[0] == form and self._kinds.get(form) == "person"
        ]

    def _surnames(self, form: str) -> list[str]:
        return [person for person in self._people if is_surname_of(form, person)]


def _key_of(entry: Entry) -> str:
    return f"{entry.kind}:{entry.name}"


def _with_and_without_owner(form: str) -> Iterator[str]:
    """“us senate”, and “senate”."""
    yield form
    words = form.split()
    for length in range(1, min(len(words), 3)):
        owner = look_up(" ".join(words[:length]).upper()) or look_up(" ".join(words[:length]).title())
        if owner and owner[0].kind == "place":
            yield " ".join(words[length:])


def _is_kin(name: Name) -> bool:
    """Whether the sentence calls somebody a relative and has the name beside it (“his father Milan Brok”)."""
    near = name.tokens.doc[max(name.tokens.start - KIN_REACH, 0) : name.tokens.end + KIN_REACH]
    return any(token.lower_ in KIN for token in near)


def _located(name: Name) -> bool:
    """Whether things are said to happen at the name: “at Hollstad” is no short form of the Hollstad Port Authority."""
    first = name.tokens[0]
    return first.i > 0 and first.nbor(-1).lower_ in {"in", "at", "near", "outside", "through"}


def _kinds(names: Iterable[Name]) -> dict[str, Kind]:
    """Printed form -> the kind that most of its places give it."""
    places: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[normal(name.text)].append(name)
    return {form: _count(members).most_common(1)[0][0] for form, members in places.items()}


def _count(names: Iterable[Name]) -> Counter[Kind]:
    votes: Counter[Kind] = Counter()
    for name in names:
        votes[name.kind] += TOLD if name.told else 1
    return votes


def _short_to_long(persons: Sequence[str]) -> Iterator[tuple[str, str]]:
    """“donald trump” -> “donald j. trump”: same first and last word, the last words of a longer name, or its other spelling."""
    for person in persons:
        words = person.split()
        for other in persons:
            longer = other.split()
            if len(longer) > len(words) and (
                (longer[0], longer[-1]) == (words[0], words[-1]) or longer[-len(words) :] == words
            ):
                yield person, other
                break
            if person < other and _is_respelt(words, longer):
                yield person, other
                break


def _is_respelt(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether only the spelling of the first name differs (“mohamed karim”, “mohammed karim”)."""
    if len(words) != len(other) or words[1:] != other[1:] or {words[0][0], other[0][0]} != {words[0][0]}:
        return False
    genders = {by_first_name(" ".join(name)) for name in (words, other)}
    return len(genders - {None}) < 2 and SequenceMatcher(None, words[0], other[0]).ratio() > SAME_SPELLING


def _acronyms(text: str, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Acronym -> long form, as they are compared, from what the article spells out."""
    names = list(names)
    printed = frozenset(
        name.text for name in names if len(name.tokens) == 1 and re.fullmatch(r"(?:[A-Z]\.?){2,7}", name.text)
    )
    long = {name for name in names if len(name.tokens) > 1 and name.entry is None and not is_person(name)}
    ends = [(name.text, name.paragraph.span(name.tokens).end) for name in sorted(long, key=lambda name: name.place)]
    for short, name in spelled_out(ends, printed, text):
        yield normal(short), normal(name)


def _halves(names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """“north” -> the key of North Korea, where the article names no other country that begins so."""
    countries = {(name.entry.kind, name.entry.name) for name in names if name.entry and name.entry.kind == "place"}
    for half in ("North", "South", "East", "West"):
        meant = [(kind, name) for kind, name in countries if name.startswith(f"{half} ")]
        if len(meant) == 1:
            yield half.lower(), ":".join(meant[0])


def _with_demonyms(parsed: Parsed, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, with the demonyms that the article itself derives from a name that is in no table.

    A name from which a demonym is derived (“Brevonia”, “Brevonian”) is a place, whatever the model took it for.
    """
    surnames = {name.tokens[-1].text for name in names if is_person(name) and len(name.tokens) > 1}
    single = {name.text: name for name in names if len(name.tokens) == 1 and name.entry is None and len(name.text) > 3}
    derived = {form: text for text in sorted(single.keys() - surnames) for form in _demonyms(text)}
    found = {
        (paragraph.index, token.i): derived[token.text]
        for paragraph in parsed.running()
        for token in paragraph.doc
        if token.text in derived
    }
    places = set(found.values())
    kept = [
        replace(name, kind="place") if name.text in places else name
        for name in names
        if not (len(name.tokens) == 1 and (name.paragraph.index, name.tokens.start) in found)
    ]
    paragraphs = {paragraph.index: paragraph for paragraph in parsed.paragraphs}
    inside = {(name.paragraph.index, token.i) for name in kept for token in name.tokens}
    opening = {name.place for name in kept if name.kind == "organisation" and len(name.tokens) > 1}
    added = [
        Name(paragraphs[index], paragraphs[index].doc[i : i + 1], text, "place", "demonym", nested=(index, i) in inside)
        for (index, i), text in found.items()
        if (index, i) not in inside or (index, i) in opening
    ]
    return tuple(sorted([*kept, *added], key=lambda name: name.place))


def _demonyms(place: str) -> tuple[str, ...]:
    """The adjectives and people that English derives from a place: Brevonian, Kellandic, Kellander."""
    stem = place.removesuffix("a") if place.endswith("ia") else place
    return tuple(f"{root}{ending}" for root, ending in (
        (stem, "an"), (stem, "ans"), (place, "n"), (place, "ns"), (place, "ian"), (place, "ians"), (place, "ic"),
        (place, "ese"), (place, "er"), (place, "ers"),
    ) if root + ending != place)  # fmt: skip


def _with_capitals(names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, with each capital that does not stand for its country's government as a place of its own."""
    countries = {name.entry.name for name in names if name.entry and name.entry.role != "capital"}
    return tuple(
        replace(name, entry=None)
        if name.entry and name.entry.role == "capital" and not (name.entry.name in countries and _acts(name))
        else name
        for name in names
    )


def _acts(name: Name) -> bool:
    """Whether the name does something (“Copenhagen has stressed”), rather than being a place where things are done."""
    root = name.tokens.root
    if root.dep_ != "nsubj" or root.head.pos_ not in {"VERB", "AUX"}:
        return False
    return root.head.lemma_ not in {"be", "host", "see", "have", "become", "lie", "remain"} or any(
        child.dep_ in {"ccomp", "xcomp"} for child in root.head.children
    )
