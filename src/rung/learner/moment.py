"""Time as the model counts it: days since 1970-01-01 UTC, as a float."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


def days_of(at: datetime) -> float:
    """Days since 1970-01-01 UTC. Raises ValueError for a time without a zone: it would mean another moment elsewhere."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be placed; pass an aware UTC datetime")
    return (at - _EPOCH) / _DAY


def moment_of(days: float) -> datetime:
    """The inverse of `days_of`, in UTC."""
    return _EPOCH + timedelta(days=days)
