import numpy as np
from sklearn.metrics import average_precision_score, precision_recall_curve


def scorecard(crack, p, floor):
    q = np.where(crack == 1, p, 1 - p).clip(1e-12, 1 - 1e-12)
    loss = -np.log(q).mean()
    if crack.sum() == 0:
        return {"average_precision": np.nan, "recall_at_floor": np.nan, "log_loss": loss}
    precision, recall, _ = precision_recall_curve(crack, p)
    good = recall[:-1][precision[:-1] >= floor]
    return {"average_precision": average_precision_score(crack, p), "recall_at_floor": good.max() if len(good) else 0.0, "log_loss": loss}
