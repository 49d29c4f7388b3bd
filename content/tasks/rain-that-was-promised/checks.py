"""Judge of `rain-that-was-promised`: the true chance of every hidden day is known here, so no luck is in the score."""

import numpy as np

from rung.grading.spec import Trial, check

HIDDEN = 4000  # new days of one station


class _Station:
    """Days whose true chance `q` is known. The model's log-odds are `stretch` times too bold and shifted."""

    def __init__(self, rng: np.random.Generator, stretch: float, shift: float, n_past: int) -> None:
        n = n_past + HIDDEN
        odds = rng.normal(-0.4, 1.3, n)                        # true log-odds of rain
        q, p = _chance(odds), _chance(stretch * odds + shift)
        rained = (rng.random(n) < q).astype(int)
        rained[:2] = 0, 1                                      # both values occur
        self.p_past, self.rained = p[:n_past], rained[:n_past]
        self.p_new, self.q = p[n_past:], q[n_past:]

    def waste(self, p: np.ndarray, floor: float = 1e-12) -> float:
        """Log loss beyond that of the true chances, in nats per day: 0 is perfect. `floor` forgives false certainty."""
        p = np.clip(p, floor, 1 - floor)
        return float(np.mean(self.q * np.log(self.q / p) + (1 - self.q) * np.log((1 - self.q) / (1 - p))))


def _chance(odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-odds))


def _reach(p: np.ndarray) -> float:
    """How far apart low and high promises are."""
    return float(np.subtract(*np.quantile(p, [0.9, 0.1])))


def _bold(rng: np.random.Generator, n_past: int) -> _Station:
    return _Station(rng, rng.uniform(2.2, 3.0), -rng.uniform(0.4, 0.8), n_past)


def _answer(t: Trial, station: _Station, p_new: np.ndarray) -> np.ndarray:
    """The learner's promises as floats, of the right shape."""
    answer = t.call(station.p_past, station.rained, p_new)
    try:
        promises = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        promises = np.empty(0)
    t.need(promises.shape == p_new.shape, None, f"{len(p_new)} promises in, {promises.shape} out", theirs=answer, wanted=f"floats of shape {p_new.shape}")
    inside = np.isfinite(promises) & (promises >= 0) & (promises <= 1)
    t.need(inside.all(), None, "some promises are not between 0 and 1", given=f"p_new = {p_new[~inside][:5]}", theirs=promises[~inside][:5])
    return promises


@check("each new day gets a promise between 0 and 1")
def in_range(t: Trial) -> None:
    station = _bold(t.rng, 500)
    _answer(t, station, np.array([0.0, 0.02, 0.5, 0.98, 1.0]))
    _answer(t, station, np.array([0.3]))


@check("promises, not verdicts", names="decisions-for-promises")
def promises_not_verdicts(t: Trial) -> None:
    answer = _answer(t, station := _bold(t.rng, 1500), station.p_new[:300])
    t.need(not np.isin(answer, (0.0, 1.0)).all(), "decisions-for-promises", "all answers are exactly 0 or 1", theirs=answer[:6])
    t.need(np.ptp(answer) > 0.2, "nothing-learned", "all days get about the same promise", theirs=answer[:6])


@check("a day's promise does not depend on the other new days", names="learns-from-the-new-days")
def alone_or_together(t: Trial) -> None:
    station = _bold(t.rng, 600)
    together = _answer(t, station, station.p_new[:200])
    low = np.argsort(station.p_new[:200])[:40]
    for chosen in (low, low[:1]):
        apart = _answer(t, station, station.p_new[chosen])
        worst = float(np.max(np.abs(apart - together[chosen])))
        t.need(worst < 1e-6, "learns-from-the-new-days", f"the same days, asked in another company, change by {worst:.3f}",
               given=f"the {len(chosen)} lowest of 200 new days, alone", theirs=apart[:4], wanted=together[chosen][:4])


@check("a higher promise stays the higher one", names="breaks-the-ranking")
def keeps_order(t: Trial) -> None:
    for n_past in (120, 400):
        station = _bold(t.rng, n_past)
        grid = np.linspace(0.001, 0.999, 999)
        steps = np.diff(_answer(t, station, grid))
        at = int(np.argmin(steps))
        t.need(steps[at] >= -1e-9, "breaks-the-ranking", f"with {n_past} past days a promise of {grid[at]:.3f} gets more than one of {grid[at + 1]:.3f}")


@check("bold promises come down to what happens", names="raw-returned")
def bold_station(t: Trial) -> None:
    station = _bold(t.rng, 1500)
    answer = _answer(t, station, station.p_new)
    waste, before = station.waste(answer, floor=0.005), station.waste(station.p_new, floor=0.005)
    t.need(np.max(np.abs(answer - station.p_new)) > 1e-3, "raw-returned", "the promises have not changed", theirs=answer[:5], wanted="other promises than " + str(np.round(station.p_new[:5], 3)))
    shifted = abs(answer.mean() - station.q.mean()) < 0.05 and _reach(answer) > 0.85 * _reach(station.p_new)
    t.need(waste < 0.25 * before, "shift-only" if shifted else None, f"log loss above the best possible: {before:.3f} before, {waste:.3f} after", wanted=f"below {0.25 * before:.3f}")


@check("few past days give no certainty", names="certain-from-few")
def few_days(t: Trial) -> None:
    waste, before, careless = [], [], []
    for _ in range(6):
        station = _bold(t.rng, 60)
        answer = _answer(t, station, station.p_new)
        waste.append(station.waste(answer))
        before.append(station.waste(station.p_new))
        careless.append(np.mean((np.minimum(answer, 1 - answer) < 1e-3) & (np.minimum(station.q, 1 - station.q) > 0.02)))
    t.need(np.mean(careless) < 0.05, "certain-from-few",
           f"from 60 past days you are all but certain on {np.mean(careless):.0%} of the days, and the true chance there is between 2 and 98 %")
    t.need(np.mean(waste) < 0.45 * np.mean(before), None, f"six stations with 60 past days: log loss above the best possible {np.mean(before):.3f} before, {np.mean(waste):.3f} after")


@check("timid and shifted models as well")
def other_stations(t: Trial) -> None:
    for stretch, shift in ((0.35, 0.0), (1.0, 1.2), (0.6, -1.2)):
        station = _Station(t.rng, stretch, shift, 1500)
        waste, before = station.waste(_answer(t, station, station.p_new)), station.waste(station.p_new)
        t.need(waste < 0.35 * before, None, f"log loss above the best possible: {before:.3f} before, {waste:.3f} after", wanted=f"below {0.35 * before:.3f}")


@check("promises that were right stay right")
def nothing_to_repair(t: Trial) -> None:
    station = _Station(t.rng, 1.0, 0.0, 1500)
    waste = station.waste(_answer(t, station, station.p_new))
    t.need(waste < 0.02, None, f"the model was right, and your promises lose {waste:.3f} nats per day", wanted="below 0.02")
