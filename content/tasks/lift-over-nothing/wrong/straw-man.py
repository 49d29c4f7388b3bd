"""How much better than nothing? The report of a forecast model."""

import pandas as pd


def report(train: pd.DataFrame, test: pd.DataFrame) -> dict[str, float]:
    """Mean absolute errors of model, constant and shop median on the test rows, and the skill of the model."""
    constant = train["sales"].median()                                  # learned from the past only
    per_shop = train.groupby("shop")["sales"].median()
    shop_median = test["shop"].map(per_shop).fillna(constant)           # a new shop has no median of its own

    errors = {
        "model": (test["forecast"] - test["sales"]).abs().mean(),
        "constant": (constant - test["sales"]).abs().mean(),
        "per_shop": (shop_median - test["sales"]).abs().mean(),
    }
    bar = errors["constant"]
    return errors | {"skill": 1 - errors["model"] / bar if bar > 0 else float("nan")}
