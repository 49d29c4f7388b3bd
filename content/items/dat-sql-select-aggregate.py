"""Quick items for `dat-sql-select-aggregate`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "null-is-different": "You let NULL pass. A comparison with NULL is not true, and WHERE keeps only what is true.",
    "null-not-different": "`IS DISTINCT FROM` treats NULL as a value of its own, so these rows do pass.",
    "counts-rows": "You counted rows. With a column in the brackets, `count` leaves NULL out.",
    "counts-values": "You counted values. `count(*)` counts rows, whatever is in them.",
    "not-distinct": "You counted repeated values. `count(DISTINCT …)` counts each value once, and NULL not at all.",
    "not-in-ignores-null": "You left the NULL out of account. `x NOT IN (…, NULL)` is never true.",
    "null-empties-all": "There is no NULL in this list, so NOT IN does what it says.",
    "where-keeps-unmatched": "A condition in WHERE on the right table is not true for the NULLs of unmatched rows: they go.",
    "on-drops-unmatched": "A condition in ON only decides what is attached. Left rows without a partner stay.",
    "written-order": "This is the order in which a query is written. FROM makes the rows before SELECT computes columns.",
    "having-early": "HAVING speaks of groups, so it comes after GROUP BY.",
    "group-limit-in-where": "WHERE sees single rows. A condition on the number of rows of a group belongs in HAVING.",
    "row-filter-in-having": "HAVING sees groups. A condition on single rows belongs in WHERE, before the grouping.",
    "limit-too-high": "At least n includes n itself. This query leaves out groups of exactly that size.",
}


def values(items: list) -> str:
    """A list as rows of a VALUES clause."""
    return ", ".join("(NULL)" if v is None else f"('{v}')" if isinstance(v, str) else f"({v})" for v in items)


@item(kind="predict", difficulty=2)
def comparison_with_null(rng: Random) -> Draft:
    bad, others = rng.choice([("cancelled", ["paid", "sent"]), ("test", ["low", "high"]), ("bot", ["web", "app"])])
    rows: list = [rng.choice(others) for _ in range(rng.randint(2, 4))] + [bad] * rng.randint(1, 3) + [None] * rng.randint(1, 3)
    rng.shuffle(rows)
    distinct = rng.random() < 0.35
    known = sum(v is not None and v != bad for v in rows)
    with_null = sum(v != bad for v in rows)
    test = f"IS DISTINCT FROM '{bad}'" if distinct else f"<> '{bad}'"
    return Draft(
        prompt="Which number does this query return?",
        code=f"WITH t(s) AS (VALUES {values(rows)})\nSELECT count(*) FROM t WHERE s {test}",
        answer=str(with_null if distinct else known),
        wrong={str(known if distinct else with_null): "null-not-different" if distinct else "null-is-different"},
        why="`<>` with NULL gives NULL, which is not true. `IS DISTINCT FROM` compares NULL like a value.",
    )


@item(kind="predict", difficulty=1)
def three_counts(rng: Random) -> Draft:
    a, b = rng.sample(range(1, 20), 2)
    rows: list = [a] * rng.randint(2, 4) + [b] * rng.randint(1, 3) + [None] * rng.randint(1, 3)
    rng.shuffle(rows)
    what = rng.choice(["*", "x", "DISTINCT x"])
    known = [v for v in rows if v is not None]
    numbers = {"*": len(rows), "x": len(known), "DISTINCT x": len(set(known))}
    wrong = {
        "*": {str(numbers["x"]): "counts-values"},
        "x": {str(numbers["*"]): "counts-rows", str(numbers["DISTINCT x"]): "not-distinct"},
        "DISTINCT x": {str(numbers["x"]): "not-distinct", str(numbers["DISTINCT x"] + 1): "counts-rows"},
    }[what]
    return Draft(
        prompt="Which number does this query return?",
        code=f"WITH t(x) AS (VALUES {values(rows)})\nSELECT count({what}) FROM t",
        answer=str(numbers[what]),
        wrong=wrong,
        why="`count(*)` counts rows, `count(x)` known values, `count(DISTINCT x)` different known values.",
    )


@item(kind="predict", difficulty=3)
def not_in(rng: Random) -> Draft:
    people = sorted(rng.sample(range(1, 30), 5))
    blocked: list = rng.sample(people, rng.randint(1, 2))
    with_null = rng.random() < 0.45
    shown = blocked + ([None] if with_null else [])
    rng.shuffle(shown)
    plain = len(people) - len(blocked)
    return Draft(
        prompt="How many rows does this query return?",
        code=f"WITH people(id) AS (VALUES {values(people)}),\n     blocked(id) AS (VALUES {values(shown)})\nSELECT id FROM people WHERE id NOT IN (SELECT id FROM blocked)",
        answer="0" if with_null else str(plain),
        wrong={str(plain) if with_null else "0": "not-in-ignores-null" if with_null else "null-empties-all"},
        why="With a NULL in the list, `NOT IN` is never true: the unknown value could be any id. `NOT EXISTS` has no such trap.",
    )


@item(kind="predict", difficulty=3)
def where_or_on(rng: Random) -> Draft:
    people = sorted(rng.sample(range(1, 30), rng.randint(3, 5)))
    limit = 60
    orders = [(people[0], limit + 3), (people[-1], limit - 5)]  # the last one has old orders only
    for p in people[:-1]:
        orders += [(p, rng.choice([limit - 20, limit - 1, limit + 1, limit + 15])) for _ in range(rng.randint(0, 2))]
    rng.shuffle(orders)
    recent = [o for o in orders if o[1] >= limit]
    in_where = len(recent)
    in_on = sum(max(sum(o[0] == p for o in recent), 1) for p in people)
    use_on = rng.random() < 0.5
    condition = f"AND o.day >= {limit}" if use_on else f"WHERE o.day >= {limit}"
    rows = ", ".join(f"({p}, {d})" for p, d in orders)
    return Draft(
        prompt="How many rows does this query return?",
        code=(
            f"WITH c(id) AS (VALUES {values(people)}),\n     o(id, day) AS (VALUES {rows})\n"
            f"SELECT c.id, o.day\nFROM c LEFT JOIN o ON o.id = c.id\n{condition}"
        ),
        answer=str(in_on if use_on else in_where),
        wrong={str(in_where if use_on else in_on): "on-drops-unmatched" if use_on else "where-keeps-unmatched"},
        why="In ON the condition decides which orders are attached. In WHERE it removes rows, the unmatched ones too.",
    )


@item(kind="order", difficulty=2)
def evaluated_in_order(rng: Random) -> Draft:
    table, key, column, value = rng.choice(
        [("orders", "shop", "status", "'sent'"), ("stays", "ward", "kind", "'short'"), ("clicks", "page", "device", "'phone'"), ("trips", "driver", "city", "'Lyon'"), ("sensors", "site", "state", "'ok'")]
    )
    n = rng.randint(2, 9)
    clauses = [f"FROM {table}", f"WHERE {column} = {value}", f"GROUP BY {key}", f"HAVING count(*) >= {n}", f"SELECT {key}, count(*) AS n", "ORDER BY n"]
    written = [clauses[4], *clauses[:4], clauses[5]]
    early = clauses[:]
    early[2], early[3] = early[3], early[2]
    return Draft(
        prompt="In which order does the database **work through** these clauses?",
        answer="\n".join(clauses),
        wrong={"\n".join(written): "written-order", "\n".join(early): "having-early"},
        why="Rows are made, filtered, grouped; groups are filtered; columns are computed; the result is sorted.",
    )


@item(kind="choose", difficulty=3)
def where_and_having(rng: Random) -> Draft:
    table, key, column, value, thing = rng.choice(
        [("orders", "shop", "country", "FR", "orders"), ("stays", "ward", "kind", "acute", "stays"), ("loans", "branch", "state", "open", "loans"), ("trips", "driver", "city", "Graz", "trips")]
    )
    n = rng.randint(3, 40)
    head = f"SELECT {key} FROM {table}"
    right = f"{head} WHERE {column} = '{value}' GROUP BY {key} HAVING count(*) >= {n}"
    return Draft(
        prompt=f"Wanted: each {key} with at least {n} {thing} whose {column} is {value}. Which query gives it?",
        answer=f"`{right}`",
        wrong={
            f"`{head} GROUP BY {key} HAVING count(*) >= {n} AND any_value({column}) = '{value}'`": "row-filter-in-having",
            f"`{head} WHERE {column} = '{value}' AND (SELECT count(*) FROM {table}) >= {n} GROUP BY {key}`": "group-limit-in-where",
            f"`{head} GROUP BY {key} HAVING count({column} = '{value}') >= {n}`": "row-filter-in-having",
            f"`{head} WHERE {column} = '{value}' GROUP BY {key} HAVING count(*) > {n}`": "limit-too-high",
        },
        why=f"The {column} is a property of one row: WHERE. The number is a property of the group: HAVING. `count(condition)` counts false ones too, for they are not NULL.",
    )
