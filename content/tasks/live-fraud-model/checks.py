"""Judge of `live-fraud-model`: recall and false alarms on fresh payments, sent over HTTP in lists."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np

from rung.grading.spec import Trial, check, generator

_SPEC = spec_from_file_location("live_fraud_traffic", Path(__file__).with_name("traffic.py"))
_TRAFFIC = module_from_spec(_SPEC)
_SPEC.loader.exec_module(_TRAFFIC)

SAMPLE = 1500  # payments of one check, 45 of them frauds
RECALL_SAMPLE = 4000  # recall is counted on the 120 frauds among these
RECALL = 0.80
FALSE_ALARMS = 0.02


@generator
def clear_payments(rng: np.random.Generator, size: int) -> tuple:
    """One list of plainly harmless (score under 0.12) and plainly fraudulent (over 0.88) payments."""
    return ([("POST", "/predict", [_clear(rng, bool(rng.random() < 0.5)) for _ in range(size)])],)


@check("every reply has `fraud` and `score`", names="breaks-the-reply")
def reply_shape(t: Trial) -> None:
    for payload in (_clear(t.rng, False), _clear(t.rng, True)):
        reply = t.request("POST", "/predict", json=payload)
        t.need(_is_reply(reply.status, reply.json), "breaks-the-reply", "one payment", given=payload, theirs=reply.text[:200])
    payments = [payload for payload, _ in _TRAFFIC.traffic(t.rng, 50)]
    reply = t.request("POST", "/predict", json=payments)
    right = isinstance(reply.json, list) and len(reply.json) == 50 and all(_is_reply(reply.status, r) for r in reply.json)
    t.need(right, "breaks-the-reply", "a list of 50 payments", theirs=reply.text[:200])


@check("the scores are still the model's", names="score-changed")
def scores_kept(t: Trial) -> None:
    payments = [payload for payload, _ in _TRAFFIC.traffic(t.rng, 50)]
    scores = [reply["score"] for reply in t.request("POST", "/predict", json=payments).json]
    for payload, score in zip(payments, scores):
        wanted = _score(payload)
        t.need(abs(score - wanted) < 1e-9, "score-changed", "the score of this payment has changed", given=payload, theirs=score, wanted=wanted)


@check("some payments pass and some are stopped")
def decides(t: Trial) -> None:
    said, truth, scores = _sent(t)
    t.need(any(said), "never-says-fraud", f"none of {SAMPLE} payments was stopped, {sum(truth)} were frauds", theirs="recall 0")
    t.need(not all(said), "blocks-everything", f"all {SAMPLE} payments were stopped, {SAMPLE - sum(truth)} were honest", theirs="false alarms 1")


@check("a higher score is never less suspicious", names="ignores-score")
def follows_the_score(t: Trial) -> None:
    said, _, scores = _sent(t)
    stopped = [s for s, yes in zip(scores, said) if yes]
    passed = [s for s, yes in zip(scores, said) if not yes]
    if stopped and passed:
        t.need(max(stopped) > min(passed), "inverted", f"stopped: scores up to {max(stopped):.2f}; passed: scores from {min(passed):.2f}")
        t.need(min(stopped) >= max(passed), "ignores-score", f"score {max(passed):.2f} passes, score {min(stopped):.2f} is stopped")


@check("at least 80 of 100 frauds are caught", names="still-too-high")
def catches_frauds(t: Trial) -> None:
    said, truth, _ = _sent(t, RECALL_SAMPLE)
    recall = _TRAFFIC.measure(said, truth)["recall"]
    t.need(recall >= RECALL, "still-too-high", "too many frauds pass", theirs=f"recall {recall:.2f}", wanted=f"recall {RECALL} or more")


@check("at most 2 of 100 honest payments are stopped", names="too-low")
def leaves_honest_people_alone(t: Trial) -> None:
    said, truth, _ = _sent(t)
    alarms = _TRAFFIC.measure(said, truth)["false_alarms"]
    t.need(alarms <= FALSE_ALARMS, "too-low", "too many honest payments are stopped", theirs=f"false alarms {alarms:.3f}", wanted=f"false alarms {FALSE_ALARMS} or fewer")


@check("clear cases are decided clearly")
def clear_cases(t: Trial) -> None:
    t.agree(n=5)


def _sent(t: Trial, n: int = SAMPLE) -> tuple[list[bool], list[bool], list[float]]:
    """Decisions, truth and scores of a fresh sample."""
    sample = _TRAFFIC.traffic(t.rng, n)
    replies = t.request("POST", "/predict", json=[payload for payload, _ in sample]).json
    return [r["fraud"] for r in replies], [fraud for _, fraud in sample], [r["score"] for r in replies]


def _is_reply(status: int, reply: object) -> bool:
    if status != 200 or not isinstance(reply, dict):
        return False
    score = reply.get("score")
    return isinstance(reply.get("fraud"), bool) and isinstance(score, int | float) and not isinstance(score, bool)


def _score(payment: dict) -> float:
    total = -6.5 + 0.005 * payment["amount"] + 1.5 * payment["night"] + 1.5 * payment["new_shop"] + 1.1 * payment["attempts"]
    return float(1 / (1 + np.exp(-total)))


def _clear(rng: np.random.Generator, fraud: bool) -> dict:
    if fraud:
        return {"amount": round(float(rng.uniform(300, 900)), 2), "night": 1, "new_shop": 1, "attempts": int(rng.integers(4, 8))}
    return {"amount": round(float(rng.uniform(5, 120)), 2), "night": int(rng.integers(2)), "new_shop": int(rng.integers(2)), "attempts": 1}
