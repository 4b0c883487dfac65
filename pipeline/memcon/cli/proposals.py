"""What a service proposes for the entries of editions, as text, JSON or CSV: ``memcon names --reconcile``."""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from memcon.cli.report import as_json
from memcon.listing import Listed
from memcon.reconcile import Candidate, Client, Wanted

_KINDS = {"persName": "person", "placeName": "place", "geogName": "place", "orgName": "org"}
_FIELDS = ("id", "kind", "name", "type", "number", "cert", "score", "match", "label", "description", "address")
Proposals = Sequence[tuple[Wanted, tuple[Candidate, ...]]]


def answers_folder() -> Path:
    """Return the folder where answers of services are kept."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "memcon" / "reconcile"


def proposals(listed: Iterable[Listed], service: str, limit: int, answers: Path | None) -> Proposals:
    """Ask a service for numbers of the entries that have none of its kind.

    Args:
        listed: the names of editions.
        service: its name or address.
        limit: proposals for each.
        answers: folder where answers are kept; None to ask anew.

    Raises:
        MissingError: if it does not answer as it should.
    """
    client = Client(answers)
    asked = client.service(service)
    wanted = {
        row.id: Wanted(row.id, _KINDS.get(row.kind, row.kind), row.name)
        for row in listed
        if row.id and row.kind != "speaker" and asked.type not in dict(row.identifiers)
    }
    return list(client.propose(asked, list(wanted.values()), limit))


def proposals_as(form: str, found: Proposals) -> str:
    """Return proposals as ``text``, ``json`` or ``csv``."""
    return {"text": _text, "json": _json, "csv": _csv}[form](found)


def _text(found: Proposals) -> str:
    lines = []
    for wanted, candidates in found:
        lines.append(f"{wanted.kind} {wanted.name} (#{wanted.id}){'' if candidates else ': nothing proposed'}")
        lines += [_line(each) for each in candidates]
    return "\n".join(lines)


def _line(candidate: Candidate) -> str:
    said = f": {candidate.description}" if candidate.description else ""
    sure = " (a match, says the service)" if candidate.is_match else ""
    number = f"{candidate.type} {candidate.number}"
    return f"  {candidate.score:7.1f}  {number}  {candidate.name}{said}{sure}  {candidate.address}".rstrip()


def _json(found: Proposals) -> str:
    without = [wanted.id for wanted, candidates in found if not candidates]
    return as_json({"proposals": _rows(found), "nothing_proposed": without})


def _csv(found: Proposals) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, _FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(found))
    return stream.getvalue()


def _rows(found: Proposals) -> list[dict[str, object]]:
    return [
        {
            "id": wanted.id,
            "kind": wanted.kind,
            "name": wanted.name,
            "type": each.type,
            "number": each.number,
            "cert": "low",
            "score": each.score,
            "match": each.is_match,
            "label": each.name,
            "description": each.description,
            "address": each.address,
        }
        for wanted, candidates in found
        for each in candidates
    ]
