from math import exp


def profit_and_gradient(price, cost, appeal, sensitivity, customers):
    weights = [exp(a - sensitivity * p) for a, p in zip(appeal, price)]
    below = 1 + sum(weights)
    shares = [w / below for w in weights]
    margins = [p - c for p, c in zip(price, cost)]
    gradient = []
    for i, share in enumerate(shares):
        slope = share
        for j, other in enumerate(shares):
            slope += margins[j] * (-sensitivity) * other * ((i == j) - share)
        gradient.append(customers * slope)
    return customers * sum(m * s for m, s in zip(margins, shares)), gradient
