"""An RTF in, ``Transcript`` out: paragraphs, emphasis, headings, tables, notes (Rich Text Format 1.9.1).

The format is a stream of text, groups and control words, read here in one pass. A library that was tried lost
what follows a footnote.
"""

import codecs
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import groupby

from memcon.model import Listed, MetadataField, Normalisation, Transcript
from memcon.stages.read.container import damaged
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble, left_out_finding, nothing_in, running
from memcon.stages.read.rows import is_speakers

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?\x20?|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<group>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|(?P<other>.)",
    re.DOTALL,
)
_EMPHASIS = {"b": "bold", "i": "italic", "ul": "underline", "strike": "strikethrough"}
_POSITIONS = {"super": "superscript", "sub": "subscript", "nosupersub": ""}
_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "bullet": "•", "endash": "–", "emdash": "—", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_ESCAPED = {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "\u2011", "\t": "\t"}
_ENDS = frozenset(["par", "sect", "row", "nestrow"])
# Groups that hold none of the text as it is shown; so do those that are marked as optional, but for text boxes.
_UNSEEN = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    "fldinst listtable listoverridetable rsidtbl filetbl nonshppict template bkmkstart bkmkend xe tc ftnsep ftnsepc "
    "ftncn aftnsep aftnsepc aftncn revtbl annotation atnid atnauthor atndate themedata colorschememapping listtext "
    "pntext".split()
)
_LEFT_OUT = {
    "pict": "images and drawings left out",
    "object": "embedded objects left out",
    "annotation": "comments left out",
    "listtext": "automatic numbers or bullets of paragraphs left out",
    "pntext": "automatic numbers or bullets of paragraphs left out",
}
_RUNNING = {"header": "Running head", "footer": "Running foot"}
_PROPERTIES = {"title": "Title of the file", "author": "Author of the file", "subject": "Subject"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_DEEPEST = 10_000
_DEEPEST_LIST = 20


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group.

    Attributes:
        emphasis: the emphasis that is on.
        destination: what its text is for: nothing for the text itself, a note, a table of fonts, or what is not shown.
        skip: how many characters stand after one given by its number, for programs that do not know that.
        encoding: that of its bytes.
        is_hidden: it is not shown, or was deleted.
    """

    emphasis: frozenset[str] = frozenset()
    destination: str = ""
    skip: int = 1
    encoding: str = ""
    is_hidden: bool = False


class _TooDeep(Exception):  # noqa: N818 - an error of the document
    """Groups are nested too deep."""


def read_rtf(data: bytes, name: str, checksum: str) -> Transcript:
    """Read an RTF.

    Raises:
        SourceError: if it ends before its last group does, or holds no words.
    """
    reading = _Reading()
    try:
        reading.read(data.decode("latin-1"))
    except _TooDeep as error:
        raise damaged(name, "its groups are nested too deep") from error
    if reading.groups:
        raise damaged(name, "it ends before its last group is closed; it may have been cut off")
    pieces = _with_labels([*reading.into.pieces, *reading.noted])
    if not pieces:
        raise nothing_in(name, "document")
    counted = (
        *reading.left_out.items(),
        ("soft hyphens left out", reading.into.soft_hyphens),
        ("numbers of notes written in square brackets", reading.notes),
        ("control characters that XML forbids left out", reading.into.forbidden),
    )
    fields = tuple(
        MetadataField(label, " ".join(words.split()), 1)
        for key, label in _PROPERTIES.items()
        if (words := reading.properties.get(key, "")).strip()
    )
    heads = (field for kind, label in _RUNNING.items() for field in running(label, reading.running[kind]))
    return assemble(
        pieces,
        Source(
            name,
            checksum,
            "rtf",
            (*fields, *heads),
            tuple(Normalisation(*each) for each in counted),
            left_out_finding(reading.left_out, name),
        ),
    )


def _with_labels(pieces: list[Piece]) -> list[Piece]:
    """Find tables of speakers and speeches, and mark their labels."""
    found: list[Piece] = []
    for is_row, group in groupby(pieces, lambda piece: "\t" in piece.text.strip()):
        rows = list(group)
        cells = [piece.text.strip().split("\t", 1) for piece in rows]
        if is_row and is_speakers(cells):
            rows = [
                replace(each, label=each.text.index(first) + len(first), is_row=False)
                for each, (first, _) in zip(rows, cells, strict=True)
            ]
        found += rows
    return found


@dataclass(slots=True)
class _Reading:
    """A document while it is read.

    Attributes:
        into: gathers its paragraphs, or those of a note.
        noted: the paragraphs of its notes.
        notes: how many notes there were.
        left_out: what was left out, and how often.
        properties: what the file's properties say.
        running: words of heads and feet, by kind.
        fonts: number of a font → encoding.
        styles: number of a style → level of the heading.
        groups: the groups that are open, the innermost last.
    """

    into: Gatherer = field(default_factory=Gatherer)
    noted: list[Piece] = field(default_factory=list)
    notes: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    properties: dict[str, str] = field(default_factory=dict)
    running: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, int] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=list)
    outer: list[tuple[int, Gatherer, int]] = field(default_factory=list)
    group: _Group = _Group(encoding="cp1252")
    raw: bytearray = field(default_factory=bytearray)
    high: int = 0
    to_skip: int = 0
    is_optional: bool = False
    heading: int = 0
    new_page: bool = False
    number: int = 0
    item: str = ""
    level: int = 1
    tabs: int = 0
    is_row: bool = False

    def read(self, text: str) -> None:
        """Read the stream."""
        position = 0
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                break
            position = match.end()
            if match["word"] == "bin":
                position += max(int(match["number"] or 0), 0)
            elif self.token(match):
                break
        self.flush()
        self.end()

    def token(self, match: re.Match[str]) -> bool:
        """Take in one token; say whether the document ends with it."""
        kind = match.lastgroup
        if kind == "number":
            kind = "word"
        if kind == "byte":
            self.byte(bytes([int(match["byte"], 16)]))
        elif kind == "text":
            self.byte(match["text"].encode("latin-1", "replace"))
        elif kind == "word":
            self.flush(unless=match["word"] == "u")
            self.word(match["word"], int(match["number"]) if match["number"] else None)
        elif kind == "sign":
            self.sign(match["sign"])
        elif kind == "group":
            self.flush()
            return self.brace(match["group"])
        return False

    def brace(self, brace: str) -> bool:
        """Begin or end a group; say whether the last has ended."""
        self.is_optional = False
        if brace == "{":
            if len(self.groups) < _DEEPEST:
                self.groups.append(self.group)
                return False
            raise _TooDeep
        if not self.groups:
            return True
        if self.outer and self.outer[-1][0] == len(self.groups):
            self.end_note()
        self.group = self.groups.pop()
        return not self.groups

    def byte(self, data: bytes) -> None:
        """Take in bytes of text; those that stand for a character that was given by its number are passed by."""
        passed = min(self.to_skip, len(data))
        self.to_skip -= passed
        self.raw += data[passed:]

    def flush(self, *, unless: bool = False) -> None:
        """Say the bytes that were gathered, in the encoding of the group."""
        if not unless:
            self.to_skip = 0
        if self.raw:
            self.say(bytes(self.raw).decode(self.group.encoding, "replace"))
            self.raw.clear()

    def sign(self, sign: str) -> None:
        self.flush()
        if sign == "*":
            self.is_optional = True
        elif sign in "\r\n":
            self.end()
        else:
            self.say(_ESCAPED.get(sign, ""))

    def word(self, word: str, number: int | None) -> None:
        """Take in a control word."""
        was_optional, self.is_optional = self.is_optional, False
        if word in _EMPHASIS or word in _POSITIONS or word in ("plain", "ulnone"):
            self.emphasise(word, number)
        elif word == "u":
            self.unit(number or 0)
        elif word in _SIGNS:
            self.say(_SIGNS[word])
        elif word in ("cell", "nestcell"):
            self.tabs += not self.group.destination
        elif word in _ENDS:
            self.is_row = word in ("row", "nestrow")
            self.end()
            self.is_row = False
            if word in ("row", "nestrow"):
                self.tabs = 0
        elif word in ("footnote", "shptxt") or word in _UNSEEN or was_optional or self.group.destination:
            self.begin_destination(word, number, is_optional=was_optional)
        else:
            self.setting(word, number)

    def begin_destination(self, word: str, number: int | None, *, is_optional: bool) -> None:
        """Let the text of the group be for something else than the text that is shown."""
        inside = self.group.destination
        if word == "footnote" and not inside:
            self.begin_note()
        elif word == "shptxt":
            self.group = replace(self.group, destination="")
        elif inside in ("fonttbl", "stylesheet"):
            self.define(word, number)
        elif self.is_property(word) or (inside[:6] in _RUNNING and (is_optional or word in _UNSEEN)):
            self.group = replace(self.group, destination=word)  # in a head, the code of the page's number
        elif not inside:
            self.group = replace(self.group, destination=word)
            self.count(word)

    def is_property(self, word: str) -> bool:
        return self.group.destination == "info" and word in _PROPERTIES

    def count(self, word: str) -> None:
        """Take note that a group of this kind begins."""
        if word[:6] in _RUNNING:
            self.running[word[:6]].append("")
        if word in ("listtext", "pntext"):
            self.item = "bulleted"
        if word in _LEFT_OUT:
            self.left_out[_LEFT_OUT[word]] += 1

    def define(self, word: str, number: int | None) -> None:
        """Take in what a table says of a font or a style."""
        if word in ("f", "s"):
            self.number = number or 0
        elif word == "fcharset":
            self.fonts[self.number] = _CHARSETS.get(number or 0, self.group.encoding)

    def begin_note(self) -> None:
        self.notes += 1
        self.say(f"[{self.notes}]")
        self.outer.append((len(self.groups), self.into, self.heading))
        self.into, self.heading = Gatherer(), 0
        self.into.say(f"[{self.notes}] ")

    def end_note(self) -> None:
        self.end()
        _, outer, self.heading = self.outer.pop()
        outer.forbidden += self.into.forbidden
        self.noted += self.into.pieces
        self.into = outer

    def emphasise(self, word: str, number: int | None) -> None:
        emphasis = set(self.group.emphasis)
        if word == "plain":
            emphasis.clear()
        elif word in _POSITIONS:
            emphasis -= {"superscript", "subscript"}
            emphasis |= {_POSITIONS[word]} - {""}
        elif word == "ulnone" or number == 0:
            emphasis.discard(_EMPHASIS.get(word, "underline"))
        else:
            emphasis.add(_EMPHASIS[word])
        self.group = replace(self.group, emphasis=frozenset(emphasis))

    def setting(self, word: str, number: int | None) -> None:
        """Take in a control word that changes how what follows is read."""
        value = number or 0
        if word == "ansicpg":
            self.group = replace(self.group, encoding=_codec(f"cp{value}"))
        elif word == "mac":
            self.group = replace(self.group, encoding="mac_roman")
        elif word == "f" and value in self.fonts:
            self.group = replace(self.group, encoding=self.fonts[value])
        elif word == "uc":
            self.group = replace(self.group, skip=max(value, 0))
        elif word in ("deleted", "v"):
            is_hidden = number != 0
            self.left_out["hidden or deleted words left out"] += is_hidden
            self.group = replace(self.group, is_hidden=is_hidden)
        else:
            self.paragraph_setting(word, value)

    def paragraph_setting(self, word: str, value: int) -> None:
        """Take in a control word that says what the paragraph is."""
        if word == "pard":
            self.heading, self.level = 0, 1
        elif word == "ilvl":
            self.level = min(max(value, 0), _DEEPEST_LIST) + 1
        elif word == "outlinelevel":
            self.heading = value + 1 if value < 6 else 0
        elif word == "s":
            self.heading = self.styles.get(value, 0)
        elif word in ("page", "pagebb"):
            if word == "page" and self.into.has_words:
                self.end()
            self.new_page = True

    def unit(self, number: int) -> None:
        """Take in a character that is given by its number, or half of one (UTF-16)."""
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            self.say(chr(0x10000 + ((self.high - 0xD800) << 10) + (code - 0xDC00)) if self.high else "\ufffd")
            self.high = 0
        else:
            self.say(chr(code))
        self.to_skip = self.group.skip

    def say(self, text: str) -> None:
        """Say words, or keep them where the group is for something else."""
        destination = self.group.destination
        if destination in _PROPERTIES:
            self.properties[destination] = self.properties.get(destination, "") + text
        elif destination == "stylesheet" and (match := _HEADING.search(text)):
            self.styles[self.number] = min(int(match[1]), 6)
        elif destination[:6] in _RUNNING:
            self.running[destination[:6]][-1] += text
        elif destination in ("listtext", "pntext"):
            self.item = "numbered" if any(map(str.isalnum, text)) else self.item
        elif not destination and not self.group.is_hidden:
            self.into.say("\t" * self.tabs)
            self.tabs = 0
            self.into.say_flowing(text, *sorted(self.group.emphasis))

    def end(self) -> None:
        """End the paragraph; not in what is not shown."""
        if self.group.destination[:6] in _RUNNING:
            self.running[self.group.destination[:6]][-1] += " "
        if self.group.destination:
            return
        note = str(self.notes) if self.outer else ""
        item = (
            Listed(self.level, self.item == "numbered")
            if self.item and not (note or self.heading or self.is_row)
            else None
        )
        piece = Piece("", (), self.heading, self.new_page and not note, note=note, item=item, is_row=self.is_row)
        if self.into.end(piece):
            self.new_page = False
        self.item = ""


def _codec(name: str) -> str:
    """Return an encoding, or the commonest if there is none of that name."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
