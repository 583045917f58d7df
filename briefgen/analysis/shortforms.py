"""Which longer name of the article a name is short for: its first words, its last ones, or its initials."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.analysis.lexicon import words

GENERIC = frozenset(
    {"party", "group", "company", "corporation", "corp", "corp.", "inc", "inc.", "plc", "ltd", "ltd.", "llc", "movement", "organisation",
     "organization", "association", "federation", "alliance", "front", "newspaper", "magazine", "agency", "network", "coalition", "campaign",
     "government", "administration", "holdings", "industries", "gmbh", "ag", "co", "co."}
)  # fmt: skip
"""Last words that say what a body is and may be left out: “the Harbour Party”, “Harbour”."""


COMPANIES = frozenset(
    {"airways", "airlines", "media", "foods", "motors", "group", "holdings", "industries", "inc", "inc.", "plc", "ltd", "ltd."}
)  # fmt: skip
"""Last words of companies, whose first word a model may take for a place."""

GENERIC_PLACES = frozenset({"ocean", "sea", "strip", "peninsula", "desert", "islands"})
"""Last words that say what a place is and may be left out."""

OF_ITS_OWN = frozenset(
    {"store", "stores", "tv", "news", "press", "music", "studios", "foundation", "stadium", "museum", "gallery", "books", "pay", "maps",
     "centre", "center", "ventures", "records", "pictures", "park", "theatre", "hall", "hospital", "library", "prize", "fund", "trust"}
)  # fmt: skip
"""Last words of what only bears a body's name: the Brok Museum is not Brok."""


def short_for(forms: Iterable[str], names: Mapping[str, str]) -> Mapping[str, str]:
    """Short form -> key of the longest of the names (with their keys) that it is short for, where there is no doubt."""
    holding = _holding(forms, names)
    found = ((form, _longest(longer, names)) for form, longer in holding.items())
    return {form: names[name] for form, name in found if name is not None}


def _holding(forms: Iterable[str], names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Form -> the names that it shortens: each name is asked for its own parts, as forms and names may be thousands."""
    holding: dict[str, list[str]] = {form: [] for form in forms}
    lengths = sorted({len(form.split()) for form in holding})
    for name in names:
        long = name.split()
        parts = {
            " ".join(long[first : first + length]) for length in lengths for first in range(len(long) - length + 1)
        }
        for form in parts & holding.keys():
            if _shortens(form.split(), long):
                holding[form].append(name)
    return holding


def short_for_place(forms: Iterable[str], names: Mapping[str, str]) -> Mapping[str, str]:
    """Short form of a place -> key of its longer one: “Atlantic”, “Atlantic Ocean”."""
    longer = {name.rpartition(" ")[0]: name for name in names if name.rpartition(" ")[2] in GENERIC_PLACES}
    return {form: names[longer[form]] for form in forms if form in longer}


def _longest(found: Sequence[str], keys: Mapping[str, str]) -> str | None:
    """The longest name found, if each of the others is a part of it or of the same actor."""
    longest = max(found, key=len, default=None)
    if longest is None:
        return None
    same = all(f" {name} " in f" {longest} " or keys[name] == keys[longest] for name in found)
    return longest if same else None


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    length = len(short)
    if length >= len(long):
        return False
    if list(long[:length]) == list(short):
        return _may_be_left_out(long[length:], single=length == 1)
    if list(long[-length:]) == list(short):
        return length > 1 or short[0] in words("organisation_nouns") or short[0].endswith("s")
    return length > 1 and any(list(long[i : i + length]) == list(short) for i in range(1, len(long) - length))


def _may_be_left_out(rest: Sequence[str], *, single: bool) -> bool:
    """Whether a body is still itself without the rest of its name: “Brok [of Velmar]”, “Brok [Group]”, no “Brok [Museum]”."""
    last = rest[-1]
    if rest[0] in {"of", "for", "in"} or last in GENERIC:
        return True
    return single and last not in OF_ITS_OWN and last not in words("place_endings")


OUT_OF_INITIALS = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "&"})


def initials(name: str) -> str:
    """The capitals with which the words of a name begin, small words left out; "" where a word has none."""
    first = "".join(word[0] for word in re.findall(r"[^\s-]+", name) if word.lower() not in OUT_OF_INITIALS)
    return first if len(first) > 1 and first.isupper() else ""


def acronym_behind(text: str, end: int) -> str | None:
    """The acronym that the article gives in brackets behind a name that ends there, or None."""
    behind = re.match(r"\s*\(([A-Z][A-Za-z0-9]{1,7})\)", text[end : end + 14])
    return behind[1] if behind else None


def spelled_out(names: Iterable[tuple[str, int]], printed: frozenset[str], text: str) -> Iterator[tuple[str, str]]:
    """Acronym -> long form, for names with the place where they end: from “Long Name (ABC)”, and from initials printed elsewhere."""
    for name, end in names:
        acronym = acronym_behind(text, end)
        if acronym is not None:
            yield acronym, name
        elif initials(name) in printed:
            yield initials(name), name
