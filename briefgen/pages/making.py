"""What a page says about itself: notes at its head, and how it was made at its foot."""

from collections import Counter
from collections.abc import Iterable

from briefgen.model import Analysis, ArticleKind, Change, How, Made, PublishedHow, Revision
from briefgen.pages.findings import say_finding
from briefgen.pages.parts import Remark
from briefgen.pages.sheet import Sheet
from briefgen.settings import Settings
from briefgen.words import gettext, gettext_noop, locale, ngettext, ngettext_noop, say_number, say_percent

KINDS: dict[ArticleKind, str] = {
    "news": "",
    "interview": gettext_noop("An interview: its questions, each with how its answer begins."),
    "live": gettext_noop(
        "A live report: its entries were written as things happened, and later ones may correct earlier ones."
    ),
    "opinion": gettext_noop("Opinion, or a personal account: what its author claims is the author’s view."),
    "release": gettext_noop("A press release: its sender’s own words."),
    "stub": gettext_noop("The source holds only the beginning of this article."),
    "brief": gettext_noop("A short item."),
}
HOW_COUNTED: dict[How, str] = {
    "named": gettext_noop("named beside the verb"),
    "pronoun": gettext_noop("through a pronoun"),
    "role": gettext_noop("through a role"),
    "previous_sentence": gettext_noop("through the sentence before"),
    "unnamed_source": gettext_noop("unnamed sources"),
    "unknown": gettext_noop("unknown"),
    "editor": gettext_noop("set by the editor"),
}
DATED: dict[PublishedHow, str] = {
    "given": gettext_noop("given by the source"),
    "inferred": gettext_noop(
        "not stated; day taken from the text, year inferred: the latest in which weekday and day agree"
    ),
    "unknown": gettext_noop("not stated, and not inferred from the text"),
    "editor": gettext_noop("set by the editor"),
}
EDITED: dict[Change, tuple[str, str]] = {
    "speaker": ngettext_noop("speaker of {number} quotation set", "speakers of {number} quotations set"),
    "added": ngettext_noop("{number} bullet added", "{number} bullets added"),
    "pinned": ngettext_noop("{number} line pinned", "{number} lines pinned"),
    "moved": ngettext_noop("{number} line moved", "{number} lines moved"),
    "hidden_bullet": ngettext_noop("{number} bullet hidden", "{number} bullets hidden"),
    "hidden_quotation": ngettext_noop("{number} quotation hidden", "{number} quotations hidden"),
    "renamed": ngettext_noop("{number} actor named", "{number} actors named"),
    "hidden_actor": ngettext_noop("{number} actor hidden", "{number} actors hidden"),
    "date": ngettext_noop("date set", "date set"),
    "outlet": ngettext_noop("outlet’s name set", "outlet’s name set"),
    "title": ngettext_noop("title withheld", "title withheld"),
    "withheld": ngettext_noop(
        "{number} passage withheld with all that rests on it", "{number} passages withheld with all that rests on them"
    ),
}
"""What an editor did, once and more often."""
FOREIGN = gettext_noop(
    "In {language}, which is not analysed: quotations are found by their quotation marks alone, and nothing is said of who "
    "speaks; there is no summary."
)
NO_BULLETS = gettext_noop("none, as the language of the article is not analysed")
METHOD = gettext_noop(
    "extractive: every bullet is a sentence of the article with marked cuts and bracketed insertions, "
    "every quotation its very characters; nothing was worded by a machine"
)
CHECKED = gettext_noop(
    "each checked against its sentence before print: cuts, brackets, numbers, names, negations, hedges, verbs of saying, "
    "quoted words; what fails is not printed"
)
SHA_DIGITS = 12


def take_note(analysis: Analysis, *, copies: Iterable[str]) -> tuple[str, ...]:
    """What a reader should know before the first line: odd kinds, copies, what the reader and the analysis noticed."""
    article = analysis.article
    doubles = [gettext("The same text also came as {file}; it is shown once.", file=path) for path in copies]
    if article.duplicate_of:
        doubles.append(gettext("The same text came before, under another id."))
    notes = (
        _tell_kind(analysis),
        _tell_language(analysis),
        *doubles,
        *map(say_finding, (*article.notes, *analysis.warnings)),
    )
    return tuple(note for note in dict.fromkeys(notes) if note)


def _tell_kind(analysis: Analysis) -> str:
    """What sort of article it is, and by what that was told, so that a reader can judge it."""
    note, sign = KINDS[analysis.kind], analysis.kind_sign
    told = gettext("Told by {sign}.", sign=say_finding(sign)) if sign else ""
    return f"{gettext(note)} {told}".strip() if note else ""


def _tell_language(analysis: Analysis) -> str:
    """That the article is not analysed, where it is not in English."""
    if not analysis.foreign:
        return ""
    name = locale().languages.get(analysis.foreign) or gettext("the language “{code}”", code=analysis.foreign)
    return gettext(FOREIGN, language=name)


def describe_making(sheet: Sheet, settings: Settings) -> tuple[Remark, ...]:
    """By what, from what and how far: counts and shares, so that a reader can judge the page."""
    analysis = sheet.analysis
    edited = say_edits(analysis.revisions)
    return (
        Remark(gettext("Method"), gettext(METHOD)),
        *([Remark(gettext("Edited"), gettext("by the editor: {edits}", edits=edited))] if edited else ()),
        Remark(gettext("Program"), _say_program(analysis.made)),
        Remark(gettext("Bullets"), _count_bullets(analysis)),
        Remark(gettext("Quotations"), _count_quotations(analysis)),
        Remark(gettext("Date"), gettext(DATED[analysis.published_how])),
        Remark(gettext("Printed"), _share(sheet, settings)),
        Remark(gettext("Source"), analysis.article.path),
    )


def _count_bullets(analysis: Analysis) -> str:
    return gettext(NO_BULLETS) if analysis.foreign else f"{len(analysis.summary)}, {gettext(CHECKED)}"


def _say_program(made: Made) -> str:
    return gettext(
        "briefgen {version}, model {model} (sha256 {sha256})",
        version=made.version,
        model=made.model,
        sha256=made.model_sha256[:SHA_DIGITS],
    )


def say_edits(revisions: Iterable[Revision]) -> str:
    """What an editor did, counted; the same words for a page whatever the order of the overrides."""
    counts = Counter(revision.change for revision in revisions)
    return "; ".join(ngettext(*words, counts[change]) for change, words in EDITED.items() if counts[change])


def _count_quotations(analysis: Analysis) -> str:
    quotations = analysis.quotations
    reported = sum(quotation.form == "indirect" for quotation in quotations)
    ways = Counter(quotation.how for quotation in quotations)
    found = ", ".join(f"{gettext(words)} {ways[how]}" for how, words in HOW_COUNTED.items() if ways[how])
    direct = len(quotations) - reported
    counted = ", ".join(
        (
            ngettext("{number} quotations", "{number} quotations", direct),
            ngettext("{number} reported statements", "{number} reported statements", reported),
        )
    )
    return gettext("{counts}; speakers: {found}", counts=counted, found=found) if found else counted


def _share(sheet: Sheet, settings: Settings) -> str:
    excerpt = sheet.excerpt
    share = gettext(
        "{words} of the article’s {total} words",
        words=say_number(excerpt.words),
        total=say_number(excerpt.total),
    )
    if settings.source_text == "full":
        return share
    limit = gettext("{share} (limit {limit})", share=share, limit=say_percent(settings.source_share))
    missing = sheet.missing
    if not missing:
        return limit
    more = ngettext("{number} more bullets would not fit", "{number} more bullets would not fit", missing)
    return f"{limit}; {more}"
