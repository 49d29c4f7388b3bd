import numpy as np


def screen(prevalence, sensitivity, specificity, n):
    """A 2 x 2 table of expected pumps: rows faulty and fine, columns alarm and silent."""
    table = n * np.array([
        [prevalence * sensitivity, prevalence * (1 - sensitivity)],
        [(1 - prevalence) * (1 - specificity), (1 - prevalence) * specificity],
    ])
    columns = table.sum(axis=0)
    given = [None if total == 0 else fault / total for fault, total in zip(table[0], columns)]
    return {"alarms": columns[0], "true_alarms": table[0, 0], "fault_if_alarm": given[0], "fault_if_silent": given[1]}
