from math import isfinite


class BadRow(Exception):
    pass


def euros_of(row, rates):
    if not {"amount", "currency"} <= row.keys():
        raise BadRow("missing field")
    try:
        value = float(row["amount"])
    except ValueError as error:
        raise BadRow("not a number") from error
    if not isfinite(value):
        raise BadRow("not finite")
    return value * rates[row["currency"]]


def read_amounts(rows, rates):
    result = {"amounts": [], "rejected": []}
    for i in range(len(rows)):
        try:
            result["amounts"].append(euros_of(rows[i], rates))
        except BadRow as fault:
            result["rejected"].append((i + 1, str(fault)))
    return result
