"""What cells of tables mean: countries in any language, target groups by their titles, choices in three languages."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportkit.model.country_names import recognise_country
from reportkit.model.event import TargetGroup
from reportkit.model.finding import FindingKind, NeedKind, Strength
from reportkit.model.folding import folded
from reportkit.model.language import LANGUAGES
from reportkit.model.meeting import MeetingFile
from reportkit.model.participant import Capacity
from reportkit.model.record import Choice, Record
from reportkit.model.training import Delivery, Evaluated
from reportkit.model.yes_no import yes_or_no

Meaning = Callable[[str], Any]

_WORDS: Mapping[Choice, str] = {
    Capacity.PARTICIPANT: "participante|teilnehmer|teilnehmerin|teilnehmende|attendee|delegate",
    Capacity.SPEAKER: "presenter|panellist|intervenant|intervenante|orateur|oratrice|conférencier|conférencière|"
    "referent|referentin|redner|rednerin|sprecher|sprecherin|vortragende|vortragender",
    Capacity.MODERATOR: "chair|facilitator|modérateur|modératrice|animateur|animatrice|président de séance|"
    "moderatorin|moderation|vorsitz",
    Capacity.RAPPORTEUR: "note taker|rapporteure|rapporteuse|secrétaire de séance|berichterstatter|"
    "berichterstatterin|protokoll|protokollant|protokollantin",
    Capacity.ORGANISER: "organizer|organisateur|organisatrice|organisator|organisatorin|veranstalter|veranstalterin|"
    "staff|secretariat",
    Capacity.OBSERVER: "observateur|observatrice|beobachter|beobachterin",
    Delivery.IN_PERSON: "face to face|classroom|on site|onsite|présentiel|en présentiel|präsenz|vor ort|in präsenz",
    Delivery.ONLINE: "on-line|webinar|remote|virtual|en ligne|distanciel|à distance|online-seminar|virtuell",
    Delivery.BLENDED: "hybrid|mixed|hybride|mixte|formation mixte|gemischt",
    Delivery.E_LEARNING: "elearning|self-study|self-paced|apprentissage en ligne|formation en ligne|e-lernen|"
    "selbststudium",
    Evaluated.PLANNED: "prévu|prévue|geplant|foreseen",
    Evaluated.UNKNOWN: "not known|don't know|inconnu|unbekannt|?",
    Strength.SINGLE: "one|one person|isolated|isolé|un seul|einzeln|eine person",
    Strength.SEVERAL: "some|a few|plusieurs|quelques|mehrere|einige",
    Strength.BROAD: "most|many|majority|large|la plupart|majorité|breit|die meisten|viele|mehrheit",
    Strength.CONSENSUS: "all|everybody|unanimous|tous|unanimité|alle|konsens|einstimmig",
    FindingKind.CHALLENGE: "difficulty|problem|obstacle|défi|difficulté|herausforderung|schwierigkeit|problème",
    FindingKind.NEED: "besoin|bedarf|bedürfnis",
    FindingKind.LESSON: "lesson learned|lessons learned|leçon|enseignement|lehre|erkenntnis",
    FindingKind.GAP: "lacune|lücke|manque",
    FindingKind.AGREEMENT: "accord|einigkeit|übereinstimmung",
    FindingKind.DIVERGENCE: "disagreement|divergence de vues|désaccord|uneinigkeit|meinungsverschiedenheit|abweichung",
    NeedKind.ELEMENT: "élément|bestandteil",
    NeedKind.COMPETENCE: "competency|compétence|kompetenz",
    NeedKind.SKILL: "savoir-faire|aptitude|fertigkeit|fähigkeit",
}
_GROUP = ("group", "target group", "groupe", "groupe cible", "gruppe", "zielgruppe")


def choice(kind: type[Choice]) -> Meaning:
    """A word of a choice, in English, French or German."""
    words = {folded(str(each)): each for each in kind}
    words |= {folded(word): each for each in kind for word in _WORDS.get(each, "").split("|") if folded(word)}
    return lambda text: words.get(folded(text))


def evaluated(text: str) -> Evaluated | None:
    """Whether something was evaluated."""
    said = yes_or_no(text)
    return choice(Evaluated)(text) if said is None else (Evaluated.YES if said else Evaluated.NO)


def country(text: str) -> str | None:
    """The code of a country, however it is written."""
    found = recognise_country(text)
    return found.country.code if found else None


def language(text: str) -> str | None:
    """The code of a language that is named in English."""
    named = folded(text)
    return next((code for code, name in LANGUAGES.items() if named == folded(name)), None)


def year(text: str) -> str | None:
    """The year of a day that stands where a year is asked for."""
    return text[:4] if len(text) >= 10 and text[4:5] == text[7:8] == "-" and text[:4].isdigit() else None


def listed(records: Iterable[Record], before: Iterable[str] = ()) -> Meaning:
    """The id of a record by its id, its title or both, also with a word such as "Group" ``before`` the id."""
    known: dict[str, str] = {}
    for record in records:
        identifier, title = str(getattr(record, "id", "")), str(getattr(record, "title", ""))
        for name in (identifier, title, f"{identifier} {title}", f"{title} {identifier}"):
            known.setdefault(folded(name), identifier)
            for word in before:
                known.setdefault(folded(f"{word} {name}"), identifier)
    return lambda text: known.get(folded(text))


def groups(file: MeetingFile | None) -> Meaning:
    """The id of a target group."""
    found: tuple[TargetGroup, ...] = file.event.target_groups if file else ()
    return listed(found, _GROUP)
