from collections import defaultdict


def agreed_labels(votes, minimum=2):
    seen = set()
    votes_for = defaultdict(lambda: defaultdict(set))
    for image, annotator, label in reversed(votes):
        if (image, annotator) not in seen:
            seen.add((image, annotator))
            votes_for[image][label].add(annotator)
    out = {}
    for image in votes_for:
        sizes = sorted(((len(who), label) for label, who in votes_for[image].items()), reverse=True)
        tie = len(sizes) > 1 and sizes[0][0] == sizes[1][0]
        out[image] = None if tie or sizes[0][0] < minimum else sizes[0][1]
    return out
