"""Times of a recording: turns that have one point to a ``timeline`` (TEI Guidelines, 17.4.2)."""

import re

from memcon.xmltools import ID, Element, descendants, element, local_name, sub, text_of

_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?")
ORIGIN = "recording"
_SYNCH = "synch"


def timed(text: Element) -> Element:
    """Let each turn that a time stands before, or that begins with one, point to it."""
    for turn in descendants(text, "sp"):
        if seconds_at(turn) is not None:
            turn.set(_SYNCH, f"#{_identifier(turn)}")
    return text


def seconds_at(turn: Element) -> int | None:
    """Return at how many seconds a turn begins; None if no time stands before or in its label."""
    before, label = turn.getprevious(), turn.find("{*}speaker")
    beside = label.getnext() if label is not None else None
    if before is not None and local_name(before) == "fw" and before.get("type") == "time":
        return seconds_of(text_of(before))
    is_beside = beside is not None and local_name(beside) == "stage" and beside.get("type") == "delivery"
    return seconds_of(text_of(beside)) if is_beside and beside is not None else None


def _identifier(turn: Element) -> str:
    return f"time-{turn.get(ID, '')}"


def seconds_of(text: str) -> int | None:
    """Return how many seconds after the beginning a time is (*[00:01:23]*); None if it is none."""
    match = _TIME.fullmatch(text.strip("[]()<> ").split("-->")[0].rstrip(" -–—"))
    if not match:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def encode_timeline(text: Element) -> Element | None:
    """Build the ``timeline`` that turns point to; None if none does."""
    turns = [turn for turn in descendants(text, "sp") if turn.get(_SYNCH)]
    if not turns:
        return None
    made = element("timeline", {"unit": "s", "origin": f"#{ORIGIN}"})
    sub(made, "when", {ID: ORIGIN, "absolute": "00:00:00"})
    for turn in turns:
        sub(made, "when", {ID: _identifier(turn), "interval": str(seconds_at(turn) or 0), "since": f"#{ORIGIN}"})
    return made
