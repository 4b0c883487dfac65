"""Words that say what a bracket is, by language: what is peculiar to a language or to editors is here, as data."""

# So in the source. The words of the languages that use them for nothing else.
SIC = {
    "": "sic",
    "en": "so in original/so in the original/as in original/as in the original/thus in original/thus in the original/"
    "so in text/so in the text/sic in original",
    "ru": "так в документе/так в тексте/так в оригинале/так в подлиннике",
    "de": "so im original/so im text/so in der vorlage",
    "fr": "tel quel dans l’original/ainsi dans le texte",
    "es": "así en el original",
    "zh": "原文如此",
}
# Why something is missing: each of these words by itself says so.
GAP_SURE = {
    "illegible": (
        "illegible unreadable undecipherable garbled garble unleserlich illisible ilegible неразборчиво нрзб 无法辨认 "
        "字迹不清"
    ),
    "inaudible": "inaudible unintelligible unverständlich incompréhensible неслышно 听不清",
    "redacted": "redacted excised sanitized undeclassified geschwärzt caviardé засекречено вымарано",
}
# Each of these does so if nothing else is said but how much, and of what.
GAP_LIKELY = {
    "inaudible": "unclear indistinct crosstalk",
    "illegible": "smudged faded",
    "redacted": "declassified classified released withheld deleted",
    "lost": (
        "missing lost torn damaged cut burnt fehlt fehlen verloren lücke manque manquant manquante lacune perdu "
        "falta faltan утеряно утрачено пропуск отсутствует отсутствуют"
    ),
    "omitted": (
        "omitted omission ellipsis blank underscore underscored skipped ausgelassen auslassung omis omise omisión "
        "опущено опущены опущена пропущено пропущены пропущена"
    ),
}
GAP_FILLERS = (
    "a an one two three four five six seven eight nine ten several few some half less more than about approximately "
    "not of in on at from the this is are was were has have been here still off out by to and or illegible original "
    "source text document transcript tape recording copy page pages line lines word words sentence sentences "
    "paragraph paragraphs leaf leaves minute minutes minutes' minute's second seconds name names title titles number "
    "numbers dollar amount figure figures date portion part parts passage passages section bottom top end beginning "
    "exchange discussion conversation remark remarks comment comments voice voices speaker speakers laughter "
    "applause space left partly partially deliberately handwritten note notes marginal typed edge corner rest "
    "remainder material ein eine zwei drei wort wörter zeile zeilen seite seiten absatz im original und un une deux "
    "trois mot mots ligne lignes page pages dans una dos tres palabra palabras línea líneas página páginas en одно "
    "слово два три слова слов строка строки строк страница страницы страниц в тексте документе"
)
# A passage that the editor left out and tells about: *Omitted here is a discussion of …*
GAP_TOLD = ("omitted here", "text omitted", "passage omitted", "here follows", "опущено", "ausgelassen")
PLACEHOLDERS = frozenset(["Name", "NAME", "Last name", "First name", "Surname", "Place", "Number", "Имя", "Фамилия"])
EXTENT = (
    "words? lines? pages? paragraphs? sentences? leaves leaf minutes? seconds? names? wort wörter zeilen? seiten? "
    "absätze? mots? lignes? palabras? líneas? páginas? слов[оа]? строк[аи]? страниц[аы]?"
)
NUMBERS = (
    "one two three four five six seven eight nine ten several ein eine zwei drei un une deux trois una dos tres одно "
    "два три"
)

# Openings of an explanation, whatever follows …
EXPLAINS = {
    "": "i.e./i. e./ie,/e.g./e. g./viz./viz/cf./cf/n.b./ed./ed.:/ed:/eds./sc./lit.",
    "en": "editor's/editors'/editor’s/editors’/translator's/translator’s/translator:/note:/editor:/editors:/correction:"
    "/emphasis added/emphasis in/italics/underlined/underscored in/crossed out/handwritten/in the margin",
    "de": "d.h./d. h./z.b./z. b./gemeint/anm.",
    "fr": "c'est-à-dire/c’est-à-dire/c.-à-d./note de l'éditeur/note de l’éditeur/n.d.l.r/ndlr/n.d.t/ndt",
    "es": "es decir/nota del editor/nota del traductor",
    "zh": "编者/編者/译者/譯者/按：/注：",
    "ru": "т.е./т. е./то есть/имеется в виду/имеются в виду/прим./примечание",
}
# With which of them the source's editor speaks, and not its translator.
EDITORS = (
    "ed.",
    "ed:",
    "eds.",
    "editor's",
    "editors'",
    "editor’s",
    "editors’",
    "editor:",
    "editors:",
    "anm. d. hrsg",
    "anm. des herausgebers",
    "anm. d. red",
    "note de l'éditeur",
    "note de l’éditeur",
    "n.d.l.r",
    "ndlr",
    "nota del editor",
    "прим. ред",
    "прим. изд",
    "编者",
    "編者",
)
# … and those that other words have to follow.
EXPLAINS_MORE = {
    "en": (
        "see/that is/that is to say/namely/meaning/literally/pronounced/spelled/spelt/also known as/known "
        "as/formerly/also called/called/referring to/a reference to/reference to/in reference "
        "to/note/presumably/probably/possibly/apparently/abbreviation of/short for/later/now known "
        "as/today’s/today's/the name of"
    ),
    "de": "siehe/nämlich/das heißt/das ist/gemeint ist/genannt/wörtlich/eigentlich/vermutlich",
    "fr": "voir/à savoir/littéralement/allusion à/probablement",
    "es": "véase/a saber/literalmente/se refiere",
    "ru": "см./а именно/буквально/речь идет о/речь идёт о/вероятно/видимо",
}
# After these a noun or adjective in brackets belongs to the sentence: *the [missing] link*, *a [break] in the talks*.
DETERMINERS = frozenset(
    "the a an his her its their our your my this that these those no some any every each of "
    "der die das den dem ein eine einen le la les un une des el los las una".split()
)
PRONOUNS = frozenset(
    "i me my we us our ours you your yours he she it they him her them his hers its their theirs this that these those "
    "who whom there here one ones ones' latter former "
    "ich wir uns er sie es ihn ihm ihnen nous vous il elle ils elles lui eux él ella ellos "
    "мы нас вы вас он она они его её ее их им ему".split()
)

COURTESY = frozenset(
    "mr mrs ms miss madame mme dr prof professor sir lord lady comrade comrades cde cdes herr frau monsieur señor "
    "señora "
    "тов товарищ г-н господин".split()
)
OFFICES = frozenset(
    "minister president secretary chairman chairwoman chair premier chancellor marshal general ambassador director "
    "king queen prince princess emperor shah colonel admiral captain major lieutenant commander commander-in-chief "
    "senator congressman representative governor mayor judge justice doctor chief leader deputy vice prime foreign "
    "first under assistant counselor counsellor consul attaché attache charge chargé d'affaires d’affaires envoy "
    "delegate commissioner commissar speaker head member spokesman advisor adviser aide affairs defense defence "
    "state interior minister-president vice-premier vice-president vice-chairman vice-minister secretary-general "
    "botschafter außenminister ministerpräsident bundeskanzler kanzler präsident ministre ambassadeur secrétaire "
    "président "
    "ministro embajador presidente министр посол председатель секретарь маршал генерал премьер президент".split()
)
# What people are at a meeting, said of somebody who was just named.
ROLES = frozenset(
    "interpreter interpreters translator notetaker note-taker stenographer recorder secretary aide assistant wife "
    "husband son daughter brother sister photographer photographers journalist correspondent dolmetscher interprète "
    "переводчик "
    "переводчица".split()
)
NATIONALITIES = frozenset(
    "afghan albanian algerian american arab argentine australian austrian belgian brazilian british bulgarian "
    "burmese cambodian canadian chilean chinese colombian congolese croatian cuban czech czechoslovak danish dutch "
    "egyptian english estonian ethiopian european filipino finnish french georgian german ghanaian greek guinean "
    "hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian kenyan korean "
    "kuwaiti lao laotian latvian lebanese libyan lithuanian malaysian mexican mongolian moroccan nepalese nigerian "
    "norwegian pakistani palestinian peruvian philippine polish portuguese romanian russian rumanian saudi scottish "
    "serbian slovak somali soviet spanish sudanese swedish swiss syrian taiwanese thai tibetan tunisian turkish "
    "ugandan ukrainian us u.s uk venezuelan vietnamese yugoslav zairian north south east west former acting late "
    "then sowjetische sowjetischer deutsche deutscher "
    "soviétique français советский американский китайский".split()
)
# After these a word belongs to the office: *Minister of Defence*, *ambassador to Peru*.
OF = frozenset("of for in to at the and de du des la le del von für der des di".split())

ENGLISH = frozenset(
    "the a an of to in on at by for with from and or but that which who whom whose this these those it its he she "
    "they we i you us them him her his their our my is are was were be been being has have had do does did does not "
    "no nor as if so than then when while where there here would will could can should may might must also only "
    "about over under against "
    "between into out up down any some all both each other another more most such same one two three".split()
)
