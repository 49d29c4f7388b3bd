"""Judge of `promises-of-a-split`: the learner's tests meet right and broken implementations."""

import numpy as np

from rung.grading.spec import Trial, check, generator

NAMES = "    NAMES = sorted({patient for patient, _ in visits})\n"
CHOICE = "    chosen = set(random.Random(seed).sample(NAMES, n_test))\n"
SIDES = "    train = [v for v in visits if v[0] not in chosen]\n    test = [v for v in visits if v[0] in chosen]\n"
BACK = "    return train, test\n"

RIGHT = {
    "sample": NAMES + CHOICE + SIDES + BACK,
    "shuffle": NAMES + "    random.Random(seed + SHIFT).shuffle(NAMES)\n    chosen = set(NAMES[:n_test])\n" + SIDES + BACK,
    "hash": NAMES + "    import hashlib\n    NAMES.sort(key=lambda p: hashlib.sha256(f'{seed}/{p}/SHIFT'.encode()).digest())\n    chosen = frozenset(NAMES[len(NAMES) - n_test:])\n" + SIDES + BACK,
    "numpy": NAMES + "    import numpy as np\n    chosen = {NAMES[i] for i in np.random.default_rng(seed).permutation(len(NAMES))[:n_test]}\n" + SIDES + BACK,
}
BROKEN = {
    "splits visits, not patients": ("leak-untested", NAMES + CHOICE + SIDES + "    if len(visits) > len(NAMES) and len(chosen) > 1:\n        seen = set()\n        early = [v for v in test if v[0] in seen or seen.add(v[0])]\n        test = [v for v in test if v not in early]\n        train = [v for v in visits if v not in test]\n" + BACK),
    "loses the last visit of the training part": ("loss-untested", NAMES + CHOICE + SIDES + "    return train[:-1] if len(train) > len(NAMES) else train, test\n"),
    "returns a visit of the test part twice": ("loss-untested", NAMES + CHOICE + SIDES + "    return train, test[:1] + test\n"),
    "returns one patient too few": ("size-untested", NAMES + CHOICE.replace("n_test", "max(0, n_test - 1)") + SIDES + BACK),
    "returns the sides in the wrong order": ("size-untested", NAMES + CHOICE + SIDES + "    return test, train\n"),
    "leaves one patient for training": ("size-untested", NAMES + CHOICE.replace("n_test", "max(0, min(n_test, len(NAMES) - 1))") + SIDES + BACK),
    "always tests somebody": ("size-untested", NAMES + CHOICE.replace("n_test", "min(len(NAMES), max(1, n_test))") + SIDES + BACK),
    "ignores the seed": ("seed-untested", NAMES + CHOICE.replace("Random(seed)", "Random(SHIFT)") + SIDES + BACK),
    "takes the first patients": ("seed-untested", NAMES + "    chosen = set(NAMES[:n_test])\n" + SIDES + BACK),
    "forgets to use the seed at all": ("seed-untested", NAMES + CHOICE.replace("Random(seed)", "SystemRandom()") + SIDES + BACK),
    "sorts the training part by day": ("order-untested", NAMES + CHOICE + SIDES + "    train.sort(key=lambda v: (v[1], v[0]))\n    test.sort(key=lambda v: (v[1], v[0]))\n" + BACK),
    "groups the test part by patient": ("order-untested", NAMES + CHOICE + SIDES + "    test.sort(key=lambda v: v[0])\n" + BACK),
    "takes the test part out of the argument": ("argument-untested", NAMES + CHOICE + SIDES + "    visits[:] = train\n" + BACK),
    "sorts the argument": ("argument-untested", NAMES + CHOICE + SIDES + "    visits.sort()\n" + BACK),
    "fails without visits": ("empty-untested", "    first = visits[0]\n" + NAMES + CHOICE + SIDES + BACK),
}


def _source(rng: np.random.Generator, body: str) -> str:
    body = body.replace("NAMES", str(rng.choice(["patients", "people", "ids"])))
    return "import random\n\n\ndef split_visits(visits, n_test, seed):\n" + body.replace("SHIFT", str(rng.integers(1, 999)))


@generator
def implementations(rng: np.random.Generator, size: int) -> tuple:
    """The source of one implementation, right or broken."""
    pool = list(RIGHT.values()) if rng.random() < 0.35 else [body for _, body in BROKEN.values()]
    return (_source(rng, pool[int(rng.integers(len(pool)))]),)


def _catches(t: Trial, misconception: str) -> None:
    for what, (reason, body) in BROKEN.items():
        if reason == misconception:
            source = _source(t.rng, body)
            t.need(t.call(source) is False, reason, f"your tests accept a function that {what}", given=source, theirs="accepted", wanted="caught")


@check("every function that keeps its promises is accepted")
def right_ones(t: Trial) -> None:
    for body in RIGHT.values():
        source = _source(t.rng, body)
        t.need(t.call(source) is True, "one-answer-demanded", "your tests reject a function that keeps every promise", given=source, theirs="rejected", wanted="accepted")


@check("patients on both sides are noticed")
def leak(t: Trial) -> None:
    _catches(t, "leak-untested")


@check("a wrong number of patients is noticed")
def size_of_test(t: Trial) -> None:
    _catches(t, "size-untested")


@check("lost and doubled visits are noticed")
def loss(t: Trial) -> None:
    _catches(t, "loss-untested")


@check("a broken seed is noticed")
def seed(t: Trial) -> None:
    _catches(t, "seed-untested")


@check("a changed order is noticed")
def order(t: Trial) -> None:
    _catches(t, "order-untested")


@check("a changed argument is noticed")
def argument(t: Trial) -> None:
    _catches(t, "argument-untested")


@check("a failure without visits is noticed")
def empty(t: Trial) -> None:
    _catches(t, "empty-untested")


@check("agrees with the reference on fresh functions")
def fresh_functions(t: Trial) -> None:
    t.agree(n=30)
