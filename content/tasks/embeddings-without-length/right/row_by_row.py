import numpy as np


def remove_direction(vectors, direction):
    if not direction.any():
        raise ValueError("no direction")
    cleaned, share = [], []
    for v in vectors:
        piece = (v @ direction) / (direction @ direction) * direction
        cleaned.append(v - piece)
        share.append(np.linalg.norm(piece) / np.linalg.norm(v) if v.any() else 0)
    return np.array(cleaned), share
