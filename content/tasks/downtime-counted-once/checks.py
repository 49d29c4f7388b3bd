"""Judge of `downtime-counted-once`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

MACHINES = ["press", "saw", "öfen", "kiln", "lathe"]


@generator
def reports(rng: np.random.Generator, size: int) -> tuple:
    """Overlapping reports in any order, some backward, some on machines nobody asked for."""
    kinds = int(rng.integers(1, 4))
    stops = []
    for _ in range(int(rng.integers(0, size + 1))):
        start = int(rng.integers(0, 40))
        stops.append((MACHINES[rng.integers(kinds)], start, start + int(rng.integers(-4, 20))))
    wanted = [str(m) for m in rng.permutation(MACHINES)[: rng.integers(1, 5)]]
    return (stops, wanted)


@check("machines without a stop have zero", names="healthy-machines-missing")
def healthy(t: Trial) -> None:
    t.same([], MACHINES[: t.rng.integers(1, 5)])


@check("separate stops add up")
def separate(t: Trial) -> None:
    gap = int(t.rng.integers(1, 9))
    t.same([("saw", 0, 5), ("saw", 5 + gap, 9 + gap)], ["saw"])


@check("a minute in two reports counts once", names="counts-twice")
def overlap(t: Trial) -> None:
    a = int(t.rng.integers(5, 15))
    t.same([("saw", 0, 20), ("saw", a, 30)], ["saw"])


@check("a report inside another adds nothing", names="inner-report-rewinds")
def nested(t: Trial) -> None:
    a = int(t.rng.integers(2, 10))
    t.same([("saw", 0, 60), ("saw", a, a + 5), ("saw", 40, 50)], ["saw"])


@check("each machine has its own minutes", names="machines-mixed")
def apart(t: Trial) -> None:
    a = int(t.rng.integers(1, 8))
    t.same([("saw", 0, 20), ("press", a, 25)], ["saw", "press"])


@check("the order of the reports does not matter", names="order-assumed")
def any_order(t: Trial) -> None:
    a = int(t.rng.integers(10, 20))
    t.same([("saw", 50, 60), ("saw", 0, a), ("saw", 5, 30)], ["saw"])


@check("a backward report adds nothing", names="backward-reports-subtract")
def backward(t: Trial) -> None:
    a = int(t.rng.integers(1, 9))
    t.same([("saw", 0, 20), ("saw", 30, 30 - a), ("saw", 40, 45)], ["saw"])


@check("the reports are left as they were", names="changes-input")
def reports_untouched(t: Trial) -> None:
    a = int(t.rng.integers(20, 40))
    t.unchanged([("saw", a, 60), ("saw", 3, 9), ("press", 7, 8)], ["saw", "press"])


@check("agrees with the reference on fresh reports")
def fresh_reports(t: Trial) -> None:
    t.agree(n=60)
