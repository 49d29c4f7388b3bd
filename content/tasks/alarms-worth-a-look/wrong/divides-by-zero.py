"""What an alarm is worth when faults are rare."""


def screen(prevalence: float, sensitivity: float, specificity: float, n: int) -> dict:
    """Expected alarms and true alarms of n pumps, and the probability of a fault with and without an alarm."""
    faulty_alarm = prevalence * sensitivity             # the four boxes: they sum to 1
    faulty_silent = prevalence * (1 - sensitivity)
    fine_alarm = (1 - prevalence) * (1 - specificity)
    fine_silent = (1 - prevalence) * specificity
    return {
        "alarms": n * (faulty_alarm + fine_alarm),
        "true_alarms": n * faulty_alarm,
        "fault_if_alarm": _share(faulty_alarm, faulty_alarm + fine_alarm),
        "fault_if_silent": _share(faulty_silent, faulty_silent + fine_silent),
    }


def _share(part: float, whole: float) -> float | None:
    """part / whole, or None when there is no whole."""
    return part / whole
