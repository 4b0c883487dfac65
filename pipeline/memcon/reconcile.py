"""Entries in, proposals out: which numbers a service has for them (W3C Reconciliation Service API, v0.2).

A service proposes; an editor decides. Nothing is written into a register: a proposal is a row with the service's own
score, and uncertain however high that is.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from memcon.errors import MissingError
from memcon.files import write_all
from memcon.tables import table

if TYPE_CHECKING:
    from httpx import Response

_BATCH = 10  # entries in one request, where a service says nothing
_SECONDS = 20.0  # for which an answer is waited
_TRIES = 4
_PAUSE = 1.0  # seconds before the second try; doubled before each further one
_LONGEST = 60.0  # seconds that a service may ask us to wait
_KEPT = 30 * 24 * 3600  # seconds for which an earlier answer is good enough
_BUSY = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry for which a number is wanted.

    Attributes:
        id: its id.
        kind: ``person``, ``place`` or ``org``; else the service is asked for anything of the name.
        name: its name.
    """

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a service proposes for an entry.

    Attributes:
        number: the identifier.
        type: the ``idno/@type`` of such identifiers; ``URI`` if it is none that TEI editions usually have.
        name: what the service calls it.
        description: what the service says of it.
        score: how well it fits, by the service's own measure.
        is_match: the service is sure.
        address: where to read more of it; may be empty.
    """

    number: str
    type: str
    name: str
    description: str
    score: float
    is_match: bool
    address: str


@dataclass(frozen=True, slots=True)
class Service:
    """A service as its manifest describes it.

    Attributes:
        address: where it is asked.
        name: what it calls itself.
        type: the ``idno/@type`` of its identifiers.
        view: an address with ``{{id}}`` in it, where an entry can be read; may be empty.
        batch: entries in one request.
        types: ``person``, ``place``, ``org`` → the service's word for it.
    """

    address: str
    name: str
    type: str
    view: str
    batch: int
    types: dict[str, str]


Wait = Callable[[float], None]


class Client:
    """A connection to a service, with its memory of earlier answers.

    Args:
        cache: folder where answers are kept; None to ask anew.
        wait: how to wait some seconds.

    Raises:
        MissingError: if the library that talks to services is not installed.
    """

    def __init__(self, cache: Path | None, wait: Wait = time.sleep) -> None:
        self._cache = cache
        self._wait = wait
        self._http = _httpx()

    def service(self, name: str) -> Service:
        """Return a service by its name in our table, or by its address.

        Args:
            name: such as ``wikidata``, or an address on the Web.

        Raises:
            MissingError: if it is neither, or nothing answers there, or something that is no such service.
        """
        known = table("reconciliation")["services"]
        if name not in known and not name.startswith(("https://", "http://")):
            near = get_close_matches(name, list(known), n=1)
            meant = f"Did you mean {near[0]}? " if near else ""
            raise MissingError(
                f"“{name}” is no service that is known.",
                code="P-021",
                hint=f"{meant}Known: {', '.join(known)}. Any other is given by its address.",
            )
        entry = known.get(name, {"address": name, "types": {}})
        manifest = self._asked(entry["address"])
        if not isinstance(manifest.get("identifierSpace"), str):
            raise _no_service(entry["address"], "it does not say what its identifiers are")
        batch = manifest.get("batchSize")
        view = manifest.get("view")
        return Service(
            entry["address"],
            str(manifest.get("name") or name),
            _type_of(manifest["identifierSpace"]),
            str(view.get("url", "")) if isinstance(view, dict) else "",
            batch if isinstance(batch, int) and batch > 0 else _BATCH,
            entry["types"],
        )

    def propose(
        self, service: Service, wanted: Sequence[Wanted], limit: int
    ) -> Iterator[tuple[Wanted, tuple[Candidate, ...]]]:
        """Yield each entry with what the service proposes for it, the best first.

        Raises:
            MissingError: if the service does not answer, or not as the specification says.
        """
        for start in range(0, len(wanted), service.batch):
            some = wanted[start : start + service.batch]
            queries = {f"q{number}": _query(each, service, limit) for number, each in enumerate(some)}
            answer = self._asked(service.address, queries)
            for number, each in enumerate(some):
                yield each, _candidates(answer[f"q{number}"]["result"], service, limit)

    def _asked(self, address: str, queries: Mapping[str, object] | None = None) -> dict[str, Any]:
        """Return what a service answers: to queries, or, asked for nothing, its manifest."""
        asked = json.dumps(queries, ensure_ascii=False, sort_keys=True) if queries else ""
        kept = self._cache / f"{sha256(f'{address} {asked}'.encode()).hexdigest()}.json" if self._cache else None
        if kept and kept.is_file() and time.time() - kept.stat().st_mtime < _KEPT:
            return _understood(kept.read_bytes(), queries, address)
        answer = self._fetched(address, asked)
        understood = _understood(answer, queries, address)
        if kept:
            write_all({kept: answer})
            kept.touch()  # the same answer may have been there already, and too old
        return understood

    def _fetched(self, address: str, asked: str) -> bytes:
        why = ""
        with self._http.Client(timeout=_SECONDS, follow_redirects=True) as client:
            for attempt in range(_TRIES):
                pause = _PAUSE * 2**attempt
                try:
                    answer = client.post(address, data={"queries": asked}) if asked else client.get(address)
                except (self._http.TransportError, self._http.InvalidURL) as error:
                    why = str(error) or type(error).__name__
                else:
                    if answer.status_code not in _BUSY:
                        return _content(answer, address)
                    why = f"it answers {answer.status_code}"
                    pause = max(pause, _asked_to_wait(answer.headers.get("retry-after", "")))
                if attempt + 1 < _TRIES:
                    self._wait(pause)
        raise MissingError(
            f"The service does not answer: {why}.",
            code="P-022",
            hint="Check the address and the connection, or try again later: what was answered is kept.",
            path=address,
        )


def _httpx() -> ModuleType:
    try:
        import httpx  # here, because only who asks a service needs it
    except ImportError as error:
        raise MissingError(
            "To ask a service for numbers, memcon needs the library httpx.",
            code="P-023",
            hint="Install it: pip install 'memcon[reconcile]'.",
        ) from error
    return httpx


def _asked_to_wait(seconds: str) -> float:
    return min(float(seconds), _LONGEST) if seconds.isdecimal() else 0.0


def _content(answer: "Response", address: str) -> bytes:
    if answer.status_code != 200:
        raise _no_service(address, f"it answers {answer.status_code}")
    return answer.content


def _type_of(space: str) -> str:
    bare = space.partition(":")[2]
    return next((kind for start, kind in table("reconciliation")["spaces"].items() if bare.startswith(start)), "URI")


def _query(wanted: Wanted, service: Service, limit: int) -> dict[str, object]:
    query: dict[str, object] = {"query": wanted.name, "limit": limit}
    if wanted.kind in service.types:
        query["type"] = service.types[wanted.kind]
    return query


def _candidates(results: list[Any], service: Service, limit: int) -> tuple[Candidate, ...]:
    candidates = [_candidate(each, service) for each in results if isinstance(each, dict) and each.get("id")]
    return tuple(sorted(candidates, key=lambda each: -each.score)[:limit])


def _candidate(answer: dict[str, Any], service: Service) -> Candidate:
    number = str(answer["id"])
    score = answer.get("score")
    return Candidate(
        number,
        service.type,
        str(answer.get("name") or ""),
        str(answer.get("description") or ""),
        float(score) if isinstance(score, int | float) else 0.0,
        answer.get("match") is True,
        service.view.replace("{{id}}", quote(number, safe="")),
    )


def _understood(answer: bytes, queries: Mapping[str, object] | None, address: str) -> dict[str, Any]:
    """Return an answer that is as the specification says.

    Raises:
        MissingError: if it is not.
    """
    try:
        found = json.loads(answer)
    except ValueError as error:
        raise _no_service(address, "its answer is no JSON") from error
    if not isinstance(found, dict):
        raise _no_service(address, "its answer is no JSON object")
    for query in queries or ():
        result = found.get(query)
        if not isinstance(result, dict) or not isinstance(result.get("result"), list):
            raise _no_service(address, "its answer lacks the results of a query")
    return found


def _no_service(address: str, why: str) -> MissingError:
    return MissingError(
        f"What answers is no reconciliation service: {why}.",
        code="P-024",
        hint="Give the address that the service's documentation names for OpenRefine.",
        path=address,
    )
