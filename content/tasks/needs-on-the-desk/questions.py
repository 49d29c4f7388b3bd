"""Questions of `needs-on-the-desk`: which kind of problem, which target, which row, which horizon."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "wants-labels": "You treat the answer as recorded, but in this note nobody ever wrote it down. Without recorded answers there is nothing to fit a supervised model to.",
    "ignores-labels": "You leave recorded answers unused. Where the wanted answer stands in the records, groups found without it answer another question.",
    "few-are-none": "A small part of the cases does carry the answer. Throwing it away, or pretending that all carry it, loses what the experts paid for.",
    "few-are-all": "Only a small part of the cases carries the answer. A supervised model alone would ignore the many others, which the note asks you to use.",
    "choices-matter": "The actions here change what comes next, and the record holds only the result of the action taken. That is more than predicting one recorded answer.",
    "no-loop": "The prediction does not change the next case, and the answer is recorded whatever you do. Nothing has to be tried out.",
    "rule-exists": "A written rule already settles every case exactly. A model would copy it with errors and needs care for ever.",
    "no-rule": "No written rule settles these cases: people judge them one by one. There is something to learn.",
    "a-cause": "That column is something known beforehand, an input. The target is what they want to know and do not know yet.",
    "known-too-late": "That is a consequence which is recorded after the answer. It is no input, and it is not what was asked.",
    "proxy": "That column is near at hand, but it answers a neighbouring question. The decision needs the thing itself.",
    "log-line": "You took a line of the log for a row. The decision is taken once for the thing it is about, so its lines belong together in one row.",
    "too-coarse": "That unit is larger than the decision: one answer for all of them cannot tell the members apart.",
    "from-the-event": "You counted from another day than the day of the decision. The horizon starts when the decision is taken.",
    "length-of-history": "You took the length of the history. That is how far back the inputs reach, not how far ahead the answer lies.",
    "forgets-delay": "The outcome happens on that day but is known only later, when it is reported. A row is finished when its answer is known.",
}

KINDS = {"supervised": "Supervised learning", "semi": "Semi-supervised learning", "none-recorded": "Unsupervised learning",
         "loop": "Reinforcement learning", "rule": "No learning"}

# what a wrong choice shows: (right kind, chosen kind) -> misconception
SHOWS = {
    ("supervised", "semi"): "ignores-labels", ("supervised", "none-recorded"): "ignores-labels", ("supervised", "loop"): "no-loop", ("supervised", "rule"): "no-rule",
    ("semi", "supervised"): "few-are-all", ("semi", "none-recorded"): "few-are-none", ("semi", "loop"): "no-loop", ("semi", "rule"): "no-rule",
    ("none-recorded", "supervised"): "wants-labels", ("none-recorded", "semi"): "wants-labels", ("none-recorded", "loop"): "no-loop", ("none-recorded", "rule"): "no-rule",
    ("loop", "supervised"): "choices-matter", ("loop", "semi"): "choices-matter", ("loop", "none-recorded"): "choices-matter", ("loop", "rule"): "no-rule",
    ("rule", "supervised"): "rule-exists", ("rule", "semi"): "rule-exists", ("rule", "none-recorded"): "rule-exists", ("rule", "loop"): "rule-exists",
}

WHY = {
    "supervised": "Every finished case carries the wanted answer, so a model can be fitted to it and checked against it.",
    "semi": "A small part carries the answer and the many other cases are to help: that is semi-supervised learning.",
    "none-recorded": "No case carries an answer and none is asked for. What is wanted is structure: groups, or what is unusual.",
    "loop": "The action changes what comes next and only its own result is seen. The system has to weigh trying against earning.",
    "rule": "A written rule gives the answer exactly. Write it as code and test it.",
}

# kind -> notes; {n} many cases, {few} a small part, {k} a small number
NOTES: dict[str, tuple[str, ...]] = {
    "supervised": (
        "The parcel service kept {n} deliveries of the past {k} years with route, weight and the minutes each one was late. It wants the lateness of tomorrow's parcels. The planner calls it \"finding structure in the data\".",
        "A mill has {n} boards. Each has a photo and, from the saw, the grade it turned out to have. It wants the grade before sawing. Nobody can say how the grade follows from the picture.",
        "A library wants to know in advance which loans will come back late. All {n} loans of {k} years are on file with their dates of return. A reminder is sent the same way to everybody.",
        "A hospital wants the length of stay when a patient is admitted. Files of {n} discharged patients hold it. \"Perhaps cluster them first\", says the note.",
    ),
    "semi": (
        "A museum scanned {n} letters. A historian had time to date {few} of them. The date of every letter is wanted, and the look of the undated ones is to help.",
        "A wind park stores {n} hours of vibration. Engineers marked {few} of them as healthy or worn. They want the mark for all, and ask that the unmarked hours are put to use.",
        "{n} bird calls were recorded. An expert named the species of {few}; more of her time is not to be had. The rest should teach the model what calls sound like.",
        "A court archive has {n} rulings, of which {few} carry a topic. Topics are wanted for all, and the text of the others should not go to waste.",
    ),
    "none-recorded": (
        "A telecom company holds monthly usage of {n} customers. Marketing wants a handful of typical patterns to talk about. No customer was ever put into one.",
        "A bank wants to see which of {n} machines behave unlike the others. No fault was ever written down. \"Predict the odd ones\", says the note.",
        "A newsroom has {n} articles without any topic. It wants to see what they are about, in about {k} heaps, and will name the heaps itself.",
        "A lab measured {k}0 substances in each of {n} wines. It asks for a picture in which alike wines lie close together. There is no grade of any kind.",
    ),
    "loop": (
        "A greenhouse sets heat and water every hour. What it does now changes the plants it meets tomorrow. Only the harvest after {k} weeks counts, and nobody knows which setting would have been best in any of the {n} hours on record.",
        "A game studio wants an opponent that gets better by playing. Each move changes the board; only the end of the game is scored. It may play {n} games against itself.",
        "A lift group decides which cabin to send. Each choice changes who waits next. The record of {n} calls shows the waiting after the choice that was made, never after the others. The total waiting of a day is to shrink.",
        "A battery buys and sells power each quarter of an hour. What it holds limits what it can do later. {n} steps are on file, with the profit of what was done and of nothing else.",
    ),
    "rule": (
        "A town computes the dog tax. The by-law gives it from weight, number of dogs and district, without exceptions. There are {n} past bills. \"Train something on them\", says the note.",
        "A shop wants to predict the sales tax of each basket. The law fixes a rate for each of {k} kinds of goods. {n} receipts show the tax that was paid.",
        "A warehouse wants to know whether a pallet fits a shelf. Height, width and load limit of all shelves and pallets are measured. {n} past attempts are on file.",
        "A school wants the final mark. It is the mean of {k} marks, rounded as the regulation says, and all {k} are there. Marks of {n} pupils are on file as examples.",
    ),
}


def _number(value: int) -> str:
    return f"{value:,}".replace(",", " ")


def _kind_question(rng: Random, kinds: tuple[str, ...]) -> Draft:
    kind = rng.choice(kinds)
    n = rng.randint(20, 900) * 100
    note = rng.choice(NOTES[kind]).format(n=_number(n), few=_number(rng.randint(8, 40) * 5), k=rng.randint(3, 9))
    others = [k for k in KINDS if k != kind]
    rng.shuffle(others)
    return Draft(prompt=note + "\n\nWhich kind of problem is this?", answer=KINDS[kind],
                 wrong={KINDS[k]: SHOWS[kind, k] for k in others}, why=WHY[kind])


@item(kind="choose", difficulty=1)
def recorded_or_not(rng: Random) -> Draft:
    return _kind_question(rng, ("supervised", "none-recorded", "semi"))


@item(kind="choose", difficulty=2)
def loop_or_rule(rng: Random) -> Draft:
    return _kind_question(rng, ("loop", "rule"))


@item(kind="choose", difficulty=2)
def any_kind(rng: Random) -> Draft:
    return _kind_question(rng, tuple(KINDS))


# (note, target, input, later consequence, proxy)
TARGETS = (
    ("A clinic may call patients {d} days before their appointment if they are likely not to come.", "Whether the patient came to the appointment",
     "How often the patient missed earlier appointments", "Whether the missed appointment was billed", "Whether the patient confirmed by text message"),
    ("A bakery orders flour {d} days ahead and wants to throw less bread away.", "Loaves customers would have bought on that day, had the shelf not run empty",
     "Weekday and school holidays of that day", "Loaves thrown away on that evening", "Loaves sold on that day"),
    ("A bank decides {d} days after an application whether to give the loan.", "Whether a loan that was paid out was repaid",
     "Income at the time of the application", "The number of reminders sent for the loan", "Whether the clerk approved the application"),
    ("A mill replaces a bearing if it is likely to fail within {d} days.", "Whether the bearing fails in the {d} days after the inspection",
     "Vibration in the week before the inspection", "Hours of standstill after the failure", "Whether the fitter noted the bearing as worn"),
    ("A news site wants to send the mail that is worth reading, {d} times a week.", "Whether the reader read the article to its end after opening the mail",
     "Topics the reader read last month", "Whether the reader later bought a subscription", "Whether the reader opened the mail"),
    ("A charity has money for {d} hundred letters and wants gifts that would not come without a letter.", "How much more a person gives with a letter than without",
     "Gifts of the person in earlier years", "The thank-you note sent for the gift", "Whether a person who got a letter gave"),
)


@item(kind="choose", difficulty=3)
def which_target(rng: Random) -> Draft:
    days = rng.randint(2, 9)
    note, target, cause, later, proxy = (text.format(d=days) for text in rng.choice(TARGETS))
    return Draft(prompt=note + "\n\nWhich target fits the decision best?", answer=target,
                 wrong={cause: "a-cause", later: "known-too-late", proxy: "proxy"},
                 why="The target is the unknown that the decision turns on. It is not an input, not a consequence, and not the nearest column.")


# (note, row, log line, too coarse)
ROWS = (
    ("Every Monday a gym decides for each member whether to offer a trainer. The door writes a line at each visit: {n} lines of {m} members.",
     "One member on one Monday", "One visit", "One Monday"),
    ("Each night a bakery decides how many loaves of each kind every one of its {m} shops gets. The tills write a line per receipt: {n} lines.",
     "One kind of bread in one shop on one day", "One receipt", "One shop on one day"),
    ("A firm decides at the moment of each payment whether to stop it. {m} cards made {n} payments last year.",
     "One payment", "One card over the whole year", "One day with all its payments"),
    ("A railway decides each evening which wheel sets go to the workshop. A wheel set sends a line every ten minutes: {n} lines of {m} sets.",
     "One wheel set on one evening", "One line sent by a wheel set", "One train on one evening"),
    ("A school decides once, in May, which pupils get a tutor next year. There are {n} test results of {m} pupils.",
     "One pupil in one May", "One test result", "One class in one May"),
)


@item(kind="choose", difficulty=2)
def which_row(rng: Random) -> Draft:
    note, row, line, coarse = rng.choice(ROWS)
    m = rng.randint(12, 95) * 10
    labels = {line: "log-line", coarse: "too-coarse"}
    if row == "One payment":
        labels = {line: "too-coarse", coarse: "too-coarse"}
    return Draft(prompt=note.format(n=_number(m * rng.randint(60, 300)), m=_number(m)) + "\n\nWhat does one row of the training table stand for?",
                 answer=row, wrong=labels,
                 why="One row is one decision: the thing it is about, at the moment it is taken.")


@item(kind="choose", difficulty=3)
def which_horizon(rng: Random) -> Draft:
    lead, length, delay, back = rng.sample(range(3, 29), 4)
    who, event = rng.choice((("A grower", "the harvest"), ("A theatre", "the show"), ("A clinic", "the operation"), ("An airline", "the flight"), ("A caterer", "the wedding")))
    prompt = (f"{who} decides {lead} days before {event}. Whether it went well is measured {length} days after {event}, and the figure reaches the database "
              f"{delay} days after it was measured. Inputs come from the {back} days before the decision.\n\n"
              "How many days after the decision does a row have its answer?")
    answer = lead + length + delay
    wrong = {str(length + delay): "from-the-event", str(lead + length): "forgets-delay", str(answer + back): "length-of-history"}
    return Draft(prompt=prompt, answer=str(answer), wrong=wrong,
                 why=f"From the decision to the event {lead}, to the measurement {length}, to the database {delay}: {answer} days. Younger rows have no answer yet.")
