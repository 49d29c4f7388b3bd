"""Whether a feed can be mixed, and how."""

import numpy as np


def mix(table: np.ndarray, target: np.ndarray) -> tuple[str, np.ndarray | None]:
    """("one" | "many", amounts (n_ingredients,)) or ("none", None)."""
    raise NotImplementedError
