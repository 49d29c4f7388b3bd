"""Expected profit of competing products, and how it reacts to each price."""

import numpy as np


def profit_and_gradient(
    price: np.ndarray, cost: np.ndarray, appeal: np.ndarray, sensitivity: float, customers: float
) -> tuple[float, np.ndarray]:
    """(profit in euros, its derivative for each price (k,))."""
    raise NotImplementedError
