import numpy as np


def remove_direction(vectors, direction):
    squared = float(direction @ direction)
    if squared == 0:
        raise ValueError("no direction")
    onto = np.outer(direction, direction) / squared      # (d, d): projects on the direction
    pieces = vectors @ onto
    lengths = np.sqrt((vectors**2).sum(axis=1))
    gone = np.sqrt((pieces**2).sum(axis=1))
    return vectors - pieces, gone / np.where(lengths == 0, 1.0, lengths)
