"""What an alarm is worth when faults are rare."""


def screen(prevalence: float, sensitivity: float, specificity: float, n: int) -> dict:
    """Expected alarms and true alarms of n pumps, and the probability of a fault with and without an alarm."""
    raise NotImplementedError
