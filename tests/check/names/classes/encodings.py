"""Names in the codes of HTML, XML and addresses, cut up by tags, and read in the wrong encoding."""

from html.entities import codepoint2name
from urllib.parse import quote, quote_plus

from ..person import MadeUp
from .registry import changed, spelling


def named(text: str) -> str:
    """A text whose letters beyond ASCII are entities, by name where they have one."""
    return "".join(char if char.isascii() else f"&{codepoint2name.get(ord(char), f'#{ord(char)}')};" for char in text)


def numbered(text: str, form: str) -> str:
    """A text each letter of which is a numbered entity."""
    return "".join(form.format(ord(char)) for char in text)


@spelling("promised")
def entities(person: MadeUp) -> list[str]:
    name = person.name
    forms = ("&#{};", "&#x{:x};", "&#X{:06X};")
    coded = (numbered(name, form) for form in forms)
    return changed(named(name), *coded, name.replace(" ", "&nbsp;"), of=name)


@spelling("promised")
def entities_of_entities(person: MadeUp) -> list[str]:
    once = numbered(person.name, "&#{};")
    twice = [once.replace("&", "&amp;"), once.replace("&", "&amp;amp;"), named(person.name).replace("&", "&#38;")]
    return changed(*twice, of=person.name)


@spelling("promised")
def percent_encoding(person: MadeUp) -> list[str]:
    name = person.name
    every = "".join(f"%{byte:02X}" for byte in name.encode())
    return changed(quote(name), quote(name).lower(), quote_plus(name), every, of=name)


@spelling("promised")
def percent_encoding_twice(person: MadeUp) -> list[str]:
    return changed(quote(quote(person.name)), quote(person.name).replace("%", "&#37;"), of=person.name)


@spelling("promised")
def split_over_tags(person: MadeUp) -> list[str]:
    cuts = sorted({1, len(person.name) // 2, len(person.name) - 2})
    pieces = [(person.name[:cut], person.name[cut:]) for cut in cuts]
    every = "".join(f"<b>{char}</b>" for char in person.name)
    return (
        [f"{start}<b>{end}</b>" for start, end in pieces] + [f"{start}<!-- -->{end}" for start, end in pieces] + [every]
    )


@spelling("promised")
def split_over_runs(person: MadeUp) -> list[str]:
    cuts = sorted({1, len(person.name) // 3, len(person.name) - 2})
    run, middle, end = (
        '<w:r><w:t xml:space="preserve">',
        '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>',
        "</w:t></w:r>",
    )
    return [f"{run}{person.name[:cut]}{middle}{person.name[cut:]}{end}" for cut in cuts]


def misread(text: str, encoding: str) -> str:
    """What UTF-8 looks like to those who take it for an older encoding; "" where it has no such look."""
    return text.encode().decode(encoding, errors="ignore") if not text.isascii() else ""


def whole(text: str, encoding: str) -> bool:
    """Whether no byte of the text is lost when it is misread."""
    try:
        text.encode().decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@spelling("wanted")
def utf_8_read_as_something_older(person: MadeUp) -> list[str]:
    readings = (misread(person.name, code) for code in ("cp1252", "latin-1") if whole(person.name, code))
    return changed(*readings, of=person.name)


@spelling("wanted")
def utf_8_misread_twice(person: MadeUp) -> list[str]:
    once = misread(person.name, "cp1252") if whole(person.name, "cp1252") else ""
    return [misread(once, "cp1252")] if once and whole(once, "cp1252") else []
