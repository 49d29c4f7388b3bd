"""Judge of `rides-before-the-model`.

Power, measured on 120 seeds: the model's error divided by the heuristic's. Bound 0.80.
    reference                       mean 0.435, sd 0.030, largest 0.52
    the hour as a number            mean 2.14, sd 0.13, smallest 1.84
    the heuristic again             exactly 1
The reference lies 12 standard deviations below the bound, the line 10 above it: both failure rates are far below 1 in 10,000.
Two other right ways (a table of factors, a regression on ratios) reach 0.52, sd 0.05: more than 5 below.
"""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

BOUND = 0.80


def _city(rng: np.random.Generator, days: int = 62, missing: bool = False) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray]:
    """Past hours, new hours and the hidden rides of the new hours."""
    n = days + 30
    weekend = np.arange(n) % 7 >= 5
    hour = np.arange(24)
    peaks = np.exp(-((hour - rng.uniform(7, 9)) ** 2) / 3) + np.exp(-((hour - rng.uniform(16, 18)) ** 2) / 5)
    leisure = np.exp(-((hour - rng.uniform(13, 16)) ** 2) / 14)
    level = np.where(weekend[:, None], 20 + 150 * leisure, 15 + 190 * peaks)                    # (n, 24)
    temperature = rng.uniform(0, 28, n)[:, None] + 4 * np.sin((hour - 9) / 24 * 2 * np.pi)
    rain = rng.random((n, 24)) < 0.2
    mean = level * np.exp(0.035 * (temperature - 13)) * np.where(rain, 0.55, 1.0)
    rides = rng.poisson(mean * rng.lognormal(0, 0.12, (n, 24)))
    festival = rng.choice(days, 3, replace=False)
    rides[festival, 19:] += rng.integers(400, 900, (3, 5))
    table = pd.DataFrame({"hour": np.tile(hour, n), "weekend": np.repeat(weekend.astype(int), 24), "temperature": temperature.ravel().round(1),
                          "rain": rain.ravel().astype(int), "rides": rides.ravel()})
    past, new = table.iloc[: days * 24], table.iloc[days * 24 :]
    if missing:
        past = past[(past["hour"] != 4) | (past["weekend"] == 0)]
    past = past.iloc[rng.permutation(len(past))]
    new = new.iloc[rng.permutation(len(new))]
    return past, new.drop(columns="rides"), new["rides"].to_numpy()


@generator
def cities(rng: np.random.Generator, size: int) -> tuple:
    return _city(rng, days=14 + size)[:2]


def _rung(answer: object, name: str, m: int) -> np.ndarray:
    """One array of the answer; a wrong form is shown as the judge's own stumble over it."""
    values = np.asarray(answer[name], float)  # type: ignore[index]
    return values if values.shape == (m,) else np.full(m, np.nan)


def _medians(past: pd.DataFrame, new: pd.DataFrame, by: list[str], how: str = "median") -> np.ndarray:
    table = past.groupby(by)["rides"].agg(how).rename("value").reset_index()
    values = new[by].reset_index(drop=True).merge(table, on=by, how="left")["value"]
    return values.fillna(past["rides"].agg(how)).to_numpy(float)


@check("the constant that fits the measure", names="mean-for-absolute")
def constant(t: Trial) -> None:
    past, new, _ = _city(t.rng)
    got = _rung(t.call(past, new), "constant", len(new))
    best = float(past["rides"].median())
    mean = np.allclose(got, past["rides"].mean())
    t.need(np.allclose(got, best), "mean-for-absolute" if mean else None, f"your constant is {got[0]:.1f}, the best one under absolute error is {best:.1f}",
           given="forecast(train, new)[\"constant\"]", theirs=got[:5], wanted=np.full(5, best))


@check("the heuristic: same hour, same kind of day", names="weekend-forgotten")
def heuristic(t: Trial) -> None:
    past, new, _ = _city(t.rng)
    got = _rung(t.call(past, new), "heuristic", len(new))
    wanted = _medians(past, new, ["hour", "weekend"])
    named = "weekend-forgotten" if np.allclose(got, _medians(past, new, ["hour"])) else "mean-for-absolute" if np.allclose(got, _medians(past, new, ["hour", "weekend"], "mean")) else None
    row = int(np.argmax(np.abs(got - wanted)))
    t.need(np.allclose(got, wanted), named, f"row {row} of new, {new.iloc[row].to_dict()}: yours {got[row]:.1f}, wanted {wanted[row]:.1f}",
           given="forecast(train, new)[\"heuristic\"]", theirs=got[:5], wanted=wanted[:5])


@check("an hour that training does not hold", names="missing-cell")
def unseen_cell(t: Trial) -> None:
    past, new, _ = _city(t.rng, missing=True)
    got = _rung(t.call(past, new), "heuristic", len(new))
    wanted = _medians(past, new, ["hour", "weekend"])
    gap = np.flatnonzero((new["hour"] == 4) & (new["weekend"] == 1))
    t.need(np.allclose(got, wanted), "missing-cell" if not np.allclose(got[gap], wanted[gap]) else None,
           f"weekends at 4 o'clock are not in training: wanted is the constant {wanted[gap[0]]:.1f}", given="forecast(train, new)[\"heuristic\"]", theirs=got[gap][:5], wanted=wanted[gap][:5])


@check("the model answers in rides", names="logs-returned")
def unit(t: Trial) -> None:
    past, new, rides = _city(t.rng)
    got = _rung(t.call(past, new), "model", len(new))
    t.need(got.max() > 0.25 * np.quantile(rides, 0.95), "logs-returned", f"your largest prediction is {got.max():.1f}; one hidden hour in twenty has more than {np.quantile(rides, 0.95):.0f} rides",
           given="forecast(train, new)[\"model\"]", theirs=got[:5])


@check("a row alone is answered like among others", names="batch-decides")
def alone(t: Trial) -> None:
    past, new, _ = _city(t.rng)
    all_rows = t.call(past, new)
    some = t.call(past, new.iloc[:3])
    for name in ("heuristic", "model"):
        together, apart = _rung(all_rows, name, len(new))[:3], _rung(some, name, 3)
        t.need(np.allclose(together, apart, rtol=1e-6), "batch-decides", f"{name}: the first three rows alone give {np.round(apart, 2).tolist()}, among all rows {np.round(together, 2).tolist()}",
               given="forecast(train, new.iloc[:3])", theirs=apart, wanted=together)


@check("the model earns its place above the heuristic", names="model-adds-nothing")
def worth_it(t: Trial) -> None:
    past, new, rides = _city(t.rng)
    answer = t.call(past, new)
    error = {name: float(np.abs(_rung(answer, name, len(new)) - rides).mean()) for name in ("heuristic", "model")}
    ratio = error["model"] / error["heuristic"]
    straight = _linear_in_hour(past, new)
    like_line = np.abs(_rung(answer, "model", len(new)) - straight).mean() < 0.2 * np.abs(straight - straight.mean()).mean()
    t.need(ratio <= BOUND, "hour-as-number" if like_line or ratio > 1.15 else "model-adds-nothing",
           f"mean absolute error on hidden hours: model {error['model']:.1f}, heuristic {error['heuristic']:.1f}, ratio {ratio:.2f} (at most {BOUND} is asked)", given="forecast(train, new)[\"model\"]")


def _linear_in_hour(past: pd.DataFrame, new: pd.DataFrame) -> np.ndarray:
    A, B = (np.column_stack([np.ones(len(x)), x[["hour", "weekend", "temperature", "rain"]]]) for x in (past, new))
    return B @ np.linalg.lstsq(A, past["rides"].to_numpy(float), rcond=None)[0]
