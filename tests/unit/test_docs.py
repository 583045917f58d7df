"""What the documentation says is there, and what is there is in the documentation."""

import inspect
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import get_args

import click
import markdown
import pytest
import yaml

from briefgen import model
from briefgen.analysis import articlekinds, keyquotes, salience
from briefgen.cli import main
from briefgen.jsonform import analysis_from_json, analysis_to_json
from briefgen.model import Article
from briefgen.registry import Group
from briefgen.settings import Settings, from_mapping
from tests.unit.test_schema import CORPUS, faults

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in
         sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])}  # fmt: skip
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def prose(page: str) -> str:
    """The page without code and front matter."""
    text = re.sub(r"\A---\n.*?\n---\n", "", PAGES[page], flags=re.DOTALL)
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", text))


def code(page: str) -> Iterator[str]:
    """The pieces of code: spans, and the lines of fenced and indented blocks."""
    yield from re.findall(r"`([^`\n]+)`", FENCE.sub("", PAGES[page]))
    for _, block in FENCE.findall(PAGES[page]):
        yield from block.splitlines()
    yield from re.findall(r"^ {4,}(\S.*)$", FENCE.sub("", PAGES[page]), re.MULTILINE)


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as the site builder makes them."""
    made = markdown.markdown(path.read_text(encoding="utf-8"), extensions=["toc", "fenced_code", "tables"])
    return set(re.findall(r'<h\d id="([^"]+)"', made))


# -- links and pages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        path = (ROOT / page).parent / name if name else ROOT / page
        assert path.is_file(), target
        assert not anchor or anchor in anchors(path), target
        assert not page.startswith("docs/") or path.resolve().is_relative_to(DOCS), f"{target} is outside the site"


def test_every_hand_written_page_can_be_reached() -> None:
    nav = re.findall(r"[\w/-]+\.md", str(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]))
    listed = {
        f"docs/decisions/{name}" for name in re.findall(r"\((\d{4}-[\w-]+\.md)\)", PAGES["docs/decisions/index.md"])
    }
    assert {page for page in PAGES if page.startswith("docs/")} <= {f"docs/{page}" for page in nav} | listed


@pytest.mark.parametrize("page", [page for page in PAGES if re.match(r"docs/decisions/\d", page)])
def test_a_decision_is_short_and_says_why_what_and_at_what_cost(page: str) -> None:
    number, title = int(Path(page).name[:4]), PAGES[page].splitlines()[0].removeprefix("# ")

    assert len(PAGES[page].splitlines()) < 40
    assert re.findall(r"^## (.*)", PAGES[page], re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert title.startswith(f"{number}. ")
    assert f"| {number} | [" in PAGES["docs/decisions/index.md"]


# -- commands and settings ---------------------------------------------------------------------------------------------


def options(command: click.Command) -> set[str]:
    return {"--help", *(option for parameter in command.params for option in parameter.opts if option.startswith("--"))}


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_that_is_named_is_there(page: str) -> None:
    for piece in code(page):
        match = re.match(r"(?:\$ |time )?briefgen ([a-z]+)?(.*)", piece)
        if not match:
            continue
        named = set(re.findall(r"(?<!\S)--[a-z-]+", match[0]))
        command = main.commands[match[1]] if match[1] else main
        assert named <= options(command) | {"--version"}, piece


def test_the_reference_has_no_option_that_is_not_there() -> None:
    for name, section in re.findall(
        r"^## `briefgen ([a-z]+).*?`\n(.*?)(?=^## )", PAGES["docs/reference/commands.md"], re.MULTILINE | re.DOTALL
    ):
        listed = set(re.findall(r"^\| `(--[a-z-]+)", section, re.MULTILINE))
        assert listed == options(main.commands[name]) - {"--help"}, name


def test_the_readme_has_every_command() -> None:
    listed = set(re.findall(r"^\| `briefgen ([a-z]+)", PAGES["README.md"], re.MULTILINE))
    assert listed == set(main.commands)


@pytest.mark.parametrize("page", PAGES)
def test_every_make_command_that_is_named_is_in_the_makefile(page: str) -> None:
    named = {name for piece in code(page) for name in re.findall(r"^(?:time )?make ([a-z]+)", piece)}
    assert named <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("page", ["README.md", "docs/reference/commands.md"])
def test_every_target_of_the_makefile_is_documented(page: str) -> None:
    for target in re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE):
        assert f"`make {target}" in PAGES[page] or f"\nmake {target} " in PAGES[page], target


def test_the_settings_reference_has_the_defaults() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGES["docs/reference/settings.md"], re.MULTILINE)
    told = {name: default.strip("`") for name, default in rows}
    settings = Settings(root=ROOT)
    in_words = {
        "sources": "seeds",
        "model": "the best installed",
        "as_of": "the release's day",
        "analysers": "none",
        "report": "none",
    }

    for field in Settings.__dataclass_fields__.keys() - {"root", "site"}:
        assert told[field] == in_words.get(field, str(getattr(settings, field))), field


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_settings_are_valid(page: str) -> None:
    for language, block in FENCE.findall(PAGES[page]):
        if language == "yaml" and "briefgen:" in block:
            section = yaml.safe_load(dedent(block))["plugins"][0]["briefgen"]
            assert from_mapping(section, root=ROOT)


def test_every_kind_of_extension_is_documented() -> None:
    registered = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    groups = {f"briefgen.{group}" for group in get_args(Group)}

    assert {group for group in registered if group.startswith("briefgen.")} <= groups
    assert all(f"| `{group}` |" in PAGES["docs/how-to/add-a-reader.md"] for group in groups)


# -- words and figures -------------------------------------------------------------------------------------------------


NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def test_the_glossary_has_every_type_of_the_model() -> None:
    types = {name for name, kind in inspect.getmembers(model, inspect.isclass) if kind.__module__ == model.__name__}
    rows = set(re.findall(r"^\| `([A-Z]\w+)` \|", PAGES["docs/glossary.md"], re.MULTILINE))
    assert rows == types


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("docs/reference/json.md", f"`brief` (under {articlekinds.BRIEF_WORDS} words)"),
        ("docs/reference/json.md", f"lead the page, {NUMBERS[keyquotes.MOST]} at most"),
        ("docs/glossary.md", f"fewer than {articlekinds.BRIEF_WORDS} words"),
        ("docs/glossary.md", f"at most {NUMBERS[keyquotes.MOST]} direct quotations"),
        ("docs/about.md", f"up to {NUMBERS[keyquotes.MOST]}, complete"),
        ("docs/glossary.md", f"or acts {['', 'once', 'twice'][salience.SUBJECT_ACTIONS]})"),
    ],
)
def test_a_figure_is_the_one_of_the_code(page: str, said: str) -> None:
    assert said in PAGES[page]


# -- JSON --------------------------------------------------------------------------------------------------------------

EXAMPLES = [
    json.loads(block) for language, block in FENCE.findall(PAGES["docs/reference/json.md"]) if language == "json"
]


def test_the_examples_are_valid() -> None:
    example, corpus = EXAMPLES
    assert faults(example) == []
    assert faults(corpus, CORPUS) == []


def test_the_example_s_spans_and_edits_say_what_they_mean() -> None:
    example, corpus = EXAMPLES
    text = example["text"]
    printed = [
        [text[span["start"] : span["end"]] for span in quotation["content"]] for quotation in example["quotations"]
    ]
    edits = [(bullet["text"][edit["start"] : edit["end"]], edit["text"]) for bullet in
             example["summary"] for edit in bullet["edits"]]  # fmt: skip
    linked = {(each["article"], each["actor"]) for actor in corpus["actors"] for each in actor["appearances"]}

    assert printed == [["The harbour in Velmar will reopen on Monday"], ["“The bill is paid,”"]]
    assert edits == [("[12 January]", "12 January"), ("", "She"), ("[Ana Reyl]", "Ana Reyl")]
    assert linked == {(example["id"], actor["id"]) for actor in example["actors"]}


def test_the_example_reads_back_as_an_analysis() -> None:
    example, _ = EXAMPLES
    stated = {name: example[name] for name in ("id", "text", "path", "title", "publisher", "url")}
    again = analysis_from_json(example, Article(**stated, paragraphs=(), published=example["published"]))

    assert analysis_to_json(again) == example
    assert example["bottom_line"] in example["summary"]
    assert {span for bullet in again.summary for span in bullet.evidence} <= {s.span for s in again.sentences}


def test_every_field_of_the_form_is_described() -> None:
    example, _ = EXAMPLES
    assert [key for key in example if key != "schema" and f"`{key}`" not in PAGES["docs/reference/json.md"]] == []
