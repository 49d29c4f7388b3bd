from itertools import zip_longest


def padded_batches(sequences, size, pad=0):
    result = []
    for start in range(0, len(sequences), size):
        chunk = sequences[start : start + size]
        columns = list(zip_longest(*chunk, fillvalue=pad))
        result.append([[column[i] for column in columns] for i in range(len(chunk))])
    return result
