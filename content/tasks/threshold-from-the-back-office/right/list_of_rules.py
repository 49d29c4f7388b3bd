import math


def best_threshold(score, bad, cost_false, cost_missed, keep):
    rows = list(zip(score.tolist(), bad.tolist()))

    def cost(threshold):
        false = sum(1 for s, b in rows if s >= threshold and not b)
        missed = sum(1 for s, b in rows if s < threshold and b)
        return round(cost_false * false / keep + cost_missed * missed, 9)

    best = min({math.inf, *score.tolist()}, key=lambda v: (cost(v), -v))
    stream = sum(1 if b else 1 / keep for _, b in rows)
    return {"threshold": best, "cost": cost(best) / stream}
