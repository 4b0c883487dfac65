"""``Transcript``, ``Record`` and what files say in, ``Description`` out: title, date, languages, archive."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from memcon.date_words import WEEKDAYS
from memcon.dates import find_dates, first_full_date
from memcon.facts import SHELFMARK_PARTS, Fact, Facts, date_of, person
from memcon.findings import Finding, Severity
from memcon.head import before_fields
from memcon.languages import is_tag, language_code, language_name
from memcon.metadata import BY_FILE, BY_WORDS, contradiction
from memcon.model import STRAY_LABEL, Description, Origin, Participant, Record, Shelfmark, Transcript
from memcon.stages.describe.citation import shelfmark_in, surrogate_in
from memcon.stages.describe.fields import facts_of
from memcon.stages.describe.heads import facts_of_head, unread_fields
from memcon.stages.describe.language import guess_language
from memcon.stages.describe.recorders import divided, ending, recorded_on, recorders_of
from memcon.stages.describe.titles import names_kind, title_among

__all__ = ["describe", "disagreements", "guesses", "identifier", "not_listed", "with_offices"]

_PERSON = r"[^\W\d_a-z][\w’'\-]*\.?(?:\s?(?:[^\W\d_a-z][\w’'\-]*\.?|(?:de|van|von|der)\b))*"
_TRANSLATED = re.compile(rf"\b[Tt]ranslat(?:ed|ion)(?: from \w+)? (?:for \w+ )?by (?P<names>{_PERSON})")
# A line among those present or after them that tells when it was: *DATE AND TIME: March 18, 1975*.
_DATE_FIELD = re.compile(r"\b(?:DATE|Date|Datum|Fecha|Дата)\b[^:.;]{0,24}:\s*(.{1,80})")
# What stands before a date as well: the day of the week, and what the document is.
_NO_PLACE = frozenset(
    [
        *" ".join(WEEKDAYS.values()).casefold().split(),
        *"conversation deposition discussion hearing interview meeting memorandum minutes record session talk".split(),
        *"besprechung gespräch protokoll sitzung conversation entretien réunion séance беседа заседание запись".split(),
    ]
)
_DATELINE = re.compile(r"^(?P<place>[^\W\d_a-z][^\d,:;()]{1,40}(?:, [^\W\d_a-z][^\d,:;]{1,30})?), (?=.*\d{4})")
_NOTE_MARK = re.compile(r"\s?\[\d{1,3}\]$|(?<=[a-z])\d$")
_NUMBER = re.compile(r"^\d{1,4}\.\s+")
_SETTINGS = "memcon.toml"
_HEADING, _FIRST_LINES = "the heading", "the first lines"
_LONGEST_DATE = 60  # characters of words beside the transcript that are a date
_OPENING = 6  # paragraphs at the beginning that may be title, date and place


def describe(transcript: Transcript, record: Record, known: Facts) -> Description:
    """Find out what is known of the document as a whole.

    Args:
        transcript: the source.
        record: what was segmented.
        known: what the project's settings and files beside the source say, which goes before the source itself.
    """
    facts = {**_own(transcript), **known}
    facts |= _read_off(transcript, record, facts)
    shelfmark = _shelfmark(facts, shelfmark_in(_text(facts, "citation")))
    read = {"repository": shelfmark.repository, "shelfmark": shelfmark.text, "copy": shelfmark.copy}
    cited = {name: Fact(name, (value,), "the citation") for name, value in read.items() if value and name not in facts}
    date_text = _text(facts, "date")
    original = _text(facts, "original_language")
    translator = _text(facts, "translator")
    return Description(
        id=_text(facts, "id"),
        title=_text(facts, "title"),
        date=date_of(date_text) or first_full_date(date_text),
        date_text=_only_date(date_text),
        place=_text(facts, "place"),
        time=_text(facts, "time"),
        begins=_text(facts, "begins"),
        ends=_text(facts, "ends"),
        language=language_code(_text(facts, "language")) or "en",
        original_language=_language(original) if original else None,
        citation=_text(facts, "citation"),
        surrogate=surrogate_in(_text(facts, "citation")),
        publisher=_text(facts, "publisher"),
        address=_text(facts, "address"),
        summary=_text(facts, "summary"),
        keywords=facts["keywords"].values if "keywords" in facts else (),
        translator=translator,
        recorders=facts["recorders"].values if "recorders" in facts else (),
        participants=tuple(Participant(*person(value)) for value in facts["participants"].values)
        if "participants" in facts
        else (),
        rights=_text(facts, "rights"),
        availability=_text(facts, "availability"),
        licence=_text(facts, "licence"),
        licence_address=_text(facts, "licence_address"),
        shelfmark=shelfmark,
        responsible="translator" if translator else "transcriber",
        recorded=_recorded(facts, record),
        by_editor=frozenset(name for name, fact in known.items() if fact.origin == _SETTINGS),
        origins=tuple(Origin(*fact) for fact in {**facts, **cited}.values()),
    )


def not_listed(stated: Iterable[Participant], listed: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return those who are stated to have taken part, and whom the list of those present does not name.

    *Mr. Ann Clerk* is *Ann Clerk*, and *CLERK* is too: the last word of one is the last of the other.
    """
    names = {each.name for each in listed}
    last = {_last_word(name) for name in names}
    return tuple(each for each in stated if each.name not in names and _last_word(each.name) not in last)


def with_offices(listed: Iterable[Participant], stated: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return those who are listed, with the whole office that is stated where the list has its first words alone."""
    offices = {_last_word(each.name): each.role for each in stated}
    return tuple(
        replace(each, role=office)
        if (office := offices.get(_last_word(each.name), "")).casefold().startswith(each.role.casefold()) and office
        else each
        for each in listed
    )


def _last_word(name: str) -> str:
    bare = re.sub(r"\s*[(（].*", "", name)
    return bare.split()[-1].casefold().strip(".") if bare.split() else name


def disagreements(transcript: Transcript, record: Record, known: Facts) -> tuple[Finding, ...]:
    """Return findings where the source says another thing than the settings or a file beside it."""
    own = dict(_own(transcript))
    heading = next((block for block in transcript.headings if first_full_date(block.text)), None)
    if heading and "date" not in own:
        own["date"] = Fact("date", (heading.text,), "the source's heading", line=heading.line)
    opened = next((p for p in record.opening[:6] if first_full_date(p.text)), None)
    if opened and "date" not in own:
        own["date"] = Fact("date", (opened.text,), "the source's opening", line=opened.line)
    both = (name for name in own if name in known)
    found = tuple(finding for name in both for finding in contradiction(known[name], own[name]))
    return (*found, *unread_fields(transcript))


def _own(transcript: Transcript) -> Facts:
    """Return what the source's fields say; of a text that is plainly in another language they name the original's."""
    facts = {**facts_of_head(transcript), **facts_of(transcript)}
    said = facts.get("language")
    if said and "original_language" not in facts and said.normal.partition("-")[0] != guess_language(transcript.text):
        facts["original_language"] = facts.pop("language")._replace(name="original_language")
    return facts


def _text(facts: Mapping[str, Fact], name: str) -> str:
    return facts[name].text if name in facts else ""


def _read_off(transcript: Transcript, record: Record, facts: Facts) -> dict[str, Fact]:
    """Return the facts that nobody states and that the text shows."""
    shown_first = _first_lines(transcript, record)
    headings = [each.text for each in shown_first]
    dated = [match[1] for p in (*record.present, *record.before) if (match := _DATE_FIELD.search(p.text))]
    dated += [
        p.text for p in (*record.opening, *record.present) if names_kind(p.text)
    ]  # *Subject: Meeting of 3 May 1961*
    beside = [each.value for each in transcript.fields if each.label == STRAY_LABEL and len(each.value) < _LONGEST_DATE]
    cited = [words for tag, words in surrogate_in(_text(facts, "citation")) if tag == "date"]
    shown = (*headings, *dated, *beside, *cited)
    date_text = _text(facts, "date") or next((text for text in shown if first_full_date(text)), "")
    date_from = next(
        (
            origin
            for origin, texts in ((_HEADING, headings), ("the text", dated), ("the page", beside))
            if date_text in texts
        ),
        "the citation",
    )
    title = _title(headings, date_text)
    translated = _first(_TRANSLATED, chain([_text(facts, "citation")], ending(record)))
    words = "its closing words"
    place = _place(headings)
    titled = next(
        (each for each in shown_first if title and (title in each.text or title.startswith(each.text))),
        _FirstLine("", 0, BY_FILE),
    )
    placed = next((each for each in shown_first if place and place in each.text), _FirstLine("", 0, ""))
    found = (
        Fact("id", (identifier(transcript.name),), BY_FILE),
        Fact("title", (title or transcript.name.rsplit(".", 1)[0],), titled.origin, line=titled.line),
        Fact("date", (date_text,), date_from),
        Fact("place", (place,), placed.origin, line=placed.line),
        Fact("language", (guess_language(transcript.text),), BY_WORDS),
        Fact("translator", (translated,), "the citation or the closing words"),
        Fact("recorders", recorders_of(record), words),
    )
    return {
        fact.name: fact._replace(is_guess=fact.origin != _HEADING or fact.name == "place")
        for fact in found
        if any(fact.values) and fact.name not in facts
    }


class _FirstLine(NamedTuple):
    """A heading or a paragraph at the beginning: its words without fields, its line, and what it is."""

    text: str
    line: int
    origin: str


def _first_lines(transcript: Transcript, record: Record) -> list[_FirstLine]:
    found = [_FirstLine(block.text, block.line, _HEADING) for block in transcript.headings]
    for paragraph in (each for each in record.opening[:_OPENING] if not each.item):
        text = before_fields(paragraph.text, paragraph.lines)
        origin = _HEADING if paragraph.heading else _FIRST_LINES
        found += [_FirstLine(text, paragraph.line, origin)] if text else []
    return found


def guesses(description: Description, name: str) -> tuple[Finding, ...]:
    """Return a finding for a title and a place that nobody states: whoever edits the document may confirm them.

    Args:
        description: what is known of the document.
        name: the source's name.
    """
    return tuple(
        Finding(
            Severity.INFO,
            "T-014",
            f"The {each.name} “{each.values[0]}” is a guess, from {each.origin}.",
            f"If it is right, or to mend it, write in memcon.toml: [document.{_key(name)}] {each.name} = "
            f"{_toml(each.values[0])}",
            name,
            each.line,
        )
        for each in description.origins
        if each.is_guess and each.name in ("title", "place") and each.origin != BY_FILE
    )


def _key(name: str) -> str:
    """Return the name of a transcript as a key of TOML."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return stem if re.fullmatch(r"[A-Za-z0-9_-]+", stem) else _toml(stem)


def _toml(value: str) -> str:
    """Return a text as TOML writes it."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _language(words: str) -> tuple[str, str]:
    """Return tag and name of a language; a tag alone gets its English name."""
    code = language_code(words)
    return (code or "und", language_name(code) if is_tag(words) else words)


def _recorded(facts: Facts, record: Record) -> tuple[str, str] | None:
    said = _text(facts, "recorded")
    return (date_of(said), said) if said else recorded_on(record)


def _shelfmark(facts: Facts, cited: Shelfmark) -> Shelfmark:
    """Return where the original lies: what is said of it goes before what the citation has."""
    parts = tuple((kind, _text(facts, kind)) for kind in SHELFMARK_PARTS if kind in facts)
    text = _text(facts, "shelfmark")
    named = shelfmark_in(text)
    missing = [(kind, value) for kind, value in parts if not re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text)]
    text = ", ".join(filter(None, [text, *(f"{kind} {value}" for kind, value in missing)]))
    marked = Shelfmark(text=text, parts=parts or named.parts) if text else Shelfmark(cited.text, parts=cited.parts)
    return replace(
        marked,
        repository=_text(facts, "repository") or cited.repository,
        institution=_text(facts, "institution"),
        settlement=_text(facts, "settlement"),
        country=_text(facts, "country"),
        collection=_text(facts, "collection"),
        copy=_text(facts, "copy") or cited.copy,
        copy_collection=_text(facts, "copy_collection") or cited.copy_collection,
        copy_repository=_text(facts, "copy_repository") or cited.copy_repository,
    )


def identifier(name: str) -> str:
    """Make an ``xml:id`` of a file name: letters, digits, hyphens; a letter first."""
    stem = re.sub(r"[^\w.-]+", "-", name.rsplit("/", 1)[-1].rsplit(".", 1)[0]).strip("-.") or "transcript"
    return stem if stem[0].isalpha() or stem[0] == "_" else f"record-{stem}"


def _title(headings: list[str], date_text: str) -> str:
    others = [text for text in headings if text == date_text or _DATELINE.match(text)]
    return _NOTE_MARK.sub("", _NUMBER.sub("", title_among(headings, others)))


def _only_date(text: str) -> str:
    """Return the date in a heading without what stands round it."""
    found = next((found for found in find_dates(text) if found.when), None)
    return text[found.start : found.end] if found else text


def _place(headings: list[str]) -> str:
    dated = (text for text in headings if len(text) < 100 and first_full_date(text))
    found = (match["place"] for text in dated if (match := _DATELINE.match(text)))
    places = (place for place in found if not names_kind(place))
    return next((place for place in places if not _NO_PLACE & set(place.casefold().replace(",", "").split())), "")


def _first(pattern: re.Pattern[str], texts: chain[str]) -> str:
    match = next((found for text in texts if text and (found := pattern.search(text))), None)
    return divided(match["names"])[0] if match else ""
