"""What becomes of an edition when its transcript is converted anew: an editor's corrections stay, whatever comes."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from memcon.errors import DocumentError
from memcon.findings import Finding, Severity
from memcon.stages.check import check
from memcon.stages.merge import Dispute, merge, with_former_ids
from memcon.xmltools import parse

_SHOWN = 80  # characters of a version in a message
_SHARED = 12  # of them, on each side, what the versions share
_LINES = 5  # lines in a message


class Corrections(StrEnum):
    """What happens to an editor's corrections when a transcript is converted again."""

    MERGE = "merge"  # kept, and merged with what the machine changes elsewhere
    SETTLE = "settle"  # the same, and where the machine wants something else the editor has decided
    GIVE_UP = "give up"


@dataclass(frozen=True, slots=True)
class Versions:
    """What there is of an edition.

    Attributes:
        present: the edition as it is; None if there is none.
        former: the former conversion; None if it is not known.
        made: the new conversion.
    """

    present: bytes | None
    former: bytes | None
    made: bytes


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition becomes.

    Attributes:
        tei: its bytes.
        base: the conversion by which corrections will be known; None if there is none.
        is_corrected: an editor changed it; the corrections are in it.
        findings: what was taken over from the new conversion, and what is disputed.
    """

    tei: bytes
    base: bytes | None
    is_corrected: bool
    findings: tuple[Finding, ...] = ()


def next_edition(versions: Versions, name: str, corrections: Corrections = Corrections.MERGE) -> Edition:
    """Bring an edition and a new conversion together.

    An edition that nobody corrected becomes the new conversion, with the ids of the former one. In one that was
    corrected, what the conversion changes is taken over where the editor changed nothing.

    Args:
        versions: what there is.
        name: what to call the edition in findings.
        corrections: what happens to those that an editor made.

    Raises:
        DocumentError: if a corrected edition is no well-formed XML.
    """
    present, former = versions.present, versions.former
    settled = corrections is Corrections.SETTLE
    made = versions.made if former in (None, versions.made) else with_former_ids(former, versions.made, name)
    if present is None or corrections is Corrections.GIVE_UP or present in (former, versions.made, made):
        return Edition(made, made, is_corrected=False)
    if former is None:
        base, findings = (made, ()) if settled else (None, (_without_base(name),))
        return Edition(present, base, is_corrected=True, findings=findings)
    if former == made:
        return Edition(present, former, is_corrected=True)
    merged = merge(former, present, made, _is_no_worse(present, name), name)
    disputes = () if settled else merged.disputes
    return Edition(
        merged.tei,
        made if settled else merged.base,
        is_corrected=True,
        findings=(*_taken_over(merged.lines, name), *(_disputed(dispute, name) for dispute in disputes)),
    )


def _is_no_worse(present: bytes, name: str) -> Callable[[bytes], bool]:
    """Return what tells whether an edition is well-formed and has no more errors of any kind than the present one.

    Whether the words are those of the transcript is not asked here: that is checked of whatever comes out.
    """

    def errors(tei: bytes) -> Counter[str]:
        findings = check(parse(tei, name), name, data=tei)
        return Counter(finding.code for finding in findings if finding.severity is Severity.ERROR)

    def is_no_worse(tei: bytes) -> bool:
        try:
            return errors(tei) <= known
        except DocumentError:
            return False

    known = errors(present)
    return is_no_worse


def _without_base(name: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "P-020",
        "The edition differs from the conversion, and the former conversion is not there to tell what was corrected.",
        "It was left as it is. “memcon build --settled” makes this conversion the one that the next is compared with; "
        "“--overwrite” replaces the edition.",
        name,
    )


def _taken_over(lines: Sequence[int], name: str) -> Iterator[Finding]:
    if lines:
        count = "One change" if len(lines) == 1 else f"{len(lines)} changes"
        more = f" and {len(lines) - _LINES} more" if len(lines) > _LINES else ""
        where = f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines[:_LINES]))}{more}"
        yield Finding(
            Severity.INFO,
            "P-016",
            f"{count} of the new conversion taken over into the corrected edition: {where}.",
            "Look at the difference before you commit it.",
            name,
        )


def _disputed(dispute: Dispute, name: str) -> Finding:
    former, yours, new = _told_apart(dispute.base, dispute.hand, dispute.machine)
    return Finding(
        Severity.WARNING,
        "P-015",
        f"You changed {former} to {yours}, which stays; the conversion would make it {new} now.",
        "Write what is right here; “memcon build --settled” then takes all such places as decided.",
        name,
        dispute.line,
    )


def _told_apart(*versions: str) -> list[str]:
    """Return versions on one line each, in quotation marks, with a little of what they share on both sides."""
    lines = [" ".join(version.split()) for version in versions]
    before = _common(lines) - _SHARED
    after = _common([line[::-1] for line in lines]) - _SHARED
    start = before if before > _SHARED else 0
    shown = (line[start : len(line) - after if after > _SHARED else None] for line in lines)
    return [f"“{_short(line)}”" if line else "nothing" for line in shown]


def _common(lines: Sequence[str]) -> int:
    """Return how many characters lines have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda signs: len(set(signs)) == 1, zip(*lines, strict=False)))


def _short(line: str) -> str:
    """Return a line with its middle left out if it is long."""
    half = _SHOWN // 2
    return line if len(line) <= _SHOWN else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
