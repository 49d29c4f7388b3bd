"""The three splits in pandas."""

import numpy as np
import pandas as pd


def split(table, question):
    rows = table.reset_index(drop=True)
    serves = question["serves"]
    if serves == "later days":
        start = question["from_day"]
        test = rows.index[rows["day"] >= start]
        train = rows.index[(rows["day"] < start) & (rows["day"] <= start - question["answer_after"])]
        return train.to_numpy(), test.to_numpy()
    if serves not in {"known customers", "new customers"}:
        raise ValueError(serves)
    rng = np.random.default_rng(question["seed"])
    if serves == "new customers":
        names = rows["customer"].drop_duplicates().sample(frac=1, random_state=question["seed"])
        chosen = names.head(max(1, round(question["share"] * len(names))))
        test = rows.index[rows["customer"].isin(chosen)]
    else:
        key = pd.Series(rng.random(len(rows)))
        rank = key.groupby(rows["label"]).rank(method="first")
        count = rows.groupby("label")["label"].transform("size")
        test = rows.index[rank <= (question["share"] * count).map(round)]
    return rows.index.difference(test).to_numpy(), test.to_numpy()
