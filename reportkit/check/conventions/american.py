"""American spellings of common words, and what EU papers write instead."""

# An ending may follow each of these: "behavioral" is "behavioural" as "behavior" is "behaviour".
_OUR = "armor behavior candor color endeavor favor harbor honor humor labor neighbor rigor rumor savior tumor vigor"
_OUR_ENDINGS = " s ed ing al ally able ful fully less hood hoods er ers ite ites"

# The last letter is doubled before these endings: "traveled" is "travelled".
_DOUBLED = "cancel channel counsel fuel label level marvel model quarrel rival signal total travel tunnel"
_DOUBLED_ENDINGS = "ed ing er ers or ors"

_WORDS = """
    acknowledgment acknowledgement, afterward afterwards, aging ageing, aluminum aluminium, analog analogue,
    analyze analyse, analyzed analysed, analyzer analyser, analyzes analyses, analyzing analysing, artifact artefact,
    artifacts artefacts, catalog catalogue, cataloged catalogued, catalogs catalogues, catalyze catalyse,
    catalyzed catalysed, center centre, centered centred, centers centres, councilor councillor,
    councilors councillors, cozy cosy, defense defence, defenses defences, dialog dialogue, dialogs dialogues,
    distill distil, enroll enrol, enrollment enrolment, enrollments enrolments, enrolls enrols, fiber fibre,
    fibers fibres, fulfill fulfil, fulfillment fulfilment, fulfills fulfils, gray grey, installment instalment,
    installments instalments, instill instil, instills instils, jewelry jewellery, kilometer kilometre,
    kilometers kilometres, liter litre, liters litres, maneuver manoeuvre, maneuvers manoeuvres, meager meagre,
    mold mould, mom mum, mustache moustache, offense offence, offenses offences, paralyze paralyse,
    paralyzed paralysed, pediatric paediatric, pediatrician paediatrician, plow plough, practiced practised,
    practicing practising, pretense pretence, program programme, programs programmes, skeptic sceptic,
    skeptical sceptical, skepticism scepticism, skeptics sceptics, skillful skilful, skillfully skilfully,
    sulfur sulphur, theater theatre, theaters theatres, toward towards, willful wilful, willfully wilfully
"""

# Words in -ize that are no American spelling.
_SIZES = (
    "assize assizes baize belize capsize capsized capsizes capsizing downsize downsized downsizing maize midsized "
    "outsize outsized oversize oversized pfizer prize prized prizes prizing resize resized resizes resizing seize "
    "seized seizes seizing sizable size sized sizes sizing undersized"
)
NOT_AMERICAN = frozenset(_SIZES.split())


def _table() -> dict[str, str]:
    """Each American spelling in small letters, with the British one."""
    words = _WORDS.replace(",", " ").split()
    table = dict(zip(words[::2], words[1::2], strict=True))
    for stem in _OUR.split():
        table |= {stem + ending: stem[:-1] + "ur" + ending for ending in _OUR_ENDINGS.split(" ")}
    for stem in _DOUBLED.split():
        table |= {stem + ending: stem + stem[-1] + ending for ending in _DOUBLED_ENDINGS.split()}
    return table


AMERICAN = _table()
