Stop = tuple[str, int, int]  # (machine, first minute, minute after the last)


def downtime(stops: list[Stop], machines: list[str]) -> dict[str, int]:
    """Minutes in which each machine stood still, overlapping reports counted once."""
    total = {machine: 0 for machine in machines}
    for machine, start, end in sorted(stops, key=lambda stop: stop[1]):
        if machine not in total or end <= start:
            continue
        total[machine] += end - start
    return total
