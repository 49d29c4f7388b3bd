"""Judge of `tests-for-recall`: the learner's tests meet right and broken implementations."""

import numpy as np

from rung.grading.spec import Trial, check, generator

HEAD = "def recall_at_k(relevant, ranked, k):\n"

RIGHT = {
    "set": "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[:k])) / len(relevant)\n",
    "loop": "    NAME = set()\n    for item in ranked[:k]:\n        if item in relevant:\n            NAME.add(item)\n    return len(NAME) / max(1, len(relevant))\n",
    "rounding": "    NAME = 0.0\n    for item in relevant:\n        if item in ranked[:k]:\n            NAME += 1 / len(relevant)\n    return NAME\n",
    "whole numbers": "    NAME = sum(item in ranked[:k] for item in relevant)\n    if NAME == 0:\n        return 0\n    return 1 if NAME == len(relevant) else NAME / len(relevant)\n",
    "numpy": "    import numpy as np\n    return np.mean([item in ranked[:k] for item in relevant]) if relevant else np.float64(0)\n",
}

BROKEN = {
    "divides by k": ("divisor-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[:k])) / k\n"),
    "divides by the places": ("divisor-untested", "    NAME = ranked[:k]\n    if not relevant or not NAME:\n        return 0.0\n    return len(relevant & set(NAME)) / len(NAME)\n"),
    "divides by the smaller": ("divisor-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[:k])) / min(k, len(relevant))\n"),
    "ignores k": ("cut-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked)) / len(relevant)\n"),
    "one place too many": ("cut-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[: k + 1])) / len(relevant)\n"),
    "one place too few": ("cut-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[: max(1, k - 1)])) / len(relevant)\n"),
    "fails when nothing is relevant": ("nothing-relevant-untested", "    return len(relevant & set(ranked[:k])) / len(relevant)\n"),
    "says 1 when nothing is relevant": ("nothing-relevant-untested", "    if not relevant:\n        return 1.0\n    return len(relevant & set(ranked[:k])) / len(relevant)\n"),
    "counts repeats": ("repeats-untested", "    if not relevant:\n        return 0.0\n    return sum(item in relevant for item in ranked[:k]) / len(relevant)\n"),
    "shortens the list": ("changes-untested", "    NAME = len(relevant & set(ranked[:k]))\n    del ranked[k:]\n    return NAME / len(relevant) if relevant else 0.0\n"),
    "empties the set": ("changes-untested", "    NAME = len(relevant)\n    relevant.difference_update(ranked[:k])\n    return (NAME - len(relevant)) / NAME if NAME else 0.0\n"),
    "looks at the end": ("place-untested", "    if not relevant:\n        return 0.0\n    return len(relevant & set(ranked[-k:])) / len(relevant)\n"),
    "hit or miss": ("place-untested", "    return 1.0 if relevant & set(ranked[:k]) else 0.0\n"),
}


def _source(rng: np.random.Generator, body: str) -> str:
    name = str(rng.choice(["found", "hits", "seen", "count_", "n"]))
    return HEAD + body.replace("NAME", name)


@generator
def implementations(rng: np.random.Generator, size: int) -> tuple:
    """The source of one implementation, right or broken."""
    bodies = list(RIGHT.values()) if rng.random() < 0.35 else [body for _, body in BROKEN.values()]
    return (_source(rng, bodies[int(rng.integers(len(bodies)))]),)


def _catches(t: Trial, misconception: str) -> None:
    for what, (reason, body) in BROKEN.items():
        if reason == misconception:
            source = _source(t.rng, body)
            t.need(t.call(source) is False, reason, f"your tests accept an implementation that {what}", given=source, theirs="accepted", wanted="caught")


@check("right implementations are accepted")
def right_ones(t: Trial) -> None:
    for body in RIGHT.values():
        source = _source(t.rng, body)
        t.need(t.call(source) is True, "false-alarm", "your tests reject a right implementation", given=source, theirs="rejected", wanted="accepted")


@check("the front of the list is tested")
def place(t: Trial) -> None:
    _catches(t, "place-untested")


@check("the cut at k is tested")
def cut(t: Trial) -> None:
    _catches(t, "cut-untested")


@check("the divisor is tested")
def divisor(t: Trial) -> None:
    _catches(t, "divisor-untested")


@check("queries without relevant ids are tested")
def nothing_relevant(t: Trial) -> None:
    _catches(t, "nothing-relevant-untested")


@check("repeated ids are tested")
def repeats(t: Trial) -> None:
    _catches(t, "repeats-untested")


@check("arguments that must stay are tested")
def changes(t: Trial) -> None:
    _catches(t, "changes-untested")


@check("agrees with the reference on fresh implementations")
def fresh_implementations(t: Trial) -> None:
    t.agree(n=30)
