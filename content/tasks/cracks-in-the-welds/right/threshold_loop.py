import math


def scorecard(crack, p, floor):
    rows = list(zip(crack.tolist(), p.tolist()))
    edge = 1e-12
    loss = 0.0
    for c, v in rows:
        v = min(max(v, edge), 1 - edge)
        loss -= math.log(v if c else 1 - v) / len(rows)
    cracks = sum(c for c, _ in rows)
    if not cracks:
        return {"average_precision": math.nan, "log_loss": loss, "recall_at_floor": math.nan}
    area = best = before = 0.0
    for threshold in sorted({v for _, v in rows}, reverse=True):
        opened = [c for c, v in rows if v >= threshold]
        precision, recall = sum(opened) / len(opened), sum(opened) / cracks
        area += (recall - before) * precision
        before = recall
        if precision >= floor:
            best = recall
    return {"average_precision": area, "log_loss": loss, "recall_at_floor": best}
