"""What a page says about itself: notes at its head, and how it was made at its foot."""

from collections import Counter
from collections.abc import Iterable

from babel import Locale

from briefgen.model import Analysis, ArticleKind, Change, How, PublishedHow, Revision
from briefgen.pages.parts import Remark
from briefgen.pages.sheet import Sheet
from briefgen.settings import Settings

KINDS: dict[ArticleKind, str] = {
    "news": "",
    "interview": "An interview: its questions, each with how its answer begins.",
    "live": "A live report: its entries were written as things happened, and later ones may correct earlier ones.",
    "opinion": "Opinion, or a personal account: what its author claims is the author’s view.",
    "release": "A press release: its sender’s own words.",
    "stub": "The source holds only the beginning of this article.",
    "brief": "A short item.",
}
HOW_COUNTED: dict[How, str] = {
    "named": "named beside the verb",
    "pronoun": "through a pronoun",
    "role": "through a role",
    "previous_sentence": "through the sentence before",
    "unnamed_source": "unnamed sources",
    "unknown": "unknown",
    "editor": "set by the editor",
}
DATED: dict[PublishedHow, str] = {
    "given": "given by the source",
    "inferred": "not stated; day taken from the text, year inferred: the latest in which weekday and day agree",
    "unknown": "not stated, and not inferred from the text",
    "editor": "set by the editor",
}
EDITED: dict[Change, tuple[str, str]] = {
    "speaker": ("speaker of 1 quotation set", "speakers of {} quotations set"),
    "added": ("1 bullet added", "{} bullets added"),
    "pinned": ("1 line pinned", "{} lines pinned"),
    "moved": ("1 line moved", "{} lines moved"),
    "hidden_bullet": ("1 bullet hidden", "{} bullets hidden"),
    "hidden_quotation": ("1 quotation hidden", "{} quotations hidden"),
    "renamed": ("1 actor named", "{} actors named"),
    "hidden_actor": ("1 actor hidden", "{} actors hidden"),
    "date": ("date set", "date set"),
    "outlet": ("outlet’s name set", "outlet’s name set"),
    "title": ("title withheld", "title withheld"),
    "withheld": ("1 passage withheld with all that rests on it", "{} passages withheld with all that rests on them"),
}
"""What an editor did, once and more often."""
FOREIGN = (
    "In {}, which is not analysed: quotations are found by their quotation marks alone, and nothing is said of who "
    "speaks; there is no summary."
)
NO_BULLETS = "none, as the language of the article is not analysed"
LANGUAGES = Locale("en").languages
METHOD = (
    "extractive: every bullet is a sentence of the article with marked cuts and bracketed insertions, "
    "every quotation its very characters; nothing was worded by a machine"
)
CHECKED = (
    "each checked against its sentence before print: cuts, brackets, numbers, names, negations, hedges, verbs of saying, "
    "quoted words; what fails is not printed"
)
SHA_DIGITS = 12


def take_note(analysis: Analysis, *, copies: Iterable[str]) -> tuple[str, ...]:
    """What a reader should know before the first line: odd kinds, copies, what the reader and the analysis noticed."""
    article = analysis.article
    doubles = [f"The same text also came as {path}; it is shown once." for path in copies]
    if article.duplicate_of:
        doubles.append("The same text came before, under another id.")
    notes = (_tell_kind(analysis), _tell_language(analysis), *doubles, *article.notes, *analysis.warnings)
    return tuple(note for note in dict.fromkeys(notes) if note)


def _tell_kind(analysis: Analysis) -> str:
    """What sort of article it is, and by what that was told, so that a reader can judge it."""
    note, sign = KINDS[analysis.kind], analysis.kind_sign
    return f"{note} Told by {sign}." if note and sign else note


def _tell_language(analysis: Analysis) -> str:
    """That the article is not analysed, where it is not in English."""
    return (
        FOREIGN.format(LANGUAGES.get(analysis.foreign, f"the language “{analysis.foreign}”"))
        if analysis.foreign
        else ""
    )


def describe_making(sheet: Sheet, settings: Settings) -> tuple[Remark, ...]:
    """By what, from what and how far: counts and shares, so that a reader can judge the page."""
    analysis = sheet.analysis
    made = analysis.made
    edited = say_edits(analysis.revisions)
    return (
        Remark("Method", METHOD),
        *([Remark("Edited", f"by the editor: {edited}")] if edited else ()),
        Remark("Program", f"briefgen {made.version}, model {made.model} (sha256 {made.model_sha256[:SHA_DIGITS]})"),
        Remark("Bullets", f"{len(analysis.summary)}, {CHECKED}" if not analysis.foreign else NO_BULLETS),
        Remark("Quotations", _count_quotations(analysis)),
        Remark("Date", DATED[analysis.published_how]),
        Remark("Printed", _share(sheet, settings)),
        Remark("Source", analysis.article.path),
    )


def say_edits(revisions: Iterable[Revision]) -> str:
    """What an editor did, counted; the same words for a page whatever the order of the overrides."""
    counts = Counter(revision.change for revision in revisions)
    return "; ".join(EDITED[change][counts[change] > 1].format(counts[change]) for change in EDITED if counts[change])


def _count_quotations(analysis: Analysis) -> str:
    quotations = analysis.quotations
    reported = sum(quotation.form == "indirect" for quotation in quotations)
    ways = Counter(quotation.how for quotation in quotations)
    found = ", ".join(f"{words} {ways[how]}" for how, words in HOW_COUNTED.items() if ways[how])
    counted = f"{len(quotations) - reported} quotations, {reported} reported statements"
    return f"{counted}; speakers: {found}" if found else counted


def _share(sheet: Sheet, settings: Settings) -> str:
    excerpt = sheet.excerpt
    share = f"{excerpt.words} of the article’s {excerpt.total} words"
    if settings.source_text == "full":
        return share
    limit = f"{share} (limit {settings.source_share:.0%})"
    missing = sheet.missing
    return f"{limit}; {missing} more bullets would not fit" if missing else limit
