"""The model is the group median times a weather factor fitted on the logarithms of the ratios."""

import numpy as np


def forecast(train, new):
    constant = train["rides"].quantile(0.5)
    medians = train.groupby(["hour", "weekend"])["rides"].quantile(0.5).to_dict()

    def look_up(table):
        return np.array([medians.get(key, constant) for key in zip(table["hour"], table["weekend"])], float)

    def weather(table):
        return np.column_stack([np.ones(len(table)), table["temperature"], table["rain"]])

    base, now = look_up(train), look_up(new)
    ratio = np.log((train["rides"].to_numpy() + 1) / (base + 1))
    usual = np.abs(ratio) < 1.5
    w = np.linalg.lstsq(weather(train)[usual], ratio[usual], rcond=None)[0]
    return {"constant": np.repeat(constant, len(new)), "heuristic": now, "model": (now + 1) * np.exp(weather(new) @ w) - 1}
