"""A phrase between commas: whether it is only a remark on the words before it (apposition, relative clause, participle).

There is no grammar here, only words and commas; what could be more than a remark is taken to be more.
"""

import re
from dataclasses import dataclass

from briefgen.analysis.dates.words import MONTHS, WEEKDAYS
from briefgen.analysis.gate.ground import Ground
from briefgen.analysis.gate.weighing import WORD, reporting_forms
from briefgen.analysis.lexicon import words
from briefgen.model import Span

BREAKS = frozenset(";:—–()[]")
RELATIVE = frozenset({"who", "whom", "whose", "which", "where"})
OPEN = RELATIVE | {"and", "or", "nor", "but", "that", "as", "than", "not"}
OF_WHICH = frozenset({"which", "whom", "whose"})
DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "some", "all"}
)
OBJECTS = DETERMINERS | {"him", "it", "them", "us"}
JOINING = re.compile(r",?\s*(?:and|or|nor|plus|as well as)\b", re.IGNORECASE)
LISTED = re.compile(r"[^,.;:]{1,60},(?:[^,;:]{1,60},){0,8}\s*(?:and|or|nor)\b")
"""The rest of “…, plums, and figs”."""

LAST = re.compile(r"^(?:(?:the\s|an?\s)?[A-Z][^,]*|[a-z]+ing)\s(?:and|or)\s")
"""The rest of “…, Ostwick and the Marsh”."""

RELATED = re.compile(r"\s*(?:\w+\s+)?(?:which|who|whom|whose|where|that|but)\b")
APPOSED = re.compile(r"\s*(?:a|an|the)\s[^,.;]{1,60},")
NOT_PARTICIPLES = frozenset(
    {"according", "anything", "during", "everything", "failing", "following", "nothing", "regarding", "something"}
)
FINITE = frozenset({
    "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did",
    "can", "will", "would", "shall", "should", "must", "may", "might", "could",
})  # fmt: skip
DAYS = re.compile(rf"(?:{'|'.join((*WEEKDAYS, *MONTHS))})s?\b")
ADJECTIVE = re.compile(r"\b(?:[Aa]|[Aa]n|[Tt]he)\s+[a-z-]+$")
"""The first words of “a safe, harbour-built ship”."""

OWNED = re.compile(r"(?!(?:he|she|it|that|this|there|here|who|what|let)['’])\S+(?:['’]s|s['’])\s", re.IGNORECASE)
KNOWN = frozenset({"ally", "arm", "capital", "heir", "home", "part", "rival", "site"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was cut from between commas, with the sentence's text on both sides."""

    text: str
    span: Span
    before: str
    after: str

    @property
    def first(self) -> str:
        """The first word as printed."""
        return self.text.split(maxsplit=1)[0]

    @property
    def next(self) -> str:
        """The word behind it."""
        found = WORD.search(self.after)
        return found[0] if found else ""

    @property
    def is_last(self) -> bool:
        """Whether the sentence ends behind it."""
        return not self.next

    @property
    def is_fronted(self) -> bool:
        """Whether the sentence opens with a phrase that is not its subject."""
        word = (self.before.split(maxsplit=1)[:1] or [""])[0].strip("“\"‘'(,").lower()
        return word in words("fronting_openings") or word.endswith(("ly", "ing", "ed"))

    @property
    def main(self) -> str:
        """What of the main clause stands before it."""
        return self.before.partition(",")[2] if self.is_fronted else self.before

    @property
    def is_relative(self) -> bool:
        """Whether it is a relative clause (“who”, “of which”)."""
        opening = [*self.text.lower().split(maxsplit=3)[:3], "", ""]
        placed = opening[0] in words("stop_words") and opening[1] in OF_WHICH
        return opening[0] in RELATIVE or placed or (opening[1] == "of" and opening[2] in OF_WHICH)


def binding(phrase: Phrase, ground: Ground) -> str | None:
    """Why a phrase between commas may be more than a remark on the words before it, or None."""
    if not _is_whole(phrase) or _is_parted(phrase, ground):
        return "it is not one phrase"
    if RELATED.match(phrase.after) or APPOSED.match(phrase.after) or not _is_followed(phrase):
        return "what follows would be said of something else"
    if phrase.is_relative:
        return None
    if not _is_remark(phrase) or _is_dangling(phrase):
        return "it is no apposition, relative clause or participle"
    if _is_item(phrase):
        return "it may be one of a list"
    return "it may be a clause of its own" if _is_clause(phrase) or not _leaves_a_clause(phrase) else None


def _is_whole(phrase: Phrase) -> bool:
    """Whether no other mark parts it, and it does not end in the middle."""
    found = phrase.text.lower().split()
    return bool(found) and not BREAKS & set(phrase.text) and found[-1] not in OPEN


def _is_followed(phrase: Phrase) -> bool:
    """Whether what follows goes on with the words before it: a verb, a preposition and the like, no noun."""
    if phrase.is_last or phrase.after.startswith(","):
        return True
    if JOINING.match(phrase.after.lstrip()):
        behind = phrase.after.split(maxsplit=2)[1:2] or [""]
        return phrase.is_relative and (behind[0][:1].isupper() or behind[0] in DETERMINERS)
    word = phrase.next.lower()
    linking = word in words("stop_words") or word in words("fronting_openings") or word.endswith(("ly", "ing"))
    return not phrase.next[:1].isupper() and word not in DETERMINERS and (linking or _goes_on(phrase.after))


def _is_parted(phrase: Phrase, ground: Ground) -> bool:
    """Whether a comma parts it, other than one before the place in which a place lies (“Ostwick, Denmark”)."""
    if "," not in phrase.text:
        return False
    last = phrase.text.rpartition(",")[2].strip()
    at = phrase.span.start + phrase.span.of(ground.text).rfind(last)
    places = (one for one in ground.mentions_ending(at + len(last)) if one.span.start == at)
    return phrase.text.count(",") > 1 or not any(ground.called[one.id].kind == "place" for one in places)


def _is_remark(phrase: Phrase) -> bool:
    """Whether the phrase opens as an apposition or a participle does."""
    first = phrase.first
    word, count = first.lower(), len(phrase.text.split())
    if word in DETERMINERS or OWNED.match(phrase.text):
        return count > 1 and word not in {"this", "that", "these", "those", "some", "all", "another"}
    if first[:1].isupper():
        return not DAYS.match(first) and word not in words("stop_words") and _is_title(phrase.text)
    if word in words("past_participles") or (word.endswith("ed") and len(word) > 4):
        joined = ADJECTIVE.search(phrase.before) and not re.search(r"[Tt]he\s+\S+$", phrase.before)
        return count > 1 and "," not in phrase.main and not joined
    if word.endswith("ing") and len(word) > 4:
        return count > 1 and word not in NOT_PARTICIPLES
    return _is_bare_noun(phrase.text) and not ADJECTIVE.search(phrase.before)


def _is_dangling(phrase: Phrase) -> bool:
    """Whether no noun stands right before the comma to which it could be put: “above all, …”."""
    word = (phrase.before.split()[-1:] or [""])[0].lower()
    return not phrase.first.endswith("ing") and word in words("stop_words") | words("fronting_openings")


def _is_title(text: str) -> bool:
    """Whether behind the capitals that open it nothing follows but “of the harbour” and the like."""
    rest = next((word for word in text.split() if not word[:1].isupper()), None)
    return rest is None or rest in {"of", "for", "at", "in", "to", "on", "and", "de", "von", "van"}


def _is_bare_noun(text: str) -> bool:
    """Whether it opens with what somebody or something is: “chief of the harbour”, “long-serving mayor”."""
    opening = [word.strip(",").lower() for word in text.split(maxsplit=3)[:3]]
    linking = opening[0] in words("stop_words") | words("fronting_openings") or opening[0].endswith("ly")
    if linking or _is_past(opening[0]):
        return False
    known = words("role_nouns") | words("kin") | words("organisation_nouns") | KNOWN
    return any(word in known for word in opening)


def _is_item(phrase: Phrase) -> bool:
    """Whether the phrase can be one of several that are counted up, or the words behind it can."""
    if JOINING.match(phrase.after.lstrip()) or LISTED.match(phrase.after.lstrip(" ,")):
        return True
    return LAST.search(phrase.text) is not None


def _is_clause(phrase: Phrase) -> bool:
    """Whether a finite verb stands in it, before any relative pronoun."""
    found = [match[0].lower() for match in WORD.finditer(phrase.text)]
    end = next((at for at, word in enumerate(found) if word in RELATIVE or word == "that"), len(found))
    for at, word in enumerate(found[:end]):
        if word in FINITE and not phrase.first.endswith("ing"):
            return True
        if at and _is_past(word) and at + 1 < end and found[at + 1] in OBJECTS:
            return True
    told = bool(found) and len(found) == end and found[-1] in words("seldom_reporting")
    return told and phrase.first.lower() not in {"a", "an"} and not phrase.first.endswith("ing")


def _leaves_a_clause(phrase: Phrase) -> bool:
    """Whether a main clause is left: begun behind the comma of what stands in front, or going on behind the phrase."""
    if phrase.is_fronted and "," not in phrase.before:
        return False
    if phrase.is_last and not phrase.is_fronted:
        return True
    found = (match[0].lower() for match in WORD.finditer(phrase.main))
    told = any(_is_past(word) or word in FINITE for word in found)
    return told or (not phrase.is_last and _goes_on(phrase.after))


def _goes_on(after: str) -> bool:
    """Whether a verb follows at once, perhaps behind an adverb."""
    found = [match[0].lower() for match in WORD.finditer(after)][:2]
    follows = found[0] if not found[0].endswith("ly") or len(found) < 2 else found[1]
    return _is_past(follows) or follows in FINITE or follows.endswith("s") or follows in reporting_forms()


def _is_past(word: str) -> bool:
    return word in words("irregular_pasts") or (word.endswith("ed") and len(word) > 3)
