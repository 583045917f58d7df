"""Which printed form belongs to which actor of an article: by surname, short form, acronym, or what the tables say."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from briefgen.analysis.comparing import kinds_of, normal
from briefgen.analysis.gazetteer import Entry, look_up
from briefgen.analysis.gender import by_courtesy, by_first_name
from briefgen.analysis.lexicon import words
from briefgen.analysis.names import Name, is_person
from briefgen.analysis.personnames import surnames
from briefgen.analysis.shortforms import COMPANIES, short_for, short_for_place, spelled_out

SAME_SPELLING = 0.85
"""How like each other two spellings of one first name are."""

KIN_REACH = 10
"""Words of the sentence on each side of a name in which a relative is named."""


class Aliases:
    """Which printed form belongs to which actor of the article: built once from its full names, then asked."""

    def __init__(self, names: Iterable[Name], text: str, title: str) -> None:
        names = list(names)
        self._title = normal(title)
        self._kinds = kinds_of(names)
        persons = self._full_names(names)
        full = [name for name in names if self._full(name)]
        kin = {normal(name.text) for name in full if _is_kin(name)}
        self._merged = dict(_short_to_long(persons, kin))
        people = sorted({self._merged.get(person, person) for person in persons})
        self._surnames = _by((form, person) for person in people for form in surnames(person))
        self._first_names = _by((person.split()[0], person) for person in people)
        self._places = self._places_of(full)
        self._kin = {self._merged.get(form, form) for form in kin}
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

    def _full_names(self, names: Iterable[Name]) -> list[str]:
        """The names of persons of two words and more, without the surnames that several of them share (“van halen”)."""
        forms = {
            normal(name.text)
            for name in names
            if name.entry is None and len(name.tokens) > 1 and self._kinds[normal(name.text)] == "person"
        }
        bearers = Counter(surname for form in forms for surname in surnames(form))
        shared = {form for form in forms if bearers[form] > 1}
        self._complete = forms - shared
        return sorted(self._complete)

    def _full(self, name: Name) -> bool:
        return name.entry is None and normal(name.text) in self._complete

    def key(self, name: Name) -> str | None:
        """What groups the name with the others of its actor; None for a surname that several persons share."""
        form = normal(name.text)
        if name.entry is not None and not (len(name.tokens) == 1 and form in self._surnames and not _located(name)):
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
        """Whom a surname means that several bear: who alone is in the headline, else who is named first, if the others are family.

        Nobody where the name has a courtesy that fits several, or where the paragraph has just named another.
        """
        if len(owners) == 1:
            return owners[0]
        titled = [owner for owner in owners if owner in self._title]
        first = min(titled or owners, key=lambda owner: self._places[owner][0])
        others = [owner for owner in owners if owner != first]
        paragraph = name.place[0]
        just = any(place[0] == paragraph and place < name.place for other in others for place in self._places[other])
        if just or by_courtesy(name.tokens) is not None:
            return None
        return first if len(titled) == 1 or all(other in self._kin for other in others) else None

    def _owners(self, form: str) -> Sequence[str]:
        """The full names of the persons whom a short form can name: by surname, else by first name."""
        if form in self._surnames:
            return self._surnames[form]
        kind = self._kinds.get(form)
        called = kind in {"person", "group"} or (kind == "organisation" and by_first_name(f"{form} -") is not None)
        return self._first_names.get(form, ()) if called else ()


def _by(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    """Key -> the values that come with it, in their order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)


def _key_of(entry: Entry) -> str:
    return f"{entry.kind}:{entry.name}"


def _with_and_without_owner(form: str) -> Iterator[str]:
    """“us senate”, and “senate”."""
    yield form
    parts = form.split()
    for length in range(1, min(len(parts), 3)):
        owner = look_up(" ".join(parts[:length]).upper()) or look_up(" ".join(parts[:length]).title())
        if owner and owner[0].kind == "place":
            yield " ".join(parts[length:])


def _is_kin(name: Name) -> bool:
    """Whether the sentence calls somebody a relative and has the name beside it (“his father Milan Brok”)."""
    sentence = name.paragraph.sentence_of(name.tokens[0])
    first, last = max(name.tokens.start - KIN_REACH, sentence.start), min(name.tokens.end + KIN_REACH, sentence.end)
    near = name.tokens.doc[first:last]
    return any({token.lower_, token.lemma_.lower()} & words("kin") for token in near)


def _located(name: Name) -> bool:
    """Whether things are said to happen at the name: “at Hollstad” is no short form of the Hollstad Port Authority."""
    first = name.tokens[0]
    return first.i > 0 and first.nbor(-1).lower_ in {"in", "at", "near", "outside"}


def _short_to_long(persons: Sequence[str], kin: Container[str]) -> Iterator[tuple[str, str]]:
    """“hanna brok” -> “hanna j. brok”: same first and last word, the last words of a longer name, or its other spelling.

    A relative with another middle name is another person.
    """
    families: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for person in persons:
        parts = person.split()
        for initial in {part[0] for part in parts}:
            families[parts[-1], initial].append(person)
    for person in persons:
        parts = person.split()
        family = families[parts[-1], parts[0][0]]
        longer = next((other for other in family if _is_short_for(parts, other.split(), kin=other in kin)), None)
        if longer is not None:
            yield person, longer


def _is_short_for(short: Sequence[str], long: Sequence[str], *, kin: bool) -> bool:
    if len(long) > len(short):
        return ((long[0], long[-1]) == (short[0], short[-1]) and not kin) or long[-len(short) :] == short
    return list(short) < list(long) and _is_respelt(short, long)


def _is_respelt(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether only the spelling of the first name differs (“mohamed karim”, “mohammed karim”)."""
    if len(name) != len(other) or name[1:] != other[1:] or name[0][0] != other[0][0]:
        return False
    genders = {by_first_name(" ".join(one)) for one in (name, other)}
    return len(genders - {None}) < 2 and SequenceMatcher(None, name[0], other[0]).ratio() > SAME_SPELLING


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
