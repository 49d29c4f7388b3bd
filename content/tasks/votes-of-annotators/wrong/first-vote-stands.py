from collections import Counter

Vote = tuple[str, str, str]  # (image, annotator, label)


def agreed_labels(votes: list[Vote], minimum: int = 2) -> dict[str, str | None]:
    """The agreed label of every image, or None where there is no clear one."""
    standing: dict[tuple[str, str], str] = {}  # (image, annotator) -> last label
    for image, annotator, label in votes:
        standing.setdefault((image, annotator), label)

    counts: dict[str, Counter[str]] = {}  # image -> label -> number of standing votes
    for (image, _), label in standing.items():
        counts.setdefault(image, Counter())[label] += 1

    return {image: winner(tally, minimum) for image, tally in counts.items()}


def winner(tally: Counter[str], minimum: int) -> str | None:
    """The only label with the highest count, if that count reaches `minimum`."""
    top = max(tally.values())
    leaders = [label for label, n in tally.items() if n == top]
    if len(leaders) > 1 or top < minimum:
        return None
    return leaders[0]
