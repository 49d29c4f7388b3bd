"""What a check receives: seeded randomness, the learner's submission, the reference, and ways to fail.

A failed comparison looks for its reason among the author's known wrong ways: the misconception is named only if the
learner's outcome equals that wrong way's outcome on the very same input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
import numpy as np

from rung.grading.compare import Rules, first_difference
from rung.grading.display import show, show_call
from rung.grading.kit import Kit, Raised, Reply

_CONFIRMING_INPUTS = 6

Drive = Callable[..., Any]
Generator = Callable[[np.random.Generator, int], tuple[Any, ...]]


class CheckFailed(Exception):
    """A check does not hold. `diagnosis`: id of a misconception or None."""

    def __init__(self, diagnosis: str | None, seen: str = "", given: str = "", theirs: str = "", wanted: str = "", tolerance: str = "") -> None:
        super().__init__(seen)
        self.diagnosis, self.seen, self.given, self.theirs, self.wanted, self.tolerance = diagnosis, seen, given, theirs, wanted, tolerance


class Outcome(msgspec.Struct, frozen=True):
    """What a drive led to: a value, or an exception that the submission raised."""

    value: Any = None
    raised: Raised | None = None

    def shown(self) -> str:
        return f"raises {self.raised.type}: {self.raised.message[:200]}" if self.raised else show(self.value)


class Bench(msgspec.Struct, frozen=True, kw_only=True):
    """What all checks of one grading share. `oracles` opens a known wrong way by its misconception's id."""

    learner: Kit
    reference: Kit
    oracles: Mapping[str, Callable[[], Iterable[Kit]]]
    entry: str
    drive: Drive
    generate: Generator | None
    unordered: bool
    parameters: tuple[str, ...] = ()


class Trial:
    """One check at work."""

    def __init__(self, bench: Bench, rng: np.random.Generator, names: str | None) -> None:
        self.rng = rng
        self.kit = bench.learner
        self._bench = bench
        self._names = names
        self.last_answer: Any = None

    def call(self, *args: Any, **kwargs: Any) -> Any:
        """The learner's answer as plain data. An exception in their code ends the check with their own line."""
        self.last_answer = self._bench.learner.call(self._bench.entry, *args, **kwargs)
        return self.last_answer

    def wanted(self, *args: Any, **kwargs: Any) -> Any:
        """The reference's answer."""
        return self._bench.reference.call(self._bench.entry, *args, **kwargs)

    def request(self, method: str, path: str, *, json: Any = None, body: bytes | None = None) -> Reply:
        """One request to the learner's service."""
        return self._bench.learner.request(method, path, json=json, body=body)

    def compare(self, theirs: Any, wanted: Any, rtol: float = 1e-7, atol: float = 1e-9, unordered: bool = False, exact_types: bool = False) -> str | None:
        """None, or the first difference in words."""
        return first_difference(theirs, wanted, Rules(rtol, atol, unordered, exact_types))

    def same(self, *args: Any, rtol: float = 1e-7, atol: float = 1e-9, unordered: bool | None = None, exact_types: bool = False, **kwargs: Any) -> None:
        """Fail unless learner and reference come to the same outcome on these arguments."""
        rules = Rules(rtol, atol, self._bench.unordered if unordered is None else unordered, exact_types)
        self._same(args, kwargs, rules)

    def agree(self, n: int = 25, max_size: int = 12, rtol: float = 1e-7, atol: float = 1e-9, unordered: bool | None = None, exact_types: bool = False) -> None:
        """`same` on `n` generated inputs of growing size: the first that fails is the smallest found."""
        generate = self._generator()
        rules = Rules(rtol, atol, self._bench.unordered if unordered is None else unordered, exact_types)
        for i in range(n):
            size = 1 + i * max_size // n
            self._same(generate(self.rng, size), {}, rules)

    def unchanged(self, *args: Any, **kwargs: Any) -> None:
        """Fail if the learner's function changes one of its arguments in place."""
        _, after = self._bench.learner.call_and_look(self._bench.entry, *args, **kwargs)
        for i, (before, now) in enumerate(zip(args, after, strict=False)):
            if first_difference(now, before, Rules(0.0, 0.0, exact_types=False)):
                raise CheckFailed(
                    self._names,
                    f"argument {i + 1} was changed by the call",
                    given=self._shown_call(args, kwargs),
                    theirs=f"argument {i + 1} after the call:\n{show(now)}",
                    wanted=f"argument {i + 1} as it was:\n{show(before)}",
                )

    def raises(self, exception: str, *args: Any, **kwargs: Any) -> None:
        """Fail unless the learner's function raises `exception` (a subclass counts)."""
        given = self._shown_call(args, kwargs)
        outcome = self._outcome(self._bench.learner, args, kwargs, driven=False)
        if outcome.raised is None:
            named = self._explain(args, kwargs, outcome, Rules(), driven=False)
            raise CheckFailed(named, "no exception was raised", given, outcome.shown(), f"raises {exception}")
        if exception not in outcome.raised.kinds:
            named = self._explain(args, kwargs, outcome, Rules(), driven=False)
            if named is None and "NotImplementedError" in outcome.raised.kinds:
                raise outcome.raised
            raise CheckFailed(named, f"another exception than {exception} was raised", given, outcome.shown(), f"raises {exception}")

    def need(self, condition: object, diagnosis: str | None, seen: str, *, given: Any = "", theirs: Any = "", wanted: Any = "") -> None:
        """Fail with `diagnosis` (None: no name) and `seen`, a sentence with the numbers, unless `condition` holds.

        `given`: the arguments of the call as a tuple, or a text of your own.
        """
        if not bool(condition):
            if isinstance(given, tuple):
                given = self._shown_call(given, {})
            given = given if isinstance(given, str) else show(given)
            raise CheckFailed(diagnosis, seen, given, theirs if isinstance(theirs, str) else show(theirs), wanted if isinstance(wanted, str) else show(wanted))

    def _same(self, args: tuple[Any, ...], kwargs: dict[str, Any], rules: Rules) -> None:
        theirs = self._outcome(self._bench.learner, args, kwargs)
        wanted = self._outcome(self._bench.reference, args, kwargs)
        difference = outcome_difference(theirs, wanted, rules)
        if difference is None:
            return
        named = self._explain(args, kwargs, theirs, rules)
        if theirs.raised is not None and (named is None or "NotImplementedError" in theirs.raised.kinds):
            raise theirs.raised
        raise CheckFailed(
            named, difference, self._shown_call(args, kwargs), theirs.shown(), wanted.shown(), f"within {rules.rtol:g} of the value" if rules.rtol > 1e-6 else ""
        )

    def _explain(self, args: tuple[Any, ...], kwargs: dict[str, Any], theirs: Outcome, rules: Rules, driven: bool = True) -> str | None:
        """The misconception whose known wrong way has this very outcome; the check's own comes first."""
        wanted = self._outcome(self._bench.reference, args, kwargs, driven)
        found: list[str] = []
        for name, opened in self._bench.oracles.items():
            for oracle in opened():
                theirs_too = self._outcome(oracle, args, kwargs, driven)
                if outcome_difference(theirs_too, wanted, rules) and not outcome_difference(theirs, theirs_too, rules) and name not in found:
                    found.append(name)
        if self._names in found:
            return self._names
        if len(found) <= 1 and self._bench.generate is None:
            return found[0] if found else None
        return next((name for name in found if self._confirmed(name, rules)), None)

    def _confirmed(self, name: str, rules: Rules) -> bool:
        """Whether the learner does as the known wrong way does on fresh inputs too."""
        if self._bench.generate is None:
            return True
        rng = np.random.default_rng(self.rng.integers(2**32))
        inputs = [self._bench.generate(rng, 2 + i) for i in range(_CONFIRMING_INPUTS)]
        learner = [self._outcome(self._bench.learner, args, {}) for args in inputs]
        return any(
            not any(outcome_difference(mine, self._outcome(oracle, args, {}), rules) for mine, args in zip(learner, inputs, strict=True)) for oracle in self._bench.oracles[name]()
        )

    def _outcome(self, kit: Kit, args: tuple[Any, ...], kwargs: dict[str, Any], driven: bool = True) -> Outcome:
        if driven:
            return outcome(self._bench.drive, kit, args, kwargs)
        return outcome(lambda kit, *a, **k: kit.call(self._bench.entry, *a, **k), kit, args, kwargs)

    def _shown_call(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
        return show_call(self._bench.entry, args, kwargs, self._bench.parameters)

    def _generator(self) -> Generator:
        if self._bench.generate is None:
            raise RuntimeError("checks.py has no @generator")
        return self._bench.generate


def outcome(drive: Drive, kit: Kit, args: tuple[Any, ...], kwargs: dict[str, Any] | None = None) -> Outcome:
    """What `drive` leads to with this submission: a value or an exception of the submission's."""
    try:
        return Outcome(drive(kit, *args, **(kwargs or {})))
    except Raised as raised:
        return Outcome(raised=raised)


def outcome_difference(theirs: Outcome, wanted: Outcome, rules: Rules) -> str | None:
    """None when both outcomes are the same, else the difference in words."""
    if wanted.raised is not None:
        if theirs.raised is None:
            return f"wanted is the exception {wanted.raised.type}, yours returns a value"
        return None if wanted.raised.type in theirs.raised.kinds or theirs.raised.type in wanted.raised.kinds[:1] else f"yours raises {theirs.raised.type}, wanted is {wanted.raised.type}"
    if theirs.raised is not None:
        return f"yours raises {theirs.raised.type}"
    return first_difference(theirs.value, wanted.value, rules)
