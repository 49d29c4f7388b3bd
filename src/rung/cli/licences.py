"""`rung licences`: the licence of every part that Rung stands on, read from what is installed."""

from __future__ import annotations

import re
from importlib import metadata
from typing import Any

import click

from rung.cli.opening import json_option, print_json

_OWN = ("rung", "Apache-2.0 (code) and CC BY 4.0 (content)")


@click.command(
    "licences",
    epilog="""\b
Examples:
  rung licences
  rung licences --json
""",
)
@json_option
def licences_command(as_json: bool) -> int:
    """List the licences of Rung and of all packages it needs."""
    parts = [(name, version, licence_of(name)) for name, version in needed()]
    if as_json:
        print_json(
            [{"name": name, "version": version, "licence": licence} for name, version, licence in parts]
        )
        return 0
    click.echo(f"{_OWN[0]:<24} {_OWN[1]}")
    for name, version, licence in parts:
        click.echo(f"{f'{name} {version}':<24} {licence}")
    return 0


def needed() -> list[tuple[str, str]]:
    """(name, version) of every installed package that Rung needs, directly or not, sorted; extras left out."""
    found: dict[str, tuple[str, str]] = {}
    waiting = ["rung"] if _installed("rung") else sorted(d.name for d in metadata.distributions())
    while waiting:
        name = _normal(waiting.pop())
        part = _installed(name)
        if part is None or name in found:
            continue
        found[name] = (part.name, part.version)
        for wish in part.requires or ():
            if "extra ==" not in wish.replace("extra==", "extra =="):
                waiting.append(re.split(r"[^A-Za-z0-9._-]", wish.strip(), maxsplit=1)[0])
    found.pop("rung", None)
    return sorted(found.values(), key=lambda pair: pair[0].lower())


def licence_of(name: str) -> str:
    """The licence as the package states it: expression, classifiers, or the first line of its text."""
    about: Any = metadata.metadata(name)  # an email.message.Message, whatever its declared type says
    if expression := about.get("License-Expression"):
        return str(expression)
    classifiers = [
        c.rsplit(" :: ", 1)[-1] for c in about.get_all("Classifier") or () if c.startswith("License :: ")
    ]
    classifiers = [c for c in classifiers if c != "OSI Approved"]
    if classifiers:
        return ", ".join(classifiers)
    text = str(about.get("License") or "").strip()
    return text.splitlines()[0][:80] if text else "not stated by the package; see its own files"


def _installed(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
