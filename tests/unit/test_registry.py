"""Extensions are found by name and imported only when chosen."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from briefgen import registry
from briefgen.errors import PluginError


def test_the_built_in_readers_come_in_through_the_same_door() -> None:
    assert {"txt", "md", "html", "html.gz", "jsonl"} <= set(registry.installed("readers"))
    assert list(registry.installed("readers")) == sorted(registry.installed("readers"))
    assert "local" in registry.installed("engines")


def test_listing_imports_nothing() -> None:
    program = (
        "import sys; from briefgen.registry import installed; installed('readers'); installed('engines');"
        "sys.exit(any(name.startswith(('briefgen.sources', 'briefgen.engines')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_named_engine_is_loaded() -> None:
    assert list(registry.load("engines", "local")(abs, [-1, 2], jobs=1)) == [1, 2]


def test_an_unknown_name_is_told_with_what_there_is() -> None:
    with pytest.raises(PluginError, match=r'^No engine "slurm" is installed \(there are: .*local.*\): install'):
        registry.load("engines", "slurm")


def test_a_missing_package_is_told_as_one_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("far", "a_package_that_is_not_there:map", "briefgen.engines")
    monkeypatch.setattr(registry, "installed", lambda _group: {"far": point})
    with pytest.raises(PluginError, match=r"a_package_that_is_not_there.*install it with pip"):
        registry.load("engines", "far")
