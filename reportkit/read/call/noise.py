"""Lines that pages put round a call, and that come along when it is copied or saved."""

import re

from reportkit.read.call.blocks import Block

_NOISE = re.compile(
    r"(?:skip to (?:main )?content|accept (?:all|only|essential|necessary).*|reject all.*|cookies?(?: settings"
    r"| policy)?"
    r"|share(?:(?: this)?(?: page| article)?(?: (?:on|via)\b.{0,40})?)?|\d+ min(?:ute)?s? read|(?:log|sign) (?:in|out"
    r"|up)(?: now)?|search|menu|home|print(?: this page)?"
    r"|back to top|subscribe.{0,60}|follow us.{0,60}|read more|previous|next|privacy policy|terms of use|imprint"
    r"|sitemap"
    r"|(?:twitter|facebook|linkedin|instagram|youtube|x|whatsapp|bluesky|mastodon)|all rights reserved.*"
    r"|©.{0,100}|page \d+(?: (?:of|/) \d+)?"
    r"|(?:en|de|fr|es|it|nl|hu|pl)(?: ?[|/] ?(?:en|de|fr|es|it|nl|hu|pl))+|en english|last updated?:? .{0,40}"
    r"|this site is managed by.*"
    r"|we use cookies.*|this (?:site|website) uses cookies.*|home (?:>|»|›|/).{0,150}|news announcement"
    r"|[\W\d_]{1,6})",
    re.IGNORECASE,
)


def is_noise(block: Block) -> bool:
    """Whether a block belongs to the site and not to the call."""
    return _NOISE.fullmatch(block.text.strip()) is not None
