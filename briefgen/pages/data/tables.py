"""Fills the tables from the articles on the shelf; nothing is in them that a page may not print."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Participant, Quotation
from briefgen.pages.address import address
from briefgen.pages.data.passages import passages_of
from briefgen.pages.data.rows import (
    ActorRow,
    AppearanceRow,
    ArticleRow,
    BulletRow,
    PassageRow,
    QuotationRow,
    StoryArticleRow,
    StoryRow,
    Tables,
)
from briefgen.pages.data.targets import json_path
from briefgen.pages.markdown import url
from briefgen.pages.sentences import behind
from briefgen.pages.sheet import Sheet, anchors, content, fact, row_anchor, sentence, shorten
from briefgen.pages.shelf import Profile, Shelf, Telling
from briefgen.settings import Settings, Site


@dataclass(frozen=True, slots=True)
class Source:
    """The shelf, and actors by what an article calls them: (article id, participant id) -> the actor's id."""

    shelf: Shelf
    settings: Settings
    actor_ids: dict[tuple[str, str], str]

    @property
    def site(self) -> Site:
        """The site whose addresses the rows give."""
        return self.settings.site

    def actor(self, sheet: Sheet, participant: str | None) -> str | None:
        """The id across articles of a participant of this article."""
        return self.actor_ids.get((sheet.analysis.article.id, participant)) if participant else None


def open_source(shelf: Shelf, settings: Settings) -> Source:
    """What rows and files are made from."""
    ids = {profile.path: profile.actor.id for profile in shelf.profiles}
    return Source(shelf, settings, {key: ids[path] for key, path in shelf.actor_paths.items()})


def fill(source: Source) -> Tables:
    """All rows: articles newest first, what is in them in the order of the text, actors and stories as they are kept."""
    shelf = source.shelf
    said = _count_said(shelf)
    return Tables(
        articles=tuple(_article(sheet, source) for sheet in shelf.sheets),
        bullets=tuple(row for sheet in shelf.sheets for row in _bullets(sheet, source)),
        quotations=tuple(row for sheet in shelf.sheets for row in _quotations(sheet, source)),
        actors=tuple(_actor(profile, source, said) for profile in shelf.profiles),
        appearances=tuple(row for sheet in shelf.sheets for row in _appearances(sheet, source, said)),
        stories=tuple(_story(telling, source.site) for telling in shelf.tellings),
        story_articles=tuple(
            StoryArticleRow(telling.story.id, id, number)
            for telling in shelf.tellings
            for number, id in enumerate(telling.story.articles, start=1)
        ),
        passages=tuple(
            PassageRow(sheet.analysis.article.id, number, span.start, span.end, span.of(sheet.analysis.article.text))
            for sheet in shelf.sheets
            for number, span in enumerate(passages_of(sheet, source.settings), start=1)
        ),
    )


Said = Counter[tuple[str, str | None, bool]]
"""(article id, participant id, whether reported) -> how many quotations."""


def _count_said(shelf: Shelf) -> Said:
    return Counter(
        (sheet.analysis.article.id, quotation.speaker, quotation.form == "indirect")
        for sheet in shelf.sheets
        for quotation in sheet.analysis.quotations
    )


def _article(sheet: Sheet, source: Source) -> ArticleRow:
    analysis = sheet.analysis
    article = analysis.article
    telling = source.shelf.story_of.get(article.id)
    reported = sum(quotation.form == "indirect" for quotation in analysis.quotations)
    bottom_line = analysis.bottom_line
    return ArticleRow(
        id=article.id,
        page=address(sheet.path, source.site),
        data=address(json_path(sheet.path), source.site),
        title=sheet.title,
        publisher=article.publisher,
        authors=article.authors,
        published=analysis.published,
        published_how=analysis.published_how,
        language=article.language,
        url=url(article.url),
        path=article.path,
        kind=analysis.kind,
        story=telling.story.id if telling else None,
        bottom_line=bottom_line.text if bottom_line and sentence(sheet, bottom_line) else None,
        bullets=len(analysis.summary),
        quotations=len(analysis.quotations) - reported,
        statements=reported,
        actors=len(analysis.participants),
        words=sheet.excerpt.total,
        printed=sheet.excerpt.words,
    )


def _bullets(sheet: Sheet, source: Source) -> Iterator[BulletRow]:
    for number, bullet in enumerate(sheet.analysis.summary, start=1):
        printed = bool(sentence(sheet, bullet))
        anchor = anchors("b", [bullet.text])[0] if printed else ""
        cited = sheet.sentences.get(bullet.evidence[0]) if printed else None
        yield BulletRow(
            article=sheet.analysis.article.id,
            number=number,
            bottom_line=bullet == sheet.analysis.bottom_line,
            text=bullet.text if printed else None,
            edited=bool(bullet.edits),
            evidence=bullet.evidence,
            page=address(sheet.path, source.site, anchor=anchor),
            sentence=address(sheet.path, source.site, anchor=cited) if cited else None,
        )


def _quotations(sheet: Sheet, source: Source) -> Iterator[QuotationRow]:
    participants = {participant.id: participant for participant in sheet.analysis.participants}
    for number, quotation in enumerate(sheet.analysis.quotations, start=1):
        yield _quotation(sheet, number, quotation, participants.get(quotation.speaker or ""), source)


def _quotation(
    sheet: Sheet, number: int, quotation: Quotation, speaker: Participant | None, source: Source
) -> QuotationRow:
    cited = next((sheet.sentences[span] for span in behind(sheet.analysis, quotation) if span in sheet.sentences), None)
    return QuotationRow(
        article=sheet.analysis.article.id,
        number=number,
        form=quotation.form,
        text="".join(piece.text for piece in content(sheet, quotation)) or None,
        speaker=quotation.speaker,
        speaker_id=source.actor(sheet, quotation.speaker),
        speaker_name=shorten(speaker.name) if speaker else None,
        role=fact(sheet, speaker.roles[0]) if speaker and speaker.roles else None,
        source=fact(sheet, quotation.source) if quotation.source else None,
        cue=fact(sheet, quotation.cue) if quotation.cue else None,
        how=quotation.how,
        verb_kind=quotation.verb_kind,
        confidence=quotation.confidence,
        key=quotation.key,
        via=quotation.via,
        via_id=source.actor(sheet, quotation.via),
        content=quotation.content,
        published=sheet.analysis.published,
        page=address(sheet.path, source.site, anchor=sheet.quotations[number - 1]),
        sentence=address(sheet.path, source.site, anchor=cited) if cited else None,
    )


def _actor(profile: Profile, source: Source, said: Said) -> ActorRow:
    keys = [(a.sheet.analysis.article.id, a.participant.id) for a in profile.appearances]
    roles = (fact(a.sheet, role) for a in profile.appearances for role in a.participant.roles)
    days = sorted(appearing.sheet.day for appearing in profile.appearances if appearing.sheet.day)
    return ActorRow(
        id=profile.actor.id,
        page=address(profile.path, source.site),
        data=address(json_path(profile.path), source.site),
        name=profile.name,
        kind=profile.actor.kind,
        aliases=tuple(map(shorten, profile.actor.aliases)),
        former=profile.actor.former,
        role=next(roles, None),
        briefings=profile.articles,
        quotations=sum(said[(*key, False)] for key in keys),
        statements=sum(said[(*key, True)] for key in keys),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _appearances(sheet: Sheet, source: Source, said: Said) -> Iterator[AppearanceRow]:
    article = sheet.analysis.article.id
    for participant in sheet.analysis.participants:
        actor = source.actor(sheet, participant.id)
        if actor is None:
            continue
        yield AppearanceRow(
            article=article,
            actor=participant.id,
            actor_id=actor,
            name=shorten(participant.name),
            part=participant.part,
            roles=tuple(dict.fromkeys(fact(sheet, role) for role in participant.roles)),
            age=fact(sheet, participant.age) if participant.age else None,
            affiliation=participant.affiliation,
            affiliation_id=source.actor(sheet, participant.affiliation),
            quotations=said[(article, participant.id, False)],
            statements=said[(article, participant.id, True)],
            mentions=len(participant.mentions),
            salience=participant.salience,
            page=address(sheet.path, source.site, anchor=row_anchor(participant)),
        )


def _story(telling: Telling, site: Site) -> StoryRow:
    return StoryRow(
        id=telling.story.id,
        page=address(telling.path, site),
        data=address(json_path(telling.path), site),
        title=telling.title,
        articles=telling.story.articles,
        count=len(telling.story.articles),
        first=telling.story.first,
        last=telling.story.last,
        former=telling.story.former,
    )
