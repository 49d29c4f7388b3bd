def padded_batches(sequences: list[list[int]], size: int, pad: int = 0) -> list[list[list[int]]]:
    """Batches of `size` sequences, each padded on the right to the longest of its batch."""
    batches = []
    for start in range(0, len(sequences) - size + 1, size):
        chunk = sequences[start : start + size]  # the last chunk may be shorter
        width = max(len(sequence) for sequence in chunk)
        batches.append([sequence + [pad] * (width - len(sequence)) for sequence in chunk])  # new lists
    return batches
