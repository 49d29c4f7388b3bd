import math


def scorecard(load, forecast, q):
    pairs = [(float(a), float(b)) for row, guess in zip(load, forecast) for a, b in zip(row, guess) if not math.isnan(a)]
    nan = math.nan
    if not pairs:
        return {"mae": nan, "rmse": nan, "ratio": nan, "r2": nan, "pinball": nan}
    n = len(pairs)
    mean = math.fsum(a for a, _ in pairs) / n
    absolute = math.fsum(abs(a - b) for a, b in pairs)
    squares = math.fsum((a - b) ** 2 for a, b in pairs)
    around = math.fsum((a - mean) ** 2 for a, _ in pairs)
    loads = math.fsum(a for a, _ in pairs)
    return {
        "mae": absolute / n,
        "rmse": math.sqrt(squares / n),
        "ratio": absolute / loads if loads > 0 else nan,
        "r2": 1 - squares / around if around > 0 else nan,
        "pinball": math.fsum(q * (a - b) if a >= b else (1 - q) * (b - a) for a, b in pairs) / n,
    }
