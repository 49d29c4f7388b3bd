def padded_batches(sequences, size, pad=0):
    batches, batch = [], []
    for sequence in sequences:
        batch.append(list(sequence))
        if len(batch) == size:
            batches.append(batch)
            batch = []
    if batch:
        batches.append(batch)
    for batch in batches:
        width = max(map(len, batch))
        for row in batch:
            row += [pad] * (width - len(row))
    return batches
