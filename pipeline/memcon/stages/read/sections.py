"""A text and its headings in, headings, fields and the transcript proper out: the layout of digital archives' pages.

A heading that ends in a colon names a field (*Citation:*), and so does one in bold type before the transcript.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from memcon.model import STRAY_LABEL, Block, MetadataField
from memcon.stages.read.blocks import each_block

# Labels after which a digital archive's page puts the document itself.
_CONTENT_LABELS = frozenset([*"contents content transcript transcription text document body".split(), "full text"])
# Labels of fields that pages write in bold instead of as headings.
FIELD_LABELS = frozenset(
    (
        "citation|summary|abstract|description|original language|language|languages|contents|content|title|date|"
        "source|rights|license|licence|creator|author|translator|translated by|subject|subjects|keywords|"
        "collection|repository|archive|publisher|provenance|document id|identifier|doi|url|credits|copyright"
    ).split("|")
)
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, where its line begins, and the stretch of text below it."""

    heading: Block
    begin: int
    start: int
    end: int

    @property
    def label(self) -> str:
        """The heading's text, if it ends in a colon and so names a field; else nothing."""
        return self.heading.text[:-1].strip() if self.heading.text.endswith(":") else ""


def arrange(
    text: str, sections: list[Section], fields: list[MetadataField], after_fields: int
) -> tuple[list[Block], list[MetadataField], tuple[int, int]]:
    """Tell headings, fields and the transcript apart.

    Args:
        text: the text.
        sections: one for each heading, in order.
        fields: fields in bold type before the transcript.
        after_fields: where the last of those ends.

    Returns:
        Headings, fields, and where the transcript begins and ends.
    """
    fields = [*fields]
    preamble_end = sections[0].begin if sections else len(text)
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
    return [MetadataField(STRAY_LABEL, value, line)] if value else []


def _body_section(text: str, labelled: list[Section]) -> Section:
    named = [section for section in labelled if section.label.casefold() in _CONTENT_LABELS]
    return max(named or labelled, key=lambda section: len(text[section.start : section.end].strip()))


def _body_end(body: Section, sections: list[Section], end: int) -> int:
    """Return where the transcript ends: it goes on over headings that name no field, up to the next that does."""
    later = (section for section in sections if section.heading.start > body.heading.start and section.label)
    following = next(later, None)
    if following is None:
        return end
    return sections[sections.index(following) - 1].end


def _value_before_body(text: str, section: Section) -> tuple[str, int]:
    """Return the short line that a field has before the transcript begins under it, and where that is."""
    blocks = tuple(islice(each_block(text, section.start, section.end), 2))
    if len(blocks) > 1:
        first = blocks[0].text
        is_content = section.label.casefold() in _CONTENT_LABELS
        if not is_content or (len(first.split()) <= 6 and ":" not in first and first[-1] not in ".?!"):
            return first, blocks[0].end
    return "", section.start


def _title_section(text: str, after_fields: int, sections: list[Section]) -> tuple[int, list[Block]]:
    """Without fields the headings before the first paragraph are title and date; the transcript follows."""
    headings: list[Block] = []
    start = after_fields
    levels = [section.heading.heading for section in sections]
    for number, section in enumerate(sections):
        if section.begin > start and text[start : section.begin].strip():
            break
        if number and levels.count(section.heading.heading) > 1 and text[section.start : section.end].strip():
            break  # one of several parts of the transcript
        headings.append(section.heading)
        start = max(section.start, after_fields)
    return start, headings


def _value(text: str, start: int, end: int) -> str:
    """Return a field's value: its paragraphs, links without their angle brackets."""
    raw = re.sub(r"<((?:https?|mailto):[^<>\s]+)>", r"\1", text[start:end])
    return " ".join(raw.replace("\\\n", "\n").split())


def fields_in_bold(blocks: Sequence[Block]) -> tuple[list[MetadataField], int]:
    """Read fields whose labels are in bold type, before the transcript; return them and where the last ends."""
    found: list[MetadataField] = []
    end = 0
    for block in blocks:
        if block.heading and not block.text.endswith(":"):
            continue
        label, value = ("", "") if block.heading else _field_of(block)
        if not label:
            break
        found.append(MetadataField(label, value, block.line))
        end = block.end
    return found, end


def _field_of(block: Block) -> tuple[str, str]:
    """Return label and value of a block that begins with a known label in bold type; else nothing."""
    mark = next((mark for mark in block.marks if mark.start == 0 and mark.rend == "bold"), None)
    if mark is None or mark.end > _LONGEST_LABEL:
        return "", ""
    label, colon, value = block.text.partition(":")
    if not colon or len(label) not in (mark.end, mark.end - 1) or label.casefold() not in FIELD_LABELS:
        return "", ""
    return label, value.strip()
