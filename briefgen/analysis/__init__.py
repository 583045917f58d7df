"""What can be found in one article: the whole analysis, step by step, on one screen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen import __version__, registry
from briefgen.analysis import language
from briefgen.analysis.articlekinds import tell_kind
from briefgen.analysis.clauses import LONGEST_SENTENCE
from briefgen.analysis.dates import date_article, find_dates
from briefgen.analysis.foreign import quote_by_marks, split_sentences
from briefgen.analysis.gate import Ground
from briefgen.analysis.keyquotes import mark_key
from briefgen.analysis.marks import Passage
from briefgen.analysis.numbers import find_numbers
from briefgen.analysis.parse import Parsed, list_sentences, parse
from briefgen.analysis.participants import find_participants
from briefgen.analysis.quotations import MOST_PASSAGES, find_attributions, quoted_passages
from briefgen.analysis.quotedpronouns import with_quoted_pronouns
from briefgen.analysis.reading import Read, read_together
from briefgen.analysis.salience import find_setting, rank
from briefgen.analysis.spans import in_order, merge
from briefgen.analysis.speakers import find_quotations
from briefgen.analysis.summary import summarise
from briefgen.analysis.summary.context import Context
from briefgen.analysis.summary.telling import find_telling
from briefgen.model import Analysis, Article, Made, Paragraph
from briefgen.settings import Settings


def analyse(article: Article, settings: Settings, read: Read | None = None) -> Analysis:
    """Everything that is found in one article, which may have been `read` already; the model is loaded once a process."""
    read = read or read_together([article], settings)[0]
    found = _read_foreign(article, read.foreign, settings) if read.foreign else _read(article, read, settings)
    return _with_layers(found, settings)


def _read_foreign(article: Article, foreign: str, settings: Settings) -> Analysis:
    """What can be told of an article in a language that is not analysed."""
    paragraphs = tuple(Paragraph(paragraph.span, "body") for paragraph in article.paragraphs)
    return Analysis(
        article=article,
        made=_made(settings),
        published=article.published,
        published_how="given" if article.published else "unknown",
        kind="news",
        paragraphs=paragraphs,
        sentences=split_sentences(article),
        bottom_line=None,
        summary=(),
        quotations=quote_by_marks(article, foreign),
        participants=(),
        dates=(),
        numbers=(),
        foreign=foreign,
    )


def _made(settings: Settings) -> Made:
    model = language.identify(settings.model)
    return Made(__version__, model.name, model.sha256, settings.analysis())


def _read(article: Article, read: Read, settings: Settings) -> Analysis:
    """An article in English, step by step."""
    paragraphs = read.paragraphs
    published, published_how = date_article(article, paragraphs, as_of=settings.as_of)
    parsed = parse(article, paragraphs, read.docs)
    sentences = list_sentences(parsed)

    passages = quoted_passages(parsed)
    attributions = find_attributions(parsed, passages)
    quoted = in_order(span for passage in passages for span in passage.spans)
    cast = find_participants(parsed, attributions, quoted)
    quotations = find_quotations(attributions, cast, article.text, title=article.title or "")
    participants = rank(with_quoted_pronouns(cast, quotations, parsed), find_setting(parsed, sentences, quotations))

    spans = [paragraph.span for paragraph in paragraphs if paragraph.role != "boilerplate"]
    dates = find_dates(article.text, spans, published=published)
    numbers = find_numbers(article.text, spans, dates)
    kind, kind_sign = tell_kind(article, paragraphs, merge(quoted))
    body = find_telling(article.text, kind, paragraphs, sentences)
    context = Context(article.text, cast, dates, sentences, quoted, published, parsed.by_sentence())
    ground = Ground(article.text, sentences, participants, quotations, dates, published)
    summary = summarise(body, context, ground, title=article.title or "", bullets=settings.bullets)
    analysis = Analysis(
        article=article,
        made=_made(settings),
        published=published,
        published_how=published_how,
        kind=kind,
        kind_sign=kind_sign,
        paragraphs=paragraphs,
        sentences=sentences,
        bottom_line=summary.bottom_line,
        summary=summary.bullets,
        refused=summary.refused,
        quotations=quotations,
        participants=participants,
        dates=dates,
        numbers=numbers,
        warnings=tuple(_warnings(parsed, passages)),
    )
    return replace(analysis, quotations=mark_key(analysis))


def _warnings(parsed: Parsed, passages: Sequence[Passage]) -> Iterator[str]:
    """What a reader of the page should know about how the article was read."""
    paragraphs = parsed.everything
    ends = in_order(passage.spans[-1] for passage in passages)
    crowded = [count for paragraph in paragraphs if (count := len(ends.within(paragraph.span))) > MOST_PASSAGES]
    if crowded:
        yield f"A paragraph has {max(crowded)} passages in quotation marks; the first {MOST_PASSAGES} were read."
    longest = max((len(tokens) for _, tokens in parsed.sentences()), default=0)
    if longest > LONGEST_SENTENCE:
        yield f"A sentence has {longest} words and marks; what is reported was looked for in its first {LONGEST_SENTENCE}."


def _with_layers(analysis: Analysis, settings: Settings) -> Analysis:
    """The analysis with what the chosen third-party analysers add."""
    layers = {name: registry.load("analysers", name)(analysis) for name in settings.analysers}
    return replace(analysis, layers=layers) if layers else analysis
