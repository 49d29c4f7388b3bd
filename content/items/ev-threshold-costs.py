"""Quick items for `ev-threshold-costs`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "one-half": "You cut at one half. That is right only when both mistakes cost the same.",
    "costs-swapped": "You exchanged the two costs. The dearer a missed case, the lower the threshold.",
    "ratio-of-costs": "You divided one cost by the other. That gives odds; a threshold on a chance has their sum below the line.",
    "rank-by-chance": "You ranked by the chance alone. What is gained also depends on what is at stake in each case.",
    "rank-by-value": "You ranked by what is at stake alone. A large value at no risk gains nothing.",
    "fill-capacity": "You filled the capacity. A case with an expected loss stays out, even if somebody has time for it.",
    "forgets-cost": "You left out what the action itself costs.",
    "ignores-sampling": "You used the chance from the thinned file as if it were that of the stream. Where harmless cases were dropped, it is too high.",
    "scales-chance": "You scaled the chance. Dropping rows multiplies the odds, not the chance.",
    "sampling-other-way": "You corrected in the wrong direction. In the full stream there are more harmless cases, so the chance falls.",
    "strict": "You left the case on the threshold out. Read whether the rule says *at least* or *more than*.",
}


@item(kind="predict", difficulty=2)
def break_even(rng: Random) -> Draft:
    false, missed = rng.choice([(1, 4), (1, 9), (1, 19), (2, 8), (3, 7), (1, 99), (5, 15), (4, 6), (6, 4), (10, 30), (20, 180), (3, 57), (8, 2), (15, 5), (1, 24), (2, 38)])
    scale = rng.choice([1, 2, 5, 10])
    false, missed = false * scale, missed * scale
    what = rng.choice(["Blocking an honest payment", "Opening a harmless parcel", "Stopping a sound machine", "Calling in a healthy patient"])
    answer = false / (false + missed)
    return Draft(
        prompt=f"{what} costs {false} euros. Letting a bad case through costs {missed} euros. Chances are calibrated. From which chance of a bad case on is it cheaper to act? Type a decimal number.",
        answer=f"{answer:g}",
        wrong={f"{missed / (false + missed):g}": "costs-swapped", f"{false / missed:.4g}": "ratio-of-costs", "0.5": "one-half"},
        why=f"Acting costs {false}·(1 - p), not acting {missed}·p. They are equal at p = {false}/({false} + {missed}) = {answer:g}.",
    )


@item(kind="choose", difficulty=2)
def whom_to_call_first(rng: Random) -> Draft:
    while True:
        cases = {name: (rng.randint(2, 18) * 5, rng.randint(2, 60) * 10) for name in ("Ada", "Ben", "Cleo", "Dov")}
        gain = {n: p * v for n, (p, v) in cases.items()}
        best = max(gain, key=gain.__getitem__)
        likely = max(cases, key=lambda n: cases[n][0])
        rich = max(cases, key=lambda n: cases[n][1])
        if len({best, likely, rich}) == 3 and len(set(gain.values())) == 4 and len({p for p, _ in cases.values()}) == 4 and len({v for _, v in cases.values()}) == 4:
            break
    rows = "\n".join(f"| {n} | {p} % | {v} € |" for n, (p, v) in cases.items())
    last = next(n for n in cases if n not in (best, likely, rich))
    return Draft(
        prompt=f"There is time for **one** call. It costs 1 euro, and every second person who wants to leave stays after it.\n\n| customer | chance of leaving | lost if they leave |\n|---|---|---|\n{rows}\n\nWho is called?",
        answer=best,
        wrong={likely: "rank-by-chance", rich: "rank-by-value", last: "rank-by-value"},
        why=f"Chance times loss is largest for {best}: {gain[best] / 100:g} euros at risk. {likely} has the largest chance, {rich} the largest loss.",
    )


@item(kind="predict", difficulty=3)
def how_many_to_inspect(rng: Random) -> Draft:
    while True:
        cost = rng.choice([10, 20, 30])
        saved = cost * rng.choice([4, 5, 10])
        chances = sorted((rng.randint(1, 60) for _ in range(7)), reverse=True)
        paying = sum(p * saved > cost * 100 for p in chances)
        capacity = paying + rng.choice([-2, -1, 1, 2])
        if 1 <= paying <= 5 and 1 <= capacity < 7 and all(p * saved != cost * 100 for p in chances) and len(set(chances)) == 7:
            break
    answer = min(paying, capacity)
    half = min(capacity, sum(p >= 50 for p in chances))
    return Draft(
        prompt=f"Seven shipments have these chances of being damaged: {', '.join(f'{p} %' for p in chances)}. An inspection costs {cost} euros; found damage saves {saved} euros. "
               f"At most {capacity} can be inspected. How many inspections give the best expected result?",
        answer=str(answer),
        wrong={str(capacity): "fill-capacity", str(paying): "forgets-cost", str(half): "one-half", "7": "forgets-cost"},
        why=f"An inspection pays above {100 * cost // saved} %: that is {paying} shipments. The capacity is {capacity}. Both limits hold: {answer}.",
    )


@item(kind="choose", difficulty=3)
def chance_after_thinning(rng: Random) -> Draft:
    keep = rng.choice([2, 4, 5, 10, 20])
    odds = rng.choice([1, 2, 3, 4, 9])
    p = odds / (1 + odds)
    true = odds / keep
    answer = true / (1 + true)
    up = odds * keep / (1 + odds * keep)
    return Draft(
        prompt=f"A model was trained on a file with all frauds and one of every {keep} honest payments. On such files its chances are calibrated. "
               f"It gives a payment the chance {p:.2f}. What is the chance in the full stream?",
        answer=f"{answer:.3f}",
        wrong={f"{p:.3f}": "ignores-sampling", f"{p / keep:.3f}": "scales-chance", f"{up:.3f}": "sampling-other-way"},
        why=f"In the stream there are {keep} times as many honest payments, so the odds are divided by {keep}: {odds} to 1 becomes {true:g} to 1, a chance of {answer:.3f}.",
    )


@item(kind="line", difficulty=2)
def one_line_decision(rng: Random) -> Draft:
    false, missed = rng.choice([(1, 4), (1, 3), (3, 1), (1, 7), (3, 5), (5, 3)])
    cut = false / (false + missed)
    while True:
        p = [rng.randint(0, 64) / 64 for _ in range(6)] + [cut]
        rng.shuffle(p)
        said = [v >= cut for v in p]
        swapped = [v >= 1 - cut for v in p]
        if said != swapped and said != [v >= 0.5 for v in p] and 2 < sum(said) < 7:
            break
    return Draft(
        prompt=f"`p` holds calibrated chances of fraud. A false alarm costs `c_false` euros, a missed fraud `c_missed`. "
               "Write one line that sets `act` to a boolean array: act where it is expected to cost at most as much as not acting.",
        code=f"import numpy as np\np = np.array({p})\nc_false, c_missed = {false}, {missed}",
        test="print([bool(v) for v in act])",
        answer=str(said),
        wrong={str(swapped): "costs-swapped", str([v >= 0.5 for v in p]): "one-half", str([v > cut for v in p]): "strict", str([v >= false / missed for v in p]): "ratio-of-costs"},
        model="act = p * c_missed >= (1 - p) * c_false",
        why=f"Acting costs c_false·(1 - p), not acting c_missed·p. Here they are equal at {cut:g}.",
    )
