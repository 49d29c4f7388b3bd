"""A gate that reports everything a batch does wrong."""

import pandas as pd
from pandas.api.types import is_numeric_dtype


def violations(batch: pd.DataFrame, contract: dict) -> list[tuple[str, str]]:
    """Sorted pairs (column, rule); empty for a good batch."""
    found = []
    for name, rules in contract["columns"].items():
        if name not in batch.columns:
            found.append((name, "absent"))
        else:
            found += [(name, rule) for rule in broken_rules(batch[name], rules)]
    key = contract["key"]
    if key and set(key) <= set(batch.columns) and batch.duplicated(subset=key).any():
        found.append(("+".join(key), "key"))
    return sorted(found)


def broken_rules(column: pd.Series, rules: dict) -> list[str]:
    """The rules that one column breaks."""
    if is_numeric_dtype(column.dtype) != (rules["type"] == "number"):
        return ["type"]  # bounds and lists mean nothing for a column of another type
    broken = []
    if not rules["nullable"] and column.isna().any():
        broken.append("null")
    present = column.dropna()  # a gap is the business of "null" alone
    too_low = "min" in rules and (present < rules["min"]).all()
    too_high = "max" in rules and (present > rules["max"]).all()
    if too_low or too_high:
        broken.append("range")
    if "allowed" in rules and not present.isin(rules["allowed"]).any():
        broken.append("allowed")
    return broken
