"""Baselines that need no model, one per kind of task."""

import pandas as pd


def baseline(kind: str, train: pd.DataFrame, test: pd.DataFrame) -> list:
    """One prediction per row of `test`, made from `train` alone."""
    if kind == "amount":
        return [train["target"].mean()] * len(test)
    if kind == "chance":
        return [train["target"].mean()] * len(test)
    if kind == "category":
        return [train["target"].mode().iloc[0]] * len(test)       # mode sorts ties
    if kind == "daily":
        last = train["day"].max()
        value = train.set_index("day")["target"]
        ahead = test["day"] - last                                # 1, 2, 3, … days after the last known day
        same_weekday = last - 6 + (ahead - 1) % 7                 # within the last seven known days
        return [value[day] for day in same_weekday]
    if kind == "top3":
        pairs = train.drop_duplicates(["user", "item"])
        buyers = pairs["item"].value_counts()
        ranked = sorted(buyers.index, key=lambda item: (-buyers[item], item))
        owned = pairs.groupby("user")["item"].agg(set).to_dict()
        return [[item for item in ranked if item not in owned.get(user, set())][:3] for user in test["user"]]
    raise ValueError(f"no baseline for {kind!r}")
