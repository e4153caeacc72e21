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
    am an as at be by do go he if in is it me my no of on or so to up us we ok eu are but did few for had has
    her him his how its let not our out say she too was who why yes yet about able above abbott act acting
    active after again age agent aid aim all allen alone also always amber angel any april archer area arm
    armstrong army art ash ask assault august author autumn away back bacon bad bailey baker ball band bank
    banks bar barber barker barn base bass basis bates battle bay beach bear beard beck become bell belong bench
    bend bent best better big bird birch bishop bit black blade blank bless blind block bloom blow blue board
    boat body bold bolt bond bone bonds book boot born boss both bottom bow bowl bowman box boy branch brand
    brave bread break brick bride bridge bridges brief bright bring broad broker brook brooks brother brown
    brush buck bull bunch burden burn burns bush butler butter button cabin call calm camp can candle cannon
    cape car card care carpenter carrier carry carter case cash castle cat cave center centre chain chair
    chamber chance chandler change chapel chaplain chapman chapter charge charity chase cheap check cherry
    chester chief child choice christ church city class clay clean clear clerk client climate close cloud clue
    coach coal coast coat code coffee coin cold cole coleman collar college collins colour comb come common
    conclusions consent cook cool cooper copper core corn corner cost counsel count country court cover cox
    craft craig crane cross crow crown cruise crystal cup current curry custody custom dale dance danger dark
    dash dawn day days dean dear death deep deer degree dell delta desert dial dice diet disc dock dog dollar
    done door dove down drake draw dream drew drink drive drop drum dry duck duke dust duty dwell each eagle
    earl early east easter easton easy eden edge egg elder else ember end england english enough enter even
    event ever every evidence exit face fact fair faith fall false family fan far farm farmer farrow fast favour
    fear feather field fields fig fight file find fine finger fire firm first fish fisher fit flag flame flat
    fleet flint flood floor flora flower fold folk food foot ford foreman forest form forth forward foster found
    fowler fox frame free freedom freeman french friend frost fruit fuller full future gain gale game garden
    gardener garland garner gate gates gay gem general gentle german gift gilbert give glad glass glen glory
    glover goal god gold golden good goodman grade grain grand grant grass grave gray great green grey grip
    gross ground group grove grow guard guest guide gun guy hail hale half hall ham hammer hand hands hard
    harder hardy harm harper harsh hart harvest hat have hawk hay head health heart heat heath heaven heavy
    hedge help herd here hero high hill hills hint hog hold holder holiday hollow holly holland holm holmes home
    honey honour hood hook hope horizon horn horse host hour house house how howe huff human hunt hunter hurst
    ice idea inch inmate inner intake iron island ivory ivy jail jasper jay jewel job join joint joy judge july
    june junior just justice keen keep key kind king kings kirk kiss kitchen knife knight know knot lab labour
    lady lake lamb lamp land lane large lark last late later latin law lawn lawyer lay lead leader leaf lean
    leap learn leather leave lee left legal lemon lent less lesson letter level liberty life light like lily
    limb lime line link lion list little live lived lock lodge london long look lord lot loud love low lower
    loyal lucky lunch lynch mace made mail main major make male mallet man manager mann manual many maple march
    marcher mare mark marker market marks marrow marsh marshall mason mass master match mate matter may mayor
    mead meadow mean means measure meat meet meeting member mercer merchant mercy merit merry metal middle mild
    mile miles mill miller mills mind mine minor mint minute mist mobile model moment money monk moon moor moore
    moral more morning moss most mother mount mouse move much murder music nail name nation national nature near
    neat neck need nelson nest new newman news next nice night noble noon norm norman north norway note notice
    now nurse oak oath ocean off offer office officer old olive one only open orange orchard order osprey other
    outcome outer over owen own page paget paige pain paint palace palm palmer paper pardon paris parish park
    parker parks parson part partner party pass past pastor path patient pattern pay peace peach peacock pear
    pearl peel pen penny people pepper perfect perry person phase phoenix pick pierce pike pilgrim pillar pin
    pine pink pipe pitch pitt place plain plan plant plate play player plum point police pond pool poor pope
    port porter post potter pound powder power practice prayer press price pride priest primer prince prior
    prison prisoner prisons prize probation problem proud public pure purple quarry queen quick quiet race rain
    ram ran ranger rank rate raven ray read reader real reason record red reed reef release religion rent
    reporter rest rice rich rider ridge right ring risk river rivers roach road roads rock rocks role roll rome
    roof rook room root rope rose ross round route row rowan rower royal ruby rule run rush rust sad sadler safe
    saint salt same sand sands save savage sawyer say school scotland sea seal search season seat secret see
    seed self sell seller senior service session set shade shadow shaft shape share sharp shaw shell shepherd
    sheriff shine ship shock shoemaker shop shore short show side sign signal silence silk silver simple singer
    single sister skill skinner sky slate slater sleep small smart smile smith smoke smooth snow social soft
    sole some song sorrow soul sound source south space spain spark sparrow speaker spear special spencer spice
    spirit spring square squire staff stage stand staple star start state station stay steel steer steep step
    stern steward stick still stock stone stones stop storm story strange stream street strength strong study
    style sugar summer sun sure swan sweet swift sword table tailor take talent talk tall tanner taylor teach
    teacher teal team term test text thatcher theme there think thorn thorpe thought three thunder tide tiger
    till timber time today toll tool top torch total touch tower town trace track trade train trainer training
    travel tree trial trigger true truth tucker tune turn turner twin type tyler under union unit upper use vale
    valley value vane very vest vice view village vine violet virtue visit voice wade wage wagner wait wales
    walk walker wall walls war ward warden ware warner warren wash watch water waters watt wave way wealth
    weaver webb webster week weir well wells west wheat wheel wheeler while white whole wide wild will wills
    wind window wine wing winner winter wise wish wolf woman wonder wood woods wool word words work worker works
    world worth wright writer year yellow york young youth zone extreme extremism terror terrorism radical
    radicals moderate secular islam islamic muslim muslims jihad imam church jew jewish catholic protestant
    christian christians prevent prevention programme project professional
    """
)

_PLACES = _words(
    """
    austria austrian belgium belgian bulgaria bulgarian croatia croatian cyprus cypriot czechia czech denmark
    danish estonia estonian finland finnish france french germany german greece greek hungary hungarian ireland
    irish italy italian latvia latvian lithuania lithuanian luxembourg malta maltese netherlands dutch poland
    polish portugal portuguese romania romanian slovakia slovak slovenia slovenian slovene spain spanish sweden
    swedish norway norwegian iceland switzerland swiss england english scotland scottish wales welsh britain
    british serbia serbian albania albanian kosovo bosnia macedonia montenegro turkey turkish ukraine ukrainian
    russia russian georgia georgian moldova syria syrian iraq iran israel palestine jordan lebanon egypt morocco
    tunisia algeria libya america american africa african asia asian europe european balkan balkans vienna
    brussels sofia zagreb nicosia prague copenhagen tallinn helsinki paris berlin athens budapest dublin rome
    riga vilnius valletta amsterdam hague warsaw lisbon bucharest bratislava ljubljana madrid stockholm london
    oslo bern strasbourg geneva hamburg munich milan barcelona schengen nordic baltic
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


def is_common(word: str) -> bool:
    """Whether papers use a word, or the word that this is the plural of."""
    return word in COMMON or word.removesuffix("s") in COMMON
