"""Quick items for `num-gradient-descent`: steps by hand, rates that converge, batches, momentum, stopping."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "climbs": "You walked uphill. A descent step goes *against* the slope.",
    "slope-as-place": "You gave the step, not the place after it.",
    "factor-missing": "The slope of a square has the factor 2 in front.",
    "no-memory": "You let the velocity start from nothing at the second step. With momentum it keeps part of the first one.",
    "rate-on-memory": "You multiplied the kept velocity by the rate as well. The rate belongs to the slope alone.",
    "rate-too-small": "A rate that is too small gives a loss that falls steadily and slowly. It never rises.",
    "rate-too-large": "A rate that is too large makes the steps overshoot: the loss grows or jumps from step to step.",
    "looks-fine": "The run does not look fine: compare the first losses with the last ones.",
    "sign-wrong": "With the sign turned round the loss rises from the first step on, in small steps at first.",
    "limit-half": "You kept half of the limit. Up to 1/c the steps never overshoot; between 1/c and 2/c they overshoot and still converge.",
    "limit-double": "With that rate each step overshoots by more than it corrects. The factor 1 - rate·c must lie between -1 and 1.",
    "flattest": "You took the flattest direction. The steepest one limits the rate: it is the first to overshoot.",
    "drops-last": "You dropped the last, shorter batch. It makes a step as well.",
    "one-per-pass": "You counted one step per pass. Each batch makes a step.",
    "rows-as-steps": "You counted one step per row. A batch makes one step together.",
    "stale": "The gradient is measured at old weights: it has to be computed again after each step.",
}


@item(kind="predict", difficulty=1)
def one_step(rng: Random) -> Draft:
    target, w, rate = rng.randint(-5, 9), rng.randint(-6, 12), rng.choice([0.1, 0.2, 0.25, 0.4])
    if w == target:
        w += 3
    slope = 2 * (w - target)
    return Draft(
        prompt=f"$L(w) = (w - {target})^2$".replace("- -", "+ ") + f". You stand at $w = {w}$ and make one step of gradient descent with rate {rate:g}. Where are you? Type one number.",
        answer=f"{w - rate * slope:.6g}",
        wrong={f"{w + rate * slope:.6g}": "climbs", f"{-rate * slope:.6g}": "slope-as-place", f"{w - rate * slope / 2:.6g}": "factor-missing"},
        why=f"The slope is 2·({w - target}) = {slope}; the step is -{rate:g}·({slope}).",
    )


@item(kind="predict", difficulty=3)
def two_steps_with_momentum(rng: Random) -> Draft:
    w0, rate, keep = rng.choice([4, 8, 10, -6, 12, 20]), rng.choice([0.1, 0.2, 0.25]), rng.choice([0.5, 0.8, 0.9])
    v1 = -rate * w0
    w1 = w0 + v1
    v2 = keep * v1 - rate * w1
    code = f"w, v = {float(w0)}, 0.0\nfor _ in range(2):\n    slope = w                    # of w**2 / 2\n    v = {keep} * v - {rate} * slope\n    w = w + v\nprint(round(w, 6))"
    return Draft(
        prompt="What does this print?", code=code, answer=f"{round(w1 + v2, 6)}",
        wrong={f"{round(w1 - rate * w1, 6)}": "no-memory", f"{round(w1 + rate * keep * v1 - rate * w1, 6)}": "rate-on-memory", f"{round(w1, 6)}": None,
               f"{round(w0 + 2 * v1, 6)}": "stale"},
        why=f"First step: v = {v1:.6g}, w = {w1:.6g}. Second: v = {keep}·({v1:.6g}) - {rate}·{w1:.6g} = {v2:.6g}.",
    )


@item(kind="choose", difficulty=2)
def reading_a_loss_log(rng: Random) -> Draft:
    curve, start = rng.choice([0.5, 1.0, 2.0, 4.0]), rng.randint(3, 12)
    case = rng.choice(["rate-too-small", "rate-too-large", "sign-wrong", "looks-fine"])
    product = {"rate-too-small": rng.uniform(0.002, 0.006), "rate-too-large": rng.uniform(2.15, 2.6), "sign-wrong": -rng.uniform(0.02, 0.06), "looks-fine": rng.uniform(0.4, 0.7)}[case]
    w, losses = float(start), []
    for _ in range(6):
        losses.append(curve * w * w / 2)
        w *= 1 - product
    texts = {
        "rate-too-small": "the rate is far too small",
        "rate-too-large": "the rate is too large: each step overshoots",
        "sign-wrong": "small steps uphill: the sign of the step is wrong",
        "looks-fine": "nothing: it converges well",
    }
    places = "w after each step: " + ", ".join(f"{start * (1 - product) ** i:.3g}" for i in range(6))
    return Draft(
        prompt="Gradient descent on a loss with its minimum 0 at $w = 0$. What is wrong with this run?",
        code="loss: " + ", ".join(f"{x:.3g}" for x in losses) + "\n" + places,
        answer=texts[case], wrong={text: name for name, text in texts.items() if name != case},
        why={"rate-too-small": "The loss falls in every step, by about one percent: right direction, tiny steps.",
             "rate-too-large": "w changes its sign with every step and grows: each step jumps over the minimum and lands farther out.",
             "sign-wrong": "w keeps its sign and creeps away from 0: every step goes uphill.",
             "looks-fine": "The loss shrinks to a fraction with every step."}[case],
    )


@item(kind="predict", difficulty=3)
def largest_rate(rng: Random) -> Draft:
    steep, flat = rng.choice([4, 5, 8, 10, 20, 40]), rng.choice([0.1, 0.2, 0.5, 1])
    return Draft(
        prompt=f"$L(u, v) = \\tfrac12({steep}u^2 + {flat}v^2)$. Plain gradient descent starts anywhere. It converges for every rate above 0 and below a limit. What is the limit? Type one number.",
        answer=f"{2 / steep:.4g}",
        wrong={f"{1 / steep:.4g}": "limit-half", f"{2 / flat:.4g}": "flattest", f"{4 / steep:.4g}": "limit-double"},
        why=f"Each step multiplies u by 1 - rate·{steep}. That shrinks only while rate·{steep} < 2. The flat direction would allow more.",
    )


@item(kind="predict", difficulty=2)
def steps_in_a_training(rng: Random) -> Draft:
    batch = rng.choice([16, 32, 50, 64, 100])
    full, rest, passes = rng.randint(5, 40), rng.randint(1, batch - 1), rng.randint(2, 10)
    n = batch * full + rest
    return Draft(
        prompt=f"A table of {n} rows is trained in batches of {batch}; the last batch of a pass may be shorter and is used. How many steps do {passes} passes make? Type one number.",
        answer=str((full + 1) * passes),
        wrong={str(full * passes): "drops-last", str(passes): "one-per-pass", str(n * passes): "rows-as-steps"},
        why=f"{full} full batches and one of {rest} rows: {full + 1} steps in a pass.",
    )


@item(kind="order", difficulty=2)
def the_loop(rng: Random) -> Draft:
    w, g, v = rng.choice([("w", "g", "v"), ("theta", "grad", "velocity"), ("weights", "slope", "speed")])
    rate, keep, tol = rng.choice([0.01, 0.05, 0.1]), rng.choice([0.5, 0.8, 0.9]), rng.choice(["1e-3", "1e-4", "1e-6"])
    lines = [
        f"{w} = {v} = np.zeros(d)",
        "for step in range(max_steps):",
        f"    {g} = gradient({w})",
        f"    if np.linalg.norm({g}) <= {tol}: break",
        f"    {v} = {keep} * {v} - {rate} * {g}",
        f"    {w} = {w} + {v}",
    ]
    return Draft(
        prompt="Put the lines of gradient descent with momentum in order. It must leave a start alone that is already good enough.",
        answer="\n".join(lines), also=("\n".join([*lines[:3], lines[4], lines[3], lines[5]]),), wrong={"\n".join([lines[0], lines[2], lines[1], *lines[3:]]): "stale"},
        why="Measure the slope at the present place, ask whether to stop, update the velocity, then move.",
    )
