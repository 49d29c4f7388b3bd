import json


class BadMessage(Exception):
    def __init__(self, step):
        self.step = step
        Exception.__init__(self, step)


def parse(raw):
    try:
        text = raw.decode()
    except UnicodeDecodeError as e:
        raise BadMessage("decode") from e
    try:
        return json.loads(text)
    except ValueError as e:
        raise BadMessage("json") from e


def read_pulse(raw, factors):
    message = parse(raw)
    try:
        device, pulse = message["device"], message["pulse"]
    except (TypeError, KeyError):
        raise BadMessage("shape") from None
    number = isinstance(pulse, float) or (isinstance(pulse, int) and pulse is not True and pulse is not False)
    if not (isinstance(device, str) and number):
        raise BadMessage("type")
    if not (pulse >= 20 and pulse <= 300):
        raise BadMessage("range")
    return pulse * factors[device]


def outcome(raw, factors):
    try:
        return {"pulse": read_pulse(raw, factors)}
    except Exception as error:
        cause = error.__cause__
        return {"error": type(error).__name__, "step": getattr(error, "step", None), "cause": type(cause).__name__ if cause else None}
