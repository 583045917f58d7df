"""The harbour article and a second one of the same people, with overrides as an editor writes them."""

from dataclasses import replace
from textwrap import dedent
from typing import Any

import yaml

from briefgen.corpus import link
from briefgen.model import Actor, Analysis
from briefgen.overrides import Revised, prepare, revise
from briefgen.overrides.parse import parse
from briefgen.overrides.values import Overrides
from briefgen.pages.paths import actor_path, briefing_paths
from briefgen.pages.sheet import bullet_anchor, quotation_anchors
from tests.unit.pages import factory

FERRY = """The ferry to Tessel will run twice a day, Ana Reyl said on Friday.
“The islands have waited long enough,” Reyl said.
Tomas Varn, who owns the ferry, said that the price would stay the same.
The Norrland Shippers’ League called it a good day for everybody.
"""


def ferry(id: str = "ferry", **fields: Any) -> Analysis:
    """A second article with two people, one of whom the harbour article knows."""
    text = FERRY
    cast = (
        factory.person(text, "r", "Ana Reyl", names=["Ana Reyl", "Reyl"], part="source"),
        factory.person(text, "v", "Tomas Varn", part="source"),
        factory.person(text, "l", "Norrland Shippers’ League", kind="organisation", part="source"),
    )
    quotations = (
        factory.quotation(
            text, "“The islands have waited long enough,”", speaker="r", cue="said", source="Reyl", key=True
        ),
        factory.quotation(
            text, "that the price would stay the same", speaker="v", cue="said", source="Tomas Varn", form="indirect"
        ),
    )
    line = factory.bullet(text, "The ferry to Tessel")
    defaults: dict[str, Any] = {
        "title": "Ferry to run twice a day",
        "published": "2026-03-06",
        "participants": cast,
        "quotations": quotations,
        "bottom_line": line,
        "summary": (line, factory.bullet(text, "Tomas Varn, who"), factory.bullet(text, "The Norrland Shippers")),
    }
    return factory.analysis(text, id, **defaults | fields)


def read(text: str) -> Overrides:
    """The overrides of a file of this text."""
    return parse("overrides.yml", yaml.compose(dedent(text), yaml.SafeLoader))


def apply(text: str, *analyses: Analysis) -> Revised:
    """The corpus of these analyses, by default both, after the overrides."""
    given = analyses or (factory.harbour(), ferry())
    overrides = read(text)
    prepared = prepare(overrides, [one.article for one in given])
    articles = {article.id: article for article in prepared.articles}
    analyses = [
        replace(one, article=articles[id], published=articles[id].published or one.published)
        for one in given
        if (id := one.article.id) in articles
    ]
    return revise(overrides, prepared, analyses)


def page(analysis: Analysis) -> str:
    """The address of a briefing."""
    return briefing_paths([analysis.article])[analysis.article.id].removesuffix(".md")


def quote(analysis: Analysis, index: int) -> str:
    """The address of a quotation."""
    return f"{page(analysis)}#{quotation_anchors(analysis)[index]}"


def bullet(analysis: Analysis, index: int) -> str:
    """The address of a bullet."""
    return f"{page(analysis)}#{bullet_anchor(analysis.summary[index])}"


def actor(name: str, *analyses: Analysis) -> str:
    """The address of an actor of these articles, by default of both."""
    found = link(analyses or (factory.harbour(), ferry()))
    return actor_path(next(each.id for each in found.actors if each.name == name)).removesuffix(".md")


def named(revised: Revised, name: str) -> Actor | None:
    """The actor of this name."""
    return next((each for each in revised.corpus.actors if each.name == name), None)


def of(revised: Revised, id: str) -> Analysis:
    """The analysis of an article."""
    return next(each for each in revised.corpus.analyses if each.article.id == id)
