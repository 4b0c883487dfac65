"""Bytes in, text out: byte order marks, encodings, line ends, characters that XML forbids."""

import codecs
from dataclasses import dataclass

from memcon.errors import SourceError
from memcon.findings import Finding, Severity
from memcon.model import Normalisation
from memcon.xmltools import forbidden_characters, without_forbidden

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_SHOWN = 20
_SAMPLE = 100_000
# Encodings that transcripts come in, the commonest first, and how much worse a text one of them may make.
_COMMON = ("cp1252", "cp1250", "cp1251", "koi8_r", "cp866", "iso8859_2", "gb18030", "big5")
_NEARLY = 0.04


@dataclass(frozen=True, slots=True)
class Decoded:
    """A source as text: ``\\n`` line ends, no byte order mark, no character that XML forbids but form feeds."""

    text: str
    encoding: str
    normalisations: tuple[Normalisation, ...]
    findings: tuple[Finding, ...]


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode a source.

    Raises:
        SourceError: if it is a binary file, or its bytes are no text in the encoding given.
    """
    _refuse_binary(data, name, encoding)
    text, used, findings = _text(data, name, encoding)
    normalisations = []
    if "\r" in text:
        normalisations.append(Normalisation("line ends of other systems written as line feeds", text.count("\r")))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = [offset for offset in forbidden_characters(text) if text[offset] != "\f"]
    if bad:
        findings = (*findings, *_control_findings(text, bad, name))
        normalisations.append(Normalisation("control characters that XML forbids left out", len(bad)))
        text = "\f".join(without_forbidden(part) for part in text.split("\f"))
    return Decoded(text, used, tuple(normalisations), findings)


def _refuse_binary(data: bytes, name: str, encoding: str | None) -> None:
    head = data[:8192]
    may_hold_nulls = encoding is not None or any(head.startswith(bom) for bom, _ in _BOMS)
    if not may_hold_nulls and _is_binary(head):
        raise SourceError(
            "The source is no transcript that can be read: it looks like a binary file.",
            code="S-003",
            hint="Save it as DOCX, ODT, PDF or plain text, and convert that.",
            path=name,
            line=1,
        )


def _is_binary(head: bytes) -> bool:
    """Say whether bytes hold more nulls or control characters than any text does."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return head.count(0) > len(head) // 20 or (len(head) >= 256 and controls > len(head) // 10)


def _text(data: bytes, name: str, encoding: str | None) -> tuple[str, str, tuple[Finding, ...]]:
    for bom, found in _BOMS:
        if data.startswith(bom) and encoding is None:
            return _strict(data[len(bom) :], found, name), found, ()
    if encoding:
        return _strict(data, encoding, name).removeprefix("\ufeff"), codecs.lookup(encoding).name, ()
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        return _guessed(data, name, error.start)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"The source is not text in {encoding}: byte {error.start + 1} (0x{data[error.start]:02X}) "
            "does not belong there.",
            code="S-004",
            hint="Give another encoding (--encoding, or “encoding” in memcon.toml).",
            path=name,
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    except (LookupError, ValueError) as error:  # a codec that is unknown, is for no text, or has no such name
        raise SourceError(
            f"There is no encoding named {encoding!r} for text.",
            code="S-004",
            hint="Try utf-8, cp1252 or cp1251.",
            path=name,
        ) from error


def _guessed(data: bytes, name: str, first_bad: int) -> tuple[str, str, tuple[Finding, ...]]:
    line = data.count(b"\n", 0, first_bad) + 1
    encoding = _likeliest(data)
    if encoding is None:
        raise SourceError(
            f"The source is not UTF-8 (byte {first_bad + 1} is 0x{data[first_bad]:02X}), nor any other known encoding.",
            code="S-004",
            hint="Give its encoding (--encoding, or “encoding” in memcon.toml).",
            path=name,
            line=line,
        )
    finding = Finding(
        Severity.WARNING,
        "S-005",
        f"The source is not UTF-8; it was read as {encoding}.",
        "Look at letters with accents; if they are wrong, give the encoding (--encoding, or in memcon.toml).",
        name,
        line,
    )
    return _strict(data, encoding, name), encoding, (finding,)


def _likeliest(data: bytes) -> str | None:
    """Return the encoding that makes the best text; of those that make nearly as good a one, the commonest."""
    from charset_normalizer import from_bytes  # slow to import, and seldom wanted

    matches = list(from_bytes(_telling(data)))
    if not matches:
        return None
    good = [match.encoding for match in matches if match.chaos <= matches[0].chaos + _NEARLY]
    ranked = [encoding for encoding in (*_COMMON, *good) if encoding in good]
    return next((encoding for encoding in ranked if _decodes(data, encoding)), None)


def _telling(data: bytes) -> bytes:
    """Return the lines that hold bytes beyond ASCII, which alone tell encodings apart; not more than a sample."""
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    size = 0
    for line in data.split(b"\n"):
        if size < _SAMPLE and not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(lines[-1])
    return b"\n".join(lines)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _control_findings(text: str, offsets: list[int], name: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            Severity.WARNING,
            "S-006",
            f"The control character U+{ord(text[offset]):04X} cannot stand in XML; it was left out.",
            "If it stood for a letter, mend the source.",
            name,
            text.count("\n", 0, offset) + 1,
            offset - text.rfind("\n", 0, offset),
        )
        for offset in offsets[:_SHOWN]
    )
