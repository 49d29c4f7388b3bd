"""The same filter with a match statement."""


def frame(request):
    unit = request["decision"]["about"]
    match request:
        case {"rule_settles_all": True}:
            kind = "none"
        case {"outcome": None} | {"outcome": {"recorded": 0}}:
            kind = "unsupervised"
        case {"outcome": {"known_on": known}, "decision": {"taken_on": taken}} if known <= taken:
            kind = "none"
        case {"choice_shapes_next_case": True}:
            kind = "reinforcement"
        case {"cases": n, "too_recent": young, "outcome": {"recorded": recorded}}:
            kind = "supervised" if recorded + young >= n else "semi-supervised"
    if kind in ("none", "unsupervised"):
        return {"type": kind, "target": None, "unit": unit, "horizon": None}
    return {"type": kind, "target": request["outcome"]["name"], "unit": unit,
            "horizon": request["outcome"]["known_on"] - request["decision"]["taken_on"]}
