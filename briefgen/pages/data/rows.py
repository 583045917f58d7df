"""The tables of the site's data: each column with its type and its meaning, from which every format is made.

A column named as in the JSON of `briefgen analyse` or `link` means the same. Ids that end in `_id` are those of actors
across articles. Words of an article are null where no page may print them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_type_hints

from briefgen.model import Span

Shape = Literal["text", "integer", "number", "boolean", "texts", "spans"]
ArticleId = Annotated[str, "The article, by its id."]
Published = Annotated[str | None, "The day or moment of publication in ISO form, null when unknown."]
Sentence = Annotated[str | None, "The address of the source sentence on that page, null where it is not cited."]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that has a briefing."""

    id: Annotated[str, "The article's id, the source's own or made of its address or path."]
    page: Annotated[str, "The address of its briefing."]
    data: Annotated[str, "The address of all that was found in it, as JSON."]
    title: Annotated[str, "The headline, else the first words of the text."]
    publisher: Annotated[str | None, "The outlet, as the source states it."]
    authors: Annotated[tuple[str, ...], "The authors, as the source states them."]
    published: Published
    published_how: Annotated[str, "How that is known: given, inferred or unknown."]
    language: Annotated[str | None, "The language code that the source states."]
    url: Annotated[str | None, "The address of the original, null unless it is a safe http or https one."]
    path: Annotated[str, "The input file, below the folder of mkdocs.yml."]
    kind: Annotated[str, "What sort of article it is: news, interview, live, opinion, release, stub or brief."]
    story: Annotated[str | None, "The story of several articles that it belongs to, by its id; null when it is alone."]
    bottom_line: Annotated[str | None, "The text of its bottom line."]
    bullets: Annotated[int, "How many bullets it has, the bottom line among them."]
    quotations: Annotated[int, "How many direct and mixed quotations it has."]
    statements: Annotated[int, "How many reported statements it has."]
    actors: Annotated[int, "How many actors it has."]
    words: Annotated[int, "The length of its text, in words."]
    printed: Annotated[int, "How many of these the site prints, in words."]


@dataclass(frozen=True, slots=True)
class BulletRow:
    """A bullet of a briefing."""

    article: ArticleId
    number: Annotated[int, "Its place in the summary, from 1, in the order of the text."]
    bottom_line: Annotated[bool, "Whether it is the bottom line."]
    text: Annotated[str | None, "The bullet as it is printed, its cuts and brackets made."]
    edited: Annotated[bool, "Whether anything was cut or put in brackets."]
    evidence: Annotated[tuple[Span, ...], "The sentences that it comes from, in code points of the article's text."]
    page: Annotated[str, "The address of the bullet on its briefing."]
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A quotation or a reported statement."""

    article: ArticleId
    number: Annotated[int, "Its place in the article, from 1."]
    form: Annotated[
        str, "`direct`: all in quotation marks, `mixed`: some, `indirect`: none, the words are the article's."
    ]
    text: Annotated[str | None, "The words as printed, with their quotation marks; […] where the cue stands between."]
    speaker: Annotated[str | None, "Who is meant, by the id in this article; null when unknown."]
    speaker_id: Annotated[str | None, "The same by the id across articles."]
    speaker_name: Annotated[str | None, "The speaker's name in this article."]
    role: Annotated[str | None, "The speaker's first role as printed in this article."]
    source: Annotated[str | None, "What the article prints in the speaker's place (“he”, “the minister”)."]
    cue: Annotated[str | None, "The reporting words (“said”, “according to”)."]
    how: Annotated[
        str, "How the speaker was found: named, pronoun, role, previous_sentence, unnamed_source or unknown."
    ]
    verb_kind: Annotated[str | None, "The kind of reporting verb, null without one."]
    confidence: Annotated[float, "The share of its sort that was right on annotated news, 0 to 1."]
    key: Annotated[bool, "Whether it is one of those that lead the page."]
    via: Annotated[str | None, "Who relays it, by the id in this article."]
    via_id: Annotated[str | None, "The same by the id across articles."]
    content: Annotated[tuple[Span, ...], "Where the words stand, in code points of the article's text."]
    published: Published
    page: Annotated[str, "The address of the words on their briefing."]
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor across articles."""

    id: Annotated[str, "The actor's id across articles, as `briefgen link` prints it."]
    page: Annotated[str, "The address of the actor's dossier."]
    data: Annotated[str, "The address of the dossier's data, as JSON."]
    name: Annotated[str, "The name that most articles give."]
    kind: Annotated[str, "`person`, `organisation`, `place` or `group`; a country is a place."]
    aliases: Annotated[tuple[str, ...], "The other names, sorted."]
    former: Annotated[tuple[str, ...], "Ids that the actor can have had over fewer of these articles."]
    role: Annotated[str | None, "The role that was printed last."]
    briefings: Annotated[int, "In how many articles the actor appears."]
    quotations: Annotated[int, "How many direct and mixed quotations are the actor's."]
    statements: Annotated[int, "How many reported statements are the actor's."]
    first: Annotated[str | None, "The day of the first dated article."]
    last: Annotated[str | None, "The day of the last dated article."]


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """An actor in one article."""

    article: ArticleId
    actor: Annotated[str, "The actor's id in this article, as `briefgen analyse` prints it."]
    actor_id: Annotated[str, "The actor's id across articles."]
    name: Annotated[str, "The name in this article, or the description of one without a name."]
    part: Annotated[str, "The part played: subject, source, both or mentioned."]
    roles: Annotated[tuple[str, ...], "The roles as printed."]
    age: Annotated[str | None, "The years as printed beside the name."]
    affiliation: Annotated[str | None, "The body or place that a role names, by its id in this article."]
    affiliation_id: Annotated[str | None, "The same by the id across articles."]
    quotations: Annotated[int, "How many direct and mixed quotations are the actor's."]
    statements: Annotated[int, "How many reported statements are the actor's."]
    mentions: Annotated[int, "How often the text names, describes or points at the actor."]
    salience: Annotated[float, "How central the actor is, 0 to 1; the most central has 1."]
    page: Annotated[str, "The address of the actor's row on the briefing."]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story that several articles tell."""

    id: Annotated[str, "The story's id, as `briefgen link` prints it."]
    page: Annotated[str, "The address of its page."]
    data: Annotated[str, "The address of its data, as JSON."]
    title: Annotated[str, "What its newest article is called."]
    articles: Annotated[tuple[str, ...], "Its articles by their ids, the first published first."]
    count: Annotated[int, "How many these are."]
    first: Annotated[str | None, "When the first of them was published."]
    last: Annotated[str | None, "When the last of them was published."]
    former: Annotated[tuple[str, ...], "Ids that the story would have had without its first articles."]


@dataclass(frozen=True, slots=True)
class StoryArticleRow:
    """An article of a story."""

    story: Annotated[str, "The story, by its id."]
    article: ArticleId
    number: Annotated[int, "Its place in the story, from 1, the first published first."]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A sentence of an article, or the part of one, that the site prints as evidence."""

    article: ArticleId
    number: Annotated[int, "Its place among the article's passages, from 1."]
    start: Annotated[int, "Where it begins, in code points of the article's text."]
    end: Annotated[int, "Where it ends; the code point there is no longer part of it."]
    text: Annotated[str, "The characters as printed in the article."]


Row = ArticleRow | BulletRow | QuotationRow | ActorRow | AppearanceRow | StoryRow | StoryArticleRow | PassageRow


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a site: a field a table."""

    articles: tuple[ArticleRow, ...]
    bullets: tuple[BulletRow, ...]
    quotations: tuple[QuotationRow, ...]
    actors: tuple[ActorRow, ...]
    appearances: tuple[AppearanceRow, ...]
    stories: tuple[StoryRow, ...]
    story_articles: tuple[StoryArticleRow, ...]
    passages: tuple[PassageRow, ...]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of the table of that name."""
        rows: tuple[Row, ...] = getattr(self, table)
        return rows


@dataclass(frozen=True, slots=True)
class Table:
    """What a table is: the class of its rows, its primary key, and the tables that its columns point into."""

    row: type[Row]
    key: tuple[str, ...]
    points: tuple[tuple[str, str], ...] = ()


TABLES: dict[str, Table] = {
    "stories": Table(StoryRow, ("id",)),
    "articles": Table(ArticleRow, ("id",), (("story", "stories"),)),
    "actors": Table(ActorRow, ("id",)),
    "story_articles": Table(StoryArticleRow, ("story", "number"), (("story", "stories"), ("article", "articles"))),
    "appearances": Table(
        AppearanceRow,
        ("article", "actor"),
        (("article", "articles"), ("actor_id", "actors"), ("affiliation_id", "actors")),
    ),
    "bullets": Table(BulletRow, ("article", "number"), (("article", "articles"),)),
    "quotations": Table(
        QuotationRow,
        ("article", "number"),
        (("article", "articles"), ("speaker_id", "actors"), ("via_id", "actors")),
    ),
    "passages": Table(PassageRow, ("article", "number"), (("article", "articles"),)),
}
"""In an order in which a row comes after what it points at."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its values look like, whether they may be null, and what they mean."""

    name: str
    shape: Shape
    optional: bool
    meaning: str


SHAPES: dict[object, Shape] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
    tuple[str, ...]: "texts",
    tuple[Span, ...]: "spans",
}


def _columns(row: type[Row]) -> Iterator[Column]:
    for name, hint in get_type_hints(row, include_extras=True).items():
        kind, meaning = get_args(hint)[:2]
        choices: tuple[Any, ...] = get_args(kind) if NoneType in get_args(kind) else (kind,)
        yield Column(name, SHAPES[choices[0]], NoneType in choices, meaning)


COLUMNS: dict[type[Row], tuple[Column, ...]] = {table.row: tuple(_columns(table.row)) for table in TABLES.values()}


def columns(row: type[Row]) -> tuple[Column, ...]:
    """The columns of a row, in their order."""
    return COLUMNS[row]
