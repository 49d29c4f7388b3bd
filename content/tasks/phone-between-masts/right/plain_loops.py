from math import hypot


def locate(masts, distances, start, tol, max_steps):
    x, y = float(start[0]), float(start[1])
    m = len(masts)

    def misfit(x, y):
        return sum((hypot(x - a, y - b) - d) ** 2 for (a, b), d in zip(masts, distances)) / (2 * m)

    for step in range(max_steps + 1):
        gx = gy = 0.0
        for (a, b), d in zip(masts, distances):
            r = hypot(x - a, y - b)
            if r > 0:
                gx += (r - d) * (x - a) / r / m
                gy += (r - d) * (y - b) / r / m
        if step == max_steps or hypot(gx, gy) <= tol:
            return [x, y], step
        rate, here = 4.0, misfit(x, y)
        while misfit(x - rate * gx, y - rate * gy) > here - 0.25 * rate * (gx * gx + gy * gy):
            rate /= 2
        x, y = x - rate * gx, y - rate * gy
