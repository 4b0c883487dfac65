"""An encoded edition in, ``front`` out: an introduction for its reader, generated from what header and text say.

A fact that is not there leaves its sentence out, and a part without sentences is no part. The parts are marked as
generated; what an editor writes stands beside them in parts of its own.
"""

from collections import Counter
from collections.abc import Iterator

from memcon.citation import Facts, cite, facts_of, name_of, passage_of, persons_of, speakers_of
from memcon.english import capitalised, counted, day, listed, numeral
from memcon.stages.encode.encoding import Tally
from memcon.xmltools import ID, Element, append_text, descendants, element, find, find_all, sub, text_of

_ID = "introduction"
_PARTS = ("document", "encoding", "citation")
FRONT_IDS = frozenset((_ID, *(f"{_ID}-{part}" for part in _PARTS)))

_SOURCES = "tei:teiHeader/tei:fileDesc/tei:sourceDesc"
_SURROGATE = f"{_SOURCES}/tei:bibl[@type='digital-surrogate']"
_PROFILE = "tei:teiHeader/tei:profileDesc"
# Kinds of places that something is in; of another, such as a house, nobody knows whether it is in, at or on.
_INSIDE = frozenset("country region settlement state island city".split())
_BRACKETS = {
    "supplied": "words supplied",
    "gap": "gaps",
    "sic": "readings confirmed as the source's",
    "ref": "references to notes",
    "fw": "page numbers",
    "time": "times of the recording",
    "stage": "stage directions",
    "gloss": "other names for what was just named",
    "original": "wording of the original",
    "translator": "explanations",
    "editorial": "notes of the source's editor",
    "note": "notes of unknown kind",
}
_QUOTED = {"q": "quotations", "soCalled": "expressions that the speaker does not share", "title": "titles"}
_NAMES = {
    "persName": "persons",
    "placeName": "places",
    "geogName": "geographical features",
    "orgName": "organisations",
    "name": "events and other things",
    "title": "works",
}
_WHOSE = {"#translator": "translator", "#transcriber": "transcriber", "#editor": "editor"}


def encode_front(root: Element, tally: Tally) -> Element:
    """Build the ``front`` of an edition: an introduction of generated parts.

    Args:
        root: the edition, without it.
        tally: what its text holds.
    """
    text = next(descendants(root, "text"))
    facts = facts_of(root)
    front = element("front")
    language = "" if facts.language.partition("-")[0] == "en" else "en"
    introduction = sub(front, "div", {"type": _ID, "xml:id": _ID, "xml:lang": language})
    sub(introduction, "head", text="Introduction")
    for part, head, paragraphs in (
        ("document", "The document", (_kind(root, facts), _speaking(root), _original(root, facts), _source(root))),
        ("encoding", "How it was encoded", (_corrected(tally), _marked(text, tally))),
    ):
        said = [" ".join(map(_stopped, sentences)) for each in paragraphs if (sentences := list(each))]
        made = _part(introduction, part, head) if said else introduction
        for words in said:
            _with_link(sub(made, "p"), words, _source_address(root))
    _citations(_part(introduction, "citation", "How to cite"), root, facts)
    return front


def _part(introduction: Element, part: str, head: str) -> Element:
    made = sub(introduction, "div", {"type": "generated", "xml:id": f"{_ID}-{part}"})
    sub(made, "head", text=head)
    return made


def _kind(root: Element, facts: Facts) -> Iterator[str]:
    """Say what the document is, when and where the conversation was, and who recorded it when."""
    if facts.kind:
        kind = facts.kind[0].lower() + facts.kind[1:]
        yield f"“{facts.title}” is {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    when, where = _when(facts), _where(root, facts)
    if when or where:
        yield f"The conversation took place {', '.join(filter(None, (when, where)))}"
    if facts.date and not when:
        yield f"The date is given as “{facts.date}”"
    if facts.place and not where:
        yield f"The place is given as “{facts.place}”"
    recorders = _named(root, "recorder")
    dated = next((node.get("when", "") for node in descendants(root, "date") if node.get("type") == "record"), "")
    made = f"was made by {listed(recorders)}" if recorders else ""
    if recorders or dated:
        yield f"The record {' and '.join(filter(None, (made, f'is dated {day(dated)}' if dated else '')))}"


def _when(facts: Facts) -> str:
    limits = dict(facts.when)
    if when := limits.get("when"):
        return f"{'on' if when.count('-') > 1 else 'in'} {day(when)}"
    if "from" in limits and "to" in limits:
        return f"from {day(limits['from'])} to {day(limits['to'])}"
    return facts.date if limits else ""


def _where(root: Element, facts: Facts) -> str:
    entries = {f"#{node.get(ID)}": node for node in find_all(root, "tei:standOff/tei:listPlace/tei:place")}
    for node in descendants(root, "placeName"):
        if text_of(node) == facts.place and node.get("ref") in entries:
            return f"in {facts.place}" if entries[node.get("ref", "")].get("type") in _INSIDE else ""
    return ""


def _speaking(root: Element) -> Iterator[str]:
    """Say who speaks, the most frequent first, and who else was there."""
    turns, persons = list(descendants(root, "sp")), persons_of(root)
    shares: Counter[str] = Counter()
    for turn in turns:
        shares.update(list(dict.fromkeys(name.words for name in speakers_of(turn, persons))))
    shown = [f"{name} ({share})" for name, share in sorted(shares.items(), key=lambda each: -each[1])]
    if len(shown) == 1:
        yield f"There is one speaker, {next(iter(shares))}, with {counted(len(turns), 'turn')}"
    elif shown:
        yield f"{capitalised(numeral(len(shown)))} speakers take {counted(len(turns), 'turn')}: {listed(shown)}"
    if shares.total() > len(turns):
        yield "A turn that several take together is counted for each of them"
    participants = find_all(root, f"{_PROFILE}/tei:particDesc/tei:listPerson/*")
    roles = [(name_of(node).words, node.get("role", "").split()) for node in participants]
    silent = [name for name, role in roles if "speaker" not in role]
    there = [name for name, role in roles if name in silent and "present" in role and "interpreter" not in role]
    interpreters = [name for name, role in roles if "interpreter" in role]
    if there:
        yield f"Also present {'was' if len(there) == 1 else 'were'} {listed(there)}"
    if interpreters:
        one = len(interpreters) == 1
        yield f"The {'interpreter was' if one else 'interpreters were'} {listed(interpreters)}"


def _original(root: Element, facts: Facts) -> Iterator[str]:
    """Say in which languages original and text are, who translated it, and where the original lies."""
    ours = next((text_of(node) for node in descendants(root, "language") if node.get("ident") == facts.language), "")
    ours = ours if ours[:1].isupper() else ""
    node = next(descendants(root, "textLang"), None)
    original, code = ("", "") if node is None else (text_of(node), node.get("mainLang", ""))
    by = f" by {listed([name.words for name in facts.translators])}" if facts.translators else ""
    if ours and original and code != facts.language:
        translated = f"is {'an' if ours[0] in 'AEIOU' else 'a'} {ours} translation{by}" if by else f"is in {ours}"
        yield f"The original is in {original}; the text {translated}"
    elif ours:
        yield f"The text is in {ours}{', the language of the original' if original else ''}"
        if by:
            yield f"It was translated{by}"
    elif by:
        yield f"The text was translated{by}"
    if facts.repository or facts.collection:
        yield f"The original is kept in this archive: {facts.archive}"
    elif facts.shelfmark:
        yield f"The original has the shelfmark {facts.shelfmark}"
    for copy in find_all(root, f"{_SOURCES}/tei:msDesc/tei:msIdentifier/tei:altIdentifier[@type='copy']"):
        place = [text_of(node) for tag in ("collection", "repository") for node in descendants(copy, tag)]
        if place:
            yield f"There is a copy in this collection: {', '.join(place)}"


def _source(root: Element) -> Iterator[str]:
    """Say who published the transcript, and where."""
    bibl = find(root, _SURROGATE)
    if bibl is None:
        return
    publisher = " and ".join(text_of(node) for node in descendants(bibl, "publisher"))
    address = _source_address(root)
    if publisher:
        yield f"The transcript was published by {publisher}{f': {address}' if address else ''}"
    elif address:
        yield f"The transcript is at {address}"


def _source_address(root: Element) -> str:
    reference = find(root, f"{_SURROGATE}/tei:ref")
    return "" if reference is None else reference.get("target", "")


def _corrected(tally: Tally) -> Iterator[str]:
    """Say what was corrected and joined."""
    corrected = tally.elements["choice"]
    if corrected:
        where = "one place" if corrected == 1 else f"{numeral(corrected)} places"
        proposed = ", proposed by rule," if tally.mended.total() == corrected else ""
        yield f"In {where} a corrected reading{proposed} stands beside that of the transcript"
    else:
        yield "The text is that of the transcript; nothing in it was corrected"
    if tally.tears == 1:
        yield "One paragraph that was torn in two by a page break was joined"
    elif tally.tears:
        yield f"{capitalised(numeral(tally.tears))} paragraphs that were torn in two by page breaks were joined"


def _marked(text: Element, tally: Tally) -> Iterator[str]:
    """Say what became of brackets and quotation marks, which names were marked, what is uncertain, where notes are."""
    brackets = [f"{words} ({tally.brackets[kind]})" for kind, words in _BRACKETS.items() if tally.brackets[kind]]
    if brackets:
        whose = _whose(text)
        taken = f", which are taken to be the {whose}'s," if whose else ""
        yield f"The square brackets of the transcript{taken} were sorted by rule: {listed(brackets)}"
    quoted = [f"{words} ({tally.quoted[tag]})" for tag, words in _QUOTED.items() if tally.quoted[tag]]
    if quoted:
        yield f"Words in quotation marks are tagged as {listed(quoted)}"
    names = [f"{words} ({tally.elements[tag]})" for tag, words in _NAMES.items() if tally.elements[tag]]
    if names:
        yield f"A program marked the names of {listed(names)}"
    if tally.elements["date"]:
        yield (
            f"It marked {counted(tally.elements['date'], 'date')}."
            if names
            else (f"A program marked {counted(tally.elements['date'], 'date')}.")
        )
    if tally.doubtful == 1:
        yield "One of these marks is uncertain and says so"
    elif tally.doubtful:
        yield f"{capitalised(numeral(tally.doubtful))} of these marks are uncertain and say so"
    notes = sum(note.get("type") == "footnote" for note in descendants(text, "note"))
    if notes:
        said = "note of the transcript stands" if notes == 1 else "notes of the transcript stand"
        yield f"{capitalised(numeral(notes))} {said} after the conversation"


def _whose(text: Element) -> str:
    """Return whose the brackets are taken to be, if they are all one's."""
    notes = (note for note in descendants(text, "note") if note.get("place") == "inline")
    resps = {node.get("resp", "") for node in (*descendants(text, "supplied", "gap"), *notes)}
    return _WHOSE.get(resps.pop(), "") if len(resps) == 1 else ""


def _citations(part: Element, root: Element, facts: Facts) -> None:
    """Write how the edition is cited, and its first turn as an example."""
    sub(part, "p", text="The edition:")
    _with_link(sub(part, "bibl"), cite(facts), facts.link)
    turn = next(descendants(root, "sp"), None)
    passage = None if turn is None else passage_of(root, turn.get(ID, ""))
    if passage:
        sub(part, "p", text="A turn, here the first:")
        _with_link(sub(part, "bibl"), cite(facts, passage), f"{facts.link}#{passage.id}" if facts.link else "")
        lasting = (
            f"Turns and their paragraphs have ids that do not change: {passage.id} is the first turn, {passage.id}-1 "
            "its first paragraph. Put after the address of the edition and a #, they lead there."
        )
        sub(part, "p", text=lasting)


def _with_link(made: Element, words: str, address: str) -> None:
    """Write words, of which an address is one, as a link."""
    at = words.rfind(address) if address else -1
    if at < 0:
        append_text(made, words)
        return
    append_text(made, words[:at])
    sub(made, "ref", {"target": address}, address)
    append_text(made, words[at + len(address) :])


def _named(root: Element, role: str) -> list[str]:
    """Return the names of those whom statements of responsibility give a role."""
    statements = find_all(root, "tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt")
    return [
        text_of(node)
        for statement in statements
        for node in find_all(statement, "tei:persName")
        if any(task.get("key") == role for task in find_all(statement, "tei:resp"))
    ]


def _stopped(sentence: str) -> str:
    return sentence if sentence[-1] in ".?!" else f"{sentence}."
