"""Judge of `prices-at-the-border`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

HEATING = ["gas", "district", "heat pump"]
JUNK = [b"", b"{", b"area=80", b"[1, 2]", b"null", b"3", b'"gas"', b"\xff\xfe{}", b'{"area_m2": 80,}']
EDGES = [9.99, 10, 1000, 1000.01, 9, 1001, 0, -80, 10**30]
ROOM_EDGES = [0, 1, 30, 31, -1, 3.0, 2.5, 10**30]
NOT_NUMBERS = [True, False, None, "80", "", [80], {"value": 80}]


def _home(rng: np.random.Generator) -> dict:
    area = round(float(rng.uniform(20, 300)), 1)
    home = {"area_m2": int(area) if rng.random() < 0.4 else area, "rooms": int(rng.integers(1, 12)), "heating": str(rng.choice(HEATING))}
    return {name: home[name] for name in rng.permutation(list(home))}


def _pick(rng: np.random.Generator, values: list) -> object:
    return values[int(rng.integers(len(values)))]


def _spoiled(rng: np.random.Generator) -> dict:
    home = _home(rng)
    for _ in range(int(rng.integers(1, 4))):
        name = _pick(rng, ["area_m2", "rooms", "heating", "extra"])
        fate = rng.random()
        if name == "extra":
            home[str(_pick(rng, ["area", "Rooms", "", "zip", "größe"]))] = 1
        elif fate < 0.3:
            home.pop(name, None)
        elif name == "heating":
            home[name] = _pick(rng, ["coal", "Gas", "", None, 1, ["gas"]])
        elif fate < 0.7:
            home[name] = _pick(rng, EDGES if name == "area_m2" else ROOM_EDGES)
        else:
            home[name] = _pick(rng, NOT_NUMBERS)
    return home


def _raw(home: dict, name: str, literal: str) -> bytes:
    """The home as JSON with one value written as `literal`, which need not be valid JSON."""
    import json

    return json.dumps(home | {name: "@"}).replace('"@"', literal).encode()


def _request(rng: np.random.Generator) -> tuple:
    fate = rng.random()
    if fate < 0.25:
        return ("POST", "/price", _home(rng))
    if fate < 0.7:
        return ("POST", "/price", _spoiled(rng))
    if fate < 0.8:
        return ("POST", "/price", _raw(_home(rng), str(_pick(rng, ["area_m2", "rooms"])), str(_pick(rng, ["NaN", "Infinity", "-Infinity", "1e999"]))))
    if fate < 0.9:
        return ("POST", "/price", _pick(rng, JUNK))
    if fate < 0.95:
        return ("GET", "/price", None)
    return ("POST", str(_pick(rng, ["/", "/prices", "/price/"])), _home(rng))


@generator
def callers(rng: np.random.Generator, size: int) -> tuple:
    """What a day of callers sends: good homes, spoiled homes, junk and wrong paths."""
    return ([_request(rng) for _ in range(size)],)


@check("valid homes get their price")
def valid_homes(t: Trial) -> None:
    t.same([("POST", "/price", _home(t.rng)) for _ in range(3)])
    edges = [{"area_m2": area, "rooms": rooms, "heating": "gas"} for area, rooms in ((10, 1), (1000, 30))]
    t.same([("POST", "/price", home) for home in edges])


@check("junk is refused and the service lives on", names="crash-on-junk")
def junk(t: Trial) -> None:
    for body in JUNK:
        t.same([("POST", "/price", body), ("POST", "/price", _home(t.rng))])


@check("other paths are not found")
def paths(t: Trial) -> None:
    t.same([("POST", "/", _home(t.rng)), ("POST", "/predict", b"{"), ("GET", "/price", None), ("GET", "/", None)])


@check("a missing field is refused", names="missing-becomes-default")
def missing(t: Trial) -> None:
    for name in ("area_m2", "rooms", "heating"):
        home = _home(t.rng)
        del home[name]
        t.same([("POST", "/price", home)])
    t.same([("POST", "/price", {})])


@check("values outside their range are refused", names="range-forgotten")
def ranges(t: Trial) -> None:
    for area in EDGES:
        t.same([("POST", "/price", _home(t.rng) | {"area_m2": area})])
    for rooms in ROOM_EDGES:
        t.same([("POST", "/price", _home(t.rng) | {"rooms": rooms})])


@check("only finite numbers are numbers", names="nan-passes")
def finite(t: Trial) -> None:
    for name in ("area_m2", "rooms"):
        for literal in ("NaN", "Infinity", "-Infinity", "1e999"):
            t.same([("POST", "/price", _raw(_home(t.rng), name, literal))])


@check("true and false are not numbers", names="true-is-a-number")
def booleans(t: Trial) -> None:
    for name in ("area_m2", "rooms"):
        for value in (True, False):
            t.same([("POST", "/price", _home(t.rng) | {name: value})])


@check("texts, nulls and lists are not numbers", names="text-is-converted")
def texts(t: Trial) -> None:
    for value in ("80", None, [80], {"value": 80}):
        t.same([("POST", "/price", _home(t.rng) | {"area_m2": value})])
    for value in ("3", None, [3]):
        t.same([("POST", "/price", _home(t.rng) | {"rooms": value})])
    for value in ("coal", "Gas", "", None, 1, ["gas"], True):
        t.same([("POST", "/price", _home(t.rng) | {"heating": value})])


@check("unknown fields are refused", names="unknown-ignored")
def unknown(t: Trial) -> None:
    t.same([("POST", "/price", _home(t.rng) | {str(_pick(t.rng, ["area", "Rooms", "zip"])): 1})])


@check("all faulty fields are named", names="first-fault-only")
def all_names(t: Trial) -> None:
    t.same([("POST", "/price", {"area_m2": -1, "rooms": 0, "heating": "coal", "zip": "1"})])
    home = _home(t.rng) | {"rooms": 99, "area_m2": 5}
    t.same([("POST", "/price", home)])


@check("agrees with the reference on a day of callers")
def fresh_callers(t: Trial) -> None:
    t.agree(n=12, max_size=12)
