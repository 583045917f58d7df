"""The data of one briefing: what `briefgen analyse` prints of its article, less what the page may not print."""

from collections.abc import Sequence

from briefgen.jsonform import Json, analysis_to_json
from briefgen.model import Bullet, Participant, Span
from briefgen.pages.address import address
from briefgen.pages.data.passages import passages_of
from briefgen.pages.data.tables import Source
from briefgen.pages.markdown import url
from briefgen.pages.sheet import Sheet, anchors, content, fact, row_anchor, sentence, shorten

SCHEMA = 1


def record(sheet: Sheet, source: Source) -> Json:
    """One object, with the addresses of the page and of what stands on it."""
    analysis = sheet.analysis
    full = source.settings.source_text == "full"
    data = analysis_to_json(analysis)
    bottom_line = analysis.bottom_line
    return {
        **data,
        "schema": SCHEMA,
        "page": address(sheet.path, source.site),
        "url": url(analysis.article.url),
        "text": data["text"] if full else None,
        "words": sheet.excerpt.total,
        "printed": sheet.excerpt.words,
        "passages": [
            {"start": span.start, "end": span.end, "text": span.of(analysis.article.text)}
            for span in passages_of(sheet, source.settings)
        ],
        "bottom_line": _bullet(data["bottom_line"], bottom_line, sheet, source) if bottom_line else None,
        "summary": [_bullet(*pair, sheet, source) for pair in zip(data["summary"], analysis.summary, strict=True)],
        "quotations": [_quotation(each, sheet, index, source) for index, each in enumerate(data["quotations"])],
        "actors": [_actor(*pair, sheet, source) for pair in zip(data["actors"], analysis.participants, strict=True)],
        "dates": [_worded(sheet, each) for each in data["dates"]],
        "numbers": [_number(sheet, each) for each in data["numbers"]],
        "refused": data["refused"] if full else [],
        "layers": data["layers"] if full else {},
    }


def _bullet(data: Json, bullet: Bullet, sheet: Sheet, source: Source) -> Json:
    """Without its text where that may not be printed, and without deleted words where their sentence may not."""
    printed = bool(sentence(sheet, bullet))
    whole = sheet.excerpt.prints(*bullet.evidence)
    kept = [
        {**edit, "text": edit["text"] if whole or (printed and edit["op"] == "bracketed") else None}
        for edit in data["edits"]
    ]
    anchor = anchors("b", [bullet.text])[0] if printed else ""
    return {
        **data,
        "text": bullet.text if printed else None,
        "edits": kept,
        "page": address(sheet.path, source.site, anchor=anchor),
    }


def _quotation(data: Json, sheet: Sheet, index: int, source: Source) -> Json:
    quotation = sheet.analysis.quotations[index]
    printed = bool(content(sheet, quotation))
    return {
        **data,
        "content": [_spelt(sheet, each, printed=printed) for each in data["content"]],
        "cue": _worded(sheet, data["cue"]) if data["cue"] else None,
        "source": _worded(sheet, data["source"]) if data["source"] else None,
        "page": address(sheet.path, source.site, anchor=sheet.quotations[index]),
    }


def _actor(data: Json, participant: Participant, sheet: Sheet, source: Source) -> Json:
    return {
        **data,
        "name": shorten(participant.name),
        "aliases": list(map(shorten, participant.aliases)),
        "roles": _all_worded(sheet, data["roles"]),
        "age": _worded(sheet, data["age"]) if data["age"] else None,
        "actor_id": source.actor(sheet, participant.id),
        "page": address(sheet.path, source.site, anchor=row_anchor(participant)),
    }


def _number(sheet: Sheet, data: Json) -> Json:
    return {**_worded(sheet, data), "unit": shorten(data["unit"]) if data["unit"] else data["unit"]}


def _all_worded(sheet: Sheet, spans: Sequence[Json]) -> list[Json]:
    return [_worded(sheet, span) for span in spans]


def _worded(sheet: Sheet, data: Json) -> Json:
    """A fact with its few words."""
    return {**data, "text": fact(sheet, Span(data["start"], data["end"]))}


def _spelt(sheet: Sheet, data: Json, *, printed: bool) -> Json:
    """A passage with its characters, if they may be printed."""
    span = Span(data["start"], data["end"])
    return {**data, "text": span.of(sheet.analysis.article.text) if printed else None}
