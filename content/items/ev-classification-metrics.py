"""Quick items for `ev-classification-metrics`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "divides-by-real": "You divided by the real cases, which gives recall. Precision asks about the alarms: of those, how many were right?",
    "divides-by-alarms": "You divided by the alarms, which gives precision. Recall asks about the real cases: of those, how many were found?",
    "accuracy-instead": "You gave the share of all rows that were right. It counts the many rows that were easy and tells little about the rare class.",
    "specificity-instead": "You gave the share of negative rows that were left alone. The question is about another group of rows.",
    "trusts-accuracy": "You trusted accuracy. When a class is rare, a model that never names it has a high accuracy and is useless.",
    "auc-is-precision": "You read the area under the ROC curve as a share of right alarms. It compares one positive with one negative at a time and does not know how rare positives are.",
    "needs-threshold": "You thought of a metric that needs a threshold. The story asks about the order, or about the chances themselves.",
    "order-is-enough": "You chose a metric of order. A change that keeps the order leaves it as it is, even if every chance is wrong.",
    "ties-won": "You counted a pair with equal scores as won. An undecided pair is worth one half.",
    "ties-lost": "You counted a pair with equal scores as lost. An undecided pair is worth one half.",
    "inverted-pairs": "You counted the pairs in which the negative row has the higher score.",
    "wrong-error": "You looked at the other kind of error. Ask which mistake the story calls dear, and which metric counts it.",
    "threshold-moves-both": "You let precision and recall rise together. A lower threshold adds alarms: it can only find more real cases, and it usually adds false alarms faster.",
}


def _boxes(rng: Random) -> tuple[int, int, int, int]:
    """Hits, missed, false alarms, quiet rows: with different ratios."""
    while True:
        hit, missed, false = rng.randint(2, 18) * 2, rng.randint(1, 12) * 2, rng.randint(1, 20) * 2
        if len({hit, missed, false}) == 3:
            return hit, missed, false, rng.randint(20, 90) * 10


@item(kind="predict", difficulty=1)
def precision_or_recall(rng: Random) -> Draft:
    while True:
        hit, missed, false, quiet = _boxes(rng)
        precision, recall = hit / (hit + false), hit / (hit + missed)
        if round(precision, 3) == precision and round(recall, 3) == recall:
            break
    ask = rng.choice(["precision", "recall"])
    answer, other = (precision, recall) if ask == "precision" else (recall, precision)
    total = hit + missed + false + quiet
    return Draft(
        prompt=f"A model marks transactions as fraud. Of {total} transactions, {hit + missed} are frauds. It marks {hit + false}, and {hit} of these are frauds. "
               f"What is its **{ask}**? Type a decimal number, all digits.",
        answer=repr(answer),
        wrong={repr(other): "divides-by-real" if ask == "precision" else "divides-by-alarms", f"{(hit + quiet) / total:.3f}": "accuracy-instead", f"{quiet / (quiet + false):.3f}": "specificity-instead"},
        why=f"Precision is {hit}/{hit + false} = {precision}: of the marked ones. Recall is {hit}/{hit + missed} = {recall}: of the frauds.",
    )


@item(kind="choose", difficulty=2)
def never_says_yes(rng: Random) -> Draft:
    per_thousand = rng.randint(3, 40)
    what = rng.choice(["a rare disease", "card fraud", "a defect in welds", "a break-in in log files"])
    accuracy = 100 - per_thousand / 10
    found = rng.randint(45, 85)
    worse = round(accuracy - rng.randint(2, 15) / 10, 1)
    return Draft(
        prompt=f"{per_thousand} of 1000 cases have {what}. Model A is right on {accuracy:.1f} % of all cases and never raises an alarm. "
               f"Model B is right on {worse} % and finds {found} of 100 real cases. What does this tell?",
        answer=f"A finds nothing: its accuracy is the share of harmless cases; B is the one to look at",
        wrong={"A is better, its accuracy is higher": "trusts-accuracy",
               "A is safer, it raises no false alarm and so has the higher precision": "wrong-error",
               "nothing: without the area under the ROC curve models cannot be compared": "auc-is-precision"},
        why=f"Saying *no* {1000 - per_thousand} times of 1000 is right {accuracy:.1f} % of the time. A's recall is 0 and its precision is not defined.",
    )


@item(kind="predict", difficulty=3)
def pairs_with_ties(rng: Random) -> Draft:
    while True:
        pos = sorted((rng.randint(1, 6) for _ in range(rng.randint(2, 3))), reverse=True)
        neg = sorted((rng.randint(1, 6) for _ in range(rng.choice([2, 4]))), reverse=True)
        pairs = [(p > q) + 0.5 * (p == q) for p in pos for q in neg]
        ties = sum(p == q for p in pos for q in neg)
        area = sum(pairs) / len(pairs)
        if ties and 0.2 < area < 0.95 and round(area, 4) == area:
            break
    n = len(pairs)
    won = sum(p > q for p in pos for q in neg)
    return Draft(
        prompt=f"Scores of the positive rows: {pos}. Scores of the negative rows: {neg}. What is the area under the ROC curve? Type a decimal number, all digits.",
        answer=repr(area),
        wrong={f"{(won + ties) / n:.4f}": "ties-won", f"{won / n:.4f}": "ties-lost", f"{1 - area:.4f}": "inverted-pairs"},
        why=f"Of {n} pairs, {won} are won by the positive row and {ties} are ties: ({won} + {ties}/2)/{n} = {area}.",
    )


@item(kind="choose", difficulty=3)
def metric_for_a_story(rng: Random) -> Draft:
    k = rng.choice([20, 30, 50, 80, 100])
    stories = [
        (f"Each morning {k} letters can be opened by hand. The model picks the {k} most suspicious of thousands. The team asks how much of its day is wasted.",
         f"precision among the top {k}", {"accuracy": "trusts-accuracy", "area under the ROC curve": "auc-is-precision", "log loss": "order-is-enough"},
         "The day is spent on the top of the list and nowhere else: the share of real cases among those is what they live with."),
        (f"A test screens {k} thousand people for a disease that is cured if found early. A second, cheap test follows each alarm.",
         "recall, at a number of alarms that the second test can carry", {"precision alone": "wrong-error", "accuracy": "trusts-accuracy", "F1, since it weighs both mistakes alike": "wrong-error"},
         "A miss is dear and a false alarm is cheap, so found cases come first. Accuracy and F1 weigh them in another way than the story."),
        (f"An insurer multiplies the chance of a claim by the size of the claim to set the price of {k} thousand policies.",
         "log loss, with a calibration table beside it", {"area under the ROC curve": "order-is-enough", "recall at a threshold of 0.5": "needs-threshold", "accuracy": "trusts-accuracy"},
         "The chance itself goes into the price. A metric that sees only the order would accept chances that are all twice too high."),
        (f"Two models rank old buildings by fire risk. Which building among {k} thousand is visited first changes every month with the budget, so no threshold is fixed.",
         "area under the precision-recall curve", {"accuracy at a threshold of 0.5": "needs-threshold", "recall at a threshold of 0.5": "needs-threshold", "share of all buildings judged right": "trusts-accuracy"},
         "Fires are rare and the cut moves: judge the whole ranking, with a measure that looks at how good the alarms are."),
    ]
    prompt, answer, wrong, why = rng.choice(stories)
    return Draft(prompt=prompt + " Which metric fits best?", answer=answer, wrong=wrong, why=why)


@item(kind="line", difficulty=2)
def one_line_recall(rng: Random) -> Draft:
    n = rng.randint(7, 10)
    while True:
        true = [int(rng.random() < 0.5) for _ in range(n)]
        said = [int(t if rng.random() < 0.6 else 1 - t) for t in true]
        hit = sum(a & b for a, b in zip(true, said))
        if hit and sum(true) and sum(said) and sum(true) != sum(said):
            break
    ask = rng.choice(["precision", "recall"])
    below = sum(true) if ask == "recall" else sum(said)
    other = sum(said) if ask == "recall" else sum(true)
    right = sum(a == b for a, b in zip(true, said)) / n
    return Draft(
        prompt=f"`true` and `said` are NumPy arrays of 0 and 1. Write one line that sets `value` to the **{ask}** of `said`.",
        code=f"import numpy as np\ntrue = np.array({true})\nsaid = np.array({said})",
        test="print(round(float(value), 4))",
        answer=str(round(hit / below, 4)),
        wrong={str(round(hit / other, 4)): "divides-by-alarms" if ask == "recall" else "divides-by-real", str(round(right, 4)): "accuracy-instead"},
        model=f"value = (true & said).sum() / {'true' if ask == 'recall' else 'said'}.sum()",
        why=f"{hit} rows are real and were named. {ask.capitalize()} divides by {'the real ones' if ask == 'recall' else 'those that were named'}: {below}.",
    )
