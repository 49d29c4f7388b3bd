"""Judge of `import-that-hid-its-errors`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

RATES = {"USD": 0.9, "GBP": 1.2, "CHF": 1.05}
BAD = ["", "n/a", "12,5", "--", "1 000", "zwölf"]
ENDLESS = ["nan", "inf", "-inf", "NaN", "Infinity"]


def _good(rng: np.random.Generator) -> dict:
    return {"amount": f"{rng.normal(50, 40):.2f}", "currency": str(rng.choice(list(RATES)))}


def _row(rng: np.random.Generator) -> dict:
    row = _good(rng)
    fate = rng.random()
    if fate < 0.15:
        row["amount"] = str(rng.choice(BAD))
    elif fate < 0.3:
        row["amount"] = str(rng.choice(ENDLESS))
    elif fate < 0.5:
        del row[str(rng.choice(list(row)))]
        if "amount" in row and rng.random() < 0.5:
            row["amount"] = str(rng.choice(BAD + ENDLESS))
    return row


@generator
def payments(rng: np.random.Generator, size: int) -> tuple:
    """Rows with every kind of fault; now and then a currency without a rate."""
    rows = [_row(rng) for _ in range(int(rng.integers(0, size + 1)))]
    rates = dict(RATES)
    if rng.random() < 0.15:
        del rates["CHF"]
    return (rows, rates)


@check("good rows pass")
def good_rows(t: Trial) -> None:
    t.same([_good(t.rng) for _ in range(4)], RATES)


@check("one bad row does not stop the others", names="one-bad-row-stops-all")
def survives(t: Trial) -> None:
    bad = {"amount": str(t.rng.choice(BAD)), "currency": "USD"}
    t.same([_good(t.rng), bad, _good(t.rng)], RATES)
    t.same([_good(t.rng), {"currency": "USD"}, _good(t.rng)], RATES)


@check("rows without a field are reported", names="bad-rows-vanish")
def missing_fields(t: Trial) -> None:
    t.same([_good(t.rng), {"amount": "3"}, {"currency": "USD"}, {}], RATES)


@check("an amount that is not finite is rejected", names="nan-let-through")
def endless(t: Trial) -> None:
    t.same([{"amount": str(t.rng.choice(ENDLESS)), "currency": "GBP"}], RATES)


@check("a missing rate reaches the caller", names="settings-fault-swallowed")
def settings_fault(t: Trial) -> None:
    rates = dict(RATES)
    gone = str(t.rng.choice(list(rates)))
    del rates[gone]
    rows = [{"amount": "10", "currency": gone}]
    t.raises("KeyError", rows, rates)
    t.raises("KeyError", [_good(t.rng) | {"currency": gone}], {})


@check("a bad row needs no rate")
def bad_row_without_rate(t: Trial) -> None:
    t.same([{"amount": str(t.rng.choice(BAD)), "currency": "XXX"}, {"amount": "nan", "currency": "XXX"}], RATES)


@check("the arguments are left as they were")
def arguments_untouched(t: Trial) -> None:
    t.unchanged([_good(t.rng) for _ in range(3)], dict(RATES))


@check("agrees with the reference on fresh files")
def fresh_files(t: Trial) -> None:
    t.agree(n=60)
