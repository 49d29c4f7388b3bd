import numpy as np


def calibrate(p_past, rained, p_new):
    def odds(p):
        p = np.clip(p, 1e-6, 1 - 1e-6)
        return np.log(p / (1 - p))

    hits = rained.sum()
    target = np.where(rained == 1, (hits + 1) / (hits + 2), 1 / (len(rained) - hits + 2))   # never quite sure
    z, best = odds(p_past), (np.inf, 1.0, 0.0)
    for low, high, mid, half in ((0.02, 6.0, 0.0, 4.0), (0.7, 1.4, None, 0.4), (0.93, 1.07, None, 0.06)):
        scale = 1.0 if mid is not None else best[1]
        centre = mid if mid is not None else best[2]
        stretch = scale * np.geomspace(low, high, 25)
        for s in stretch:
            for b in centre + np.linspace(-half, half, 25):
                u = s * z + b
                loss = np.mean(np.logaddexp(0, u) - target * u)
                if loss < best[0]:
                    best = (loss, s, b)
    return 1 / (1 + np.exp(-(best[1] * odds(p_new) + best[2])))
