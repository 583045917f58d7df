"""The report of a build, for the editor."""

from dataclasses import replace
from typing import Any

from briefgen.build import Build
from briefgen.model import Analysis, Refusal, Skipped, Span
from briefgen.report import MOST, write_report
from tests.unit.pages import factory


def report_on(*analyses: Analysis, **outcome: Any) -> str:
    corpus = factory.corpus(*analyses)
    return write_report(Build(corpus, (), outcome.get("skipped", ()), outcome.get("warnings", ())))


def section(report: str, title: str) -> list[str]:
    """The lines under a heading that begins like this."""
    lines = [*report.splitlines(), ""]
    start = next(i for i, line in enumerate(lines) if line.startswith(title)) + 3
    return lines[start : lines.index("", start)]


def test_what_was_not_read_is_named_with_the_reason() -> None:
    report = report_on(factory.harbour(), skipped=(Skipped("seeds/a.txt", "This file is empty."),))

    assert section(report, "Not read") == ["seeds/a.txt: This file is empty."]
    assert "     1  Articles" in report
    assert "     1  Not read" in report


def test_what_is_in_order_has_no_section() -> None:
    quiet = replace(factory.harbour(), quotations=())

    assert "Not read:" not in report_on(quiet)
    assert "     0  Speakers unknown" in report_on(quiet)


def test_each_unknown_speaker_has_the_address_of_the_line() -> None:
    text = "“We do not gamble with a wall,” it says on a board."
    said = factory.quotation(text, "“We do not gamble with a wall,”", how="unknown")
    (line,) = section(report_on(factory.analysis(text, quotations=(said,))), "Speakers unknown")
    address, _, words = line.partition(": ")

    assert address.startswith("briefings/")
    assert "#q-" in address
    assert words == "“We do not gamble with a wall,”"


def test_a_refused_bullet_has_its_sentence_and_its_faults() -> None:
    harbour = factory.harbour()
    refusal = Refusal(Span(0, len("The port of Velmar")), ("It names nobody.", "It is too long."))

    (line,) = section(report_on(replace(harbour, refused=(refusal,))), "Bullets refused")

    assert line.endswith(": “The port of Velmar” It names nobody. It is too long.")


def test_strange_words_stay_on_their_line_and_command_no_terminal() -> None:
    report = report_on(skipped=(Skipped("seeds/a\nSpeakers unknown\x1b[2J.txt", "No\ud800."),), warnings=("a\r\nb",))

    assert "\x1b" not in report
    assert "\nSpeakers unknown[2J" not in report
    assert report.encode("utf-8")


def test_a_long_section_is_cut_and_counted() -> None:
    report = report_on(warnings=tuple(f"Override {number}" for number in range(MOST + 3)))

    assert f"Override {MOST - 1}" in report
    assert f"Override {MOST}" not in report
    assert "and 3 more" in report
