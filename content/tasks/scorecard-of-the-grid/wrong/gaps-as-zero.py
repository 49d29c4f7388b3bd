"""One page about a forecast of the load of a grid."""

import numpy as np


def scorecard(load: np.ndarray, forecast: np.ndarray, q: float) -> dict[str, float]:
    """MAE, RMSE, ratio of sums, R2 and pinball loss over all hours that were measured."""
    measured = ~np.isnan(load)                                           # (n_days, n_hours) bool
    y, f = np.nan_to_num(load).ravel(), forecast.ravel()
    if not measured.any():
        return dict.fromkeys(("mae", "rmse", "ratio", "r2", "pinball"), float("nan"))

    error = y - f                                                        # above 0: the forecast was too low
    squares = np.sum(error**2)
    return {
        "mae": float(np.mean(np.abs(error))),
        "rmse": float(np.sqrt(squares / y.size)),
        "ratio": _over(np.sum(np.abs(error)), np.sum(np.abs(y))),
        "r2": 1.0 - _over(squares, np.sum((y - y.mean()) ** 2)),
        "pinball": float(np.mean(np.where(error >= 0, q * error, (q - 1) * error))),
    }


def _over(part: float, whole: float) -> float:
    """part / whole, nan when the whole is nothing."""
    return float(part / whole) if whole > 0 else float("nan")
