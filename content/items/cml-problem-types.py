"""Quick items for `cml-problem-types`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "wants-labels": "Nobody ever recorded the wanted answer here. Without recorded answers there is nothing to fit a supervised model to.",
    "ignores-labels": "The wanted answer stands in the records. Leaving it unused answers another question than the one asked.",
    "partly-labelled": "Only a small part of the cases carries the answer, and the others are to help. That is neither all nor none.",
    "rule-exists": "A written rule already settles every case exactly. A model would copy it with errors.",
    "no-rule": "No written rule settles these cases. There is something to learn.",
    "choices-matter": "Each action changes what comes next, and only the result of the action taken is seen. That is more than predicting a recorded answer.",
    "no-loop": "The answer is recorded whatever the system does, and its choice changes nothing about the next case.",
    "decision-day-counts": "You counted the decision day itself. What happens on it is known when the decision is taken.",
    "horizon-ignored": "You counted events beyond the horizon. The target asks whether it happens in time, not whether it ever happens.",
    "last-day-missed": "The last day of the horizon belongs to it: a horizon of 10 days holds the days 1 to 10 after the decision.",
    "unfinished-counted": "You counted rows whose horizon reaches past the end of the log. Their answer is not known yet.",
    "edge-lost": "A horizon that ends exactly on the last full day of the log is finished. That row counts.",
    "log-lines": "You counted lines of the log. A row of the training table is one decision about one unit.",
    "units-only": "You counted units. Each unit has one row for each decision day.",
    "recorded-before-it-happens": "The outcome cannot be written down before it can have happened, and nothing can be fitted to it before it is written down.",
    "inputs-after-decision": "Inputs have to be there when the decision is taken. What comes later cannot be used live.",
}

TYPES = {"all": "Supervised learning", "some": "Semi-supervised learning", "nobody": "Unsupervised learning", "loop": "Reinforcement learning", "rule": "No learning"}

WHY = {
    "all": "The wanted answer is recorded for the past cases, so a model can be fitted to it.",
    "some": "A small part carries the answer and the rest is to help: semi-supervised.",
    "nobody": "No answer is recorded; groups or oddities are wanted: unsupervised.",
    "loop": "Actions change what comes next and only their own result is seen: reinforcement.",
    "rule": "The rule gives the answer exactly. Code it and test it; there is nothing to learn.",
}

NEEDS = {
    "all": ("A dairy has {n} past milk samples, each with sensor readings and the fat content the lab found later. It wants the fat content of new samples from the readings.",
            "A theatre has {n} past evenings with weekday, play and visitors. It wants the number of visitors of coming evenings.",
            "An airline has {n} flights with weather, airport and whether the connection was missed. It wants to know which connections of tomorrow will be missed."),
    "some": ("A dairy has {n} milk samples with sensor readings. The lab had money to measure the fat of {few}. Fat is wanted for all, and the unmeasured samples are to help.",
             "A theatre has {n} letters from visitors. An assistant marked {few} as praise or complaint. All are to be marked, and the unmarked ones should help the model to know the language.",
             "A river authority has {n} drone pictures; {few} are marked with the plants they show. It wants marks for all and asks to learn from the unmarked pictures too."),
    "nobody": ("A dairy has sensor readings of {n} samples and wants to see whether they fall into a few natural sorts. Nobody has named any sort so far.",
               "A theatre has the bookings of {n} visitors and wants a few typical kinds of visitors for its planning. No visitor was ever put into a kind.",
               "An airline has engine readings of {n} flights and wants those that look unlike all others. No fault was ever written down."),
    "loop": ("A dairy sets the temperature of a ripening room each hour; what it sets changes the cheese it meets next hour. Only the quality after weeks counts. {n} hours are on file, with what was set.",
             "A theatre changes ticket prices each hour. A price changes who buys now and what is left to sell later; takings are seen only for the price that was set, in {n} hours so far. The takings of the season are to grow.",
             "A drone has to learn to land in wind. Every command changes where it is next; only the landing is scored. A simulator allows {n} tries."),
    "rule": ("A dairy pays farmers by a contract: the price follows from fat, protein and litres by a fixed table. {n} past payments are on file. It wants the payment for a new delivery.",
             "A theatre wants to know the refund for each cancelled ticket. The terms fix it by days before the show. {n} past refunds are on file.",
             "An airline wants the compensation for each delayed flight. The law fixes it by distance and hours of delay. {n} past cases are on file."),
}


def _mistake(right: str, chosen: str) -> str:
    if right == "rule":
        return "rule-exists"
    if chosen == "rule":
        return "no-rule"
    if right == "loop":
        return "choices-matter"
    if chosen == "loop":
        return "no-loop"
    return {"all": "ignores-labels", "some": "partly-labelled", "nobody": "wants-labels"}[right]


def _need(rng: Random, kinds: tuple[str, ...]) -> Draft:
    kind = rng.choice(kinds)
    text = rng.choice(NEEDS[kind]).format(n=rng.randint(12, 99) * 100, few=rng.randint(6, 30) * 10)
    return Draft(prompt=f"{text}\n\nWhich kind of problem is this?", answer=TYPES[kind],
                 wrong={name: _mistake(kind, other) for other, name in TYPES.items() if other != kind}, why=WHY[kind])


@item(kind="choose", difficulty=1)
def answer_recorded(rng: Random) -> Draft:
    return _need(rng, ("all", "nobody", "some"))


@item(kind="choose", difficulty=2)
def rule_or_loop(rng: Random) -> Draft:
    return _need(rng, ("rule", "loop", "all"))


@item(kind="predict", difficulty=2)
def how_many_ones(rng: Random) -> Draft:
    decide, horizon = rng.randint(20, 60), rng.randint(5, 25)
    days = [decide, decide + horizon, decide + rng.randint(1, horizon - 1), decide + horizon + rng.randint(1, 30), decide - rng.randint(1, 15)]
    days += [decide + rng.randint(1, 2 * horizon) for _ in range(2)]
    rng.shuffle(days)
    ends = decide + 100
    count = lambda low, high: str(sum(low <= d <= high for d in days))  # noqa: E731
    return Draft(
        prompt=(f"Seven machines failed on the days below. A decision is taken on day {decide} for each machine that still runs. The target is 1 if the machine "
                f"fails within the {horizon} days after the decision. The log is complete up to day {ends}.\n\nHow many rows have target 1?"),
        code=f"failed_on = {days}", answer=count(decide + 1, decide + horizon),
        wrong={count(decide + 1, ends): "horizon-ignored", count(decide, decide + horizon): "decision-day-counts", count(decide + 1, decide + horizon - 1): "last-day-missed"},
        why=f"The horizon holds the days {decide + 1} to {decide + horizon}. A machine that failed on day {decide} or before is no longer there to decide about.")


@item(kind="predict", difficulty=3)
def rows_with_an_answer(rng: Random) -> Draft:
    units, horizon, step = rng.randint(3, 30), rng.randint(10, 40), rng.choice([7, 10, 14])
    days = [step * (i + 1) for i in range(rng.randint(5, 8))]
    ends = days[rng.randint(1, len(days) - 2)] + horizon + rng.choice([0, 0, rng.randint(1, step - 1)])
    finished = sum(d + horizon <= ends for d in days)
    lines = units * rng.randint(40, 90)
    return Draft(
        prompt=(f"{units} shops were all open the whole time. On each of the decision days below, one decision was taken for each shop. The target is what happens in the "
                f"{horizon} days after. The log has {lines} lines and is complete up to and including day {ends}.\n\nHow many rows of the training table have a known answer?"),
        code=f"decision_days = {days}", answer=str(units * finished),
        wrong={str(units * len(days)): "unfinished-counted", str(units * sum(d + horizon < ends for d in days)): "edge-lost", str(lines): "log-lines", str(units): "units-only"},
        why=f"A row is one shop on one decision day. {finished} of the {len(days)} days have their whole horizon inside the log, so {units} × {finished} rows.")


@item(kind="line", difficulty=3)
def write_the_target(rng: Random) -> Draft:
    name = rng.choice(["left_on", "failed_on", "paid_on", "moved_on", "sold_on", "ill_on"])
    decide, horizon = rng.randint(10, 50), rng.randint(3, 20)
    cases = [decide, decide + 1, decide + horizon, decide + horizon + 1, decide - 3]
    rng.shuffle(cases)
    say = lambda low, high: str([int(low <= c <= high) for c in cases])  # noqa: E731
    return Draft(
        prompt=(f"`{name}` holds the day of the event for five units. Write one line that sets `target` to an array of the same length: 1 (or True) where the event comes after the "
                "decision day and at most `horizon` days later, otherwise 0 (or False)."),
        code=f"import numpy as np\n{name} = np.array({cases})\ndecide, horizon = {decide}, {horizon}",
        answer=say(decide + 1, decide + horizon), test="print(np.asarray(target).astype(int).tolist())",
        model=f"target = (decide < {name}) & ({name} <= decide + horizon)",
        wrong={say(decide, decide + horizon): "decision-day-counts", say(decide + 1, decide + horizon - 1): "last-day-missed", say(decide + 1, 10**9): "horizon-ignored"},
        why="The future starts the day after the decision; the last day of the horizon still belongs to it.")


@item(kind="order", difficulty=2)
def life_of_a_row(rng: Random) -> Draft:
    who, event = rng.choice([("a patient", "is readmitted"), ("a loan", "defaults"), ("a pump", "fails"), ("a subscriber", "cancels"), ("a parcel", "arrives late"), ("a pupil", "drops out")])
    horizon, delay = rng.randint(10, 90), rng.randint(2, 9)
    steps = [
        "The last input is written into the log",
        "The decision is taken, with what is known by then",
        f"Last day on which it counts if {who} {event}: day {horizon} after the decision",
        f"The answer of the last day reaches the database, {delay} days after it happened",
        "The row may be used to fit a model",
    ]
    swapped = [steps[0], steps[1], steps[2], steps[4], steps[3]]
    late = [steps[1], steps[0], *steps[2:]]
    return Draft(prompt="Put the moments in the life of one training row in order of time.", answer="\n".join(steps),
                 wrong={"\n".join(swapped): "recorded-before-it-happens", "\n".join(late): "inputs-after-decision"},
                 why="Inputs, then decision, then horizon, then the answer is known, and only then can the row teach anything.")
