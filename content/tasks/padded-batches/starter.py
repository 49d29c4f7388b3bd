def padded_batches(sequences: list[list[int]], size: int, pad: int = 0) -> list[list[list[int]]]:
    """Batches of `size` sequences, each padded on the right to the longest of its batch."""
    width = max(len(sequence) for sequence in sequences)
    batches = []
    for number in range(len(sequences) // size):
        batch = [[pad] * width] * size
        for place in range(size):
            sequence = sequences[number * size + place]
            for i, token in enumerate(sequence):
                batch[place][i] = token
        batches.append(batch)
    return batches
