class CategoryEncoder:
    """Turns texts into whole numbers and back."""

    def __init__(self, unknown: int = -1) -> None:
        self.unknown = unknown
        self.codes_: dict[str, int] = {}  # belongs to this object alone

    def fit(self, values: list[str]) -> "CategoryEncoder":
        for value in sorted(set(values)):
            self.codes_.setdefault(value, len(self.codes_))
        return self

    def transform(self, values: list[str]) -> list[int]:
        return [self.codes_.get(value, self.unknown) for value in values]

    def inverse_transform(self, codes: list[int]) -> list[str | None]:
        names = {code: value for value, code in self.codes_.items()}
        return [names.get(code) for code in codes]

    def __len__(self) -> int:
        return len(self.codes_)
