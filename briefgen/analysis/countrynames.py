"""Names of countries beyond the tables: capitals that stand for them, and demonyms that the article itself derives."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analysis.names import Name, is_person
from briefgen.analysis.parse import Parsed


def with_demonyms(parsed: Parsed, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, with the demonyms that the article itself derives from a name that is in no table.

    A name from which a demonym is derived (“Brevonia”, “Brevonian”) is a place, whatever the model took it for.
    """
    surnames = {name.tokens[-1].text for name in names if is_person(name) and len(name.tokens) > 1}
    single = {name.text: name for name in names if len(name.tokens) == 1 and name.entry is None and len(name.text) > 3}
    derived = {form: text for text in sorted(single.keys() - surnames) for form in _demonyms(text)}
    found = {
        (paragraph.index, place): derived[word]
        for paragraph in parsed.running()
        for place, word in enumerate(paragraph.words)
        if word in derived
    }
    places = set(found.values())
    kept = [
        replace(name, kind="place") if name.text in places else name
        for name in names
        if not (len(name.tokens) == 1 and (name.paragraph.index, name.tokens.start) in found)
    ]
    paragraphs = {paragraph.index: paragraph for paragraph in parsed.paragraphs}
    inside = {(name.paragraph.index, token.i) for name in kept for token in name.tokens}
    added = [
        Name(paragraphs[index], paragraphs[index].doc[i : i + 1], text, "place", "demonym")
        for (index, i), text in found.items()
        if (index, i) not in inside
    ]
    return tuple(sorted([*kept, *added], key=lambda name: name.place))


def _demonyms(place: str) -> tuple[str, ...]:
    """The adjectives and people that English derives from a place: Brevonian, Kellandic, Kellander."""
    stem = place.removesuffix("a") if place.endswith("ia") else place
    return tuple(f"{root}{ending}" for root, ending in (
        (stem, "an"), (stem, "ans"), (place, "n"), (place, "ns"), (place, "ian"), (place, "ians"), (place, "ic"),
        (place, "ese"), (place, "er"), (place, "ers"),
    ) if root + ending != place)  # fmt: skip


def with_capitals(names: Sequence[Name]) -> tuple[Name, ...]:
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
