"""Values in, English words out: numbers of things, lists, dates."""

from collections.abc import Mapping, Sequence

from memcon.date_words import MONTHS

_MONTHS = tuple(forms.partition("/")[0] for forms in MONTHS["en"].split())
_NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many there are of something: *1 turn*, *2 turns*; ``many`` where an *s* does not make the plural."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def numeral(number: int) -> str:
    """Return a number as prose has it: in words up to twelve."""
    return _NUMERALS[number] if 0 <= number < len(_NUMERALS) else str(number)


def listed(words: Sequence[str]) -> str:
    """Return words as a list: *a*, *a and b*, *a, b and c*."""
    *most, last = words or [""]
    return f"{', '.join(most)} and {last}" if most else last


def capitalised(words: str) -> str:
    """Return words with a capital at their beginning, and the rest as it is."""
    return words[:1].upper() + words[1:]


def day(date: str) -> str:
    """Return a W3C date in words, as exactly as it is known: *October 2, 1959*, *October 1959*, *1959*, *October 2*.

    What is no such date is returned as it is.
    """
    parts = date[:10].lstrip("-").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return date
    year = "" if date.startswith("--") else str(int(parts.pop(0)))
    if not parts:
        return year
    if not 1 <= int(parts[0]) <= len(_MONTHS):
        return date
    month = _MONTHS[int(parts[0]) - 1]
    if len(parts) == 1:
        return f"{month} {year}".strip()
    return f"{month} {int(parts[1])}, {year}".strip(", ")


def dated(limits: Mapping[str, str]) -> str:
    """Return a date or span in words, from the attributes that TEI has for it; empty if there are none."""
    when, since, until = (day(limits.get(name, "")) for name in ("when", "from", "to"))
    earliest, latest = (day(limits.get(name, "")) for name in ("notBefore", "notAfter"))
    if when:
        return when
    if since and until:
        return _span(limits["from"], limits["to"])
    if since or until:
        return f"from {since}" if since else f"until {until}"
    if earliest and latest:
        return f"between {earliest} and {latest}"
    return f"not before {earliest}" if earliest else f"not after {latest}" if latest else ""


def _span(since: str, until: str) -> str:
    """Return a span without saying a month or year twice: *October 2–4, 1959*, *October 30 – November 2, 1959*."""
    first, last = day(since), day(until)
    if len(since) == len(until) == len("1959-10-02"):
        if since[:7] == until[:7]:
            return f"{first.partition(',')[0]}–{last.partition(' ')[2]}"
        if since[:4] == until[:4]:
            return f"{first.partition(',')[0]} – {last}"
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"
