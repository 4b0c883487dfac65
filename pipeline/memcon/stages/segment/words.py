"""The words by which labels are told from sentences, in the languages transcripts come in. Data, and nothing else."""


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in words.split())


def _phrases(*lists: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrases in lists for phrase in phrases.split("|"))


PARTICLES = _words(
    "of the and for in on at to by de da do dos di del della der den des du d' la le les los las van von zu zum",
    "zur vom",
    "al el ibn bin bint y e et und af av ter ten по и от при из за",
)
"""Small words that a name or an office may hold."""

NAME_BEGINNINGS = _words("von van de di da del della du des ter ten al el ibn bin bint zu dos la le")
"""Small words that a name may begin with in lower case (*von Braun*)."""

TITLES = _words(
    "attorney councilmember councilman councilwoman alderman advocate adv supervisor trustee commissioner reverend",
    "mr mrs ms miss madame mme mlle dr prof professor sir lord lady dame cde cdes comrade comrades com tov gen",
    "general lt",
    "lieutenant maj major col colonel capt captain cmdr adm admiral sgt marshal brig sen senator rep representative",
    "congressman congresswoman delegate gov governor mayor judge justice hon rev amb ambassador min minister sec",
    "secretary",
    "chairman chairwoman chair president premier chancellor director commissioner herr frau monsieur m señor",
    "señora sr sra",
    "signor compañero towarzysz tow genosse gen. kamerad camarade général ministre président prime deputy vice",
    "mevrouw meneer dhr soudruh soudruha shri shrimati smt pandit maulana begum sardar tunku tengku u daw",
    "poseł posłanka marszałek wicemarszałek sayın bay bayan",
    "т тов товарищ г господин генерал маршал министр",
)
"""Titles and forms of address that stand before a name, without their full stop."""

LOWER_SHORT = _words("s ss tov tow тов т тт г-н г-жа dhr mevr")
"""Short forms of titles that a label may begin with in lower case, a full stop after them (*s. Dubček*)."""

LOWER_TITLES = _words(
    "heer mevrouw meneer elvtárs elvtársnő úr yoldaş bey efendi hanım",
    "général maréchal amiral colonel chancelier ambassadeur camarade président ministre docteur professeur secrétaire",
    "general presidente canciller embajador comandante compañero compañera señor señora ministro doctor profesor",
    "presidente ministro signor compagno onorevole camarada senhor",
    "тов товарищ господин госпожа президент премьер премьер-министр министр посол генерал маршал",
)
"""Titles that languages other than English write in lower case (*Le général de Gaulle*)."""

ROLES = _words(
    "помощник секретарь атташе adjutant",
    "q a question answer interviewer interviewee interpreter translator moderator chairman chairwoman",
    "chairperson chair",
    "woman man male female child boy girl person off-camera operator",
    "president speaker witness voice voices unidentified unknown narrator reporter secretary host guest audience",
    "all both members member delegates voices press crowd councilmembers councillors commissioners senators jurors",
    "ambassador minister premier general marshal senator congressman judge court counsel clerk correspondent",
    "journalist",
    "operator delegate questioner prosecutor defendant examiner deponent reporter interviewers participant",
    "frage antwort dolmetscher vorsitzender präsident kanzler frager zwischenruf",
    "voorzitter staatssecretaris voix intervenant intervenante",
    "orador oradora vozes voz voci voces voce głos głosy marszałek wicemarszałek başkan",
    "réponse président présidente ministre interprète journaliste traducteur pregunta respuesta presidente",
    "ministro entrevistador intérprete traductor periodista",
    "вопрос ответ переводчик председатель корреспондент голос голоса председательствующий ведущий",
)
"""Words for whoever speaks at a meeting, an interview or a hearing."""

QUESTIONS = _words("q a question answer frage antwort réponse pregunta respuesta вопрос ответ")
"""Those of them that are no office: alone or with a number they stand for whoever asks or answers."""

ARTICLES = _words("the le la les der die das el los las de het o os")
"""Articles that an office may have."""

CASELESS_ROLES = _words("问 答 記者 记者 主席 总理 總理 总统 翻译 翻譯 译员 主持人 问题 回答 總統 外长 部长")
"""The same in writing without capitals."""

NOT_SPEAKERS = _phrases(
    "present|presents|also present|those present|members present|substitute members present|participants|attendees",
    "taking part|also taking part|chaired by|presiding",
    "attendance|in attendance|subject|subjects|date|time|place|date, time, place|date and time|time and place",
    "location|from|to|cc|bcc|copies|copies to|distribution|signature|signatures|signed|note|notes|nota bene|nb",
    "n.b|ps|p.s",
    "remark|remarks|comment|comments|summary|abstract|citation|source|sources|title|contents|content|language",
    "original language|translation|translated by|recorded by|record|agenda|item|items|annex|appendix|attachment",
    "attachments|enclosure|enclosures|reference|references|re|ref|classification|page|pages|example|for example",
    "conclusion|conclusions|decision|decisions|resolved|action|actions|result|results|first|second|third|fourth|fifth",
    "firstly|secondly|thirdly|finally|lastly|however|moreover|therefore|thus|also|here|there|this|that|it|he|she",
    "we|they",
    "herr kollege|herr kollegin|frau kollegin|herren kollegen|kollege|kollegen|meine herren|meine damen",
    "meine damen und herren|liebe kollegen|liebe genossen|lieber freund|liebe freunde|genossen|dear colleagues",
    "colleagues|my friend|my friends|sirs|dear friends|madam|my lords|cher collègue|chers collègues",
    "mon cher collègue|mes chers collègues|messieurs|mesdames|mesdames et messieurs|mesdames, messieurs",
    "mon cher ami|mes amis|señores|señoras y señores|estimados colegas|amigos|signori|onorevoli colleghi",
    "cari colleghi|товарищи|уважаемые товарищи|дорогие товарищи|господа|друзья|дорогие друзья|towarzysze|panowie",
    "同志们|各位|先生们|女士们先生们|朋友们",
    "cde|cdes|comrade|comrades|com|coms|messrs|mr|ladies and gentlemen|gentlemen|dear comrades|excerpt|excerpts|text",
    "background|discussion|recommendation|recommendations|analysis|introduction|overview|purpose|issue|issues|proposal",
    "proposals|next steps|key points|talking points|talking point|warning|correction|update|status|objective",
    "objectives",
    "assessment|problem|problems|alternatives|options|option|pros|cons|advantages|disadvantages|memorandum|subj|info",
    "precedence|originator|drafted by|approved by|cleared by|prepared by|reviewed by|transcribed by|interviewed by",
    "duration|format|length|recording|audio|video|tape|side|session|editor's note|editors' note|keywords|key|legend",
    "http|https|mailto|ftp|www|in favour|in favor|against|abstaining|abstained|abstention|abstentions|ayes|noes|nays",
    "beginn|ende|schluss|schluß|schluss der sitzung|schluß der sitzung|beginn der sitzung|ende der sitzung",
    "ende des gesprächs|beginn des gesprächs|sitzungsende|sitzungsbeginn|fin de la séance",
    "kapanma saati|açılma saati|yeas",
    "not voting|absent|for|pour|contre|dafür|dagegen|enthaltungen|stimmenthaltungen|a favor|en contra|abstenciones",
    "за|против|воздержались|воздержался",
    "anwesend|teilnehmer|betreff|ort|datum|zeit|anlage|anlagen|bemerkung|anmerkung|zusammenfassung|beschluss|beschluß",
    "erstens|zweitens|drittens|zum beispiel|présents|participants|objet|lieu|date et lieu|premièrement|deuxièmement",
    "par exemple|conclusion|remarque|asistentes|presentes|asunto|fecha|lugar|primero|segundo|tercero|por ejemplo",
    "присутствовали|присутствуют|место|дата|подпись|записал|записали|тема|во-первых|во-вторых|в-третьих|например",
    "примечание|приложение|повестка дня|вывод|выводы|итог",
    "approved|authenticated|certified|checked|cleared|drafted|typed|seen|true copy|certified true copy",
    "für die richtigkeit|f d r|beglaubigt|genehmigt|protokoll|protokollführer|aufgezeichnet|gefertigt|übersetzt",
    "pour copie conforme|copie conforme|approuvé|rédigé|certifié|es copia|aprobado|conforme",
    "верно|утвердил|утверждаю|перевел|перевёл|печатал|отпечатано|整理|审定",
    "الحاضرون|الحضور|المشاركون|حضر|التاريخ|المكان|الموضوع|جدول الأعمال|الساعة|נוכחים|משתתפים|נעדרים|סדר היום|הנושא",
    "참석자|참석|출석자|배석자|일시|장소|의제",
    "תאריך|מקום|obecni|nieobecni|porządek dzienny|temat|data|miejsce|hazır bulunanlar|gündem|konu|tarih|yer",
    "议程|議程|议题|議題|日程|议事日程|文件|文件目录|時刻|場所|日時",
    "时间|地点|日期|主题|参加者|参加人|出席|出席者|在场|记录|备注|注|首先|其次|再次|最后|例如|第一|第二|第三|第四",
    "時間|地點|主題|參加者|記錄|附件|摘要|来源|來源",
)
"""What stands before a colon in records and is no speaker."""

OPENERS = _words(
    "the a an this that these those one two three my our your his her its their i we you he she it they there",
    "here but and",
    "or so if when while as in on at by for from with to now then first second third what who where how why",
    "which not no",
    "yes well point question problem fact item answer issue case step part example let because since although",
    "such another dear esteemed",
    "die der das ein eine mein unser dies es wir ich punkt frage erstens le la les un une mon notre ce nous je point",
    "el los las mi nuestro esto nosotros yo punto я мы вы он она они это наш мой пункт",
)
"""Words that a sentence begins with and a name seldom does."""

HEADING_BEGINNINGS = (
    "statement of ",
    "testimony of ",
    "prepared statement of ",
    "opening statement of ",
    "remarks of ",
)
"""Words that the heading over a statement begins with, in lower case; who made it may be named in capitals."""

INTERJECTIONS = _words(
    "yes no yeah yep nope ok okay right good fine well sure exactly correct true indeed absolutely certainly",
    "thanks hmm hm",
    "mm uh um oh ah aha wow great excellent agreed never perhaps maybe really hello goodbye please sorry amen bravo",
    "understood impossible nonsense wonderful of course",
    "ja nein gut genau richtig doch natürlich oui non bon bien merci si sí bueno claro gracias",
    "да нет хорошо правильно верно конечно ладно спасибо так понятно никогда возможно точно",
)
"""Words that make a whole sentence (*Yes.*)."""

CASELESS_OPENERS = "我你您他她它这那這此但因所如果问題题第是有在不"
"""Signs that a sentence begins with and a name seldom does, in writing without capitals."""
