"""The bullets that mutations start from, and where the findings of the article stand in them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Action, Analysis, Bullet, Edit, Participant, Quotation, Sentence, Span

QUOTATION_MARKS = '“”„«»"‘’'
PRONOUN = re.compile(r"(?:he|she|they|it|this|that|these|those|his|her|their|its|we|i|you)\b", re.IGNORECASE)
DIGIT_OR_MONTH = re.compile(r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")


@dataclass(frozen=True, slots=True)
class Base:
    """An untouched bullet of an analysis; `places` says for each article offset of its sentence where it is printed."""

    analysis: Analysis
    bullet: Bullet
    places: dict[int, int]

    @property
    def text(self) -> str:
        """The bullet's own text."""
        return self.bullet.text

    @property
    def sentence(self) -> Span:
        """The sentence that the bullet is made of."""
        return self.bullet.evidence[0]

    @property
    def close(self) -> int:
        """Where the last full stop and the marks behind it begin."""
        return len(self.text.rstrip(".!?" + QUOTATION_MARKS))

    def is_free(self, span: Span) -> bool:
        """Whether no recorded edit touches the span of the bullet."""
        return all(span.end <= edit.start or edit.end <= span.start for edit in self.bullet.edits)

    def find(self, span: Span | None) -> Span | None:
        """Where the article's span stands in the bullet, unchanged; None when it does not."""
        if span is None or not len(span) or not self.sentence.contains(span):
            return None
        start, last = self.places.get(span.start), self.places.get(span.end - 1)
        if start is None or last is None:
            return None
        found = Span(start, last + 1)
        return found if found.of(self.text) == span.of(self.analysis.article.text) else None

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches in the bullet that touch no edit."""
        return (match for match in pattern.finditer(self.text) if self.is_free(Span(*match.span())))

    def names(self) -> list[tuple[Span, Participant]]:
        """Where the bullet prints the name of a participant, in order and without names inside names."""
        found = [
            (place, participant)
            for participant in self.analysis.participants
            for mention in participant.mentions
            if mention.form == "name" and (place := self.find(mention.span))
        ]
        return [
            (place, participant)
            for place, participant in sorted(found, key=lambda pair: pair[0])
            if not any(other.contains(place) and other != place for other, _ in found)
        ]

    def quotations(self) -> list[Quotation]:
        """The quotations that begin in the sentence."""
        return [quotation for quotation in self.analysis.quotations if self.sentence.contains(quotation.content[0])]

    def deeds(self) -> list[tuple[Action, Span, Span | None]]:
        """What is done in the sentence, and where the bullet prints who does it and to whom."""
        actions = {
            action
            for participant in self.analysis.participants
            for action in (*participant.actions, *participant.undergoes)
            if action.sentence == self.sentence
        }
        return [
            (action, place, self.find(action.object))
            for action in sorted(actions, key=lambda action: (action.subject, action.verb))
            if (place := self.find(action.subject))
        ]

    def strangers(self, *known: str) -> list[Participant]:
        """The named actors that share no word with the sentence nor with those known, the most central first."""
        taken = words_of(self.sentence.of(self.analysis.article.text)) | words_of(self.text)
        for participant in self.analysis.participants:
            if participant.id in known:
                taken |= words_of(" ".join((participant.name, *participant.aliases)))
        return [
            participant
            for participant in self.analysis.participants
            if participant.kind in {"person", "organisation"}
            and participant.id not in known
            and any(mention.form == "name" for mention in participant.mentions)
            and not words_of(" ".join((participant.name, *participant.aliases))) & taken
        ]

    def naming(self, participant: Participant) -> Span | None:
        """The first sentence that prints the participant's name."""
        spans = [mention.span for mention in participant.mentions if mention.form == "name"]
        return next((s.span for s in self.analysis.sentences if any(s.span.contains(span) for span in spans)), None)


def words_of(text: str) -> set[str]:
    """The words, in lower case, that are longer than an article."""
    return {word for word in re.findall(r"\w+", text.lower()) if word not in {"the", "a", "an", "of", "s", "and"}}


def bases(analysis: Analysis) -> list[Base]:
    """The whole sentences of the body that need no edit, then the analysis' own bullets."""
    return [_base(analysis, bullet) for bullet in (*whole_sentences(analysis), *own_bullets(analysis))]


def whole_sentences(analysis: Analysis) -> list[Bullet]:
    """Each sentence of the body that can be a bullet as it is printed."""
    text = analysis.article.text
    return [
        Bullet(sentence.span.of(text), (sentence.span,))
        for sentence in analysis.sentences
        if analysis.paragraphs[sentence.paragraph].role in {"body", "answer"} and _needs_no_edit(sentence, analysis)
    ]


def own_bullets(analysis: Analysis) -> list[Bullet]:
    """What the analysis itself made."""
    return [bullet for bullet in (analysis.bottom_line, *analysis.summary) if bullet]


def _needs_no_edit(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether the sentence is whole, names whom it is about, cuts no quotation and has no day that needs a date."""
    span, text = sentence.span, analysis.article.text
    printed = span.of(text)
    first = bisect_left(analysis.dates, span.start, key=lambda ref: ref.span.start)
    dates = [ref.span.of(text) for ref in analysis.dates[first : first + 20] if span.contains(ref.span)]
    whole = all(
        span.contains(content)
        for quotation in analysis.quotations
        if any(content.overlaps(span) for content in quotation.content)
        for content in quotation.content
    )
    return (
        whole
        and len(printed.split()) > 5
        and printed[-1] in ".!”"
        and not printed.startswith(("–", "—", "-"))
        and printed.count("“") == printed.count("”")
        and not PRONOUN.match(printed)
        and all(DIGIT_OR_MONTH.search(date) for date in dates)
    )


def _base(analysis: Analysis, bullet: Bullet) -> Base:
    """The bullet with the offsets of its sentence: what is outside edits is printed in the article's order.

    A blank before a bracket is not the article's and has no offset.
    """
    text, places = analysis.article.text, dict[int, int]()
    offset, at = bullet.evidence[0].start, 0
    end = Edit("deleted", len(bullet.text), len(bullet.text), "")
    for edit in (*sorted(bullet.edits, key=lambda edit: (edit.start, edit.end)), end):
        for place in range(at, edit.start):
            if text[offset : offset + 1] == bullet.text[place]:
                places[offset] = place
                offset += 1
        offset += len(edit.text) * (edit.op == "deleted")
        at = edit.end
    return Base(analysis, bullet, places)
