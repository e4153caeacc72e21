"""What a cell shows, as text: numbers without a needless point, days as 2021-11-04, yes and no."""

import datetime as dt
import re
from typing import Any

# How OpenDocument writes a stretch of time (ISO 8601): hours, minutes, seconds.
_STRETCH = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


def text_of(value: Any) -> str:
    """The text of a value as calamine gives it."""
    match value:
        case str():
            found = _STRETCH.fullmatch(value)
            return f"{int(found[1])}:{found[2]}" if found else value
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    return _moment(value)


def _moment(value: Any) -> str:
    match value:
        case dt.datetime():
            return value.isoformat(" ", "seconds").removesuffix(":00") if value.time() != dt.time() else _day(value)
        case dt.date():
            return _day(value)
        case dt.time():
            return value.isoformat("seconds").removesuffix(":00")
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _day(value: dt.date) -> str:
    return value.isoformat()[:10]
