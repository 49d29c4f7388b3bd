def agreed_labels(votes, minimum=2):
    by_image = {}
    for image, annotator, label in votes:
        by_image.setdefault(image, {})[annotator] = label
    result = {}
    for image, of_annotator in by_image.items():
        labels = list(of_annotator.values())
        ranked = sorted(set(labels), key=labels.count, reverse=True)
        best = labels.count(ranked[0])
        clear = len(ranked) == 1 or labels.count(ranked[1]) < best
        result[image] = ranked[0] if clear and best >= minimum else None
    return result
