"""Pages as linked data: JSON-LD in the words of schema.org, of what the page prints and of nothing else."""

import json
import re
from collections.abc import Mapping

from briefgen.model import Kind
from briefgen.pages.address import reach
from briefgen.pages.markdown import Markdown, clean, url
from briefgen.pages.parts import Link, Row, Said
from briefgen.pages.paths import resolve
from briefgen.pages.sheet import Sheet, fact, given, shorten
from briefgen.pages.shelf import Profile, Telling
from briefgen.pages.views import Briefing
from briefgen.settings import Site
from briefgen.words import gettext

TYPES: Mapping[Kind, str] = {"person": "Person", "organisation": "Organization", "place": "Place", "group": "Thing"}
SPEAKERS = frozenset({"person", "organisation"})
"""Who can be the creator of a quotation in schema.org."""
ENTITY = "actor"
"""The fragment that tells an actor from the page about it: a person is no web page."""
MOST_NAMES, MOST_PARTS = 30, 100
RISKY = re.compile(r"[<>&{}\[\]()*~^=+@|!$'`\u2028\u2029]")
"""What opens markup in HTML, in a template or in an extension of Markdown."""

Node = dict[str, object]


def link_briefing(sheet: Sheet, briefing: Briefing, site: Site) -> Markdown:
    """The briefing as an Article that is based on the NewsArticle, with its key quotations and its actors."""
    page = sheet.path
    kinds = _kinds_of_speakers(sheet)
    rows = (*briefing.actors, *briefing.others, *briefing.groups, *briefing.places)
    about = [row for row in rows if row.part in {"subject", "both"}]
    mentions = [row for row in rows if row.part not in {"subject", "both"}]
    quotes = [_quotation(said, kinds, page=page, site=site) for said in briefing.key_quotes]
    lead = briefing.bottom_line.pieces if briefing.bottom_line else ()
    return _block(
        "Article",
        page,
        site,
        headline=sheet.title,
        abstract="".join(piece.text for piece in lead) or None,
        isBasedOn=_original(sheet),
        citation=_citation(sheet, briefing),
        hasPart=quotes,
        about=[_actor(row, page=page, site=site) for row in about],
        mentions=[_actor(row, page=page, site=site) for row in mentions],
    )


def link_dossier(profile: Profile, site: Site) -> Markdown:
    """The dossier as a ProfilePage of its actor; the job title is the role as printed last."""
    kind = profile.actor.kind
    roles = (fact(a.sheet, role) for a in profile.appearances for role in a.participant.roles)
    names = dict.fromkeys(shorten(alias) for alias in profile.actor.aliases[:MOST_NAMES])
    entity: Node = {
        "@type": TYPES[kind],
        "@id": reach(profile.path, site, at=profile.path, anchor=ENTITY),
        "name": profile.name,
        "alternateName": [name for name in names if name != profile.name],
        "jobTitle": next(roles, None) if kind == "person" else None,
    }
    return _block("ProfilePage", profile.path, site, name=profile.name, mainEntity=_known(entity))


def link_story(telling: Telling, site: Site) -> Markdown:
    """The page of a story as a CollectionPage of its briefings, newest first."""
    parts = [
        {"@type": "Article", "@id": there, "url": there, "headline": sheet.title}
        for sheet in reversed(telling.sheets[-MOST_PARTS:])
        for there in [reach(sheet.path, site, at=telling.path)]
    ]
    return _block("CollectionPage", telling.path, site, name=telling.title, hasPart=parts)


def _original(sheet: Sheet) -> Node:
    """What the source says of itself; an inferred date is ours and left out."""
    article = sheet.analysis.article
    outlet = given(article.publisher)
    return _known(
        {
            "@type": "NewsArticle",
            "headline": given(article.title),
            "url": url(article.url),
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "author": [{"@type": "Person", "name": name} for name in filter(None, map(given, article.authors))],
            "datePublished": sheet.day if sheet.analysis.published_how == "given" else None,
        }
    )


def _citation(sheet: Sheet, briefing: Briefing) -> str:
    inferred = [gettext("(year inferred)")] if briefing.year_inferred else []
    date = " ".join((briefing.date, *inferred)) if briefing.date else None
    parts = (briefing.outlet, f"“{sheet.title}”", date, url(sheet.analysis.article.url))
    return ", ".join(filter(None, parts))


def _kinds_of_speakers(sheet: Sheet) -> dict[str, Kind]:
    """Anchor of a quotation -> the kind of its speaker, if that is known."""
    kinds = {participant.id: participant.kind for participant in sheet.analysis.participants}
    pairs = zip(sheet.quotations, sheet.analysis.quotations, strict=True)
    return {anchor: kinds[said.speaker] for anchor, said in pairs if said.speaker in kinds}


def _quotation(said: Said, kinds: Mapping[str, Kind], *, page: str, site: Site) -> Node:
    kind = kinds.get(said.anchor)
    here = reach(page, site, at=page, anchor=said.anchor)
    return _known(
        {
            "@type": "Quotation",
            "@id": here,
            "url": here,
            "text": "".join(piece.text for piece in said.pieces),
            "creator": _entity(said.speaker, kind, page=page, site=site) if said.speaker and kind in SPEAKERS else None,
            "isBasedOn": [reach(page, site, at=page, anchor=ref.anchor) for ref in said.refs],
        }
    )


def _actor(row: Row, *, page: str, site: Site) -> Node:
    return _entity(row.actor, row.kind, page=page, site=site)


def _entity(actor: Link, kind: Kind | None, *, page: str, site: Site) -> Node:
    there = reach(resolve(actor.href, page=page), site, at=page, anchor=ENTITY) if actor.href else None
    return _known({"@type": TYPES[kind] if kind else "Thing", "@id": there, "name": actor.text})


def _known(node: Node) -> Node:
    """Without the properties of which nothing is known."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}


# -- writing -----------------------------------------------------------------------------------------------------------


def _block(type: str, page: str, site: Site, **properties: object) -> Markdown:
    here = reach(page, site, at=page)
    node = {"@context": "https://schema.org", "@type": type, "@id": here, "url": here, **_known(properties)}
    return Markdown(f'<script type="application/ld+json">{write_json(node)}</script>')


def write_json(node: object) -> str:
    """JSON on one line, whose texts hold no character that opens markup anywhere."""
    if isinstance(node, dict):
        return "{" + ",".join(f'"{name}":{write_json(value)}' for name, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ",".join(map(write_json, node)) + "]"
    return RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(clean(str(node)), ensure_ascii=False))
