"""Who is in the article: named actors with their roles and every mention, and the unnamed who speak or act."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from briefgen.analysis.affiliations import Named, find_affiliation, find_country
from briefgen.analysis.ages import age_of
from briefgen.analysis.attention import Candidate
from briefgen.analysis.attribution import Attribution
from briefgen.analysis.comparing import normal
from briefgen.analysis.coreference import point
from briefgen.analysis.deeds import find_deeds
from briefgen.analysis.gender import by_courtesy, is_title
from briefgen.analysis.grouping import Group, group_names
from briefgen.analysis.names import find_names
from briefgen.analysis.parse import Parsed
from briefgen.analysis.roles import is_role_noun, role_apposed, role_before, role_behind
from briefgen.analysis.spans import Spans, in_order
from briefgen.analysis.stated import role_stated
from briefgen.analysis.tags import role_tagged
from briefgen.analysis.unnamed import Known, find_unnamed
from briefgen.model import Kind, Mention, Participant, Span

Meant = Mapping[Span, tuple[str, Mention]]
"""Where somebody is mentioned -> the participant's id, and the mention."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an article, by first mention, and who is meant at each mention.

    `covering` has, for each code point of a mention, the longest one there; `order` has the index of each id.
    """

    participants: tuple[Participant, ...]
    meant: Meant
    spans: Spans
    covering: Mapping[int, Span]
    order: Mapping[str, int]

    def by_id(self, id: str) -> Participant:
        """The participant of that id."""
        return self.participants[self.order[id]]

    def at(self, place: int) -> tuple[str, Mention] | None:
        """Participant id and mention of the longest mention that covers a code point, or None."""
        return self.meant[self.covering[place]] if place in self.covering else None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A participant before its actions and its ties to others are known."""

    id: str
    name: str
    kind: Kind
    roles: tuple[Span, ...]
    age: Span | None
    mentions: tuple[Mention, ...]


def find_participants(parsed: Parsed, attributions: Sequence[Attribution], quoted: Spans) -> Cast:
    """Everybody who is named, speaks or acts in the article."""
    drafts = _drafts(parsed, attributions, quoted)
    meant = {mention.span: (draft.id, mention) for draft in drafts for mention in draft.mentions}
    covering = {place: span for span in sorted(meant, key=len) for place in range(span.start, span.end)}
    deeds = find_deeds(
        parsed, attributions, quoted, lambda place: meant[covering[place]] if place in covering else None
    )
    text, kinds = parsed.article.text, {draft.id: draft.kind for draft in drafts}
    named = Named({span: (id, kinds[id], mention) for span, (id, mention) in meant.items()})
    participants = tuple(
        Participant(
            id=draft.id,
            name=draft.name,
            kind=draft.kind,
            mentions=draft.mentions,
            roles=draft.roles,
            affiliation=_affiliation(draft, text, named),
            age=draft.age,
            aliases=_aliases(draft, parsed),
            actions=deeds.actions.get(draft.id, ()),
            undergoes=deeds.undergoes.get(draft.id, ()),
        )
        for draft in drafts
    )
    return Cast(participants, meant, in_order(meant), covering, {draft.id: index for index, draft in enumerate(drafts)})


def _affiliation(draft: _Draft, text: str, named: Named) -> str | None:
    """Whose a person or a body is."""
    if draft.kind == "person":
        return find_affiliation(text, draft.roles, draft.mentions, named, id=draft.id)
    return find_country(text, draft.mentions, named) if draft.kind == "organisation" else None


def _drafts(parsed: Parsed, attributions: Sequence[Attribution], quoted: Spans) -> list[_Draft]:
    """The named by first mention, then the unnamed, each with every mention that can be resolved."""
    sources = [
        source
        for one in attributions
        for source in (one.source, one.relay)
        if source and not quoted.covers(source.paragraph.span(source.head).start)
    ]
    heads = in_order(source.paragraph.span(source.head) for source in sources)
    groups = group_names(parsed, find_names(parsed, sources))
    roles = [_roles(group) for group in groups]
    named = [
        Candidate(
            group.kind,
            group.name,
            tuple(map(parsed.printed, own)),
            group.mentions(),
            styles=("doctor",) if any(_is_doctor(name.tokens) for name in group.names) else (),
            sources=frozenset(span for span in group.spans() if heads.within(span)),
            gender=next((gender for name in group.names if (gender := by_courtesy(name.tokens))), None),
        )
        for group, own in zip(groups, roles, strict=True)
    ]
    pointed = {mention.span for _, mention in point(parsed, named, quoted)}
    names = (name for group in groups for name in group.names if not name.nested)
    known = Known(
        names=in_order(name.paragraph.span(name.tokens) for name in names),
        roles=in_order(span for own in roles for span in own),
        phrases=pointed,
        closing=_closing(groups),
    )
    unnamed = [
        Candidate(one.kind, one.name, (), one.mentions, plural=one.plural)
        for one in find_unnamed(parsed, attributions, known, quoted)
    ]
    candidates = [*named, *unnamed]
    mentions = [set(candidate.mentions) for candidate in candidates]
    for index, mention in point(parsed, candidates, quoted):
        mentions[index].add(mention)
    ids = _ids([candidate.name for candidate in candidates])
    told = [*zip(roles, map(_age, groups), strict=True), *(((), None) for _ in unnamed)]
    return [
        _Draft(id, candidate.name, candidate.kind, own, age, tuple(sorted(found, key=lambda mention: mention.span)))
        for id, candidate, (own, age), found in zip(ids, candidates, told, mentions, strict=True)
    ]


def _age(group: Group) -> Span | None:
    """The years printed beside the name of a person."""
    return age_of((name.paragraph, name.tokens) for name in group.names) if group.kind == "person" else None


def _closing(groups: Sequence[Group]) -> frozenset[int]:
    """Where the names of persons end that close a description of theirs: “the mayor of Velmar, Hanna Brok”, but not “a friend of Hanna Brok”."""
    persons = [name for group in groups if group.kind == "person" for name in group.names if name.tokens.start]
    return frozenset(name.paragraph.span(name.tokens).end for name in persons if _is_apposed(name.tokens[0].nbor(-1)))


def _is_apposed(before: Token) -> bool:
    """Whether the word before a name parts it from its description, rather than being its title or a preposition."""
    if before.pos_ == "NOUN" and is_role_noun(before):
        return _before_words(before).text in {",", "and"}
    return before.text == "," or before.pos_ == "NOUN" or _ends_an_office(before)


def _before_words(token: Token) -> Token:
    """The token before the adjectives and nouns that end here (“the authors, | frog expert”); the first one of all else."""
    while token.i and (token.pos_ in {"ADJ", "NOUN"} or token.dep_ == "compound"):
        token = token.nbor(-1)
    return token


def _ends_an_office(last: Token) -> bool:
    """Whether the word ends the place or body of somebody's office (“President of New Velmar”, “envoy to the Isles”)."""
    token = last
    while token.i > 1 and token.pos_ == "PROPN" and not is_title(token):
        token = token.nbor(-1)
    if token == last or is_title(token):
        return False
    while token.i and token.lower_ in {"the", "of", "to", "for", "from"}:
        token = token.nbor(-1)
    return token.pos_ in {"NOUN", "PROPN"} and (is_title(token) or is_role_noun(token)) and token.nbor(1).pos_ == "ADP"


def _is_doctor(name: TokenSpan) -> bool:
    return bool(name.start) and name.doc[name.start - 1].lower_.removesuffix(".") == "dr"


def _roles(group: Group) -> tuple[Span, ...]:
    """The roles with which a person is printed, in reading order."""
    if group.kind != "person":
        return ()
    found = [
        role(name.paragraph, name.tokens)
        for name in group.names
        for role in (role_before, role_apposed, role_tagged, role_behind, role_stated)
    ]
    return tuple(sorted({span for span in found if span}))


def _aliases(draft: _Draft, parsed: Parsed) -> tuple[str, ...]:
    """The other forms of the name, the most frequent first."""
    printed = Counter(
        " ".join(re.sub(r"['’]s?$", "", parsed.printed(mention.span)).split())
        for mention in draft.mentions
        if mention.form == "name"
    )
    others = (alias for alias in printed if normal(alias) != normal(draft.name))
    return tuple(sorted(others, key=lambda alias: (-printed[alias], alias)))


def _ids(names: Sequence[str]) -> list[str]:
    """A readable id for each name; the second of two equal ones gets a number."""
    ids: list[str] = []
    taken: Counter[str] = Counter()
    for name in names:
        plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "actor"
        taken[slug] += 1
        ids.append(slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
    return ids
