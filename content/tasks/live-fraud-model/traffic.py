"""Simulated card payments for `live-fraud-model`, and the three numbers people watch.

`rng` needs one method, `random()` → float in [0, 1): a NumPy generator and `random.Random` both have it.
"""

import math
from statistics import NormalDist

FRAUD_SHARE = 0.03  # of all payments; card fraud in life is rarer still, and metrics mislead even more
_NORMAL = NormalDist()


def traffic(rng, n: int) -> list[tuple[dict, bool]]:
    """`n` payments in random order, each with whether it is a fraud. `round(0.03 n)` are frauds, one at least."""
    frauds = min(n, max(1, round(FRAUD_SHARE * n)))
    rows = [(rng.random(), _payment(rng, fraud=i < frauds), i < frauds) for i in range(n)]
    return [(payment, fraud) for _, payment, fraud in sorted(rows, key=lambda row: row[0])]


def measure(said: list[bool], truth: list[bool]) -> dict[str, float]:
    """Shares of all payments judged right, of frauds caught, and of honest payments stopped."""
    frauds = sum(truth)
    honest = len(truth) - frauds
    caught = sum(s and t for s, t in zip(said, truth))
    stopped = sum(s and not t for s, t in zip(said, truth))
    return {
        "accuracy": (caught + honest - stopped) / len(truth),
        "recall": caught / frauds if frauds else math.nan,
        "false_alarms": stopped / honest if honest else math.nan,
    }


def _payment(rng, fraud: bool) -> dict:
    if fraud:
        return {
            "amount": round(150 + 750 * rng.random(), 2),
            "night": int(rng.random() < 0.65),
            "new_shop": int(rng.random() < 0.85),
            "attempts": 3 + int(5 * rng.random()),
        }
    bell = _NORMAL.inv_cdf(min(max(rng.random(), 1e-9), 1 - 1e-9))
    luck = rng.random()
    return {
        "amount": round(min(600.0, math.exp(3.3 + 0.9 * bell)), 2),  # median 27 euros, a few hundred at times
        "night": int(rng.random() < 0.07),
        "new_shop": int(rng.random() < 0.2),
        "attempts": 1 + (luck > 0.9) + (luck > 0.99),
    }
