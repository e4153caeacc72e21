"""Words that are no names by themselves, although people bear them.

Somebody called Young is found as ``Anna Young``, ``Young, A.`` or ``a.young@…``, not wherever a paper says ``young``.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    dr drs prof professor mr mrs ms miss mx sir dame lord lady herr frau mag dipl ing ir phd msc ma ba llm mba
    bc mgr judr mudr phdr rndr doc csc docent monsieur madame mme mlle dott dottssa dottore ssa sig sigra don
    dona fr rev father sister brother imam rabbi eng dra pan pani jr sr ii iii iv esq hon univ med jur rer nat
    """
)

PARTICLES = _words(
    """
    van von vom zum zur zu de den der des del della delle dello degli di da do dos das du la le les lo el al ul
    bin ben ibn bint abu af av ap ab te ten ter tot op och y i e and und et ni nic mac mc o ui d l s st san
    santa saint in het t 't aan uit
    """
)

_ORDINARY = _words(
    """
    able about above account act acting active actual advice after again age agent aid aim alarm alert all allen
    alone also always am amber amount an angel anglican annual answer any appeal april archer are area arm army art
    as ash ask assault at attack august author autumn award away back bacon bad baker balance ball band bank banks
    bar barber barker barn barrier base basic basil basis bass bates battle bay be beach bear beard beck become
    belief bell belong bench bend benefit bent best better big bill bills birch bird bishop bit black blank bless
    blind block bloom blow blue board boat body bold bolt bond bonds bone book boot border born boss both bottom bow
    bowl bowman box boy branch brand brave bread break brick bride bridge bridges brief bright bring broad broker
    brook brother brown brush buck budget bull bunch burden burn burns bush but butler butter button by cabin call
    calm camp campus can candle cannon cape capital car card cardinal care career carpenter carrier carry case cash
    castle cat catholic cave center centre chain chair chamber chance change chapel chaplain chapman chapter charge
    charity chase cheap check cherry chief child choice christ christian christians chronic church city civil class
    classic clay clean clear clerk client climate clinic clinical close cloud clue coach coal coast coat code coffee
    coin cold collar college colour column comb combat come comfort comment common concern conclusions conduct
    confirm consent constance constant contact content context contract control cook cool cooper copper coral core
    corn corner corona correct cost counsel count counter country couple court cover craft crane create credit crime
    critic cross crow crown crystal culture cup current curry custody custom daily daisy damage dance danger dark
    dash dawn day days dean dear death debate decide deep deer defend define degree deliver delta demand desert
    design detail dial dice did diet differ digital direct disc do dock doctor dog dollar domain done door double
    dove down draft drake draw dream drew drink drive drop drug drum dry duck duke dust duty dwell each eagle earl
    early east easter easton easy eden edge effort egg elder elect else ember employ enable end enemy energy engage
    england english enough enrol enter equal error escape estate ethic eu even event ever every everybody evidence
    exact exam example excel exit expect expert explain export express extend extreme extremism fabric face fact
    factor fair faith fall false family fan far farm farmer fast favour fear feather few fiction field fields fig
    fight figure file final finance find finding fine finger fire firm first fish fisher fit flag flame flat fleet
    flight flint flood floor flora flower fold folk follow food foot for ford forest forget form format forth
    fortune forum forward foster found fox frame free freedom freeman french friend frost fruit full fuller fund
    future gain gala gale game garden gardener gate gates gather gay gem gender general gentle german gift give glad
    glass glen glory go goal god gold golden good goods grace grade grain grand grant grass grave gray great green
    grey grip gross ground group grove grow guard guest guide gun guy habit had hail half hall ham hammer hand
    handle hands harbour hard harder hardy harm harper harsh hart harvest has hat have hawk hay he head health heart
    heat heath heaven heavy hedge help her herd here hero high hill hills him hint his hog hold holder holiday
    holland hollow holly home honest honey honour hood hook hope horizon horn horse host hotel hour house how human
    hunt hunter ice idea ideal if ignore image imam impact import in inch income index infant inform inmate inner
    inside insight intake intent invest invite iron is islam islamic island issue it its ivory ivy jail jasper jay
    jew jewel jewish jihad job join joint journal journey joy judge july june junior jury just justice keen keep key
    kind king kings kitchen knife knight knot know lab labour lady lake lamb lamp land lane language large lark last
    late later latin law lawn lawyer lay lead leader leaf lean leap learn leather leave lecture lee left legal lemon
    lent less lesson let letter level liberty license life light like lily limb lime limit line link lion list
    listen little live lived loan lock london lone long look lord lose loss lot loud love low lower loyal lucky
    lunch made magnet mail main major make male man manage manager mann manor manual many maple march marcher mare
    margin marina marine marines mark marker market marks marrow marsh martial martyr mason mass master match mate
    matter mature may mayor me meadow mean means measure meat medal media medical meet meeting member mentor mercer
    merchant mercy merit merry metal method middle mild mile miles mill miller million mills mind mine minister
    minor mint minute mirror mission mist mobile mode model moderate moderator modern module moment money monitor
    monk month moon moral more morning morose moss most mother motive mount mouse move much murder muscle music
    muslim muslims mutual my nail name names narrow natal nation national native nature near neat neck need negate
    nest neutral new newman news next nice night no noble nobody noon normal north norway not note notice now number
    nurse oak oath object observe observer obtain ocean of off offend offender offer office officer ok old olive on
    one only open option or orange orchard order organiser origin orthodox osprey other our out outcome outer outlet
    output over owen own page pain paint palace palm palmer paper pardon parent paris parish park parker parks
    parson part participant participants partner party pass past pastor path patience patient patron pattern pause
    pay peace peach pear pearl peel pen penny pension people pepper perfect permit person phase phoenix pick pierce
    pike pilgrim pillar pilot pin pine pink pipe pitch pitt place plain plan plant plate play player plum pocket
    point poison police pond pool poor pope port portal porter post poster potter pound powder power practice prayer
    prefer prepare present press pretend prevent prevention price pride priest primary prime primer prince prior
    prison prisoner prisons private prize probation problem process produce professional profit programme project
    promise prompt prosper protestant proud provide prudence public publish pupil pure purple purpose pursue quality
    quarry quarter queen quest question quick quiet quota quote race radical radicals rain rally ram ramp ran random
    range ranger rank rapid rapporteur rate ratio raven ray react read reader real reason recall recent record
    recover red reduce reed reef refer reform refuse regal regard regime region regret reject relate release
    religion remain remind remote remove render rent repair repeat reply reporter request rescue resist resort
    respect respond rest result retain return reveal review reward rhythm rice rich rider ridge right rigid ring
    risk ritual rival river rivers roach road roads robust rock rocks role roll roman romans rome roof rook room
    root rope rose ross round route row rower royal ruby rule run rural rush rust sad safe saint salt same sample
    sanction sand sands satisfy savage save sawyer say scale schema scheme school scope scotland screen script sea
    seal search season seat secret sector secular see seed select self sell seller senator senior sense sentence
    serene serial series serum serve service session set settle severe shade shadow shaft shape share sharp she
    shell shepherd sheriff shia shift shine ship shock shoemaker shop shore short show side sign signal silence
    silent silk silver simple singer single sister site situation skill sky slate slater slave sleep slogan small
    smart smile smith smoke smooth snow so social soft sole solid solve some somebody song sorrow soul sound source
    south space spain spark sparrow speaker spear special speech spend spice spirit split sponsor spread spring
    square squire stable staff stage stand standard staple star start state station status stay steel steep steer
    step stern steward stick still stock stone stones stop store storm story strain strange strategy stream street
    strength stress strict strike strong structure study style subject submit success suffer sugar suggest suit
    summer sun sunni supply sure survey suspect sustain swan sweet swift switch sword symbol system table tailor
    take talent talk tall tanner target task teach teacher teal team tension term terror terrorism tertiary test
    text theme theory there think thorn thought threat three thunder ticket tide tiger till timber time to today
    toll too tool top topic torch total touch tower town trace track trade train trainer training trauma travel
    treat tree trend trial trigger true trust truth tune turn turner twin type under union unit up update upper
    urban urgent us use usual vale valid valley value vane vary venue verify version very vest vice victim victor
    video view village vine violet virtue visa vision visit visual vital voice volt volunteer vote wade wage wait
    wales walk walker wall walls war ward warden ware warn warner warren was wash watch water waters watt wave way
    we weak wealth weapon weaver webster week well wells west wheat wheel wheeler while white who whole why wide
    wider wild will wills wind window wine wing winter wise wish withdraw witness wolf woman wonder wood woods wool
    word words work worker works world worth wright writer year yellow yes yet yield york young youth zone
    """
)

_PLACES = _words(
    """
    austria austrian belgium belgian bulgaria bulgarian croatia croatian cyprus cypriot czechia czech denmark danish
    estonia estonian finland finnish france french germany german greece greek hungary hungarian ireland irish italy
    italian latvia latvian lithuania lithuanian luxembourg malta maltese netherlands dutch poland polish portugal
    portuguese romania romanian slovakia slovak slovenia slovenian slovene spain spanish sweden swedish norway
    norwegian iceland switzerland swiss england english scotland scottish wales welsh britain british serbia serbian
    albania albanian kosovo bosnia macedonia montenegro turkey turkish ukraine ukrainian russia russian georgia
    georgian moldova syria syrian iraq iran israel palestine jordan lebanon egypt morocco tunisia algeria libya
    america american africa african asia asian europe european balkan balkans vienna brussels sofia zagreb nicosia
    prague copenhagen tallinn helsinki paris berlin athens budapest dublin rome riga vilnius valletta amsterdam
    hague warsaw lisbon bucharest bratislava ljubljana madrid stockholm london oslo bern strasbourg geneva hamburg
    munich milan barcelona schengen nordic baltic catalan catalonia flemish walloon basque breton bavarian saxon
    prussian silesian moravian bohemian frisian sardinian sicilian corsican tyrolean monaco andorra
    """
)

GENERIC = _words(
    """
    the a an of for and in on at to de la le du des der die das und fur et y e academy administration affairs
    agencies agency association authority board body bureau central centre center chaplaincy charity church city
    college commission committee community company consultancy correctional corrections council counselling
    court criminal custody department detention development directorate district division education educational
    enforcement establishment eu europe european execution exit external family federal federation forensic
    foundation general government group head headquarters health home house independent innovation institute
    institution institutions interior international intervention justice juvenile law local mental ministry
    municipal municipality national network ngo office officers organisation organization penal penitentiary
    penitentiaries police policy prevention prison prisons probation professional programme project protection
    psychology public regional rehabilitation reintegration release remand research resocialisation royal school
    science sciences security sentences service services social society special staff state studies support team
    training union unit university welfare worker workers working youth self employed freelance freelancer
    retired none n/a na various other unknown ministere justitie ministerie ministerium justiz justizministerium
    bundesministerium innern gefangnis strafvollzug polizei polizia policia politie police kriminalvarden
    universite universitat universidad universita universiteit
    """
)

COMMON = _ORDINARY | _PLACES | GENERIC
"""Words that papers use, and people bear as names."""

PUBLIC = (
    "San Marino",
    "Nelson Mandela Rules",
    "Mandela Rules",
    "Charlie Hebdo",
    "Martin Luther",
    "St. Petersburg",
    "São Paulo",
    "San Francisco",
)
"""Places, rules and people of history that papers name, and who are nobody at a meeting."""

FREE_MAIL = _words(
    """
    gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac gmx web proton protonmail aol mail
    posteo mailbox libero orange wanadoo laposte free seznam centrum wp onet interia abv freemail citromail
    skynet telenet ziggo kpnmail europa
    """
)

MAILBOXES = _words(
    """
    info contact office mail mailbox admin press team secretariat reception support service help hello post
    enquiries kontakt sekretariat training prison prisons director registry
    """
)

ENDINGS = _words(
    """
    s es n en ns ens in a e i o u y an as os us is ou ei ia ja je ju jo em om im am ami iem ym ich ych ach ech
    ov ova ove ovi ovu ovy ow owa owi owie ego emu iego iemu iej ej ej ou lla ssa sta lle lta ksi na nsa lta lt
    le ga ks st nak nek val vel rol rel hoz hez nal nel ban ben bol ba be ra re tol ig ert kent ek ok ak t at et
    ot ul ului lui ii on ille illa alle alla ista issa ilta ta ui uje iui iu iaus aus ams oms io s'
    """
)
"""How nouns end where languages decline them, without their marks; after a short name only these are looked for."""

VOWEL_ENDINGS = _words(
    """
    a e i o u y ou ej em om im am ami iem ym ich ych ach ech ov ova ove ovi ovu ovy owi owie ego emu iego iemu
    iej ii ui io iui ille illa issa ista ilta asta alla alle ksi an en in on un ne
    """
)
"""Those that take the place of a name's last vowel, without the ones that would make an English word of many names."""

_SHORT = 4


def is_common(word: str) -> bool:
    """Whether papers use a word, or the word that this is the plural of."""
    return word in COMMON or (len(word) > _SHORT and word.removesuffix("s") in COMMON)
