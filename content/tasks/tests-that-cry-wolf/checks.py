"""Judge of `tests-that-cry-wolf`: the repaired tests meet right and broken implementations."""

import numpy as np

from rung.grading.spec import Trial, check, generator

HEAD = "def shares(amounts):\n"
GUARD = "    if any(value < 0 for value in amounts.values()):\n        raise ValueError('WORDS')\n"
ZERO = "    TOTAL = sum(amounts.values())\n    if TOTAL == 0:\n        return dict.fromkeys(amounts, 0.0)\n"
PLAIN = "    return {name: value / TOTAL for name, value in amounts.items()}\n"
WORDS = ["amount below zero", "not allowed: -1", "bad amount"]

RIGHT = {
    "plain": ("wording-demanded", GUARD + ZERO + PLAIN),
    "rounding": ("exact-floats", GUARD + ZERO + "    return {name: value * (1 / TOTAL) * 3 / 3 for name, value in amounts.items()}\n"),
    "noise": ("exact-floats", GUARD + ZERO + "    return {name: value / TOTAL + 1e-15 for name, value in amounts.items()}\n"),
    "sorted": ("order-demanded", GUARD + ZERO + "    return {name: amounts[name] / TOTAL for name in sorted(amounts)}\n"),
    "backwards": ("order-demanded", GUARD + ZERO + "    return {name: amounts[name] / TOTAL for name in sorted(amounts, reverse=True)}\n"),
    "no words": ("wording-demanded", GUARD.replace("'WORDS'", "") + ZERO + PLAIN),
    "own kind": ("wording-demanded", "    class Refused(ValueError):\n        pass\n" + GUARD.replace("ValueError('WORDS')", "Refused(7)") + ZERO + PLAIN),
}
BROKEN = {
    "lets negative amounts through": ("silence-accepted", ZERO + PLAIN),
    "takes negative amounts for 0": ("silence-accepted", "    amounts = {name: max(0, value) for name, value in amounts.items()}\n" + ZERO + PLAIN),
    "raises TypeError for a negative amount": ("silence-accepted", GUARD.replace("ValueError", "TypeError") + ZERO + PLAIN),
    "checks the total only": ("silence-accepted", "    if sum(amounts.values()) < 0:\n        raise ValueError('WORDS')\n" + ZERO + PLAIN),
    "returns per cent": ("values-untested", GUARD + ZERO + "    return {name: 100 * value / TOTAL for name, value in amounts.items()}\n"),
    "divides by the largest": ("values-untested", GUARD + ZERO + "    TOTAL = max(amounts.values())\n" + PLAIN),
    "rounds to two digits": ("values-untested", GUARD + ZERO + "    return {name: round(value / TOTAL, 2) for name, value in amounts.items()}\n"),
    "swaps the values": ("values-untested", GUARD + ZERO + "    return dict(zip(amounts, [v / TOTAL for v in amounts.values()][::-1]))\n"),
    "fails on a total of 0": ("zeros-untested", GUARD + "    TOTAL = sum(amounts.values())\n" + PLAIN),
    "shares a total of 0 evenly": ("zeros-untested", GUARD + ZERO.replace("0.0", "1 / max(1, len(amounts))") + PLAIN),
    "drops entries of 0": ("zeros-untested", GUARD + "    TOTAL = sum(amounts.values())\n    return {name: value / TOTAL for name, value in amounts.items() if value}\n"),
    "fails on an empty dict": ("zeros-untested", "    if min(amounts.values()) < 0:\n        raise ValueError('WORDS')\n" + ZERO + PLAIN),
    "writes into the argument": ("argument-untested", GUARD + ZERO + "    for name in amounts:\n        amounts[name] /= TOTAL\n    return amounts\n"),
    "empties the argument": ("argument-untested", GUARD + ZERO + "    out = {}\n    while amounts:\n        name, value = amounts.popitem()\n        out[name] = value / TOTAL\n    return out\n"),
}


def _source(rng: np.random.Generator, body: str, words: str = "negative amount") -> str:
    body = body.replace("TOTAL", str(rng.choice(["total", "whole", "s", "denominator"])))
    return HEAD + body.replace("WORDS", words)


@generator
def implementations(rng: np.random.Generator, size: int) -> tuple:
    """The source of one implementation, right or broken."""
    pool = list((RIGHT if rng.random() < 0.4 else BROKEN).values())
    return (_source(rng, pool[int(rng.integers(len(pool)))][1], str(rng.choice(WORDS))),)


def _accepts(t: Trial, misconception: str) -> None:
    for reason, body in RIGHT.values():
        if reason == misconception:
            words = str(t.rng.choice(WORDS)) if misconception == "wording-demanded" else "negative amount"
            source = _source(t.rng, body, words)
            t.need(t.call(source) is True, reason, "your tests reject a right implementation", given=source, theirs="rejected", wanted="accepted")


def _catches(t: Trial, misconception: str) -> None:
    for what, (reason, body) in BROKEN.items():
        if reason == misconception:
            source = _source(t.rng, body)
            t.need(t.call(source) is False, reason, f"your tests accept an implementation that {what}", given=source, theirs="accepted", wanted="caught")


@check("rounding is allowed")
def rounding(t: Trial) -> None:
    _accepts(t, "exact-floats")


@check("any order is allowed")
def any_order(t: Trial) -> None:
    _accepts(t, "order-demanded")


@check("any words of the error are allowed")
def any_words(t: Trial) -> None:
    _accepts(t, "wording-demanded")


@check("wrong numbers are caught")
def numbers(t: Trial) -> None:
    _catches(t, "values-untested")


@check("a missing error is caught")
def missing_error(t: Trial) -> None:
    _catches(t, "silence-accepted")


@check("faults with zeros are caught")
def zeros(t: Trial) -> None:
    _catches(t, "zeros-untested")


@check("changed arguments are caught")
def arguments(t: Trial) -> None:
    _catches(t, "argument-untested")


@check("agrees with the reference on fresh implementations")
def fresh_implementations(t: Trial) -> None:
    t.agree(n=30)
