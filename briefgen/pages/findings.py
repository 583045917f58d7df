"""Sentences that reading and analysis found, in the words of the page: the public JSON has them in English."""

import re
from collections.abc import Iterator

from briefgen.words import ENGLISH, gettext, gettext_noop, spoken

SIGNS = (
    gettext_noop("the line {line} and the line {other}"),
    gettext_noop("the line {line} and the words {words}"),
    gettext_noop("the line {line}, which names its own publisher"),
    gettext_noop("the line {line}"),
    gettext_noop("the words {words}"),
    gettext_noop("its last words, {words}"),
    gettext_noop("its {number} questions"),
    gettext_noop("its {number} entries with their times"),
    gettext_noop("its length, {number} words in all"),
    gettext_noop("its address, which has {words}"),
    gettext_noop("no text below its headline"),
    gettext_noop("“I” and “my” outside quotation marks, {number} times"),
)
"""By what the kind of an article was told."""
NOTES = (
    gettext_noop("The file does not name its encoding; it was read as {encoding}."),
    gettext_noop("The file has damaged characters; they are shown as {mark}."),
    gettext_noop("The {key} of the source is left out: it must be {fault}."),
    gettext_noop("A paragraph has {count} passages in quotation marks; the first {most} were read."),
    gettext_noop("A sentence has {count} words and marks; what is reported was looked for in its first {most}."),
)
"""What was noticed when the article was read."""
FAULTS = (
    gettext_noop("a text of at most {most} characters without control characters"),
    gettext_noop("a text of at most {most} characters"),
    gettext_noop("a name, or a list of at most {most} names"),
    gettext_noop("a day, written as 2026-01-31"),
    gettext_noop("an address that begins with http:// or https://, without spaces and without a password"),
    gettext_noop("a code such as en or en-GB"),
)
"""What a value of the source must be."""
HOLES = {
    "number": r"\d+",
    "count": r"\d+",
    "most": r"\d+",
    "mark": ".",
    "fault": ".+",
    "key": '".+"',
    "encoding": r"[\w-]+",
}
QUOTED = "“.*”"
"""What stands in a hole with no other shape: words of the article."""


def say_finding(sentence: str) -> str:
    """The sentence in the language of the page; one that nobody knows stays in English."""
    if spoken() == ENGLISH:
        return sentence
    return next(_translated(sentence), sentence)


def _translated(sentence: str) -> Iterator[str]:
    for form in (*SIGNS, *NOTES, *FAULTS):
        if found := _pattern(form).fullmatch(sentence):
            values = found.groupdict()
            yield gettext(
                form, **{name: say_finding(part) if name == "fault" else part for name, part in values.items()}
            )


def _pattern(form: str) -> re.Pattern[str]:
    """The form with a group for each hole."""
    pieces = re.split(r"\{(\w+)\}", form)
    holes = [f"(?P<{name}>{HOLES.get(name, QUOTED)})" for name in pieces[1::2]]
    texts = [re.escape(piece) for piece in pieces[::2]]
    return re.compile("".join(text + hole for text, hole in zip(texts, [*holes, ""], strict=True)), re.DOTALL)
