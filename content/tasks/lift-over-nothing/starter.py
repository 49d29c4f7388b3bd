"""How much better than nothing? The report of a forecast model."""

import pandas as pd


def report(train: pd.DataFrame, test: pd.DataFrame) -> dict[str, float]:
    """Mean absolute errors of model, constant and shop median on the test rows, and the skill of the model."""
    constant = test["sales"].mean()
    per_shop = test.groupby("shop")["sales"].mean()
    shop_median = test["shop"].map(per_shop)

    errors = {
        "model": (test["forecast"] - test["sales"]).abs().mean(),
        "constant": (constant - test["sales"]).abs().mean(),
        "per_shop": (shop_median - test["sales"]).abs().mean(),
    }
    skill = 1 - errors["model"] / errors["constant"]
    return errors | {"skill": max(skill, 0.0)}
