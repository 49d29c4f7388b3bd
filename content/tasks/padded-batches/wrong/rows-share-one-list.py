def padded_batches(sequences, size, pad=0):
    batches = []
    for start in range(0, len(sequences), size):
        chunk = sequences[start : start + size]
        width = max(len(sequence) for sequence in chunk)
        batch = [[pad] * width] * len(chunk)
        for place, sequence in enumerate(chunk):
            for i, token in enumerate(sequence):
                batch[place][i] = token
        batches.append(batch)
    return batches
