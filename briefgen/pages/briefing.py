"""The briefing of one article: its analysis in the order in which a reader wants it."""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from briefgen.model import Bullet, Quotation
from briefgen.pages.calendar import say
from briefgen.pages.cast import present_cast
from briefgen.pages.citations import Citations
from briefgen.pages.downloads import data_links
from briefgen.pages.facts import chronicle, count
from briefgen.pages.making import describe_making, take_note
from briefgen.pages.markdown import attribute, front_matter, href
from briefgen.pages.parts import Point, Said
from briefgen.pages.sheet import Sheet, bullet_anchor, given, place, sentence
from briefgen.pages.shelf import Telling
from briefgen.pages.speech import ActorPaths, fold, mark, present
from briefgen.pages.stories import enter_story, neighbours
from briefgen.pages.talk import present_log, present_talk
from briefgen.pages.views import Briefing
from briefgen.settings import Settings

WORDS_A_MINUTE = 200


def brief(
    sheet: Sheet,
    actors: ActorPaths,
    settings: Settings,
    *,
    copies: Iterable[str] = (),
    telling: Telling | None = None,
) -> Briefing:
    """The view of a briefing page; `copies` are the paths of other files with the same text, `telling` is its story."""
    analysis = sheet.analysis
    article = analysis.article
    citations = Citations(sheet)
    bottom_line = _point(sheet, analysis.bottom_line, citations) if analysis.bottom_line else None
    bullets = tuple(_point(sheet, bullet, citations) for bullet in analysis.bullets)
    talk = present_talk(sheet, actors, citations) if analysis.kind in {"interview", "stub"} else None
    log = present_log(sheet, citations)
    said = _said(sheet, actors, citations)
    cast = present_cast(sheet, actors, citations)
    figures, numbers = count(sheet, actors, citations)
    timeline, dates = chronicle(sheet, actors, citations)
    full = settings.source_text == "full"
    earlier, later = neighbours(telling, sheet) if telling else (None, None)
    return Briefing(
        front_matter=front_matter(
            title=sheet.title, description=_describe(sheet, bottom_line), published=_day_given(sheet)
        ),
        title=sheet.title,
        outlet=given(article.publisher),
        authors=tuple(filter(None, map(given, article.authors))),
        date=say(analysis.published) if analysis.published else None,
        year_inferred=analysis.published_how == "inferred",
        minutes=max(1, ceil(sheet.excerpt.total / WORDS_A_MINUTE)),
        words=sheet.excerpt.total,
        original=href(article.url),
        path=article.path,
        notes=take_note(analysis, copies=copies),
        story=enter_story(telling, page=sheet.path) if telling else None,
        bottom_line=bottom_line,
        bullets=tuple(bullet for bullet in bullets if bullet.pieces),
        talk=talk,
        log=log,
        key_quotes=said.keys,
        quotes=fold(said.quotes),
        statements=fold(said.statements),
        actors=cast.acting,
        others=cast.others,
        groups=cast.groups,
        places=cast.places,
        figures=figures,
        numbers=numbers,
        timeline=timeline,
        dates=dates,
        evidence=() if full else citations.passages(printed=settings.source_text == "evidence"),
        paragraphs=citations.paragraphs() if full else (),
        made=describe_making(sheet, settings),
        data=data_links(sheet.path),
        earlier=earlier,
        later=later,
        lang=attribute(analysis.foreign) if analysis.foreign else None,
    )


def _describe(sheet: Sheet, bottom_line: Point | None) -> str:
    """What search engines and link previews show: the bottom line, else the headline."""
    pieces = bottom_line.pieces if bottom_line else ()
    return "".join(piece.text for piece in pieces) or f"Briefing: {sheet.title}"


def _day_given(sheet: Sheet) -> str | None:
    """The day for link previews; one that was inferred is not claimed there."""
    return sheet.day if sheet.analysis.published_how == "given" else None


def _point(sheet: Sheet, bullet: Bullet, citations: Citations) -> Point:
    pieces = sentence(sheet, bullet)
    return Point(
        anchor=bullet_anchor(bullet),
        pieces=pieces,
        refs=citations.cite(bullet.evidence) if pieces else (),
        place=place(sheet, *bullet.evidence),
        edited=mark(sheet, bullet.evidence),
    )


def _leads(sheet: Sheet, quotation: Quotation) -> bool:
    """A key quotation leads only if it may be printed."""
    return quotation.key and sheet.excerpt.prints(*quotation.content)


class _Spoken(NamedTuple):
    keys: tuple[Said, ...]
    quotes: tuple[Said, ...]
    statements: tuple[Said, ...]


def _said(sheet: Sheet, actors: ActorPaths, citations: Citations) -> _Spoken:
    """Key quotations, further ones, reported statements, each in the order of the text, numbered in this order."""
    quotations = sheet.analysis.quotations

    def show(indices: Iterable[int]) -> tuple[Said, ...]:
        return tuple(present(sheet, index, actors, page=sheet.path, cite=citations.cite) for index in indices)

    direct = [index for index, quotation in enumerate(quotations) if quotation.form != "indirect"]
    return _Spoken(
        keys=show(index for index in direct if _leads(sheet, quotations[index])),
        quotes=show(index for index in direct if not _leads(sheet, quotations[index])),
        statements=show(index for index, quotation in enumerate(quotations) if quotation.form == "indirect"),
    )
