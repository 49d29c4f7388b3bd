"""Judge of `pulse-from-the-ward`."""

import json

import numpy as np

from rung.grading.spec import Trial, check, generator

FACTORS = {"d1": 1.0, "d2": 0.5, "größe": 1.25}
NOT_UTF8 = [b"\xff", b'{"device": "d\xe9"}', b"\xc3(", b"\x80{}"]
NOT_JSON = [b"", b"{", b"pulse=64", b'{"device": "d1", "pulse": }', b"{'device': 'd1'}", b'{"device": "d1", "pulse": 64} x']
NO_SHAPE = [b"[]", b"64", b"null", b'"d1"', b"{}", b'{"device": "d1"}', b'{"pulse": 64}', b'["device", "pulse"]']


def _message(device: object, pulse: object) -> bytes:
    return json.dumps({"device": device, "pulse": pulse}, ensure_ascii=False).encode()


def _pulse(rng: np.random.Generator) -> object:
    pulse = float(rng.uniform(5, 330))
    return round(pulse, 1) if rng.random() < 0.5 else int(pulse)


def _pick(rng: np.random.Generator, values: list) -> object:
    return values[int(rng.integers(len(values)))]


@generator
def messages(rng: np.random.Generator, size: int) -> tuple:
    """One message: mostly a pulse in or near the range, else any of the faults."""
    fate = rng.random()
    device = _pick(rng, ["d1", "d2", "größe"] if rng.random() < 0.85 else ["d9", "", "D1"])
    if fate < 0.4:
        return (_message(device, _pulse(rng)), FACTORS)
    if fate < 0.6:
        return (_message(device, _pick(rng, [20, 300, 19, 301, 19.99, 300.01, 0, -64, float("nan"), float("inf"), 10**40])), FACTORS)
    if fate < 0.75:
        return (_message(*_pick(rng, [("d1", True), ("d1", "64"), ("d1", None), ("d1", [64]), (1, 64), (None, 64), (["d1"], 64), ("d9", False)])), FACTORS)
    return (_pick(rng, NOT_UTF8 + NOT_JSON + NO_SHAPE), FACTORS)


@check("good messages give the corrected pulse")
def good(t: Trial) -> None:
    for device in FACTORS:
        t.same(_message(device, int(t.rng.integers(40, 200))), FACTORS)
    t.same(_message("d1", 20), FACTORS)
    t.same(_message("d2", 300), FACTORS)


@check("the step that failed first is named", names="steps-merged")
def steps(t: Trial) -> None:
    for raw in NOT_UTF8 + NOT_JSON:
        t.same(raw, FACTORS)


@check("an odd shape is a fault of the message", names="unknown-shape-crashes")
def shapes(t: Trial) -> None:
    for raw in NO_SHAPE:
        t.same(raw, FACTORS)


@check("our own fault leaves as it is", names="own-fault-blamed-on-device")
def own_fault(t: Trial) -> None:
    t.same(_message(f"d{t.rng.integers(10, 99)}", 64), FACTORS)
    t.same(_message("d1", 64), {})


@check("only numbers are numbers", names="true-is-a-pulse")
def types(t: Trial) -> None:
    for device, pulse in (("d1", True), ("d1", False), ("d1", "64"), ("d1", None), (1, 64), (["d1"], 64)):
        t.same(_message(device, pulse), FACTORS)


@check("only a pulse in the range passes", names="nan-passes")
def ranges(t: Trial) -> None:
    for pulse in (float("nan"), 19, 301, 19.99, 300.01, float("inf"), -64):
        t.same(_message("d1", pulse), FACTORS)


@check("the first fault decides")
def first_fault(t: Trial) -> None:
    t.same(_message("d9", 999), FACTORS)
    t.same(_message("d9", True), FACTORS)
    t.same(_message(7, 999), FACTORS)


@check("agrees with the reference on fresh messages")
def fresh_messages(t: Trial) -> None:
    t.agree(n=60)
