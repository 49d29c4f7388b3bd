"""Judge of `the-next-thirty-days`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def _log(lines: list[tuple[int, str, str, str]]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["day", "account", "user", "kind"])


def _brief(**changed: object) -> dict:
    return {"unit": "account", "event": "cancel", "decide_on": [30], "horizon": 20, "log_ends": 90} | changed


def _names(rng: np.random.Generator, n: int) -> list[str]:
    """Different names whose order is not the order of their making."""
    return [f"{chr(97 + int(i) // 10)}{int(i) % 10}" for i in rng.permutation(90)[:n]]


@generator
def logs(rng: np.random.Generator, size: int) -> tuple:
    accounts, users = _names(rng, size), _names(rng, 2 * size)
    owner = rng.integers(0, size, 2 * size)
    lines = []
    for i in rng.integers(0, 2 * size, 3 * size + 1):
        kind = str(rng.choice(["login", "cancel", "invoice"], p=[0.5, 0.3, 0.2]))
        lines.append((int(rng.integers(0, 40)), accounts[owner[i]], users[i], kind))
    decide = [int(d) for d in rng.choice(45, int(rng.integers(1, 4)), replace=False)]
    brief = {"unit": str(rng.choice(["account", "user"])), "event": str(rng.choice(["cancel", "cancel", "invoice"])), "decide_on": decide,
             "horizon": int(rng.integers(1, 15)), "log_ends": int(rng.integers(38, 50))}
    return _log(lines), brief


@check("one row per unit and decision day", names="line-is-row")
def one_row_each(t: Trial) -> None:
    a, b, c = _names(t.rng, 3)
    lines = [(int(d), name, "u" + name, "login") for name in (a, b, c) for d in t.rng.integers(0, 25, 4)]
    t.same(_log(lines + [(40, b, "u" + b, "cancel")]), _brief())


@check("a unit is not there before its first line", names="not-seen-yet")
def not_there_yet(t: Trial) -> None:
    a, b, c = _names(t.rng, 3)
    t.same(_log([(3, a, "u1", "login"), (int(t.rng.integers(31, 50)), b, "u2", "login"), (60, c, "u3", "login")]), _brief())


@check("whoever already left has no row", names="already-gone")
def gone_before(t: Trial) -> None:
    a, b = _names(t.rng, 2)
    t.same(_log([(3, a, "u1", "login"), (4, b, "u2", "login"), (int(t.rng.integers(5, 29)), b, "u2", "cancel")]), _brief())


@check("the decision day is not the future", names="answer-already-known")
def same_day(t: Trial) -> None:
    a, b = _names(t.rng, 2)
    t.same(_log([(3, a, "u1", "login"), (4, b, "u2", "login"), (30, b, "u2", "cancel")]), _brief())


@check("events far ahead do not count", names="whenever")
def far_ahead(t: Trial) -> None:
    a, b = _names(t.rng, 2)
    t.same(_log([(3, a, "u1", "login"), (4, b, "u2", "login"), (int(t.rng.integers(55, 80)), b, "u2", "cancel")]), _brief())


@check("the last day of the horizon counts", names="horizon-one-short")
def last_day(t: Trial) -> None:
    a, b = _names(t.rng, 2)
    h = int(t.rng.integers(2, 30))
    t.same(_log([(3, a, "u1", "login"), (4, b, "u2", "login"), (30 + h, b, "u2", "cancel")]), _brief(horizon=h))
    t.same(_log([(3, a, "u1", "login"), (4, b, "u2", "login"), (31 + h, b, "u2", "cancel")]), _brief(horizon=h))


@check("answers that cannot be known yet are left out", names="unfinished-horizon")
def log_too_short(t: Trial) -> None:
    a, b = _names(t.rng, 2)
    log = _log([(3, a, "u1", "login"), (4, b, "u2", "login"), (36, b, "u2", "cancel")])
    t.same(log, _brief(decide_on=[40, 30], log_ends=50))
    t.same(log, _brief(decide_on=[30], log_ends=49))


@check("the brief says about whom the decision is", names="fixed-unit")
def about_users(t: Trial) -> None:
    a, u, v = _names(t.rng, 3)
    t.same(_log([(3, a, u, "login"), (4, a, v, "login"), (35, a, v, "cancel")]), _brief(unit="user"))


@check("agrees with the reference on fresh logs")
def fresh_logs(t: Trial) -> None:
    t.agree(n=25)
