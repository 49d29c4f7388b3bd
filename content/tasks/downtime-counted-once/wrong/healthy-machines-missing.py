Stop = tuple[str, int, int]  # (machine, first minute, minute after the last)


def downtime(stops: list[Stop], machines: list[str]) -> dict[str, int]:
    """Minutes in which each machine stood still, overlapping reports counted once."""
    total = {machine: 0 for machine in machines}
    counted_to: dict[str, int] = {}  # machine -> minute up to which its downtime is counted
    for machine, start, end in sorted(stops, key=lambda stop: stop[1]):
        if machine not in total or end <= start:
            continue
        begin = max(start, counted_to.get(machine, start))
        total[machine] += max(0, end - begin)
        counted_to[machine] = max(begin, end)
    return {machine: minutes for machine, minutes in total.items() if minutes}
