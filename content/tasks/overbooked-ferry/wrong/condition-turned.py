"""The risk of an overbooked ferry whose groups come as a whole or not at all."""

import numpy as np


def risk(sizes: np.ndarray, comes: np.ndarray, seats: int) -> dict:
    """Expected passengers, P(overfull), expected passengers left behind, and P(first group comes | overfull)."""
    others = _passengers(sizes[1:], comes[1:])          # chance of 0, 1, 2, … passengers without the first group
    everybody = _with_group(others, int(sizes[0]), comes[0])
    overfull = everybody[seats + 1 :].sum()
    too_many = np.maximum(np.arange(len(everybody)) - seats, 0)
    both = comes[0] * others[max(seats + 1 - sizes[0], 0) :].sum()      # the first group comes, and it is too much
    return {
        "expected": float(np.sum(sizes * comes)),
        "overfull": float(overfull),
        "left_behind": float(everybody @ too_many),
        "first_if_overfull": float(both / comes[0]) if sizes.sum() > seats else None,
    }


def _passengers(sizes: np.ndarray, comes: np.ndarray) -> np.ndarray:
    """Probabilities of 0 to sizes.sum() passengers."""
    chance = np.array([1.0])
    for size, p in zip(sizes, comes, strict=True):
        chance = _with_group(chance, int(size), p)
    return chance


def _with_group(chance: np.ndarray, size: int, p: float) -> np.ndarray:
    """The same with one more group: it stays away, or all of it comes."""
    gap = np.zeros(size)
    return (1 - p) * np.append(chance, gap) + p * np.append(gap, chance)
