"""What may stand in a page when it comes from a text: tags, attributes, addresses. Everything else is taken out."""

from __future__ import annotations

import re

_TEXT_TAGS = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
]
_MATH_TAGS = [
    "annotation",
    "math",
    "maction",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mlabeledtr",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "semantics",
]
_MATH_ATTRIBUTES = {
    "accent", "accentunder", "columnalign", "columnspacing", "depth", "dir", "display", "displaystyle", "fence",
    "form", "height", "largeop", "linethickness", "lspace", "mathsize", "mathvariant", "maxsize", "minsize",
    "movablelimits", "rowspacing", "rspace", "scriptlevel", "separator", "stretchy", "symmetric", "voffset", "width",
}  # fmt: skip
_SCHEMES = {"http", "https"}
_CLASS = re.compile(r"[A-Za-z0-9_ -]*")


def clean(dirty: str) -> str:
    import nh3

    return nh3.clean(
        dirty,
        tags={*_TEXT_TAGS, *_MATH_TAGS},
        attributes={
            "a": {"href", "title"},
            "td": {"align"},
            "th": {"align", "scope"},
            "ol": {"start"},
            "pre": {"class", "tabindex"},
            "div": {"class", "tabindex"},
            "span": {"class", "tabindex"},
            "code": {"class"},
            **{tag: _MATH_ATTRIBUTES | {"class"} for tag in _MATH_TAGS},
        },
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class" and not _CLASS.fullmatch(value):
        return None
    if name == "tabindex" and value != "0":
        return None
    return value
