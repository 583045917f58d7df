"""The public JSON of an analysis, schema 1: written for users and the cache, and read back without loss."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefgen.model import (
    Action,
    Analysis,
    Article,
    Bullet,
    Corpus,
    DateRef,
    Edit,
    Made,
    Mention,
    Number,
    Paragraph,
    Participant,
    Quotation,
    Refusal,
    Sentence,
    Span,
)

SCHEMA = 1
Json = dict[str, Any]


def analysis_to_json(analysis: Analysis) -> Json:
    """One object an article; offsets are code points into `text`."""
    article = analysis.article
    return {
        "schema": SCHEMA,
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": analysis.published,
        "published_how": analysis.published_how,
        "language": article.language,
        "text": article.text,
        "kind": analysis.kind,
        "kind_sign": analysis.kind_sign,
        "foreign": analysis.foreign,
        "duplicate_of": article.duplicate_of,
        "made": {
            "version": analysis.made.version,
            "model": analysis.made.model,
            "model_sha256": analysis.made.model_sha256,
            "settings": dict(analysis.made.settings),
        },
        "warnings": list(analysis.warnings),
        "paragraphs": [{**_span(p.span), "role": p.role} for p in analysis.paragraphs],
        "sentences": [_span(s.span) for s in analysis.sentences],
        "bottom_line": _bullet(analysis.bottom_line) if analysis.bottom_line else None,
        "summary": [_bullet(bullet) for bullet in analysis.summary],
        "refused": [{**_span(refusal.sentence), "faults": list(refusal.faults)} for refusal in analysis.refused],
        "quotations": [_quotation(quotation) for quotation in analysis.quotations],
        "actors": [_participant(participant) for participant in analysis.participants],
        "dates": [_date(one) for date in analysis.dates for one in (date, *date.ends)],
        "numbers": [{**_span(n.span), "value": n.value, "unit": n.unit} for n in analysis.numbers],
        "layers": dict(analysis.layers),
    }


def corpus_to_json(corpus: Corpus) -> Json:
    """The actors and stories across articles; `article` and `actor` are the ids that each article's own object prints."""
    return {
        "schema": SCHEMA,
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind,
                "aliases": list(actor.aliases),
                "former": list(actor.former),
                "appearances": [{"article": a.article, "actor": a.participant} for a in actor.appearances],
            }
            for actor in corpus.actors
        ],
        "stories": [
            {
                "id": story.id,
                "articles": list(story.articles),
                "first": story.first,
                "last": story.last,
                "former": list(story.former),
                "copies": [list(copies) for copies in story.copies],
            }
            for story in corpus.stories
        ],
    }


def analysis_from_json(data: Json, article: Article) -> Analysis:
    """The analysis that `analysis_to_json` wrote, about `article`; KeyError or TypeError on any other data."""
    paragraphs = tuple(Paragraph(_to_span(p), p["role"]) for p in data["paragraphs"])
    return Analysis(
        article=article,
        made=Made(**data["made"]),
        published=data["published"],
        published_how=data["published_how"],
        kind=data["kind"],
        kind_sign=data["kind_sign"],
        paragraphs=paragraphs,
        sentences=_to_sentences(data["sentences"], paragraphs),
        bottom_line=_to_bullet(data["bottom_line"]) if data["bottom_line"] else None,
        summary=tuple(map(_to_bullet, data["summary"])),
        quotations=tuple(map(_to_quotation, data["quotations"])),
        participants=tuple(map(_to_participant, data["actors"])),
        dates=_to_dates(data["dates"]),
        numbers=tuple(Number(_to_span(n), n["value"], n["unit"]) for n in data["numbers"]),
        warnings=tuple(data["warnings"]),
        layers=data["layers"],
        foreign=data["foreign"],
        refused=tuple(Refusal(_to_span(one), tuple(one["faults"])) for one in data["refused"]),
    )


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _maybe(span: Span | None) -> Json | None:
    return _span(span) if span is not None else None


def _bullet(bullet: Bullet) -> Json:
    return {
        "text": bullet.text,
        "evidence": [_span(span) for span in bullet.evidence],
        "edits": [{"op": e.op, "start": e.start, "end": e.end, "text": e.text} for e in bullet.edits],
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "content": [_span(span) for span in quotation.content],
        "cue": _maybe(quotation.cue),
        "source": _maybe(quotation.source),
        "speaker": quotation.speaker,
        "via": quotation.via,
        "form": quotation.form,
        "how": quotation.how,
        "verb_kind": quotation.verb_kind,
        "confidence": quotation.confidence,
        "key": quotation.key,
        "language": quotation.language,
    }


def _participant(participant: Participant) -> Json:
    return {
        "id": participant.id,
        "name": participant.name,
        "kind": participant.kind,
        "roles": [_span(span) for span in participant.roles],
        "affiliation": participant.affiliation,
        "age": _span(participant.age) if participant.age else None,
        "aliases": list(participant.aliases),
        "part": participant.part,
        "actions": [_action(action) for action in participant.actions],
        "undergoes": [_action(action) for action in participant.undergoes],
        "mentions": [{**_span(mention.span), "form": mention.form} for mention in participant.mentions],
        "salience": participant.salience,
    }


def _action(action: Action) -> Json:
    return {
        "subject": _span(action.subject),
        "verb": _span(action.verb),
        "object": _maybe(action.object),
        "sentence": _span(action.sentence),
    }


def _to_dates(data: Sequence[Mapping[str, Any]]) -> tuple[DateRef, ...]:
    """The dates; those with a value inside a range are its ends."""
    dates: list[DateRef] = []
    for one in data:
        date = DateRef(_to_span(one), one["value"], one["precision"], one["from"], one["to"])
        if dates and dates[-1].begin and date.value and dates[-1].span.contains(date.span):
            dates[-1] = replace(dates[-1], ends=(*dates[-1].ends, date))
        else:
            dates.append(date)
    return tuple(dates)


def _date(date: DateRef) -> Json:
    return {
        **_span(date.span),
        "value": date.value,
        "from": date.begin,
        "to": date.until,
        "precision": date.precision,
    }


def _to_span(data: Mapping[str, Any]) -> Span:
    return Span(data["start"], data["end"])


def _to_maybe(data: Mapping[str, Any] | None) -> Span | None:
    return _to_span(data) if data is not None else None


def _to_sentences(data: list[Json], paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Sentences with the index of the paragraph that holds each."""
    sentences = []
    index = 0
    for span in map(_to_span, data):
        while not paragraphs[index].span.contains(span):
            index += 1
        sentences.append(Sentence(span, index))
    return tuple(sentences)


def _to_bullet(data: Json) -> Bullet:
    return Bullet(
        text=data["text"],
        evidence=tuple(map(_to_span, data["evidence"])),
        edits=tuple(Edit(**edit) for edit in data["edits"]),
    )


def _to_quotation(data: Json) -> Quotation:
    return Quotation(
        content=tuple(map(_to_span, data["content"])),
        cue=_to_maybe(data["cue"]),
        source=_to_maybe(data["source"]),
        speaker=data["speaker"],
        via=data["via"],
        form=data["form"],
        how=data["how"],
        verb_kind=data["verb_kind"],
        confidence=data["confidence"],
        key=data["key"],
        language=data["language"],
    )


def _to_participant(data: Json) -> Participant:
    return Participant(
        id=data["id"],
        name=data["name"],
        kind=data["kind"],
        mentions=tuple(Mention(_to_span(mention), mention["form"]) for mention in data["mentions"]),
        roles=tuple(map(_to_span, data["roles"])),
        affiliation=data["affiliation"],
        age=_to_maybe(data["age"]),
        aliases=tuple(data["aliases"]),
        actions=tuple(map(_to_action, data["actions"])),
        undergoes=tuple(map(_to_action, data["undergoes"])),
        part=data["part"],
        salience=data["salience"],
    )


def _to_action(data: Json) -> Action:
    return Action(
        subject=_to_span(data["subject"]),
        verb=_to_span(data["verb"]),
        object=_to_maybe(data["object"]),
        sentence=_to_span(data["sentence"]),
    )
