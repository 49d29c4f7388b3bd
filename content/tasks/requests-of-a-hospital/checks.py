"""Judge of `requests-of-a-hospital`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

UNITS = ("appointment", "patient", "ward on one day", "bed", "operation", "lab order")
LINES = ("text message", "measurement", "phone call", "bill", "scan", "door event")
OUTCOMES = ("came", "stay_days", "infection", "revenue", "pain_after", "readmitted")


def _request(rng: np.random.Generator, *, before: int | None = None, **changed: object) -> dict:
    """A supervised request with every finished case labelled; `changed` replaces fields."""
    cases, young = int(rng.integers(500, 9000)), int(rng.integers(1, 200))
    taken = -int(rng.integers(1, 15)) if before is None else -before
    outcome = {"name": str(rng.choice(OUTCOMES)), "known_on": int(rng.integers(0, 30)), "recorded": cases - young}
    return {"decision": {"about": str(rng.choice(UNITS)), "taken_on": taken}, "log_line": str(rng.choice(LINES)), "rule_settles_all": False,
            "choice_shapes_next_case": False, "cases": cases, "too_recent": young, "outcome": outcome} | changed


@generator
def requests(rng: np.random.Generator, size: int) -> tuple:
    cases = int(rng.integers(1, 10 * size + 1))
    young = int(rng.integers(0, cases + 1)) if rng.random() < 0.7 else 0
    outcome = None
    if rng.random() < 0.85:
        recorded = int(rng.choice([0, cases - young, int(rng.integers(0, cases - young + 1))], p=[0.1, 0.45, 0.45]))
        outcome = {"name": str(rng.choice(OUTCOMES)), "known_on": int(rng.integers(-3, 9)), "recorded": recorded}
    return (_request(rng, before=int(rng.integers(-2, 4)), cases=cases, too_recent=young, outcome=outcome,
                     rule_settles_all=bool(rng.random() < 0.12), choice_shapes_next_case=bool(rng.random() < 0.3)),)


@check("a row is what the decision is about", names="log-line-unit")
def unit(t: Trial) -> None:
    t.same(_request(t.rng, before=0) | {"too_recent": 0} | _all_recorded(t.rng, 5))


@check("the horizon starts with the decision", names="from-day-zero")
def horizon(t: Trial) -> None:
    t.same(_request(t.rng) | _all_recorded(t.rng, int(t.rng.integers(1, 20))))


@check("cases that are too young are not unlabelled", names="young-is-unlabelled")
def young(t: Trial) -> None:
    t.same(_request(t.rng))


@check("a written rule needs no model", names="rule-ignored")
def rule(t: Trial) -> None:
    t.same(_request(t.rng, rule_settles_all=True) | _all_recorded(t.rng, 4))


@check("what is on file at the decision is looked up", names="known-already")
def on_file(t: Trial) -> None:
    for day in (0, -int(t.rng.integers(1, 9))):
        t.same(_request(t.rng, before=0) | _all_recorded(t.rng, day))


@check("an answer recorded for nobody is no target", names="empty-label")
def empty(t: Trial) -> None:
    t.same(_request(t.rng, outcome={"name": "pain_after", "known_on": 3, "recorded": 0}))
    t.same(_request(t.rng, outcome=None))


@check("choices that shape the next case", names="ignores-loop")
def loop(t: Trial) -> None:
    t.same(_request(t.rng, choice_shapes_next_case=True))


@check("agrees with the reference on fresh requests")
def fresh_requests(t: Trial) -> None:
    t.agree(n=60)


def _all_recorded(rng: np.random.Generator, known_on: int) -> dict:
    """Fields of a request in which every case carries the answer."""
    cases = int(rng.integers(100, 900))
    return {"cases": cases, "too_recent": 0, "outcome": {"name": str(rng.choice(OUTCOMES)), "known_on": known_on, "recorded": cases}}
