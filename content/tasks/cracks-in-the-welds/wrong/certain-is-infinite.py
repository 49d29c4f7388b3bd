"""Compare crack detectors on one table of welds."""

import numpy as np

SURE = 1e-12  # a chance of exactly 0 or 1 is treated as this far from it


def scorecard(crack: np.ndarray, p: np.ndarray, floor: float) -> dict[str, float]:
    """Average precision, log loss in nats per weld, and the best recall at a precision of `floor` or more."""
    crack, p = np.asarray(crack) == 1, np.asarray(p, dtype=float)        # (n,) each
    chance = np.clip(p, 0.0, 1.0)
    with np.errstate(all="ignore"):
        log_loss = -np.mean(crack * np.log(chance) + ~crack * np.log(1 - chance))
    if not crack.any():
        return {"average_precision": float("nan"), "log_loss": float(log_loss), "recall_at_floor": float("nan")}

    value, group = np.unique(-p, return_inverse=True)                    # groups of equal chances, highest first
    found = np.cumsum(np.bincount(group, weights=crack))                 # (n_groups,) cracks at or above each chance
    pulled = np.cumsum(np.bincount(group))                               # (n_groups,) welds at or above it
    precision, recall = found / pulled, found / found[-1]
    return {
        "average_precision": float(np.sum(np.diff(recall, prepend=0.0) * precision)),
        "log_loss": float(log_loss),
        "recall_at_floor": float(np.max(recall[precision >= floor], initial=0.0)),
    }
