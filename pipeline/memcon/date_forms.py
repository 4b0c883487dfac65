"""Forms that dates are written in: text in, years, months and days out, as far as the text says them.

One pattern a form; what a form's parts mean is read by one small function each. Whether the parts make a real
date, and which year is meant where none is written, is decided in ``dates``.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from memcon import date_words as words


class Point(NamedTuple):
    """A day, month or year as it is written; what is not written is 0, and of *’69* the year is 69."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A date, or a span from one to another, as it is written.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        first: the date, or the first of a span.
        last: the last of a span; None for a single date.
        limit: the date is the ``earliest`` or the ``latest`` that something was, or it was ``between`` two.
        years: how many years it is from the document's own, if it is told by that (*of last year*).
        rough: it is a part of what is written: *early 1959*, *mid-October*.
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    limit: str = ""
    years: int | None = None
    rough: bool = False


def _month_numbers(languages: Iterable[str]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for language in languages:
        for number, forms in enumerate(words.MONTHS[language].split(), start=1):
            for form in forms.split("/"):
                cases = [form.capitalize(), form.upper(), *([form] if language in words.LOWER_CASE else ())]
                numbers |= dict.fromkeys(cases, number)
    return numbers


def _any_of(alternatives: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first, by first letters: quicker than a plain list."""
    ordered = sorted(set(alternatives), key=lambda word: (word[0], -len(word), word))
    groups = groupby(ordered, key=lambda word: word[0])
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(re.escape(w[1:]) for w in group)})" for letter, group in groups)


def _all(lists: dict[str, str]) -> frozenset[str]:
    return frozenset(word for line in lists.values() for word in line.split())


_MONTHS = _month_numbers(words.MONTHS)
_CHINESE_FIGURES = "〇零○一二三四五六七八九"
_ROMAN = {numeral: number for number, numeral in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), start=1)}
_PARTS = tuple(part for parts in words.PARTS_OF_MONTH.values() for part in parts)
_BEFORE_YEAR = _all(words.BEFORE_YEAR)
_AFTER_YEAR = _all(words.AFTER_YEAR)
_QUANTITIES = _all(words.QUANTITIES)
_UNTIL = _all(words.UNTIL)
_UNTIL_AFTER_FROM = _all(words.UNTIL_AFTER_FROM)
_ARTICLES = _all(words.ARTICLES)
_WEEKDAYS = frozenset(case for word in _all(words.WEEKDAYS) for case in (word, word.capitalize(), word.upper()))

_BETWEEN = sorted({case for word in words.BETWEEN.values() for case in (word, word.capitalize())})
_LIMITS = {
    case: limit
    for limit, lists in (("latest", words.NOT_AFTER), ("earliest", words.NOT_BEFORE))
    for phrases in lists.values()
    for phrase in phrases
    for case in (phrase, phrase.capitalize())
}
_RELATIVE_YEARS = {phrase: years for phrases in words.RELATIVE_YEARS.values() for phrase, years in phrases.items()}

_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_MONTH = rf"(?:{_any_of(_MONTHS)})(?!\w)"
_YEAR = r"(?:1[0-9]|20)[0-9]{2}"
_SHORT_YEAR = r"[’'][0-9]{2}"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|го)\b|-го\b|-е\b|[º°])?"
_DASH = r"[–—-]"
_NO_MORE = r"(?![\w%])(?![.,:/][0-9])"


def _year_after(name: str) -> str:
    return rf"(?:,?\s(?:of\s|del?\s)?(?P<{name}>{_YEAR}|{_SHORT_YEAR}){_NO_MORE})"


_FORMS = {
    "iso": rf"(?P<iso_year>{_YEAR})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}}){_NO_MORE}",
    "chinese": rf"(?P<zh_year>{_YEAR})年(?:(?P<zh_month>1[0-2]|0?[1-9])月(?:(?P<zh_day>{_DAY})[日号號])?|(?![代0-9]))",
    "chinese_day": rf"(?P<zhd_month>1[0-2]|0?[1-9])月(?P<zhd_day>{_DAY})[日号號]",
    "numeric": (
        r"(?P<num_one>[0-9]{1,2})(?P<num_sign>[./-])\s?(?:(?P<num_two>[0-9]{1,2})|(?P<num_roman>[IVX]{1,4}))(?P=num_sign)"
        rf"\s?(?P<num_year>{_YEAR}){_NO_MORE}"
    ),
    "day_month": (
        rf"(?:(?P<dm_from>{_DAY}){_ORDINAL}\.?(?:\s?{_DASH}\s?|/|\s(?:to|bis|au|al|по)\s))?"
        rf"(?P<dm_day>{_DAY}){_ORDINAL}\.?\s(?:of\s|de\s)?(?P<dm_month>{_MONTH})(?:\.?{_year_after('dm_year')})?"
    ),
    "decade": rf"(?P<decade_year>(?:1[0-9]|20)[1-9]0)(?:{'|'.join(map(re.escape, words.AFTER_DECADE))})(?!\w)",
    "between_years": (
        rf"(?:{'|'.join(rf'(?<={word} )' for word in _BETWEEN)})"
        rf"(?P<by_first>{_YEAR})\s(?:{'|'.join(sorted(words.AND))})\s(?P<by_last>{_YEAR}){_NO_MORE}"
    ),
    "years": (
        rf"(?P<ys_first>{_YEAR})(?P<ys_sign>\s?{_DASH}\s?|\s(?:{'|'.join(sorted(_UNTIL | _UNTIL_AFTER_FROM))})\s)"
        rf"(?:(?P<ys_last>{_YEAR})|[’']?(?P<ys_short>[0-9]{{2}})){_NO_MORE}"
    ),
    "year": rf"(?P<year_year>{_YEAR}){_NO_MORE}",
}
_MONTH_FORMS = {
    "month_day": (
        rf"(?P<md_month>(?:{_any_of(_month_numbers(words.MONTH_FIRST))})(?!\w))\.?,?\s(?:the\s)?(?P<md_day>{_DAY}){_ORDINAL}"
        rf"(?:(?:\s?{_DASH}\s?|/)(?P<md_to>{_DAY}){_ORDINAL})?(?![\w%])(?![.,:/-][0-9]){_year_after('md_year')}?"
    ),
    "month_year": (rf"(?:(?P<my_from>{_MONTH})\s?[–—/-]\s?)?(?P<my_month>{_MONTH})\.?{_year_after('my_year')}"),
    "part_of_month": (
        rf"(?P<part>{_any_of(_PARTS)})(?P<part_month>{_MONTH})(?:\.?{_year_after('part_year')})?(?!\s[0-9])"
    ),
    "month": r"(?P<lone_month>" + _MONTH + r")(?!\.?,?\s(?:the\s)?[0-9])(?![–—/-]\w)",
}
_CHINESE_WORDS = (
    rf"(?P<zhw_year>[{_CHINESE_FIGURES}]{{4}})年(?:(?P<zhw_month>十?[一二三四五六七八九十])月"
    rf"(?:(?P<zhw_day>[一二三]?十?[一二三四五六七八九十])[日号號])?|(?![代{_CHINESE_FIGURES}]))"
)
# A number is whole (Chinese sets no space before it), and neither part of a sum nor of another number.
_NUMBER_BEGINS = r"(?<![^\W一-鿿])(?<![.,:/$€£#№])(?<![0-9]-)"
_DATE = re.compile(
    rf"{_NUMBER_BEGINS}(?=[0-9])(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS.items())})"
    rf"|(?<!\w)(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _MONTH_FORMS.items())})"
    rf"|(?<=\s)(?P<short_year>{_SHORT_YEAR}){_NO_MORE}"
    rf"|(?P<chinese_words>{_CHINESE_WORDS})"
)
_PART_BEFORE = re.compile(rf"(?<!\w)(?:{_any_of(_PARTS)})$")
_HEAD = re.compile(r"(?:^|[,.;—]\s?)$")
_FIGURES = re.compile(r"[0-9]+")
# No date has so many characters before its first figure or after its last.
_MARGIN = 40
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w)(?:{_any_of(_WEEKDAYS)}),?\s(?:the\s|den\s)?$")
_LIMIT_BEFORE = re.compile(rf"(?<!\w)({_any_of(_LIMITS)}|{_any_of(_BETWEEN)})\s$")
_MONTH_BEFORE = re.compile(rf"(?<!\w)(?:{_MONTH})\s[^\W\d_]+\s$")
_RELATIVE_YEAR = re.compile(rf",?\s({_any_of(_RELATIVE_YEARS)})(?!\w)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s-]$")
_WORD_AFTER = re.compile(r"[\s-]?([^\W\d_]+)")
_LONGEST_WORD = 24
_SENTENCE = 120
_AHEAD = re.compile(rf"(?<!\w)(?:{_any_of(_all(words.AHEAD))})(?!\w)", re.IGNORECASE)


def find_written(text: str, language: str) -> Iterator[Written]:
    """Yield the dates and spans of a text as they are written, in order; spans of two whole dates are not joined yet.

    Args:
        text: the text.
        language: its language (BCP 47), which may decide the order of day and month in figures.
    """
    for first, last in _windows(text, language):
        for match in _DATE.finditer(text, first, last):
            written = _READERS[match.lastgroup or ""](match, language)
            if written:
                whole = _with_weekday(written, text) if written.first.day else written
                yield whole if whole.first.year else _with_relative_year(whole, text)


def _windows(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that may hold dates: round its figures, and round words for parts of a month.

    Most of a text holds none, and looking for a figure is quick where looking for a date is not.
    """
    has_figures = any(map(text.__contains__, "0123456789"))  # ten looks for a character: much quicker than a pattern
    signs = [match.span() for match in _FIGURES.finditer(text)] if has_figures else []
    tag = language.split("-", maxsplit=1)[0]
    signs.extend(match.span() for match in _months_of(tag).finditer(text))
    for part in words.PARTS_OF_MONTH.get(tag, _PARTS):
        if part in text:
            signs.extend(match.span() for match in re.finditer(re.escape(part), text))
    first = last = 0
    for start, end in sorted(signs):
        if last and start - _MARGIN > last:
            yield first, last
            last = 0
        first = first if last else max(0, start - _MARGIN)
        last = min(end + _MARGIN, len(text))
    if last:
        yield first, last


@lru_cache
def _months_of(language: str) -> re.Pattern[str]:
    """Return a pattern for the names of months in a language; in all if it is not known: a month needs no figure."""
    languages = [language] if language in words.MONTHS else [] if language == "zh" else list(words.MONTHS)
    whole = [name for name in _month_numbers(languages) if len(name) > 3 or name in words.NAMES_TOO]
    return re.compile(_any_of([*whole, "年"]) if language in ("", "zh") else _any_of(whole) or "(?!)")


def limited(text: str, written: Written) -> Written:
    """Return a date with the word before it that makes it a limit; one without a year or with two ends as it is."""
    has_year = written.first.year or (written.last and written.last.year)
    if (written.last and written.limit != "between") or not has_year:
        return written
    first = max(0, written.start - _LONGEST_WORD)
    found = _LIMIT_BEFORE.search(text[first : written.start])
    limit = _LIMITS.get(found[1], "between") if found else ""
    if not found or (limit == "between") != (written.limit == "between"):
        return written
    return replace(written, start=first + found.start(), limit=limit)


def _with_relative_year(written: Written, text: str) -> Written:
    found = _RELATIVE_YEAR.match(text, written.end)
    return replace(written, end=found.end(), years=_RELATIVE_YEARS[found[1]]) if found else written


def is_ahead(text: str, written: Written) -> bool:
    """Say whether the sentence before a date tells of what is still to come (*He will come in June*)."""
    before = re.split(r"[.?!;]\s", text[max(0, written.start - _SENTENCE) : written.start])[-1]
    return _AHEAD.search(before) is not None


def are_limits(text: str, first: Written, second: Written) -> bool:
    """Say whether two dates are those that something was between: ``between May 1950 and 1 June 1953``."""
    linking = text[first.end : second.start].strip(" ")
    word = _word_before(text, first.start)
    return linking in words.AND and word in words.BETWEEN.values() and not first.last and not second.last


def joins(text: str, first: Written, second: Written) -> bool:
    """Say whether what stands between two dates makes a span of them: ``from 15 October until 1 December``."""
    between = text[first.end : second.start]
    if len(between) > _LONGEST_WORD or first.last or second.last:
        return False
    if between in ("-", "–", "—", " – ", "至", "到"):
        return True
    linking = [word for word in between.split() if word.casefold() not in _ARTICLES]
    if len(linking) != 1:
        return False
    word = linking[0].casefold()
    return word in _UNTIL or (word in _UNTIL_AFTER_FROM and _word_before(text, first.start) in words.FROM)


def _with_weekday(written: Written, text: str) -> Written:
    """Return a day's date with the name of the day that stands before it."""
    first = max(0, written.start - _LONGEST_WORD)
    found = _WEEKDAY_BEFORE.search(text[first : written.start])
    return replace(written, start=first + found.start()) if found else written


def _number(match: re.Match[str], name: str) -> int:
    """Return what a group says, as a number: figures, or the name of a month; 0 if it took no part."""
    value = match[name]
    figures = value.lstrip("’'") if value else ""
    return 0 if not value else int(figures) if figures.isdigit() else _MONTHS[value]


def _point(match: re.Match[str], prefix: str) -> Point:
    groups = match.re.groupindex
    return Point(
        *(_number(match, name) if (name := f"{prefix}_{part}") in groups else 0 for part in ("year", "month", "day"))
    )


def _single(prefix: str) -> Callable[[re.Match[str], str], Written]:
    """Return a reader for a form whose parts say all there is."""
    return lambda match, _: Written(match.start(), match.end(), _point(match, prefix))


def _read_numeric(match: re.Match[str], language: str) -> Written | None:
    one, year = int(match["num_one"]), int(match["num_year"])
    if match["num_roman"]:
        month = _ROMAN.get(match["num_roman"], 0)
        return Written(match.start(), match.end(), Point(year, month, one)) if month else None
    two = int(match["num_two"])
    orders = [(day, month) for day, month in {(one, two), (two, one)} if 1 <= month <= 12 and 1 <= day <= 31]
    if len(orders) == 2:
        orders = _by_language(one, two, language)
    return Written(match.start(), match.end(), Point(year, orders[0][1], orders[0][0])) if len(orders) == 1 else None


def _by_language(one: int, two: int, language: str) -> list[tuple[int, int]]:
    """Return day and month where both orders are possible; nothing if the language does not decide."""
    tag = language.casefold()
    if tag in words.ENGLISH_MONTH_FIRST:
        return [(two, one)]
    return [(one, two)] if tag in words.ENGLISH_DAY_FIRST or tag.split("-")[0] in words.DAY_FIRST else []


def _read_day_month(match: re.Match[str], _: str) -> Written:
    last = _point(match, "dm")
    start = int(match["dm_from"] or 0)
    if start and start < last.day:
        return Written(match.start(), match.end(), last._replace(day=start), last)
    return Written(match.start("dm_day"), match.end(), last)


def _read_month_day(match: re.Match[str], _: str) -> Written:
    first = _point(match, "md")
    end = int(match["md_to"] or 0)
    return Written(match.start(), match.end(), first, first._replace(day=end) if end > first.day else None)


def _read_month_year(match: re.Match[str], _: str) -> Written:
    last = _point(match, "my")
    start = _number(match, "my_from")
    if start and start < last.month:
        return Written(match.start(), match.end(), last._replace(month=start), last)
    return Written(match.start("my_month"), match.end(), last)


def _read_part_of_month(match: re.Match[str], _: str) -> Written:
    """Read a part of a month (*mid-October*, *late October*) as the month."""
    return Written(match.start(), match.end(), _point(match, "part"), rough=True)


def _read_month(match: re.Match[str], language: str) -> Written | None:
    """Read a month by itself after a word that wants a time (*in October*)."""
    month, before = match["lone_month"], _word_before(match.string, match.start())
    languages = [tag] if (tag := language.split("-", maxsplit=1)[0]) in words.BEFORE_MONTH else words.BEFORE_MONTH
    for strong, weak in (words.BEFORE_MONTH[each] for each in languages):
        if before in strong or (before in weak and (month not in words.NAMES_TOO or _ends_span(match))):
            return Written(match.start(), match.end(), Point(0, _MONTHS[month]))
    return None


def _ends_span(match: re.Match[str]) -> bool:
    """Say whether another month stands before (*from March to May*)."""
    return _MONTH_BEFORE.search(match.string[max(0, match.start() - _LONGEST_WORD) : match.start()]) is not None


def _read_chinese_words(match: re.Match[str], _: str) -> Written:
    """Read a date in Chinese whose figures are written out (*一九五九年十月二日*)."""
    year = int("".join(str(_chinese_number(sign)) for sign in match["zhw_year"]))
    month, day = (_chinese_number(match[name] or "") for name in ("zhw_month", "zhw_day"))
    return Written(match.start(), match.end(), Point(year, month, day))


def _chinese_number(signs: str) -> int:
    """Return a number under a hundred (*二十一*); 0 if there is none."""
    tens, ten, ones = signs.rpartition("十")
    figures = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}
    return (figures.get(tens, 1) * 10 if ten else 0) + figures.get(ones, 0)


def _read_between_years(match: re.Match[str], _: str) -> Written | None:
    first, last = int(match["by_first"]), int(match["by_last"])
    if not first < last or _is_counted(match.string, match.end()):
        return None
    return Written(match.start(), match.end(), Point(first), Point(last), limit="between")


def _read_decade(match: re.Match[str], _: str) -> Written:
    year = int(match["decade_year"])
    return Written(match.start(), match.end(), Point(year), Point(year + 9))


def _read_years(match: re.Match[str], _: str) -> Written | None:
    """Read a span of years; after a word (*to*) only if the first is a year beyond doubt."""
    first = int(match["ys_first"])
    short = match["ys_short"]
    last = int(match["ys_last"]) if not short else first - first % 100 + int(short)
    # 1911-12 may be a month, and a span of more than a lifetime is rather one of pages.
    paged = _word_before(match.string, match.start()) in words.NO_YEAR_AFTER
    doubtful = paged or (short and match["ys_sign"] == "-" and int(short) <= 12) or not first < last <= first + 100
    spoken = match["ys_sign"].strip().isalpha()
    if doubtful or (spoken and not _is_year(match, "ys_first")) or _is_counted(match.string, match.end()):
        return _read_year(match, "ys_first")
    return Written(match.start(), match.end(), Point(first), Point(last))


def _read_year(match: re.Match[str], group: str) -> Written | None:
    year = int(match[group])
    if _word_before(match.string, match.start(group)) in words.BEFORE_DECADE and year % 10 == 0:
        return Written(match.start(group), match.end(group), Point(year), Point(year + 9))
    if not _is_year(match, group):
        return None
    part = _PART_BEFORE.search(match.string[max(0, match.start(group) - _LONGEST_WORD) : match.start(group)])
    start = match.start(group) - len(part.group()) if part else match.start(group)  # *early 1959*
    return Written(start, match.end(group), Point(year), rough=part is not None)


def _read_short_year(match: re.Match[str], _: str) -> Written | None:
    """Read *’69* as a year after a word that wants a time (*in ’69*, *the class of ’61*)."""
    wanted = _word_before(match.string, match.start()) in _BEFORE_YEAR and not _is_counted(match.string, match.end())
    return Written(match.start(), match.end(), Point(int(match["short_year"][1:]))) if wanted else None


def _is_year(match: re.Match[str], group: str) -> bool:
    """Say whether a number of four digits is a year: a word before or after it wants a time."""
    number, text = match[group], match.string
    after = _word_after(text, match.end(group))
    if after in _AFTER_YEAR:
        return True
    start = match.start(group)
    if after in words.AFTER_YEAR_AT_HEAD and _HEAD.search(text[max(0, start - 3) : start]) and "1900" < number < "2100":
        return True
    before = _word_before(text, start)
    if before in words.THE and after in words.DATED_THINGS and "1600" < number < "2100":
        return True
    if before in words.HEDGES and before not in _BEFORE_YEAR:
        before = _word_before(text, start - len(before) - 1)
    if before not in _BEFORE_YEAR or after in _QUANTITIES or number < "1600":
        return False
    return not (before in words.WEAK_BEFORE_YEAR and number.endswith("00"))


def _is_counted(text: str, end: int) -> bool:
    return _word_after(text, end) in _QUANTITIES


def _word_before(text: str, offset: int) -> str:
    found = _WORD_BEFORE.search(text[max(0, offset - _LONGEST_WORD) : offset])
    return found[1].casefold() if found else ""


def _word_after(text: str, offset: int) -> str:
    found = _WORD_AFTER.match(text, offset, offset + _LONGEST_WORD)
    return found[1].casefold() if found else ""


_READERS: dict[str, Callable[[re.Match[str], str], Written | None]] = {
    "iso": _single("iso"),
    "chinese": _single("zh"),
    "chinese_day": _single("zhd"),
    "numeric": _read_numeric,
    "day_month": _read_day_month,
    "decade": _read_decade,
    "between_years": _read_between_years,
    "years": _read_years,
    "short_year": _read_short_year,
    "year": lambda match, _: _read_year(match, "year_year"),
    "month_day": _read_month_day,
    "month_year": _read_month_year,
    "part_of_month": _read_part_of_month,
    "month": _read_month,
    "chinese_words": _read_chinese_words,
}
