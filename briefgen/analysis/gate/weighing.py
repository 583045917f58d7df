"""The words of a sentence that its truth hangs on: numbers, units, negations, hedges, modal and reporting verbs, marks."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from briefgen.analysis.lexicon import lines, words
from briefgen.analysis.numberwords import CURRENCY, ONES, PARTS, SCALES, TENS

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NEGATED = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)
NUMERAL_WORDS = frozenset({*ONES, *TENS, *SCALES, *PARTS, *(f"{part}s" for part in PARTS)})
DIGITS = r"\d(?:[\d.,:/]*\d)?[^\W\d]*"
SIGN = re.compile(r"[%‰°$£€¥₹]")
SPELLED = rf"(?:{'|'.join(sorted(NUMERAL_WORDS, key=lambda word: (-len(word), word)))})"
NUMBER = re.compile(
    rf"(?:{CURRENCY}\s?)?(?:{DIGITS}|(?<!\w){SPELLED}(?!\w))(?:\s?[%‰°])?(?=(?:[\s-]+(?P<next>[^\W\d_]+))?)",
    re.IGNORECASE,
)
"""A numeral or number word with what stands right beside it: currency, percent, the next word."""

PASSAGE = re.compile(r"“[^“”]*”|\"[^\"]*\"|„[^„“”]*[“”]|«[^«»]*»|(?<!\w)‘[^‘]*?’(?!\w)|(?<!\w)'(?=\S)[^']*'(?!\w)")
"""A passage in quotation marks, none inside another of its kind."""

IRREGULAR = (
    "say says said;tell told telling;write wrote written writing;think thought;know knew known;understand understood;"
    "foresee foresaw foreseen;swear swore sworn;find found;hear heard;learn learnt;show showed shown;overhear overheard"
)
"""Lemma and forms that no rule makes."""

MORE = ("hear", "emerge", "overhear", "accuse")
"""Verbs that report beside those of the list."""

PHRASES = re.compile(
    r"\b(?:according to|in the words of|in the view of|as told to|by h(?:is|er) own account)\b", re.IGNORECASE
)
TELLING = frozenset({"that", "as", "like"})


@lru_cache(maxsize=4096)  # the same sentence is weighed for each bullet that can be made of it
def numbers(text: str) -> tuple[str, ...]:
    """Every numeral and number word with its unit, currency or next word, in order."""
    return tuple(
        " ".join([*match[0].lower().split(), (match["next"] or "").lower()]) for match in NUMBER.finditer(text)
    )


def quantities(text: str) -> list[str]:
    """Whatever counts, ranks or measures: numbers, words of number and rank, units, signs."""
    ranked = [*_listed(text, "quantity_words"), *_listed(text, "measure_units")]
    return [*numbers(text), *ranked, *SIGN.findall(text)]


def negations(text: str) -> list[str]:
    """The negations, in order of their sort."""
    return [*NEGATED.findall(text.lower()), *_listed(text, "negations")]


def hedges(text: str) -> list[str]:
    """The words by which the article does not vouch for what it says; “May” with a capital is a month."""
    return [found.lower() for found in _listed(text, "hedges") if found != "May"]


def modals(text: str) -> list[str]:
    """The modal verbs, in order."""
    return [found.lower() for found in _listed(text, "modal_verbs")]


def conditions(text: str) -> list[str]:
    """The words of contrast, condition and restriction."""
    return [*_listed(text, "conditions")]


@lru_cache(maxsize=4096)
def reporting(text: str) -> tuple[str, ...]:
    """The forms of verbs with which words are given to somebody, in order, and phrases like “according to”."""
    found = [(match.start(), match[0].lower()) for match in PHRASES.finditer(text)]
    found += [(match.start(), word) for match in WORD.finditer(text) if (word := match[0].lower()) in reporting_forms()]
    return tuple(word for _, word in sorted(found))


def passages(text: str) -> list[str]:
    """What stands in quotation marks, marks included."""
    return PASSAGE.findall(text)


WEIGHTY: Sequence[tuple[str, Callable[[str], Sequence[str]]]] = (
    ("a number or a unit", quantities),
    ("a negation", negations),
    ("a hedge", hedges),
    ("a condition or contrast", conditions),
    ("a reporting verb", reporting),
)
"""What no deletion may hold."""


@cache
def reporting_forms() -> frozenset[str]:
    """Every form of the verbs that give words to somebody, but for forms that are nouns as a rule (“state”)."""
    lemmas = set(MORE)
    for line in lines("reporting_verbs"):
        head, _, listed = line.partition(":")
        kind, *frames = head.split()
        if TELLING & set(frames) or (kind in {"say", "write"} and "quote" in frames):
            lemmas.update(listed.split())
    forms = {form for lemma in lemmas for form in _forms(lemma)}
    return frozenset(forms - words("seldom_reporting"))


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    entries = (entry.split() for entry in IRREGULAR.split(";"))
    return {lemma: tuple(forms) for lemma, *forms in entries}


def _forms(lemma: str) -> set[str]:
    """The forms of a verb, and some that nobody writes."""
    stem = lemma.removesuffix("e")
    forms = {lemma, f"{lemma}s", f"{lemma}es", f"{lemma}ing", f"{stem}ing", f"{stem}ed", *_irregular().get(lemma, ())}
    if lemma.endswith("y"):
        forms |= {f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"}
    if lemma[-1] not in "aeiouwxy" and lemma[-2] in "aeiou":
        forms |= {f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"}
    return forms


@cache
def _pattern(name: str) -> re.Pattern[str]:
    listed = sorted(words(name), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, listed))})(?!\w)", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))


@lru_cache(maxsize=4096)
def _listed(text: str, name: str) -> tuple[str, ...]:
    """The words and phrases of a list that stand in the text, in order."""
    return tuple(_pattern(name).findall(text))
