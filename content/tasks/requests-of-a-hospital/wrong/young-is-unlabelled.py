"""Which problem is this? Frame a request of the hospital."""


def frame(request: dict) -> dict:
    """The kind of learning, the target, what one row stands for, and the horizon in days."""
    about, outcome = request["decision"]["about"], request["outcome"]
    nothing = {"type": "none", "target": None, "unit": about, "horizon": None}
    if request["rule_settles_all"]:
        return nothing
    if outcome is None or outcome["recorded"] == 0:
        return nothing | {"type": "unsupervised"}

    horizon = outcome["known_on"] - request["decision"]["taken_on"]     # days from decision to answer
    if horizon <= 0:                                                    # the answer is on file: look it up
        return nothing
    finished = request["cases"]                 # cases that can have an answer
    if request["choice_shapes_next_case"]:
        kind = "reinforcement"
    elif outcome["recorded"] >= finished:
        kind = "supervised"
    else:
        kind = "semi-supervised"
    return {"type": kind, "target": outcome["name"], "unit": about, "horizon": horizon}
