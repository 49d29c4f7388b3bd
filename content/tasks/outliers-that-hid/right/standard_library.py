import math
from statistics import median


def flag(values, limit):
    present = [float(v) for v in values if not math.isnan(v)]
    if not present:
        raise ValueError("empty")
    centre = median(present)
    spread = 1.4826 * median(abs(v - centre) for v in present)
    odd = [bool(abs(v - centre) > limit * spread) for v in values]
    return {"centre": centre, "spread": spread, "odd": odd, "share": sum(odd) / len(present)}
