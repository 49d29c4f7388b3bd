"""The same ladder; the model multiplies the group median by a factor for rain and one for each band of temperature."""

import numpy as np


def forecast(train, new):
    constant = float(np.median(train["rides"]))
    medians = {key: float(rows.median()) for key, rows in train.groupby(["hour", "weekend"])["rides"]}

    def base(table):
        return np.array([medians.get((h, w), constant) for h, w in zip(table["hour"], table["weekend"])])

    def band(table):
        return (table["temperature"] // 3).clip(-1, 10)

    ratio = (train["rides"] + 0.5) / (base(train) + 0.5)
    rain = ratio.groupby(train["rain"]).median()
    dry = ratio / train["rain"].map(rain)
    warmth = dry.groupby(band(train)).median()
    factor = new["rain"].map(rain).fillna(1.0) * band(new).map(warmth).fillna(1.0)
    return {"constant": [constant] * len(new), "heuristic": base(new), "model": base(new) * factor.to_numpy()}
