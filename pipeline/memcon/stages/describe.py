"""``Transcript`` and ``Record`` in, ``Description`` out: title, date, languages, shelfmark, translator, recorders."""

import re
from collections.abc import Mapping
from itertools import chain

from memcon.dates import find_dates, first_full_date
from memcon.model import Description, MetadataField, Record, Shelfmark, Transcript

_LABELS = {
    "citation": "citation",
    "summary": "summary",
    "abstract": "summary",
    "description": "summary",
    "original language": "original",
    "source language": "original",
    "title": "title",
    "date": "date",
    "place": "place",
    "location": "place",
    "translator": "translator",
    "translated by": "translator",
    "url": "address",
}
_PLACES = {
    "citation": "sourceDesc/bibl",
    "summary": "profileDesc/abstract",
    "original": "sourceDesc/msDesc/msContents/textLang",
    "title": "titleStmt/title",
    "date": "profileDesc/creation/date",
    "place": "profileDesc/creation/placeName",
    "translator": "titleStmt/respStmt",
}
# Names of languages as catalogues write them → BCP 47.
_LANGUAGES = {
    "arabic": "ar", "bulgarian": "bg", "chinese": "zh", "czech": "cs", "dutch": "nl", "english": "en",
    "french": "fr", "german": "de", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "italian": "it",
    "japanese": "ja", "korean": "ko", "mongolian": "mn", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "spanish": "es", "turkish": "tr",
    "ukrainian": "uk", "vietnamese": "vi", "albanian": "sq", "greek": "el", "serbo-croatian": "sh",
    "русский": "ru", "deutsch": "de", "français": "fr",
}  # fmt: skip
_COMMON_WORDS = {
    "en": frozenset("the of and to in that is was for it with as we you have not be are this on".split()),
    "de": frozenset("der die das und ist nicht wir zu den mit von ein sie auf für dass es im auch sich".split()),
    "fr": frozenset("le la les et de des est que nous vous une pas pour dans en du il qui sur ne".split()),
    "es": frozenset("el la los las de que y en es un una no por con para se del su lo nosotros".split()),
    "ru": frozenset("и в не на что мы вы с это как он по но к из у за от же бы".split()),
}
_SHELFMARK = re.compile(
    r"(?P<text>(?:f\.|fond|ф\.|фонд)\s*(?P<fond>[\w-]+)"
    r"(?:,\s*(?:op\.|opis'?|оп\.|опись)\s*(?P<opis>[\w-]+))?"
    r"(?:,\s*(?:d\.|delo|д\.|дело|por\.)\s*(?P<delo>[\w-]+))?"
    r"(?:,\s*(?:ll?\.|list[yi]?|лл?\.|pp?\.)\s*(?P<leaves>[\dА-яа-я\w]+(?:\s*[-–—,]\s*\d+\w*)*))?)",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"\b(?P<copy>copy (?:in|at|from) (?P<where>.+?))(?=\.\s+(?:[A-Z]\w+ (?:by|for)\b)|\.?\s*(?:https?:|$))"
)
_PERSON = r"[^\W\d_a-z][\w’'\-]*\.?(?:\s?(?:[^\W\d_a-z][\w’'\-]*\.?|(?:de|van|von|der)\b))*"
_TRANSLATED = re.compile(rf"\b[Tt]ranslat(?:ed|ion)(?: from \w+)? (?:for \w+ )?by (?P<names>{_PERSON})")
_RECORDED = re.compile(
    rf"\b(?:record\w*|taken down|written down|minutes(?: taken)?|notes? taken|transcribed|записал\w*)(?: by)?:?\s+"
    rf"(?P<names>(?:{_PERSON})(?:(?:,\s*|,?\s+(?:and|und|et|и)\s+)(?:{_PERSON}))*)"
)
_ADDRESS = re.compile(r"(?:https?|mailto):[^\s<>]+[^\s<>.,;)]")
# A line among those present or after them that tells when it was: *DATE AND TIME: March 18, 1975*.
_DATE_FIELD = re.compile(r"\b(?:DATE|Date|Datum|Fecha|Дата)\b[^:.;]{0,24}:\s*(.{1,80})")
_DATELINE = re.compile(r"^(?P<place>[^\W\d_a-z][^\d,:;()]{1,40}(?:, [^\W\d_a-z][^\d,:;]{1,30})?), (?=.*\d{4})")
_NOTE_MARK = re.compile(r"\s?\[\d{1,3}\]$")
_NUMBER = re.compile(r"^\d{1,4}\.\s+")


def describe(transcript: Transcript, record: Record, settings: Mapping[str, str]) -> Description:
    """Find out what is known of the document as a whole.

    Args:
        transcript: the source.
        record: what was segmented.
        settings: what the project says of this document (``title``, ``date``, ``place``, ``language``,
            ``translator``), which goes before what the source says.
    """
    fields = {kind: field for field in transcript.fields if (kind := _LABELS.get(field.label.casefold()))}

    def value(kind: str) -> str:
        return settings.get(kind) or (fields[kind].value if kind in fields else "")

    headings = [block.text for block in transcript.headings] + [p.text for p in record.opening[:6]]
    dated = [match[1] for p in (*record.present, *record.before) if (match := _DATE_FIELD.search(p.text))]
    date_text = value("date") or next((text for text in (*headings, *dated) if first_full_date(text)), "")
    citation = value("citation")
    translator = value("translator") or _first(_TRANSLATED, chain([citation], _ending(record)))
    original = value("original")
    return Description(
        id=settings.get("id") or identifier(transcript.name),
        title=value("title") or _title(headings, date_text, transcript.name),
        date=first_full_date(date_text),
        date_text=_only_date(date_text),
        place=value("place") or _place(headings),
        language=settings.get("language") or guess_language(transcript.text),
        original_language=(_LANGUAGES.get(original.casefold(), "und"), original) if original else None,
        citation=citation,
        surrogate=_surrogate(citation),
        summary=value("summary"),
        translator=translator,
        recorders=_recorders(record),
        shelfmark=_shelfmark(citation),
        fields=tuple(field for field in transcript.fields if not _is_placed(field)),
        placed=tuple((f.label, _PLACES[_LABELS[f.label.casefold()]]) for f in transcript.fields if _is_placed(f)),
        responsible="translator" if translator else "transcriber",
        recorded=_recorded(record),
        by_editor=frozenset(fact for fact in ("title", "date", "place", "translator") if settings.get(fact)),
    )


def _is_placed(field: MetadataField) -> bool:
    return _LABELS.get(field.label.casefold()) in _PLACES


def identifier(name: str) -> str:
    """Make an ``xml:id`` of a file name: letters, digits, hyphens; a letter first."""
    stem = re.sub(r"[^\w.-]+", "-", name.rsplit("/", 1)[-1].rsplit(".", 1)[0]).strip("-.") or "transcript"
    return stem if stem[0].isalpha() or stem[0] == "_" else f"record-{stem}"


def _title(headings: list[str], date_text: str, name: str) -> str:
    titles = [text for text in headings if text != date_text and not _DATELINE.match(text)]
    if not titles:
        titles = [text for text in headings if text]
    return _NOTE_MARK.sub("", _NUMBER.sub("", titles[0])) if titles else name.rsplit(".", 1)[0]


def _only_date(text: str) -> str:
    """Return the date in a heading without what stands round it."""
    found = next((found for found in find_dates(text) if found.when), None)
    return text[found.start : found.end] if found else text


def _place(headings: list[str]) -> str:
    return next((match["place"] for text in headings if (match := _DATELINE.match(text)) and len(text) < 100), "")


def _first(pattern: re.Pattern[str], texts: chain[str]) -> str:
    match = next((found for text in texts if text and (found := pattern.search(text))), None)
    return _names(match["names"])[0] if match else ""


def _ending(record: Record) -> list[str]:
    return [paragraph.text for paragraph in (*record.closing, *(s.paragraph for s in record.signatures))]


def _recorders(record: Record) -> tuple[str, ...]:
    for text in _ending(record):
        match = _RECORDED.search(text)
        if match:
            return tuple(_names(match["names"]))
    return ()


def _recorded(record: Record) -> tuple[str, str] | None:
    """Return the last full date in the signatures: the day on which the record was signed."""
    texts = [signature.paragraph.text for signature in record.signatures]
    dated = [(found.when, text[found.start : found.end]) for text in texts for found in find_dates(text) if found.when]
    full = [date for date in dated if len(date[0]) == len("1959-10-03")]
    return max(full) if full else None


def _names(text: str) -> list[str]:
    """Split names apart; a full stop that ends the sentence is no part of the last."""
    names = [name.strip() for name in re.split(r",\s*|\s+(?:and|und|et|и)\s+", text) if name.strip()]
    return [name[:-1] if name.endswith(".") and len(name.split()[-1]) > 3 else name for name in names]


def _shelfmark(citation: str) -> Shelfmark:
    match = _SHELFMARK.search(citation)
    if not match:
        return Shelfmark()
    before = citation[: match.start()].rstrip(", ")
    copy = _COPY.search(citation, match.end())
    pieces = _whole_abbreviation(copy["where"]).split(", ") if copy else []
    return Shelfmark(
        text=match["text"],
        repository=before.rsplit(", ", 1)[-1].strip(),
        parts=tuple((kind, match[kind]) for kind in ("fond", "opis", "delo", "leaves") if match[kind]),
        copy=_whole_abbreviation(copy["copy"]) if copy else "",
        copy_collection=pieces[0] if len(pieces) > 1 else "",
        copy_repository=", ".join(pieces[1:]) or (pieces[0] if pieces else ""),
    )


def _whole_abbreviation(words: str) -> str:
    """Give back the full stop that belongs to an abbreviation at the end (``Washington, D.C.``)."""
    return words + "." if re.search(r"\.[^\W\d_]$", words) else words


def _surrogate(citation: str) -> tuple[tuple[str, str], ...]:
    """Find in a citation of the form ``“Title”, date, publisher, …`` what is what."""
    parts: list[tuple[str, str]] = []
    title = re.match(r"\s*[\"“«](?P<title>[^\"”»]+)[\"”»]", citation)
    rest = citation[title.end() :] if title else citation
    if title:
        parts.append((title["title"], "title"))
    pieces = re.split(r", (?!\d{4}\b)", rest.lstrip(", "))
    dated = next((index for index, piece in enumerate(pieces[:4]) if first_full_date(piece)), None)
    if dated is not None:
        parts.append((pieces[dated], "date"))
        if title and dated + 1 < len(pieces):
            parts.append((pieces[dated + 1], "publisher"))
    address = _ADDRESS.search(citation)
    if address:
        parts.append((address.group(), "ref"))
    return tuple(parts)


def guess_language(text: str) -> str:
    """Return the language of a text (BCP 47) by its script and its commonest words; English if in doubt."""
    sample = text[:40000].casefold()
    han = len(re.findall(r"[\u4e00-\u9fff]", sample))
    if han > len(sample) // 10:
        return "ja" if re.search(r"[\u3040-\u30ff]", sample) else "zh"
    words = re.findall(r"[^\W\d_]+", sample)
    counts = {language: sum(word in common for word in words) for language, common in _COMMON_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > counts["en"] else "en"
