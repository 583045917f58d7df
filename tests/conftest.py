"""Values to test with: short, fictional, and valid wherever a test says nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.model import Analysis, Article, Made, Paragraph, Sentence, SourceParagraph, Span

MakeArticle = Callable[..., Article]
MakeAnalysis = Callable[..., Analysis]


@pytest.fixture
def make_article() -> MakeArticle:
    """An article of this text; each line is a paragraph."""

    def make(text: str = "The harbour of Velmar reopens on Friday.", **fields: Any) -> Article:
        paragraphs = []
        start = 0
        for line in text.split("\n"):
            if line:
                paragraphs.append(SourceParagraph(Span(start, start + len(line))))
            start += len(line) + 1
        return Article(**{"id": "a1", "path": "seeds/a1.txt", "text": text, "paragraphs": tuple(paragraphs)} | fields)

    return make


@pytest.fixture
def make_analysis(make_article: MakeArticle) -> MakeAnalysis:
    """An analysis that found nothing but paragraphs, each one sentence."""

    def make(article: Article | None = None, **fields: Any) -> Analysis:
        article = article or make_article()
        nothing: dict[str, Any] = {
            "article": article,
            "made": Made("0", "model", "sha", {"bullets": 5}),
            "published": None,
            "published_how": "unknown",
            "kind": "news",
            "paragraphs": tuple(Paragraph(paragraph.span, "body") for paragraph in article.paragraphs),
            "sentences": tuple(Sentence(paragraph.span, i) for i, paragraph in enumerate(article.paragraphs)),
            "bottom_line": None,
            "summary": (),
            "quotations": (),
            "participants": (),
            "dates": (),
            "numbers": (),
        }
        return Analysis(**nothing | fields)

    return make
