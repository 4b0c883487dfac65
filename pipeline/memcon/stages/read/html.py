"""A saved page of the Web in, ``Transcript`` out: the document in it, told from navigation, header and footer.

Where the page says itself what its main content is (``main``, ``article``), that is read. Else the furniture of the
page is left out by its elements, roles, names and many links, and the document is the smallest part that
holds the paragraphs with labels and the heading above them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from memcon.errors import DocumentError, SourceError
from memcon.model import Listed, MetadataField, Normalisation, Transcript
from memcon.stages.read.container import damaged
from memcon.stages.read.decode import Decoded
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble
from memcon.stages.read.rows import fields_of_rows, is_speakers
from memcon.xmltools import Element, Step, local_name, parse_html, text_of, walk

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "head script style noscript template iframe object embed svg math canvas audio video map button select option "
    "input textarea datalist img picture frameset".split()
)
_FURNITURE = frozenset(["nav", "footer", "aside", "menu"])
_FURNITURE_ROLES = frozenset(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"])
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|sidebar|\w*breadcrumbs?|cookies?|consent|gdpr|onetrust|share|sharing|"
    r"social|addtoany|addthis|related|recommended|associated|search|banner|masthead|skip|pagination|pager|toolbar|login|"
    r"newsletter|subscribe|signup|advert\w*|promo\w*|toc|sitemap|print|download)(?:$|[\s_-])",
    re.IGNORECASE,
)
_REND = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "var": "italic", "dfn": "italic",
    "u": "underline", "s": "strikethrough", "del": "strikethrough", "sup": "superscript", "sub": "subscript",
}  # fmt: skip
_LISTS = {"ul": "bulleted", "menu": "bulleted", "dir": "bulleted", "ol": "numbered"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STYLED = ((re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE), "bold"),
           (re.compile(r"font-style\s*:\s*italic", re.IGNORECASE), "italic"))  # fmt: skip
_LABELLED = re.compile(r"\s*[^\W\d_][^:.?!\n]{0,50}:\s*\S")
_SPACE = re.compile(r"\s+")
_NOTE_NUMBER = re.compile(r"\s*[\[(]?(\d{1,4}|\*{1,3}|[a-z])[\])]?\.?\s*\Z")
_BACK_LINK = re.compile(
    r"\s*[\[(]?(?:\d{1,4}|[↩↵↑^⬆←⏎‹«]\ufe0e?\s?|(?:[↩↑^⬆←]\ufe0e?\s?)?"
    r"(?:jump (?:back )?up|(?:go )?back|return|top|zurück|nach oben|retour|volver|назад|наверх|вернуться)"
    r"(?: to (?:the )?(?:top|text|content|article|reference\b.{0,20})| zum text| au texte| al texto| к тексту)?"
    r"\s?[↩↑^⬆←]?)[\])]?\.?\s*\Z",
    re.IGNORECASE,
)
_OF_A_PAGE = re.compile(r"p(?:age|g)?[-_.]?\d", re.IGNORECASE)
_META = {
    "dc.title": "Title", "dcterms.title": "Title", "citation_title": "Title",
    "dc.date": "Date", "dcterms.created": "Date", "citation_date": "Date",
    "dc.creator": "Creator", "dcterms.creator": "Creator", "citation_author": "Creator",
    "dc.publisher": "Publisher", "dcterms.publisher": "Publisher", "citation_publisher": "Publisher",
    "dc.rights": "Rights", "dcterms.rights": "Rights", "dcterms.license": "License",
    "dc.source": "Source", "dcterms.source": "Source",
    "dc.identifier": "Identifier", "dcterms.identifier": "Identifier",
    "dc.language": "Language", "dcterms.language": "Language", "citation_language": "Language",
    "dc.description": "Summary", "dcterms.description": "Summary", "dcterms.abstract": "Summary",
    "citation_abstract": "Summary", "dc.subject": "Subject", "dcterms.subject": "Subject",
    "citation_keywords": "Keywords", "citation_publication_date": "Publication date", "citation_doi": "DOI",
    "dc.contributor": "Contributor", "citation_collection_title": "Collection",
}  # fmt: skip
_MOST_LINKS = 0.6
_NEARLY_ALL = 0.9
_ROWS_OF_LINKS = frozenset(["ul", "ol", "div", "p", "table"])
_LONGEST_LABEL = 120
_FEWEST_LABELLED = 3
_LONGEST_NAME = 80


@dataclass(slots=True)
class _Page:
    """What is known of a page before it is read.

    Attributes:
        labels: cells and terms that hold a speaker's label.
        cells: cells of a row that is one paragraph.
        notes: element of a note → its number.
        references: links to notes → the number.
        back: links from a note back to its place.
        own: links from a paragraph to itself.
        rows: rows of tables that are no speeches and no fields.
        joined: paragraphs of an item of a list, which are one with it.
        fields: metadata that a table or list of definitions gives.
        in_fields: the rows and terms that they stand in.
    """

    labels: set[Element] = field(default_factory=set)
    cells: set[Element] = field(default_factory=set)
    notes: dict[Element, str] = field(default_factory=dict)
    references: dict[Element, str] = field(default_factory=dict)
    back: set[Element] = field(default_factory=set)
    own: set[Element] = field(default_factory=set)
    rows: set[Element] = field(default_factory=set)
    joined: set[Element] = field(default_factory=set)
    fields: list[MetadataField] = field(default_factory=list)
    in_fields: set[Element] = field(default_factory=set)


def read_html(decoded: Decoded, name: str, checksum: str) -> Transcript:
    """Read a page of the Web."""
    try:
        root = parse_html(decoded.text)
    except DocumentError as error:
        raise damaged(name, "the elements of the page are nested too deep") from error
    body = None if root is None else next(root.iter("body"), root)
    if root is None or body is None:
        raise _empty(name)
    furniture = _furniture(body)
    main = _main(body, furniture)
    page = _understood(main, furniture)
    reading = _Reading(page, furniture)
    pieces = reading.read(main)
    if not pieces:
        raise _empty(name)
    title = _title_outside(body, main, furniture, pieces)
    fields = (*page.fields, *_meta(root))
    left_out = _words(body, _is_unseen) - _words(main, furniture.__contains__)
    return assemble(
        (*title, *pieces),
        Source(
            name,
            checksum,
            f"html ({decoded.encoding})",
            fields,
            (*decoded.normalisations, *_normalisations(root, left_out, reading.into, page)),
            tuple(replace(each, line=0, column=0, place=f"line {each.line}") for each in decoded.findings),
        ),
    )


def _empty(name: str) -> SourceError:
    return SourceError(
        "The page holds no words.",
        code="S-002",
        hint="It may be one that a script fills: open it in a browser, and save the page as it is shown.",
        path=name,
    )


def _normalisations(root: Element, words: int, into: Gatherer, page: _Page) -> tuple[Normalisation, ...]:
    counted = (
        ("words of the page round the document (navigation, header, footer) left out", max(words, 0)),
        ("scripts and style sheets of the page left out", sum(1 for _ in root.iter("script", "style"))),
        ("images of the page left out", sum(1 for _ in root.iter("img", "svg", "picture"))),
        ("numbers of notes written in square brackets", len(page.references)),
        ("links from a note back to its place left out", len(page.back - page.own)),
        ("links from a paragraph to itself left out", len(page.own)),
        ("soft hyphens left out", into.soft_hyphens),
        ("control characters that XML forbids left out", into.forbidden),
    )
    return tuple(Normalisation(*each) for each in counted if each[1])


def _is_unseen(node: Element) -> bool:
    """Say whether a browser shows nothing of an element's words."""
    return (
        local_name(node) in _UNSEEN
        or node.get("hidden") is not None
        or bool(_HIDDEN.search(node.get("style", "")))
        or (node.get("aria-hidden") == "true" and local_name(node) != "body")
    )


@dataclass(slots=True)
class _Size:
    """What an element holds.

    Attributes:
        characters: its characters.
        linked: those of them in links to elsewhere.
        links: such links.
        labelled: paragraphs with a label.
        titles: titles (``h1``).
        headed: characters in headings below the title.
    """

    characters: int = 0
    linked: int = 0
    links: int = 0
    labelled: int = 0
    titles: int = 0
    headed: int = 0

    def add(self, inner: "_Size") -> None:
        self.characters += inner.characters
        self.linked += inner.linked
        self.links += inner.links
        self.labelled += inner.labelled
        self.titles += inner.titles
        self.headed += inner.headed


def _measured(body: Element, skipped: Callable[[Element], bool]) -> dict[Element, _Size]:
    """Return what each element of a page holds, in one walk."""
    sizes: dict[Element, _Size] = {}
    for step, node in walk(body, skipped):
        if step is Step.START:
            sizes[node] = _Size(len(node.text or ""), titles=local_name(node) == "h1")
            continue
        parent = node.getparent()
        outer = None if parent is None or node is body else sizes[parent]
        if step is Step.END:
            size = sizes[node]
            if local_name(node) == "a" and not node.get("href", "#").startswith("#"):
                size.linked, size.links = size.characters, 1
            if local_name(node) in _HEADINGS and not size.titles:
                size.headed, size.linked = size.characters, 0
            if _is_speaker(node):
                size.labelled += 1
            elif local_name(node) in _BLOCKS and not any(local_name(child) in _BLOCKS for child in node):
                size.labelled += bool(_LABELLED.match(_beginning(node)))
            if outer:
                outer.add(size)
        if outer:
            outer.characters += len(node.tail or "")
    return sizes


def _beginning(node: Element) -> str:
    """Return the first words of an element."""
    said = ""
    for text in node.itertext():
        said += str(text)
        if len(said) > _LONGEST_LABEL:
            break
    return said


def _furniture(body: Element) -> frozenset[Element]:
    """Return the elements of the page that are not the document: what is not shown, and what serves to get about."""
    sizes = _measured(body, _is_unseen)
    total = sizes[body].characters
    found = {node for node in body.iter("*") if node not in sizes}
    for node, size in sizes.items():
        if node is not body and local_name(node) in _BLOCKS and size.characters * 3 < total and _serves(node, size):
            found.add(node)
    return frozenset(found)


def _serves(node: Element, size: _Size) -> bool:
    """Say whether an element serves to get about, by its name, its place, or its links."""
    tag = local_name(node)
    named = f"{node.get('id') or ''} {node.get('class') or ''}"
    is_named = node.get("role", "") in _FURNITURE_ROLES or bool(_FURNITURE_NAMES.search(named))
    if tag in _FURNITURE or (is_named and not _holds_title(size)):
        return True
    if tag == "header":
        return not size.titles and not any(local_name(each) in ("main", "article") for each in node.iterancestors())
    if tag in ("section", "div") and size.headed and size.links and not size.titles:  # headings over nothing but links
        return size.linked + size.headed > size.characters * _NEARLY_ALL
    return tag in _ROWS_OF_LINKS and size.links > 2 and size.linked > size.characters * _MOST_LINKS


def _holds_title(size: _Size) -> bool:
    """Say whether an element holds a title, and is no row of links with the name of the site."""
    return size.titles == 1 and size.linked < size.characters * _MOST_LINKS


def _main(body: Element, furniture: frozenset[Element]) -> Element:
    """Return the part of the page that is the document."""
    sizes = _measured(body, furniture.__contains__)
    whole = sizes[body]
    for is_marked in (_is_main, _is_article):
        marked = [node for node in sizes if is_marked(node)]
        if len(marked) == 1 and sizes[marked[0]].characters * 2 > whole.characters:
            return marked[0]
    if whole.labelled < _FEWEST_LABELLED:
        return body
    main = body
    while True:
        holders = (each for each in main if each in sizes and _holds_all(sizes[each], whole))
        narrower = next(holders, None)
        if narrower is None:
            return main
        main = narrower


def _is_main(node: Element) -> bool:
    return local_name(node) == "main" or node.get("role") == "main"


def _is_article(node: Element) -> bool:
    return local_name(node) == "article"


def _holds_all(size: _Size, whole: _Size) -> bool:
    return size.labelled == whole.labelled and size.titles == whole.titles


def _texts(root: Element, is_skipped: Callable[[Element], bool]) -> Iterator[str]:
    for step, node in walk(root, is_skipped):
        if step is Step.START:
            yield node.text or ""
        elif node is not root:
            yield node.tail or ""


def _title_outside(
    body: Element, main: Element, furniture: frozenset[Element], pieces: Sequence[Piece]
) -> tuple[Piece, ...]:
    """Return the page's one title as a heading, if the document itself begins without any."""
    titles = [node for node in body.iter("h1") if node not in furniture and text_of(node)]
    if len(titles) != 1 or main in titles[0].iterancestors() or any(piece.heading for piece in pieces[:5]):
        return ()
    return (Piece(text_of(titles[0]), heading=1, line=titles[0].sourceline or 0),)


def _words(root: Element, is_skipped: Callable[[Element], bool]) -> int:
    return sum(len(text.split()) for text in _texts(root, is_skipped))


def _meta(root: Element) -> tuple[MetadataField, ...]:
    """Return what the head of the page says of the document, each thing once."""
    found: dict[tuple[str, str], int] = {}
    for node in root.iter("meta"):
        label = _META.get((node.get("name") or node.get("property") or "").lower())
        value = _SPACE.sub(" ", node.get("content") or "").strip()
        if label and value:
            found.setdefault((label, value), node.sourceline or 1)
    for node in root.iter("link"):
        if node.get("rel") == "canonical" and (node.get("href") or "").startswith("http"):
            found.setdefault(("URL", node.get("href", "").strip()), node.sourceline or 1)
    title = next((node for node in root.iter("title") if text_of(node)), None)
    if title is not None:
        found.setdefault(("Title of the page", text_of(title)), title.sourceline or 1)
    labels: set[str] = set()
    values: set[str] = set()
    kept = []
    for (label, value), line in found.items():
        if value not in values and not (label in labels and label in ("Title", "Date", "Summary")):
            kept.append(MetadataField(label, value, line))
        labels.add(label)
        values.add(value)
    return tuple(kept)


def _understood(main: Element, furniture: frozenset[Element]) -> _Page:
    """Find out what tables, lists of definitions and links to notes are."""
    page = _Page()
    for table in main.iter("table"):
        _understand_rows(page, [_cells(row) for row in table.iter("tr") if _table_of(row) is table])
    for listing in main.iter("dl"):
        _understand_rows(page, list(_definitions(listing)))
    page.labels.update(_speakers(main))
    for item in main.iter("li"):
        paragraphs = [each for each in item if local_name(each) == "p"]
        if len(paragraphs) > 1 and not any(_LABELLED.match(_beginning(each)) for each in paragraphs):
            page.joined.update(paragraphs)
    _understand_notes(page, main, furniture)
    return page


def _is_speaker(node: Element) -> bool:
    return "speaker" in (node.get("class") or node.get("itemprop") or "").split()


def _speakers(main: Element) -> list[Element]:
    """Return the elements that are named as holding speakers, if somebody speaks more than once."""
    named = [node for node in main.iter("*") if _is_speaker(node)]
    texts = [text_of(node) for node in named]
    is_short = all(0 < len(text) <= _LONGEST_NAME for text in texts)
    return named if is_short and len(texts) >= _FEWEST_LABELLED and len(set(texts)) < len(texts) else []


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if local_name(cell) in ("td", "th")]


def _table_of(row: Element) -> Element | None:
    return next((each for each in row.iterancestors("table")), None)


def _definitions(listing: Element) -> Iterator[list[Element]]:
    """Yield terms and definitions by pairs; ``div`` may stand round each."""
    term: list[Element] = []
    for node in listing.iter("dt", "dd"):
        if local_name(node) == "dt":
            if term:
                yield term
            term = [node]
        else:
            yield [*term, node]
            term = []
    if term:
        yield term


def _understand_rows(page: _Page, rows: list[list[Element]]) -> None:
    texts = [[text_of(cell) for cell in row] for row in rows]
    if fields := fields_of_rows([[_lines_of(cell) for cell in row] for row in rows]):
        for label, value, index in fields:
            page.fields.append(MetadataField(label, value, rows[index][0].sourceline or 1))
        page.in_fields.update(cell for row in rows for cell in row)
    elif is_speakers(texts):
        page.labels.update(row[0] for row in rows if len(row) == 2 and text_of(row[0]))
    else:
        for row in rows:
            is_plain = not any(local_name(node) in _BLOCKS for cell in row for node in cell.iterdescendants("*"))
            if row and is_plain and local_name(row[0]) in ("td", "th"):
                page.cells.update(row[:-1])
                page.rows.update(each for each in [row[0].getparent()] if each is not None)


def _lines_of(cell: Element) -> str:
    """Return the words of a cell, its paragraphs and lines divided by line feeds."""
    said: list[str] = []
    for step, node in walk(cell, _is_unseen):
        is_break = local_name(node) in _BLOCKS or local_name(node) == "br"
        if step is Step.START:
            said += ["\n" if is_break else "", _SPACE.sub(" ", node.text or "")]
        elif node is not cell:
            said += ["\n" if is_break else "", _SPACE.sub(" ", node.tail or "")]
    return "\n".join(line for each in "".join(said).split("\n") if (line := " ".join(each.split())))


def _understand_notes(page: _Page, main: Element, furniture: frozenset[Element]) -> None:
    """Find links from a number in the text to a note that stands later, and the links back."""
    order = {node: position for position, node in enumerate(main.iter("*"))}
    targets = {identifier: node for node in main.iter("*") if (identifier := node.get("id") or node.get("name"))}
    referred: dict[Element, Element] = {}
    for link in main.iter("a"):
        href = link.get("href") or ""
        target = targets.get(href[1:]) if href.startswith("#") else None
        number = _NOTE_NUMBER.match(text_of(link))
        if target is None or link in furniture:
            continue
        if target in link.iterancestors():  # the address of the paragraph that it stands in
            page.own.add(link)
            continue
        note = _holder(target)
        if number and order[target] > order[link] and note is not None and note not in link.iterancestors():
            page.references[link] = number[1]
            referred[link] = note
            page.notes.setdefault(note, number[1])
        elif order[target] < order[link] and _BACK_LINK.match(text_of(link)):
            page.back.add(link)
    returning = {each for link in page.back for each in link.iterancestors()}
    page.notes = {note: number for note, number in page.notes.items() if _is_note(note, number, returning)}
    page.references = {link: number for link, number in page.references.items() if referred[link] in page.notes}
    page.back = page.own | {link for link in page.back if _leads_back(link, page.notes)}


def _leads_back(link: Element, notes: Mapping[Element, str]) -> bool:
    """Say whether a link leads from a note back, and is not the note's number, in brackets at its beginning."""
    note = next((each for each in link.iterancestors() if each in notes), None)
    if note is None:
        return False
    return text_of(link) != notes[note] or not re.match(rf"\s*[\[(]{re.escape(notes[note])}[\])]", _beginning(note))


def _is_note(note: Element, number: str, returning: set[Element]) -> bool:
    """Say whether what a number links to is a note: with a link back, in a list, or beginning with the number."""
    begins = re.match(rf"\s*[\[(]?{re.escape(number)}\b", _beginning(note))
    return note in returning or local_name(note) == "li" or begins is not None


def _holder(target: Element) -> Element | None:
    """Return the block that an anchor marks: itself, or the one it stands in."""
    return next((each for each in (target, *target.iterancestors()) if local_name(each) in _BLOCKS), None)


@dataclass(slots=True)
class _Reading:
    """A page while it is read: the paragraph that is open, and what stands round it."""

    page: _Page
    furniture: frozenset[Element]
    into: Gatherer = field(default_factory=Gatherer)
    rends: list[tuple[Element, str]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    items: int = 0
    preformatted: int = 0
    is_row: bool = False
    label: int = 0
    line: int = 0
    has_break: bool = False
    marked: set[str] = field(default_factory=set)

    def read(self, main: Element) -> list[Piece]:
        """Walk through the document and gather its paragraphs."""
        for step, node in walk(main, self.is_skipped):
            if step is Step.START:
                self.begin(node)
                self.say(node.text, node)
            elif step is Step.END:
                self.finish(node)
            elif node in self.page.references:
                self.into.say(f"[{self.page.references[node]}]")
            elif local_name(node) in _BLOCKS:
                self.end()
            if step is not Step.START and node is not main:
                self.say(node.tail, node)
        self.end(of_label=True)
        return self.into.pieces

    def is_skipped(self, node: Element) -> bool:
        page = self.page
        return node in self.furniture or node in page.back or node in page.in_fields or node in page.references

    def begin(self, node: Element) -> None:
        tag = local_name(node)
        if tag == "br":
            self.line_break()
            return
        if node in self.page.joined:
            self.into.say("\n" if self.into.has_words else "")
        elif tag in _BLOCKS and not self.is_in_row(node):
            self.end()
        if tag in _LISTS:
            self.lists.append(_LISTS[tag])
        self.items += tag == "li"
        self.is_row |= node in self.page.rows
        if node in self.page.labels:
            self.end(of_label=True)
        if tag in _HEADINGS:
            self.headings.append(_HEADINGS[tag])
        if node in self.page.notes:
            self.notes.append(self.page.notes[node])
        self.preformatted += tag == "pre"
        self.rends += [(node, rend) for rend in _rends(node, tag)]

    def finish(self, node: Element) -> None:
        tag = local_name(node)
        while self.rends and self.rends[-1][0] is node:
            self.rends.pop()
        if node in self.page.labels:
            self.label = self.into.length
            self.into.say("\t")
        elif node in self.page.cells:
            self.into.say("\t")
        elif tag in _BLOCKS and node not in self.page.joined:
            self.end()
        if tag in _LISTS:
            self.lists.pop()
        self.items -= tag == "li"
        self.is_row &= node not in self.page.rows
        if tag in _HEADINGS:
            self.headings.pop()
        if node in self.page.notes:
            self.notes.pop()
        self.preformatted -= tag == "pre"

    def is_in_row(self, node: Element) -> bool:
        """Say whether an element goes on in the row that the cell before it began."""
        before = next(node.itersiblings("*", preceding=True), None)
        if before is None and local_name(node) not in ("td", "th", "dd", "tr", "div"):
            holder = node.getparent()  # the first block in a cell
            before = None if holder is None or (holder.text and holder.text.strip()) else _before(holder)
        return before is not None and before in self.page.cells

    def line_break(self) -> None:
        """End the line; a second break with nothing between ends the paragraph."""
        if self.has_break:
            self.end()
        elif self.into.has_words:
            self.into.say("\n")
            self.has_break = True

    def say(self, text: str | None, node: Element) -> None:
        if not text:
            return
        said = text if self.preformatted else _SPACE.sub(" ", text)
        if said.isspace():
            if self.into.has_words and not self.has_break:
                self.into.say(said)
            return
        self.line = self.line or node.sourceline or 0
        self.has_break = False
        if self.notes and self.notes[-1] not in self.marked and not self.into.has_words:
            self.marked.add(self.notes[-1])
            begins = _beginning(node) if said.strip() in ("[", "(") else said  # the number may be a link
            if not re.match(rf"\s*[\[(]?{re.escape(self.notes[-1])}\b", begins):
                self.into.say(f"[{self.notes[-1]}] ")
        self.into.say_flowing(said, *dict.fromkeys(rend for _, rend in self.rends))

    def end(self, *, of_label: bool = False) -> None:
        """End the paragraph; one that is but a label goes on with the next block, unless that is a label too."""
        if self.label and self.into.length <= self.label + 1 and not of_label:
            return
        heading = self.headings[-1] if self.headings else 0
        note = self.notes[-1] if self.notes else ""
        item = (
            Listed(len(self.lists), self.lists[-1] == "numbered")
            if self.lists and self.items and not (note or heading)
            else None
        )
        self.into.end(
            Piece("", heading=heading, label=self.label, note=note, line=self.line, item=item, is_row=self.is_row)
        )
        self.label, self.line, self.has_break = 0, 0, False


def _before(cell: Element) -> Element | None:
    return next(cell.itersiblings("*", preceding=True), None)


def _rends(node: Element, tag: str) -> Iterator[str]:
    """Yield the emphasis that an element gives to its words."""
    if tag in _REND:
        yield _REND[tag]
    style = node.get("style", "")
    for pattern, rend in _STYLED if style else ():
        if pattern.search(style):
            yield rend
