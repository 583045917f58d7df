"""Brings the catalogues in briefgen/words up to date with the code, the templates and the scripts: `make words`."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from briefgen.site.wording import script_messages, style_messages

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "briefgen" / "words"
SOURCES = {"briefgen": ("**.py", "python"), "templates": ("**.j2", "jinja2")}
KEYWORDS = {
    "_": None,
    "heading": None,
    "gettext": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_noop": (1, 2),
}
"""Functions whose arguments are messages."""
HEADER = """# What the pages of a site in this language say around the articles' own words.
# "msgid" is the English and stays as it is; "msgstr" is yours. What stands in {{braces}} is filled in.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


def extract() -> Catalog:
    """Every message, with the files that use it."""
    catalog = Catalog(project="briefgen")
    for folder, method in SOURCES.items():
        for name, _, message, _, _ in extract_from_dir(ROOT / folder, [method], keywords=KEYWORDS):
            catalog.add(message, locations=[(f"{folder}/{name}", 0)])
    for message in (*script_messages(), *style_messages().values()):
        catalog.add(message, locations=[("briefgen/site/assets", 0)])
    return catalog


def read(path: Path) -> Catalog:
    """The catalogue of a language."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def update(path: Path, template: Catalog) -> Iterator[str]:
    """Adds what is new, drops what nothing says any more; the messages that still need words."""
    catalog = read(path)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    write(path, catalog)
    yield from (str(message.id) for message in catalog if message.id and not _is_translated(message.string))


def write(path: Path, catalog: Catalog) -> None:
    """The same bytes for the same words: no dates, no line numbers."""
    entries = BytesIO()
    write_po(entries, catalog, width=0, omit_header=True, sort_output=True, include_lineno=False)
    head = HEADER.format(language=path.stem, plural=catalog.plural_forms)
    path.write_text(head + entries.getvalue().decode(), encoding="utf-8")


def _is_translated(words: str | tuple[str, ...]) -> bool:
    return all(words) if isinstance(words, tuple) else bool(words)


if __name__ == "__main__":
    found = extract()
    for path in sorted(CATALOGUES.glob("*.po")):
        for missing in update(path, found):
            print(f"{path.name} has no words for {missing}")
