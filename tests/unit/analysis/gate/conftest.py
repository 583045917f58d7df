"""What the tests of the gate have in common."""

import pytest

from briefgen.analysis.gate import Ground
from tests.unit.analysis.gate.bulletnotation import ground_of
from tests.unit.analysis.gate.tale import TEXT
from tests.unit.analysis.reading import find


@pytest.fixture(scope="module")
def ground() -> Ground:
    return ground_of(find(TEXT, published="2026-01-07"))
