import numpy as np


def after_search(prior, detect, dives):
    weight = np.array(prior, dtype=float)
    np.multiply.at(weight, dives, 1.0 - detect[dives])   # repeated indices are all applied
    total = float(np.sum(weight))
    if not total > 0:
        raise ValueError("nowhere left")
    chances = [w * d for w, d in zip(weight, detect)]
    return {"belief": list(weight / total), "next": chances.index(max(chances)), "all_in_vain": total}
