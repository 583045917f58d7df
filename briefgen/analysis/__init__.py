"""What can be found in one article: the whole analysis, step by step, on one screen."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen import __version__, registry
from briefgen.analysis import language
from briefgen.analysis.attribution import Attribution, find_attributions, quoted_passages
from briefgen.analysis.dates import date_article, find_dates
from briefgen.analysis.keyquotes import mark_key
from briefgen.analysis.numbers import find_numbers
from briefgen.analysis.paragraphs import assign_roles
from briefgen.analysis.parse import list_sentences, parse
from briefgen.analysis.participants import Cast, find_participants
from briefgen.analysis.salience import find_setting, rank
from briefgen.analysis.speakers import find_speaker, quote
from briefgen.analysis.standalone import Context
from briefgen.analysis.summary import Interest, summarise
from briefgen.model import Analysis, Article, ArticleKind, Made, Paragraph, Quotation
from briefgen.settings import Settings

STUB_WORDS = 60
"""An article of fewer words is a stub."""


def analyse(article: Article, settings: Settings) -> Analysis:
    """Everything that is found in one article; the language model is loaded once a process."""
    model = language.identify(settings.model)
    paragraphs = assign_roles(article)
    published, published_how = date_article(article, paragraphs, as_of=settings.as_of)
    parsed = parse(article, paragraphs, language.load(settings.model))
    sentences = list_sentences(parsed)

    passages = quoted_passages(parsed)
    attributions = find_attributions(parsed, passages)
    quoted = [span for passage in passages for span in passage.spans]
    cast = find_participants(parsed, attributions, quoted)
    quotations = _quotations(attributions, cast)
    participants = rank(cast.participants, find_setting(parsed, sentences, quotations))

    read = [paragraph.span for paragraph in paragraphs if paragraph.role != "boilerplate"]
    dates = find_dates(article.text, read, published=published)
    numbers = find_numbers(article.text, read)
    body = [sentence for sentence in sentences if paragraphs[sentence.paragraph].role in {"body", "answer"}]
    context = Context(article.text, cast, dates, sentences, quoted, published)
    interest = Interest(article.title or "", participants, numbers)
    summary = summarise(body, context, interest, bullets=settings.bullets)
    analysis = Analysis(
        article=article,
        made=Made(__version__, model.name, model.sha256, settings.analysis()),
        published=published,
        published_how=published_how,
        kind=_kind(article, paragraphs),
        paragraphs=paragraphs,
        sentences=sentences,
        bottom_line=summary.bottom_line,
        summary=summary.bullets,
        quotations=mark_key(quotations, participants, article.text),
        participants=participants,
        dates=dates,
        numbers=numbers,
        warnings=(),
    )
    return _with_layers(analysis, settings)


def _quotations(attributions: Sequence[Attribution], cast: Cast) -> tuple[Quotation, ...]:
    """The attributions with their speakers; one inside another's content came to us by way of that speaker."""
    speakers = [find_speaker(attribution, cast) for attribution in attributions]
    quotations = []
    for attribution, speaker in zip(attributions, speakers, strict=True):
        relayed = [
            outer.id
            for other, outer in zip(attributions, speakers, strict=True)
            if attribution.cue
            and other is not attribution
            and any(span.contains(attribution.cue) for span in other.content)
        ]
        via = next((id for id in relayed if id and id != speaker.id), None)
        quotations.append(quote(attribution, speaker, via))
    return tuple(quotations)


def _kind(article: Article, paragraphs: Sequence[Paragraph]) -> ArticleKind:
    questions = sum(paragraph.role == "question" for paragraph in paragraphs)
    if questions > 1:
        return "interview"
    return "stub" if len(article.text.split()) < STUB_WORDS else "news"


def _with_layers(analysis: Analysis, settings: Settings) -> Analysis:
    """The analysis with what the chosen third-party analysers add."""
    layers = {name: registry.load("analysers", name)(analysis) for name in settings.analysers}
    return replace(analysis, layers=layers) if layers else analysis
