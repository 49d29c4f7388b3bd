import math


def read_amounts(rows, rates):
    amounts, rejected = [], []
    for line, row in enumerate(rows, start=1):
        try:
            amount = float(row["amount"])
            euros = amount * rates[row["currency"]]
        except KeyError:
            rejected.append((line, "missing field"))
        except ValueError:
            rejected.append((line, "missing field" if "currency" not in row else "not a number"))
        else:
            if math.isfinite(amount):
                amounts.append(euros)
            else:
                rejected.append((line, "not finite"))
    return {"amounts": amounts, "rejected": rejected}
