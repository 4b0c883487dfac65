"""Names and numbers of languages in, BCP 47 tags out; the names are babel's, loaded when asked for."""

import re
from functools import cache

# Languages in which archives call languages by name, the likely ones first.
_CATALOGUES = "en ru de fr es zh it pt uk pl nl cs hu ja ko ro bg sr hr sk sl tr vi ar fa he el sv da fi no".split()
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?(?P<rest>(?:-[a-z\d]{4,8})*)",
    re.IGNORECASE,
)
_SAID = re.compile(r"^(?:in |auf |en |на )|(?: language|ий язык| langue)$", re.IGNORECASE)


def language_code(text: str) -> str:
    """Return the BCP 47 tag of a language that is given by its tag, a number of ISO 639, or a name; else nothing."""
    words = " ".join(text.split()).strip(".")
    return _by_tag(words) or _by_name(words.casefold()) or _by_name(_SAID.sub("", words).casefold())


def is_tag(text: str) -> bool:
    """Say whether a language is given by its tag or a number of ISO 639, and not by a name."""
    return bool(_by_tag(text.strip()))


def language_name(code: str) -> str:
    """Return the English name of the language of a tag; the tag itself if it has none."""
    return str(_names("en").get(code.partition("-")[0], code.partition("-")[0]))


@cache
def _by_tag(tag: str) -> str:
    match = _TAG.fullmatch(tag.replace("_", "-"))
    if not match:
        return ""
    language = match["language"].lower()
    known = _aliases().get(language, language).partition("_")[0] if len(language) == 3 else language
    if known not in _names("en"):
        return ""
    script = match["script"].title() if match["script"] else ""
    region = match["region"].upper() if match["region"] else ""
    return "-".join(filter(None, (known, script, region))) + match["rest"].lower()


@cache
def _by_name(name: str) -> str:
    for catalogue in _CATALOGUES:
        found = _tags(catalogue).get(name)
        if found:
            return found
    return ""


@cache
def _tags(catalogue: str) -> dict[str, str]:
    """Return name → tag of the languages as one language calls them."""
    codes = sorted(_names(catalogue), key=lambda code: ("_" not in code, -len(code)))  # of two the plainer comes last
    return {_names(catalogue)[code].casefold(): code.replace("_", "-") for code in codes}


@cache
def _names(catalogue: str) -> dict[str, str]:
    from babel import Locale  # takes time, and most documents name no language

    return dict(Locale(catalogue).languages)


@cache
def _aliases() -> dict[str, str]:
    from babel.core import get_global

    return dict(get_global("language_aliases"))
