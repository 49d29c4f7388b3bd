"""Quick items for `py-complexity`: what grows with what, and which structure answers in few steps."""

import heapq
from bisect import bisect_left, bisect_right
from collections import deque
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "full-square": "You counted every pair twice, and each with itself. The inner loop starts after the outer one.",
    "linear-guess": "You took the time to grow with n. Count how often the innermost line runs.",
    "not-squared": "The innermost line runs once for each pair here, so the growth is squared.",
    "largest-on-top": "You expected the largest in front. A Python heap has its smallest element in place 0.",
    "window-grows": "You kept everything. A deque with `maxlen` drops from the other end when it is full.",
    "other-side": "You mixed up the two sides. `bisect_left` gives the place before equal values, `bisect_right` the place after them.",
    "halves-badly": "Each step halves what is left: count how often the number can be halved, not half of it.",
    "scan-is-fast": "`in` on a list compares one by one. On a set it takes about one step.",
}


@item(kind="predict", difficulty=2)
def pairs(rng: Random) -> Draft:
    n = rng.randint(4, 30)
    all_pairs = rng.random() < 0.35
    inner = f"range({n})" if all_pairs else f"range(i + 1, {n})"
    half = n * (n - 1) // 2
    return Draft(
        prompt="How many comparisons are made? Type the number that is printed.",
        code=f"count = 0\nfor i in range({n}):\n    for j in {inner}:\n        count += 1\nprint(count)",
        answer=str(n * n if all_pairs else half),
        wrong={str(half if all_pairs else n * n): None if all_pairs else "full-square", str(n * (n + 1) // 2): None, str(2 * n): "linear-guess"},
        why="n·n when both loops run over everything; n·(n−1)/2 when each pair is taken once. Both grow with the square of n.",
    )


@item(kind="choose", difficulty=2)
def when_rows_grow(rng: Random) -> Draft:
    factor, seconds = rng.choice([2, 3, 4, 5, 10]), rng.choice([2, 3, 6, 8])
    name, other = rng.choice([("users", "blocked"), ("rows", "seen"), ("ids", "known")])
    quadratic = rng.random() < 0.6
    if quadratic:
        code = f"{other} = []\nfor x in {name}:          # all different\n    if x not in {other}:\n        {other}.append(x)"
        answer, wrong = seconds * factor**2, {seconds * factor: "scan-is-fast", seconds: "linear-guess", seconds * factor**3: None}
    else:
        code = f"{other} = set()\nfor x in {name}:          # all different\n    if x not in {other}:\n        {other}.add(x)"
        answer, wrong = seconds * factor, {seconds * factor**2: "not-squared", seconds: None, seconds * factor**3: None}
    return Draft(
        prompt=f"This takes {seconds} seconds on a large list. About how long does it take on one {factor} times as long?",
        code=code,
        answer=f"{answer} seconds",
        wrong={f"{s} seconds": why for s, why in wrong.items()},
        why="`in` walks along a list, so every row costs more as the list grows: the time grows with the square. A set answers in about one step.",
    )


@item(kind="predict", difficulty=3)
def heap_of_the_best(rng: Random) -> Draft:
    scores = rng.sample(range(10, 99), 6)
    k = rng.randint(2, 3)
    heap: list[int] = []
    for s in scores:
        heapq.heappush(heap, s)
        if len(heap) > k:
            heapq.heappop(heap)
    return Draft(
        prompt="What does this print?",
        code=f"import heapq\n\nheap = []\nfor score in {scores}:\n    heapq.heappush(heap, score)\n    if len(heap) > {k}:\n        heapq.heappop(heap)\nprint(heap[0])",
        answer=str(heap[0]),
        wrong={str(max(scores)): "largest-on-top", str(min(scores)): None, str(sorted(scores)[k - 1]): None},
        why=f"Each time the smallest is thrown away, so the {k} largest remain; the smallest of these stands in front.",
    )


@item(kind="predict", difficulty=1)
def sliding_window(rng: Random) -> Draft:
    values = [rng.randint(1, 20) for _ in range(rng.randint(4, 7))]
    size = rng.randint(2, 3)
    window: deque = deque(values, maxlen=size)
    return Draft(
        prompt="What does this print?",
        code=f"from collections import deque\n\nwindow = deque(maxlen={size})\nfor value in {values}:\n    window.append(value)\nprint(sum(window))",
        answer=str(sum(window)),
        wrong={str(sum(values)): "window-grows", str(sum(values[:size])): None},
        why="The window keeps the last values; the oldest falls out at the front in one step.",
    )


@item(kind="predict", difficulty=3)
def places_of_a_value(rng: Random) -> Draft:
    values = sorted(rng.choice([10, 20, 30, 40, 50]) for _ in range(rng.randint(6, 9)))
    ask = rng.choice(values)
    left, right = bisect_left(values, ask), bisect_right(values, ask)
    both = rng.choice(["left", "right", "count"])
    shown = {"left": f"bisect_left(t, {ask})", "right": f"bisect_right(t, {ask})", "count": f"bisect_right(t, {ask}) - bisect_left(t, {ask})"}[both]
    answer = {"left": left, "right": right, "count": right - left}[both]
    other = {"left": right, "right": left, "count": right - left - 1}[both]
    return Draft(
        prompt="What does this print?",
        code=f"from bisect import bisect_left, bisect_right\n\nt = {values}\nprint({shown})",
        answer=str(answer),
        wrong={str(other): "other-side", str(left - 1): None},
        why="In a sorted list `bisect_left` counts the values below, `bisect_right` those below or equal. Their difference counts the equal ones.",
    )


@item(kind="choose", difficulty=3)
def halving(rng: Random) -> Draft:
    power = rng.randint(10, 30)
    n = 2**power
    thing = rng.choice(["time stamps", "prices", "ids", "thresholds"])
    return Draft(
        prompt=f"A sorted list holds {n:,} {thing}. About how many comparisons does one binary search need?".replace(",", " "),
        answer=str(power),
        wrong={f"{n // 2:,}".replace(",", " "): "halves-badly", f"{int(n**0.5):,}".replace(",", " "): None, str(power * 50): None},
        why=f"Each comparison halves what is left, and 2 to the power {power} is {n}.",
    )


@item(kind="order", difficulty=3)
def nearest_first(rng: Random) -> Draft:
    node, nxt, net = rng.choice([("table", "reader", "feeds"), ("page", "link", "links"), ("stop", "next_stop", "lines"), ("user", "friend", "follows"), ("job", "later", "unlocks")])
    steps = rng.choice(["steps", "hops", "away"])
    start = rng.choice(["start", "source", "first"])
    lines = [f"{steps} = {{{start}: 0}}", f"queue = deque([{start}])", "while queue:", f"    {node} = queue.popleft()", f"    for {nxt} in {net}.get({node}, []):", f"        if {nxt} not in {steps}:", f"            {steps}[{nxt}] = {steps}[{node}] + 1", f"            queue.append({nxt})"]
    swapped = [lines[1], lines[0], *lines[2:]]
    last = [*lines[:6], lines[7], lines[6]]
    both = [*swapped[:6], lines[7], lines[6]]
    return Draft(
        prompt=f"Put the lines in order: the fewest {steps} from `{start}` to everything that can be reached.",
        answer="\n".join(lines),
        also=("\n".join(swapped), "\n".join(last), "\n".join(both)),
        why="Start at 0; take the oldest; everything new that it leads to is one step further and waits its turn. What was met before is left alone, so rings end.",
    )


@item(kind="line", difficulty=2)
def common_ids(rng: Random) -> Draft:
    a = rng.sample(range(100, 160), 6)
    b = rng.sample(a, 3) + rng.sample(range(160, 190), 3)
    rng.shuffle(b)
    keep = [x for x in a if x in set(b)]
    first, second = rng.choice([("scored", "labelled"), ("today", "yesterday"), ("bought", "viewed")])
    return Draft(
        prompt=f"`{second}_set` holds the ids of `{second}`. Write one line that sets `both` to the list of ids of `{first}` that are in it too, in the order of `{first}`.",
        code=f"{first} = {a}\n{second} = {b}\n{second}_set = set({second})",
        test="print(both)",
        answer=str(keep),
        wrong={str([x for x in b if x in a]): None, str(sorted(keep)): None},
        model=f"both = [x for x in {first} if x in {second}_set]",
        why="One walk over the first list, one step for each question to the set. The order of the walk is kept.",
    )
