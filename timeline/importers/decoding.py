"""Bytes to text, or the reason why they are none."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes, is_binary

from timeline.errors import ImportFailed
from timeline.importers.reasons import empty

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Indonesian is written with these; a freer guess takes short texts for Hungarian or Turkish.
_CANDIDATES = ["utf_8", "utf_16", "utf_16_le", "utf_16_be", "cp1252", "latin_1"]
_DOCUMENTS = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP or Office file", b"\xd0\xcf\x11\xe0": "an old Office file"}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_HEAD = 65_536


def decode(name: str, content: bytes) -> str:
    """`content` as text with its byte order mark removed; ImportFailed (empty, binary) when it is none."""
    check(name, content)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(name, content, encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(name, content)
    if "\0" not in text:
        return text  # whatever its letters
    if _utf16(content):
        return _guess(name, content)
    line = text.count("\n", 0, text.index("\0")) + 1
    reason = "there is a NUL on this line (a byte of 0), which no text has."
    raise ImportFailed(name, reason, line=line, advice="Delete it, or save the text again.", code="nul")


def check(name: str, content: bytes) -> None:
    """Raise ImportFailed when `content` is empty or a kind of file that holds no plain text."""
    if not content or content.isspace():
        raise empty(name)
    for signature, kind in _DOCUMENTS.items():
        if content.startswith(signature):
            raise _binary(name, f"this is {kind}, not text.")
    if not _utf8(content[:_HEAD]) and is_binary(content[:_HEAD]):
        raise _binary(name, "this is not text but a picture or another binary file.")


def _utf8(head: bytes) -> bool:
    """Whether the beginning of a file, which may end inside a letter, is UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return not _utf16(head)


def _utf16(content: bytes) -> bool:
    """Whether this is UTF-16 without its mark, although its bytes are valid UTF-8: every other one is a NUL."""
    return content.count(b"\0") * 4 > len(content)


def clean(text: str) -> str:
    """`text` with characters that no database takes (NUL, lone surrogates) replaced one for one: offsets stay."""
    return _UNSTORABLE.sub("\ufffd", text)


def _binary(name: str, reason: str) -> ImportFailed:
    return ImportFailed(name, reason, advice="Save the article as .txt or .html and try again.", code="binary")


def _strict(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportFailed(
            name, f"the text is damaged: {error}.", advice="Save it again as UTF-8.", code="encoding"
        ) from error


def _guess(name: str, content: bytes) -> str:
    best = from_bytes(content, cp_isolation=_CANDIDATES).best()
    text = str(best) if best else ""
    if not text or len(_CONTROL.findall(text)) > len(text) / 100:
        raise _binary(name, "this is not text but a picture or another binary file.")
    return text
