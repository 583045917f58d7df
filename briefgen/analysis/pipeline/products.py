"""Matrix products of the model through numpy, which has the faster library for them."""

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps

ROWS = 64
"""Products are made of this many rows or a multiple, with noughts below: a few are summed up in another order, and what a
text says must not depend on which others are read with it."""


class FastProducts(NumpyOps):  # type: ignore[misc]  # thinc has no types for it
    """The operations of thinc, but matrix products are numpy's; equal rows give equal results, bit for bit."""

    name = "numpy"

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: FBT001, FBT002
        """`x @ y`, each transposed first if its flag is set; written into `out` if there is one."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        rows = len(left)
        if rows % ROWS == 0:
            return np.matmul(left, right, out=out)
        padded = np.zeros((rows + ROWS - rows % ROWS, left.shape[1]), dtype=left.dtype)
        padded[:rows] = left
        product = np.matmul(padded, right)[:rows]
        if out is None:
            return product
        out[...] = product
        return out


def use_fast_products(nlp: Language) -> None:
    """Makes every layer of every step of the pipeline multiply this way."""
    products = FastProducts()
    step: Any
    for _, step in nlp.pipeline:
        for layer in (getattr(step, "model", None) and step.model.walk()) or ():
            layer.ops = products
