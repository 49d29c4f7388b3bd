import math


def read_amounts(rows, rates):
    amounts, rejected = [], []
    line = 0
    for row in rows:
        line += 1
        try:
            text, currency = row["amount"], row["currency"]
        except KeyError:
            rejected.append((line, "missing field"))
            continue
        try:
            value = float(text)
        except ValueError:
            rejected.append((line, "not a number"))
            continue
        if math.isnan(value) or math.isinf(value):
            rejected.append((line, "not finite"))
        else:
            amounts.append(rates[currency] * value)
    return {"amounts": amounts, "rejected": rejected}
