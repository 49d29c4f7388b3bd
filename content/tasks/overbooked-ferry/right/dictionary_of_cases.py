from collections import defaultdict


def risk(sizes, comes, seats):
    """Cases are (passengers, does the first group come): few, because many lead to the same number."""
    cases = {(0, False): 1.0}
    for i, (size, p) in enumerate(zip(sizes.tolist(), comes.tolist())):
        after = defaultdict(float)
        for (people, first), chance in cases.items():
            after[people, first] += chance * (1 - p)
            after[people + size, first or i == 0] += chance * p
        cases = after
    over = sum(c for (n, _), c in cases.items() if n > seats)
    with_first = sum(c for (n, f), c in cases.items() if n > seats and f)
    return {
        "expected": sum(n * c for (n, _), c in cases.items()),
        "overfull": over,
        "left_behind": sum((n - seats) * c for (n, _), c in cases.items() if n > seats),
        "first_if_overfull": with_first / over if over else None,
    }
