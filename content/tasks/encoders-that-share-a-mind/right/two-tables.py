class CategoryEncoder:
    def __init__(self, unknown=-1):
        self.unknown = unknown
        self.forward, self.backward = {}, {}

    def fit(self, values):
        self.__init__(self.unknown)
        for value in sorted(values):
            if value not in self.forward:
                code = len(self.forward)
                self.forward[value] = code
                self.backward[code] = value
        return self

    def transform(self, values):
        out = []
        for value in values:
            out.append(self.forward[value] if value in self.forward else self.unknown)
        return out

    def inverse_transform(self, codes):
        return list(map(self.backward.get, codes))

    def __len__(self):
        return len(self.forward)
