"""Times of a recording: turns and what is told that have one point to a ``timeline`` (TEI Guidelines, 17.4.2)."""

import re

from memcon.xmltools import ID, Element, descendants, element, local_name, sub, text_of

_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?")
ORIGIN = "recording"
_SYNCH = "synch"


def timed(text: Element) -> Element:
    """Let each turn, and what is told, that a time stands before or that begins with one, point to it."""
    for each in descendants(text, "sp", "stage"):
        if each.get(ID) and seconds_at(each) is not None:
            each.set(_SYNCH, f"#{_identifier(each)}")
    return text


def seconds_at(each: Element) -> int | None:
    """Return at how many seconds a turn or what is told begins; None if no time stands before or in its label."""
    before, label = each.getprevious(), each.find("{*}speaker")
    beside = label.getnext() if label is not None else None
    if before is not None and local_name(before) == "fw" and before.get("type") == "time":
        return seconds_of(text_of(before))
    is_beside = beside is not None and local_name(beside) == "stage" and beside.get("type") == "delivery"
    return seconds_of(text_of(beside)) if is_beside and beside is not None else None


def _identifier(each: Element) -> str:
    return f"time-{each.get(ID, '')}"


def seconds_of(text: str) -> int | None:
    """Return how many seconds after the beginning a time is (*[00:01:23]*); None if it is none."""
    match = _TIME.fullmatch(text.strip("[]()<> ").split("-->")[0].rstrip(" -–—"))
    if not match:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def encode_timeline(text: Element) -> Element | None:
    """Build the ``timeline`` that turns and what is told point to; None if none does."""
    timed = [each for each in descendants(text, "sp", "stage") if each.get(_SYNCH)]
    if not timed:
        return None
    made = element("timeline", {"unit": "s", "origin": f"#{ORIGIN}"})
    sub(made, "when", {ID: ORIGIN, "absolute": "00:00:00"})
    for each in timed:
        sub(made, "when", {ID: _identifier(each), "interval": str(seconds_at(each) or 0), "since": f"#{ORIGIN}"})
    return made
