"""The five baselines with plain Python."""

from collections import Counter
from statistics import median


def baseline(kind, train, test):
    n = len(test)
    if kind == "amount":
        return [median(train["target"])] * n
    if kind == "chance":
        ones = list(train["target"])
        return [sum(ones) / len(ones)] * n
    if kind == "category":
        count = Counter(train["target"])
        return [min(count, key=lambda name: (-count[name], name))] * n
    if kind == "daily":
        known = dict(zip(train["day"], train["target"]))
        answers = []
        for day in test["day"]:
            while day not in known:
                day -= 7
            answers.append(known[day])
        return answers
    if kind == "top3":
        pairs = set(zip(train["user"], train["item"]))
        buyers = Counter(item for _, item in pairs)
        order = sorted(buyers, key=lambda item: (-buyers[item], item))
        return [[i for i in order if (user, i) not in pairs][:3] for user in test["user"]]
    raise ValueError(kind)
