"""Where each page lies, so that rebuilds never move a page: a briefing by its title and id, an actor by its id."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname, join, normpath, relpath

from briefgen.model import Actor, Analysis, Article, Story
from briefgen.pages.markdown import Markdown, digest, slug

LINKED = re.compile(
    r"([a-z0-9-]+(/[a-z0-9-]+)*|weeks/\d{4}-W\d\d(-\d+)?)\.(md(#[a-z0-9-]+)?|feed\.(xml|json)|md\.txt|txt|jsonl?|csv|sqlite|parquet|xml)"
)


@dataclass(frozen=True, slots=True)
class Paths:
    """The page of each article, of each actor and of each story of several articles, by its id."""

    briefings: dict[str, str]
    actors: dict[str, str]
    stories: dict[str, str]


def lay_out(analyses: Iterable[Analysis], actors: Iterable[Actor], stories: Iterable[Story] = ()) -> Paths:
    """A path for each; the hash of a briefing grows where two ids would share one. A story lies where its first does."""
    briefings = briefing_paths(analysis.article for analysis in analyses)
    return Paths(
        briefings=briefings,
        actors={actor.id: actor_path(actor.id) for actor in actors},
        stories={story.id: story_path(briefings[story.articles[0]]) for story in stories if len(story.articles) > 1},
    )


def briefing_paths(articles: Iterable[Article]) -> dict[str, str]:
    """An article's id -> the path of its briefing."""
    return _assign("briefings", ((article.id, slug(article.title or "", "article")) for article in articles))


def story_path(briefing: str) -> str:
    """The path of the page of a story that begins with the article of this briefing."""
    return briefing.replace("briefings/", "stories/", 1)


def story_quotes_path(story: str) -> str:
    """The path of the list of the quotations of a story, by the path of its page."""
    return f"quotes/{story}"


def outlet_paths(names: Iterable[str]) -> dict[str, str]:
    """An outlet's name -> the path of the list of its quotations; an empty name is of those that are not stated."""
    paths = _assign("quotes/outlets", ((name, slug(name, "outlet")) for name in names if name))
    return {"": "quotes/outlets/not-stated.md"} | paths


def topic_path(key: str) -> str:
    """The path of a topic's page: its words, which have no digits, so that no further page of another lies there."""
    plain = key.replace(" ", "-")
    clear = slug(key, "topic") == plain and plain != "index"
    return f"topics/{plain}.md" if clear else f"topics/{slug(key, 'topic')}-{digest(key)}.md"


def is_lasting(path: str) -> bool:
    """Whether a page stays when articles join.

    That of a topic goes when its term no longer tells articles apart, the list of a story's quotations with the story.
    """
    return path == "topics/index.md" or not path.startswith(("topics/", "quotes/stories/"))


def actor_path(id: str) -> str:
    """The path of an actor's page: an id is a slug and a hash already."""
    plain = slug(id, "actor")
    return f"actors/{plain}.md" if plain == id else f"actors/{plain}-{digest(id)}.md"


def _assign(folder: str, names: Iterable[tuple[str, str]]) -> dict[str, str]:
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in sorted(names):
        length = 8
        while (path := f"{folder}/{name}-{digest(key, length)}.md") in taken:
            length += 8
        taken.add(path)
        paths[key] = path
    return paths


def numbered(path: str, number: int) -> str:
    """The path of a list's nth page: `quotes/index.md`, `quotes/index-2.md`, ..."""
    return path if number == 1 else f"{path.removesuffix('.md')}-{number}.md"


def link(target: str, *, page: str) -> Markdown:
    """The relative Markdown destination of a generated page, an anchor on it or a file, as seen from `page`."""
    if not LINKED.fullmatch(target):
        raise ValueError(f"{target!r} is no path of a generated page or file")
    return _lead(target, dirname(page) or ".")


@lru_cache(maxsize=65_536)
def _lead(target: str, folder: str) -> Markdown:
    return Markdown(relpath(target, folder))


def resolve(destination: Markdown, *, page: str) -> str:
    """The path of the generated page to which a link on `page` leads: what `link` was given, without an anchor."""
    return normpath(join(dirname(page), destination.partition("#")[0]))
