"""Projects to build."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.project import Project, make

MakeProject = Callable[..., Project]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project as most use it, built by `mkdocs build --strict`: to be looked at, not changed."""
    project = make(tmp_path_factory.mktemp("built") / "project")
    done = project.run("mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def make_project(tmp_path: Path, built: Project) -> MakeProject:
    """Makes a project, see `make`, that knows the analyses of the built one: no language model need be loaded."""

    def make_in(name: str = "project", **chosen: Any) -> Project:
        project = make(tmp_path / name, **chosen)
        (project.root / ".briefgen").mkdir()
        shutil.copy(built.root / ".briefgen/analyses.sqlite", project.root / ".briefgen")
        return project

    return make_in


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """The project as most use it."""
    return make_project()
