"""Quick items for `num-bayes-rule`: rare events and alarms, odds, and updating step by step."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "base-rate-ignored": "You answered with the rate of the test among the true cases. Asked is the share of true cases among the alarms, and rare cases make few of them.",
    "specificity-for-answer": "You answered with the rate of silence among the harmless cases. Most cases are harmless, so even a small rate of false alarms makes many.",
    "half-and-half": "You weighed both rates alike, as if every second case were a true one.",
    "prior-unchanged": "You kept the prior. The evidence is likelier under one of the two, so it has to move the belief.",
    "false-alarms-of-all": "You applied the false-alarm rate to all cases. It holds for the harmless ones alone.",
    "odds-for-probability": "You gave the odds. Odds of 3 to 1 are a probability of 3/4.",
    "joint-for-answer": "You gave the share of true alarms among all cases. An alarm has come in, so only cases with an alarm count.",
    "turned-round": "You gave the probability of the other side.",
    "ratio-once": "You used the evidence once. Every independent piece multiplies the odds again.",
    "ratios-added": "You added the likelihood ratios. They multiply the odds.",
    "not-normalised": "You multiplied and did not divide by the sum: the beliefs do not add up to 1.",
    "likelihood-only": "You used the likelihood without the prior.",
    "prior-only": "You left the prior as it was.",
    "copies-count": "You let a copy count as new evidence. A second message with the same cause is certain once the first is there: its ratio is 1.",
    "order-matters": "You expected the order to matter. The factors are multiplied, and a product does not care.",
    "prior-every-time": "You brought the first prior in again. After the first piece the belief has taken its place.",
}


@item(kind="predict", difficulty=1)
def false_alarms(rng: Random) -> Draft:
    n, percent, rate = rng.choice([1000, 2000, 5000, 10000]), rng.choice([1, 2, 5, 10]), rng.choice([2, 5, 10, 20])
    fine = n * (100 - percent) // 100
    what, alarm = rng.choice([("payments", "frauds"), ("parts", "defects"), ("mails", "spam"), ("scans", "tumours"), ("accounts", "bots")])
    return Draft(
        prompt=f"Of {n} {what}, {percent} % are {alarm}. A model raises a false alarm on {rate} % of the harmless ones. How many false alarms are to be expected? Type one number.",
        answer=f"{fine * rate / 100:g}", wrong={f"{n * rate / 100:g}": "false-alarms-of-all", f"{n * percent / 100:g}": None},
        why=f"{fine} are harmless; {rate} % of them are {fine * rate / 100:g}.",
    )


@item(kind="choose", difficulty=2)
def what_an_alarm_means(rng: Random) -> Draft:
    percent, catch, false = rng.choice([1, 2, 3, 4, 5]), rng.choice([80, 90, 95]), rng.choice([3, 8, 10, 15])
    true, wrong = percent * catch / 100, (100 - percent) * false / 100
    pool = {
        f"{catch / 100:.3f}": "base-rate-ignored",
        f"{catch / (catch + false):.3f}": "half-and-half",
        f"{1 - false / 100:.3f}": "specificity-for-answer",
        f"{percent / 100:.3f}": "prior-unchanged",
        f"{true / 100:.3f}": "joint-for-answer",
    }
    what, who = rng.choice([("payments", "fraud"), ("parts", "defective"), ("patients", "ill"), ("accounts", "bots"), ("reviews", "bought")])
    return Draft(
        prompt=(f"{percent} % of the {what} are {who}. A detector raises an alarm on {catch} % of those and on {false} % of all others. "
                f"An alarm comes in. What is the probability that it is a true one?"),
        answer=f"{true / (true + wrong):.3f}",
        wrong=dict(rng.sample(sorted(pool.items()), 3)),
        why=f"Of 10,000: {100 * true:.0f} true alarms and {100 * wrong:.0f} false ones. The true share is {100 * true:.0f} of {100 * (true + wrong):.0f}.",
    )


@item(kind="choose", difficulty=3)
def odds_and_ratios(rng: Random) -> Draft:
    against, ratio, times = rng.choice([9, 19, 49, 99]), rng.choice([2, 3, 4, 5, 10]), rng.randint(2, 3)
    odds = ratio**times / against
    once = ratio / against
    added = ratio * times / against
    return Draft(
        prompt=(f"Before any evidence the odds for spam are 1 to {against}. {times} independent signs are each {ratio} times as likely in spam as in other mail. "
                "What is the probability of spam now?"),
        answer=f"{odds / (1 + odds):.3f}",
        wrong={f"{once / (1 + once):.3f}": "ratio-once", f"{added / (1 + added):.3f}": "ratios-added", f"{odds:.3f}": "odds-for-probability", f"{ratio / (1 + ratio):.3f}": "likelihood-only"},
        why=f"Odds: {ratio}^{times} to {against} = {odds:.4g} to 1. Probability: {odds:.4g} / {1 + odds:.4g}.",
    )


@item(kind="predict", difficulty=2)
def one_update(rng: Random) -> Draft:
    prior = rng.choice([(1, 1), (1, 3), (3, 1), (1, 4), (2, 3)])
    a, b = rng.sample([1, 2, 3, 4, 6, 8], 2)
    up, down = prior[0] * a, prior[1] * b
    total = prior[0] + prior[1]
    code = f"prior = [{prior[0] / total}, {prior[1] / total}]\nlikelihood = [{a / 10}, {b / 10}]\nweight = [p * q for p, q in zip(prior, likelihood)]\nprint(round(weight[0] / sum(weight), 3))"
    return Draft(
        prompt="What does this print?", code=code, answer=f"{round(up / (up + down), 3)}",
        wrong={f"{round(prior[0] / total, 3)}": "prior-only", f"{round(a / (a + b), 3)}": "likelihood-only", f"{round(up / total / 10, 3)}": "not-normalised"},
        why=f"The weights stand as {up} to {down}; divided by their sum they are the new belief.",
    )


@item(kind="choose", difficulty=3)
def copies_of_evidence(rng: Random) -> Draft:
    ratio, copies = rng.choice([4, 5, 9, 19]), rng.choice([2, 3])
    channel = rng.choice(["sends the same alarm again from its cache", "forwards the one alarm to every channel", "writes the one alarm twice because of a retry"])
    odds = ratio
    more = ratio ** (1 + copies)
    pool = {
        f"{0.5:.4f}": "prior-unchanged",
        f"{ratio * (1 + copies) / (1 + ratio * (1 + copies)):.4f}": "ratios-added",
        f"{1 / (1 + ratio):.4f}": "turned-round",
    }
    return Draft(
        prompt=(f"Fault and no fault are equally likely at first. One alarm of a sensor is {ratio} times as likely under a fault. The software {channel}, so "
                f"{copies} further alarms with the very same cause come in. What is the probability of a fault?"),
        answer=f"{odds / (1 + odds):.4f}",
        wrong={f"{more / (1 + more):.4f}": "copies-count", **dict(rng.sample(sorted(pool.items()), 2))},
        why="Once the first alarm is there, the copies come for certain, fault or not. Their likelihood ratio is 1 and they change nothing.",
    )


@item(kind="choose", difficulty=4)
def first_one_way_then_the_other(rng: Random) -> Draft:
    up, down = rng.choice([(4, 2), (6, 3), (10, 2), (8, 4), (9, 3), (12, 4)])
    against = rng.choice([1, 2, 3, 4])
    odds = up / down / against
    forth = up / against
    reset = 1 / down / against
    return Draft(
        prompt=(f"Odds for *topic A* start at 1 to {against}. The first sentence is {up} times as likely under A, the second {down} times as likely under not-A; "
                "given the topic they are independent. What is the probability of A after both, and what if they had come in the other order?"),
        answer=f"{odds / (1 + odds):.3f}, and the same in the other order",
        wrong={
            f"{odds / (1 + odds):.3f}, and less in the other order": "order-matters",
            f"{reset / (1 + reset):.3f}, since the last sentence counts; {forth / (1 + forth):.3f} in the other order": "prior-every-time",
            f"{1 / (1 + against):.3f}, since one speaks for and one against": "prior-only",
        },
        why=f"The odds are multiplied by {up} and divided by {down}, in any order: {odds:.4g} to 1.",
    )


@item(kind="line", difficulty=3)
def update_in_one_line(rng: Random) -> Draft:
    prior = rng.choice([[0.5, 0.3, 0.2], [0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.1, 0.5, 0.4]])
    likelihood = [rng.randint(1, 9) / 10 for _ in range(3)]
    if len(set(likelihood)) == 1:
        likelihood[0] = 0.95
    weight = [p * q for p, q in zip(prior, likelihood)]

    def text(values: list[float]) -> str:
        return str([round(v, 4) for v in values])

    return Draft(
        prompt="Write one line that makes `belief`: the probabilities of the three causes after the evidence.",
        code=f"import numpy as np\nprior = np.array({prior})\nlikelihood = np.array({likelihood})   # P(evidence | cause)",
        test="print(np.round(belief, 4).tolist())", model="belief = prior * likelihood / (prior * likelihood).sum()",
        answer=text([w / sum(weight) for w in weight]),
        wrong={text(weight): "not-normalised", text([q / sum(likelihood) for q in likelihood]): "likelihood-only", text(prior): "prior-only"},
        why="Multiply prior and likelihood cause by cause, then divide by the sum so that the beliefs add up to 1.",
    )
