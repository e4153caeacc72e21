"""Names in the cases of languages that have them."""

from ..innocent import telling
from ..person import MadeUp
from .registry import spelling

SUFFIXES = {
    "cs_CZ": ("a", "ovi", "em"),
    "pl_PL": ("a", "owi", "em"),
    "hr_HR": ("a", "u", "em"),
    "hu_HU": ("nak", "val", "tól", "ról", "ék", "t"),
    "fi_FI": ("n", "lle", "lla", "sta", "ssa"),
    "sv_SE": ("s",),
    "da_DK": ("s",),
    "de_DE": ("s", "sche"),
    "nl_NL": ("s",),
    "lv_LV": ("am", "u"),
    "ro_RO": ("ului", "lui"),
    "tr_TR": ("’nun", "nun", "'na"),
    "is_IS": ("ar", "ur"),
}
LAST_VOWELS = {  # what the last letters of a name turn into
    "cs_CZ": {"a": ("y", "u", "ou")},
    "pl_PL": {"a": ("y", "ę", "ą")},
    "hr_HR": {"a": ("e", "i", "om")},
    "lv_LV": {"s": ("m", "a", "u"), "a": ("as", "ai", "u")},
    "el_GR": {"ος": ("ου", "ο", "ε"), "ης": ("η",), "ας": ("α",), "α": ("ας",)},
    "bg_BG": {"а": ("о", "ата")},
    "hu_HU": {"a": ("ának", "ával"), "e": ("ének", "ével")},
}


@spelling("wanted")
def a_case_is_added(person: MadeUp) -> list[str]:
    last = person.family[-1].lower()
    if last in "aąáeéoiíyý" and person.locale not in {"hu_HU", "fi_FI", "sv_SE", "tr_TR"}:
        return []
    if person.locale == "hu_HU" and last in "ae":
        return []  # these grow longer instead: see below
    if person.locale == "sv_SE" and last in "sxz":
        return []
    return [f"{person.name}{suffix}" for suffix in SUFFIXES.get(person.locale, ())]


@spelling("wanted")
def a_case_changes_the_last_letters(person: MadeUp) -> list[str]:
    changes = LAST_VOWELS.get(person.locale, {})
    ends = [end for end in changes if person.family.endswith(end)]
    stems = [(person.name.removesuffix(end), changes[end]) for end in ends[:1] if telling(person.core)]
    return [stem + new for stem, news in stems for new in news]
