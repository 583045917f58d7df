"""Roles as printed beside a name: the title before it, the apposition around it, “who leads the party”."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from briefgen.analysis.gender import is_courtesy
from briefgen.analysis.lexicon import titles, words
from briefgen.analysis.parse import ParsedParagraph
from briefgen.analysis.rolespans import closed, telling
from briefgen.model import Span

JOINING = frozenset({"of", "for", "and", "the", "&", "-", "to", "at", "’s", "'s", "’", "'"})
QUALIFIERS = frozenset(
    {"former", "current", "acting", "interim", "outgoing", "incoming", "incumbent", "late", "then", "ex", "deputy", "vice", "chief",
     "senior", "junior", "executive", "assistant", "associate", "prime", "foreign", "finance", "defence", "defense", "interior", "first",
     "second", "elect", "opposition", "party", "state", "federal", "national", "longtime", "veteran", "retired", "lead", "co"}
)  # fmt: skip
TIMES = frozenset({"former", "current", "acting", "interim", "outgoing", "incoming", "incumbent", "late", "then"})
"""Those that a title follows: at its end they belong to somebody else’s (“reporter and former Brok aide Hugo Lenz”)."""
MODIFYING = frozenset({"amod", "compound", "nmod", "conj"})
"""How a lower-case word hangs on the title that it narrows: “harbour pilot”, “systems engineer”."""

APPOSED = frozenset({"appos", "conj", "attr", "npadvmod", "ROOT", "dep", "oprd"})
LEADING = frozenset({"lead", "head", "chair", "run", "direct", "represent"})
TRADES = (
    "ologist",
    "ographer",
    "nomist",
    "monger",
    "smith",
    "maker",
    "keeper",
    "founder",
    "wright",
    "woman",
    "man",
    "person",
)
"""Endings of words for people by their work, beyond the list."""

ENDS = frozenset({",", ".", ";", ")", "—", "–", "”", '"'})
"""What closes a name behind its description (“the mayor, Hanna Brok, spoke”)."""

FURTHEST = 14
"""Tokens between a comma before a name and the beginning of the description ahead of it."""


def role_before(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The title that ends where the name begins (“NATO Secretary-General Mark Rutte”), or None."""
    doc = paragraph.doc
    end = name.start
    while end > 0 and is_courtesy(doc[end - 1].text):
        end -= 1
    start = end
    while start > 0 and _belongs(doc, start - 1, name):
        start -= 1
    start = _own_part(doc, start, end)
    while start < end and (doc[start].lower_ in JOINING | {"a", "an", "one"} or doc[start].is_punct):
        start += 1
    role = doc[start:end]
    if not len(role) or role[-1].lower_ in JOINING | TIMES or not any(is_role_noun(token) for token in role):
        return None
    last_title = max(token.i for token in role if is_role_noun(token))
    if doc[last_title].tag_ == "NNS" and not _opens_list(name):
        return None
    tail = doc[last_title + 1 : end]
    if any(
        token.lower_ not in JOINING | QUALIFIERS and not token.text[0].isupper() and not token.is_punct
        for token in tail
    ):
        return None
    return paragraph.span(role) if telling(role, doc[last_title]) else None


def _opens_list(name: TokenSpan) -> bool:
    """Whether more names follow, so that a title in the plural is each one's: “the actors Hanna Brok and Hugo Lenz”."""
    return name.end < len(name.doc) and name.doc[name.end].lower_ in {",", "and"}


def _own_part(doc: Doc, start: int, end: int) -> int:
    """Where the name's own title begins: behind “for” in “spokesman for Prime Minister”, not behind “of” in “Secretary of State”."""
    for i in range(end - 1, start, -1):
        behind = doc[i + 1 : end]
        other = any(is_role_noun(token) for token in doc[start:i])
        apart = doc[i].lower_ in {"for", "to", "of", "at"} and other and any(is_role_noun(token) for token in behind)
        sought = any(token.lower_ in {"for", "to"} for token in doc[start:i])
        own = any(map(is_role_noun, behind)) if sought else is_role_noun(doc[i + 1]) and not is_role_noun(doc[i - 1])
        another = doc[i].lower_ == "and" and own
        if apart or another:
            return i + 1
    return start


def _belongs(doc: Doc, i: int, name: TokenSpan) -> bool:
    """Whether the word can stand in a title: a joint between its words, or one of them."""
    token = doc[i]
    if token.is_space or is_courtesy(token.text) or token.ent_type_ == "DATE" or token.text.endswith(")"):
        return False
    if token.ent_type_ == "PERSON" and not is_role_noun(token):
        return _owns(doc, i)
    if token.lower_ in JOINING or token.text in {"-", "–"}:
        return i > 0 and _joins(doc, i)
    return _entitles(token, name)


def _joins(doc: Doc, i: int) -> bool:
    """Whether the small word stands between words of a title: “Secretary of State”, “of the United States”."""
    before = doc[i - 1]
    if doc[i].lower_ == "the":
        return before.lower_ in {"of", "to", "for"} and doc[i + 1].text[0].isupper()
    return before.text[0].isupper() or is_role_noun(before) or before.lower_ in QUALIFIERS


def _entitles(token: Token, name: TokenSpan) -> bool:
    """Whether the word is capitalised, a title, a qualifier, or narrows a title ahead of the name (“harbour pilot”)."""
    if token.text[0].isupper():
        return token.pos_ in {"PROPN", "ADJ", "NOUN"}
    if is_role_noun(token) or token.lower_ in QUALIFIERS:
        return True
    narrowing = token.pos_ in {"NOUN", "ADJ", "PROPN"} and token.dep_ in MODIFYING
    return narrowing and (token.dep_ == "conj" or token.i < token.head.i < name.end)


def _owns(doc: Doc, i: int) -> bool:
    """Whether the word is the end or a part of a name that has the title: “Brok’s lawyer”."""
    rest = (
        token for token in doc[i + 1 : i + 4] if token.ent_type_ != doc[i].ent_type_ or token.lower_ in {"’s", "'s"}
    )
    return next((token.lower_ in {"’s", "'s"} for token in rest), False)


def role_apposed(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The description that a comma parts from the name behind it (“The museum’s director, Hanna Brok,”), or None."""
    doc = paragraph.doc
    comma = name.start - 1
    while comma > 0 and (is_courtesy(doc[comma].text) or doc[comma].lower_ in {"late", "the"}):
        comma -= 1
    if comma < 1 or doc[comma].text != ",":
        return None
    head = name.root.head
    if name.root.dep_ == "appos" and head.i < name.start and is_role_noun(head) and _is_one(head):
        return _without_article(paragraph, closed(paragraph, head))
    if name.end < len(doc) and doc[name.end].text not in ENDS:
        return None
    for start in range(max(0, comma - FURTHEST), comma):
        phrase = paragraph.phrases.get(start)
        if phrase is not None and _describes(doc, phrase, comma):
            return (
                _without_article(paragraph, paragraph.span(doc[start:comma]))
                if telling(doc[start:comma], phrase.root)
                else None
            )
    return None


def _describes(doc: Doc, phrase: TokenSpan, end: int) -> bool:
    """Whether the noun phrase and what hangs on it by prepositions reaches to `end` and is one person by office or work."""
    if not (is_role_noun(phrase.root) and _is_one(phrase.root)) or phrase[0].tag_ not in {
        "DT",
        "PRP$",
        "NN",
        "NNP",
        "JJ",
    }:
        return False
    behind = doc[phrase.end : end]
    if phrase.start and doc[phrase.start - 1].dep_ in {"prep", "dobj"} and phrase.root.dep_ == "pobj":
        return False
    return all(
        token.pos_ in {"ADP", "DET", "PROPN", "NOUN", "ADJ", "PART"} or token.lower_ == "and" for token in behind
    )


def _without_article(paragraph: ParsedParagraph, span: Span | None) -> Span | None:
    """The description without the article or pronoun that begins it."""
    if span is None:
        return None
    offset = paragraph.paragraph.span.start
    printed = paragraph.doc.char_span(span.start - offset, span.end - offset, alignment_mode="expand")
    if printed is not None and len(printed) > 1 and printed[0].tag_ in {"DT", "PRP$"}:
        return Span(paragraph.span(printed[1]).start, span.end)
    return span


def role_behind(paragraph: ParsedParagraph, name: TokenSpan) -> Span | None:
    """The apposition behind a name, after an age or not (“Mette Holm, 47, the prime minister,”), or “who leads …”; or None."""
    doc = paragraph.doc
    start = _behind(doc, name.end)
    if start is None:
        return None
    phrase = paragraph.phrases.get(start)
    if phrase is not None and _is_one(phrase.root) and _is_apposed(phrase, name):
        return closed(paragraph, phrase.root, start=start)
    clause = next((c for c in name.root.children if c.dep_ == "relcl" and c.i >= start), None)
    if (
        clause is not None
        and clause.lemma_ in LEADING
        and {"who", "dobj"} <= {mark for token in clause.children for mark in (token.lower_, token.dep_)}
    ):
        return closed(paragraph, clause)
    return None


def _behind(doc: Doc, end: int) -> int | None:
    """Where an apposition may begin: behind the mark that follows the name, and behind “(D-Ohio),” and “47,” if they are there."""
    if end + 1 < len(doc) and doc[end].text == "(":
        closing = next((token.i for token in doc[end : end + 9] if token.text == ")"), None)
        if closing is not None and closing + 2 < len(doc) and doc[closing + 1].text == ",":
            end = closing + 1
    if end + 1 >= len(doc) or doc[end].text not in {",", "(", "–", "—"}:
        return None
    start = end + 1
    if doc[start].like_num and start + 2 < len(doc) and doc[start + 1].text == ",":
        start += 2
    return start


def _is_apposed(phrase: TokenSpan, name: TokenSpan) -> bool:
    """Whether the phrase says who the person is: by a role noun, or by any noun that the parser apposes to the name."""
    head = phrase.root
    if phrase[0].text in {"The", "A", "An"}:
        return False
    if is_role_noun(head):
        return head.dep_ in APPOSED
    plain = len(name) > 1 and head.pos_ == "NOUN" and not head.ent_type_ and phrase[0].lower_ in {"a", "an", "the"}
    return plain and head.dep_ == "appos" and head.head == name.root


def _is_one(head: Token) -> bool:
    """Whether the noun is one person: in “Brok, protesters and a choir” the next in a list is no role of Brok’s."""
    return head.tag_ not in {"NNS", "NNPS"} or head.lower_ in words("role_nouns")


def is_role_noun(token: Token) -> bool:
    """Whether the word names a person by office or work; a hyphenated one counts by its last part, a plural by its singular."""
    lemma = token.lemma_.lower()
    forms = {
        token.lower_,
        lemma,
        token.lower_.removesuffix("s"),
        lemma.rpartition("-")[2],
        token.lower_.removesuffix("."),
    }
    if token.pos_ == "NOUN" and lemma.endswith(TRADES):
        return True
    return bool(forms & words("role_nouns")) or token.lower_.removesuffix("-elect") in titles()
