"""One page about a forecast of the load of a grid."""

import numpy as np


def scorecard(load: np.ndarray, forecast: np.ndarray, q: float) -> dict[str, float]:
    """MAE, RMSE, ratio of sums, R2 and pinball loss over all hours that were measured."""
    y = np.nan_to_num(load)
    error = y - forecast
    daily = np.sqrt(np.mean(error**2, axis=1))
    return {
        "mae": float(abs(np.mean(error))),
        "rmse": float(daily.mean()),
        "ratio": float(np.mean(np.abs(error) / np.maximum(y, 1e-9))),
        "r2": float(np.corrcoef(y.ravel(), forecast.ravel())[0, 1] ** 2),
        "pinball": float(np.mean(np.where(error >= 0, (1 - q) * error, -q * error))),
    }
