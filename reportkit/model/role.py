"""Kinds of role: what people do, as they say it in any of the 24 official languages.

A meeting is for kinds of people rather than for titles of posts, and a list of thirty people has thirty titles. Words
are looked for as the beginnings of words, and long ones anywhere in them, since most languages bend and join words:
``psycholog`` is in Gefängnispsychologin and psychologue pénitentiaire. Capitals and accents do not count.
"""

from functools import cache, lru_cache

from reportkit.model.folding import folded
from reportkit.model.record import Choice


class RoleKind(Choice):
    """A kind of role, in the order in which a text is held against them: the more particular first."""

    UNION = "staff union representative"
    TRAINER = "trainer or developer of training"
    PSYCHOLOGIST = "psychologist"
    CHAPLAIN = "chaplain or religious counsellor"
    EXIT_WORKER = "intervention or deradicalisation worker"
    FAMILY_WORKER = "family or youth worker"
    PROBATION = "probation officer"
    SOCIAL_WORKER = "social worker"
    HEALTH = "health professional"
    EDUCATOR = "teacher or educator"
    MANAGER = "prison governor or manager"
    PRISON_OFFICER = "prison officer"
    POLICE = "police officer"
    JUSTICE = "judge, prosecutor or lawyer"
    RESEARCHER = "researcher"
    POLICYMAKER = "policymaker or coordinator"


_WORDS: dict[RoleKind, str] = {
    RoleKind.UNION: "union rep|trade union|staff union|syndica|gewerkschaft|personalrat|sindac|sindic|vakbond|"
    "fagforening|tillidsrepr|fackforb|fackombud|luottamusm|ammattiliit|ametiuhing|arodbiedr|profsajung|zwiazk|"
    "odbor|sindikat|szakszervezet|συνδικα|синдикат|union haddiem|ceardchum",
    RoleKind.TRAINER: "training develop|trainer|training officer|training coordinator|programme developer|curriculum|"
    "head of training|staff training|e learning|learning officer|instructor|formateur|formatrice|formador|"
    "formatore|formatric|responsable de formation|ausbild|fortbildner|schulungs|opleider|opleidings|underviser i|"
    "uddannelsesans|uddannelseskons|utbildningsled|utbildare|kouluttaja|koolitaja|pasniedz|apmacib|mokym|lektor|"
    "szkoleniow|szkolen|skolitel|usposablj|predavatelj|oktato|kepzesi|εκπαιδευτης ενηλικων|επιμορφωτ|обучител|"
    "instruktor|formator|edukator|voditelj obuke|izobrazevanj|harrieg|oilinoir",
    RoleKind.PSYCHOLOGIST: "psycholog|psycholoog|psicholog|psicolog|psykolog|psihol|psiholog|psühholoog|psuhholoog|"
    "pszicholog|ψυχολογ|психолог|siceolai|sicealai|psixolog|psykologi|psychotherap|psicoterap|ψυχοθεραπ",
    RoleKind.CHAPLAIN: "chaplain|religious|imam|priest|pastor|aumonier|aumonerie|conseiller religieux|seelsorg|"
    "pfarrer|geistlich|cappellan|capellan|capelao|religios|geestelijk|prast|praest|faengselspraest|pappi|"
    "vankilapastori|kaplan|kapelan|vaimulik|hingehoi|duhovn|capelan|lelkesz|lelkipasztor|ιερεα|ιερωμ|θρησκευτ|"
    "свещеник|духовни|имам|seiplineach|kappillan|rabbi|rabin",
    RoleKind.EXIT_WORKER: "deradical|disengag|exit work|intervention|intervenant|extremism|extremis|"
    "radicalisation work|mentor|ausstieg|deradikal|desradical|deradicali|desengag|uscita|avradikal|deradykal|"
    "mentore|παρεμβασ|ментор|interveniraj",
    RoleKind.FAMILY_WORKER: "family|families|youth|parent|famill|jeunesse|famili|jugend|elternarb|juventud|familia|"
    "gioventu|gezin|jongeren|jeugd|ungdom|familie|familje|perhe|nuoriso|noorsoo|pere|gimen|jaunat|seim|jaunim|"
    "rodzin|mlodziez|rodin|mladez|obitelj|mladin|mladi|druzin|csalad|ifjusag|οικογεν|νεολαι|семей|младеж|tineret|"
    "teaghla|zghazagh",
    RoleKind.PROBATION: "probation|conseiller penitentiaire d insertion|spip|bewahrung|bewaehrung|reclassering|"
    "justitieassist|friomsorg|frivard|kriminalforsorgen i frihed|frivardsinspekt|yhdyskuntaseuraam|kriminaalhoold|"
    "probac|probacij|kuratel|kurator|probacn|medio abierto|reinsercao|esecuzione penale esterna|uepe|partfogo|"
    "επιμελητ|пробаци|probatiune|promhad|probazzjoni",
    RoleKind.SOCIAL_WORKER: "social work|social care|socialwork|assistant social|assistante social|"
    "travailleur social|travailleuse social|sozialarb|sozialpad|trabajador social|trabajadora social|"
    "assistente social|assistenti social|maatschappelijk|socialradgiv|socialarb|socionom|sosiaality|sosionomi|"
    "sotsiaaltoo|socialais darb|sociala darb|socialinis|socialini|pracownik socjaln|socialni prac|socialny prac|"
    "socijalni radni|socialni delav|szocialis munkas|κοινωνικ|социал|asistent social|oibri soisialta|soisialta|"
    "hadm socjali|haddiem soc|animador|educatore",
    RoleKind.HEALTH: "doctor|nurse|physician|psychiatr|medecin|infirm|arzt|arztin|krankenpfl|pflegekraft|medico|"
    "medica|enfermer|infermier|psichiatr|verpleeg|laege|sygeplejer|lakare|sjukskot|laakari|sairaanhoit|arst|med oe|"
    "arsts|medmas|gydytoj|slaugytoj|lekarz|pielegniar|lekar|zdravotni|lijecnik|medicinska sestra|zdravnik|orvos|"
    "apolo|ιατρ|νοσηλευτ|лекар|сестра|medic|asistent medical|dochtuir|altra|tabib",
    RoleKind.EDUCATOR: "teacher|educator|educat|lecturer|tutor|enseignant|professeur|educateur|lehrer|lehrkraft|"
    "padagog|erzieher|profesor|maestro|docente|insegnante|leraar|docent|laerer|larare|opettaja|opetaja|skolot|"
    "mokytoj|nauczyciel|wychowawc|ucitel|vychovavatel|nastavnik|odgojitelj|vzgojitelj|tanar|nevelo|εκπαιδευτικ|"
    "καθηγητ|δασκαλ|учител|възпитател|invatator|muinteoir|ghalliem|professor|pedagog",
    RoleKind.MANAGER: "governor|director|head of|deputy head|manag|warden|directeur|directric|chef d etablissement|"
    "direktor|leiter|anstaltsleit|leitung|vorsteher|direttor|direttric|diretor|vestigingsdir|leder|inspektor i|"
    "chef|johtaja|vankilanjohtaja|juhataja|direktors|prieksniek|direktorius|virsinink|dyrektor|naczelnik|kierownik|"
    "reditel|riaditel|vedouci|veduci|upravitelj|ravnatelj|vodja|igazgato|parancsnok|vezeto|διευθυντ|διοικητ|"
    "директор|началник|sef|gobharnoir|stiurthoir|direttur",
    RoleKind.PRISON_OFFICER: "prison officer|correctional officer|corrections officer|custody officer|prison guard|"
    "custodial|detention officer|surveillant|agent penitentiaire|justizvollzug|vollzugsbe|justizwach|gefangnisbe|"
    "strafvollzug|funcionario de prision|instituciones penitenciarias|guarda prisional|agente penitenziar|"
    "polizia penitenzi|penitentiair|bewaarder|piw er|cipier|faengselsbetj|kriminalvardare|fangelse|vankilavirkai|"
    "vartija|vangivalvur|vanglaametnik|ieslodzijuma vietu|cietuma|uzraug|pareigunas|kalejim|sluzby wieziennej|"
    "straznik|funkcjonariusz|veznic|dozorce|vazen|dozorc|vjezben|zatvorsk|pravosodni policist|pazni|bortono|"
    "buntetes|buntetesv|δεσμοφυλακ|σωφρονιστικ|φυλακ|надзирател|затвор|agent de penitenciar|penitenciar|priosun|"
    "oificeach coimeadta|habs|prison",
    RoleKind.POLICE: "police|polizei|policia|polizia|politie|politi|polis|poliisi|politsei|policij|policja|polici|"
    "rendor|rendorseg|αστυνομ|полиц|politist|garda siochana|gendarm|pulizija|guardia civil",
    RoleKind.JUSTICE: "judge|prosecutor|lawyer|magistrat|juge|procureur|avocat|richter|staatsanwalt|rechtsanwalt|"
    "juez|fiscal|abogad|giudice|procurator|avvocat|juiz|advogad|rechter|officier van justitie|advocaat|dommer|"
    "anklager|advokat|domare|aklagar|tuomari|syyttaj|asianaja|kohtunik|prokuror|tiesnes|prokur|teisej|sedzia|"
    "soudce|statni zastup|sudca|sudac|sodnik|tozilec|odvetnik|biro|ugyesz|ugyved|δικαστ|εισαγγελ|δικηγορ|съдия|"
    "прокурор|адвокат|judecator|breitheamh|imhallef",
    RoleKind.RESEARCHER: "research|academic|scientist|chercheu|chercheus|universitaire|forscher|wissenschaft|"
    "investigador|ricercator|ricercatric|onderzoeker|wetenschap|forsker|forskare|tutkija|teadur|petniek|tyreja|"
    "mokslinink|badacz|naukow|vyzkum|vyskum|istraziva|raziskoval|kutato|ερευνητ|изследовател|cercetator|taighdeoir|"
    "ricerk",
    RoleKind.POLICYMAKER: "policy|ministr|ministeri|ministere|coordinat|politique publique|referent|politisch|"
    "koordinat|beleid|samordn|raadgiv|asiantunt|erityisasiantunt|noustnik|nounik|konsultant|koordinator|"
    "coordenador|municipal|commune|gemeinde|υπουργ|συντονιστ|министер|координатор|minister|beartas|koordynator|"
    "civil servant|advis",
}


_LONG = 7


@cache
def _stems() -> tuple[tuple[RoleKind, str], ...]:
    """The words as they are looked for, with the space before those that have to begin a word."""
    stems = [(kind, folded(word)) for kind, words in _WORDS.items() for word in words.split("|")]
    return tuple((kind, stem if len(stem) >= _LONG else f" {stem}") for kind, stem in stems)


@lru_cache(4_096)
def role_kind(text: str) -> RoleKind | None:
    """The kind of a role; ``None`` where no word of it is known."""
    words = f" {folded(text)} "
    return next((kind for kind, stem in _stems() if stem in words), None)
