import numpy as np


def profit_and_gradient(price, cost, appeal, sensitivity, customers):
    u = np.append(appeal - sensitivity * price, 0.0)     # the last one leaves
    e = np.exp(u - u.max())
    s = (e / e.sum())[:-1]
    jacobian = -sensitivity * (np.diag(s) - np.outer(s, s))     # d s_j / d p_i, symmetric
    return customers * np.sum((price - cost) * s), customers * (s + jacobian @ (price - cost))
