import math


def alarm_report(true, alarm, weight, beta):
    box = {(a, b): 0.0 for a in (0, 1) for b in (0, 1)}
    for t, a, w in zip(true, alarm, weight):
        box[int(t), int(a)] += float(w)

    def ratio(top, bottom):
        return top / bottom if bottom else math.nan

    hit = box[1, 1]
    miss, false = beta * beta * box[1, 0], box[0, 1]
    scaled = hit + beta * beta * hit
    return {
        "accuracy": ratio(hit + box[0, 0], sum(box.values())),
        "precision": ratio(hit, hit + false),
        "recall": ratio(hit, hit + box[1, 0]),
        "f_beta": ratio(scaled, scaled + miss + false),
    }
