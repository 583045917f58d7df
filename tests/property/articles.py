"""Articles made of any text."""

from briefgen.model import Article, SourceParagraph, Span


def article_of(text: str) -> Article:
    """An article whose paragraphs are its lines, without the white space around them, as every reader makes them."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            begin = start + len(line) - len(line.lstrip())
            paragraphs.append(SourceParagraph(Span(begin, begin + len(line.strip()))))
        start += len(line) + 1
    return Article(id="a1", path="a1.txt", text=text, paragraphs=tuple(paragraphs))
