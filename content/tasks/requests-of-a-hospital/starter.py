"""Which problem is this? Frame a request of the hospital."""


def frame(request: dict) -> dict:
    """The kind of learning, the target, what one row stands for, and the horizon in days."""
    raise NotImplementedError
