"""Words that dates are written with, by language: what is peculiar to a language is here, as data.

Months are in order; a month's forms are separated by a stroke. In a language that writes months in lower case the
forms are found in lower case as well; in the others only with a capital, since many are words too (*may*, *dec*).
"""

MONTHS = {
    "en": (
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep "
        "October/Oct November/Nov December/Dec"
    ),
    "de": (
        "Januar/Jänner Februar/Feber März/Maerz April Mai Juni Juli August September Oktober/Okt November Dezember/Dez"
    ),
    "fr": (
        "janvier/janv février/fevrier/févr mars avril mai juin juillet/juil août/aout septembre octobre novembre "
        "décembre/decembre/déc"
    ),
    "es": ("enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "ru": (
        "января/январь/январе/янв февраля/февраль/феврале/февр марта/март/марте апреля/апрель/апреле/апр мая/май/мае "
        "июня/июнь/июне июля/июль/июле августа/август/августе/авг сентября/сентябрь/сентябре/сент "
        "октября/октябрь/октябре/окт ноября/ноябрь/ноябре/нояб декабря/декабрь/декабре/дек"
    ),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "pl": (
        "stycznia/styczeń/styczniu lutego/lutym marca/marzec/marcu kwietnia/kwiecień/kwietniu maja/maju "
        "czerwca/czerwiec/czerwcu lipca/lipiec/lipcu sierpnia/sierpień/sierpniu września/wrzesień/wrześniu "
        "października/październik/październiku listopada/listopad/listopadzie grudnia/grudzień/grudniu"
    ),
    "cs": (
        "ledna/leden/lednu února/únor/únoru března/březen/březnu dubna/duben/dubnu května/květen/květnu "
        "června/červen/červnu července/červenec/červenci srpna/srpen/srpnu září října/říjen/říjnu listopadu "
        "prosince/prosinec/prosinci"
    ),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
LOWER_CASE = frozenset(["fr", "es", "it", "ru", "uk", "pl", "cs", "pt"])
# Months that a number may follow: *October 2*.
MONTH_FIRST = frozenset(["en"])

WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
}

# Words after which the name of a month stands for that month by itself: *in October*. The first are those after which
# even a month that is a name or a verb too (*May*) is one.
BEFORE_MONTH = {
    "en": (frozenset("in since until till during last next".split()), frozenset("by from to before after of".split())),
    "de": (frozenset("im seit bis vorigen nächsten".split()), frozenset("ab vor nach zum".split())),
    "fr": (frozenset("en depuis dès avant après".split()), frozenset[str]()),
    "es": (frozenset("en desde hasta".split()), frozenset[str]()),
    "it": (frozenset("in da".split()), frozenset[str]()),
    "ru": (frozenset("в во с до к".split()), frozenset[str]()),
    "pl": (frozenset("w we od do".split()), frozenset[str]()),
    "cs": (frozenset("v ve od do".split()), frozenset[str]()),
    "pt": (frozenset("em desde até".split()), frozenset[str]()),
}
NAMES_TOO = frozenset(["May", "Mai"])
# Words from which one sees that what the sentence tells is still to come.
AHEAD = {
    "en": "will would shall won’t won't ’ll 'll going until till by next upcoming plan plans propose invite",
    "de": "wird werden werde würde bis nächsten soll sollen will wollen",
    "fr": "jusqu’en jusqu'en prochain d’ici viendra viendrait sera serait aura pourra",
    "es": "hasta próximo será vendrá irá",
    "ru": "будет будут буду до будущем следующем доложить",
}

# The middle, the beginning or the end of a month whose year may be left out.
PARTS_OF_MONTH = {
    "en": ("mid-", "Mid-", "early ", "late ", "Early ", "Late "),
    "de": ("Anfang ", "Mitte ", "Ende "),
    "fr": ("mi-", "début ", "fin "),
    "es": ("mediados de ", "principios de ", "finales de "),
    "ru": ("середине ", "начале ", "конце ", "середины ", "начала ", "конца "),
}

# Words after which a number of four digits is a year.
BEFORE_YEAR = {
    "en": (
        "in since until till early late mid of by from before after during was around circa year spring summer "
        "autumn fall winter"
    ),
    "de": "in im jahr jahre jahres seit bis ab von vor nach um anfang mitte ende frühjahr sommer herbst winter",
    "fr": "en depuis dès avant après année an début fin vers printemps été automne hiver",
    "es": "en desde hasta año antes después verano invierno otoño primavera",
    "it": "nel dal fino anno",
}
# Words that may stand between such a word and its year: *it was actually 1966*.
HEDGES = frozenset("actually about around probably maybe perhaps roughly approximately etwa ungefähr environ".split())
# Words that make a year of this century or the last out of the number that they follow, at the head of a clause.
AFTER_YEAR_AT_HEAD = frozenset("was is".split())
# Words after which a round number is rather a quantity: *a militia of 1500*.
WEAK_BEFORE_YEAR = frozenset(["of", "by", "was", "von", "around", "um", "from", "vers"])
# Words that make the number before them a year.
AFTER_YEAR = {"ru": "год году года годом годах годы гг г", "zh": "年"}
# After one of these, a number before one of those is its year: *the 1947 speech*.
THE = frozenset("the this that his her their our your my its".split())
DATED_THINGS = frozenset(
    (
        "agreement agreements accord accords treaty speech election elections war crisis plan budget convention "
        "conference congress constitution revolution events uprising coup campaign talks census law act resolution "
        "protocol declaration armistice borders frontiers boundaries lines harvest season olympics summit constitution "
        "ceasefire settlement exchange letter letters visit trip"
    ).split()
)
# Words before a number that counts pages or papers.
NO_YEAR_AFTER = frozenset("p pp page pages no nos nr s seite seiten стр с номер fol f".split())
# Words that make it something else.
QUANTITIES = {
    "en": (
        "men people persons soldiers troops volunteers prisoners tons tonnes kilometers kilometres km miles meters "
        "metres dollars rubles roubles yuan francs marks pounds copies units aircraft planes tanks hours days years "
        "words pages families households villages workers students members percent million cases"
    ),
    "de": "mann menschen personen soldaten tonnen kilometer mark rubel fälle fällen seiten prozent millionen",
    "fr": "hommes personnes soldats tonnes kilomètres francs roubles pages familles",
    "es": "hombres personas soldados toneladas kilómetros pesetas pesos páginas",
    "ru": "человек солдат тонн километров рублей страниц тыс млн",
}
AFTER_DECADE = ("s", "’s", "'s", "er Jahre", "er-Jahre", "-е", "-х", "年代")
BEFORE_DECADE = frozenset(["années", "années-", "anni", "década"])

# From one date to another. The weak ones need a word before the first date that opens a span.
UNTIL = {
    "en": "until till through thru",
    "de": "bis",
    "fr": "jusqu’au jusqu'au",
    "es": "hasta",
    "ru": "до по",
}
UNTIL_AFTER_FROM = {"en": "to", "fr": "au à", "es": "al a", "it": "al"}
FROM = frozenset("from vom von du depuis с со desde del dal".split())
ARTICLES = {"en": "the", "de": "zum den dem", "fr": "le", "es": "el"}

# Words before a date that make it a limit: the latest that something was, the earliest, one of two.
NOT_AFTER = {
    "en": ("before", "prior to", "no later than", "not later than"),
    "de": ("vor", "vor dem", "spätestens", "spätestens am"),
    "fr": ("avant", "avant le"),
    "es": ("antes de", "antes del"),
}
NOT_BEFORE = {
    "en": ("after", "not before", "no earlier than", "not earlier than"),
    "de": ("nach", "nach dem", "frühestens", "frühestens am"),
    "fr": ("après", "après le"),
    "es": ("después de", "después del"),
    "ru": ("после",),
}
BETWEEN = {"en": "between", "de": "zwischen", "fr": "entre", "es": "entre", "ru": "между"}
AND = frozenset("and und et y e и".split())
# Words after a day or month that name its year by that of the document, and how many years from there it is.
RELATIVE_YEARS = {
    "en": {"of this year": 0, "this year": 0, "of last year": -1, "last year": -1},
    "de": {"d. J.": 0, "d.J.": 0, "dieses Jahres": 0, "v. J.": -1, "v.J.": -1, "vorigen Jahres": -1},
    "fr": {"de cette année": 0, "de l’année dernière": -1, "de l'année dernière": -1},
    "es": {"de este año": 0, "del corriente año": 0, "del corriente": 0, "del año pasado": -1},
    "ru": {"с. г.": 0, "с.г.": 0, "сего года": 0, "этого года": 0, "текущего года": 0, "п.г.": -1, "прошлого года": -1},
}

# Which of two numbers is the day where both could be; English differs from country to country.
DAY_FIRST = frozenset("de fr es it ru uk pl cs sk hu ro bg sr hr nl pt sv da nb no fi el tr".split())
ENGLISH_DAY_FIRST = frozenset("en-gb en-au en-nz en-ie en-in en-za".split())
ENGLISH_MONTH_FIRST = frozenset(["en-us"])
