"""What the schemas of the data files must say: from the columns of the tables, and from the schema of an analysis."""

from copy import deepcopy
from typing import Any

from briefgen.pages.data.rows import ActorRow, AppearanceRow, ArticleRow, Column, QuotationRow, Row, StoryRow, columns

DRAFT = "https://json-schema.org/draft/2020-12/schema"
VERSION = {
    "description": "The version of this form; it changes when a reader of the old form would be wrong.",
    "const": 1,
}
SPAN = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start", "end"],
    "properties": {
        "start": {
            "description": "Where it begins, in code points of the article's text.",
            "type": "integer",
            "minimum": 0,
        },
        "end": {"description": "Where it ends.", "type": "integer", "minimum": 0},
    },
}
ITEMS = {"texts": {"type": "string"}, "spans": SPAN}
TYPES = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean"}


def closed(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        **more,
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def value(column: Column) -> dict[str, Any]:
    said = {"description": column.meaning}
    if column.shape in ITEMS:
        return {**said, "type": "array", "items": ITEMS[column.shape]}
    kind = TYPES[column.shape]
    return {**said, "type": [kind, "null"] if column.optional else kind}


def row(kind: type[Row]) -> dict[str, Any]:
    return {column.name: value(column) for column in columns(kind)}


def whole(title: str, description: str, properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"$schema": DRAFT, "title": f"{title}, schema 1", **closed(properties, description=description), **more}


def rows(kind: type[Row], description: str) -> dict[str, Any]:
    return {"description": description, "type": "array", "items": closed(row(kind))}


def of_line(title: str, kind: type[Row], file: str) -> dict[str, Any]:
    return whole(title, f"A line of data/{file}.jsonl.", row(kind))


def briefing(analysis: dict[str, Any]) -> dict[str, Any]:
    """The schema of an analysis with addresses and printed words, and without the words that no page prints."""
    schema = deepcopy(analysis)
    schema["title"] = "Data of a briefing, schema 1"
    schema["description"] = (
        "What was found in one article, as its briefing's file has it; every start and end counts code points of the "
        "article's text, and words that the page may not print are null."
    )
    page = {"description": "The address of the item on its page.", "type": "string"}
    words = {"description": "The words as printed, a long one cut.", "type": "string"}
    top, defs = schema["properties"], schema["$defs"]
    top["url"]["description"] = "The address of the original, null unless it is a safe http or https one."
    top["text"] = {
        "description": "The article, where the site prints all of it, else null.",
        "type": ["string", "null"],
    }
    top["page"] = {"description": "The address of the briefing.", "type": "string"}
    top["words"] = {"description": "The length of the text, in words.", "type": "integer", "minimum": 0}
    top["printed"] = {"description": "How many of these the page prints.", "type": "integer", "minimum": 0}
    top["passages"] = {
        "description": "The sentences that the page prints as evidence, or the parts of them.",
        "type": "array",
        "items": {"$ref": "#/$defs/worded"},
    }
    top["refused"]["description"] = (
        "The sentences that the gate before print kept out, where the site prints the whole text, else empty."
    )
    top["layers"]["description"] = "What third-party analysers add, where the site prints the whole text, else empty."
    spot = {"start": {"$ref": "#/$defs/offset"}, "end": {"$ref": "#/$defs/offset"}}
    defs["worded"] = closed({**spot, "text": words}, description="A place in the text, and its words.")
    defs["worded_or_none"] = {"anyOf": [{"$ref": "#/$defs/worded"}, {"type": "null"}]}
    or_null = {
        "description": "The words as printed, null where the page may not print them.",
        "type": ["string", "null"],
    }
    defs["passage"] = closed({**spot, "text": or_null}, description="A part of what was said.")
    _bullet(defs["bullet"], page)
    _quotation(defs["quotation"], page)
    _actor(defs["actor"], page)
    for name in ("date", "number"):
        defs[name]["properties"]["text"] = words
    for described in (schema, *(defs[name] for name in ("bullet", "quotation", "actor", "date", "number"))):
        described["required"] = list(described["properties"])
    return schema


def _bullet(bullet: dict[str, Any], page: dict[str, Any]) -> None:
    fields = bullet["properties"]
    fields["text"] |= {
        "description": "The bullet as it is shown, null where it may not be printed.",
        "type": ["string", "null"],
    }
    fields["edits"]["items"]["properties"]["text"] |= {
        "description": "What was cut or inserted, null where the page may not print it.",
        "type": ["string", "null"],
    }
    fields["page"] = page


def _quotation(quotation: dict[str, Any], page: dict[str, Any]) -> None:
    fields = quotation["properties"]
    fields["content"]["items"] = {"$ref": "#/$defs/passage"}
    for name in ("cue", "source"):
        fields[name]["$ref"] = "#/$defs/worded_or_none"
    fields["page"] = page


def _actor(actor: dict[str, Any], page: dict[str, Any]) -> None:
    fields = actor["properties"]
    fields["roles"]["items"] = {"$ref": "#/$defs/worded"}
    fields["age"]["$ref"] = "#/$defs/worded_or_none"
    fields["actor_id"] = {"description": "The actor's id across articles.", "type": ["string", "null"]}
    fields["page"] = page


ROLE = closed(
    {
        "text": {"description": "The role as printed.", "type": "string"},
        "published": {"description": "When it was printed, null when unknown.", "type": ["string", "null"]},
        "article": {"description": "The article, by its id.", "type": "string"},
        **SPAN["properties"],  # type: ignore[dict-item]
    }
)


def index() -> dict[str, Any]:
    number = {"type": "integer", "minimum": 0}
    file = closed(
        {
            "path": {"description": "Where the file lies in the site.", "type": "string"},
            "address": {"description": "Its address.", "type": "string"},
            "bytes": {"description": "Its size in bytes.", **number},
            "rows": {"description": "How many rows it has, null where it has none.", "type": ["integer", "null"]},
            "what": {"description": "What it holds, in words.", "type": "string"},
        }
    )
    return whole(
        "List of the data files",
        "What data there are: data/index.json.",
        {
            "schema": VERSION,
            "version": {"description": "The version of briefgen.", "type": "string"},
            "site": {"description": "The name of the site.", "type": "string"},
            "source_text": {
                "description": "How much of an article the site prints.",
                "enum": ["evidence", "full", "none"],
            },
            "counts": {
                "description": "How many rows each table has.",
                "type": "object",
                "additionalProperties": number,
            },
            "files": {"description": "The files of the whole site.", "type": "array", "items": file},
        },
    )


def expected(analysis: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """File name -> schema, of all that describe data files."""
    appearing = rows(AppearanceRow, "The articles in which the actor appears, newest first.")
    said = rows(QuotationRow, "What the actor said, newest first.")
    roles = {"description": "Every role as printed, newest first, and where.", "type": "array", "items": ROLE}
    return {
        "briefing-1.json": briefing(analysis),
        "dossier-1.json": whole(
            "Data of a dossier",
            "An actor across articles: actors/ID.json.",
            {"schema": VERSION, **row(ActorRow), "roles": roles, "appearances": appearing, "said": said},
        ),
        "story-1.json": whole(
            "Data of a story",
            "A story of several articles: stories/NAME.json.",
            {
                "schema": VERSION,
                **row(StoryRow),
                "briefings": rows(ArticleRow, "Its articles, the first published first."),
            },
        ),
        "articles-1.json": of_line("An article", ArticleRow, "articles"),
        "quotations-1.json": of_line("A quotation", QuotationRow, "quotations"),
        "actors-1.json": of_line("An actor", ActorRow, "actors"),
        "stories-1.json": of_line("A story", StoryRow, "stories"),
        "index-1.json": index(),
    }
