import json


class BadMessage(Exception):
    """A message of a device that cannot be used. `step` names the check that it failed."""


def read_pulse(raw: bytes, factors: dict[str, float]) -> float:
    """The corrected pulse of one message. Raises BadMessage, or KeyError for a device without a factor."""
    raise NotImplementedError


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
