"""XML and HTML as text, and XML as events: entities, external parts and great depth are refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from qtreader.errors import MarkupBroken, MarkupForbidden, MarkupTooLarge
from qtreader.sources.limits import MARKUP_BYTES, MARKUP_DEPTH

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.IGNORECASE)
_ENCODINGS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "iso-8859-1": "latin-1",
    "utf-16": "utf-16",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
HEAD = 4096  # bytes in which a declaration stands
Opened = Callable[[str, Mapping[str, str]], None]  # local name, attributes by local name


def decode_markup(raw: bytes) -> str:
    """By its mark, its declaration, or as UTF-8 or GB18030; what cannot be read is U+FFFD."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    declared = _DECLARED.search(raw[:HEAD]) or _CHARSET.search(raw[:HEAD])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name == "utf-8":
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("utf-8" if declared else "gb18030", errors="replace")
    return raw.decode(_ENCODINGS.get(name, "utf-8"), errors="replace")


def looks_like_markup(raw: bytes) -> bool:
    """Whether the first character that says anything is ``<``."""
    head = raw[:HEAD].replace(b"\x00", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def check_size(raw: bytes, name: str) -> None:
    """Raises ``MarkupTooLarge``."""
    if len(raw) > MARKUP_BYTES:
        raise MarkupTooLarge(file=name)


def read_xml(raw: bytes, name: str, opened: Opened, closed: Callable[[str], None]) -> None:
    """Calls ``opened`` and ``closed`` for each element, namespaces left aside.

    Raises ``MarkupBroken``, ``MarkupForbidden`` or ``MarkupTooLarge``.
    """
    check_size(raw, name)
    parser = expat.ParserCreate("utf-8")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MARKUP_DEPTH:
            raise MarkupTooLarge(file=name)
        opened(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        closed(_local(tag))

    def forbidden(*_: object) -> int:
        raise MarkupForbidden(file=name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.EntityDeclHandler = forbidden
    parser.ExternalEntityRefHandler = forbidden
    try:
        parser.Parse(decode_markup(raw).encode("utf-8", errors="replace"), True)
    except expat.ExpatError as error:
        raise MarkupBroken(file=name, line=error.lineno) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]
