"""Quick items for `dat-sql-windows`."""

from itertools import accumulate
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "rank-without-gap": "`rank` leaves a gap after a tie: after two rows on place 1 comes place 3. `dense_rank` does not.",
    "dense-with-gap": "`dense_rank` leaves no gap: after a tie comes the next number.",
    "ties-split": "You gave equal values different numbers. Only `row_number` does that.",
    "peers-split": "You added row by row. Without a frame, rows that are equal in the ORDER BY are added together.",
    "peers-together": "Here the frame says ROWS: each row is added on its own, ties or not.",
    "lag-over-all": "You took the row before in the whole table. The partition lets a row see its own customer only.",
    "lag-is-lead": "`lag` looks back, `lead` looks ahead.",
    "limit-splits": "A gap of exactly the limit does not split here: the condition says longer than.",
    "first-not-counted": "The first click begins a session too.",
    "ties-give-more": "Two rows with the same largest time both pass this test.",
    "mixes-rows": "The largest values of two columns need not stand in the same row.",
    "window-in-where": "WHERE runs before window functions, so it cannot use one.",
    "sum-before-mark": "The running sum needs the marks, and the marks need the gaps.",
    "group-too-early": "Once the rows are grouped, there are no neighbours left to look at.",
}


@item(kind="predict", difficulty=2)
def ranks_with_ties(rng: Random) -> Draft:
    a, b, c, d = sorted(rng.sample(range(1, 40), 4))
    rows = rng.choice([[a, b, b, c], [a, a, b, c], [a, b, b, b, c], [a, a, b, b, c], [a, b, b, c, d]])
    what = rng.choice(["rank", "dense_rank"])
    rank = [1 + sum(v < x for v in rows) for x in rows]
    dense = [1 + len({v for v in rows if v < x}) for x in rows]
    number = list(range(1, len(rows) + 1))
    shown = rows[:]
    rng.shuffle(shown)
    right, other, named = (rank, dense, "rank-without-gap") if what == "rank" else (dense, rank, "dense-with-gap")
    return Draft(
        prompt="Which places does this query return, from the first row to the last? Write a list such as `[1, 2, 3]`.",
        code=f"WITH t(x) AS (VALUES {', '.join(f'({v})' for v in shown)})\nSELECT {what}() OVER (ORDER BY x) AS place FROM t ORDER BY x",
        answer=str(right),
        wrong={str(other): named, str(number): "ties-split"},
        why="`rank` is 1 + the number of smaller rows; `dense_rank` is 1 + the number of smaller values.",
    )


@item(kind="predict", difficulty=3)
def running_total(rng: Random) -> Draft:
    times = rng.choice([[1, 2, 2, 3], [1, 1, 2, 3], [1, 2, 3, 3], [1, 2, 2, 2]])
    qty = [rng.randint(2, 9) for _ in times]
    by_rows = list(accumulate(qty))
    by_peers = [sum(q for t, q in zip(times, qty, strict=True) if t <= x) for x in times]
    framed = rng.random() < 0.4
    rows = ", ".join(f"({i + 1}, {t}, {q})" for i, (t, q) in enumerate(zip(times, qty, strict=True)))
    over = "ORDER BY ts, id ROWS UNBOUNDED PRECEDING" if framed else "ORDER BY ts"
    return Draft(
        prompt="Which running totals does this query return, in the order of `id`? Write a list.",
        code=f"WITH t(id, ts, qty) AS (VALUES {rows})\nSELECT sum(qty) OVER ({over}) AS total FROM t ORDER BY id",
        answer=str(by_rows if framed else by_peers),
        wrong={str(by_peers if framed else by_rows): "peers-together" if framed else "peers-split"},
        why="With ORDER BY and no frame, a row's sum includes all rows that are equal in this order. A unique order or ROWS adds one by one.",
    )


@item(kind="predict", difficulty=2)
def lag_in_partition(rng: Random) -> Draft:
    names = rng.sample(["ada", "bob", "cem"], 2)
    rows = [(t, rng.choice(names), rng.randint(10, 99)) for t in range(1, 6)]
    rows[0] = (1, names[0], rows[0][2])
    rows[3] = (4, names[1], rows[3][2])
    rows[4] = (5, names[0], rows[4][2])
    asked = rows[4]
    before = [r for r in rows if r[0] < asked[0] and r[1] == asked[1]]
    right = before[-1][2]
    text = ", ".join(f"({t}, '{n}', {s})" for t, n, s in rows)
    return Draft(
        prompt=f"What does `previous` hold in the row with `ts = {asked[0]}`?",
        code=f"WITH t(ts, name, score) AS (VALUES {text})\nSELECT ts, lag(score) OVER (PARTITION BY name ORDER BY ts) AS previous FROM t",
        answer=str(right),
        wrong={str(rows[3][2]): "lag-over-all", "NULL": "lag-is-lead"},
        why=f"The partition holds the rows of {asked[1]} only; the one before is at ts = {before[-1][0]}.",
    )


@item(kind="predict", difficulty=3)
def number_of_sessions(rng: Random) -> Draft:
    limit = rng.choice([10, 20, 30])
    gaps = [limit, limit + rng.randint(1, 9), rng.randint(1, limit - 1), rng.choice([limit - 1, limit + 1]), rng.choice([limit, 2 * limit])]
    rng.shuffle(gaps)
    times = list(accumulate([rng.randint(0, 20), *gaps]))
    right = 1 + sum(g > limit for g in gaps)
    return Draft(
        prompt=f"A new session begins when **more than {limit}** minutes have passed since the click before. One user clicked at these minutes. How many sessions are there?",
        code=f"clicks = {times}",
        answer=str(right),
        wrong={str(1 + sum(g >= limit for g in gaps)): "limit-splits", str(right - 1): "first-not-counted"},
        why=f"The gaps are {gaps}. {right - 1} of them are longer than {limit}, and the first click begins a session as well.",
    )


@item(kind="choose", difficulty=2)
def exactly_one_row(rng: Random) -> Draft:
    table, key, time, tie = rng.choice(
        [
            ("scores", "customer", "scored_at", "run_id"), ("prices", "item", "valid_from", "price_id"), ("visits", "patient", "day", "visit_id"),
            ("logins", "user_id", "ts", "login_id"), ("trips", "driver", "begun", "trip_id"), ("readings", "meter", "read_at", "reading_id"),
            ("loans", "branch", "signed", "loan_id"), ("calls", "agent", "minute", "call_id"), ("parcels", "depot", "sent", "parcel_id"),
            ("labels", "image", "made_at", "label_id"), ("alarms", "ward", "ts", "alarm_id"), ("bids", "auction", "second", "bid_id"),
        ]
    )  # fmt: skip
    which, most, way = rng.choice([("newest", "max", " DESC"), ("oldest", "min", "")])
    return Draft(
        prompt=f"Wanted: the {which} row of each {key} in `{table}`, exactly one, although two rows may share the same `{time}`. `{tie}` is unique. Which rows do you keep?",
        answer=f"those with `row_number() OVER (PARTITION BY {key} ORDER BY {time}{way}, {tie}{way}) = 1`, computed in a WITH",
        wrong={
            f"those with `rank() OVER (PARTITION BY {key} ORDER BY {time}{way}) = 1`, computed in a WITH": "ties-give-more",
            f"those whose `{time}` equals `{most}({time})` of the same {key}": "ties-give-more",
            f"`{most}({time})` and `{most}({tie})` with `GROUP BY {key}`": "mixes-rows",
            f"those with `WHERE row_number() OVER (PARTITION BY {key} ORDER BY {time}{way}, {tie}{way}) = 1`": "window-in-where",
        },
        why="`row_number` never repeats within a partition, and a stated tie-break makes the answer the same tomorrow. WHERE runs before window functions.",
    )


@item(kind="order", difficulty=4)
def layers_of_sessions(rng: Random) -> Draft:
    key, time = rng.choice([("user_id", "ts"), ("device", "seen"), ("driver", "minute"), ("visitor", "clicked"), ("car", "second")])
    limit = rng.choice([1800, 900, 600, 3600])
    steps = [
        f"gaps: {time} - lag({time}) OVER (PARTITION BY {key} ORDER BY {time}) AS gap",
        f"marks: CASE WHEN gap IS NULL OR gap > {limit} THEN 1 ELSE 0 END AS begins",
        f"numbers: sum(begins) OVER (PARTITION BY {key} ORDER BY {time}) AS session_no",
        f"result: count(*), max({time}) - min({time}) ... GROUP BY {key}, session_no",
    ]
    summed, grouped = [steps[0], steps[2], steps[1], steps[3]], [steps[3], *steps[:3]]
    return Draft(
        prompt="A query turns clicks into sessions in four layers; each reads the one before. Put them in order.",
        answer="\n".join(steps),
        wrong={"\n".join(summed): "sum-before-mark", "\n".join(grouped): "group-too-early"},
        why="Gap to the neighbour, a 1 where a session begins, the running sum of these ones, and only then one row per session.",
    )
