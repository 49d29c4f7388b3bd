"""Questions of `which-structure-fits`: sizes, a need, and the structure that meets the bound."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "scan": "This looks through everything for every question. Multiply what is stored by the number of questions.",
    "sorts-too-much": "Sorting all of it gives more than was asked and holds everything in memory. Look at how little must be known.",
    "no-order": "A set or a dict finds one exact key. It cannot say which keys lie between two bounds.",
    "loses-needed": "This structure is quick but does not keep what the need mentions.",
    "resort": "Sorting again after every arrival repeats nearly all the work each time.",
    "shift": "Taking the first element out of a list moves all others by one place, every time.",
    "depth": "Going deep first finds some way, not the shortest.",
    "square": "You multiplied the two sizes. One walk over each list is enough when one of them is in a hash table.",
}
THINGS = ["payments", "clicks", "articles", "patients", "photos", "messages"]


def _big(n: int) -> str:
    return f"{n:,}".replace(",", " ")


@item(kind="choose", difficulty=2)
def membership(rng: Random) -> Draft:
    thing = rng.choice(THINGS)
    stored, asked = rng.choice([200_000, 500_000, 2_000_000]), rng.choice([1_000_000, 5_000_000])
    return Draft(
        prompt=f"{_big(stored)} ids of blocked {thing} are known. For each of {_big(asked)} arriving {thing} the job asks whether its id is blocked. Bound: minutes. How are the blocked ids stored?",
        answer="in a set",
        wrong={"in a list, asked with `in`": "scan", "in a list that is sorted again before each question": "resort", "in a heap": "scan"},
        why=f"A set answers in about one step. A list would compare up to {_big(stored)} ids for each of {_big(asked)} questions.",
    )


@item(kind="choose", difficulty=2)
def top_few(rng: Random) -> Draft:
    thing, k = rng.choice(THINGS), rng.choice([10, 50, 100, 500])
    n = rng.choice([300_000_000, 1_000_000_000])
    return Draft(
        prompt=f"A stream of {_big(n)} scored {thing} passes once. At the end the {k} highest are wanted. Memory for a few thousand. What is kept?",
        answer=f"a heap of the {k} best so far, its lowest on top",
        wrong={"all of them in a list, sorted at the end": "sorts-too-much", f"a list of {k}, searched with `min` for every arrival": "scan", "a set of all scores": "loses-needed"},
        why=f"Each arrival is compared with the lowest of {k}; only then about log2({k}) steps follow. Memory stays at {k}.",
    )


@item(kind="choose", difficulty=3)
def ranges(rng: Random) -> Draft:
    thing = rng.choice(THINGS)
    n, q = rng.choice([400_000, 3_000_000]), rng.choice([50_000, 200_000])
    return Draft(
        prompt=f"{_big(n)} {thing} with a time stamp never change. {_big(q)} times the job asks how many lie between two moments. What is prepared once?",
        answer="a sorted list of the times, asked with two binary searches",
        wrong={"a dict from time to the entry": "no-order", "a list in order of arrival, filtered for each question": "scan", "a set of the times": "no-order"},
        why="Two binary searches need about 2 log2 n steps. A hash table knows no neighbours, so it cannot answer 'between'.",
    )


@item(kind="choose", difficulty=2)
def recent(rng: Random) -> Draft:
    n = rng.randint(1, 60) * 1_000
    what = rng.choice(["mean latency", "share of errors", "mean score", "number of refusals"])
    return Draft(
        prompt=f"A monitor shows the {what} over the last {_big(n)} requests, at every request. Which structure holds the window?",
        answer=f"a deque of at most {_big(n)}, with a running sum",
        wrong={"a list: append, `pop(0)`, then `sum`": "shift", "a set of the last values": "loses-needed", "a heap of the last values": "loses-needed"},
        why="A deque drops at one end and takes in at the other in one step; the running sum is changed by two numbers.",
    )


@item(kind="choose", difficulty=3)
def shortest(rng: Random) -> Draft:
    net = rng.choice([("tables", "feeds"), ("pages", "links to"), ("warehouses", "delivers to"), ("users", "follows")])
    n = rng.randint(4, 60) * 10_000
    return Draft(
        prompt=f"{_big(n)} {net[0]} form a net in which one {net[1]} another; there are rings. Wanted: the fewest steps from one of them to all others. How is the net walked?",
        answer="with a queue, and a dict of those already reached",
        wrong={"with a stack, and a dict of those already reached": "depth", "with a queue, and no memory of those reached": "scan", "by trying every way and keeping the shortest": "scan"},
        why="A queue hands them out by rising distance, so the first visit is final. The dict makes rings end and each step happen once.",
    )


@item(kind="choose", difficulty=3)
def join_cost(rng: Random) -> Draft:
    n, m = rng.randint(2, 90) * 10_000, rng.randint(2, 60) * 5_000
    n += 10_000 if n == m else 0
    return Draft(
        prompt=f"{_big(n)} scores get the label with the same id out of {_big(m)}. The labels are put into a dict first. About how many dict operations does the whole job need?",
        answer=_big(n + m),
        wrong={_big(n * m): "square", _big(n * (m // 2)): "square", _big(n * n): "square"},
        why="One for each label while the dict is filled, one for each score afterwards: the sum of the sizes, not the product.",
    )


@item(kind="choose", difficulty=2)
def counting(rng: Random) -> Draft:
    n = rng.randint(2, 60) * 1_000_000
    thing = rng.choice(["words of a corpus", "error codes of a log", "product ids of orders", "cities of customers"])
    return Draft(
        prompt=f"Wanted: how often each of the {thing} occurs, {_big(n)} in all, read once from a file. What is kept while reading?",
        answer="a dict from each to its count",
        wrong={"a list of all, counted with `list.count` for each different one": "scan", "a set of all": "loses-needed", "a sorted list, sorted again after each line": "resort"},
        why="One dict step for each line. `list.count` walks through everything once for each different value; a set forgets how often.",
    )
