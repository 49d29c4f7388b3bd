import numpy as np


def locate(masts, distances, start, tol, max_steps):
    """Places as complex numbers: a way is a difference, its length an absolute value."""
    at = masts[:, 0] + 1j * masts[:, 1]
    z = complex(start[0], start[1])

    def misfit(z):
        return 0.5 * np.mean((abs(z - at) - distances) ** 2)

    steps = 0
    while steps < max_steps:
        way = z - at
        far = abs(way)
        g = np.mean((far - distances) * way / np.where(far == 0, 1, far))
        if abs(g) <= tol:
            break
        rate = 4.0
        while misfit(z - rate * g) > misfit(z) - rate * abs(g) ** 2 / 4:
            rate *= 0.5
        z -= rate * g
        steps += 1
    return np.array([z.real, z.imag]), steps
