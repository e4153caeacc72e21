"""Languages by their two-letter codes, with the names that English text gives them."""

from reportkit.problems import did_you_mean

# The 24 official languages of the Union (ISO 639-1; Irish, not Gaelic), then others that are spoken there.
LANGUAGES = {
    "bg": "Bulgarian", "es": "Spanish", "cs": "Czech", "da": "Danish", "de": "German", "et": "Estonian",
    "el": "Greek", "en": "English", "fr": "French", "ga": "Irish", "hr": "Croatian", "it": "Italian",
    "lv": "Latvian", "lt": "Lithuanian", "hu": "Hungarian", "mt": "Maltese", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "sk": "Slovak", "sl": "Slovenian", "fi": "Finnish", "sv": "Swedish",
    "ar": "Arabic", "bs": "Bosnian", "ca": "Catalan", "fa": "Persian", "he": "Hebrew", "hy": "Armenian",
    "is": "Icelandic", "ka": "Georgian", "ku": "Kurdish", "lb": "Luxembourgish", "mk": "Macedonian", "no": "Norwegian",
    "ru": "Russian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip

OFFICIAL = tuple(LANGUAGES)[:24]
"""The codes of the 24 official languages."""

# What people write instead: the codes of countries.
_COUNTRIES = {
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "ee": "et",
    "ie": "ga",
    "si": "sl",
    "se": "sv",
    "gb": "en",
    "at": "de",
}


def language_hint(text: str) -> str:
    """What to write instead of a language that is not known."""
    name, codes = text.strip().casefold(), {language.casefold(): code for code, language in LANGUAGES.items()}
    code = codes.get(name) or _COUNTRIES.get(name.split("-")[0])
    if code:
        return f'did you mean "{code}"?'
    near = did_you_mean(name, codes)
    found = next((code for language, code in codes.items() if f'"{language}"' in near), "")
    return f'did you mean "{found}"?' if near.startswith("did") else 'write its two-letter code, such as "en" or "fr"'
