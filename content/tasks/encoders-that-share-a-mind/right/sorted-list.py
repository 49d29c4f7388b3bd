from bisect import bisect_left


class CategoryEncoder:
    def __init__(self, unknown=-1):
        self.unknown = unknown
        self.names = []

    def fit(self, values):
        self.names = sorted(set(values))
        return self

    def transform(self, values):
        return [self._code(value) for value in values]

    def _code(self, value):
        place = bisect_left(self.names, value)
        return place if place < len(self.names) and self.names[place] == value else self.unknown

    def inverse_transform(self, codes):
        return [self.names[c] if 0 <= c < len(self.names) else None for c in codes]

    def __len__(self):
        return len(self.names)
