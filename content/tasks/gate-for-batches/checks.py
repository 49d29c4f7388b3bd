"""Judge of `gate-for-batches`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

SHOPS = ["oak", "elm", "ash"]


def contract_for(rng: np.random.Generator, nullable: bool = True) -> dict:
    """Shop and day are the key; sales may have gaps if `nullable`."""
    return {
        "columns": {
            "shop": {"type": "text", "nullable": False, "allowed": SHOPS},
            "day": {"type": "number", "nullable": False, "min": 1, "max": int(rng.integers(20, 40))},
            "sales": {"type": "number", "nullable": nullable, "min": 0},
            "mood": {"type": "text", "nullable": nullable},
        },
        "key": ["shop", "day"],
    }


def good_batch(rng: np.random.Generator, n: int) -> pd.DataFrame:
    """`n` rows (at most 45) that keep the contract, without gaps, away from the bounds."""
    pairs = [(shop, day) for shop in SHOPS for day in range(2, 17)]
    chosen = [pairs[i] for i in rng.choice(len(pairs), size=n, replace=False)]
    return pd.DataFrame({
        "shop": pd.Series([c[0] for c in chosen], dtype="str"),
        "day": np.array([c[1] for c in chosen], dtype="int64"),
        "sales": rng.integers(4, 400, size=n) / 4,
        "mood": pd.Series([str(rng.choice(["calm", "busy"])) for _ in range(n)], dtype="str"),
    })


def spoil(rng: np.random.Generator, batch: pd.DataFrame, fault: str) -> pd.DataFrame:
    """The batch with one planted fault, or with something unusual but good."""
    row = int(rng.integers(len(batch)))
    out = batch.copy()
    if fault == "twin":
        return pd.concat([out, out.iloc[[row]]], ignore_index=True)
    if fault == "absent":
        return out.drop(columns=str(rng.choice(list(out.columns))))
    if fault == "text-number":
        return out.assign(sales=out["sales"].astype(str))
    if fault == "number-text":
        return out.assign(mood=np.arange(len(out)))
    if fault == "extra":
        return out.assign(weather=1.0)
    if fault == "empty":
        return out.iloc[:0]
    column, value = {
        "low": ("day", 0), "high": ("day", 60), "negative": ("sales", -0.5), "edge": ("day", 1), "zero": ("sales", 0.0),
        "stranger": ("shop", "fir"), "gap": ("sales", np.nan), "gap-text": ("mood", None), "gap-key": ("shop", None),
    }[fault]
    values = out[column].tolist()
    values[row] = value
    out[column] = pd.Series(values, dtype=out[column].dtype)
    return out


# What one plan touches: two plans of different places fit together; those of the whole batch come last.
PLACES = {
    "day": ["low", "high", "edge"],
    "sales": ["negative", "zero", "gap", "text-number"],
    "mood": ["gap-text", "number-text"],
    "shop": ["stranger", "gap-key"],
    "~batch": ["twin", "absent", "extra", "empty"],
}


@generator
def any_batch(rng: np.random.Generator, size: int) -> tuple:
    batch, contract = good_batch(rng, size + 1), contract_for(rng, nullable=bool(rng.random() < 0.5))
    for place in sorted(rng.permutation(list(PLACES))[: rng.integers(0, 3)]):
        batch = spoil(rng, batch, str(rng.choice(PLACES[place])))
    if rng.random() < 0.2:
        contract["key"] = []
    return batch, contract


@check("good batches pass, with gaps where they are allowed", names="gap-breaks-bounds")
def good_gaps(t: Trial) -> None:
    contract = contract_for(t.rng)
    for fault in ("extra", "gap", "gap-text"):
        t.same(spoil(t.rng, good_batch(t.rng, 4), fault), contract)


@check("the bounds themselves are fine", names="edge-refused")
def edges(t: Trial) -> None:
    contract = contract_for(t.rng)
    for fault in ("edge", "zero"):
        t.same(spoil(t.rng, good_batch(t.rng, 4), fault), contract)


@check("one bad value is enough", names="most-rows-decide")
def one_bad_value(t: Trial) -> None:
    contract = contract_for(t.rng)
    for fault in ("high", "stranger", "low", "negative"):
        t.same(spoil(t.rng, good_batch(t.rng, 6), fault), contract)


@check("the key is the combination", names="key-column-by-column")
def composite_key(t: Trial) -> None:
    batch = good_batch(t.rng, 4)
    t.same(batch.assign(shop=pd.Series(["oak", "oak", "elm", "elm"], dtype="str"), day=[3, 4, 3, 4]), contract_for(t.rng))
    t.same(spoil(t.rng, batch, "twin"), contract_for(t.rng))


@check("an absent column is reported", names="absent-column-crashes")
def absent(t: Trial) -> None:
    for column in ("sales", "shop"):
        t.same(good_batch(t.rng, 3).drop(columns=column), contract_for(t.rng))


@check("text is no number", names="text-counts-as-number")
def text_numbers(t: Trial) -> None:
    t.same(spoil(t.rng, good_batch(t.rng, 3), "text-number"), contract_for(t.rng))


@check("everything is reported at once", names="stops-at-first")
def everything(t: Trial) -> None:
    batch = spoil(t.rng, spoil(t.rng, good_batch(t.rng, 5), "stranger"), "high")
    t.same(batch, contract_for(t.rng))


@check("the batch is left as it was")
def untouched(t: Trial) -> None:
    t.unchanged(spoil(t.rng, good_batch(t.rng, 3), "gap"), contract_for(t.rng))


@check("agrees with the reference on fresh batches")
def fresh_batches(t: Trial) -> None:
    t.agree()
