"""Matrix products: the same as others', and of a row the same whatever stands below it."""

import numpy as np
import pytest
from thinc.api import NumpyOps

from briefgen.analysis.pipeline import one_thread
from briefgen.analysis.pipeline.products import ROWS, FastProducts

RANDOM = np.random.default_rng(7)
LEFT = RANDOM.standard_normal((500, 96), dtype="f4")
RIGHT = RANDOM.standard_normal((288, 96), dtype="f4")
with one_thread():
    WHOLE = FastProducts().gemm(LEFT, RIGHT, trans2=True)


@pytest.mark.parametrize("rows", [1, 2, 3, 7, 16, ROWS - 1, ROWS, ROWS + 1, 333])
def test_a_row_is_the_same_whatever_is_below_it(rows: int) -> None:
    with one_thread():
        found = FastProducts().gemm(LEFT[11 : 11 + rows], RIGHT, trans2=True)

    assert np.array_equal(found, WHOLE[11 : 11 + rows])


@pytest.mark.parametrize("rows", [5, 200])
@pytest.mark.parametrize(("trans1", "trans2"), [(False, False), (False, True), (True, False), (True, True)])
def test_products_are_those_of_thinc(rows: int, *, trans1: bool, trans2: bool) -> None:
    left, right = LEFT[:rows], RIGHT
    given = (left.T if trans1 else left, right if trans2 else np.ascontiguousarray(right.T))
    found = FastProducts().gemm(*given, trans1=trans1, trans2=trans2)
    out = np.empty_like(found)
    FastProducts().gemm(*given, out=out, trans1=trans1, trans2=trans2)

    expected = NumpyOps().gemm(np.ascontiguousarray(given[0]), given[1], trans1=trans1, trans2=trans2)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)
    assert np.array_equal(out, found)
