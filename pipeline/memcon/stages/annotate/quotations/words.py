"""Words that say what quotation marks are for, by language. Data, and nothing else."""


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in words.split())


SAYING = _words(
    "say says said saying tell tells told telling ask asks asked asking answer answers answered reply replies replied",
    "respond responds responded write writes wrote written writing state states stated stating declare declares",
    "declared declaring announce announces announced add adds added claim claims claimed exclaim exclaims exclaimed",
    "quote quotes quoted quoting shout shouts shouted read reads reading remark remarks remarked note notes noted",
    "observe observes observed comment comments commented insist insists insisted thought think thinks heard goes",
    "went repeat repeats repeated statement declaration allegation assertion argument answer question saying proverb",
    "slogan motto that whether because",
    "sagt sagte sagen gesagt sage erklärt erklärte fragt fragte antwortet antwortete schreibt schrieb geschrieben",
    "meint meinte heißt hieß rief dit disait disent dire déclare déclaré déclarait répond répondit répondu demande",
    "demandé écrit écrivait dice dijo decir dicho decía preguntó respondió escribió declaró",
    "сказал сказала сказали говорит говорил говорили говоря заявил заявила заявили заявляет ответил ответила",
    "спросил спросила написал пишет писал пишут лозунг",
)
"""Verbs of saying, and what is said or goes before it: after these, words in marks are somebody's."""

DISTANCING = _words(
    "so-called socalled supposed supposedly alleged allegedly ostensible ostensibly sogenannte sogenannten sogenannter",
    "sogenanntes angeblich angebliche angeblichen soi-disant prétendu prétendue llamado llamada supuesto supuesta",
    "называемый называемая называемое называемые называемых называемого называемой мнимый якобы",
)
"""Words that keep a distance themselves."""

ASIDES = ("so to say", "so to speak", "as it were", "as they say", "sozusagen", "pour ainsi dire", "так сказать")
"""Asides by which a speaker says that a word is not quite his; none of them is a verb of saying."""

TAKEN_UP = _words(
    "the a an our your their his her its my this these those such to der die das den dem des ein eine einen einem",
    "einer unser unsere unseren euer eure ihr ihre ihren sein seine diese dieser dieses le la les l un une des notre",
    "nos votre vos leur leurs ce cette ces el los las una nuestro nuestra su sus esta este estos estas наш наша наше",
    "наши ваш ваша ваше ваши их его её эта этот это эти",
)
"""Words that take up what somebody calls a thing, or does, as one's own words would be: *your “…” gestures*."""

MENTIONING = _words(
    "word words term terms expression expressions phrase phrases name names named called titled entitled letter",
    "letters wort worte wörter begriff ausdruck namens genannt mot mots terme expression nommé palabra palabras",
    "término слово слова выражение термин",
)
"""After these, words in marks are mentioned as words."""

PERSONS = _words(
    "i i'm i’m i've i’ve i'll i’ll we we're we’re we've we’ve we'll we’ll you you're you’re my our your me us ich wir",
    "sie mein unser je nous vous mon notre votre yo nosotros usted я мы вы мой наш ваш меня нас вас",
)
"""Who says these speaks."""

WORKS = {
    "j": _words(
        "newspaper newspapers paper papers daily weekly monthly journal magazine periodical review organ zeitung",
        "tageszeitung wochenzeitung zeitschrift magazin illustrierte journal quotidien hebdomadaire revue periódico",
        "diario revista газета газеты газете газету газетой журнал журнала журнале",
    ),
    "m": _words(
        "book books novel film movie play opera ballet pamphlet brochure treatise memoirs textbook buch roman film",
        "stück oper broschüre livre roman film pièce brochure libro novela película книга книги книге книгу роман",
        "фильм фильма фильме пьеса брошюра брошюре",
    ),
    "a": _words(
        "article articles editorial essay chapter song poem story artikel leitartikel aufsatz kapitel lied gedicht",
        "article éditorial essai chapitre chanson poème artículo editorial ensayo capítulo canción статья статьи",
        "статье статью очерк глава песня",
    ),
}
"""What a work is called, by TEI's level of a title: after these, capitalised words in marks are a title."""

TITLED = _words(
    "entitled titled called named headed mit dem titel betitelt unter intitulé intitulée titré titulado llamado под",
    "названием заглавием",
)
"""May stand between what a work is called and its title."""
