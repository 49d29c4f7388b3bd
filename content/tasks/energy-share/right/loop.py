import math


def energy_share(readings):
    lines = [None if x is None or x != x else x for x in readings["line"].astype(object)]
    total = {line: 0.0 for line in lines}
    for line, kwh in zip(lines, readings["kwh"]):
        if not math.isnan(kwh):
            total[line] += kwh
    out = readings.copy()
    out["line_kwh"] = [total[line] for line in lines]
    out["share"] = [math.nan if math.isnan(k) else (k / total[l] if total[l] else 0.0) for l, k in zip(lines, readings["kwh"])]
    return out
