"""What nobody promises: measured all the same, so that the README's "not" is known to be true and how far."""

from ..person import MadeUp
from .marks import unmarked
from .registry import changed, spelling
from .scripts import GREEK, in_letters, is_in, plain_greek

PHONETIC = "a v y d e z i th i k l m n ks o p r s s t i f h ps o"
SOUNDS = {"μπ": "b", "Μπ": "B", "ντ": "d", "Ντ": "D", "γκ": "g", "Γκ": "G", "τζ": "j", "ου": "u", "ει": "i"}
NICKNAMES = {
    "Friedrich": "Fritz",
    "Karl-Heinz": "Kalle",
    "Annegret": "Anne",
    "Brendan": "Bren",
    "Gianluca": "Luca",
    "Pieter": "Piet",
    "Göran": "Jöran",
    "José Luis": "Pepe",
    "Zdzislaw": "Zdzich",
    "Bożena": "Bożenka",
    "Đurđica": "Đuka",
    "Evangelos": "Vangelis",
    "Christophe": "Chris",
    "Margaretha": "Greta",
    "Ferenc": "Feri",
    "Erzsébet": "Erzsi",
}


@spelling("not promised")
def initials_alone(person: MadeUp) -> list[str]:
    first = [word[0].upper() for word in unmarked(person.name).replace("-", " ").split()]
    return [".".join(first) + ".", "".join(first)] if len(first) > 1 else []


@spelling("not promised")
def greek_by_ear(person: MadeUp) -> list[str]:
    if not is_in(person.name, GREEK):
        return []
    name = plain_greek(person.name)
    for pair, latin in SOUNDS.items():
        name = name.replace(pair, latin)
    return [in_letters(name, GREEK, PHONETIC)]


@spelling("not promised")
def stem_changes_of_cases(person: MadeUp) -> list[str]:
    name = person.name
    changes = {"ski": "skiego", "cki": "ckim", "nen": "sen", "ek": "kovi", "ec": "cem", "ová": "ové", "ska": "skiej"}
    return [name.removesuffix(end) + new for end, new in changes.items() if name.endswith(end)]


@spelling("not promised")
def nicknames(person: MadeUp) -> list[str]:
    nickname = NICKNAMES.get(person.given)
    return [nickname] if nickname else []


@spelling("not promised")
def typing_mistakes(person: MadeUp) -> list[str]:
    core, half = person.core, len(person.core) // 2
    if len(core) < 7:
        return []
    turned = core[:half] + core[half + 1] + core[half] + core[half + 2 :]
    return changed(core[:half] + core[half + 1 :], turned, core + core[-1], of=core)
