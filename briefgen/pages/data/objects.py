"""The data of a dossier and of a story: their row, and the rows of what stands on the page."""

from collections.abc import Iterable, Iterator

from briefgen.jsonform import Json
from briefgen.model import Download, Span
from briefgen.pages.data.encode import row_to_json, to_json
from briefgen.pages.data.record import SCHEMA, record
from briefgen.pages.data.rows import Row, Tables
from briefgen.pages.data.tables import Source
from briefgen.pages.data.targets import json_path
from briefgen.pages.sheet import fact
from briefgen.pages.shelf import Profile


def describe(source: Source, tables: Tables) -> Iterator[Download]:
    """A file of JSON beside each briefing, dossier and story of several articles."""
    for sheet in source.shelf.sheets:
        yield Download(json_path(sheet.path), to_json(record(sheet, source)))
    appearing = _group((row.actor_id, row) for row in tables.appearances)
    said = _group((row.speaker_id, row) for row in tables.quotations if row.speaker_id)
    for profile, row in zip(source.shelf.profiles, tables.actors, strict=True):
        data = {
            **row_to_json(row),
            "schema": SCHEMA,
            "roles": list(_roles(profile)),
            "appearances": appearing.get(row.id, []),
            "said": said.get(row.id, []),
        }
        yield Download(json_path(profile.path), to_json(data))
    articles = {row.id: row for row in tables.articles}
    for telling, story in zip(source.shelf.tellings, tables.stories, strict=True):
        told = [row_to_json(articles[id]) for id in story.articles]
        yield Download(json_path(telling.path), to_json({**row_to_json(story), "schema": SCHEMA, "briefings": told}))


def _group(rows: Iterable[tuple[str, Row]]) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for key, row in rows:
        found.setdefault(key, []).append(row_to_json(row))
    return found


def _roles(profile: Profile) -> Iterator[Json]:
    """Every role as printed, newest first, with its place."""
    for appearing in profile.appearances:
        analysis = appearing.sheet.analysis
        for span in appearing.participant.roles:
            yield {
                "text": fact(appearing.sheet, span),
                "published": analysis.published,
                "article": analysis.article.id,
                **_place(span),
            }


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
