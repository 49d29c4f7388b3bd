def choose_calls(p_leave, value, cost, success, capacity):
    gains = [p * success * v - cost for p, v in zip(p_leave, value)]
    good = sorted((i for i, g in enumerate(gains) if g > 0), key=lambda i: (-gains[i], i))
    chosen = set(good if capacity is None else good[:capacity])
    return [i in chosen for i in range(len(gains))]
