class CategoryEncoder:
    """Turns texts into whole numbers and back."""

    codes_: dict[str, int] = {}

    def __init__(self, unknown: int = -1) -> None:
        self.unknown = unknown

    def fit(self, values: list[str]) -> "CategoryEncoder":
        for value in values:
            if value not in self.codes_:
                self.codes_[value] = len(self.codes_)
        return self

    def transform(self, values: list[str]) -> list[int]:
        return [self.codes_.setdefault(value, len(self.codes_)) for value in values]

    def inverse_transform(self, codes: list[int]) -> list[str | None]:
        names = list(self.codes_)
        return [names[code] if code < len(names) else None for code in codes]

    def __len__(self) -> int:
        return len(self.codes_)
