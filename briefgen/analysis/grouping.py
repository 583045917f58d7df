"""Names of one article grouped into the actors that they name: full names first, then what is short for them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.analysis.agreement import agreed, parted, without_storms
from briefgen.analysis.aliases import Aliases
from briefgen.analysis.comparing import count_kinds, normal
from briefgen.analysis.countrynames import with_capitals, with_demonyms
from briefgen.analysis.names import Name, is_generic, is_person
from briefgen.analysis.parse import Parsed
from briefgen.analysis.recurring import with_recurrences
from briefgen.model import Kind, Mention, Span


@dataclass(frozen=True, slots=True)
class Group:
    """Names that name one actor, in reading order, and the one it is called by."""

    names: tuple[Name, ...]
    kind: Kind
    name: str

    def spans(self) -> tuple[Span, ...]:
        return tuple(name.paragraph.span(name.tokens) for name in self.names)

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions; “the Court” for the Harbour Court is one by its role."""
        return tuple(
            Mention(
                name.paragraph.span(name.tokens), "role" if is_generic(name) and name.text != self.name else name.form
            )
            for name in self.names
        )


def group_names(parsed: Parsed, names: Sequence[Name]) -> tuple[Group, ...]:
    """The actors named in an article, by first mention."""
    names = with_demonyms(parsed, with_capitals(names))
    names = with_recurrences(parsed, agreed(parted(without_storms(names, parsed.article.text))))
    aliases = Aliases(names, parsed.article.text, parsed.article.title or "")
    groups: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        key = aliases.key(name)
        if key is not None:
            groups[key].append(name)
    found = (_group(tuple(members)) for members in groups.values())
    return tuple(sorted(found, key=lambda group: group.names[0].place))


def _group(names: tuple[Name, ...]) -> Group:
    entry = next((name.entry for name in names if name.entry and not any(map(is_person, names))), None)
    if entry and entry.kind == "place":
        return Group(names, "place", entry.name)
    own = [name for name in names if not name.nested] or list(names)
    votes = count_kinds(replace(name, kind="organisation") if name.entry else name for name in own)
    longest = max(own, key=lambda name: len(name.tokens))
    kind = longest.kind if longest.kind == "person" and len(longest.tokens) > 1 else votes.most_common(1)[0][0]
    return Group(names, kind, _display(names, kind))


def _display(names: Sequence[Name], kind: Kind) -> str:
    """A person's fullest name; another's most frequent form, the longer of two equally frequent ones."""
    counts = Counter(normal(name.text) for name in names)
    printed = {normal(name.text): " ".join(name.text.split()) for name in reversed(names)}
    if kind == "person":
        return printed[max(counts, key=lambda form: (len(form.split()), counts[form], form))]
    return printed[max(counts, key=lambda form: (counts[form], len(form), form))]
