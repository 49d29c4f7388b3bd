import math


def beliefs(prior, log_likelihood):
    """Keeps normalised log beliefs and updates them one sentence at a time."""
    k = len(prior)
    log_belief = [math.log(p) if p > 0 else -math.inf for p in prior]
    path = [[float(p) for p in prior]]
    for sentence in log_likelihood:
        log_belief = [b + s for b, s in zip(log_belief, sentence)]
        top = max(log_belief)
        if top == -math.inf:
            raise ValueError("impossible ticket")
        norm = top + math.log(sum(math.exp(b - top) for b in log_belief))
        log_belief = [b - norm for b in log_belief]
        path.append([math.exp(log_belief[j]) for j in range(k)])
    return path
