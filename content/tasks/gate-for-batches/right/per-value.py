import pandas as pd


def violations(batch, contract):
    found = set()
    for name, rules in contract["columns"].items():
        if name not in batch:
            found.add((name, "absent"))
            continue
        numeric = batch[name].dtype.kind in "iuf"
        if numeric != (rules["type"] == "number"):
            found.add((name, "type"))
            continue
        for value in batch[name].tolist():
            if pd.isna(value):
                if not rules["nullable"]:
                    found.add((name, "null"))
                continue
            if value < rules.get("min", value) or value > rules.get("max", value):
                found.add((name, "range"))
            if "allowed" in rules and value not in rules["allowed"]:
                found.add((name, "allowed"))
    key = contract["key"]
    if key and all(k in batch for k in key):
        if len(batch[key].drop_duplicates()) < len(batch):
            found.add(("+".join(key), "key"))
    return sorted(found)
