"""Times of a recording: turns that have one point to a ``timeline`` (TEI Guidelines, 17.4.2)."""

import re

from memcon.xmltools import ID, Element, descendants, element, local_name, sub, text_of

_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})")
ORIGIN = "recording"
_SYNCH = "synch"


def timed(text: Element) -> Element:
    """Let each turn that a time stands before, or that begins with one, point to it."""
    for mark in descendants(text, "fw"):
        if mark.get("type") != "time" or seconds_of(text_of(mark)) is None:
            continue
        following = mark.getnext()
        turn = following if following is not None and local_name(following) == "sp" else None
        if turn is not None:
            turn.set(_SYNCH, f"#{_identifier(turn)}")
    return text


def _identifier(turn: Element) -> str:
    return f"time-{turn.get(ID, '')}"


def seconds_of(text: str) -> int | None:
    """Return how many seconds after the beginning a time is (*[00:01:23]*); None if it is none."""
    match = _TIME.search(text)
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
        mark = turn.getprevious()
        seconds = seconds_of(text_of(mark)) if mark is not None else None
        sub(made, "when", {ID: _identifier(turn), "interval": str(seconds or 0), "since": f"#{ORIGIN}"})
    return made
