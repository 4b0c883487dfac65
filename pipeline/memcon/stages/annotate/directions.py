"""What is told of a scene: words of a parenthesis or bracket in, whether it is a stage direction out.

A direction says what somebody does or what is heard (*laughs*, *points to the map*, *The interpreter translates.*);
nobody in it says *I*, *we* or *you* outside quotation marks, for then it is the speaker's own parenthesis.
"""

import re

# Alone, each of these is a direction.
_HEARD = {
    "en": (
        "laugh laughs laughing laughed laughter chuckle chuckles chuckling chuckled smile smiles smiling smiled grin "
        "grins applause applauds applauding cough coughs coughing sigh sighs sighing nod nods nodding nodded shrug "
        "shrugs whisper whispers whispering shout shouts shouting pause pauses paused pausing silence crosstalk "
        "interruption interrupts interrupting interrupted gestures gesturing aside jokingly ironically angrily "
        "sarcastically weeps weeping sneers sobs sobbing cheers recess cries crying joking rings ringing overlap "
        "overlaps overlapping acknowledges acknowledged sings singing gasps claps hums yawns grimaces whistles "
        "mumbles mumbling noise noises"
    ),
    "de": (
        "lacht lachen lachend gelächter heiterkeit beifall applaus pause schweigen schweigt lächelt lächelnd nickt "
        "hustet seufzt zögert flüstert unterbricht unterbrechend zuruf zurufe zwischenruf zwischenrufe unruhe"
    ),
    "fr": (
        "rit rires rire applaudissements pause silence sourit souriant soupire hésite tousse acquiesce interrompt "
        "brouhaha"
    ),
    "es": "ríe ríen risas aplausos pausa silencio sonríe suspira interrumpe",
    "ru": (
        "смеется смеётся смеются смеясь смех аплодисменты оживление пауза молчание молчит молчат улыбается улыбаясь "
        "кивает шум вздыхает вздыхая перебивает перебивая кашляет возгласы"
    ),
    "pl": "śmiech śmieje śmieją oklaski brawa poruszenie wesołość szmer gwar czyta milczy",
    "cs": "smích směje potlesk veselost čte mlčí",
    "it": "ride ridono risa applausi silenzio ilarità pausa sorride",
    "zh": "笑 众笑 大笑 微笑 鼓掌 掌声 停顿 插话",
}
# These want more: *points* may be a noun, *reads* a verb of the sentence.
_DONE = {
    "en": (
        "read reads reading point points pointing pointed refer refers referring referred hand hands handing handed "
        "show shows showing showed turn turns turning turned indicate indicates indicating indicated explain "
        "explains explaining explained translate translates translating translated brief briefs briefing briefed "
        "look looks looking looked shake shakes shaking shook stand stands standing stood rise rises rising rose "
        "leave leaves leaving left enter enters entering entered arrive arrives arrived join joins joined walk walks "
        "walked sit sits sat consult consults consulted consulting confer confers conferred conferring address "
        "addresses addressing speak speaks speaking spoke draw draws drawing drew hold holds holding held raise "
        "raises raising raised toast toasts toasting toasted bow bows bowed bring brings brought serve served "
        "withdraw withdraws withdrew depart departs departed break breaks broke resume resumed adjourn adjourned "
        "interpret interprets interpreted greet greets greeted photograph photographed"
    ),
    "de": "übergibt überreicht liest zeigt deutet reicht wendet übersetzt verläßt verlässt betritt erhebt steht",
    "fr": "lit montre tend traduit quitte entre se",
    "es": "lee muestra señala entrega traduce entra sale se",
    "ru": "читает показывает передает передаёт обращается переводит выходит входит встает встаёт",
}
_FOLLOWS = (
    "to at from out aloud up down over around on into toward towards with the a an his her their that he she they "
    "him them it and confusion understanding agreement assent chart map paper papers document documents cable note "
    "auf aus das dem den der die ein eine einen un une le la les tait lève assied el los las levanta на в из к по"
)
_SUBJECTS = (
    "si he she they all everyone everybody both interpreter interpreters translator translators audience delegation "
    "delegations photographers reporters all er sie alle il elle tous он она они все"
)
_MANNERS = (
    "background scratching banging "
    "general loud much some prolonged brief short long stormy renewed allgemeine allgemeiner lebhafter langes lange "
    "longtemps long longs vifs prolongados общий общее бурные долго долгое продолжительные продолжительное"
)
_PAUSES = (
    "break recess pause pauses paused silence intermission interval interruption adjourned перерыв пауза silencio pausa"
)
_FIRST_AND_SECOND_PERSON = (
    "i we you me us my mine our ours your yours myself ourselves yourself let's i'm we're don't ich wir uns mein "
    "meine unser unsere je nous notre nos vous votre yo nosotros я мы нас нам мой моя наш наша вы вас ваш"
)
_OCCASIONS = "meeting conversation session interview talk talks recording tape transcript luncheon dinner side reel"


def _words(text: str) -> str:
    return "|".join(sorted(set(text.split()), key=lambda word: (-len(word), word)))


_NAME = r"[^\W\d_a-zа-яё][\w.’'-]*"
_HEARD_WORDS = _words(" ".join(_HEARD.values()))
_DONE_WORDS = _words(" ".join(_DONE.values()))
_SUBJECT = (
    rf"(?:(?:(?i:the|both|all) )?(?:(?i:{_words(_SUBJECTS)})|{_NAME}(?: {_NAME}){{0,2}}) )?"
    rf"(?:(?i:{_words(_MANNERS)}) )?"
)
_SCENE = re.compile(
    rf"{_SUBJECT}(?i:{_HEARD_WORDS})(?!\w)"
    rf"|{_SUBJECT}(?!(?i:turn(?:s|ed|ing)? out))(?i:{_DONE_WORDS}) (?:(?i:{_words(_FOLLOWS)})(?!\w)|{_NAME})"
    rf"|(?i:(?:the |both )?(?:{_words(_SUBJECTS)}) (?:{_DONE_WORDS}))[.]?$"
)
# What others call out while somebody speaks: *Voices: Agreed*, *Hon. Members: "Hear, hear."*
_CALLS = re.compile(
    r"(?i:голоса?|возглас\w*|реплик\w*|zurufe?|gegenrufe?|abg\.|several voices|voices?|(?:an )?hon\. members?|"
    r"several hon\. members|une voix|voix|voces|una voz|głosy?)(?:\s[^:.]{1,40})?\s?[:：]\s?\S"
)
_NO_ANSWER = re.compile(r"(?i:no (?:audible |verbal )?(?:response|answer|reply))[.]?$")
_PHONE = re.compile(r"(?:(?:[^\W\d_a-z]\S* ){0,2}|[Hh]e |[Ss]he )(?i:hangs|hung|picks|picked) up\b")
_DEED = re.compile(rf"(?i:{_DONE_WORDS}|{_HEARD_WORDS})[.]?$")
_END = re.compile(
    rf"(?i:end|beginning|break|pause|start|resumption)(?: in| of)?(?: the)? (?i:{_words(_OCCASIONS)})(?!\w)"
    rf"|(?i:{_words(_PAUSES)})(?![\w ])|(?:BREAK|RECESS)\b"
    rf"|(?i:the )?(?i:{_words(_OCCASIONS)}) (?i:was |is |then )?"
    r"(?i:ends?|ended|closed?|adjourned|resumed|begins|began|stops?|stopped)\b"
)
_VERB = re.compile(rf"(?<!\w)(?i:{_DONE_WORDS}|{_HEARD_WORDS}|ended|ends|began|begins|closed|opened|continued)(?!\w)")
_PAUSE = re.compile(rf"(?<!\w)(?i:{_words(_PAUSES)})(?!\w)")
_PERSON = re.compile(rf"(?<!\w)(?:(?i:{_words(_FIRST_AND_SECOND_PERSON)}))(?!\w)")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_LONGEST = 160


def is_scene(text: str) -> bool:
    """Say whether words tell, by themselves, what is done or heard: *laughs*, *Frei points to the map*."""
    if len(text) <= _LONGEST and _CALLS.match(text):
        return True
    told = _SCENE.match(text) or _END.match(text) or _PHONE.match(text) or _NO_ANSWER.match(text)
    return told is not None and len(text) <= _LONGEST and not is_spoken(text)


def is_deed(text: str) -> bool:
    """Say whether one word is what somebody does: *Pointing*, *Briefed.*; only where no sentence could hold it."""
    return " " not in text and _DEED.match(text) is not None


def is_told_sentence(text: str) -> bool:
    """Say whether a whole sentence (*Guests arrive.*) tells what is done."""
    whole = text[:1].isupper() and text.endswith(".") and len(text) <= 2 * _LONGEST
    return whole and _VERB.search(text) is not None and not is_spoken(text)


def is_spoken(text: str) -> bool:
    """Say whether somebody speaks of himself or to another, outside quotation marks."""
    return _PERSON.search(_QUOTED.sub("", text)) is not None


def kind_of_scene(text: str) -> str:
    """Return TEI's type for a scene: ``pause`` or ``business``."""
    return "pause" if _PAUSE.match(text) else "business"
