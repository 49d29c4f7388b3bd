def screen(prevalence, sensitivity, specificity, n):
    """The same through the total probability of an alarm."""
    alarm = sensitivity * prevalence + (1.0 - specificity) * (1.0 - prevalence)
    result = {"alarms": alarm * n, "true_alarms": sensitivity * prevalence * n, "fault_if_alarm": None, "fault_if_silent": None}
    silent = (1.0 - sensitivity) * prevalence + specificity * (1.0 - prevalence)
    if alarm != 0:
        result["fault_if_alarm"] = prevalence * sensitivity / alarm
    if silent != 0:
        result["fault_if_silent"] = prevalence * (1 - sensitivity) / silent
    return result
