"""Markdown in, ``Transcript`` out: the pages of digital archives, their headings and fields, then the transcript.

A small part of Markdown is read as markup: headings, emphasis, links in angle brackets, backslash escapes, hard
line breaks. All the rest is text. What is markup is recorded by offset, so that the check of fidelity can tell it
from the text. A full Markdown parser would not do: it forgets where in the source a word stood.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice

from memcon.findings import Finding, Severity
from memcon.model import Block, MetadataField, Normalisation, Transcript
from memcon.stages.read.blocks import each_block, layout_of, split
from memcon.stages.read.decode import Decoded
from memcon.stages.read.inline import read_inline

_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*)$", re.MULTILINE)
_HEADING_END = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_BOLD_FIELD = re.compile(r"^(?:\*\*|__)([^\W\d_][^*_\n:]{1,38})(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]*", re.MULTILINE)
_ALL_BOLD = re.compile(r"(\*\*|__)((?:(?!\*\*|__).)*)(?:(\*\*|__)(:?))?\Z")
# Labels after which a digital archive's page puts the document itself.
_CONTENT_LABELS = frozenset([*"contents content transcript transcription text document body".split(), "full text"])
_STRAY_LABEL = "Text outside the fields"
_FIELDS_WITHIN = 20000
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
    """A heading, where its line begins, and the stretch of text below it."""

    heading: Block
    begin: int
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


def _sections(
    text: str, syntax: list[tuple[int, int]], findings: list[Finding], name: str
) -> tuple[int, list[_Section]]:
    """Return where the text before the first heading ends, and a section for each heading."""
    matches = list(_HEADING.finditer(text))
    begins = [match.start() for match in matches]
    sections = []
    line, counted = 1, 0
    for match, end in zip(matches, [*begins[1:], len(text)], strict=False):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        findings.extend(_heading_findings(match[2], line, name))
        sections.append(_Section(_heading(text, match, line, syntax), match.start(), match.end(), end))
    return (begins[0] if begins else len(text)), sections


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


def _arrange(
    text: str, preamble_end: int, sections: list[_Section]
) -> tuple[list[Block], list[MetadataField], tuple[int, int]]:
    """Tell headings, fields and the transcript apart."""
    fields, after_fields = _bold_fields(text, sections)
    labelled = [section for section in sections if section.label]
    if not labelled:
        start, headings = _title_section(text, after_fields, sections)
        return headings, fields, (start, len(text))
    body_section = _body_section(text, labelled)
    headings, body = [], (len(text), len(text))
    fields += _stray(text, after_fields, preamble_end, 1)
    for section in sections:
        if body[0] <= section.begin < body[1]:
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
            fields += _stray(text, max(section.start, after_fields), section.end, section.heading.line)
    return headings, fields, body


def _stray(text: str, start: int, end: int, line: int) -> list[MetadataField]:
    """Keep text that stands under no field as a field of its own, so that it is not lost."""
    value = _value(text, start, end) if start < end else ""
    return [MetadataField(_STRAY_LABEL, value, line)] if value else []


def _body_section(text: str, labelled: list[_Section]) -> _Section:
    named = [section for section in labelled if section.label.casefold() in _CONTENT_LABELS]
    return max(named or labelled, key=lambda section: len(text[section.start : section.end].strip()))


def _body_end(body: _Section, sections: list[_Section], end: int) -> int:
    """Return where the transcript ends: it goes on over headings that name no field, up to the next that does."""
    later = (section for section in sections if section.heading.start > body.heading.start and section.label)
    following = next(later, None)
    if following is None:
        return end
    return sections[sections.index(following) - 1].end


def _value_before_body(text: str, section: _Section) -> tuple[str, int]:
    """Return the short line that a field has before the transcript begins under it, and where that is."""
    blocks = tuple(islice(each_block(text, section.start, section.end), 2))
    if len(blocks) > 1:
        first = blocks[0].text
        is_content = section.label.casefold() in _CONTENT_LABELS
        if not is_content or (len(first.split()) <= 6 and ":" not in first and first[-1] not in ".?!"):
            return first, blocks[0].end
    return "", section.start


def _bold_fields(text: str, sections: list[_Section]) -> tuple[list[MetadataField], int]:
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
    known = [index for index, match in enumerate(matches) if match[1].strip().casefold() in _FIELD_LABELS]
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


def _title_section(text: str, after_fields: int, sections: list[_Section]) -> tuple[int, list[Block]]:
    """Without fields the headings before the first paragraph are title and date; the transcript follows."""
    headings: list[Block] = []
    start = after_fields
    for section in sections:
        if section.begin > start and text[start : section.begin].strip():
            break
        headings.append(section.heading)
        start = max(section.start, after_fields)
    return start, headings


def _value(text: str, start: int, end: int) -> str:
    """Return a field's value: its paragraphs, links without their angle brackets."""
    raw = re.sub(r"<((?:https?|mailto):[^<>\s]+)>", r"\1", text[start:end])
    return " ".join(raw.replace("\\\n", "\n").split())


def _body_blocks(
    text: str, start: int, end: int, headings: list[_Section], syntax: list[tuple[int, int]]
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
