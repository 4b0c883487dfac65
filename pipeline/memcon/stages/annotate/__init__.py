"""``Record`` in, ``Record`` with spans out: each annotator finds its own kind, one place settles overlaps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from memcon.authority import Authority
from memcon.findings import Finding
from memcon.label_forms import affiliation
from memcon.model import (
    Cast,
    Description,
    Mark,
    PageBreak,
    PageMark,
    Paragraph,
    Record,
    Span,
    map_paragraphs,
    paragraphs_of,
)
from memcon.recognise import Recogniser, recognise_nothing
from memcon.stages.annotate.attribution import attributions
from memcon.stages.annotate.brackets import find_brackets
from memcon.stages.annotate.brackets.share import is_certain, share_finding, stands_for_bracket
from memcon.stages.annotate.cast import find_cast, id_of_holder, with_people
from memcon.stages.annotate.dates import date_spans, speaks_of_its_time, undated, without_inference
from memcon.stages.annotate.discover import discover
from memcon.stages.annotate.foreign import foreign_spans, scripts_of
from memcon.stages.annotate.names import ambiguous_forms, join_names, join_nicknames, name_spans, spans_of
from memcon.stages.annotate.note_references import marked_numbers, note_spans
from memcon.stages.annotate.quotations import find_quotations, left_in_text, mark_findings, without_titles
from memcon.stages.annotate.settle import beside, settle
from memcon.stages.annotate.slips import find_slips, habits_of
from memcon.stages.annotate.stages import stage_spans


@dataclass(frozen=True, slots=True)
class Annotated:
    """A record with spans, who is who, and the registers with the document's own persons.

    Attributes:
        record: the record.
        labels: label → that label with the names in it; so for what stands in brackets after one (*(to Smith)*).
        cast: who is who.
        authority: the registers, with what the document itself makes known.
        findings: what was doubtful.
    """

    record: Record
    labels: Mapping[str, Paragraph]
    cast: Cast
    authority: Authority
    findings: tuple[Finding, ...]


def annotate(
    record: Record,
    description: Description,
    authority: Authority,
    speakers: Mapping[str, str],
    name: str,
    recognise: Recogniser = recognise_nothing,
    attribute: bool = False,
) -> Annotated:
    """Annotate every paragraph of a record.

    Args:
        record: the record.
        description: what is known of the document.
        authority: the registers.
        speakers: label → id of a register's entry, as the project's settings say.
        name: the source's name, for findings.
        recognise: finds names by other means than registers and rules.
        attribute: ascribe what an indirect record reports to who is told to have said it.
    """
    cast = find_cast(record, description, authority, speakers)
    names = discover(record, description.language, with_people(authority, cast), cast, recognise, description.id)
    known = names.authority
    findings: list[Finding] = []
    tally: list[bool] = []  # of each bracket, whether what it is is certain
    notes = frozenset(note.number for note in record.notes if note.number)
    plain = marked_numbers(record)
    texts = tuple(paragraph.text for paragraph in record.paragraphs)
    dateless = undated(texts, description.language)
    dated = (text for text in texts if text not in dateless)
    infers = speaks_of_its_time(dated, description.date, description.language)
    elsewhen = without_inference(record.paragraphs, dateless, description.date, description.language)
    habits, scripts = habits_of(texts, description.language), scripts_of(texts)
    original = description.original_language[0] if description.original_language else ""
    told = frozenset(paragraph for item in record.conversation for paragraph in paragraphs_of(item))
    reports = told if attribute and record.is_indirect else frozenset[Paragraph]()
    holder = partial(id_of_holder, record=record, cast=cast)

    def change(paragraph: Paragraph) -> Paragraph:
        text = paragraph.text
        named = join_nicknames(text, name_spans(text, names))
        brackets, doubts = find_brackets(paragraph, named, description, notes)
        tally.extend(is_certain(span) for span in brackets if stands_for_bracket(text, span))
        quotations, odd = find_quotations(text, named)
        slips = find_slips(paragraph, habits)
        own = (
            *join_names(text, (*without_titles(named, quotations), *brackets)),
            *quotations,
            *(
                ()
                if text in dateless
                else date_spans(text, description.date, description.language, infers and paragraph not in elsewhen)
            ),
            *stage_spans(text, description.responsible),
            *slips.spans,
            *note_spans(text, notes, plain),
            *foreign_spans(text, paragraph.marks, scripts, description.language, original),
            *(_hi(mark, quotations) for mark in paragraph.marks),
            *(attributions(text, named, holder) if paragraph in reports else ()),
            *chain.from_iterable(map(_page, paragraph.breaks)),
        )
        given = [_answered(span, description.responsible) for span in paragraph.spans]
        settled = settle((*given, *beside(own, given)) if given else own)
        left = mark_findings(text, left_in_text(quotations, settled, odd), paragraph.line)
        findings.extend(replace(doubt, path=name) for doubt in (*doubts, *left, *slips.doubts))
        return paragraph.with_spans(settled)

    annotated = map_paragraphs(record, change)
    findings.extend(share_finding(tally, name))
    labels = {label: _label(label, known, ids, description.responsible) for label, ids in cast.speakers.items()}
    deliveries = {turn.label.stage for turn in record.turns if turn.label.stage}
    labels |= {said: Paragraph(said, 0, spans=settle(name_spans(said, names))) for said in deliveries - labels.keys()}
    return Annotated(annotated, labels, cast, known, (*findings, *ambiguous_forms(annotated, known, name)))


def _label(label: str, authority: Authority, ids: tuple[str, ...], responsible: str) -> Paragraph:
    """Annotate a label: the names of those who speak under it; if it names none of them, whom it does name."""
    found = tuple(authority.find(label))
    theirs = [match._replace(ids=own) for match in found if (own := tuple(i for i in match.ids if i in ids))]
    beside = len(label) - len(affiliation(label))
    others = [match for match in found if all(authority.entries[identifier].is_person for identifier in match.ids)]
    named = theirs or others
    starts = {match.start for match in named}
    at_end = [match for match in found if match.start >= beside and match.start not in starts]
    return Paragraph(label, 0, spans=settle((*_supplied(label, responsible), *spans_of([*named, *at_end], authority))))


def _supplied(label: str, responsible: str) -> list[Span]:
    """Return the brackets round a label that an editor supplied (*[Schmidt]*)."""
    if not (label.startswith("[") and label.endswith("]")):
        return []
    return [Span(0, len(label), "supplied", (("reason", "omitted"), ("resp", f"#{responsible}")), trim=(1, 1), rank=3)]


def _answered(span: Span, responsible: str) -> Span:
    """Return what the source itself marks with who answers for it, where it says what is not the speaker's word."""
    resp = (("resp", f"#{responsible}"),)
    if span.tag == "supplied":
        return span._replace(attributes=(*span.attributes, *resp))
    if span.beside and span.beside[0] == "corr":
        return span._replace(beside=(span.beside[0], (*span.beside[1], *resp), span.beside[2]))
    return span


def _hi(mark: Mark, quotations: Iterable[Span]) -> Span:
    """Return emphasis; where it holds a quotation with its marks, which leave the text, it stands round the words."""
    trim = next((span.trim for span in quotations if (span.start, span.end) == (mark.start, mark.end)), (0, 0))
    return Span(mark.start + trim[0], mark.end - trim[1], "hi", (("rend", mark.rend),), rank=1)


def _page(page: PageBreak) -> list[Span]:
    """Return a page break, with what marks it: ``fw`` for a number or running head, ``anchor`` for a note."""
    attributes = (
        (("n", page.number),) if page.number else (("cert", "medium"), ("resp", "#memcon")) if page.torn else ()
    )
    marks = [_page_mark(page.offset, mark) for mark in page.marks]
    begin = [Span(page.offset, page.offset, "pb", attributes)] if page.begins else []
    return [*marks[: page.foot], *begin, *marks[page.foot :]]


def _page_mark(offset: int, mark: PageMark) -> Span:
    if mark.kind == "note":  # which note it is, is told where notes get their ids
        return Span(offset, offset, "anchor", (("xml:id", f"foot-{mark.text}"),))
    bare = mark.text.removeprefix("[").removesuffix("]")
    rend = (("rend", "brackets"),) if len(bare) == len(mark.text) - 2 else ()
    return Span(offset, offset, "fw", (("type", mark.kind), *rend), content=bare if rend else mark.text)
