"""Names as keys: when two printed names are the same name."""

import re
from hashlib import blake2b
from unicodedata import category, normalize

FOLDED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "þ": "th"})
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss"})
"""How a newspaper without the letter prints it."""
COMPANY_FORMS = frozenset(
    {
        "ag",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "inc",
        "incorporated",
        "limited",
        "llc",
        "llp",
        "ltd",
        "nv",
        "plc",
        "sa",
    }
)
SPELLINGS = {
    "centre": "center",
    "centres": "centers",
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
    "theatre": "theater",
}
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}(?:[-–]?[0-9]{1,2})?|[A-Z][-–]?[0-9]{1,2}")
LONGEST_SLUG = 60


def name_key(name: str) -> str:
    """The name without case, accents, punctuation, possessive and leading article ("The U.N.’s" is "un")."""
    plain = name.casefold()
    if not (plain.isascii() and plain.isprintable()):
        plain = "".join(c for c in normalize("NFKD", plain) if category(c)[0] not in "MC").translate(FOLDED)
    plain = re.sub(r"(?<=\w)['’]s?(?=\W|$)", "", plain.replace(".", ""))
    words = re.findall(r"\w+", plain)
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def written_out(name: str) -> str:
    """The name as it is printed without the letters ä, ö, ü, ø and å ("Jürgen" is "juergen")."""
    return normalize("NFC", name.casefold()).translate(WRITTEN_OUT)


def organisation_key(name: str) -> str:
    """The key of an organisation's name without its legal form, in one spelling ("Velmar Ropes Inc.", "Centre")."""
    words = [SPELLINGS.get(word, re.sub(r"isation(s?)$", r"ization\1", word)) for word in name_key(name).split()]
    while len(words) > 1 and words[-1] in COMPANY_FORMS:
        words = words[:-1]
    return " ".join(words)


def is_acronym(name: str) -> bool:
    """Whether a name is written as initials ("WHO", "U.N.")."""
    return bool(ACRONYM.fullmatch(name.strip()))


def spells(name: str, acronym: str) -> bool:
    """Whether the letters of the acronym occur in the name in their order, the first one first."""
    letters, left = name_key(name).replace(" ", ""), name_key(acronym)
    found = iter(letters)
    return letters[:1] == left[:1] and all(letter in found for letter in left)


def fullness(key: str) -> tuple[int, int, str]:
    """What sorts the keys of one actor, the fullest last: by words, then by letters."""
    return len(key.split()), len(key), key


def make_id(kind: str, key: str, *place: str) -> str:
    """A readable id that depends on the kind and the key alone, and on the place of one who is never merged."""
    digest = blake2b("\n".join((kind, key, *place)).encode(), digest_size=4).hexdigest()
    slug = "-".join(re.findall(r"[a-z0-9]+", key))[:LONGEST_SLUG].strip("-")
    return f"{slug or kind}-{digest}"
