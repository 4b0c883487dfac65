"""Who is who: labels and those present in, the ids of persons out.

A label that a register knows gets the register's entry. The rest are persons of this document: labels, those
present and recorders whose names agree (*Jenkins*, *Mr. Alfred LeS. Jenkins*) are one.
"""

import re
from collections.abc import Container, Iterable, Mapping
from itertools import count

from anyascii import anyascii

from memcon.authority import Authority, Entry
from memcon.errors import DocumentError
from memcon.label_forms import bare_label, is_bare_office
from memcon.model import Cast, Description, Person, Record
from memcon.name_forms import declined_forms, surname_forms, without_diacritics
from memcon.tables import words
from memcon.xmltools import element, sub

_TITLES = words("persons", "titles") | words("persons", "modifiers")
# Words for a role at the talk: whoever serves somebody is not that somebody.
_COURTESY = words("persons", "courtesy") | {"m"}
_PRESIDE = frozenset("speaker president chairman chairwoman chair".split())
_DEPUTIES = frozenset("deputy vice acting assistant under".split())
_ROLES = words("persons", "parts")
_SURNAMES_TOO = words("persons", "surnames_too")
_INITIAL = re.compile(r"\.(?=\w)")  # *Н.С. Орлов* is *Н. С. Орлов*
_ASKS = {"q": "interviewer", "question": "interviewer", "a": "interviewee", "answer": "interviewee"}
_HAN = re.compile("[\u4e00-\u9fff]")
_TITLES_AFTER = sorted(words("persons", "titles_after", "zh"), key=lambda title: (-len(title), title))
_LONGEST_SURNAME = 2
_HAN_SURNAME = re.compile("[\u4e00-\u9fff]{4}$")  # of four characters, the first two are a Japanese surname
_PARTICLES = words("persons", "particles")
_SEVERAL = words("persons", "several")
_GROUPS = words("persons", "groups")
_ARTICLE = re.compile(r"^(?:the|der|die|le|la|el)\s", re.IGNORECASE)
_JOINED = re.compile(r",?\s+(?:and|und|et|y|e|и|й|та)\s+|\s*[,/&;]\s*", re.IGNORECASE)
_TITLED_NAME = re.compile(r"(?=\b([^\W\d_]{2,12}\.?)\s((?:[^\W\d_a-z][\w’'-]*\.? ){0,2}[^\W\d_a-z][\w’'-]+))")
_MONTHS = words("common", "time")
_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVE_INSIDE = re.compile(r"[’']s ")


def find_cast(record: Record, description: Description, authority: Authority, speakers: Mapping[str, str]) -> Cast:
    """Find out who speaks, who is present, and who recorded.

    Args:
        record: the segmented transcript.
        description: what is known of the document.
        authority: the registers.
        speakers: label → id, as the project's settings say; several ids have spaces between them.

    Raises:
        DocumentError: if a setting names an id that no register has.
    """
    _refuse_unknown(speakers, authority)
    written = list(dict.fromkeys(turn.speaker for turn in record.turns))
    bare = {label: label if label in speakers else bare_label(label) for label in written}
    labels = list(dict.fromkeys(bare.values()))
    present = list(dict.fromkeys(participant.name for participant in record.participants))
    known = {name: speakers.get(name) or _registered(name, authority) for name in dict.fromkeys([*labels, *present])}
    known |= {name: _registered(name, authority) for name in description.recorders}
    held = _held(written)
    meant = {
        label: held.get(_office(label), "") or _holder(label, labels, record) or _spelt_out(label, record, labels)
        for label in labels
        if not known[label]
    }
    holders = {label: name for label, name in meant.items() if name and not meant.get(name)}
    known |= {name: _registered(name, authority) for name in holders.values() if name not in known}
    joint = {label: parts for label in labels if not known[label] and (parts := _together(label, known))}
    known |= {name: known.get(name) or _registered(name, authority) for parts in joint.values() for name in parts}
    unknown = [name for name, identifier in known.items() if not identifier and name not in {*holders, *joint}]
    people, ids = _people(unknown, set(authority.entries) | {description.id})
    ids |= {name: identifier for name, identifier in known.items() if identifier}
    ids |= {label: ids[holder] for label, holder in holders.items()}
    ids |= {label: " ".join(dict.fromkeys(ids[name] for name in parts)) for label, parts in joint.items()}
    speaking = {label: tuple(ids[bare[label]].split()) for label in written}
    return Cast(
        speakers={**speaking, **_stood_for(record, speaking)},
        people=tuple(people),
        participants=tuple((ids[p.name], p.name, p.role) for p in record.participants),
        recorders=tuple((ids[name], name) for name in description.recorders),
    )


def _stood_for(record: Record, speaking: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the labels that stand for others than they name (*Q.*), each with the ids of all these."""
    found: dict[str, tuple[str, ...]] = {}
    for turn in record.turns:
        if turn.whose:
            before = found.get(turn.label.text, speaking.get(turn.label.text, ()))
            found[turn.label.text] = tuple(dict.fromkeys((*before, *speaking[turn.whose])))
    return found


def _refuse_unknown(speakers: Mapping[str, str], authority: Authority) -> None:
    for label, ids in speakers.items():
        for identifier in ids.split():
            if identifier not in authority.entries:
                raise DocumentError(
                    f"The settings say that “{label}” is “{identifier}”, but no register has an entry of this id.",
                    code="R-006",
                    hint="Mend “speakers” in memcon.toml, or add the entry to a register.",
                )


def _registered(name: str, authority: Authority) -> str:
    """Return the id of the person whom the registers know by a name; empty if none or several."""
    for form in (name, " ".join(_proper(name)), name.title(), without_diacritics(name)):
        ids = [i for i in authority.forms.get(form, ()) if authority.entries[i].is_person]
        if len(ids) == 1:
            return ids[0]
    return ""


def _together(label: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names of those who speak together under a label (*Smith and Jones*); nothing if it is one name.

    Each has to be known by itself: as a label, or as one of those present.
    """
    parts = tuple(_JOINED.split(label))
    others = [_tokens(name) for name in known if name != label]
    are_known = all(any(_agrees(part, name) or _agrees(name, part) for name in others) for part in map(_tokens, parts))
    return parts if len(parts) > 1 and are_known else ()


def _held(labels: Iterable[str]) -> dict[str, str]:
    """Return the offices whose one holder some label names (*The Prime Minister (Mr. Lowe)*), with the holder."""
    found: dict[str, set[str]] = {}
    for label in labels:
        office, bracket, _ = label.partition(" (")
        if bracket and is_bare_office(office) and bare_label(label) not in (label, office):
            found.setdefault(_office(office), set()).add(bare_label(label))
    return {office: holders.pop() for office, holders in found.items() if len(holders) == 1}


def _holder(label: str, labels: Iterable[str], record: Record) -> str:
    """Return the name of the one person present who holds the office that a label names; empty if there is none.

    *The Chairman* is whoever is listed as *Chairman* or *Chairman of the Council*, and no deputy of his. Whoever is
    listed or speaks by the office alone, or under a longer name with it, is somebody else.
    """
    office = _office(label)
    named = {name for each in (*labels, *(p.name for p in record.participants)) if (name := each) != label}
    if any(_office(name).endswith(office) for name in named):
        return ""
    asked = _ASKS.get(office, office)
    listed = {p.name for p in record.participants if asked in p.role.casefold().split("; ")}  # *BK*: *BK Muster*
    if len(listed) == 1 and label not in {p.name for p in record.participants}:
        return listed.pop()
    if _HAN.search(label):
        return _holder_in_han(label, record)
    if not all(word in _TITLES | _ROLES for word in office.split()):
        return ""
    holds = re.compile(rf"(?:the )?{re.escape(office)}(?:$|[,(]| (?:of|for|de|der|des)\b)")
    holding = {p.name for p in record.participants if any(map(holds.match, p.role.casefold().split("; ")))}
    return holding.pop() if len(holding) == 1 and label not in {p.name for p in record.participants} else ""


def _holder_in_han(label: str, record: Record) -> str:
    """Return the one person present whom a title means, after a surname or without one (*周総理*, *主席*)."""
    title = next((each for each in _TITLES_AFTER if label.endswith(each)), "")
    surname = label.removesuffix(title)
    if not title or len(surname) > _LONGEST_SURNAME:
        return ""
    fitting = {p.name for p in record.participants if p.name.startswith(surname) and p.name != label}
    if not surname:
        fitting = {p.name for p in record.participants if p.role.endswith(title)}
    return fitting.pop() if len(fitting) == 1 else ""


def _office(label: str) -> str:
    """Return a label in lower case, without articles and forms of address (*M. le président*)."""
    parts = label.casefold().split()
    while len(parts) > 1 and (parts[0].strip(".") in _COURTESY or _ARTICLE.match(f"{parts[0]} ")):
        parts = parts[1:]
    return " ".join(parts).strip(".")


def id_of_holder(office: str, record: Record, cast: Cast) -> str:
    """Return the id of the one person present who holds an office (*The Minister*); empty if there is none."""
    name = _holder(office, (), record)
    return next((identifier for identifier, each, _ in cast.participants if each == name), "") if name else ""


def _spelt_out(label: str, record: Record, labels: Iterable[str]) -> str:
    """Return the name before the talk, or among the labels, whose initials a label is; empty if none or several.

    *JP* is Joel Pruitt, and *L*, if one surname alone begins so after a title, Mr. Lundgren.
    """
    if not (1 <= len(label) <= 3 and label.isalpha() and label.isupper()):
        return ""
    if len(label) == 1:
        return _titled_before(label, record)
    middle = rf"{label[1]}[\w’-]*\.?\s" if len(label) == 3 else r"(?:[^\W\d_a-z][\w’-]*\.?\s)?"
    name = re.compile(rf"\b{label[0]}[\w’-]+\s{middle}{label[-1]}[\w’-]{{2,}}")
    before = (*record.opening, *record.present, *record.before)
    texts = [*(paragraph.text for paragraph in before), *(each for each in labels if each != label)]
    listed = {p.name for p in record.participants}
    found = {" ".join(each.split()) for text in texts for each in name.findall(text)}
    found |= {each for each in listed if name.fullmatch(each)}
    short = {each for each in found if each in listed or not each.isupper()}
    return short.pop() if len(short) == 1 else ""


def _titled_before(initial: str, record: Record) -> str:
    """Return the one surname before the talk that stands after a title and has an initial; empty if none or several."""
    if initial in "QA":
        return ""
    texts = [*(p.text for p in (*record.opening, *record.before)), *(f"Mr. {p.name}" for p in record.participants)]
    named = [
        [word for word in match[2].split() if word not in _MONTHS]
        for text in texts
        for match in _TITLED_NAME.finditer(text)
        if match[1].strip(".").casefold() in _TITLES
    ]
    fitting = {parts[-1] for parts in named if parts and parts[-1].startswith(initial)}
    return fitting.pop() if len(fitting) == 1 else ""


def _proper(name: str) -> list[str]:
    """Return the words of a name without titles before it, and without the article before these."""
    words = name.split()
    if len(words) > 2 and _ARTICLE.match(name) and words[1].strip(".").casefold() in _TITLES:
        words = words[1:]
    while len(words) > 1 and words[0].strip(".").casefold() in _TITLES:
        words = words[1:]
    return words


def _tokens(name: str) -> tuple[str, ...]:
    words = _proper(_INITIAL.sub(". ", name))
    deputy = [word for word in name.split()[:-1] if word.casefold() in _DEPUTIES]
    if deputy and len(words) == 1 and words[0].casefold() in _TITLES | _PRESIDE:  # *Mr. Deputy Speaker*
        words = [*deputy, *words]
    return tuple(_POSSESSIVE.sub("", without_diacritics(word).strip(".,_").casefold()) for word in words)


def _people(names: list[str], taken: set[str]) -> tuple[list[Person], dict[str, str]]:
    """Make a person for each group of names that agree; return them and name → id."""
    groups: list[list[str]] = []
    for name in sorted(names, key=lambda each: (-len(_tokens(each)), _initials_in(each), names.index(each))):
        fitting = [group for group in groups if _agrees(_tokens(name), _tokens(group[0]))]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            groups.append([name])
    groups.sort(key=lambda group: min(names.index(name) for name in group))
    people: list[Person] = []
    ids: dict[str, str] = {}
    for group in groups:
        identifier = identifier_of(group[0], taken)
        taken.add(identifier)
        people.append(Person(identifier, group[0], _is_group(group[0])))
        ids |= dict.fromkeys(group, identifier)
    return people, ids


def _is_group(name: str) -> bool:
    """Say whether a label is that of several who are not told apart (*All*, *Several Hon. Members*, *Голоса*)."""
    parts = [word.strip(".").casefold() for word in name.split()]
    return parts[0] in _SEVERAL or parts[-1] in _GROUPS or name in _GROUPS


def _agrees(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a shorter name is part of a fuller one: the same surname, at either end, and no other word."""
    if not short or not all(_is_in(word, full) for word in short):
        return False
    if (set(full) - set(short)) & (_ROLES | _DEPUTIES):
        return False
    return short[-1] in (full[-1], full[0]) and (len(short) == 1 or len(short[-1]) > 1)


def _initials_in(name: str) -> int:
    """Return how many words of a name are initials: whoever is named in full goes before."""
    return sum(len(word) == 1 for word in _tokens(name))


def _is_in(word: str, full: tuple[str, ...]) -> bool:
    """Say whether a fuller name has a word, or one that this is the initial of (*H.* of *Hermann*)."""
    return word in full or (len(word) == 1 and any(each.startswith(word) for each in full[:-1]))


def identifier_of(name: str, taken: Container[str]) -> str:
    """Make an id of a name, of whatever script: lower case, hyphens; a number if it is taken."""
    plain = anyascii(_POSSESSIVE_INSIDE.sub(" ", _POSSESSIVE.sub("", name)))
    if name == name.upper() == name.lower():  # a script without cases: each syllable got a capital
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)
    words = re.findall(r"[a-z0-9]+", plain.casefold())
    stem = "-".join(words) or "speaker"
    stem = stem if stem[0].isalpha() else f"person-{stem}"
    candidates = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)


def with_people(authority: Authority, cast: Cast) -> Authority:
    """Return the registers extended by the document's own persons, under the names the document gives them."""
    if not cast.people:
        return authority
    entries = dict(authority.entries)
    forms = dict(authority.forms)
    for person in cast.people:
        kind = "personGrp" if person.is_group else "person"
        made = element(kind, {"xml:id": person.id, "cert": "low", "resp": "#memcon"})
        sub(made, "persName", text=person.name)
        entries[person.id] = Entry(person.id, kind, ("persName", ()), person.name, made)
    for name, identifier in _own_names(cast):
        for form in _forms_of(name):
            owners = forms.get(form, ())
            if not owners:
                forms[form] = (identifier,)
            elif identifier not in owners and all(owner in {p.id for p in cast.people} for owner in owners):
                forms[form] = (*owners, identifier)
    return authority.extended(entries, forms)


def _forms_of(name: str) -> set[str]:
    """Return the forms under which a text may name whoever it calls so: the name proper, in either case."""
    proper = _proper(name)
    forms = {" ".join(proper).strip("_"), _surname(name), *surname_forms(proper)} - {""}
    if len(proper) > 1 and proper[0].casefold() in _PARTICLES:  # *de Gaulle*: a sentence begins with *De Gaulle*
        forms.add(" ".join([proper[0].capitalize(), *proper[1:]]))
    if _HAN_SURNAME.match(name):
        forms.add(name[:2])
    usual = {" ".join(w.capitalize() if w.isupper() and len(w) > 2 else w for w in form.split()) for form in forms}
    forms |= {case for form in forms | usual for case in declined_forms(form)}
    return forms | usual | {form.upper() for form in forms if len(form) > 4}


def _own_names(cast: Cast) -> list[tuple[str, str]]:
    own = {person.id for person in cast.people if not person.is_group}
    named = [(bare_label(label), ids[0]) for label, ids in cast.speakers.items() if len(ids) == 1]
    named += [(name, identifier) for identifier, name, _ in cast.participants]
    named += [(person.name, person.id) for person in cast.people]
    return [(name, identifier) for name, identifier in dict.fromkeys(named) if identifier in own and _is_proper(name)]


def _is_proper(name: str) -> bool:
    """Say whether a label names somebody in the text too; a role (*The President*, *Interpreter*, *Q*) does not."""
    words = _proper(name)
    surname = words[-1].casefold() in _SURNAMES_TOO and len(name.split()) > 1
    said = words[:-1] if surname else words
    return (
        len(words[-1]) > 2
        and words[0].casefold() != "the"
        and not any(word.strip(".").casefold() in _TITLES | _ROLES | {"question", "answer"} for word in said)
    )


def _surname(name: str) -> str:
    """Return the surname of a Western name whose given names or initials precede it, in its usual case too."""
    words = _proper(name)
    return words[-1] if len(words) > 1 and len(words[-1]) > 3 else ""
