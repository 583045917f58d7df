"""Which names of a person go: those that mean nobody else everywhere, the others where the person appears."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.corpus.personnames import SUFFIXES, person_name
from briefgen.model import Actor, Analysis, Appearance, Corpus
from briefgen.overrides.forms import Finder, Form, form_of, spellings, unspaced
from briefgen.overrides.values import TakedownEntry
from briefgen.pages.templates import CHECKOUT, SHIPPED

ARTICLES = frozenset({"a", "i", "o"})
"""Letters that are words before a surname that is a common noun or a town's."""
OFTEN = 0.1
"""Share of a word's occurrences in small letters from which it is an everyday word."""
LEAST = 7
"""Letters of a name in one word that can be no other word."""


@dataclass(frozen=True, slots=True)
class Names:
    """What may be nowhere on the site, what may not be in some articles (by id), and the participants that go."""

    everywhere: frozenset[Form] = frozenset()
    unspaced: frozenset[str] = frozenset()
    at_home: Mapping[str, frozenset[Form]] = field(default_factory=dict)
    places: frozenset[Appearance] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.everywhere or self.unspaced or self.places)

    @property
    def finder(self) -> Finder:
        """Finds what may be nowhere."""
        return Finder(self.everywhere, unspaced=self.unspaced)

    def finder_in(self, article: str) -> Finder:
        """Finds what may not be in an article."""
        return Finder(self.everywhere, self.at_home.get(article, frozenset()), self.unspaced)


def collect(corpus: Corpus, removed: Sequence[tuple[TakedownEntry, Actor | None]]) -> Names:
    """The names of all these actors; `names` of an entry go everywhere, those to `keep` stay."""
    places = frozenset(place for _, actor in removed if actor for place in actor.appearances)
    gone = {actor.id for _, actor in removed if actor}
    others = [actor for actor in corpus.actors if actor.id not in gone]
    everywhere: set[Form] = set()
    whole: set[str] = set()
    home: defaultdict[str, set[Form]] = defaultdict(set)
    for entry, actor in removed:
        kept = {form for name in entry.keep for form in spellings(name)}
        everywhere |= {form for name in entry.names for form in spellings(name)} - kept
        whole |= {*entry.names} - {*entry.keep}
        if actor is None:
            continue
        printed = _printed(actor, corpus)
        sure, unsure = _sort(printed, kept, others, corpus.analyses)
        everywhere |= sure
        whole |= printed - {*entry.keep}
        for place in actor.appearances:
            home[place.article] |= unsure
    return Names(
        frozenset(everywhere),
        unspaced(whole),
        {article: frozenset(forms - everywhere) for article, forms in home.items()},
        places,
    )


def _printed(actor: Actor, corpus: Corpus) -> set[str]:
    """Every name that the articles print for the actor."""
    ids = defaultdict(set)
    for place in actor.appearances:
        ids[place.article].add(place.participant)
    found = {actor.name, *actor.aliases}
    for analysis in corpus.analyses:
        for one in analysis.participants:
            if one.id in ids.get(analysis.article.id, ()):
                named = (mention.span.of(analysis.article.text) for mention in one.mentions if mention.form == "name")
                found |= {one.name, *one.aliases, *named}
    return found


def _sort(
    printed: set[str], kept: set[Form], others: Sequence[Actor], analyses: Sequence[Analysis]
) -> tuple[set[Form], set[Form]]:
    """The forms that mean nobody and nothing else, and those that may."""
    capital = {form for name in printed if any(c.isupper() or (c.isalpha() and c.lower() == c.upper()) for c in name)
               for form in spellings(name)}  # fmt: skip
    cores = {(name.first, _surname(name.last)) for each in printed if (name := person_name(each))}
    derived = {form for first, last in cores for form in _derive(first, last)}
    forms = derived | {form for name in printed for form in spellings(name)}
    capital |= derived
    forms = {form for form in forms if len("".join(form)) > 1} - kept
    taken = _of_others(others, cores)
    sure = {form for form in forms & capital if form not in taken}
    sure -= _common({form[0] for form in sure if len(form) == 1}, analyses)
    initials = {(first[:1], last) for first, last in cores if first[:1] not in ARTICLES} - kept
    sure |= initials - taken
    return sure, (forms | initials) - sure


def _derive(first: str, last: str) -> Iterator[Form]:
    """Further forms of a full name: turned round, the surname alone and of the family, in one word as on the net."""
    yield first, last
    if last in SUFFIXES:  # “Ada II” has no surname
        return
    yield from ((last, first), (last,), (f"{last}s",))
    if len(first) > 1 and len(first + last) >= LEAST:
        yield (first + last,)


def _surname(last: str) -> str:
    words = last.split()
    return words[0] if len(words) > 1 and words[-1] in SUFFIXES else last


def _of_others(others: Iterable[Actor], cores: set[tuple[str, str]]) -> set[Form]:
    """Names of other actors, and the words of these; somebody of the same given name and surname is no other."""
    taken: set[Form] = set()
    for actor in others:
        for name in (actor.name, *actor.aliases):
            form = form_of(name)
            parts = person_name(name) if actor.kind == "person" else None
            if actor.kind == "group" or (parts and (parts.first, _surname(parts.last)) in cores):
                continue
            if actor.kind == "person" and len(form) > 1:
                taken |= {(word,) for word in form}
                taken |= {(parts.first[:1], _surname(parts.last))} if parts else set()
            elif actor.kind != "person":
                taken |= {form, *((word,) for word in form)}
    return taken


def _common(words: set[str], analyses: Iterable[Analysis]) -> set[Form]:
    """Words that templates print, and those that articles print in small letters not only now and then.

    A handle or an address ("@reyl") is no such word, and one careless article makes no name an everyday word.
    """
    if not words:
        return set()
    choice = "|".join(map(re.escape, sorted(words)))
    pattern = re.compile(rf"(?<![\w@./#-])(?:{choice})(?![\w@/#-]|\.\w)", re.IGNORECASE)
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for analysis in analyses:
        found = pattern.findall(analysis.article.text)
        every.update(map(str.lower, found))
        small.update(filter(str.islower, found))
    often = {word for word, times in small.items() if times >= OFTEN * every[word]}
    return {(word,) for word in often.union(*map(pattern.findall, _templates()))}


def _templates() -> Iterator[str]:
    """The built-in templates, whose words are on every page, in small letters."""
    folder = SHIPPED if SHIPPED.is_dir() else CHECKOUT
    for path in sorted(folder.glob("*.j2")):
        yield path.read_text(encoding="utf-8").lower()
