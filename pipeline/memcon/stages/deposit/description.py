"""What an edition says of itself, as values: whatever describes a deposit is made of these."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number in an authority file: which file, the number, and the address of the record if it is known."""

    type: str
    value: str
    address: str


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something with a name.

    Attributes:
        name: the name in the usual order.
        kind: ``person``, ``org`` or ``place``; empty if nobody says.
        entry: the id of the register's entry.
        family: the surname, if a register or the header says which part of the name it is.
        given: the other names.
        role: what it does here: ``translator``, ``speaker present``.
        said: the same in the words of the header: *translated by*; the office of somebody who took part.
        numbers: numbers in authority files.
        at: latitude and longitude of a place.
    """

    name: str
    kind: str = ""
    entry: str = ""
    family: str = ""
    given: str = ""
    role: str = ""
    said: str = ""
    numbers: tuple[Number, ...] = ()
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """A statement of rights: its status in TEI's terms, its words, and the licence's address if it is one."""

    status: str
    words: str
    licence: str
    grants: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A change to the edition: when (W3C), what, by whom, and whether that is a program."""

    when: str
    words: str
    who: str
    by_machine: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text is from: the original in its archive, the copy on the Web, the file that was converted."""

    repository: str = ""
    collection: str = ""
    shelfmark: str = ""
    language: str = ""
    citation: str = ""
    address: str = ""
    file: str = ""
    checksum: str = ""

    @property
    def original(self) -> str:
        """Archive, collection and shelfmark of the original."""
        return ", ".join(filter(None, (self.repository, self.collection, self.shelfmark)))


@dataclass(frozen=True, slots=True)
class Description:
    """What an edition says of itself; dates are W3C's, with a slash between the ends of a span.

    Attributes:
        id: the edition's id.
        title: its title.
        language: the language of its text (BCP 47).
        version: which version it is.
        kind: what kind of document it is.
        abstract: what it is about.
        status: how far it has come.
        talk: when the conversation took place.
        recorded: when the record of it was written.
        publisher: who publishes the edition.
        published: when.
        identifiers: numbers of the edition; those of type *document* are the project's own.
        keywords: what it is about, in words.
        sizes: how long it is, in words.
        languages: the languages in it, in words.
        rights: what is known of the rights in the text and in the edition.
        people: those who made it, without the machine.
        participants: those who took part in the conversation.
        place: where it took place.
        mentioned: persons, places and bodies in the text that have a number in an authority file.
        treatment: how the text was treated.
        changes: the edition's history, the newest first.
        source: where the text is from.
        software: name and version of the program that converted the transcript.
        citation: how the edition is cited.
    """

    id: str
    title: str
    language: str
    version: str
    kind: str
    abstract: str
    status: str
    talk: str
    recorded: str
    publisher: str
    published: str
    identifiers: tuple[Number, ...]
    keywords: tuple[str, ...]
    sizes: tuple[str, ...]
    languages: tuple[str, ...]
    rights: tuple[Rights, ...]
    people: tuple[Named, ...]
    participants: tuple[Named, ...]
    place: Named | None
    mentioned: tuple[Named, ...]
    treatment: tuple[str, ...]
    changes: tuple[Change, ...]
    source: Source
    software: tuple[str, str]
    citation: str

    @property
    def doi(self) -> str:
        """The DOI, without the address of the resolver."""
        found = next((each.value for each in self.identifiers if each.type.upper() == "DOI"), "")
        return found.removeprefix("https://doi.org/").removeprefix("http://doi.org/").removeprefix("doi:").strip()

    @property
    def address(self) -> str:
        """Where the edition is on the Web."""
        addresses = (each.value for each in self.identifiers if each.type in ("URI", "URL"))
        return next((each for each in addresses if each.startswith(("https://", "http://"))), "")

    @property
    def identifier(self) -> str:
        """The number by which the edition is known beyond its project; else that within it."""
        return (f"https://doi.org/{self.doi}" if self.doi else self.address) or self.id

    @property
    def date(self) -> str:
        """When the edition was published, else when it was last changed; empty if neither is said."""
        return self.published or next((each.when for each in self.changes if each.when), "")

    @property
    def day(self) -> str:
        """The first day of that date, or the month or year if no more is known."""
        return self.date.partition("/")[0]

    @property
    def year(self) -> str:
        """The year of that date."""
        return found[0] if (found := re.match(r"\d{4}", self.date)) else ""

    @property
    def makers(self) -> tuple[Named, ...]:
        """Those who wrote what is edited: authors and recorders; where nobody is named, the editors."""
        return self.those("author", "recorder") or self.those("editor")

    @property
    def licence(self) -> str:
        """The address of the licence that all of it is under; empty if there are rights of which that is not known."""
        granted = {each.licence for each in self.rights}
        return granted.pop() if len(granted) == 1 else ""

    def those(self, *roles: str) -> tuple[Named, ...]:
        """Return those who have one of these roles."""
        return tuple(each for each in self.people if each.role in roles)
