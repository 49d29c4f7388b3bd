"""The three splits with lists and sets."""

import numpy as np


def split(table, question):
    serves, n = question["serves"], len(table)
    customer, day, label = (table[name].tolist() for name in ("customer", "day", "label"))
    if serves == "later days":
        start, wait = question["from_day"], question["answer_after"]
        return [i for i in range(n) if day[i] < start and day[i] + wait <= start], [i for i in range(n) if day[i] >= start]
    if serves == "new customers":
        names = sorted(set(customer))
        np.random.default_rng(question["seed"]).shuffle(names)
        chosen = set(names[: max(1, round(question["share"] * len(names)))])
        test = {i for i in range(n) if customer[i] in chosen}
    elif serves == "known customers":
        rng, test = np.random.default_rng(question["seed"]), set()
        for value in (0, 1):
            mine = [i for i in range(n) if label[i] == value]
            rng.shuffle(mine)
            test |= set(mine[: round(question["share"] * len(mine))])
    else:
        raise ValueError("unknown question")
    return [i for i in range(n) if i not in test], sorted(test)
