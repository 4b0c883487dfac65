"""``Description`` and ``Cast`` in, ``profileDesc`` out: creation, languages, abstract, participants, setting, class."""

from memcon.authority import Authority
from memcon.model import Cast, Description
from memcon.xmltools import Element, element, sub

_NAMES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ja": "Japanese",
    "ru": "Russian",
    "zh": "Chinese",
}


def encode_profile(cast: Cast, description: Description, authority: Authority) -> Element:
    """Build the ``profileDesc`` of an edition."""
    profile = element("profileDesc")
    creation = sub(profile, "creation")
    _time_and_place(creation, description, authority)
    if not len(creation):
        profile.remove(creation)
    _languages(profile, description)
    if description.summary:
        sub(sub(profile, "abstract"), "p", text=description.summary)
    _participants(profile, cast)
    if description.date or description.place:
        _time_and_place(sub(sub(profile, "settingDesc"), "setting"), description, authority)
    sub(sub(profile, "textClass"), "catRef", {"target": "#record-of-conversation"})
    return profile


def _time_and_place(parent: Element, description: Description, authority: Authority) -> None:
    if description.date:
        sub(parent, "date", {"when": description.date}, description.date_text or description.date)
    if description.place:
        ids = [i for i in authority.forms.get(description.place, ()) if authority.entries[i].kind == "place"]
        sub(parent, "placeName", {"ref": f"#{ids[0]}" if len(ids) == 1 else ""}, description.place)


def _languages(parent: Element, description: Description) -> None:
    usage = sub(parent, "langUsage")
    sub(usage, "language", {"ident": description.language}, _NAMES.get(description.language, description.language))
    original = description.original_language
    if original and original[0] != description.language:
        sub(usage, "language", {"ident": original[0]}, original[1])


def _participants(parent: Element, cast: Cast) -> None:
    """List who took part: those present in the source's order, then those who speak, then those who recorded."""
    names = {identifier: (name, role) for identifier, name, role in reversed(cast.participants)}
    listed = [identifier for identifier, _, _ in cast.participants]
    speaking: dict[str, str] = {}
    for label, ids in cast.speakers.items():
        for identifier in ids:
            speaking.setdefault(identifier, label)
    recording = dict(cast.recorders)
    order = dict.fromkeys((*listed, *speaking, *recording))
    persons = sub(sub(parent, "particDesc"), "listPerson")
    for identifier in order:
        name, office = names.get(identifier, (speaking.get(identifier) or recording.get(identifier, ""), ""))
        roles = [
            role
            for role, group in (("speaker", speaking), ("present", names), ("recorder", recording))
            if identifier in group
        ]
        person = sub(persons, "person", {"corresp": f"#{identifier}", "role": " ".join(roles)})
        sub(person, "persName", text=name)
        if office:
            sub(sub(person, "state", {"type": "office"}), "desc", text=office)
