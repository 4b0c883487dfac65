"""A line in, whether it says how secret a record is, or how many copies of it there are, out."""

import re

# How secret a record is, and how many copies of it there are.
_MARKINGS = (
    "top secret|secret|sensitive|confidential|nodis|exdis|limdis|noforn|eyes only|exclusively eyes only|exclusively|"
    "restricted|unclassified|declassified|limited official use|official use only|for official use only|strictly secret|"
    "strictly confidential|strictly personal|personal|single copy|working notes|special file|no distribution|"
    "streng geheim|geheim|vertraulich|streng vertraulich|geheime verschlußsache|geheime verschlusssache|"
    "verschlußsache|persönlich|nur für den dienstgebrauch|très secret|secret|confidentiel|secreto|reservado|"
    "confidencial|muy secreto|совершенно секретно|секретно|особая папка|строго секретно|рабочая запись|"
    "экз единственный|ściśle tajne|tajne|přísně tajné|tajné|szigorúan titkos|绝密|机密|秘密|极密"
)
_MARKING = re.compile(rf"(?:(?:{_MARKINGS})[\s/,;.!()–-]*)+", re.IGNORECASE)
_RELEASED = re.compile(r"(?:declassified|sanitized|approved for release|released)\b", re.IGNORECASE)


def is_marking(line: str) -> bool:
    """Say whether a line is a marking (*TOP SECRET/SENSITIVE*, *DECLASSIFIED E.O. 12958*) and nothing else."""
    return bool(_MARKING.fullmatch(line.strip()) or _RELEASED.match(line))
