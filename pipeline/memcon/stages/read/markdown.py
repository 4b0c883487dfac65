"""Markdown in, ``Transcript`` out: the pages of digital archives, their headings and fields, then the transcript.

A small part of Markdown is read as markup: headings, emphasis, links in angle brackets, backslash escapes, hard
line breaks. All the rest is text. What is markup is recorded by offset, so that the check of fidelity can tell it
from the text. A full Markdown parser would not do: it forgets where in the source a word stood.
"""

import re
from dataclasses import replace

from memcon.findings import Finding, Severity
from memcon.model import Block, MetadataField, Normalisation, Transcript
from memcon.stages.read.blocks import each_block, layout_of, split
from memcon.stages.read.decode import Decoded
from memcon.stages.read.inline import read_inline
from memcon.stages.read.sections import FIELD_LABELS, Section, arrange

_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*)$", re.MULTILINE)
_HEADING_END = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_BOLD_FIELD = re.compile(r"^(?:\*\*|__)([^\W\d_][^*_\n:]{1,38})(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]*", re.MULTILINE)
_ALL_BOLD = re.compile(r"(\*\*|__)((?:(?!\*\*|__).)*)(?:(\*\*|__)(:?))?\Z")
_FIELDS_WITHIN = 20000


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
    sections = _sections(text, syntax, findings, name)
    headings, fields, body = arrange(text, sections, *_bold_fields(text, sections))
    start, end = body
    inside = [section for section in sections if start <= section.begin < end]
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


def _sections(text: str, syntax: list[tuple[int, int]], findings: list[Finding], name: str) -> list[Section]:
    """Return a section for each heading."""
    matches = list(_HEADING.finditer(text))
    begins = [match.start() for match in matches]
    sections = []
    line, counted = 1, 0
    for match, end in zip(matches, [*begins[1:], len(text)], strict=False):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        findings.extend(_heading_findings(match[2], line, name))
        sections.append(Section(_heading(text, match, line, syntax), match.start(), match.end(), end))
    return sections


def _heading(text: str, match: re.Match[str], line: int, syntax: list[tuple[int, int]]) -> Block:
    """Make the block of a heading: the hashes before and after it are markup, and so is its bold type."""
    closing = _HEADING_END.search(match[2])
    start, end = match.start(2), match.start(2) + closing.start() if closing else match.end(2)
    syntax += [match.span(1), (end, match.end())] if end < match.end() else [match.span(1)]
    title = text[start:end].rstrip()
    block = Block(" ".join(title.split()), line, start, start + len(title), heading=len(match[1]))
    bold = _ALL_BOLD.match(title)
    if not bold or not bold[2]:
        return _inline(text, block, syntax)
    syntax += [(start + first, start + last) for first, last in (bold.span(1), bold.span(3)) if last > 0]
    return replace(block, text=" ".join(f"{bold[2]}{bold[4] or ''}".split()))


def _heading_findings(title: str, line: int, name: str) -> list[Finding]:
    if not title.strip("*_ \t"):
        message, hint = "The heading has no text.", "Write the heading's text, or remove the signs."
    elif title.count("**") % 2:
        message = f"The bold type of the heading “{title.strip()}” is not closed."
        hint = "Put ** at both ends, or at neither."
    else:
        return []
    return [Finding(Severity.WARNING, "S-007", message, hint, name, line)]


def _bold_fields(text: str, sections: list[Section]) -> tuple[list[MetadataField], int]:
    """Read ``**Citation:** …`` lines that stand before the transcript; return them and where the last ends."""
    limit = next((section.begin for section in sections if section.label), len(text))
    found: list[MetadataField] = []
    end = 0
    for block in each_block(text, 0, min(limit, _FIELDS_WITHIN)):
        fields, last = _fields_of(text[block.start : block.end], block.line)
        found += fields
        end = block.start + last if fields else end
        if not fields and not _HEADING.match(text, block.start):
            break
    return found, end


def _fields_of(raw: str, line: int) -> tuple[list[MetadataField], int]:
    """Read the bold fields that a block begins with; return them and where in it the last ends."""
    matches = list(_BOLD_FIELD.finditer(raw))
    known = [index for index, match in enumerate(matches) if match[1].strip().casefold() in FIELD_LABELS]
    if not known or matches[0].start() or known[0]:
        return [], 0
    ends = [*(match.start() for match in matches[1:]), len(raw)]
    fields = [
        MetadataField(
            match[1].strip(), " ".join(raw[match.end() : end].split()), line + raw.count("\n", 0, match.start())
        )
        for match, end in list(zip(matches, ends, strict=True))[: known[-1] + 1]
    ]
    return fields, ends[known[-1]]


def _body_blocks(
    text: str, start: int, end: int, headings: list[Section], syntax: list[tuple[int, int]]
) -> list[Block]:
    blocks: list[Block] = []
    layout = layout_of(text, start, end)
    position, line = start, text.count("\n", 0, start) + 1
    for section in headings:
        blocks.extend(split(text, position, section.begin, line, layout))
        blocks.append(section.heading)
        position, line = section.start, section.heading.line
    blocks.extend(split(text, position, end, line, layout))
    laid = [block if block.heading else _inline(text, block, syntax) for block in blocks]
    return [block for block in laid if block.text]


def _inline(text: str, block: Block, syntax: list[tuple[int, int]]) -> Block:
    """Take the inline markup out of a block, and add it to what is known as markup."""
    made, cuts = read_inline(text[block.start : block.end], block)
    syntax.extend(cuts)
    return made
