import json


class BadMessage(Exception):
    """A message of a device that cannot be used. `step` names the check that it failed."""

    def __init__(self, step: str, detail: str) -> None:
        super().__init__(f"{step}: {detail}")
        self.step = step


def read_pulse(raw: bytes, factors: dict[str, float]) -> float:
    """The corrected pulse of one message. Raises BadMessage, or KeyError for a device without a factor."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadMessage("decode", "the bytes are not UTF-8") from error
    try:
        message = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadMessage("json", "the text is not JSON") from error
    if not isinstance(message, dict) or not {"device", "pulse"} <= message.keys():
        raise BadMessage("shape", "an object with device and pulse is needed")
    device, pulse = message["device"], message["pulse"]
    if not isinstance(device, str) or not isinstance(pulse, (int, float)):
        raise BadMessage("type", "device must be a text and pulse a number")
    if not 20 <= pulse <= 300:  # false for NaN as well
        raise BadMessage("range", "a pulse lies between 20 and 300")
    return pulse * factors[device]


def outcome(raw: bytes, factors: dict[str, float]) -> dict:
    """Given: what the technician sees of one message. Leave it as it is."""
    try:
        return {"pulse": read_pulse(raw, factors)}
    except NotImplementedError:
        raise
    except Exception as error:
        cause = error.__cause__
        return {
            "error": type(error).__name__,
            "step": getattr(error, "step", None),
            "cause": type(cause).__name__ if cause else None,
        }
