"""Articles annotated by hand: one YAML file each, written for people and checked word by word when it is read.

docs/reference/evaluation.md describes the form. What comes out is made of the types of `briefgen.model`.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from briefgen.errors import SourceError
from briefgen.evaluation.annotations import read_actors, read_dates, read_numbers, read_quotations, texts
from briefgen.evaluation.excerpts import RESERVED, find
from briefgen.model import (
    Article,
    ArticleKind,
    DateRef,
    Number,
    Paragraph,
    ParagraphRole,
    Participant,
    PublishedHow,
    Quotation,
    SourceParagraph,
    Span,
)

KEYS = frozenset(
    "title published inferred kind tags paragraphs actors quotations dates numbers traps summary".split()  # noqa: SIM905
)
UNREAD: tuple[ParagraphRole, ...] = ("byline", "boilerplate")
OPENING_MARKS = '“”„«»‹›‘"'


@dataclass(frozen=True, slots=True)
class Gold:
    """An article and what a careful reader finds in it.

    `bottom_lines` are the sentences that would do as the bottom line, `refused` those that no bullet may be made of,
    `traps` what looks like a quotation, a date or a number and is none.
    """

    article: Article
    tags: tuple[str, ...]
    published: str | None
    published_how: PublishedHow
    kind: ArticleKind
    paragraphs: tuple[Paragraph, ...]
    participants: tuple[Participant, ...]
    quotations: tuple[Quotation, ...]
    dates: tuple[DateRef, ...]
    numbers: tuple[Number, ...]
    traps: tuple[Span, ...]
    bottom_lines: tuple[Span, ...]
    refused: tuple[Span, ...]


def load_gold(folder: Path) -> tuple[Gold, ...]:
    """Every gold article of a folder, sorted by id; SourceError on the first thing that is not as it must be."""
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        raise SourceError(f"{folder} holds no gold articles (*.yml): name the folder that does.")
    return tuple(read_gold(path.read_text(encoding="utf-8"), id=path.stem) for path in paths)


def fingerprint(folder: Path) -> str:
    """The sha256 of every gold file of a folder, names and bytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yml")):
        content = path.read_bytes().replace(b"\r\n", b"\n")  # git may have checked it out for Windows
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def read_gold(source: str, *, id: str) -> Gold:
    """The gold article of that YAML; SourceError when an excerpt is not in the text once, or anything else is wrong."""
    try:
        return _gold(yaml.load(source, Loader=_Loader), id)  # noqa: S506  # a BaseLoader makes nothing but texts
    except (KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise SourceError(f"Correct tests/gold/{id}.yml: {error}.") from error


class _Loader(yaml.BaseLoader):
    """Every scalar is a text ("2026-03-04" is no date); a key given twice is an error instead of a loss."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        keys = [key.value for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise ValueError(f"{', '.join(twice)} is given twice")
        return super().construct_mapping(node, deep=deep)


def _gold(data: dict[str, Any], id: str) -> Gold:
    unknown = sorted(data.keys() - KEYS)
    if unknown:
        raise ValueError(f"{', '.join(unknown)} is no part of a gold article")
    text, paragraphs = _paragraphs(data["paragraphs"])
    visible = hide(text, paragraphs)
    headline = next((p.span.of(text) for p in paragraphs if p.role == "headline"), None)
    participants = read_actors(visible, data.get("actors", {}))
    summary = data["summary"]
    kind = data.get("kind", "news")
    if kind not in get_args(ArticleKind):
        raise ValueError(f"there is no kind {kind}")
    given = data.get("published")
    gold = Gold(
        article=Article(
            id=id,
            text=text,
            paragraphs=tuple(SourceParagraph(paragraph.span) for paragraph in paragraphs),
            path=f"{id}.yml",
            title=data.get("title", headline),
            published=given,
        ),
        tags=texts(data["tags"]),
        published=given or data.get("inferred"),
        published_how="given" if given else "inferred" if "inferred" in data else "unknown",
        kind=kind,
        paragraphs=paragraphs,
        participants=participants,
        quotations=read_quotations(visible, data.get("quotations", []), participants),
        dates=read_dates(visible, data.get("dates", {})),
        numbers=read_numbers(visible, data.get("numbers", {})),
        traps=tuple(find(visible, trap).meant for trap in texts(data.get("traps", []))),
        bottom_lines=tuple(find(visible, line).meant for line in texts(summary["bottom_line"])),
        refused=tuple(find(visible, line).meant for line in texts(summary.get("refused", []))),
    )
    _check_marks(gold)
    return gold


def hide(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """The text with its bylines and boilerplate struck out, character by character: nothing there is annotated."""
    for paragraph in paragraphs:
        if paragraph.role in UNREAD:
            span = paragraph.span
            text = text[: span.start] + "\0" * len(span) + text[span.end :]
    return text


def _paragraphs(entries: list[dict[ParagraphRole, str]]) -> tuple[str, tuple[Paragraph, ...]]:
    """The text, its paragraphs joined by an empty line, and each with its role."""
    text = ""
    paragraphs = []
    for entry in entries:
        ((role, words),) = entry.items()
        if role not in get_args(ParagraphRole):
            raise ValueError(f"there is no paragraph role {role}")
        if reserved := [mark for mark in RESERVED if mark in words]:
            raise ValueError(f"a text may not hold {' or '.join(reserved)}, which excerpts need")
        text += "\n\n" if text else ""
        paragraphs.append(Paragraph(Span(len(text), len(text) + len(words)), role))
        text += words
    return text, tuple(paragraphs)


def _check_marks(gold: Gold) -> None:
    """ValueError when a quotation mark stands in no quotation and in no trap, or a form does not fit its marks."""
    text = hide(gold.article.text, gold.paragraphs)
    contents = [span for quotation in gold.quotations for span in quotation.content]
    for place, character in enumerate(text):
        mark = Span(place, place + 1)
        if character in OPENING_MARKS and not any(span.contains(mark) for span in (*contents, *gold.traps)):
            raise ValueError(f'"{text[place : place + 30]}" is in no quotation and in no trap')
    for quotation in gold.quotations:
        marked = any(
            text[place] in OPENING_MARKS and not any(trap.contains(Span(place, place + 1)) for trap in gold.traps)
            for span in quotation.content
            for place in range(span.start, span.end)
        )
        if quotation.form == "indirect" and marked:
            raise ValueError(f'"{quotation.content[0].of(text)[:40]}" is called indirect and holds quotation marks')
