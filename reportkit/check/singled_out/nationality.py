"""Countries in running text: their names, and the words for what and who comes from there."""

import re

from reportkit.model.country import COUNTRIES

# The adjectives of a country, then its people (one of them, and several).
_WORDS = {
    "BE": "Belgian|Flemish, Walloon|Belgian Belgians Fleming",
    "BG": "Bulgarian||Bulgarian Bulgarians",
    "CZ": "Czech||Czech Czechs",
    "DK": "Danish||Dane Danes",
    "DE": "German|Bavarian, Saxon|German Germans Bavarian",
    "EE": "Estonian||Estonian Estonians",
    "IE": "Irish||Irishman Irishwoman Irishmen",
    "EL": "Greek|Hellenic|Greek Greeks",
    "ES": "Spanish|Catalan, Basque|Spaniard Spaniards Catalan",
    "FR": "French||Frenchman Frenchwoman Frenchmen",
    "HR": "Croatian|Croat|Croat Croats Croatian",
    "IT": "Italian||Italian Italians",
    "CY": "Cypriot|Cyprian|Cypriot Cypriots",
    "LV": "Latvian||Latvian Latvians",
    "LT": "Lithuanian||Lithuanian Lithuanians",
    "LU": "Luxembourgish|Luxembourgian|Luxembourger Luxembourgers",
    "HU": "Hungarian||Hungarian Hungarians",
    "MT": "Maltese||Maltese",
    "NL": "Dutch||Dutchman Dutchwoman Dutchmen",
    "AT": "Austrian|Viennese|Austrian Austrians",
    "PL": "Polish||Pole Poles",
    "PT": "Portuguese||Portuguese",
    "RO": "Romanian||Romanian Romanians",
    "SI": "Slovenian|Slovene|Slovene Slovenes Slovenian",
    "SK": "Slovak|Slovakian|Slovak Slovaks",
    "FI": "Finnish||Finn Finns",
    "SE": "Swedish||Swede Swedes",
    "AL": "Albanian||Albanian Albanians",
    "BA": "Bosnian||Bosnian Bosnians",
    "CA": "Canadian||Canadian Canadians",
    "GE": "Georgian||Georgian Georgians",
    "IS": "Icelandic||Icelander Icelanders",
    "XK": "Kosovar|Kosovan|Kosovar Kosovars",
    "LI": "Liechtenstein||Liechtensteiner",
    "MD": "Moldovan||Moldovan Moldovans",
    "ME": "Montenegrin||Montenegrin Montenegrins",
    "MK": "Macedonian||Macedonian Macedonians",
    "NO": "Norwegian||Norwegian Norwegians",
    "RS": "Serbian|Serb|Serb Serbs",
    "CH": "Swiss||Swiss",
    "TR": "Turkish||Turk Turks",
    "UA": "Ukrainian||Ukrainian Ukrainians",
    "UK": "British|English, Scottish, Welsh|Briton Britons Englishman Englishwoman Scot Scotsman Welshman",
    "US": "American||American Americans",
}
_ALSO = {
    "Czech Republic": "CZ", "Holland": "NL", "Turkey": "TR", "Flanders": "BE", "Wallonia": "BE", "Bavaria": "DE",
    "Catalonia": "ES", "Great Britain": "UK", "England": "UK", "Scotland": "UK", "Wales": "UK", "Britain": "UK",
    "Bosnia": "BA", "Slovak Republic": "SK",
}  # fmt: skip


def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, words in _WORDS.items():
        first, others, _ = words.split("|")
        found |= dict.fromkeys(filter(None, [first, *others.split(", ")]), code)
    return found


NAMES = {country.name: code for code, country in COUNTRIES.items() if code != "EU"} | _ALSO
"""Names of countries, and of parts of them that people say instead, with the country's code."""

ADJECTIVES = _adjectives()
"""Words for what comes from a country, with the country's code."""

PEOPLE = {word: code for code, words in _WORDS.items() for word in words.split("|")[2].split()}
"""Words for who comes from a country, one or several of them, with the country's code."""

MENTIONED = re.compile(
    r"\b(?:" + "|".join(sorted({*NAMES, *ADJECTIVES, *PEOPLE}, key=len, reverse=True)) + r")\b"
    rf"|\((?:{'|'.join(COUNTRIES)})\)"
)
"""Finds out quickly whether a text speaks of any country."""
