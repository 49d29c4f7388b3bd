"""Expected profit of competing products, and how it reacts to each price."""

import numpy as np


def profit_and_gradient(
    price: np.ndarray, cost: np.ndarray, appeal: np.ndarray, sensitivity: float, customers: float
) -> tuple[float, np.ndarray]:
    """(profit in euros, its derivative for each price (k,))."""
    weight = np.exp(appeal - sensitivity * price)       # (k,)
    share = weight / (1 + weight.sum())                 # (k,), the rest buys nothing
    margin = price - cost                               # (k,)
    each = margin @ share                               # profit per customer
    # d share_j / d utility_i = share_j * ([i == j] - share_i), and d utility_i / d price_i = -sensitivity
    through_shares = -sensitivity * share * (margin - each)
    return float(customers * each), customers * share
