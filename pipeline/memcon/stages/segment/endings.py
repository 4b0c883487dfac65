"""Words in, whether they end a record out: that a meeting rose, who took the record, who vouches for it."""

import re
from functools import cache

from memcon.tables import words

_RECORDING = ("before", "nouns", "after")
_SHORT = 120  # characters of a line that says who took the record
_LONGEST = 300
_LONGEST_CLOSING = 800
_AT = r"\b[^.?!]{0,60}?(?:\d|\b(?:noon|midnight|midday|mittag|midi|minuit)\b)"  # a time, further on in the sentence
_ENDED = r"(?:rose|adjourned|recessed|ended|closed|concluded|lasted|terminated)"
_MEETING = (
    r"(?:meeting|session|sitting|conference|hearing|council|committee|subcommittee|house|senate|assembly|conversation|"
    r"interview|talks?|discussion|proceedings|deposition|call)"
)
# That a meeting ended, with the time: the recorder's words, for somebody who speaks would say *is adjourned*.
_ENDINGS = (
    rf"(?:whereupon|thereupon)\b.{{0,200}}\b{_ENDED}\b",
    rf"(?:the )?(?:[\w’'-]+ ){{0,2}}{_MEETING}(?: of [\w -]+)? (?:then |thus |was |were |stood )*{_ENDED}{_AT}",
    (
        r"(?:schlu(?:ss|ß)|ende)(?: de[rs] (?:sitzung|besprechung|verhandlung|beratung|unterredung|gesprächs))?"
        r"\s?:\s?.{0,20}\d"
    ),
    (
        r"(?:die )?(?:sitzung|besprechung|beratung|unterredung) "
        rf"(?:wird|wurde|endete?|schlie(?:ss|ß)t|schlo(?:ss|ß)|dauerte){_AT}"
    ),
    (
        r"(?:la |l['’])(?:séance|réunion|audience|entretien|audition|conversation) "
        rf"(?:(?:est|fut|a été) (?:levée?|close|suspendue)|s['’]est (?:terminée?|achevée?)|"
        rf"(?:prend|prit|a pris) fin|a duré){_AT}"
    ),
    (
        r"(?:se (?:levanta|levantó|cierra|cerró|suspende)|termina|finaliza|concluye) la "
        rf"(?:sesión|reunión|entrevista){_AT}"
    ),
    rf"la (?:sesión|reunión) (?:se levantó|terminó|concluyó|finalizó){_AT}",
    r"eran las .{3,60} de la (?:mañana|tarde|noche)",
    rf"la (?:seduta|riunione) (?:è (?:tolta|chiusa|sospesa)|termina|terminò|si chiude){_AT}",
    rf"(?:a (?:sessão|reunião) (?:foi encerrada|terminou|encerrou-se)|encerra-se a (?:sessão|reunião)){_AT}",
    (
        r"(?:заседание|беседа|совещание|встреча|переговоры) (?:было |была )?"
        rf"(?:закрыт\w+|окончен\w+|закрыва\w+|законч\w+|продолжал\w+|длил\w+|заверш\w+){_AT}"
    ),
    r"(?:posiedzenie|rozmowa|narada|spotkanie) (?:zakończ\w+|zamknięto|trwał\w+)\b.{0,40}\d",
    r"(?:eram|são) (?:as )?\d{1,2} horas\b.{0,40}",
    r"fin de (?:la séance|l['’]audience|l['’]entretien)\b.{0,40}\d",
    r"(?:sluiting|einde)\b.{0,40}\d.{0,10}\buur\b",
    r"koniec (?:posiedzenia|obrad|rozmowy)\b.{0,40}\d",
    r"(?:na tym )?(?:posiedzenie|zebranie) zakończono\b",
    r"(?:oturum|toplantı|birleşim)\b.{0,40}\b(?:kapan\w+|kapat\w+|sona er\w+)|kapanma saati\s?:",
    r"(?:会议|会谈|谈话|會議|會談|談話)[^。]{0,20}(?:结束|結束|散会|散會)|.{0,16}(?:散会|閉会|散會)$",
    r"(?:رفعت|انتهت|اختتمت) الجلسة",
    r"(?:הישיבה|הפגישה|השיחה) (?:ננעלה|הסתיימה|נסתיימה)",
)
_ROSE = re.compile("|".join(_ENDINGS), re.IGNORECASE)
_SIGNATURE = re.compile(r"(?:signatures?|signed|подпис\w*|gez|signé|firmado|podpisano)\b", re.IGNORECASE)


def ends_meeting(text: str) -> bool:
    """Say whether words tell when a meeting ended (*The meeting rose at 1.05 p.m.*, *Schluss der Sitzung: 12 Uhr*)."""
    return len(text) < _LONGEST and bool(_ROSE.match(text.lstrip("([（")))


def speaks_of_end(text: str) -> bool:
    """Say whether a paragraph after the last turn speaks of the end of the talk, or of who wrote it down."""
    return len(text) < _LONGEST_CLOSING and bool(_closing().search(text))


def is_signature(text: str) -> bool:
    """Say whether words begin like a signature (*Signed: …*)."""
    return bool(_SIGNATURE.match(text))


def says_who_recorded(text: str) -> bool:
    """Say whether a line says who took the record (*Protokoll: Muster*, *Ann Clerk, notetaker*)."""
    return len(text) < _SHORT and bool(_recorded().match(text))


def is_attested(text: str) -> bool:
    """Say whether a line says who vouches for a record or a copy of it (*Für die Richtigkeit: …*)."""
    return bool(_attested().match(text))


def closes_with_colon(text: str) -> bool:
    """Say whether words are those under which somebody stands who took the record or vouches for it (*Записал: …*)."""
    return len(text) < _SHORT and bool(_named().match(text) or _attested().match(text))


def _any_of(*keys: str) -> str:
    return "|".join(map(re.escape, sorted(frozenset().union(*(words("recording", key) for key in keys)), key=_longest)))


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


@cache
def _recorded() -> re.Pattern[str]:
    before, nouns, after = map(_any_of, _RECORDING)
    name = r"(?:[^\W\d_a-zа-яё][\w’'.-]*\s?){1,4}"
    return re.compile(
        rf"(?i:{before}|{nouns})(?:\s?\([^)]{{1,20}}\))?\s?[:：]|(?i:{before})\s+{name}"
        rf"|{name}(?:,\s|[(–—]\s?)(?i:{after})\W*$"
    )


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?-i:NOTE|NOTES|EDITOR['’]S NOTE|ПРИМЕЧАНИЕ)|editors?['’]s? note|anmerkung|编者注)\s?[:.：]|"
        rf"\b(?:{_any_of('before')}|interpreted by|translated by|end of|signed|signature|подпис\w*|"
        r"the (?:conversation|meeting|talks?|session|interview) (?:ended|lasted|closed|was|ends)|"
        r"(?:meeting|session|sitting|conference|hearing|council|committee|house|assembly|senate|sabha) (?:then )?"
        r"(?:rose|adjourned|concluded|(?:was|stood|were) (?:closed|adjourned|concluded))|"
        r"(?:séance|réunion) (?:est|fut|a été) (?:levée|close)|(?:levanta|levantó|cierra) la (?:sesión|reunión)|"
        r"la seduta è (?:tolta|chiusa)|schluss der (?:sitzung|besprechung)|"
        r"заседание (?:закрыто|окончено|закрывается|объявляется закрытым))\b",
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_any_of('before', 'nouns')})\s?[:：]")


@cache
def _attested() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_any_of('attested')})(?: by| von| durch| par| por)?\s?[:：].{{0,{_SHORT}}}$", re.IGNORECASE
    )
