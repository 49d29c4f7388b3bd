"""The report with a left join."""

import pandas as pd


def report(train, test):
    middle = train["sales"].quantile(0.5)
    own = train.groupby("shop", as_index=False).agg(own=("sales", "median"))
    rows = test.reset_index(drop=True).merge(own, on="shop", how="left")
    rows["own"] = rows["own"].where(rows["own"].notna(), middle)
    rows["flat"] = middle
    mae = rows[["forecast", "flat", "own"]].sub(rows["sales"], axis=0).abs().mean()
    bar = mae[["flat", "own"]].min()
    return {"model": mae["forecast"], "constant": mae["flat"], "per_shop": mae["own"],
            "skill": float("nan") if bar == 0 else 1 - mae["forecast"] / bar}
