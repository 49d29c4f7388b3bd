"""Quick items for `ev-calibration`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "bins-alike": "You gave every bin the same weight. A row counts once, so a bin counts as often as it has rows.",
    "signs-cancel": "You let bins that promise too much pay for bins that promise too little. Take each gap without its sign.",
    "sum-of-gaps": "You added the gaps and did not take their mean over the rows.",
    "too-timid": "You read it the other way round. A bold model promises more than happens at the top and less than happens at the bottom.",
    "ranking-is-calibration": "You took a good ranking for honest chances. A model can order all cases well and be wrong in every single promise.",
    "auc-changes": "You expected the ranking to change. A correction that only stretches and shifts keeps the order of all cases, and so the area under the ROC curve.",
    "fits-on-test": "You fitted the correction on rows that are also used to judge it. It then looks better than it is.",
    "fits-on-train": "You fitted the correction on rows that the model was trained on. There its promises are too good, and the correction learns the wrong gap.",
    "accuracy-for-calibration": "You looked at the share of right decisions. Calibration asks whether a promise of 70 % happens 70 times of 100.",
    "isotonic-everywhere": "You chose a free curve for few rows. It follows chance and promises 0 and 1 at its ends.",
    "wrong-direction": "You turned the temperature around. Dividing by more than 1 makes the scores smaller and the chances milder.",
    "divides-chance": "You divided the chance. A temperature divides the score, the log-odds, before the chance is computed.",
}


@item(kind="predict", difficulty=2)
def error_from_a_table(rng: Random) -> Draft:
    while True:
        rows = [rng.choice([10, 20, 30, 50, 100]) for _ in range(3)]
        promised = [rng.randint(5, 30), rng.randint(35, 65), rng.randint(70, 95)]
        happened = [max(0, min(100, p + rng.choice([-1, 1]) * rng.randint(3, 25))) for p in promised]
        gaps = [p - h for p, h in zip(promised, happened)]
        n = sum(rows)
        total = sum(r * abs(g) for r, g in zip(rows, gaps))
        if len(set(rows)) > 1 and total % n == 0 and n > 60 and min(gaps) < 0 < max(gaps):
            break
    table = "\n".join(f"| {r} | {p} % | {h} % |" for r, p, h in zip(rows, promised, happened))
    return Draft(
        prompt=f"| rows | promised on average | happened |\n|---|---|---|\n{table}\n\nWhat is the expected calibration error, in percentage points? It is a whole number.",
        answer=str(total // n),
        wrong={f"{sum(map(abs, gaps)) / 3:.2f}": "bins-alike", f"{abs(sum(r * g for r, g in zip(rows, gaps))) / n:.2f}": "signs-cancel", str(sum(map(abs, gaps))): "sum-of-gaps"},
        why=f"The gaps are {', '.join(str(abs(g)) for g in gaps)} points. Weighed with the rows: ({' + '.join(f'{r}·{abs(g)}' for r, g in zip(rows, gaps))})/{n} = {total // n}.",
    )


@item(kind="choose", difficulty=1)
def read_a_reliability_table(rng: Random) -> Draft:
    bold = rng.random() < 0.5
    low, high = rng.randint(5, 20), rng.randint(80, 95)
    gap = rng.randint(8, 18)
    sign = 1 if bold else -1
    seen_low, seen_high = max(1, low + sign * gap) if bold else max(1, low - min(gap, low - 1)), min(99, high - sign * gap) if bold else min(99, high + min(gap, 99 - high))
    answer, other = ("the model is too bold", "the model is too timid") if bold else ("the model is too timid", "the model is too bold")
    return Draft(
        prompt=f"Patients who were told {low} % had the disease in {seen_low} of 100 cases. Patients who were told {high} % had it in {seen_high} of 100 cases. What is wrong with the promises?",
        answer=f"{answer}: they are {'too far from' if bold else 'too near to'} the middle",
        wrong={f"{other}: they are {'too near to' if bold else 'too far from'} the middle": "too-timid",
               "nothing: higher promises go with more cases": "ranking-is-calibration",
               "all promises are too high by one common amount": "signs-cancel"},
        why=f"Told {low} %, happened {seen_low} %; told {high} %, happened {seen_high} %. The truth lies {'nearer to' if bold else 'farther from'} the middle than the promise at both ends.",
    )


@item(kind="choose", difficulty=2)
def which_rows_to_fit_on(rng: Random) -> Draft:
    n = rng.randint(6, 40) * 1000
    model = rng.choice(["boosted trees", "a neural network", "a random forest"])
    return Draft(
        prompt=f"{n} rows are split into training, validation and test. {model.capitalize()} were trained on the training rows, the validation rows were not touched yet. "
               "You want to repair the promises and then report how well calibrated they are. Which plan is honest?",
        answer="fit the correction on the validation rows, report on the test rows",
        wrong={"fit the correction on the training rows, report on the test rows": "fits-on-train",
               "fit the correction on the test rows, report on the test rows": "fits-on-test",
               "fit the correction on validation and test rows together, since more rows are better, report on the test rows": "fits-on-test"},
        why="The correction is a small model. It needs rows that the first model has not seen, and the report needs rows that neither has seen.",
    )


@item(kind="choose", difficulty=3)
def what_a_correction_changes(rng: Random) -> Draft:
    area = rng.randint(70, 92) / 100
    stretch = rng.choice([0.3, 0.4, 0.5, 0.6])
    shift = rng.choice([-0.8, -0.5, 0.4, 0.7])
    ask = rng.choice(["area under the ROC curve", "log loss"])
    prompt = (f"A model has the area {area} under the ROC curve and is far too bold. You replace its log-odds z by {stretch}·z {'+' if shift > 0 else '-'} {abs(shift)}, "
              f"fitted on separate rows. What happens to its **{ask}** on new rows?")
    stays, falls, rises = "it stays as it is", "it gets smaller", "it gets larger"
    if ask == "log loss":
        return Draft(prompt=prompt, answer=falls, wrong={stays: "ranking-is-calibration", rises: "accuracy-for-calibration"},
                     why="The chances come nearer to what happens, and the log loss judges the chances themselves.")
    return Draft(prompt=prompt, answer=stays, wrong={falls: "auc-changes", rises: "auc-changes"},
                 why="A rising line keeps the order of all rows, and the area only knows the order.")


@item(kind="choose", difficulty=3)
def curve_for_so_many_rows(rng: Random) -> Draft:
    few = rng.random() < 0.5
    n = rng.randint(5, 12) * 10 if few else rng.randint(20, 90) * 1000
    two, free = "Platt: stretch and shift the log-odds", "isotonic regression: any curve that never falls"
    shape = "No more is known about the gap." if few else "The table shows promises that are too high in the middle and right at both ends."
    bad = "one bin for each row" if few else "add the same amount to all promises"
    return Draft(
        prompt=f"{n} rows are free for repairing the promises of a model. {shape} Which correction do you begin with?",
        answer=two if few else free,
        wrong={free if few else two: "isotonic-everywhere" if few else "signs-cancel", bad: "isotonic-everywhere" if few else "signs-cancel",
               "move the decision threshold": "accuracy-for-calibration"},
        why=("Two numbers can be learned from a few dozen rows; a free curve would follow chance." if few else
             "With so many rows a free curve is safe, and the gap has a shape that stretching and shifting cannot follow."),
    )


@item(kind="predict", difficulty=4)
def temperature_on_odds(rng: Random) -> Draft:
    t = rng.choice([2, 2, 3])
    root = rng.randint(2, 12 if t == 2 else 6)
    likely = rng.random() < 0.5
    odds, new = (root**t, root) if likely else (1 / root**t, 1 / root)
    shown = f"{root**t} to 1" if likely else f"1 to {root**t}"
    chance, after = odds / (1 + odds), new / (1 + new)
    return Draft(
        prompt=f"A model gives a case the odds {shown}, a chance of {chance:.4f}. Its log-odds are divided by the temperature {t}. What is the new chance? Round to 3 decimals.",
        answer=f"{after:.3f}",
        wrong={f"{odds**t / (1 + odds**t):.3f}": "wrong-direction", f"{chance / t:.3f}": "divides-chance", f"{(odds / t) / (1 + odds / t):.3f}": "divides-chance"},
        why=f"Dividing the logarithm by {t} takes the {'square' if t == 2 else 'cube'} root of the odds: they become {f'{root} to 1' if likely else f'1 to {root}'}, a chance of {after:.3f}.",
    )
