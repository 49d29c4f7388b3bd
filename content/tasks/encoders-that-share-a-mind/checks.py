"""Judge of `encoders-that-share-a-mind`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

TEXTS = ["Oslo", "Rome", "Lima", "oslo", "Ålesund", "", "Kyiv", "京都", "Pune"]


def drive(kit, first, second, new, unknown=-1):
    """Two encoders side by side, then the first one fitted again on the second list."""
    one, other = kit.make("CategoryEncoder", unknown), kit.make("CategoryEncoder")
    returned = one.call("fit", first)
    other.call("fit", second)
    out = {"fit returns the encoder": hasattr(returned, "call"), "codes": one.call("transform", new)}
    out["back"] = one.call("inverse_transform", list(range(-4, 10)))
    out["the other's codes"] = other.call("transform", new)
    out["length"] = one.call("__len__")
    one.call("fit", second)
    out["codes after a second fit"] = one.call("transform", new)
    out["length after a second fit"] = one.call("__len__")
    return out


def _texts(rng: np.random.Generator, n: int) -> list:
    return [TEXTS[i] for i in rng.integers(0, len(TEXTS), size=n)]


@generator
def columns(rng: np.random.Generator, size: int) -> tuple:
    """Two training columns and new values, some of them unseen."""
    lists = [_texts(rng, int(rng.integers(0, size + 1))) for _ in range(3)]
    return tuple(lists) if rng.random() < 0.5 else (*lists, -int(rng.integers(1, 5)))


@check("known texts get codes in alphabetical order", names="order-of-arrival")
def order(t: Trial) -> None:
    values = [str(v) for v in t.rng.permutation(["a", "b", "c"])]
    values = values if values != sorted(values) else values[::-1]
    t.same(values, values, values)


@check("two encoders know nothing of each other", names="one-dict-for-all")
def apart(t: Trial) -> None:
    t.same(["a", "b"], ["c", "d", str(t.rng.choice(["e", "f"]))], ["a", "c", "b"])


@check("a second fit forgets the first", names="refit-adds")
def second_fit(t: Trial) -> None:
    t.same(["a", "b"], [str(t.rng.choice(["y", "z"]))], ["a", "y", "z"])


@check("transform learns nothing", names="learns-in-transform")
def nothing_learned(t: Trial) -> None:
    t.same(["a", "b"], ["a", "b"], ["a", str(t.rng.choice(["x", "y", "z"]))])


@check("a code of no text gives None", names="minus-one-is-the-last")
def no_text(t: Trial) -> None:
    values = _texts(t.rng, 4)
    t.same(values, values, values)


@check("the chosen code for unknown is used", names="unknown-ignored")
def chosen_unknown(t: Trial) -> None:
    t.same(["a", "b"], ["a", "b"], ["a", "nobody"], -int(t.rng.integers(2, 9)))


@check("agrees with the reference on fresh columns")
def fresh_columns(t: Trial) -> None:
    t.agree(n=30)
