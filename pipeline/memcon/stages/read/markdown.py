"""Markdown in, ``Transcript`` out: the pages of digital archives, their headings and fields, then the transcript.

A small part of Markdown is read as markup: headings, emphasis, links in angle brackets, backslash escapes, hard
line breaks. All the rest is text. What is markup is recorded by offset, so that the check of fidelity can tell it
from the text. A full Markdown parser would not do: it forgets where in the source a word stood.
"""

import re
from dataclasses import dataclass, replace

from memcon.findings import Finding, Severity
from memcon.model import Block, Mark, MetadataField, Normalisation, Transcript
from memcon.stages.read.decode import Decoded
from memcon.stages.read.plain import blocks_of

_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_BOLD_FIELD = re.compile(r"^(?:\*\*|__)([^\W\d_][^*_\n:]{1,38}):?(?:\*\*|__):?[ \t]*(.*)$", re.MULTILINE)
_INLINE = re.compile(
    r"(?P<bold>\*\*(?=[^\s*])[^\n]{1,300}?(?<=[^\s*])\*\*(?!\*))"
    r"|(?P<italic>(?<![\w*])\*(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])[^_\n]{1,300}?(?<=[^\s_])_(?![\w_]))"
    r"|(?P<link><(?=(?:https?|mailto):[^<>\s]{1,2000}>))"
    r"|(?P<escape>\\(?=[\\`*_{}\[\]()#+\-.!<>|]))"
    r"|(?P<hard>\\$)",
    re.MULTILINE,
)
_LINK_END = re.compile(r">")
_ALL_BOLD = re.compile(r"^(\*\*|__)(.*?)(\*\*|__)?$")
# Labels after which a digital archive's page puts the document itself.
_CONTENT_LABELS = frozenset(
    "contents content transcript transcription text document body full text".split() + ["full text"]
)
# Labels of fields that pages write in bold instead of as headings.
_FIELD_LABELS = frozenset(
    (
        "citation|summary|abstract|description|original language|language|languages|contents|content|title|date|"
        "source|rights|license|licence|creator|author|translator|translated by|subject|subjects|keywords|"
        "collection|repository|archive|publisher|provenance|document id|identifier|doi|url|credits|copyright"
    ).split("|")
)


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading and the stretch of text below it."""

    heading: Block
    start: int
    end: int

    @property
    def label(self) -> str:
        """The heading's text, if it ends in a colon and so names a field; else nothing."""
        return self.heading.text[:-1].strip() if self.heading.text.endswith(":") else ""


def looks_like_markdown(text: str, name: str) -> bool:
    """Say whether a source is Markdown, by its headings or by its name."""
    if name.lower().endswith((".md", ".markdown")):
        return True
    return bool(re.search(r"^#{1,6} \S", text[:20000], re.MULTILINE) or text.count("\n**", 0, 50000) >= 3)


def read_markdown(decoded: Decoded, name: str, checksum: str) -> Transcript:
    """Read a Markdown page."""
    text = decoded.text
    syntax: list[tuple[int, int]] = []
    findings = list(decoded.findings)
    preamble_end, sections = _sections(text, syntax, findings, name)
    headings, fields, body = _arrange(text, preamble_end, sections)
    start, end = body
    inside = [section for section in sections if start <= section.heading.start < end]
    blocks = _body_blocks(text, start, end, inside, syntax)
    return Transcript(
        name=name,
        text=text,
        sha256=checksum,
        encoding=decoded.encoding,
        headings=tuple(headings),
        fields=tuple(fields),
        blocks=tuple(blocks),
        syntax=tuple(sorted(syntax)),
        body=body,
        normalisations=_with_markup(decoded.normalisations, len(syntax)),
        findings=tuple(findings),
    )


def _with_markup(normalisations: tuple[Normalisation, ...], count: int) -> tuple[Normalisation, ...]:
    if not count:
        return normalisations
    return (*normalisations, Normalisation("signs of the source's Markdown markup left out", count))


def _sections(
    text: str, syntax: list[tuple[int, int]], findings: list[Finding], name: str
) -> tuple[int, list[_Section]]:
    """Return where the text before the first heading ends, and a section for each heading."""
    matches = list(_HEADING.finditer(text))
    sections = []
    line, counted = 1, 0
    for number, match in enumerate(matches):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        end = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        title = match.group(2)
        findings.extend(_heading_findings(title, line, name))
        syntax.append(match.span(1))
        if match.end() > match.end(2):
            syntax.append((match.end(2), match.end()))
        block = Block(title.strip(), line, match.start(2), match.end(2), heading=len(match.group(1)))
        bold = _ALL_BOLD.match(title)
        if bold and bold.group(2):
            syntax.append((match.start(2), match.start(2) + len(bold.group(1))))
            if bold.group(3):
                syntax.append((match.end(2) - len(bold.group(3)), match.end(2)))
            block = replace(block, text=bold.group(2).strip())
        else:
            block = _inline(text, block, syntax)
        sections.append(_Section(block, match.end(), end))
    return (matches[0].start() if matches else len(text)), sections


def _heading_findings(title: str, line: int, name: str) -> list[Finding]:
    if not title.strip("*_ \t"):
        message, hint = "The heading has no text.", "Write the heading's text, or remove the signs."
    elif title.count("**") % 2:
        message = f"The bold type of the heading “{title.strip()}” is not closed."
        hint = "Put ** at both ends, or at neither."
    else:
        return []
    return [Finding(Severity.WARNING, "S-007", message, hint, name, line)]


def _arrange(
    text: str, preamble_end: int, sections: list[_Section]
) -> tuple[list[Block], list[MetadataField], tuple[int, int]]:
    """Tell headings, fields and the transcript apart."""
    bold_fields, after_bold = _bold_fields(text, preamble_end, sections)
    labelled = [section for section in sections if section.label]
    if not labelled:
        start, title = _title_section(text, after_bold, sections)
        return title, bold_fields, (start, len(text))
    body_section = _body_section(text, labelled)
    headings, fields = [], list(bold_fields)
    body = (len(text), len(text))
    for section in sections:
        if body[0] <= section.heading.start < body[1]:
            continue
        if section is body_section:
            value, start = _value_before_body(text, section)
            body = (start, _body_end(section, sections, len(text)))
            if value or section.label.casefold() not in _CONTENT_LABELS:
                fields.append(MetadataField(section.label, value, section.heading.line))
        elif section.label:
            fields.append(MetadataField(section.label, _value(text, section.start, section.end), section.heading.line))
        else:
            headings.append(section.heading)
    return headings, fields, body


def _body_section(text: str, labelled: list[_Section]) -> _Section:
    named = [section for section in labelled if section.label.casefold() in _CONTENT_LABELS]
    return max(named or labelled, key=lambda section: len(text[section.start : section.end].strip()))


def _body_end(body: _Section, sections: list[_Section], end: int) -> int:
    """The transcript goes on over headings that name no field, up to the next that does."""
    later = (section for section in sections if section.heading.start > body.heading.start and section.label)
    following = next(later, None)
    if following is None:
        return end
    return sections[sections.index(following) - 1].end


def _value_before_body(text: str, section: _Section) -> tuple[str, int]:
    """Return the short line that a field has before the transcript begins under it, and where that is."""
    blocks = blocks_of(text, section.start, section.end)
    if len(blocks) > 1:
        first = blocks[0].text
        is_content = section.label.casefold() in _CONTENT_LABELS
        if not is_content or (len(first.split()) <= 6 and ":" not in first and first[-1] not in ".?!"):
            return first, blocks[0].end
    return "", section.start


def _bold_fields(text: str, preamble_end: int, sections: list[_Section]) -> tuple[list[MetadataField], int]:
    """Read ``**Citation:** …`` lines that stand before the transcript; return them and where the last ends."""
    limit = next((section.heading.start for section in sections if section.label), len(text))
    start = preamble_end if sections and sections[0].heading.start == preamble_end else 0
    found: list[MetadataField] = []
    end = 0
    for block in blocks_of(text, start, min(limit, start + 20000)):
        raw = text[block.start : block.end]
        match = _BOLD_FIELD.match(raw)
        if match and match.group(1).strip().casefold() in _FIELD_LABELS:
            for line in _BOLD_FIELD.finditer(raw):
                found.append(MetadataField(line.group(1).strip(), " ".join(line.group(2).split()), block.line))
            end = block.end
        elif not raw.startswith("#"):
            break
    return found, end


def _title_section(text: str, after_bold: int, sections: list[_Section]) -> tuple[int, list[Block]]:
    """Without fields the headings before the first paragraph are title and date; the transcript follows."""
    headings: list[Block] = []
    start = after_bold
    for section in sections:
        if text[start : section.heading.start].strip("# \t\n*_") and section.heading.start > after_bold:
            break
        headings.append(section.heading)
        start = max(section.start, after_bold)
        if text[section.start : section.end].strip() and after_bold <= section.start:
            break
    return start, headings


def _value(text: str, start: int, end: int) -> str:
    """Return a field's value: its paragraphs, links without their angle brackets."""
    raw = re.sub(r"<((?:https?|mailto):[^<>\s]+)>", r"\1", text[start:end])
    return " ".join(raw.replace("\\\n", "\n").split())


def _body_blocks(
    text: str, start: int, end: int, headings: list[_Section], syntax: list[tuple[int, int]]
) -> list[Block]:
    blocks: list[Block] = []
    position = start
    for section in headings:
        blocks.extend(blocks_of(text, position, section.heading.start))
        blocks.append(section.heading)
        position = section.start
    blocks.extend(blocks_of(text, position, end))
    blocks = [block for block in blocks if text[block.start : block.end].strip("# ")]
    return [block if block.heading else _inline(text, block, syntax) for block in blocks]


def _inline(text: str, block: Block, syntax: list[tuple[int, int]]) -> Block:
    """Take the inline markup out of a block's text and keep it as marks."""
    raw = text[block.start : block.end]
    if not any(sign in raw for sign in "*_\\<"):
        return block
    cuts: list[tuple[int, int]] = []
    emphasis: list[tuple[int, int, str]] = []
    for match in _INLINE.finditer(raw):
        first, last = match.span()
        if match.lastgroup in ("bold", "italic"):
            width = 2 if match.lastgroup == "bold" else 1
            cuts += [(first, first + width), (last - width, last)]
            emphasis.append((first + width, last - width, match.lastgroup))
        elif match.lastgroup == "link":
            closing = _LINK_END.search(raw, last)
            cuts += [(first, last), closing.span()] if closing else []
        else:
            cuts.append((first, last))
    if not cuts:
        return block
    syntax.extend((block.start + first, block.start + last) for first, last in cuts)
    return _without(raw, block, sorted(cuts), emphasis)


def _without(raw: str, block: Block, cuts: list[tuple[int, int]], emphasis: list[tuple[int, int, str]]) -> Block:
    """Rebuild a block's text from its raw characters less the cuts; offsets of marks and breaks follow."""
    kept: list[str] = []
    at: list[int] = [0] * (len(raw) + 1)  # offset in the raw text → offset in the block's text
    cut = iter([*cuts, (len(raw), len(raw))])
    first, last = next(cut)
    for offset, character in enumerate(raw):
        while offset >= last and last < len(raw):
            first, last = next(cut)
        at[offset] = len(kept)
        if first <= offset < last:
            continue
        if character.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
                at[offset] = len(kept) - 1
        else:
            kept.append(character)
    at[len(raw)] = len(kept)
    clean = "".join(kept).rstrip(" ")
    limit = len(clean)
    marks = tuple(Mark(min(at[a], limit), min(at[b], limit), rend) for a, b, rend in emphasis)
    breaks = tuple((min(at[source - block.start], limit), source) for _, source in block.breaks)
    return replace(block, text=clean, marks=tuple(mark for mark in marks if mark.start < mark.end), breaks=breaks)
