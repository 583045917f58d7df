"""Where the name of a person begins and ends, when the model cut it short, widened it, or took it for a body's."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gender import by_first_name, is_title
from briefgen.analysis.lexicon import words
from briefgen.analysis.roles import QUALIFIERS


def widen(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name with the first names and the surname that the model left out, and without “Nurse” at its head."""
    root = doc[start:end].root
    while start and _given(doc[start - 1], root):
        start -= 1
    if end < len(doc) and root.dep_ == "compound" and root.head.i == end and extends(doc[end]):
        end += 1
    end = _with_nickname(doc, end)
    initial = start == 0 or doc[start].is_sent_start
    if end - start > 2 and doc[start].text in words("places") and by_first_name(doc[start + 1 : end].text):
        start += 1
    if initial and end - start == 2 and (doc[start].lower_ in QUALIFIERS or doc[start].pos_ in {"ADJ", "ADV", "VERB"}):
        start += by_first_name(doc[start:end].text) is None
    if initial and end - start > 2 and _is_trade(doc[start], doc[start + 1]):
        start += 1
    return start, end


def _with_nickname(doc: Doc, end: int) -> int:
    """The end of the name behind a nickname in marks, where the model stopped before it (“Hanna “Han” Brok”)."""
    behind = end + 3
    if behind >= len(doc) or doc[end].text not in "“\"‘'" or doc[end + 2].text not in "”\"’'":
        return end
    if doc[end + 1].pos_ != "PROPN" or doc[behind].pos_ != "PROPN":
        return end
    while behind < len(doc) and doc[behind].pos_ == "PROPN":
        behind += 1
    return behind


def _is_trade(first: Token, second: Token) -> bool:
    """Whether the sentence made the capital: “Nurse Beata Simko”, “Sprinter Hanna Brok”."""
    known = by_first_name(f"{second.text} -") is not None and by_first_name(f"{first.text} -") is None
    return first.lower_ in words("role_nouns") or known


def _given(token: Token, root: Token) -> bool:
    return token.dep_ == "compound" and token.head == root and not token.ent_type_ and extends(token)


def is_called_like_a_person(name: TokenSpan) -> bool:
    """Whether a first name and one more word make the name, which the model took for an organisation's."""
    return (
        len(name) == 2
        and _is_first_name(name[0])
        and name[1].text.isalpha()
        and not name[1].text.isupper()
        and name[1].lower_ not in words("organisation_endings") | words("organisation_nouns")
    )


def _is_first_name(token: Token) -> bool:
    return by_first_name(f"{token.text} -") is not None or token.text in words("given_names_either")


SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def surname(name: str) -> str:
    """The last word of a full name, without “Jr.” and the article before an Arabic name (“al-Karim” is called “Karim”)."""
    words_ = name.split()
    while len(words_) > 1 and words_[-1].lower() in SUFFIXES:
        words_ = words_[:-1]
    last = words_[-1]
    return last[3:] if last[:3].lower() in {"al-", "el-"} else last


LONGEST_SURNAME = 5
"""Words in the longest surname that is looked for."""


def surnames(name: str) -> frozenset[str]:
    """How a person of that full name can be called by surname: “Lenz”, “al-Karim” and “Karim”, “van der Brok”, “Montero”."""
    parts = [part for part in name.split() if part.lower() not in SUFFIXES]
    if len(parts) < 2:
        return frozenset()
    endings = {" ".join(parts[first:]) for first in range(max(1, len(parts) - LONGEST_SURNAME), len(parts))}
    return frozenset({*endings, surname(name), *_first_of_two(parts)})


def _first_of_two(parts: list[str]) -> list[str]:
    """“Montero” for “Ana Montero Ruiz”, but not “John” for “Peter John Brok”."""
    middle = parts[-2] if len(parts) > 2 else ""
    return [middle] if len(middle) > 2 and by_first_name(f"{middle} -") is None else []


def extends(token: Token) -> bool:
    """Whether the word can be one more of a name: a proper noun with a capital, and no title or office (“CEO”)."""
    return (
        token.pos_ == "PROPN"
        and token.text[0].isupper()
        and not is_title(token)
        and token.lower_ not in words("role_nouns")
    )
