from math import isnan
from statistics import fmean, median


def compare(old, new):
    old = [float(x) for x in old if not isnan(x)]
    new = [float(x) for x in new if not isnan(x)]
    if not old or not new:
        raise ValueError("empty group")
    typical = median(b - a for a in old for b in new)
    mean_gap = fmean(new) - fmean(old)
    middles = median(old), median(new)
    ruler = 1.4826 * median([abs(a - middles[0]) for a in old] + [abs(b - middles[1]) for b in new])
    return {
        "mean_gap": mean_gap,
        "typical_gap": typical,
        "ruler": ruler,
        "effect": typical / ruler if ruler else None,
        "fragile": min(mean_gap, typical) < 0 < max(mean_gap, typical),
    }
