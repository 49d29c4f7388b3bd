import numpy as np
import pandas as pd


def violations(batch, contract):
    out = []
    for name in contract["columns"]:
        rules = contract["columns"][name]
        if name not in list(batch.columns):
            out.append((name, "absent"))
            continue
        values = batch[name]
        if pd.api.types.is_numeric_dtype(values) != (rules["type"] == "number"):
            out.append((name, "type"))
            continue
        here = values.notna()
        if not here.all() and not rules["nullable"]:
            out.append((name, "null"))
        if rules["type"] == "number":
            fine = values.between(rules.get("min", -np.inf), rules.get("max", np.inf))
            if (here & ~fine).any():
                out.append((name, "range"))
        elif "allowed" in rules and set(values[here]) - set(rules["allowed"]):
            out.append((name, "allowed"))
    key = contract["key"]
    if len(key) > 0 and not [k for k in key if k not in batch.columns]:
        if (batch.groupby(key, dropna=False).size() > 1).any():
            out.append(("+".join(key), "key"))
    out.sort()
    return out
