"""Tables as CSV that a spreadsheet opens with a double click, and in which no cell is a formula.

UTF-8 with a byte order mark (without one Excel takes “ for â€œ), commas, CRLF, every text quoted. A text that a spreadsheet
might calculate gets an apostrophe in front; so does one that has such an apostrophe already, and one is to be taken off.
"""

import csv
import io
import re
from collections.abc import Sequence

from briefgen.model import Span
from briefgen.pages.data.encode import tame
from briefgen.pages.data.rows import Row, columns

FORMULA = re.compile(r"'*\s*[=+\-@\t\r＝＋－＠]")
"""How a text begins that some spreadsheet takes for a formula; full-width signs are read as plain ones in East Asia."""
JOINT = "; "
"""Between the values of a list."""


def to_csv(row: type[Row], rows: Sequence[Row]) -> bytes:
    """The table with a line of column names; lists are joined, yes and no are `true` and `false`, null is empty."""
    names = [column.name for column in columns(row)]
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(getattr(each, name)) for name in names] for each in rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, tuple):
        value = JOINT.join(f"{each.start}-{each.end}" if isinstance(each, Span) else each for each in value)
    return _defuse(tame(str(value))) if value is not None else ""


def _defuse(value: str) -> str:
    return f"'{value}" if FORMULA.match(value) else value
