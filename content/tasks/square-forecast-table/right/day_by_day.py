def error_by_step(pred, true, scale, known):
    days = []
    for day in range(pred.shape[1]):
        rows = known[:, day]
        errors = abs(pred[rows, day] - true[rows, day]) / scale[rows]
        days.append(errors.mean() if rows.any() else float("nan"))
    return days
