"""The words of calendars in English, French and German: months, weekdays, and what joins days."""

import re

_MONTHS = (
    "january jan janvier janv januar jänner",
    "february feb février fevrier févr februar",
    "march mar mars märz mrz",
    "april apr avril avr",
    "may mai",
    "june jun juin juni",
    "july jul juillet juil juli",
    "august aug août aout",
    "september sept sep septembre",
    "october oct octobre oktober okt",
    "november nov novembre",
    "december dec décembre decembre déc dezember dez",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_WEEKDAYS = (
    "monday mon lundi montag",
    "tuesday tues tue mardi dienstag",
    "wednesday wed mercredi mittwoch",
    "thursday thurs thur thu jeudi donnerstag",
    "friday fri vendredi freitag",
    "saturday sat samedi samstag sonnabend",
    "sunday sun dimanche sonntag",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


TOKEN = re.compile(
    rf"""(?P<iso>(?<![\d.-])(?:19|20)\d\d-[01]\d-[0-3]\d(?![\d-]))
    |(?P<numeric>(?<![\d.])[0-3]?\d\.\s?[01]?\d\.\s?(?:(?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)
      |(?<![\d./-])[0-3]?\d(?P<sep>[/-])[0-3]?\d(?P=sep)(?:(?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d))
    |(?P<year>(?<![\d.,/€$-])(?:19|20)\d\d(?![\d/%]|[.,]\d))
    |(?P<month>(?<![^\W\d_])(?:{_any(MONTHS)})(?![^\W_])\.?)
    |(?P<weekday>(?<![^\W_])(?:{_any(WEEKDAYS)})(?![^\W_])\.?)
    |(?P<day>(?<![\d.,:h€$+])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.(?!\d))?(?![\w%:]|/(?!\d{{1,2}}\.?\s*[^\W\d_])|[.,]\d|\s?(?:h|uhr|am|a\.m|pm|p\.m|%)(?!\w)))
    |(?P<range>\s*[-–—‑]\s*|\s(?:to|till|until|through|bis(?:\s+zum)?|au)\s)
    |(?P<and>\s*/\s*|\s*(?:,\s*)?(?:&|\+|\band\b|\bund\b|\bet\b)\s*(?:(?:on\s+)?the\s+|le\s+|am\s+)?)
    """,
    re.IGNORECASE | re.VERBOSE,
)
GLUE = re.compile(r"[\s,.()]*(?:(?:the|of|on|le|les|du|den|dem|am|de)\b[\s,]*)*[\s,()]*", re.IGNORECASE)
