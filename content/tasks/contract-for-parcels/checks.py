"""Judge of `contract-for-parcels`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

HOUR = pd.Timedelta(hours=1)


def good_batch(rng: np.random.Generator, n: int, *, all_delivered: bool = False, all_weighed: bool = False) -> tuple[pd.DataFrame, pd.Timestamp]:
    """A plain good batch of `n` rows and the moment of its arrival."""
    now = pd.Timestamp("2026-05-01") + pd.Timedelta(minutes=int(rng.integers(0, 100_000)))
    sent = [now - pd.Timedelta(minutes=int(m)) for m in rng.integers(60, 1300, size=n)]
    delivered = [s + pd.Timedelta(minutes=int(rng.integers(1, 59))) if all_delivered or rng.random() < 0.5 else pd.NaT for s in sent]
    kinds = ["letter" if i % 2 else "box" for i in range(n)]
    kg = [float(rng.integers(1, 300)) / 8 if all_weighed or k == "box" or rng.random() < 0.6 else np.nan for k in kinds]
    table = pd.DataFrame({
        "parcel": rng.choice(np.arange(1000, 9999), size=n, replace=False),
        "kind": pd.Series(kinds, dtype="str"),
        "kg": np.array(kg, dtype=float),
        "sent": np.array(sent, dtype="datetime64[us]"),
        "delivered": pd.Series(pd.to_datetime(delivered)).astype("datetime64[us]"),
    })
    return table, now


def put(batch: pd.DataFrame, row: int, column: str, value: object) -> pd.DataFrame:
    out = batch.copy()
    out.loc[out.index[row], column] = value
    return out


def spoil(rng: np.random.Generator, batch: pd.DataFrame, now: pd.Timestamp, fault: str) -> pd.DataFrame:
    """The batch with one fault, or with one of the unusual things in `UNUSUAL`."""
    box = 2 * int(rng.integers(0, (len(batch) + 1) // 2))  # even rows are boxes
    letter = 2 * int(rng.integers(0, len(batch) // 2)) + 1
    row = int(rng.integers(1, len(batch)))
    minutes = pd.Timedelta(minutes=int(rng.integers(1, 300)))
    sent = batch["sent"].iloc[row]
    old = batch.assign(sent=batch["sent"] - (batch["sent"].max() - (now - 24 * HOUR)))
    plans = {
        "twin": lambda: put(batch, row, "parcel", batch["parcel"].iloc[row - 1]),
        "box-without-kg": lambda: put(batch, box, "kg", np.nan),
        "zero-kg": lambda: put(batch, row, "kg", 0.0),
        "heavy": lambda: put(batch, row, "kg", 50.0 + float(rng.integers(1, 9000)) / 8),
        "new-kind": lambda: put(batch, row, "kind", str(rng.choice(["Box", "pallet", "letter "]))),
        "no-kind": lambda: put(batch, row, "kind", None),
        "future": lambda: put(put(batch, row, "sent", now + minutes), row, "delivered", pd.NaT),
        "no-sent": lambda: put(put(batch, row, "sent", pd.NaT), row, "delivered", pd.NaT),
        "stale": lambda: old.assign(sent=old["sent"] - minutes, delivered=pd.NaT).astype({"delivered": "datetime64[us]"}),
        "backwards": lambda: put(batch, row, "delivered", sent - minutes),
        "delivered-later": lambda: put(batch, row, "delivered", now + minutes),
        "absent": lambda: batch.drop(columns=str(rng.choice(list(batch.columns)))),
        "kg-as-text": lambda: batch.assign(kg=batch["kg"].astype(str)),
        "sent-as-text": lambda: batch.assign(sent=batch["sent"].astype(str)),
        "no-parcel": lambda: put(batch.astype({"parcel": float}), row, "parcel", np.nan),
        "four-rows": lambda: batch.iloc[:4],
        "plain": lambda: batch,
        "extra": lambda: batch.assign(colour=1),
        "all-on-their-way": lambda: batch.assign(delivered=pd.NaT).astype({"delivered": "datetime64[us]"}),
        "letter-without-kg": lambda: put(batch, letter, "kg", np.nan),
        "heaviest": lambda: put(batch, row, "kg", 50.0),
        "a-day-old": lambda: old.assign(delivered=pd.NaT).astype({"delivered": "datetime64[us]"}),
        "at-once": lambda: put(batch, row, "delivered", sent),
        "this-second": lambda: put(put(batch, row, "sent", now), row, "delivered", pd.NaT),
        "just-delivered": lambda: put(batch, row, "delivered", now),
    }
    return plans[fault]()


UNUSUAL = ["plain", "extra", "all-on-their-way", "letter-without-kg", "heaviest", "a-day-old", "at-once", "this-second", "just-delivered"]
FAULTS = ["twin", "box-without-kg", "zero-kg", "heavy", "new-kind", "no-kind", "future", "no-sent", "stale", "backwards", "delivered-later", "absent", "kg-as-text", "sent-as-text", "no-parcel", "four-rows"]


@generator
def any_batch(rng: np.random.Generator, size: int) -> tuple:
    batch, now = good_batch(rng, size + 4)
    return spoil(rng, batch, now, str(rng.choice(UNUSUAL + FAULTS))), now


def case(t: Trial, fault: str, n: int = 6) -> None:
    """One batch in which every row is delivered and weighed, but for what `fault` changes."""
    batch, now = good_batch(t.rng, n, all_delivered=True, all_weighed=True)
    t.same(spoil(t.rng, batch, now, fault), now)


@check("a plain batch is accepted, an absent column is not", names="gate-crashes")
def plain(t: Trial) -> None:
    for fault in ("plain", "absent", "kg-as-text", "sent-as-text"):
        case(t, fault)


@check("a repeated parcel is refused", names="repeated-parcels-pass")
def repeated(t: Trial) -> None:
    case(t, "twin")


@check("parcels on their way are fine", names="pending-refused")
def pending(t: Trial) -> None:
    case(t, "all-on-their-way")


@check("a letter may lack its weight", names="unweighed-letter-refused")
def letters(t: Trial) -> None:
    case(t, "letter-without-kg")


@check("a box may not", names="unweighed-box-passes")
def boxes(t: Trial) -> None:
    case(t, "box-without-kg")


@check("50 kg are allowed, more and 0 are not", names="heaviest-refused")
def weights(t: Trial) -> None:
    for fault in ("heaviest", "heavy", "zero-kg"):
        case(t, fault)


@check("a file that stands still is refused", names="stale-passes")
def stale(t: Trial) -> None:
    case(t, "stale")
    case(t, "a-day-old")


@check("nothing comes from the future", names="future-passes")
def future(t: Trial) -> None:
    case(t, "future")


@check("nothing arrives before it is sent", names="backwards-passes")
def backwards(t: Trial) -> None:
    case(t, "backwards")


@check("30 batches: no bad one passes, no good one is refused")
def thirty_batches(t: Trial) -> None:
    missed, alarms = [], []
    for fault in [str(f) for f in t.rng.permutation(FAULTS)] + [str(u) for u in t.rng.choice(UNUSUAL, size=14)]:
        batch, now = good_batch(t.rng, int(t.rng.integers(6, 20)))
        given = spoil(t.rng, batch, now, fault)
        answer = t.call(given, now)
        t.need(isinstance(answer, bool | np.bool_), None, f"the answer is {answer!r}, wanted is True or False")
        if fault in FAULTS and answer:
            missed.append(fault)
        if fault in UNUSUAL and not answer:
            alarms.append(fault)
    t.need(not missed, None, f"of 16 bad batches {len(missed)} passed; the first has this fault: {', '.join(missed[:1])}", theirs=f"{len(missed)} passed", wanted="0 pass")
    t.need(not alarms, None, f"of 14 good batches {len(alarms)} were refused; the first is of this sort: {', '.join(alarms[:1])}", theirs=f"{len(alarms)} refused", wanted="0 refused")


@check("the batch is left as it was")
def untouched(t: Trial) -> None:
    batch, now = good_batch(t.rng, 6)
    t.unchanged(batch, now)


@check("agrees with the reference on fresh batches")
def fresh_batches(t: Trial) -> None:
    t.agree(n=30)
