import numpy as np


def loss_and_gradient(w, b, x, y, weight, l2):
    hot = np.eye(w.shape[1])[y]                              # (n, k)
    v = hot @ weight
    z = x.dot(w) + b
    log_p = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    delta = (np.exp(log_p) - hot) * v[:, None] / v.sum()
    return {
        "grad_b": np.einsum("nk->k", delta),
        "grad_w": np.einsum("nd,nk->dk", x, delta) + l2 * w,
        "loss": -np.average((log_p * hot).sum(axis=1), weights=v) + l2 / 2 * np.square(w).sum(),
    }
