"""What the newcomer's page offers to send to the live service: ready payments and the fields of one's own."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from rung.web.page import Fields


class Field(msgspec.Struct, frozen=True):
    """One field of a request. `kind`: 'number', 'whole' or 'yes-no'."""

    name: str
    title: str
    kind: str = "number"


class Payment(msgspec.Struct, frozen=True):
    """A ready request and what it really was."""

    id: str
    title: str
    fraud: bool
    payload: dict[str, float]


class Offer(msgspec.Struct, frozen=True):
    """`fields` in the order of the form, `payments` to choose from."""

    fields: tuple[Field, ...] = ()
    payments: tuple[Payment, ...] = ()


@lru_cache(maxsize=4)
def offer(folder: Path) -> Offer:
    """The offer in a task's `live.toml`; an empty one when there is none."""
    try:
        found = tomllib.loads((folder / "live.toml").read_text("utf-8"))
    except FileNotFoundError:
        return Offer()
    return msgspec.convert(
        {"fields": found.get("fields", []), "payments": found.get("payments", [])}, Offer, strict=False
    )


def payload_of(form: Fields, offered: Offer) -> dict[str, Any]:
    """The request in a posted form: a ready payment by its id, else the fields. What is not a number counts as 0."""
    for payment in offered.payments:
        if form["payment"] == payment.id:
            return dict(payment.payload)
    return {field.name: _number(form[f"field-{field.name}"], field.kind) for field in offered.fields}


def _number(text: str, kind: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return 0
    if kind == "yes-no":
        return int(value != 0)
    return int(value) if kind == "whole" or value.is_integer() else value
