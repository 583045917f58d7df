"""What leads the words of somebody that are not all quoted, and what is marked as left out before them."""

import pytest

from briefgen.pages.paths import lay_out
from briefgen.pages.sheet import prepare
from briefgen.pages.speech import lead
from tests.unit.pages import factory
from tests.unit.pages.factory import analysis, quotation


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "expected"),
    [
        ("Reyl said that the harbour is open.", "said", "the harbour is open", "Reyl", "said"),
        ("Reyl voted for a walkout on Friday.", "voted", "a walkout", "Reyl", "voted […]"),
        ("Reyl, telling the Courier the port “mourns”.", "telling", "the port “mourns”", "Reyl", "telling […]"),
        ("Yesterday, said Reyl, the harbour opened.", "said", "the harbour opened", "Reyl", "said"),
        ("Yesterday, said Mayor Ana Reyl, the harbour opened.", "said", "the harbour opened", "Ana Reyl", "said […]"),
        ("The harbour is open, Reyl said on Friday.", "said", "The harbour is open", "Reyl", "said"),
    ],
)
def test_what_is_left_out_between_the_cue_and_the_words_is_marked(
    text: str, cue: str, content: str, source: str, expected: str
) -> None:
    said = quotation(text, content, cue=cue, source=source, form="indirect")
    made = analysis(text, quotations=(said,))
    sheet = prepare(made, lay_out([made], []), factory.settings(source_share=1.0))

    assert lead(sheet, said) == expected
