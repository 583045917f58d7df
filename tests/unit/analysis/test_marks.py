"""Passages in quotation marks."""

import pytest

from briefgen.analysis.marks import find_passages
from briefgen.model import Span


def passages(text: str) -> list[list[str]]:
    """The printed spans of each passage; each line is a paragraph."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [[span.of(text) for span in passage.spans] for passage in find_passages(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” she said.", ["“We sail,”"]),
        ('"We sail," she said.', ['"We sail,"']),
        ("‘We sail,’ she said.", ["‘We sail,’"]),
        ("'We sail,' she said.", ["'We sail,'"]),
        ("«We sail,» she said.", ["«We sail,»"]),
        ("« We sail », she said.", ["« We sail »"]),
        ("«\u00a0We sail\u00a0» she said.", ["«\u00a0We sail\u00a0»"]),
        ("«We sail\u202f» she said.", ["«We sail\u202f»"]),
        ("»We sail,« she said.", ["»We sail,«"]),
        ("»We sail,» she said. »We row,» he said.", ["»We sail,»", "»We row,»"]),
        ("‹We sail,› she said.", ["‹We sail,›"]),
        ("›We sail,‹ she said.", ["›We sail,‹"]),
        ("„We sail,“ she said.", ["„We sail,“"]),
        ("„We sail,” she said.", ["„We sail,”"]),
        ("‚We sail,‘ she said.", ["‚We sail,‘"]),
        ("`We sail,’ she said.", ["`We sail,’"]),
        ("She said: “We sail.”", ["“We sail.”"]),
        ("“We sail,” she said. “At noon.”", ["“We sail,”", "“At noon.”"]),
        ('"We sail," she said. "At noon."', ['"We sail,"', '"At noon."']),
        ('(“We sail” and "we row")', ["“We sail”", '"we row"']),
        ('She said—"We sail."', ['"We sail."']),
        ("“We sail!!!” she wrote.", ["“We sail!!!”"]),
        ("Home » News » Velmar", []),
    ],
)
def test_each_kind_of_mark_encloses_a_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''We sail,'' she said.", ["''We sail,''"]),
        ("``We sail,'' she said.", ["``We sail,''"]),
        ("‘‘We sail,’’ she said.", ["‘‘We sail,’’"]),
        ("''He said 'we sail' and left,'' she said.", ["''He said 'we sail' and left,''"]),
        ("''He said 'we sail.''' So she said.", ["''He said 'we sail.'''"]),
        ("'''We sail,' he told us,'' she said.", ["'''We sail,' he told us,''"]),
        ("''It's the sailors' pay,'' she said. ''We row.''", ["''It's the sailors' pay,''", "''We row.''"]),
        ("The ships ''Heron'' and ''Gull'' sailed.", ["''Heron''", "''Gull''"]),
        ("‘He said ‘we sail.’’ So she said.", ["‘He said ‘we sail.’’"]),
    ],
)
def test_two_single_marks_are_one_double_mark(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We sail," she said. "We row,” he said.', ['“We sail,"', '"We row,”']),
        ("“We sail.“ So she said.", ["“We sail.“"]),
        ("“We sail.’’ So she said.", ["“We sail.’’"]),
        ("”We sail. We row,” she said.", ["”We sail. We row,”"]),
        ("She spoke of “pay,” ”leave” and “rest”.", ["“pay,”", "”leave”", "“rest”"]),
        ("” … we sail,” she said.", ["” … we sail,”"]),
        ('She called it " a day ," he said.', ['" a day ,"']),
        ("\"He said, 'We sail,' \" she said.", ["\"He said, 'We sail,' \""]),
        ('She said,"We sail," and left.', ['"We sail,"']),
        ('She said"We sail," and left.', ['"We sail,"']),
        ('"We sail,""We row," they said.', ['"We sail,"', '"We row,"']),
        ('“The mast is 6" wide,” she said.', ['“The mast is 6" wide,”']),
    ],
)
def test_marks_that_bad_conversion_mixed_up_are_pairs(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘we sail’ and left,” she said.", ["“He said ‘we sail’ and left,”"]),
        ("\"He said 'we sail' and left,\" she said.", ["\"He said 'we sail' and left,\""]),
        ("‘He said “we sail” and left,’ she said.", ["‘He said “we sail” and left,’"]),
        ("“He said «we sail» and left,” she said.", ["“He said «we sail» and left,”"]),
        ("“He said ‘we sail.’” So she said.", ["“He said ‘we sail.’”"]),
        ("“ ‘We sail,’ he told us,” she said.", ["“ ‘We sail,’ he told us,”"]),
        ('"He said, "We sail," and left," she said.', ['"He said, "We sail," and left,"']),
        ("“He said “we sail” and left,” she said.", ["“He said “we sail” and left,”"]),
        ("'We call it 'Heron weeks' here,' she said.", ["'We call it 'Heron weeks' here,'"]),
        ("„He said ‚we sail‘ then,“ she said.", ["„He said ‚we sail‘ then,“"]),
        ("'\"Heron\" is a ship,' she said.", ["'\"Heron\" is a ship,'"]),
    ],
)
def test_marks_inside_a_passage_are_part_of_it(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    "text",
    [
        "It’s Brok’s boat and the sailors’ wages.",
        "It's Brok's boat and the sailors' wages.",
        "The ships of the '90s and the summer of ’76.",
        "In the summer of '76 the sailors' wages were late.",
        "Rock ’n’ roll on the quay.",
        "Rock 'n' roll and the sailors' wages.",
        "’Tis late, ’twas late, give ’em the sailors’ wages.",
        "'Tis late, 'twas late, give 'em the sailors' wages.",
        'The pipe is 6" wide.',
        "The mast is 6' 2 tall.",
        "Brok is 6'2\" tall and Lenz 6’1”.",
        "The file is O'Brien's.txt or brok's'list'2.csv.",
        'The page says <a href="x.html"> and width=\'2\' and size="3".',
        "Nothing is quoted here.",
        '""""""""" or “““““““““ is an ornament.',
        "",
    ],
)
def test_apostrophes_measures_and_code_quote_nothing(text: str) -> None:
    assert passages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The sailors’ wages are late,’ she said.", ["‘The sailors’ wages are late,’"]),
        ("'The sailors' wages are late,' she said.", ["'The sailors' wages are late,'"]),
        ("‘It’s Brok’s boat,’ she said.", ["‘It’s Brok’s boat,’"]),
        ("'It's Brok's boat,' she said.", ["'It's Brok's boat,'"]),
        ("‘We sell boats’ was the sign.", ["‘We sell boats’"]),
        ("‘We sell boats’ was the sign. ‘We row,’ he said.", ["‘We sell boats’", "‘We row,’"]),
        ("‘Velmar days’ are the sailors’ feast.", ["‘Velmar days’"]),
        ("'We are sailin' home,' she said.", ["'We are sailin' home,'"]),
        ("‘’Tis late,’ she said.", ["‘’Tis late,’"]),
        ("Songs of the '90s, such as 'Heron', are back.", ["'Heron'"]),
        ("Lenz' boat, 'Heron', met the sailors' boat.", ["'Heron'"]),
        ("’We sail,’ she said.", ["’We sail,’"]),
    ],
)
def test_an_apostrophe_ends_no_single_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The 6" pipe burst. "We row," he said.', ['"We row,"']),
        ('"The pipe is 6" wide," she said. "We row," he said.', ['"The pipe is 6" wide,"', '"We row,"']),
        ('"The pipe is 6" by 8.5" wide," she said.', ['"The pipe is 6" by 8.5" wide,"']),
        ('"We need 12" was all she said. "We row," he said.', ['"We need 12"', '"We row,"']),
        ("‘He is 6’ 2 tall,’ she said.", ["‘He is 6’ 2 tall,’"]),
        ("The ‘2026’ sail is back.", ["‘2026’"]),
    ],
)
def test_a_measure_opens_and_ends_no_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We sail.\n“We row.”", [["“We sail.", "“We row.”"]]),
        ("She said: “We sail.\n“We row.\n“We swim.”", [["“We sail.", "“We row.", "“We swim.”"]]),
        ('She said: "We sail.\n"We row."', [['"We sail.', '"We row."']]),
        ("She said: «We sail.\n«We row.»", [["«We sail.", "«We row.»"]]),
        ("She said: ''We sail.\n''We row.''", [["''We sail.", "''We row.''"]]),
        ("She said: ‘We sail.\n‘We row,’ and left.", [["‘We sail.", "‘We row,’"]]),
        ("“We sail.\n“He said ‘go’ and ‘stay’.\n“No.”", [["“We sail.", "“He said ‘go’ and ‘stay’.", "“No.”"]]),
        ("“We sail.\n“It’s ‘late.\n“No.”", [["“We sail.", "“It’s ‘late.", "“No.”"]]),
        ("“We sail.\n“He told me “go” and left.\n“No.”", [["“We sail.", "“He told me “go” and left.", "“No.”"]]),
        ("“A.” She said: “We sail.\n“We row.” He left. “B.”", [["“A.”"], ["“We sail.", "“We row.”"], ["“B.”"]]),
    ],
)
def test_a_passage_reopened_in_the_next_paragraph_is_one(text: str, expected: list[list[str]]) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail. “We row,” he said.", [["“We sail. “We row,”"]]),
        ("'We sail. 'We row. 'We swim,' he said.", [["'We sail. 'We row. 'We swim,'"]]),
        ("“We sail, she said. “We row,” he said.", [["“We row,”"]]),
        ("He took the “Heron. “We row,” he said.", [["“We row,”"]]),
    ],
)
def test_a_passage_reopened_in_its_paragraph_is_one_if_nothing_else_stands_there(
    text: str, expected: list[list[str]]
) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at noon.\nThe crew slept.", [["“We sail at noon."]]),
        ("She said: “We sail at noon.\nThe crew slept. “We row,” he said.", [["“We sail at noon."], ["“We row,”"]]),
        ("“We sail.\n“We row.\nThe crew slept.", [["“We sail.", "“We row."]]),
        ("“We sail.\n\n‘We row,’ he said.", [["“We sail."], ["‘We row,’"]]),
        ('"We sail.\n“We row,” he said.', [['"We sail.'], ["“We row,”"]]),
        ("“We sail at\nnoon,” she said. “No.”", [["“No.”"]]),
        ("“We sail at noon\nThe crew slept.", []),
        ("“We sail at noon, she said.\nThe crew slept.", []),
        ("“We sail at noon, she said.\nThe crew slept,” he said.", []),
        ("The “Heron sailed.\nThe crew slept.", []),
        ("He called it “a sad day.\n“We row,” he said.", [["“We row,”"]]),
        ("‘We sail at noon.\nThe crew slept.", []),
    ],
)
def test_a_passage_left_open_ends_with_its_paragraph_where_only_speech_can_stand(
    text: str, expected: list[list[str]]
) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail, she said.", []),
        ("We sail,” she said. “At noon.”", ["“At noon.”"]),
        ("“We sail, she said.\nThe crew slept. “We row,” he said.", ["“We row,”"]),
        ("“We sail, she said. “We row,” he said.", ["“We row,”"]),
        ('"We sail, she said. He slept. "We row," he said.', ['"We row,"']),
        ('"We sail, she said.\nThe crew slept.\n"We row," he said.', ['"We row,"']),
        ('The ship (also "Heron) is "late".', ['"late"']),
        ("'We sail, she said. \"We row,\" the sailors' man said.", ['"We row,"']),
        ("””““", []),
        ("“”", []),
        ('""', []),
        ("“ ” and ‘’ and '' '' and «»", []),
    ],
)
def test_a_mark_without_its_partner_costs_no_other_passage(text: str, expected: list[str]) -> None:
    assert passages(text) == [[passage] for passage in expected]


def test_only_the_given_paragraphs_are_read() -> None:
    text = "“One.” “Two.”"

    assert [passage.spans for passage in find_passages(text, [Span(7, 13)])] == [(Span(7, 13),)]


@pytest.mark.parametrize("unit", ['"', "“", "”", "«", "»", "„", "(", " ", "'", "’", "“a ", "“a” ", "'a s' ", "“a\n"])
def test_two_hundred_thousand_marks_are_read_to_their_end(unit: str) -> None:
    """Measured: 2 s at most on a busy core; a quadratic reading takes hours."""
    text = unit * (200_000 // len(unit))

    assert all(passage in text for found in passages(text) for passage in found)


@pytest.mark.parametrize("unit", ['"a ', "'a ", "“'a ", "‘", "‘a ’"])
def test_marks_that_nothing_closes_are_read_to_their_end(unit: str) -> None:
    text = unit * (200_000 // len(unit))

    assert all(passage in text for found in passages(text) for passage in found)
