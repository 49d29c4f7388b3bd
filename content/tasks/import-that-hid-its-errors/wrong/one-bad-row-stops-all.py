import math


def read_amounts(rows: list[dict[str, str]], rates: dict[str, float]) -> dict[str, list]:
    """Amounts of the good rows in euros, and why the others were rejected.

    Raises KeyError when `rates` has no entry for the currency of a good row.
    """
    amounts: list[float] = []
    rejected: list[tuple[int, str]] = []
    for line, row in enumerate(rows, start=1):
        amount = float(row["amount"])
        if not math.isfinite(amount):
            rejected.append((line, "not finite"))
            continue
        amounts.append(amount * rates[row["currency"]])
    return {"amounts": amounts, "rejected": rejected}
