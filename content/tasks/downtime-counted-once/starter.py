Stop = tuple[str, int, int]  # (machine, first minute, minute after the last)


def downtime(stops: list[Stop], machines: list[str]) -> dict[str, int]:
    """Minutes in which each machine stood still, overlapping reports counted once."""
    raise NotImplementedError
