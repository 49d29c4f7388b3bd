"""The same filter, written as a list of questions."""


def frame(request):
    decision, outcome = request["decision"], request["outcome"]
    answers = 0 if outcome is None else outcome["recorded"]
    wait = None if outcome is None else outcome["known_on"] - decision["taken_on"]
    can_have = request["cases"] - request["too_recent"]

    if request["rule_settles_all"] or (answers > 0 and wait <= 0):
        kind = "none"
    elif answers == 0:
        kind = "unsupervised"
    elif request["choice_shapes_next_case"]:
        kind = "reinforcement"
    else:
        kind = "semi-supervised" if answers < can_have else "supervised"

    learns = kind not in ("none", "unsupervised")
    return dict(type=kind, unit=decision["about"], target=outcome["name"] if learns else None, horizon=wait if learns else None)
