"""Judge of `ward-table`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

WARDS = ["west", "east", "north", "south"]
PATIENTS = ["ana", "bo", "cy", "di", "ed"]


def tables(rng: np.random.Generator, wards: list[str], stays: list[tuple], alarms: list[tuple]) -> dict:
    """`stays`: rows of (ward, patient, nights or None). `alarms`: rows of (ward, level or None)."""
    return {
        "wards": pd.DataFrame({"ward": pd.Series(wards, dtype="str"), "beds": rng.integers(2, 9, size=len(wards))}),
        "stays": pd.DataFrame({
            "stay_id": rng.choice(np.arange(100, 999), size=len(stays), replace=False).astype("int64"),
            "ward": pd.Series([s[0] for s in stays], dtype="str"),
            "patient": pd.Series([s[1] for s in stays], dtype="str"),
            "nights": pd.array([s[2] for s in stays], dtype="Int64"),
        }),
        "alarms": pd.DataFrame({
            "alarm_id": rng.choice(np.arange(100, 999), size=len(alarms), replace=False).astype("int64"),
            "ward": pd.Series([a[0] for a in alarms], dtype="str"),
            "level": pd.Series([a[1] for a in alarms], dtype="str"),
        }),
    }


def nights(rng: np.random.Generator) -> int:
    return int(rng.integers(1, 15))


@generator
def any_hospital(rng: np.random.Generator, size: int) -> tuple:
    wards = [str(w) for w in rng.permutation(WARDS)[: min(1 + size // 2, 4)]]
    stays = [(str(rng.choice(wards)), str(rng.choice(PATIENTS)), None if rng.random() < 0.25 else nights(rng)) for _ in range(2 * size)]
    levels = ["low", "high", "test", None]
    alarms = [(str(rng.choice(WARDS)), levels[int(rng.integers(4))]) for _ in range(rng.integers(0, 2 * size + 1))]
    return (tables(rng, wards, stays, alarms),)


@check("stays and alarms do not multiply each other", names="stays-multiplied")
def no_multiplication(t: Trial) -> None:
    t.same(tables(t.rng, ["west"], [("west", "ana", nights(t.rng)), ("west", "bo", nights(t.rng))], [("west", "low"), ("west", "high"), ("west", "low")]))


@check("a patient who returns is one patient", names="stays-for-patients")
def returns(t: Trial) -> None:
    stays = [("west", "ana", nights(t.rng)), ("west", "bo", nights(t.rng)), ("west", "ana", nights(t.rng))]
    t.same(tables(t.rng, ["west"], stays, [("west", "low")]))


@check("one patient with two stays is no group", names="limit-on-stays")
def privacy_limit(t: Trial) -> None:
    stays = [("west", "ana", nights(t.rng)), ("west", "ana", nights(t.rng)), ("east", "bo", nights(t.rng)), ("east", "cy", nights(t.rng))]
    t.same(tables(t.rng, ["west", "east"], stays, [("west", "low"), ("east", "low")]))


@check("an alarm without a level counts, a test does not", names="unlabelled-alarm-lost")
def unlabelled(t: Trial) -> None:
    t.same(tables(t.rng, ["west"], [("west", "ana", nights(t.rng)), ("west", "bo", nights(t.rng))], [("west", None), ("west", "high"), ("west", "test")]))


@check("a ward without alarms has 0", names="silent-ward-lost")
def silent(t: Trial) -> None:
    stays = [("west", "ana", nights(t.rng)), ("west", "bo", nights(t.rng)), ("east", "cy", nights(t.rng)), ("east", "di", nights(t.rng))]
    t.same(tables(t.rng, ["west", "east"], stays, [("west", "low"), ("east", "test")]))


@check("patients who are still there count", names="open-stays-dropped")
def still_there(t: Trial) -> None:
    stays = [("west", "ana", nights(t.rng)), ("west", "bo", nights(t.rng)), ("west", "cy", None)]
    t.same(tables(t.rng, ["west"], stays, [("west", "low")]))


@check("no stay has ended")
def none_ended(t: Trial) -> None:
    t.same(tables(t.rng, ["west"], [("west", "ana", None), ("west", "bo", None)], []))


@check("agrees with the reference on fresh hospitals")
def fresh_hospitals(t: Trial) -> None:
    t.agree(n=6)
