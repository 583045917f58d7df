"""What Datasette shows beside the database: titles, what each table and column means, and how a table opens."""

from briefgen.jsonform import Json
from briefgen.pages.data.database import VIEWS
from briefgen.pages.data.rows import TABLES, columns
from briefgen.settings import Site

DATABASE = "briefgen"
OPENING: dict[str, Json] = {
    "articles": {"sort_desc": "published", "label_column": "title", "facets": ["publisher", "kind"]},
    "actors": {"sort_desc": "briefings", "label_column": "name", "facets": ["kind"]},
    "stories": {"sort_desc": "last", "label_column": "title"},
    "quotations": {"sort_desc": "published", "facets": ["form", "how", "verb_kind"]},
    "appearances": {"facets": ["part"]},
}
SAID_OF: dict[str, str] = {
    "quotes_by_speaker": "Who is quoted how often, the most quoted first.",
    "quotations_in_full": "Quotations and reported statements with their articles, newest first.",
    "quotations_to_check": "Those whose speaker is unknown or was concluded, the least certain first.",
    "bottom_lines": "The bottom line of each article, newest first.",
    "story_lines": "The articles of each story with their bottom lines, the newest story first.",
}


def describe_database(site: Site) -> Json:
    """The metadata file of Datasette for `briefgen.sqlite`."""
    tables = {
        name: {
            "description": (table.row.__doc__ or "").strip(),
            "columns": {column.name: column.meaning.replace("`", "") for column in columns(table.row)},
            **OPENING.get(name, {}),
        }
        for name, table in TABLES.items()
    }
    views = {name: {"description": SAID_OF[name]} for name in VIEWS}
    return {
        "title": site.name,
        "description": "Every row leads to its sentence; words are the articles' own, and null where no page prints them.",
        "databases": {DATABASE: {"title": site.name, "tables": {**tables, **views}}},
        **({"source": site.name, "source_url": site.url} if site.url else {}),
    }
