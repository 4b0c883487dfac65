"""``Description`` and ``Cast`` in, ``profileDesc`` out: creation, languages, abstract, participants, setting, class."""

import re

from memcon.authority import Authority
from memcon.languages import language_name
from memcon.model import Cast, Description
from memcon.tables import words
from memcon.xmltools import LANG, Element, descendants, element, sub

_PART = re.compile(r"[,;(]|\s(?:and|und|et|и)\s")
_INTERPRETS = re.compile(r"\b(?:interpret|translat|dolmetsch|interprète|переводчи)", re.IGNORECASE)


def encode_profile(cast: Cast, description: Description, authority: Authority, text: Element) -> Element:
    """Build the ``profileDesc`` of an edition (TEI Guidelines, 2.4).

    Args:
        cast: who is who.
        description: what is known of the document.
        authority: the registers, with the document's own persons.
        text: the encoded text, whose languages are listed.
    """
    profile = element("profileDesc")
    _creation(profile, description, authority)
    _languages(profile, description, text)
    if description.summary:
        sub(sub(profile, "abstract"), "p", text=description.summary)
    _participants(profile, cast, authority)
    hours = (("", description.time), ("begin", description.begins), ("end", description.ends))
    if description.date or description.place or any(said for _, said in hours):
        setting = sub(sub(profile, "settingDesc"), "setting")
        _date(setting, description)
        for kind, said in hours:
            if said:
                sub(setting, "time", {"type": kind}, said)
        _place(setting, description, authority)
    kinds = sub(profile, "textClass")
    sub(kinds, "catRef", {"target": "#record-of-conversation"})
    if description.keywords:
        keywords = sub(kinds, "keywords")
        for word in description.keywords:
            sub(keywords, "term", text=word)
    return profile


def _creation(parent: Element, description: Description, authority: Authority) -> None:
    """Say when and where the record was made: on the day it was signed, else on that of the talk."""
    if not (description.date or description.place or description.recorded):
        return
    creation = sub(parent, "creation")
    if description.recorded:
        when, words = description.recorded
        sub(creation, "date", {"when": when, "type": "record"}, words)
    else:
        _date(creation, description)
    _place(creation, description, authority)


def _date(parent: Element, description: Description) -> None:
    if description.date:
        resp = "#editor" if "date" in description.by_editor else ""
        words = description.date_text or description.date
        sub(parent, "date", {"when": description.date, "type": "conversation", "resp": resp}, words)


def _place(parent: Element, description: Description, authority: Authority) -> None:
    if description.place:
        ids = [i for i in authority.forms.get(description.place, ()) if authority.entries[i].kind == "place"]
        resp = "#editor" if "place" in description.by_editor else ""
        sub(parent, "placeName", {"ref": f"#{ids[0]}" if len(ids) == 1 else "", "resp": resp}, description.place)


def _languages(parent: Element, description: Description, text: Element) -> None:
    """List the languages of the edition; that of the original is the manuscript's, unless words of it are quoted.

    The introduction is in English, whatever the text is in.
    """
    usage = sub(parent, "langUsage")
    original = dict([description.original_language] if description.original_language else [])
    quoted = (node.get(LANG, "") for node in descendants(text, "foreign"))
    codes = tuple(filter(None, dict.fromkeys((description.language, *quoted))))
    for code in codes:
        language, _, script = code.partition("-")
        name = language_name(language) if language_name(language) != language else original.get(language, language)
        sub(usage, "language", {"ident": code}, f"{name} in Latin letters" if script == "Latn" else name)
    if not any(code.partition("-")[0] == "en" for code in codes):
        sub(usage, "language", {"ident": "en"}, "English (the introduction)")


def _participants(parent: Element, cast: Cast, authority: Authority) -> None:
    """List who took part: those present in the source's order, then those who speak, then those who recorded."""
    offices: dict[str, str] = {}
    for identifier, _, office in cast.participants:
        offices[identifier] = offices.get(identifier) or office
    speaking = dict.fromkeys(identifier for ids in cast.speakers.values() for identifier in ids)
    recording = dict(cast.recorders)
    described = sub(parent, "particDesc")
    if not (offices or speaking or recording):
        sub(described, "p", text="The document does not list who took part.")
        return
    persons = sub(described, "listPerson")
    for identifier in dict.fromkeys((*offices, *speaking, *recording)):
        office = offices.get(identifier, "")
        groups = (("speaker", speaking), ("present", offices), ("recorder", recording))
        roles = [role for role, group in groups if identifier in group or (role == "recorder" and _takes_notes(office))]
        roles += ["interpreter"] if _INTERPRETS.search(office) else []
        kind = authority.entries[identifier].kind
        several = {"corresp": f"#{identifier}", "role": roles[0]}  # a group has one role
        each = {"corresp": f"#{identifier}", "role": " ".join(roles)}
        person = sub(persons, kind, several if kind == "personGrp" else each)
        sub(person, "persName", text=authority.entries[identifier].name)
        if office:
            sub(sub(person, "state", {"type": "office"}), "desc", text=office)


def _takes_notes(office: str) -> bool:
    """Say whether an office is that of whoever takes the record: *Second Secretary (notetaker)*."""
    return not words("recording", "after").isdisjoint(part.strip(" .()").casefold() for part in _PART.split(office))
