"""Trees of marked-up text to lines."""

import pytest

from briefgen.errors import SourceError
from briefgen.model import SourceParagraph, Span
from briefgen.sources.markup import find_blocks, join_blocks, parse_html

HINTS = {"p": "", "br": "", "li": "li", "h2": "h2", "blockquote": "blockquote"}


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>one</p>two<p>three</p>", [("one", None), ("two", None), ("three", None)]),
        ("<p> one\n  <b>t</b>wo </p>", [("one two", None)]),
        ("<p>one<br>two</p>", [("one", None), ("two", None)]),
        ("<ul><li>one<p>two</p>three</li></ul>four", [("one", "li"), ("two", "li"), ("three", "li"), ("four", None)]),
        ("<blockquote><h2>one</h2>two</blockquote>", [("one", "h2"), ("two", "blockquote")]),
        ("<p>&nbsp;one&nbsp;</p><p>&nbsp;</p><p>&#8203;</p>", [("one", None)]),
        ("<p>one<span hidden>x</span> two</p>", [("one two", None)]),
    ],
)
def test_a_block_is_a_line_with_its_own_hint_or_that_around_it(
    markup: str, blocks: list[tuple[str, str | None]]
) -> None:
    assert list(find_blocks(parse_html(markup), lambda element: HINTS.get(element.tag))) == blocks


def test_the_text_of_blocks_is_the_lines_with_an_empty_line_between() -> None:
    assert join_blocks([("one", "h1"), ("“two”", None)]) == (
        "one\n\n“two”",
        (SourceParagraph(Span(0, 3), "h1"), SourceParagraph(Span(5, 10), None)),
    )


@pytest.mark.parametrize("markup", ["", "<!-- -->", "<div>" * 300 + "text"])
def test_a_page_that_is_empty_or_too_deep_is_refused(markup: str) -> None:
    with pytest.raises(SourceError):
        parse_html(markup)
