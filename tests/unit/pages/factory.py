"""Analyses made by hand from fictional articles: phrases are found in the text, nothing is analysed."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from briefgen.model import (
    Action,
    Actor,
    Analysis,
    Appearance,
    Article,
    Bullet,
    Corpus,
    DatedRole,
    DateRef,
    Edit,
    Made,
    Mention,
    Number,
    Page,
    Paragraph,
    Participant,
    Quotation,
    Sentence,
    Skipped,
    SourceParagraph,
    Span,
)
from briefgen.pages import render
from briefgen.pages.markdown import digest, slug
from briefgen.settings import Settings

MADE_SETTINGS = {"bullets": 5, "as_of": "2026-11-22", "analysers": []}
MADE = Made("0.1.0", "model_of_a_test", "0123456789abcdef" * 4, MADE_SETTINGS)


def find(text: str, phrase: str) -> Span:
    """The first place of a phrase."""
    start = text.index(phrase)
    return Span(start, start + len(phrase))


def find_all(text: str, phrase: str) -> list[Span]:
    """Every place of a phrase that is a word of its own."""
    return [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]


def split(text: str) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """Lines are paragraphs; a sentence ends in a stop and perhaps a closing mark before a space."""
    paragraphs, sentences = [], []
    for line in re.finditer(r"[^\n]+", text):
        paragraphs.append(Paragraph(Span(*line.span()), "body"))
        for found in re.finditer(r"\S.*?(?:[.!?…]+[”\"]?(?=\s|$)|$)", line[0]):
            span = Span(line.start() + found.start(), line.start() + found.end())
            sentences.append(Sentence(span, len(paragraphs) - 1))
    return tuple(paragraphs), tuple(sentences)


def person(
    text: str,
    id: str,
    name: str,
    *,
    names: Sequence[str] = (),
    roles: Sequence[str] = (),
    deed: tuple[str, str, str] | None = None,
    **fields: Any,
) -> Participant:
    """A participant, mentioned wherever one of the names stands; `deed` is subject, verb and object."""
    spans = sorted({span for form in names or [name] for span in find_all(text, form)})
    actions = [] if deed is None else [_action(text, *deed)]
    defaults = {"kind": "person", "aliases": tuple(form for form in names if form != name)}
    return Participant(
        id=id,
        name=name,
        mentions=tuple(Mention(span, "name") for span in spans),
        roles=tuple(find(text, role) for role in roles),
        actions=tuple(actions),
        **defaults | fields,
    )


def _action(text: str, subject: str, verb: str, object: str) -> Action:
    whole = find(text, f"{subject} {verb} {object}")
    start = whole.start + len(subject) + 1
    end = start + len(verb)
    sentence = next(s.span for s in split(text)[1] if s.span.overlaps(whole))
    return Action(
        Span(whole.start, start - 1), Span(start, end), Span(end + 1, whole.end) if object else None, sentence
    )


def quotation(text: str, *content: str, speaker: str | None = None, **fields: Any) -> Quotation:
    """A quotation; cue and source are phrases found after or before its first words."""
    spans = tuple(find(text, phrase) for phrase in content)
    defaults = {"via": None, "form": "direct", "how": "named", "verb_kind": "say", "confidence": 1.0}
    near = {name: _near(text, spans[0], fields.pop(name, None)) for name in ("cue", "source")}
    return Quotation(content=spans, speaker=speaker, **near, **defaults | fields)


def _near(text: str, span: Span, phrase: str | None) -> Span | None:
    if phrase is None:
        return None
    places = [match.start() for match in re.finditer(re.escape(phrase), text)]
    start = min(places, key=lambda place: min(abs(place - span.end), abs(place - span.start)))
    return Span(start, start + len(phrase))


def bullet(text: str, sentence: str, printed: str | None = None, edits: Iterable[Any] = ()) -> Bullet:
    """A bullet of the sentence that holds a phrase."""
    place = find(text, sentence)
    evidence = next(s.span for s in split(text)[1] if s.span.overlaps(place))
    return Bullet(printed or evidence.of(text), (evidence,), tuple(edits))


def analysis(text: str, id: str = "a1", **fields: Any) -> Analysis:
    """An analysis; fields of the article (`title`, `url`, ...) and of the analysis are told apart by their names."""
    paragraphs, sentences = split(text)
    of_article = {name: fields.pop(name) for name in Article.__dataclass_fields__ if name in fields and name != "id"}
    published = of_article.get("published")
    defaults = {"path": f"seeds/{id}.txt", "paragraphs": tuple(SourceParagraph(p.span) for p in paragraphs)}
    found = {
        "made": MADE,
        "published": published,
        "published_how": "given" if published else "unknown",
        "kind": "news",
        "paragraphs": paragraphs,
        "sentences": sentences,
        "bottom_line": None,
        "summary": (),
        "quotations": (),
        "participants": (),
        "dates": (),
        "numbers": (),
    }
    return Analysis(article=Article(id=id, text=text, **defaults | of_article), **found | fields)


def corpus(*analyses: Analysis) -> Corpus:
    """A corpus in which participants of one name and kind are one actor."""
    found: dict[tuple[str, str], list[tuple[Analysis, Participant]]] = {}
    for item in analyses:
        for participant in item.participants:
            found.setdefault((participant.name, participant.kind), []).append((item, participant))
    actors = [
        Actor(
            id=f"{slug(name, kind)}-{digest(f'{kind}:{name}')}",
            name=name,
            kind=kind,  # type: ignore[arg-type]
            aliases=tuple(sorted({alias for _, participant in places for alias in participant.aliases})),
            roles=tuple(
                DatedRole(role.of(item.article.text), item.published, item.article.id, role)
                for item, participant in places
                for role in participant.roles
            ),
            appearances=tuple(Appearance(item.article.id, participant.id) for item, participant in places),
        )
        for (name, kind), places in sorted(found.items())
    ]
    return Corpus(tuple(sorted(analyses, key=lambda item: item.article.id)), tuple(actors))


def pages_of(corpus: Corpus, settings: Settings, skipped: Sequence[Skipped] = ()) -> list[Page]:
    """The pages among what is rendered, without the data files."""
    return [page for page in render(corpus, settings, skipped=skipped) if isinstance(page, Page)]


def settings(**chosen: Any) -> Settings:
    """Settings of a project without templates of its own."""
    return Settings(root=Path("nowhere"), **{"templates": Path("nowhere/templates")} | chosen)


HARBOUR = """The port of Velmar will close to container ships for nine weeks from 2 March, Harbour Minister Ana Reyl said on Monday, after engineers found cracks in the sea wall.
“We do not gamble with a wall that keeps the sea out of forty thousand homes,” Reyl said. “Nine weeks of trouble is cheaper than one night of luck.”
Shipping companies reacted angrily. The Norrland Shippers’ League, which speaks for 31 carriers, warned that the closure would cost its members 4.5 million crowns a day and called the notice period absurd.
“Nobody asked us. Nobody even phoned,” its chairman, Bo Lund, told the Velmar Courier. He said carriers were considering legal action against the harbour ministry.
Engineers first reported cracks in the eastern section of the wall in November 2025, according to a report seen by this newspaper, which the ministry has not published.
A senior official at the ministry, who asked not to be named, said the report “should have been on the minister’s desk before Christmas”.
Reyl denied that her office had sat on the findings. She said that she had been told of the cracks last week and that she ordered the closure within two days.
The neighbouring state of Osmark offered berths at its own port of Tessel, 60 kilometres up the coast, for the duration of the works. Its transport secretary, Ilse Varn, said Osmark would not charge Velmar carriers more than its own.
“A neighbour’s roof is on fire, you bring a ladder,” Varn posted online. “You do not sell tickets.”
Fishing boats and the island ferries will not be affected by the closure, the ministry said. Work on the wall begins on 4 March and is expected to cost 120 million crowns.
The opposition Harbour Party called for an inquiry. “This government learns of cracks from newspapers!!!” one of its posters read.
"""


def harbour(id: str = "harbour", **fields: Any) -> Analysis:
    """A full analysis of one article, with everything a page can show."""
    text = HARBOUR
    defaults: dict[str, Any] = {
        "title": "Velmar shuts its port for nine weeks after cracks in the sea wall",
        "publisher": "The Velmar Courier",
        "authors": ("Jon Aske",),
        "published": "2026-02-09",
        "url": "https://courier.example/2026/02/port-closes?ref=front",
        "participants": harbour_cast(text),
        "bottom_line": bullet(text, "The port of Velmar"),
        "summary": harbour_summary(text),
        "quotations": harbour_quotations(text),
        "dates": (
            DateRef(find(text, "2 March"), "2026-03-02", "day"),
            DateRef(find(text, "Monday"), "2026-02-09", "day"),
            DateRef(find(text, "November 2025"), "2025-11", "month"),
            DateRef(find(text, "last week"), "2026-W06", "week"),
            DateRef(find(text, "4 March"), "2026-03-04", "day"),
        ),
        "numbers": (
            Number(find(text, "nine weeks"), 9.0, "weeks"),
            Number(find(text, "forty thousand homes"), 40000.0, "homes"),
            Number(find(text, "4.5 million crowns a day"), 4.5e6, "crowns a day"),
            Number(find(text, "120 million crowns"), 1.2e8, "crowns"),
        ),
    }
    return analysis(text, id, **defaults | fields)


def harbour_cast(text: str) -> tuple[Participant, ...]:
    """Who appears in the harbour article."""
    ministry = ("harbour ministry", "the ministry")
    return (
        person(text, "p1", "Ana Reyl", names=["Ana Reyl", "Reyl"], roles=["Harbour Minister"], affiliation="p3",
               part="both", salience=1.0, deed=("Reyl", "denied", "that her office had sat on the findings")),
        person(text, "p2", "Bo Lund", roles=["chairman"], part="source", salience=0.6, affiliation="p4"),
        person(text, "p3", "harbour ministry", names=ministry, kind="organisation", part="source", salience=0.5),
        person(text, "p4", "Norrland Shippers’ League", kind="organisation", part="source", salience=0.55,
               deed=("carriers,", "warned", "that the closure would cost its members 4.5 million crowns a day")),
        person(text, "p5", "Ilse Varn", names=["Ilse Varn", "Varn"], roles=["transport secretary"], part="source",
               salience=0.4, affiliation="p6"),
        person(text, "p6", "Osmark", kind="place", part="subject", salience=0.35,
               deed=("Osmark", "offered", "berths at its own port of Tessel")),
        person(text, "p7", "Velmar", kind="place", salience=0.3),
        person(text, "p8", "Tessel", kind="place", salience=0.1),
        person(text, "p9", "Harbour Party", kind="organisation", part="source", salience=0.2,
               deed=("Party", "called", "for an inquiry")),
        person(text, "p10", "Shipping companies", kind="group", salience=0.25,
               deed=("companies", "reacted", "angrily")),
        person(text, "p11", "A senior official at the ministry", kind="group", part="source", salience=0.3),
    )  # fmt: skip


def harbour_summary(text: str) -> tuple[Bullet, ...]:
    """Bullets with a deletion and an insertion."""
    cut = (
        "The Norrland Shippers’ League [...] warned that the closure would cost its members 4.5 million crowns a day "
        "and called the notice period absurd."
    )
    named = "She [Ana Reyl] said that she had been told of the cracks last week [...]."
    return (
        bullet(text, "The Norrland Shippers", cut, [_edit(cut, "[...]", "deleted", ", which speaks for 31 carriers,")]),
        bullet(
            text,
            "She said that",
            named,
            [
                _edit(named, "[Ana Reyl]", "bracketed", "Ana Reyl"),
                _edit(named, "[...]", "deleted", "and that she ordered the closure within two days"),
            ],
        ),
        bullet(text, "Engineers first reported"),
        bullet(text, "The neighbouring state"),
    )


def _edit(text: str, mark: str, op: Any, words: str) -> Edit:
    place = find(text, mark)
    return Edit(op, place.start, place.end, words)


def harbour_quotations(text: str) -> tuple[Quotation, ...]:
    """Every way in which a speaker is found."""
    return (
        quotation(text, "The port of Velmar will close to container ships for nine weeks from 2 March",
                  speaker="p1", cue="said", source="Harbour Minister Ana Reyl", form="indirect"),
        quotation(text, "“We do not gamble with a wall that keeps the sea out of forty thousand homes,”",
                  "“Nine weeks of trouble is cheaper than one night of luck.”",
                  speaker="p1", cue="said", source="Reyl", key=True),
        quotation(text, "that the closure would cost its members 4.5 million crowns a day", speaker="p4",
                  cue="warned", source="The Norrland Shippers’ League, which speaks for 31 carriers,",
                  form="indirect", verb_kind="warn"),
        quotation(text, "“Nobody asked us. Nobody even phoned,”", speaker="p2", cue="told", source="its chairman, Bo Lund,",
                  via=None, key=True),
        quotation(text, "carriers were considering legal action against the harbour ministry", speaker="p2", cue="said",
                  source="He", form="indirect", how="pronoun", confidence=0.9),
        quotation(text, "the report “should have been on the minister’s desk before Christmas”", speaker="p11",
                  cue="said", source="A senior official at the ministry", form="mixed", how="unnamed_source"),
        quotation(text, "that her office had sat on the findings", speaker="p1", cue="denied", source="Reyl",
                  form="indirect", verb_kind="deny"),
        quotation(text, "“A neighbour’s roof is on fire, you bring a ladder,”", "“You do not sell tickets.”", speaker="p5",
                  cue="posted online", source="Varn", verb_kind="write", key=True),
        quotation(text, "“This government learns of cracks from newspapers!!!”", cue="read",
                  source=None, how="unknown", confidence=0.2),
    )  # fmt: skip
