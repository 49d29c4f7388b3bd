import numpy as np


def risk(sizes, comes, seats):
    def table(sizes, comes):
        chance = np.array([1.0])
        for size, p in zip(sizes, comes):
            for _ in range(size):
                chance = np.append((1 - p) * chance, 0.0) + np.append(0.0, p * chance)
        return chance

    everybody, others = table(sizes, comes), table(sizes[1:], comes[1:])
    over = everybody[seats + 1 :].sum()
    left = everybody @ np.maximum(np.arange(len(everybody)) - seats, 0)
    both = comes[0] * others[max(seats + 1 - sizes[0], 0) :].sum()
    return {"expected": np.sum(sizes * comes), "overfull": over, "left_behind": left, "first_if_overfull": both / over if sizes.sum() > seats else None}
