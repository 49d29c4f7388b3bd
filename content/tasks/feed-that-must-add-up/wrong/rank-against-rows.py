"""Whether a feed can be mixed, and how."""

import numpy as np

CUT = 1e-9      # singular values below CUT times the largest count as zero
MISS = 1e-8     # a mix this close meets the target


def mix(table: np.ndarray, target: np.ndarray) -> tuple[str, np.ndarray | None]:
    """("one" | "many", amounts (n_ingredients,)) or ("none", None)."""
    amounts, _, rank, _ = np.linalg.lstsq(table, target, rcond=CUT)     # the shortest of the closest
    if np.linalg.norm(table @ amounts - target) > MISS:
        return "none", None
    if rank < table.shape[0]:                                           # some ingredient adds no direction
        return "many", amounts
    return "one", amounts
