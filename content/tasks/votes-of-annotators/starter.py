Vote = tuple[str, str, str]  # (image, annotator, label)


def agreed_labels(votes: list[Vote], minimum: int = 2) -> dict[str, str | None]:
    """The agreed label of every image, or None where there is no clear one."""
    raise NotImplementedError
