"""All articles that are shown, and who appears in which: what the pages across articles are made from."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.corpus.topics import Topic, find_topics
from briefgen.model import Actor, Analysis, Corpus, Participant, Story
from briefgen.pages.calendar import say
from briefgen.pages.parts import Link
from briefgen.pages.paths import Paths, lay_out, link
from briefgen.pages.sheet import Sheet, given, prepare, sentence, shorten
from briefgen.pages.speech import ActorPaths, present
from briefgen.pages.views import Entry, Quoted
from briefgen.settings import Settings


@dataclass(frozen=True, slots=True)
class Appearing:
    """An actor in one article."""

    sheet: Sheet
    participant: Participant

    def said(self, *, direct: bool) -> Iterator[int]:
        """The indices of the actor's quotations, or of the reported statements."""
        quotations = self.sheet.analysis.quotations
        for index in self.sheet.said.get(self.participant.id, ()):
            if (quotations[index].form != "indirect") == direct:
                yield index


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor, the page about it, and its appearances in shown articles, newest first."""

    actor: Actor
    path: str
    appearances: tuple[Appearing, ...]

    def count(self, *, direct: bool) -> int:
        """How many quotations, or reported statements, are the actor's."""
        return sum(1 for appearing in self.appearances for _ in appearing.said(direct=direct))

    @property
    def name(self) -> str:
        """The actor's name, cut if it is longer than a name."""
        return shorten(self.actor.name)

    @property
    def articles(self) -> int:
        """In how many articles the actor appears."""
        return len({appearing.sheet.path for appearing in self.appearances})


@dataclass(frozen=True, slots=True)
class Telling:
    """A story of several articles, the page about it, and the sheets of its articles, oldest first."""

    story: Story
    path: str
    sheets: tuple[Sheet, ...]

    @property
    def title(self) -> str:
        """What the newest article is called."""
        return self.sheets[-1].title

    @property
    def quotations(self) -> int:
        """How many quotations its articles have."""
        return sum(quotation.form != "indirect" for sheet in self.sheets for quotation in sheet.analysis.quotations)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sheets, newest first; profiles by actor id; `names`: a profile's path -> the actor's name.

    `tellings` are the stories of several articles that are shown, the one with the newest article first; `story_of`: an
    article's id -> its story, if that is one of these. `copies`: an article's id -> paths of files with the same text.
    `topics`: that of most articles first; `topics_of`: an article's id -> its topics.
    """

    sheets: tuple[Sheet, ...]
    profiles: tuple[Profile, ...]
    tellings: tuple[Telling, ...]
    story_of: Mapping[str, Telling]
    names: Mapping[str, str]
    actor_paths: ActorPaths
    copies: Mapping[str, tuple[str, ...]]
    topics: tuple[Topic, ...]
    topics_of: Mapping[str, tuple[Topic, ...]]


def stack(corpus: Corpus, settings: Settings) -> Shelf:
    """The corpus as pages need it; of articles with the same text only the first is shown."""
    ids = {analysis.article.id for analysis in corpus.analyses}
    shown = [analysis for analysis in corpus.analyses if analysis.article.duplicate_of not in ids]
    paths = lay_out(shown, corpus.actors, corpus.stories)
    sheets = sorted((prepare(analysis, paths, settings) for analysis in shown), key=lambda s: s.analysis.article.id)
    sheets.sort(key=lambda sheet: sheet.day or "", reverse=True)
    profiles = _profile(corpus, sheets, paths)
    tellings = _tell(corpus, sheets, paths)
    topics = find_topics(shown, {id: story.id for story in corpus.stories for id in story.articles})
    return Shelf(
        sheets=tuple(sheets),
        profiles=profiles,
        tellings=tellings,
        story_of={id: telling for telling in tellings for id in telling.story.articles},
        names={profile.path: profile.name for profile in profiles},
        actor_paths={
            (appearing.sheet.analysis.article.id, appearing.participant.id): profile.path
            for profile in profiles
            for appearing in profile.appearances
        },
        copies=_copies(corpus.analyses, ids),
        topics=topics,
        topics_of=_by_article(topics),
    )


def _profile(corpus: Corpus, sheets: Sequence[Sheet], paths: Paths) -> tuple[Profile, ...]:
    """The actors that appear in an article that is shown."""
    actor_ids = {(a.article, a.participant): actor.id for actor in corpus.actors for a in actor.appearances}
    found: dict[str, list[Appearing]] = {}
    for sheet in sheets:
        for participant in sheet.analysis.participants:
            actor = actor_ids.get((sheet.analysis.article.id, participant.id))
            if actor is not None:
                found.setdefault(actor, []).append(Appearing(sheet, participant))
    return tuple(
        Profile(actor, paths.actors[actor.id], tuple(found[actor.id])) for actor in corpus.actors if actor.id in found
    )


def _tell(corpus: Corpus, sheets: Sequence[Sheet], paths: Paths) -> tuple[Telling, ...]:
    by_id = {sheet.analysis.article.id: sheet for sheet in sheets}
    told = [
        Telling(story, paths.stories[story.id], tuple(by_id[id] for id in story.articles))
        for story in corpus.stories
        if story.id in paths.stories
    ]
    return tuple(sorted(told, key=lambda telling: (telling.sheets[-1].day or "", telling.story.id), reverse=True))


def _by_article(topics: Iterable[Topic]) -> dict[str, tuple[Topic, ...]]:
    found: dict[str, list[Topic]] = {}
    for topic in topics:
        for id in topic.articles:
            found.setdefault(id, []).append(topic)
    return {id: tuple(some) for id, some in found.items()}


def _copies(analyses: Iterable[Analysis], ids: Container[str]) -> dict[str, tuple[str, ...]]:
    copies: dict[str, tuple[str, ...]] = {}
    for article in (analysis.article for analysis in analyses):
        if article.duplicate_of in ids and article.duplicate_of:
            copies[article.duplicate_of] = (*copies.get(article.duplicate_of, ()), article.path)
    return copies


def enter(sheet: Sheet, *, page: str, anchor: str = "") -> Entry:
    """The article as `page` lists it; the link leads to an anchor on its briefing if one is named."""
    analysis = sheet.analysis
    return Entry(
        briefing=Link(sheet.title, link(f"{sheet.path}{anchor and '#'}{anchor}", page=page)),
        outlet=given(analysis.article.publisher),
        date=say(analysis.published) if analysis.published else None,
        bottom_line=sentence(sheet, analysis.bottom_line) if analysis.bottom_line else (),
    )


def quote(sheet: Sheet, index: int, shelf: Shelf, *, page: str) -> Quoted:
    """A quotation as `page` shows it, leading to its place on the briefing."""
    said = present(sheet, index, shelf.actor_paths, page=page, cite=lambda _: ())
    entry = enter(sheet, page=page, anchor=said.anchor)
    return Quoted(said, entry.briefing, entry.outlet, entry.date)
