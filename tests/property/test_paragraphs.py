"""Roles and quantities hold their form in any text."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.dates import find_dates
from briefgen.analysis.numbers import find_numbers
from briefgen.analysis.paragraphs import assign_roles
from briefgen.model import Article, SourceParagraph, Span

LINES = [
    *("Velmar opens", "It rained on Friday.", "Related Posts", "By Ada Brandt", "5 May 2026", "Q: Why?", "A: Because."),
    *(
        "Image: x",
        "“No,” she said.",
        "-",
        " ",
        "2,000 men and 3%",
        "minus one",
        "Ada Brandt: Who?",
        "Do you?",
        "$1bn 5-",
        "()",
    ),
]
lines = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=20)), max_size=9)
hints = st.sampled_from([None, "h1", "h2", "figcaption", "li", "unheard-of"])


@given(lines=lines, title=st.none() | st.sampled_from(LINES), data=st.data())
def test_every_paragraph_keeps_its_place_and_has_a_role(
    lines: list[str], title: str | None, data: st.DataObject
) -> None:
    text, paragraphs = "", []
    for line in lines:
        paragraphs.append(SourceParagraph(Span(len(text), len(text) + len(line)), data.draw(hints)))
        text += line + "\n"
    article = Article("a1", text, tuple(paragraphs), "a1.txt", title=title)

    assert [paragraph.span for paragraph in assign_roles(article)] == [paragraph.span for paragraph in paragraphs]


@given(lines=lines)
def test_quantities_are_ordered_disjoint_and_inside_the_text(lines: list[str]) -> None:
    text = " ".join(lines)
    numbers = find_numbers(text, [Span(0, len(text))], find_dates(text, [Span(0, len(text))], published=None))

    edges = [place for number in numbers for place in (number.span.start, number.span.end)]
    assert edges == sorted(edges)
    assert all(number.span.of(text).strip() == number.span.of(text) != "" for number in numbers)
    assert all(not number.unit or number.unit in text for number in numbers)
