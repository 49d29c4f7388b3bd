import json
from math import isnan


class BadMessage(ValueError):
    step = ""


def refuse(step):
    fault = BadMessage(step)
    fault.step = step
    return fault


def read_pulse(raw, factors):
    try:
        message = json.loads(str(raw, "utf-8"))
    except json.JSONDecodeError as first:
        raise refuse("json") from first
    except UnicodeDecodeError as first:
        raise refuse("decode") from first
    if type(message) is not dict or "device" not in message or "pulse" not in message:
        raise refuse("shape")
    if type(message["device"]) is not str or type(message["pulse"]) not in (int, float):
        raise refuse("type")
    pulse = message["pulse"]
    if isnan(pulse) or pulse < 20 or pulse > 300:
        raise refuse("range")
    return factors[message["device"]] * pulse


def outcome(raw, factors):
    try:
        return {"pulse": read_pulse(raw, factors)}
    except Exception as error:
        cause = error.__cause__
        return {"error": type(error).__name__, "step": getattr(error, "step", None), "cause": type(cause).__name__ if cause else None}
