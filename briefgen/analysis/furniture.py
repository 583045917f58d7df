"""The furniture of a page: datelines, bylines, captions and boilerplate, each known by its look."""

import re
from collections.abc import Collection
from functools import cache

from briefgen.analysis.dates import find_dates
from briefgen.analysis.lexicon import words
from briefgen.model import Span

NAME = r"[A-ZÀ-Þ][\w.’'-]*"
NAMES = rf"{NAME}(?:\s+(?:(?:al|bin|da|de|del|den|der|di|du|el|la|le|van|von)\s+)*{NAME}){{0,4}}"
PEOPLE = rf"{NAMES}(?:\s*,\s*{NAMES})*(?:,?\s+(?:and|&)\s+{NAMES})?"
POST = r"(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Pp]roducer|[Cc]ritic|[Bb]ureau|[Ss]taff)"
BYLINE = re.compile(
    rf"(?:BY|By|(?:Words|Story|Text|Report|Analysis|Written|Edited|Sketch)\s+by)"
    rf"[:\s]+(?:{PEOPLE}(?:\s+and\s+(?:staff|agencies))?|our\s+[\w\s-]{{3,40}})(?:(?:,|\s+in|\s+for|\s+[|·•])\s+.{{2,60}})?"
    rf"|(?:[A-Z][\w-]*\s+){{0,2}}(?:sketch|analysis|report|review|interview|commentary)\s+by\s+{PEOPLE}"
    rf"|{PEOPLE},\s+(?:[\w’'-]+\s+){{0,5}}{POST}(?:\s+(?:in|for|at)\s+.{{2,40}})?"
)
CREDITS = re.compile(r"[—–-]*\(?(?:additional\s+)?(?:reporting|editing|writing)\s+(?:by|from)\s.{3,200}", re.IGNORECASE)
AROUND_A_DATE = re.compile(
    r"(?:(?:first\s+)?(?:published|updated|posted|modified|last\s+(?:updated|modified)|date|on|at|the|of)\b|[ap]\.?m\b\.?"
    r"|[A-Z]{2,4}\b|[\s,.:;|·•()/—–-])+",
    re.IGNORECASE,
)
PLACE = re.compile(rf"(?:{NAME}[\s/]+){{0,3}}{NAME}")
LONGEST_DATELINE = 12
AGENCIES = r"(?:AAP|AFP|ANP|AP|APA|DPA|EFE|EPA(?:-EFE)?|Getty(?:\s+Images)?|Magnum|NTB|PA(?:\s+Wire)?|Reuters|Rex|Shutterstock|UPI)"
CREDIT_ALONE = re.compile(
    rf"\(?(?:photo(?:graph)?|picture|image|credit)(?:s?:|\s+by)\s*[\w\s./’'()-]+|(?:{NAMES}\s?/\s?)?{AGENCIES}(?:/[A-Z]\w+)?\.?",
    re.IGNORECASE,
)
PICTURE_WORD = r"(?:PHOTO|PICTURE|IMAGE|Photo(?:graph)?|Picture|Image|Illustration|Credit)s?"
PICTURE_CREDIT = re.compile(
    rf"{PICTURE_WORD}(?:\s*:\s*\S|\s+(?:by|courtesy\s+of)\s+[A-Z@]).{{0,80}}$"
    rf"|[(/]\s?{AGENCIES}\.?\)?$|\bGetty\s+Images$|\({NAMES}\s?/\s?[A-Z][\w\s.-]{{1,40}}\)$"
)
PICTURE_CUE = re.compile(
    r"^(?:FILE\s+(?:-|—|–|PHOTO)|File\s+photo|In\s+this\s.{3,40}\bphoto\b)|\((?:pictured|file\s+photo)\b|\(photo:|"
    r"\b(?:is|are|was|were)\s+pictured\b|\bpictured\s+(?:above|here|left|right|with|in|at|on)\b|\((?:above|left|right|cent(?:re|er))\)"
    r"|\bfile\s+photo\b",
    re.IGNORECASE,
)
CIRCUMSTANCE = re.compile(
    r"\b(?:after|as|at|before|beyond|by|during|for|in|into|near|on|outside|over|past|to|under|with)\b"
)
REPORT = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|asked|asks|wrote|writes|tweeted|posted|announced|argued|warned|claimed|insisted"
    r"|replied|explained|continued|noted|stated|recalled|admitted|according\s+to)\b"
)
QUOTE = re.compile(r"[“”\"«»„]")
SEEN = re.compile(
    r"\b(?:collapses?|embraces?|gestures?|greets?|kneels?|poses?|queues?|salutes?|sits?|wades?|walks?|waves?"
    r"|(?:pass|passes)\s+(?:by|over|through|under)|stands?\s+(?:among|beside|guard|near|next|outside))\b"
)
NOT_SEEN = re.compile(r"\b(?:was|were|had|has|have|will|would|could|should|may|might|said)\b|[”’»\"'][,.]\s|\?$")
LINK = re.compile(r"@|#|https?:|www\.")
SENTENCE = re.compile(r"(?<=[a-z0-9)”’\"])[.!?]+[”’\"')\]]*\s+(?=[“‘\"'(]?[A-Z])")
STOP = re.compile(r"[.!?…][”’»\"')\]]*$")
LONGEST_CAPTION = 60
LONGEST_SENTENCE_SEEN = 25
LONGEST_SUBHEADING = 8
LONGEST_BOILERPLATE = 80


def key(text: str) -> str:
    """The letters and digits of a line in small letters, for comparing headlines and names."""
    return " ".join(re.findall(r"\w+", text.replace("’", "'").casefold()))


def ends(text: str) -> bool:
    """Whether the paragraph ends as a sentence does."""
    return bool(STOP.search(text))


def reports(text: str) -> bool:
    """Whether the paragraph quotes somebody and says so: no furniture does."""
    return bool(QUOTE.search(text) and REPORT.search(text))


def is_dateline(text: str) -> bool:
    """Whether the paragraph is a date, perhaps with its place, and nothing else ("SORRIN, 15 August")."""
    if len(text.split()) > LONGEST_DATELINE:
        return False
    refs = [ref for ref in find_dates(text, [Span(0, len(text))], published=None) if ref.precision in {"day", "time"}]
    if not refs:
        return False
    parts = text[: refs[0].span.start], text[refs[0].span.end : refs[-1].span.start], text[refs[-1].span.end :]
    place, between, after = (AROUND_A_DATE.sub(" ", part).strip() for part in parts)
    if between or after:
        return False
    return not place or (bool(PLACE.fullmatch(place)) and not text.endswith("."))


def is_byline(text: str, authors: Collection[str]) -> bool:
    """Whether the paragraph names who wrote the article ("By Ellen Draycott, Education Correspondent")."""
    if any(key(text) == key(author) for author in (*authors, " ".join(authors), " and ".join(authors))):
        return bool(key(text))
    bare = text.rstrip(".")
    return len(text.split()) <= 20 and not ends(bare) and bool(BYLINE.fullmatch(bare))


def is_name_line(text: str) -> bool:
    """Whether the line has two or three people's names and nothing else ("Rhona Tessler and Ade Marlowe")."""
    names = re.split(r"\s*,\s*|\s+and\s+|\s*&\s*", text)
    return bool(re.fullmatch(PEOPLE, text)) and all(len(name.split()) in {2, 3} for name in names)


def is_caption(text: str) -> bool:
    """Whether the paragraph describes a picture and says so, by a credit or a cue ("Photo: ...", "(pictured)")."""
    if not 2 <= len(text.split()) <= LONGEST_CAPTION or reports(text):
        return False
    sentences = len(SENTENCE.split(text))
    if PICTURE_CREDIT.search(text):
        return sentences <= 3
    return bool(PICTURE_CUE.search(text)) and sentences <= 2 and (not ends(text) or text.startswith(("FILE", "File")))


def is_scene(text: str) -> bool:
    """Whether the paragraph is one sentence in which somebody is seen doing something somewhere.

    "A diver passes under the canopy near Holm Sound". With its full stop it may as well be the lede ("A strike enters
    its third day"), so the verb must be one of posture.
    """
    listed = text.split()
    if len(listed) > LONGEST_CAPTION or reports(text) or NOT_SEEN.search(text) or len(SENTENCE.split(text)) > 1:
        return False
    if ends(text):
        return len(listed) <= LONGEST_SENTENCE_SEEN and bool(SEEN.search(" ".join(listed[1:12])))
    verb = next((place for place, word in enumerate(listed[1:12], start=1) if word in words("scene_verbs")), None)
    return (
        verb is not None
        and listed[verb + 1 :][:1] != ["that"]
        and bool(CIRCUMSTANCE.search(" ".join(listed[verb + 1 :])))
    )


def is_subheading(text: str) -> bool:
    """Whether the line may head a part of the article: a few words that are no sentence, no quotation, no link."""
    return (
        len(text.split()) <= LONGEST_SUBHEADING
        and not ends(text)
        and not text.endswith((":", ",", ";", "-", "—"))
        and not text[0].islower()
        and (text[0].isalnum() or text[0] in "“‘'\"")
        and not REPORT.search(text)
        and not LINK.search(text)
    )


def is_credit(text: str) -> bool:
    """Whether the paragraph is the credit of a picture or of colleagues, and nothing else."""
    return bool(CREDITS.fullmatch(text)) or (len(text.split()) <= 6 and bool(CREDIT_ALONE.fullmatch(text)))


def is_boilerplate(text: str) -> bool:
    """Whether the paragraph belongs to the page and not to the article ("Related Posts", "Sign up ...")."""
    if not any(character.isalnum() for character in text):
        return True
    if len(text.split()) > LONGEST_BOILERPLATE or reports(text):
        return False
    return is_line("boilerplate", text) or is_line("paywall_lines", text) or is_credit(text)


def opens_links(text: str) -> bool:
    """Whether other articles are listed below ("Read more:")."""
    return is_line("boilerplate_openings", text)


def is_line(name: str, text: str) -> bool:
    """Whether the paragraph is one of the lines of that list, whatever its letters, marks and full stop."""
    return bool(_patterns(name).fullmatch(_plain(text)))


def _plain(text: str) -> str:
    plain = " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())
    return plain.strip(" .:!—–-_|>»…")


@cache
def _patterns(name: str) -> re.Pattern[str]:
    lines = (
        "".join(".*" if part == "*" else re.escape(part) for part in re.split(r"(\*)", line))
        for line in sorted(words(name))
    )
    return re.compile("|".join(lines))
